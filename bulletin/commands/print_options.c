#include "commands/print_options.h"
#include "approval/record.h"
#include "commands/commands_remarks.h"
#include "commands/print_remarks.h"
#include "dispatch/printer_address.h"
#include "dispatch/ticket.h"
#include "pipeline/pipeline.h"

#include <stdlib.h>
#include <string.h>

static char *way, *folder, *edition, *only, *paper, *order, *labels, *required, *sent, *again,
	*resumed, *given_up, *reason;
static char **printers, **other_printers, **receipts;
static int volume_schools;
static gboolean is_dry_run, is_stored_wanted;

const GOptionEntry print_option_entries[] = {
	{ "as", 0, 0, G_OPTION_ARG_STRING, &way,
		"print as WAY: copies, the sheet as it is; by-school, each school's own; imposed, "
		"several on larger paper. Otherwise as the layout says",
		"WAY" },
	{ "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder,
		"write the new folder DIR; otherwise out/ID/print-1, print-2 and so on", "DIR" },
	{ "edition", 0, 0, G_OPTION_ARG_STRING, &edition,
		"print this edition; each is a job of its own", "EDITION" },
	{ "only", 0, 0, G_OPTION_ARG_STRING, &only, "for these schools only, by their ids",
		"SCHOOL,..." },
	{ "volume", 0, 0, G_OPTION_ARG_INT, &volume_schools,
		"by school: N schools to a file; otherwise 1000", "N" },
	{ "paper", 0, 0, G_OPTION_ARG_STRING, &paper,
		"imposed: on this paper, as A4, A3, SRA4 or SRA3; otherwise the smallest that takes two",
		"PAPER" },
	{ "order", 0, 0, G_OPTION_ARG_STRING, &order,
		"imposed: step-and-repeat, or cut-and-stack, whose piles are in order when they are cut",
		"ORDER" },
	{ "labels", 0, 0, G_OPTION_ARG_STRING, &labels,
		"also write labels.pdf, address labels on sheets of this code, as L7163; L7163:5 "
		"begins with the fifth label of a used sheet",
		"CODE[:START]" },
	{ "printer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &printers,
		"print on the printer at this address; several share the volumes", "ADDRESS" },
	{ "require", 0, 0, G_OPTION_ARG_STRING, &required,
		"print only where the printer offers this: laminate, trim, punch, coat, stock, size, sides",
		"WORD,..." },
	{ "dry-run", 'n', 0, G_OPTION_ARG_NONE, &is_dry_run,
		"check everything and say what would be printed, but print and record nothing",
		NULL },
	{ "print-agreed", 0, 0, G_OPTION_ARG_NONE, &is_stored_wanted,
		"print the agreed sheet although the draft has changed since", NULL },
	{ "receipt", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &receipts,
		"also check that the record still holds the answer of this receipt", "FILE" },
	{ "resume", 0, 0, G_OPTION_ARG_STRING, &resumed, "go on with a job that was cut off",
		"JOB" },
	{ "other-printer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &other_printers,
		"with --resume: go on at the printer at this address, for which the job was not begun",
		"ADDRESS" },
	{ "sent", 0, 0, G_OPTION_ARG_STRING, &sent,
		"with --resume: these volumes came out of the printer", "NUMBER,..." },
	{ "again", 0, 0, G_OPTION_ARG_STRING, &again,
		"with --resume: these volumes did not, and are sent again", "NUMBER,..." },
	{ "give-up", 0, 0, G_OPTION_ARG_STRING, &given_up,
		"end a job that was cut off, and print nothing more of it", "JOB" },
	{ "because", 0, 0, G_OPTION_ARG_STRING, &reason, "why it is given up, for the record",
		"TEXT" },
	{ 0 },
};

static void remark_on_word(Invocation *here, const char *word, const char *const *words, int count)
{
	const char *nearest = text_nearest(word, words, count);
	remarks_add(here->remarks, (Place){ 0 }, UNKNOWN_WORD, word,
		nearest ? arena_printf(here->arena, "; did you mean \"%s\"?", nearest) : "");
}

/* The number of `word` among `words`; -1 with an error. */
static int choice_of(Invocation *here, const char *word, const char *const *words, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(word, words[i]) == 0)
			return i;
	remark_on_word(here, word, words, count);
	return -1;
}

/* An option that was given, and the one that it goes with or does not. */
typedef struct {
	const char *name;
	bool is_given;
} Given;

static void refuse_beside(Invocation *here, const Given *given, int count, const char *other)
{
	for (int i = 0; i < count; i++)
		if (given[i].is_given)
			remarks_add(here->remarks, (Place){ 0 }, PRINT_OPTIONS_AT_ODDS,
				given[i].name, other);
}

/* Giving a job up prints nothing, so nothing that is about printing goes with it. */
static void check_give_up(Invocation *here)
{
	const Given others[] = { { "--as", way }, { "-o", folder }, { "--only", only },
		{ "--labels", labels }, { "--printer", printers }, { "--resume", resumed },
		{ "--dry-run", is_dry_run } };
	const Given alone[] = { { "--because", reason } };
	if (!given_up) {
		refuse_beside(here, alone, G_N_ELEMENTS(alone), "printing");
		return;
	}
	if (!reason)
		remarks_add(here->remarks, (Place){ 0 }, PRINT_BECAUSE_MISSING);
	else
		record_text_is_sound("the reason", reason, here->remarks);
	refuse_beside(here, others, G_N_ELEMENTS(others), "--give-up");
}

