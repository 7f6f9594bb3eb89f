#include "dispatch/ticket.h"
#include "base/text.h"
#include "dispatch/dispatch_remarks.h"

#include <stdlib.h>
#include <string.h>

/*
 * finishings of PWG 5100.1: the first that is offered is asked for. Holes have
 * one: where others would put them is not where the layout has its pins.
 */
static const struct {
	const char *name;
	int values[2];
} finishing_table[] = {
	{ "laminate", { 16 } },
	{ "trim", { 11, 60 } }, /* 60: after each page */
	{ "punch", { 5 } },
	{ "coat", { 15 } },
	{ "staple", { 4 } },
};

enum { FINISHING_COUNT = G_N_ELEMENTS(finishing_table) };

/* Trays are set to whole millimetres, and names of sizes round to a tenth. */
enum { SIZE_TOLERANCE = 50 };

static const char *const sides_words[] = {
	[SIDES_ONE] = "one-sided",
	[SIDES_LONG_EDGE] = "two-sided-long-edge",
	[SIDES_SHORT_EDGE] = "two-sided-short-edge",
};

static int finishing_by_name(const char *name)
{
	for (int i = 0; i < FINISHING_COUNT; i++)
		if (strcmp(finishing_table[i].name, name) == 0)
			return i;
	return -1;
}

static bool has_word(const OfferedWords *words, const char *word)
{
	for (int i = 0; i < words->count; i++)
		if (g_ascii_strcasecmp(words->items[i], word) == 0)
			return true;
	return false;
}

