#include "dispatch/ipp/offer.h"
#include "dispatch/ipp/values.h"

#include <cups/cups.h>
#include <cups/pwg.h>
#include <string.h>

/* ---- paper */

static OfferedRange range_in(Values *values, const char *name)
{
	int count;
	OfferedRange *ranges = values_ranges(values, name, &count);
	return count > 0 ? ranges[0] : (OfferedRange){ 0 };
}

static OfferedSize size_in(Arena *arena, ipp_t *collection)
{
	Values values = { .arena = arena, .answer = collection };
	return (OfferedSize){ range_in(&values, "x-dimension"), range_in(&values, "y-dimension") };
}

OfferedPaper offer_paper(Arena *arena, ipp_t *media_col)
{
	Values values = { .arena = arena, .answer = media_col };
	ipp_t *size = values_collection(&values, "media-size", 0);
	return (OfferedPaper){
		.size = size ? size_in(arena, size) : (OfferedSize){ { 0 }, { 0 } },
		.color = values_text(&values, "media-color", NULL),
		.type = values_text(&values, "media-type", NULL),
		.weight = values_number(&values, "media-weight-metric", 0),
	};
}

static void read_loaded(Values *values, PrinterOffer *offer)
{
	ipp_t *paper;
	for (int i = 0; (paper = values_collection(values, "media-col-ready", i)); i++)
		*arena_push(values->arena, offer->loaded,
			offer->loaded_count) = offer_paper(values->arena, paper);
}

/* "custom_max_297x420mm": any size up to it. */
static void widen(OfferedSize *any, const char *name, const pwg_media_t *media)
{
	bool is_least = g_str_has_prefix(name, "custom_min");
	*(is_least ? &any->width.least : &any->width.most) = media->width;
	*(is_least ? &any->height.least : &any->height.most) = media->length;
}

static void read_size_names(Values *values, PrinterOffer *offer)
{
	OfferedWords names = values_words(values, "media-supported");
	OfferedSize any = { { 0 }, { 0 } };
	for (int i = 0; i < names.count; i++) {
		const pwg_media_t *media = pwgMediaForPWG(names.items[i]);
		if (!media)
			continue;
		if (g_str_has_prefix(names.items[i], "custom_min") ||
			g_str_has_prefix(names.items[i], "custom_max"))
			widen(&any, names.items[i], media);
		else
			*arena_push(values->arena, offer->sizes,
				offer->size_count) = (OfferedSize){ { media->width, media->width },
				{ media->length, media->length } };
	}
	if (any.width.most > 0)
		*arena_push(values->arena, offer->sizes, offer->size_count) = any;
}

static void read_sizes(Values *values, PrinterOffer *offer)
{
	ipp_t *size;
	for (int i = 0; (size = values_collection(values, "media-size-supported", i)); i++)
		*arena_push(values->arena, offer->sizes, offer->size_count) = size_in(values->arena,
			size);
	read_size_names(values, offer);
}

static bool has(const OfferedWords *words, const char *word)
{
	for (int i = 0; i < words->count; i++)
		if (strcmp(words->items[i], word) == 0)
			return true;
	return false;
}

static void add_word(Arena *arena, OfferedWords *words, const char *word)
{
	if (word && !has(words, word))
		*arena_push(arena, words->items, words->count) = word;
}

/* Colours and types of paper may stand in the database alone; some printers have hundreds. */
static void read_database(Values *values, PrinterOffer *offer)
{
	ipp_t *media_col;
	for (int i = 0; (media_col = values_collection(values, "media-col-database", i)); i++) {
		OfferedPaper paper = offer_paper(values->arena, media_col);
		add_word(values->arena, &offer->colors, paper.color);
		add_word(values->arena, &offer->types, paper.type);
	}
}

static void read_paper(Values *values, PrinterOffer *offer)
{
	offer->media_members = values_words(values, "media-col-supported");
	offer->colors = values_words(values, "media-color-supported");
	offer->types = values_words(values, "media-type-supported");
	offer->weights = values_ranges(values, "media-weight-metric-supported",
		&offer->weight_count);
	read_sizes(values, offer);
	read_loaded(values, offer);
	read_database(values, offer);
}

/* ---- the printer itself */

/* Templates are words of their own, or stand in the database of collections. */
static void read_finishings(Values *values, PrinterOffer *offer)
{
	offer->finishings = values_numbers(values, "finishings-supported", &offer->finishing_count);
	offer->templates = values_words(values, "finishing-template-supported");
	ipp_t *finishing;
	for (int i = 0; (finishing = values_collection(values, "finishings-col-database", i));
		i++) {
		Values members = { .arena = values->arena, .answer = finishing };
		add_word(values->arena, &offer->templates,
			values_text(&members, "finishing-template", NULL));
	}
}