/* A job that was begun keeps its schools, its edition and its way. */
static void check_resume(Invocation *here)
{
	const Given kept[] = { { "--as", way }, { "--edition", edition }, { "--only", only },
		{ "--volume", volume_schools } };
	const Given alone[] = { { "--other-printer", other_printers }, { "--sent", sent },
		{ "--again", again } };
	if (resumed)
		refuse_beside(here, kept, G_N_ELEMENTS(kept), "--resume");
	else
		refuse_beside(here, alone, G_N_ELEMENTS(alone), "a new job");
}

static void check_way(Invocation *here)
{
	static const char *const ways[] = { "copies", "by-school", "imposed" };
	if (way)
		choice_of(here, way, ways, G_N_ELEMENTS(ways));
	if (volume_schools < 0)
		remarks_add(here->remarks, (Place){ 0 }, PRINT_VOLUME_SIZE);
}

/* The words between commas, without blanks at their ends. */
static const char *const *words_of(Arena *arena, const char *list, int *count)
{
	const char **words = NULL;
	*count = 0;
	if (!list)
		return NULL;
	/* g_strsplit finds no word in "", where one is asked for that is no school */
	g_auto(GStrv) parts = g_strsplit(*list ? list : " ", ",", -1);
	for (int i = 0; parts[i]; i++)
		*arena_push(arena, words, *count) = arena_text(arena, g_strstrip(parts[i]));
	return words;
}

static const int *numbers_of(Invocation *here, const char *list, int *count)
{
	int *numbers = NULL, word_count;
	*count = 0;
	const char *const *words = words_of(here->arena, list, &word_count);
	for (int i = 0; i < word_count; i++) {
		bool is_number = *words[i] && strlen(words[i]) < 9 &&
			strspn(words[i], "0123456789") == strlen(words[i]);
		if (is_number)
			*arena_push(here->arena, numbers, *count) = atoi(words[i]);
		else
			remarks_add(here->remarks, (Place){ 0 }, PRINT_NO_VOLUME, words[i]);
	}
	return numbers;
}

static void read_order(Invocation *here, PrintOptions *options)
{
	static const char *const orders[] = { "step-and-repeat", "cut-and-stack" };
	options->has_order = order;
	int choice = order ? choice_of(here, order, orders, G_N_ELEMENTS(orders)) : 0;
	options->order = choice == 1 ? CUT_AND_STACK : STEP_AND_REPEAT;
}

static void check_addresses(Invocation *here, const char *const *addresses, int count)
{
	PrinterAddress read;
	for (int i = 0; i < count; i++)
		printer_address_read(here->arena, addresses[i], &read, here->remarks);
}

/* What no printer can be asked by, or for. */
static void check_printers(Invocation *here, const PrintOptions *options)
{
	const PrintTicket wished = { .required = options->required,
		.required_count = options->required_count };
	check_addresses(here, options->printers, options->printer_count);
	check_addresses(here, options->others, options->other_count);
	ticket_check(here->arena, &wished, here->remarks);
}

const PrintOptions *print_options_read(Invocation *here)
{
	int before = remarks_count_of(here->remarks, REMARK_ERROR);
	PrintOptions *options = arena_new(here->arena, PrintOptions, 1);
	*options = (PrintOptions){ .way = way,
		.folder = folder,
		.edition = edition ? edition : EDITION_MAIN,
		.volume_schools = volume_schools,
		.paper = paper,
		.printers = (const char *const *)printers,
		.printer_count = printers ? (int)g_strv_length(printers) : 0,
		.others = (const char *const *)other_printers,
		.other_count = other_printers ? (int)g_strv_length(other_printers) : 0,
		.receipts = (const char *const *)receipts,
		.receipt_count = receipts ? (int)g_strv_length(receipts) : 0,
		.resumed = resumed,
		.given_up = given_up,
		.reason = reason,
		.is_stored_wanted = is_stored_wanted,
		.is_dry_run = is_dry_run };
	options->only = words_of(here->arena, only, &options->only_count);
	options->required = words_of(here->arena, required, &options->required_count);
	options->sent = numbers_of(here, sent, &options->sent_count);
	options->again = numbers_of(here, again, &options->again_count);
	read_order(here, options);
	options->has_labels = labels;
	if (labels)
		label_choice_read(here->arena, labels, &options->labels, here->remarks);
	check_way(here);
	check_give_up(here);
	check_resume(here);
	check_printers(here, options);
	if (folder && !*folder)
		remarks_add(here->remarks, (Place){ 0 }, FOLDER_UNNAMED);
	if (folder && strstr(folder, "://"))
		remarks_add(here->remarks, (Place){ .file = folder }, PRINT_FOLDER_ADDRESS);
	return remarks_failed_since(here->remarks, before) ? NULL : options;
}
