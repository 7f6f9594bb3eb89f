#include "approval/record.h"
#include "commands/bulletin_choice.h"
#include "commands/clock.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/print_batch.h"
#include "commands/print_remarks.h"
#include "commands/state_folder.h"
#include "dispatch/delivery.h"

#include <string.h>

static char *mode, *output, *only, *resumed, *given_up, *reason, *edition;
static char **receipts;
static gboolean is_dry_run, is_stored_wanted;

/* One run of the command. */
typedef struct {
	Invocation *here;
	const Home *home;
	Approval *approval;
	SchoolsFile *list;
	const Schools *schools;
	PrintPapers papers;
	const char *folder; /* that it goes to, as it is told */
	const char *job;    /* its name in the record, once it has one */
	int64_t now;
} Print;

static void check_mode(Invocation *here)
{
	static const char *const modes[] = { "copies", "by-school", "imposed" };
	if (!mode || strcmp(mode, "copies") == 0)
		return;
	for (size_t i = 1; i < G_N_ELEMENTS(modes); i++) {
		if (strcmp(mode, modes[i]) != 0)
			continue;
		remarks_add(here->remarks, (Place){ 0 }, PRINT_MODE_MISSING, mode);
		return;
	}
	const char *nearest = text_nearest(mode, modes, G_N_ELEMENTS(modes));
	remarks_add(here->remarks, (Place){ 0 }, UNKNOWN_WORD, mode,
		nearest ? arena_printf(here->arena, "; did you mean \"%s\"?", nearest) : "");
}

/* Giving a job up prints nothing, so nothing that is about printing goes with it. */
static void check_give_up(Invocation *here)
{
	const struct {
		const char *name;
		bool is_given;
	} others[] = {
		{ "--as", mode != NULL },
		{ "-o", output != NULL },
		{ "--only", only != NULL },
		{ "--resume", resumed != NULL },
		{ "--dry-run", is_dry_run },
	};
	if (!given_up) {
		if (reason)
			remarks_add(here->remarks, (Place){ 0 }, PRINT_OPTIONS_AT_ODDS, "--because",
				"printing");
		return;
	}
	if (!reason)
		remarks_add(here->remarks, (Place){ 0 }, PRINT_BECAUSE_MISSING);
	else
		record_text_is_sound("the reason", reason, here->remarks);
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (others[i].is_given)
			remarks_add(here->remarks, (Place){ 0 }, PRINT_OPTIONS_AT_ODDS,
				others[i].name, "--give-up");
}

/* The first of out/<id>/print-1, print-2, ... that is free. */
static const char *free_folder(Print *print)
{
	Arena *arena = print->here->arena;
	for (int number = 1;; number++) {
		char *folder = arena_printf(arena, "%s/out/%s/print-%d", print->home->folder,
			approval_bulletin(print->approval), number);
		if (!g_file_test(folder, G_FILE_TEST_EXISTS))
			return path_from_here(arena, folder);
	}
}

static const char *stock_of(const Print *print)
{
	return approval_draft(print->approval)->front.stock.text;
}

static const char *title_of(const Print *print)
{
	return approval_draft(print->approval)->front.title.text;
}

/* Whether `job` is the one that waits to be ended. */
static bool check_job(Print *print, const char *job)
{
	const char *waiting = approval_unfinished_job(print->approval);
	if (waiting && strcmp(waiting, job) == 0)
		return true;
	Arena *arena = print->here->arena;
	remarks_add(print->here->remarks, (Place){ 0 }, PRINT_NO_SUCH_JOB, job,
		waiting ? arena_printf(arena, "; \"%s\" does", waiting) : "");
	return false;
}

/* Settles whether this is a new job or goes on with one, for the same copies by the same list. */
static bool check_jobs(Print *print)
{
	Remarks *remarks = print->here->remarks;
	if (!resumed) {
		const char *waiting = approval_unfinished_job(print->approval);
		if (waiting)
			remarks_add(remarks, (Place){ 0 }, PRINT_UNFINISHED, waiting);
		return !waiting;
	}
	if (!check_job(print, resumed))
		return false;
	PrintJob begun = approval_job(print->approval, resumed);
	if (strcmp(begun.edition, approval_edition(print->approval)) != 0) {
		remarks_add(remarks, (Place){ 0 }, PRINT_JOB_OF_EDITION, resumed, begun.edition);
		return false;
	}
	bool is_same = begun.list && strcmp(begun.list, print->schools->sha256) == 0 &&
		begun.copies == print->schools->copies;
	if (!is_same)
		remarks_add(remarks, (Place){ 0 }, PRINT_LIST_CHANGED, begun.copies,
			print->schools->copies);
	print->job = resumed;
	return is_same;
}