static bool has_name(const char *const *names, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

static bool is_required(const PrintTicket *ticket, const char *word)
{
	return has_name(ticket->required, ticket->required_count, word);
}

/* Adds `word` to a list that a person reads: "laminate, trim". */
static void append_word(GString *list, const char *word)
{
	if (list->len > 0)
		g_string_append(list, ", ");
	g_string_append(list, word);
}

/* ---- the ticket's own words */

static bool check_word(Arena *arena, const char *word, const char *const *known, int count,
	Remarks *remarks)
{
	for (int i = 0; i < count; i++)
		if (strcmp(known[i], word) == 0)
			return true;
	const char *nearest = text_nearest(word, known, count);
	remarks_add(remarks, (Place){ 0 }, TICKET_WORD, word,
		nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "");
	return false;
}

bool ticket_check(Arena *arena, const PrintTicket *ticket, Remarks *remarks)
{
	const char *known[FINISHING_COUNT + 3] = { NULL };
	for (int i = 0; i < FINISHING_COUNT; i++)
		known[i] = finishing_table[i].name;
	known[FINISHING_COUNT] = "stock";
	known[FINISHING_COUNT + 1] = "size";
	known[FINISHING_COUNT + 2] = "sides";
	bool is_known = true;
	for (int i = 0; i < ticket->finishing_count; i++)
		is_known &= check_word(arena, ticket->finishings[i], known, FINISHING_COUNT,
			remarks);
	for (int i = 0; i < ticket->required_count; i++)
		is_known &= check_word(arena, ticket->required[i], known, G_N_ELEMENTS(known),
			remarks);
	return is_known;
}

/* ---- fitting it to an offer */

typedef struct {
	Arena *arena;
	const PrintTicket *ticket;
	const PrinterOffer *offer;
	TicketPlan *plan;
	GString *lacking; /* what is required and not offered */
	Place place;
	Remarks *remarks;
} Fit;

/* What is not offered is told, or, where it is required, is what nothing is sent for. */
static bool may_lack(Fit *fit, const char *word)
{
	if (!is_required(fit->ticket, word))
		return true;
	append_word(fit->lacking, word);
	return false;
}

static void fit_format(Fit *fit)
{
	const OfferedWords *formats = &fit->offer->formats;
	if (has_word(formats, "application/pdf"))
		return;
	g_autoptr(GString) list = g_string_new(NULL);
	for (int i = 0; i < formats->count && i < 8; i++)
		append_word(list, formats->items[i]);
	remarks_add(fit->remarks, fit->place, PRINTER_NO_PDF,
		list->len > 0 ? list->str : "what it does not tell");
}

static bool is_within(OfferedRange range, int value, int tolerance)
{
	return value >= range.least - tolerance && value <= range.most + tolerance;
}

static bool is_size(const OfferedSize *size, int width, int height)
{
	return is_within(size->width, width, SIZE_TOLERANCE) &&
		is_within(size->height, height, SIZE_TOLERANCE);
}

static void fit_size(Fit *fit)
{
	const PrinterOffer *offer = fit->offer;
	TicketPlan *plan = fit->plan;
	plan->width = MIN(fit->ticket->width, fit->ticket->height);
	plan->height = MAX(fit->ticket->width, fit->ticket->height);
	for (int i = 0; i < offer->size_count; i++)
		if (is_size(&offer->sizes[i], plan->width, plan->height))
			return;
	if (offer->size_count > 0) /* a printer that tells none is asked all the same */
		remarks_add(fit->remarks, fit->place, TICKET_SIZE, plan->width / 100.0,
			plan->height / 100.0);
}

/* Whether media-col may name `member`; `words` are what it may be there, none: anything. */
static bool offers_word(const PrinterOffer *offer, const char *member, const OfferedWords *words,
	const char *word)
{
	return has_word(&offer->media_members, member) &&
		(words->count == 0 || has_word(words, word));
}

static bool offers_weight(const PrinterOffer *offer, int weight)
{
	if (!has_word(&offer->media_members, "media-weight-metric"))
		return false;
	for (int i = 0; i < offer->weight_count; i++)
		if (is_within(offer->weights[i], weight, 0))
			return true;
	return offer->weight_count == 0;
}

/* White is what a tray holds where nobody says otherwise. */
static bool is_white(const PrintTicket *ticket)
{
	return strcmp(ticket->color ? ticket->color : ticket->stock, "white") == 0;
}

static void fit_paper(Fit *fit)
{
	const PrintTicket *ticket = fit->ticket;
	const PrinterOffer *offer = fit->offer;
	TicketPlan *plan = fit->plan;
	g_autoptr(GString) untold = g_string_new(NULL);
	plan->has_media_col = has_word(&offer->media_members, "media-size");
	if (ticket->color && offers_word(offer, "media-color", &offer->colors, ticket->color))
		plan->color = ticket->color;
	else if (!is_white(ticket) && may_lack(fit, "stock"))
		append_word(untold, ticket->stock);
	if (ticket->type && offers_word(offer, "media-type", &offer->types, ticket->type))
		plan->type = ticket->type;
	else if (ticket->type)
		append_word(untold, ticket->type);
	if (ticket->weight > 0 && offers_weight(offer, ticket->weight))
		plan->weight = ticket->weight;
	else if (ticket->weight > 0)
		append_word(untold, arena_printf(fit->arena, "%d g/m\u00B2", ticket->weight));
	if (untold->len > 0)
		remarks_add(fit->remarks, fit->place, TICKET_PAPER, untold->str);
}

/* A tray that does not tell a colour may hold any. */
static void check_loaded(Fit *fit)
{
	const PrinterOffer *offer = fit->offer;
	const TicketPlan *plan = fit->plan;
	for (int i = 0; i < offer->loaded_count; i++) {
		const OfferedPaper *paper = &offer->loaded[i];
		bool is_color = !plan->color || !paper->color ||
			strcmp(paper->color, plan->color) == 0;
		if (is_color && is_size(&paper->size, plan->width, plan->height))
			return;
	}
	if (offer->loaded_count > 0)
		remarks_add(fit->remarks, fit->place, TICKET_NOT_LOADED, fit->ticket->stock,
			plan->width / 100.0, plan->height / 100.0);
}

static bool has_finishing(const PrinterOffer *offer, int value)
{
	for (int i = 0; i < offer->finishing_count; i++)
		if (offer->finishings[i] == value)
			return true;
	return false;
}

static bool plan_finishing(Fit *fit, int row)
{
	TicketPlan *plan = fit->plan;
	for (int i = 0; i < (int)G_N_ELEMENTS(finishing_table[row].values); i++) {
		int value = finishing_table[row].values[i];
		if (value == 0 || !has_finishing(fit->offer, value))
			continue;
		*arena_push(fit->arena, plan->finishings, plan->finishing_count) = value;
		return true;
	}
	return false;
}

/* "laminate" or "laminate-both-sides": the printer's own name for a finishing and its details. */
static const char *template_for(const PrinterOffer *offer, const char *name)
{
	for (int i = 0; i < offer->templates.count; i++)
		if (g_str_has_prefix(offer->templates.items[i], name))
			return offer->templates.items[i];
	return NULL;
}

/* What is wanted, and what is required without having been wanted. */
static OfferedWords finishings_wanted(Arena *arena, const PrintTicket *ticket)
{
	OfferedWords wanted = { 0 };
	for (int i = 0; i < FINISHING_COUNT; i++) {
		const char *name = finishing_table[i].name;
		if (has_name(ticket->finishings, ticket->finishing_count, name) ||
			is_required(ticket, name))
			*arena_push(arena, wanted.items, wanted.count) = name;
	}
	return wanted;
}

/* Templates and enums exclude each other in a job (PWG 5100.1, 5.2): enums go first. */
static void fit_finishings(Fit *fit)
{
	TicketPlan *plan = fit->plan;
	OfferedWords wanted = finishings_wanted(fit->arena, fit->ticket);
	for (int i = 0; i < wanted.count; i++) {
		const char *name = wanted.items[i];
		if (plan_finishing(fit, finishing_by_name(name)))
			continue;
		const char *template = template_for(fit->offer, name);
		if (template && wanted.count == 1) {
			plan->finishing_template = template;
			plan->finishing_of_template = name;
		} else if (may_lack(fit, name)) {
			remarks_add(fit->remarks, fit->place, TICKET_FINISHING, name);
		}
	}
}

static void fit_sides(Fit *fit)
{
	const char *wanted = sides_words[fit->ticket->sides];
	if (has_word(&fit->offer->sides, wanted))
		fit->plan->sides = wanted;
	else if (fit->ticket->sides != SIDES_ONE && may_lack(fit, "sides"))
		remarks_add(fit->remarks, fit->place, TICKET_SIDES);
}

static void fit_scaling(Fit *fit)
{
	fit->plan->is_unscaled = has_word(&fit->offer->scalings, "none");
	if (!fit->plan->is_unscaled)
		remarks_add(fit->remarks, fit->place, TICKET_SCALING);
}

const TicketPlan *ticket_fit(Arena *arena, const PrintTicket *ticket, const PrinterOffer *offer,
	Remarks *remarks)
{
	int errors = remarks_count_of(remarks, REMARK_ERROR);
	g_autoptr(GString) lacking = g_string_new(NULL);
	Fit fit = { .arena = arena,
		.ticket = ticket,
		.offer = offer,
		.plan = arena_new(arena, TicketPlan, 1),
		.lacking = lacking,
		.place = { .file = offer->address },
		.remarks = remarks };
	fit.plan->most_copies = MAX(offer->copies.most, 1);
	fit_format(&fit);
	fit_size(&fit);
	fit_paper(&fit);
	check_loaded(&fit);
	fit_finishings(&fit);
	fit_sides(&fit);
	fit_scaling(&fit);
	if (lacking->len > 0)
		remarks_add(remarks, fit.place, TICKET_REQUIRED, lacking->str);
	return remarks_failed_since(remarks, errors) ? NULL : fit.plan;
}

/* ---- what became of it */

typedef struct {
	const PrintTicket *ticket;
	GString *words;
	bool is_required;
} Dropped;

/* Tells `shown`, which is required where `word` is. */
static void drop(Dropped *dropped, const char *word, const char *shown)
{
	append_word(dropped->words, shown);
	dropped->is_required |= is_required(dropped->ticket, word);
}

static bool is_kept(const TicketKept *kept, int finishing)
{
	if (has_word(&kept->refused, "finishings"))
		return false;
	for (int i = 0; i < kept->finishing_count; i++)
		if (kept->finishings[i] == finishing)
			return true;
	return kept->finishing_count < 0;
}

static const char *name_of_finishing(int value)
{
	for (int i = 0; i < FINISHING_COUNT; i++)
		for (int k = 0; k < (int)G_N_ELEMENTS(finishing_table[i].values); k++)
			if (finishing_table[i].values[k] == value)
				return finishing_table[i].name;
	g_assert_not_reached();
}

static void compare_finishings(Dropped *dropped, const TicketPlan *plan, const TicketKept *kept)
{
	for (int i = 0; i < plan->finishing_count; i++) {
		const char *name = name_of_finishing(plan->finishings[i]);
		if (!is_kept(kept, plan->finishings[i]))
			drop(dropped, name, name);
	}
	if (!plan->finishing_template)
		return;
	bool is_other = kept->finishing_template &&
		strcmp(kept->finishing_template, plan->finishing_template) != 0;
	if (is_other || has_word(&kept->refused, "finishings-col"))
		drop(dropped, plan->finishing_of_template, plan->finishing_of_template);
}

static void compare_paper(Dropped *dropped, const TicketPlan *plan, const TicketKept *kept)
{
	const char *attribute = plan->has_media_col ? "media-col" : "media";
	bool is_refused = has_word(&kept->refused, attribute);
	bool is_other_size = kept->width > 0 &&
		(abs(kept->width - plan->width) > SIZE_TOLERANCE ||
			abs(kept->height - plan->height) > SIZE_TOLERANCE);
	bool is_other_color = plan->color && kept->color && strcmp(plan->color, kept->color) != 0;
	if (is_refused || is_other_size)
		drop(dropped, "size", "the size of the paper");
	if (plan->color && (is_refused || is_other_color))
		drop(dropped, "stock", "the colour of the paper");
}

const char *ticket_dropped(Arena *arena, const PrintTicket *ticket, const TicketPlan *plan,
	int copies, const TicketKept *kept, bool *is_required)
{
	g_autoptr(GString) words = g_string_new(NULL);
	Dropped dropped = { .ticket = ticket, .words = words };
	compare_finishings(&dropped, plan, kept);
	compare_paper(&dropped, plan, kept);
	bool is_other_side = kept->sides && plan->sides && strcmp(kept->sides, plan->sides) != 0;
	if (is_other_side || (plan->sides && has_word(&kept->refused, "sides")))
		drop(&dropped, "sides", "its sides");
	/* A volume in another number of copies is another volume. */
	if ((kept->copies > 0 && kept->copies != copies) || has_word(&kept->refused, "copies")) {
		append_word(words, "its number of copies");
		dropped.is_required = true;
	}
	*is_required = dropped.is_required;
	return words->len > 0 ? arena_text(arena, words->str) : NULL;
}
