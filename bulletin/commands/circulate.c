#include "approval/circulation.h"
#include "approval/timestamp.h"
#include "commands/call.h"
#include "commands/circulation_files.h"
#include "commands/command.h"
#include "commands/recording.h"

static gboolean is_proofs_only;
static char *profile;

static json_t *json_from_editions(const RoundDraft *draft)
{
	json_t *list = json_array();
	for (int i = 0; i < draft->edition_count; i++)
		json_array_append_new(list,
			json_pack("{s:s, s:i}", "name", draft->editions[i].name, "pages",
				draft->editions[i].page_count));
	return list;
}

static void print_circulated(Invocation *here, const Recording *recording,
	const Circulation *circulation, int count)
{
	const char *home = recording->home->folder;
	const char *folder = recording_out(here, recording, circulation->bulletin, "round-%d",
		circulation->round);
	if (here->is_json) {
		invocation_print_json(here,
			json_pack("{s:s, s:i, s:s, s:s, s:o, s:i, s:o}", "id",
				circulation->bulletin, "round", circulation->round, "subject",
				circulation->subject, "closes",
				timestamp_text(here->arena, circulation->closes), "editions",
				json_from_editions(circulation->draft), "proofs", count, "folder",
				json_from_text(folder)));
		return;
	}
	if (!is_proofs_only)
		fprintf(here->out, "Circulated: round %d of %s. Answers are due by %s.\n",
			circulation->round, circulation->bulletin,
			timestamp_day_words(here->arena, circulation->closes));
	if (!is_proofs_only && circulation->round > 1)
		fprintf(here->out,
			"The answers to round %d count no longer: everybody is asked again.\n",
			circulation->round - 1);
	fprintf(here->out, "%d %s, one for each person%s: %s\n", count,
		count == 1 ? "proof" : "proofs",
		circulation->draft->edition_count > 1 ? " and edition" : "", folder);
	fprintf(here->out, "  next: hand them out, then %s\n",
		call_text(here->arena, home, "status %s", circulation->bulletin));
}

static ExitCode write_proofs(Invocation *here, const Recording *recording,
	const Circulation *circulation, const ProofFile *proofs, int count)
{
	ExitCode code = EXIT_DONE;
	invocation_progress_end(here);
	for (int i = 0; i < count; i++)
		if (!recording_write_out(here, proofs[i].path, proofs[i].bytes))
			code = EXIT_IO;
	print_circulated(here, recording, circulation, count);
	return code;
}

/* Everything is made before the entry is written, so that what fails, fails before it. */
static ExitCode circulate_pages(Invocation *here, Recording *recording, Pipeline *pipeline,
	const char *id)
{
	RoundDraft draft;
	if (!circulation_files_make(here, recording, pipeline, id, &draft))
		return EXIT_CONTENT;
	const Circulation *circulation = is_proofs_only
		? circulation_again(here->arena, recording->record, &draft, here->remarks)
		: circulation_prepare(here->arena, recording->record, &draft, recording->now,
			  here->remarks);
	if (!circulation)
		return EXIT_REFUSED;
	int count;
	const ProofFile *proofs = circulation_proofs_make(here, recording, pipeline, circulation,
		&count);
	if (!proofs)
		return EXIT_CONTENT;
	ExitCode code = is_proofs_only ? EXIT_DONE
				       : circulation_commit(here->arena, recording->record,
						 circulation, recording->now, here->remarks);
	return code == EXIT_DONE ? write_proofs(here, recording, circulation, proofs, count) : code;
}

/* What has to hold for a new round does not matter for the proofs of one that is open. */
static bool may_circulate(Invocation *here, const Recording *recording, const char *id,
	const Draft *draft)
{
	return is_proofs_only ||
		circulation_check(here->arena, recording->record, id, draft,
			recording->home->partnership_source, recording->now, here->remarks);
}

static ExitCode circulate(Invocation *here, Recording *recording)
{
	BulletinPath path = recording->bulletin;
	if (!path.file) {
		bulletin_tell_missing(here->arena, recording->home, path.id, here->remarks);
		return EXIT_USAGE;
	}
	Pipeline *pipeline = pipeline_open(here->arena, recording->home, path, here->remarks);
	pipeline_print_by(pipeline, profile);
	ExitCode code = EXIT_CONTENT;
	const Draft *draft = pipeline_draft(pipeline);
	if (draft && !may_circulate(here, recording, path.id, draft))
		code = EXIT_REFUSED;
	else if (draft && pipeline_set_editions(pipeline))
		code = circulate_pages(here, recording, pipeline, path.id);
	pipeline_close(pipeline);
	return code;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	Recording recording;
	ExitCode code = recording_open(here, RECORD_WRITE, arguments[0], &recording);
	if (code == EXIT_DONE)
		code = circulate(here, &recording);
	recording_close(&recording);
	return invocation_finish(here, code);
}

static const GOptionEntry options[] = {
	{ "proofs", 0, 0, G_OPTION_ARG_NONE, &is_proofs_only,
		"make the proofs of the open round again, and circulate nothing", NULL },
	{ "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile,
		"print by this ICC profile in place of the layout's", "FILE" },
	{ 0 },
};

const Command command_circulate = {
	.name = "circulate",
	.arguments = "BULLETIN",
	.summary = "put a bulletin to the partners, as a new round",
	.manual =
		"Makes the finished sheet, keeps it in the record with everything it was made from, and "
		"writes a proof for each person to out/ID/round-N. Each proof carries its reader's "
		"name and the code of the round; the code is needed to record an answer. The "
		"editions that the front matter lists are made with it and agreed with it, as one: "
		"each person has a proof of each.\n\n"
		"The sheet is made for the paper and press that the layout's ICC profile stands for; "
		"where the print shop wants another, it is named with --profile.\n\n"
		"Nothing is circulated that has errors, which the finished sheet is judged for too, "
		"whose subject no meeting agreed on, or that "
		"is the same as the open round. A new round ends the one before it: its answers no "
		"longer count, and everybody is asked again.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
