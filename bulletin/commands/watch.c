#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/file_watch.h"
#include "commands/proof_file.h"
#include "commands/trial.h"

#include <errno.h>

static char *output, *edition;

/* Everything the sheet was made from so far; a save of any of it asks for a new proof. */
static void watch_inputs(FileWatch *watch, Pipeline *pipeline)
{
	int count;
	const InputFile *inputs = pipeline_inputs(pipeline, &count);
	for (int i = 0; i < count; i++)
		file_watch_add(watch, inputs[i].path);
}

/*
 * What is there before anything is read. An own layout or font may turn up at
 * any time and is used from then on; a picture that is missing may turn up in
 * the bulletin's folder, which matters while there are errors.
 */
static void watch_known(FileWatch *watch, const BulletinChoice *choice, bool has_errors)
{
	file_watch_add(watch, choice->path.file);
	if (has_errors)
		file_watch_add_folder(watch, choice->path.folder);
	const char *home = choice->home ? choice->home->folder : choice->path.folder;
	g_autofree char *partnership = g_build_filename(home, "partnership.yaml", NULL);
	g_autofree char *layouts = g_build_filename(home, "layouts", NULL);
	g_autofree char *fonts = g_build_filename(home, "fonts", NULL);
	file_watch_add(watch, partnership);
	file_watch_add_folder(watch, fonts);
	file_watch_add_folder(watch, layouts);
}

static void tell_written(Invocation *here, const ProofFiles *written)
{
	if (here->is_json && written->count > 0)
		invocation_print_json(here, json_pack("{s:o}", "files", json_from_files(written)));
	for (int i = 0; i < written->count && !here->is_json; i++)
		fprintf(here->out, "wrote %s\n", written->files[i]);
}

/* One proof, with an arena of its own in `here`. Whether it was written. */
static bool make_proof(Invocation *here, FileWatch *watch, const char *name, Typecase **typecase)
{
	BulletinChoice choice;
	if (bulletin_choose(here, here->arena, name, &choice, here->remarks) != EXIT_DONE)
		return false;
	const char *what = edition ? edition : trial_given.layout;
	const char *file = output ? output : proof_file_default(here->arena, &choice, what);
	Pipeline *pipeline = trial_open(here->arena, &choice, here->remarks);
	pipeline_share_typecase(pipeline, typecase);
	Pipeline *wanted = pipeline_edition(pipeline, edition ? edition : EDITION_MAIN);
	ProofFiles written = { 0 };
	bool has_pages = wanted && pipeline_pages(wanted);
	if (has_pages)
		written = proof_file_write(here->arena, wanted, choice.path.id, file,
			here->remarks);
	file_watch_clear(watch);
	watch_known(watch, &choice, !has_pages);
	watch_inputs(watch, pipeline);
	pipeline_close(pipeline);
	tell_written(here, &written);
	return written.count > 0;
}

static void watch_bulletin(Invocation *here, FileWatch *watch, const char *name)
{
	Arena *arena = arena_open();
	Typecase *typecase = NULL; /* fonts and pictures stay open from save to save */
	do {
		arena_reset(arena);
		Invocation once = *here;
		once.arena = arena;
		once.remarks = remarks_new(arena);
		bool is_written = make_proof(&once, watch, name, &typecase);
		invocation_print_remarks(&once, once.remarks);
		if (!is_written && !here->is_json)
			fputs("the last good proof is kept; waiting for the next save\n",
				here->err);
		fflush(here->out);
	} while (file_watch_wait(watch));
	typecase_close(typecase);
	arena_close(arena);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	if (output && proof_format_of(output) == PROOF_UNKNOWN) {
		remarks_add(here->remarks, (Place){ .file = output }, PROOF_ENDING_UNKNOWN);
		return invocation_finish(here, EXIT_USAGE);
	}
	BulletinChoice choice;
	ExitCode code = bulletin_choose(here, here->arena, arguments[0], &choice, here->remarks);
	if (code != EXIT_DONE)
		return invocation_finish(here, code);
	FileWatch *watch = file_watch_open();
	if (!watch) {
		remarks_add(here->remarks, (Place){ 0 }, WATCH_IMPOSSIBLE, g_strerror(errno));
		return invocation_finish(here, EXIT_UNSUITABLE);
	}
	watch_known(watch, &choice, true);
	if (here->is_progress)
		fprintf(here->err, "watching %s; end with Ctrl-C\n", choice.path.file);
	watch_bulletin(here, watch, arguments[0]);
	file_watch_close(watch);
	return EXIT_DONE;
}

static const GOptionEntry options[] = {
	{ "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
		"write FILE; its ending says as what: .pdf, .png, .svg or .txt", "FILE" },
	{ "edition", 0, 0, G_OPTION_ARG_STRING, &edition, "make the proof of this edition",
		"EDITION" },
	TRIAL_OPTIONS,
	{ 0 },
};

const Command command_watch = {
	.name = "watch",
	.arguments = "BULLETIN",
	.summary = "make a new proof at each save",
	.manual =
		"Makes the proof as `bulletin proof` does, and again whenever the draft, its pictures, "
		"its layout or partnership.yaml is saved. Open the proof in a viewer that loads a "
		"changed file again, and write. While the draft has errors the last good proof stays "
		"as it is and the remarks are told. Ctrl-C ends it.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
