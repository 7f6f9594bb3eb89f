#include "base/safe_folder.h"
#include "commands/bulletin_choice.h"
#include "commands/clock.h"
#include "commands/command.h"
#include "commands/print_papers.h"
#include "commands/print_run.h"
#include "commands/state_folder.h"

/* Nothing is printed for it, so nothing has to be agreed. */
static ExitCode give_up(Invocation *here, const BulletinChoice *choice, const PrintOptions *options)
{
	const GivingUp what = { .place = record_place_of(here->arena, choice->home->folder),
		.bulletin = choice->path.id,
		.job = options->given_up,
		.reason = options->reason,
		.clock = clock_now };
	const PrintedJob *job;
	ExitCode code = print_give_up(here->arena, &what, &job, here->remarks);
	if (code != EXIT_DONE)
		return code;
	const char *folder_begun = print_folder_of(here->arena, choice->home->folder, job);
	if (folder_begun)
		safe_folder_sweep(folder_begun);
	PrintedTally out = print_job_tally(job);
	if (here->is_json)
		invocation_print_json(here,
			json_pack("{s:s, s:s, s:s, s:i, s:i}", "id", choice->path.id, "job",
				options->given_up, "reason", options->reason, "volumes",
				out.volumes, "copies", out.copies));
	else if (out.volumes == 0)
		fprintf(here->out, "Recorded: job %s is given up; nothing of it was printed.\n",
			options->given_up);
	else
		fprintf(here->out,
			"Recorded: job %s is given up; %d of its volumes, with %d %s, are printed.\n",
			options->given_up, out.volumes, out.copies,
			out.copies == 1 ? "copy" : "copies");
	return EXIT_DONE;
}

/* The approval holds. */
static ExitCode run_approved(PrintRun *run)
{
	if (!run->schools)
		return EXIT_CONTENT;
	ExitCode code = run->options->is_dry_run
		? EXIT_DONE
		: approval_claim(run->approval, run->here->remarks);
	if (code == EXIT_DONE)
		code = print_plan(run);
	if (code == EXIT_DONE)
		code = run->options->is_dry_run ? print_try(run) : print_write(run);
	if (code == EXIT_DONE && !run->options->is_dry_run)
		code = print_send(run);
	if (code == EXIT_DONE)
		print_report(run);
	return code;
}

/* The schools are read first, so that a refusal does not hide what is wrong with their list. */
static ExitCode print_bulletin(Invocation *here, const BulletinChoice *choice,
	const PrintOptions *options)
{
	PrintRun run = { .here = here, .home = choice->home, .options = options };
	const ApprovalRequest request = {
		.place = record_place_of(here->arena, choice->home->folder),
		.bulletin = choice->path.id,
		.edition = options->edition,
		.job = options->resumed,
		.clock = clock_now,
		.is_stored_sheet_wanted = options->is_stored_wanted,
		.receipts = options->receipts,
		.receipt_count = options->receipt_count,
	};
	g_autoptr(SchoolsFile) list = schools_open(here->arena,
		path_from_here(here->arena,
			arena_printf(here->arena, "%s/schools.csv", choice->home->folder)),
		here->remarks);
	run.list = list;
	if (list)
		run.schools = schools_check(list, options->only, options->only_count);
	g_autoptr(Approval) approval = NULL;
	ExitCode code = approval_open(here->arena, &request, &approval, here->remarks);
	if (code != EXIT_DONE)
		return code;
	run.approval = approval;
	code = run_approved(&run);
	volumes_close(run.by_school);
	typecase_close(run.typecase);
	return code;
}

/* Its draft may be gone: what is printed is what the record keeps. */
static bool is_known(Invocation *here, const BulletinChoice *choice)
{
	g_autofree char *rounds = g_build_filename(choice->home->folder, "agreement", "rounds",
		choice->path.id, NULL);
	bool is_known = choice->path.file || g_file_test(rounds, G_FILE_TEST_IS_DIR);
	if (!is_known)
		bulletin_tell_missing(here->arena, choice->home, choice->path.id, here->remarks);
	return is_known;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	const PrintOptions *options = print_options_read(here);
	if (!options)
		return invocation_finish(here, EXIT_USAGE);
	BulletinChoice choice;
	ExitCode code = bulletin_choose_own(here, here->arena, arguments[0], &choice,
		here->remarks);
	if (code == EXIT_DONE && !is_known(here, &choice))
		code = EXIT_USAGE;
	if (code == EXIT_DONE)
		code = options->given_up ? give_up(here, &choice, options)
					 : print_bulletin(here, &choice, options);
	return invocation_finish(here, code);
}

const Command command_print = {
	.name = "print",
	.arguments = "BULLETIN",
	.summary = "print an agreed bulletin for its schools",
	.manual =
		"Checks that the bulletin is agreed, and that the record, the rules and the sheet are "
		"what they were when it was; if not, says everything that stands in the way and ends "
		"with 3. Nobody can print a bulletin that is not agreed: a proof is always possible.\n\n"
		"Then writes a new folder, as a whole or not at all: sheet.pdf, the very bytes that the "
		"partners agreed to, or what --as makes around them; job-sheet.pdf, for the print shop: "
		"paper, plates, film, pouches and how many of each; slips.pdf, a sheet with the address "
		"and the number of copies for each school of schools.csv; packing.pdf, the list for "
		"whoever packs, and packing.csv, the same as a table; and with --labels labels.pdf, "
		"address labels for parcels without a window. The record keeps what was printed. Once printing has begun no answer to "
		"this round is taken.\n\n"
		"With --printer the volumes then go to the printers, and the command waits until they "
		"are printed. Interrupted once, it stops in good order; twice, at once.\n\n"
		"A job that was cut off, by a power cut perhaps, waits in the record until it is "
		"resumed or given up; `bulletin status` with the bulletin's name tells what of it is "
		"printed.\n\n"
		"    bulletin print who-covers --only alder-first,dunlin-middle -o to-the-printer\n"
		"    bulletin print who-covers --labels L7163:5",
	.options = print_option_entries,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