static ExitCode start_job(Print *print)
{
	if (print->job)
		return EXIT_DONE;
	const PrintJob what = {
		.mode = "copies",
		.copies = print->schools->copies,
		.stock = stock_of(print),
		.list = print->schools->sha256,
		.volume_count = 1,
	};
	return approval_print_start(print->approval, &what, print->now, &print->job,
		print->here->remarks);
}

static ExitCode end_job(Print *print)
{
	const PrintVolume volume = {
		.number = 1,
		.sha256 = approval_sheet_sha256(print->approval),
		.first = print->schools->first,
		.last = print->schools->last,
		.copies = print->schools->copies,
		.to = print->folder,
		.result = "written",
	};
	ExitCode code = approval_print_volume(print->approval, print->job, &volume, print->now,
		print->here->remarks);
	if (code != EXIT_DONE)
		return code;
	return approval_print_done(print->approval, print->job, 1, "done", print->now,
		print->here->remarks);
}

/* Nothing went out: the record says so, or print would wait for this job to be ended. */
static ExitCode end_failed_job(Print *print)
{
	approval_print_done(print->approval, print->job, 0, "nothing could be written", print->now,
		print->here->remarks);
	return EXIT_IO;
}

static ExitCode deliver(Print *print)
{
	Invocation *here = print->here;
	g_autoptr(Delivery) delivery = delivery_open(here->arena, print->approval, print->folder,
		here->remarks);
	bool is_ready = delivery && delivery_add_sheet(delivery, "sheet.pdf", here->remarks) &&
		delivery_add(delivery, "slips.pdf", print->papers.slips, here->remarks) &&
		delivery_add(delivery, "packing.csv", print->papers.packing, here->remarks);
	if (!is_ready)
		return EXIT_IO;
	ExitCode code = start_job(print);
	if (code != EXIT_DONE)
		return code;
	if (!delivery_send(delivery, here->remarks))
		return end_failed_job(print);
	return end_job(print);
}

static void print_json_report(const Print *print)
{
	json_t *report = json_pack("{s:s, s:i, s:s, s:s, s:s, s:i, s:i, s:s, s:b}", "bulletin",
		approval_bulletin(print->approval), "round", approval_round(print->approval),
		"edition", approval_edition(print->approval), "sheet",
		approval_sheet_sha256(print->approval), "stock", stock_of(print), "schools",
		print->schools->count, "copies", print->schools->copies, "folder", print->folder,
		"dry_run", is_dry_run);
	if (print->job)
		json_object_set_new(report, "job", json_string(print->job));
	invocation_print_json(print->here, report);
}

static void print_report(const Print *print)
{
	FILE *out = print->here->out;
	if (print->here->is_json) {
		print_json_report(print);
		return;
	}
	int count = print->schools->count, copies = print->schools->copies;
	const char *of_edition = approval_edition(print->approval);
	bool is_main = strcmp(of_edition, EDITION_MAIN) == 0;
	fprintf(out, "%s \"%s\"%s%s, round %d, agreed\n", is_dry_run ? "Would print" : "Printed",
		title_of(print), is_main ? "" : ", edition ", is_main ? "" : of_edition,
		approval_round(print->approval));
	fprintf(out, "%d %s on %s for %d %s\n", copies, copies == 1 ? "copy" : "copies",
		stock_of(print), count, count == 1 ? "school" : "schools");
	fprintf(out, "  %s/sheet.pdf    the agreed sheet, byte for byte\n", print->folder);
	fprintf(out, "  %s/slips.pdf    an address slip for each school\n", print->folder);
	fprintf(out, "  %s/packing.csv  what goes where\n", print->folder);
	if (print->job)
		fprintf(out, "recorded as job %s\n", print->job);
}

static ExitCode give_up(Print *print)
{
	if (!check_job(print, given_up))
		return EXIT_USAGE;
	const char *result = arena_printf(print->here->arena, "given up: %s", reason);
	ExitCode code = approval_print_done(print->approval, given_up, 0, result, print->now,
		print->here->remarks);
	if (code == EXIT_DONE && print->here->is_json)
		invocation_print_json(print->here,
			json_pack("{s:s, s:s}", "job", given_up, "result", result));
	else if (code == EXIT_DONE)
		fprintf(print->here->out, "Recorded: job %s is given up.\n", given_up);
	return code;
}