static bool has_operation(Values *values, ipp_op_t operation)
{
	int count;
	const int *operations = values_numbers(values, "operations-supported", &count);
	for (int i = 0; i < count; i++)
		if (operations[i] == (int)operation)
			return true;
	return false;
}

/* CUPS says so of a queue without a driver: it passes on what it is given. */
static bool is_raw(Values *values)
{
	return strcmp(values_text(values, "printer-make-and-model", ""), "Local Raw Printer") == 0;
}

static PrinterKind kind_of(Values *values, const PrinterAddress *address)
{
	if (!address->queue)
		return PRINTER_DIRECT;
	if (address->is_class)
		return PRINTER_CLASS;
	return is_raw(values) ? PRINTER_RAW_QUEUE : PRINTER_QUEUE;
}

static const char *name_in(Values *values, const char *otherwise)
{
	const char *info = values_text(values, "printer-info", "");
	if (*info)
		return info;
	return values_text(values, "printer-name", otherwise);
}

static void read_printer(Values *values, const PrinterAddress *address, PrinterOffer *offer)
{
	OfferedWords security = values_words(values, "uri-security-supported");
	OfferedWords members = values_words(values, "member-names");
	int copies_count;
	const OfferedRange *copies = values_ranges(values, "copies-supported", &copies_count);
	offer->address = address->uri;
	offer->name = name_in(values, address->uri);
	offer->uuid = values_text(values, "printer-uuid", "");
	offer->kind = kind_of(values, address);
	offer->state = values_number(values, "printer-state", 0);
	offer->reasons = values_list(values, "printer-state-reasons");
	offer->is_accepting = values_flag(values, "printer-is-accepting-jobs", true);
	offer->at_once = MAX(members.count, 1);
	offer->formats = values_words(values, "document-format-supported");
	offer->sides = values_words(values, "sides-supported");
	offer->scalings = values_words(values, "print-scaling-supported");
	offer->copies = copies_count > 0 ? copies[0] : (OfferedRange){ 1, 1 };
	offer->has_create_job = has_operation(values, IPP_OP_CREATE_JOB) &&
		has_operation(values, IPP_OP_SEND_DOCUMENT);
	offer->has_encryption = has(&security, "tls");
}

/* What no printer can do without, however little it says. */
static const char *fault_of(const Values *values, const PrinterOffer *offer)
{
	if (values->fault)
		return values->fault;
	if (offer->state < PRINTER_IDLE || offer->state > PRINTER_STOPPED)
		return "it does not tell its state";
	if (offer->formats.count == 0)
		return "it does not tell what it can print";
	if (offer->copies.least > offer->copies.most || offer->copies.most < 1)
		return "its number of copies cannot be";
	return NULL;
}

/* "" where it is the queue that was named, or does not tell. */
static const char *other_name(Values *values, const PrinterAddress *address)
{
	const char *name = values_text(values, "printer-name", "");
	if (!address->queue || !*name || g_ascii_strcasecmp(name, address->queue) == 0)
		return "";
	return name;
}

static void ask_for(ipp_t *request)
{
	/* media-col-database is not in "all" (PWG 5100.7), it has to be named. */
	static const char *const wanted[] = { "all", "media-col-database" };
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
		G_N_ELEMENTS(wanted), NULL, wanted);
}

IppAnswer offer_ask(IppConnection *connection, Arena *arena, PrinterOffer *offer)
{
	g_autoptr(ipp_t) request = connection_request(connection, IPP_OP_GET_PRINTER_ATTRIBUTES);
	g_autoptr(ipp_t) response = NULL;
	ask_for(request);
	IppAnswer told = connection_exchange(connection, arena, request, (Text){ 0 }, &response);
	if (told.outcome != IPP_DONE)
		return told;
	const PrinterAddress *address = connection_address(connection);
	Values values = { .arena = arena, .answer = response, .group = IPP_TAG_PRINTER };
	*offer = (PrinterOffer){ 0 };
	read_printer(&values, address, offer);
	read_finishings(&values, offer);
	read_paper(&values, offer);
	const char *other = other_name(&values, address);
	if (*other)
		return (IppAnswer){ IPP_OTHER,
			arena_printf(arena, "it calls itself \"%s\"", other) };
	const char *fault = fault_of(&values, offer);
	return fault ? (IppAnswer){ IPP_NONSENSE, fault } : told;
}