/* The approval holds; everything else that can fail is looked at before the job begins. */
static ExitCode run_approved(Print *print)
{
	if (given_up)
		return give_up(print);
	if (!print->schools)
		return EXIT_CONTENT;
	if (!check_jobs(print))
		return EXIT_REFUSED;
	if (!print_papers(print->here, print->home, print->approval, print->list, print->now,
		    &print->papers))
		return EXIT_CONTENT;
	print->folder = output ? output : free_folder(print);
	/* The record names the folder: found out later, the sheet would be out and the job not. */
	if (!record_text_is_sound("the name of the folder", print->folder, print->here->remarks))
		return EXIT_USAGE;
	ExitCode code = is_dry_run ? EXIT_DONE : deliver(print);
	if (code == EXIT_DONE)
		print_report(print);
	return code;
}

/* The schools are read first, so that a refusal does not hide what is wrong with their list. */
static ExitCode run_bulletin(Invocation *here, const BulletinChoice *choice)
{
	Print print = { .here = here, .home = choice->home, .now = clock_now() };
	const ApprovalRequest request = {
		.place = record_place_of(here->arena, choice->home->folder),
		.bulletin = choice->path.id,
		.edition = edition ? edition : "main",
		.now = print.now,
		.is_stored_sheet_wanted = is_stored_wanted,
		.receipts = (const char *const *)receipts,
		.receipt_count = receipts ? (int)g_strv_length(receipts) : 0,
	};
	g_autoptr(SchoolsFile) list = NULL;
	if (!given_up)
		list = print_schools(here, choice->home, only, &print.schools);
	print.list = list;
	g_autoptr(Approval) approval = NULL;
	ExitCode code = approval_open(here->arena, &request, &approval, here->remarks);
	if (code != EXIT_DONE)
		return code;
	print.approval = approval;
	return run_approved(&print);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	check_mode(here);
	check_give_up(here);
	if (output && !*output)
		remarks_add(here->remarks, (Place){ 0 }, FOLDER_UNNAMED);
	if (remarks_count_of(here->remarks, REMARK_ERROR) > 0)
		return invocation_finish(here, EXIT_USAGE);
	BulletinChoice choice;
	ExitCode code = bulletin_choose(here, here->arena, arguments[0], &choice, here->remarks);
	if (code == EXIT_DONE && !choice.home) {
		home_find(here->arena, choice.path.folder, true, here->remarks); /* tells so */
		code = EXIT_CONTENT;
	}
	if (code == EXIT_DONE)
		code = run_bulletin(here, &choice);
	return invocation_finish(here, code);
}

static const GOptionEntry options[] = {
	{ "as", 0, 0, G_OPTION_ARG_STRING, &mode,
		"print as MODE: copies; by-school and imposed are not there yet", "MODE" },
	{ "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
		"write the new folder DIR; otherwise out/ID/print-1, print-2 and so on", "DIR" },
	{ "edition", 0, 0, G_OPTION_ARG_STRING, &edition,
		"print this edition; each is a job of its own", "EDITION" },
	{ "only", 0, 0, G_OPTION_ARG_STRING, &only, "for these schools only, by their ids",
		"SCHOOL,..." },
	{ "dry-run", 'n', 0, G_OPTION_ARG_NONE, &is_dry_run,
		"check everything and say what would be printed, but print and record nothing",
		NULL },
	{ "print-agreed", 0, 0, G_OPTION_ARG_NONE, &is_stored_wanted,
		"print the agreed sheet although the draft has changed since", NULL },
	{ "receipt", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &receipts,
		"also check that the record still holds the answer of this receipt", "FILE" },
	{ "resume", 0, 0, G_OPTION_ARG_STRING, &resumed, "go on with a job that was cut off",
		"JOB" },
	{ "give-up", 0, 0, G_OPTION_ARG_STRING, &given_up,
		"end a job that was cut off, and print nothing of it", "JOB" },
	{ "because", 0, 0, G_OPTION_ARG_STRING, &reason, "why it is given up, for the record",
		"TEXT" },
	{ 0 },
};

const Command command_print = {
	.name = "print",
	.arguments = "BULLETIN",
	.summary = "print an agreed bulletin for its schools",
	.manual =
		"Checks that the bulletin is agreed, and that the record, the rules and the sheet are "
		"what they were when it was; if not, says everything that stands in the way and ends "
		"with 3. Nobody can print a bulletin that is not agreed: a proof is always possible.\n\n"
		"Then writes a new folder, as a whole or not at all: sheet.pdf, the very bytes that the "
		"partners agreed to; slips.pdf, a sheet with the address and the number of copies for "
		"each school of schools.csv; and packing.csv, the list for whoever packs. The record "
		"keeps what was printed. Once printing has begun no answer to this round is taken.\n\n"
		"A job that was cut off, by a power cut perhaps, waits in the record until it is "
		"resumed or given up.\n\n"
		"    bulletin print who-covers --only alder-first,dunlin-middle -o to-the-printer",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
