#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/plate_files.h"
#include "commands/proof_file.h"
#include "commands/trial.h"

static char *output, *edition, *profile;
static gboolean is_plates;
static int dots_per_inch;

enum { DOTS_USUAL = 150, DOTS_LEAST = 36, DOTS_MOST = 600 };

static void print_files(Invocation *here, const ProofFiles *written)
{
	if (here->is_json)
		invocation_print_json(here, json_pack("{s:o}", "files", json_from_files(written)));
	else
		for (int i = 0; i < written->count; i++)
			fprintf(here->out, "%s\n", written->files[i]);
}

/* Each gives the exit code of an error, if there is one: the last thing tried could write only. */
static ExitCode write_proof(Invocation *here, Pipeline *edition_wanted, const char *id,
	const char *file)
{
	if (!pipeline_pages(edition_wanted))
		return EXIT_CONTENT;
	ProofFiles written = proof_file_write(here->arena, edition_wanted, id, file, here->remarks);
	print_files(here, &written);
	return EXIT_IO;
}

static ExitCode write_plates(Invocation *here, Pipeline *edition_wanted, const char *id,
	const char *folder)
{
	const Sheet *sheet = pipeline_sheet_of_draft(edition_wanted);
	if (!sheet)
		return EXIT_CONTENT;
	ProofFiles written = plate_files_write(here->arena, edition_wanted, sheet, id, folder,
		dots_per_inch ? dots_per_inch : DOTS_USUAL, here->remarks);
	print_files(here, &written);
	return EXIT_IO;
}

static ExitCode make_proof(Invocation *here, const BulletinChoice *choice, const char *file)
{
	Pipeline *pipeline = trial_open(here->arena, choice, here->remarks);
	pipeline_print_by(pipeline, profile);
	Pipeline *wanted = pipeline_edition(pipeline, edition ? edition : EDITION_MAIN);
	ExitCode code = EXIT_CONTENT;
	if (wanted)
		code = (is_plates ? write_plates : write_proof)(here, wanted, choice->path.id,
			file);
	pipeline_close(pipeline);
	return invocation_finish(here, code);
}

static bool options_check(Remarks *remarks)
{
	if (dots_per_inch &&
		(!is_plates || dots_per_inch < DOTS_LEAST || dots_per_inch > DOTS_MOST)) {
		remarks_add(remarks, (Place){ .file = "--dpi" }, DOTS_UNUSABLE, DOTS_LEAST,
			DOTS_MOST);
		return false;
	}
	if (!is_plates && output && proof_format_of(output) == PROOF_UNKNOWN) {
		remarks_add(remarks, (Place){ .file = output }, PROOF_ENDING_UNKNOWN);
		return false;
	}
	return true;
}

static char *default_output(Arena *arena, const BulletinChoice *choice)
{
	const char *variant = edition ? edition : trial_given.layout;
	return is_plates ? plate_folder_default(arena, choice, variant)
			 : proof_file_default(arena, choice, variant);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	if (!options_check(here->remarks))
		return invocation_finish(here, EXIT_USAGE);
	BulletinChoice choice;
	ExitCode code = bulletin_choose(here, here->arena, arguments[0], &choice, here->remarks);
	if (code != EXIT_DONE)
		return invocation_finish(here, code);
	return make_proof(here, &choice, output ? output : default_output(here->arena, &choice));
}

static const GOptionEntry options[] = {
	{ "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
		"write FILE; its ending says as what: .pdf, .png, .svg or .txt; with --plates a folder",
		"FILE" },
	{ "plates", 0, 0, G_OPTION_ARG_NONE, &is_plates,
		"show what each ink prints, and where they add up, as PNG pictures", NULL },
	{ "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile,
		"with --plates: print by this ICC profile in place of the layout's", "FILE" },
	{ "dpi", 0, 0, G_OPTION_ARG_INT, &dots_per_inch,
		"with --plates: so many dots to the inch (150)", "NUMBER" },
	{ "edition", 0, 0, G_OPTION_ARG_STRING, &edition, "make the proof of this edition",
		"EDITION" },
	TRIAL_OPTIONS,
	{ 0 },
};

const Command command_proof = {
	.name = "proof",
	.arguments = "BULLETIN",
	.summary = "make a marked copy to look at, which cannot pass for print",
	.manual =
		"Writes the sheet at its true size on a larger page. What marks it as a proof "
		"stands outside or under the sheet: a banner, line numbers, the name of the stock, "
		"the trimmed edge, the pouch and the pins. Nothing on the sheet moves for it.\n\n"
		"Without -o the file is out/ID/ID-proof.pdf in the partnership's folder, or "
		"beside a Markdown file that belongs to none. PNG and SVG hold one page: where the "
		"proof has several, the files are FILE-1.png, FILE-2.png and so on. The proof of a "
		"sheet that is cut, with a bleed or marks, ends with a drawing of it. A .txt holds "
		"what a screen reader says. With --edition it is the proof of an edition that the "
		"front matter lists, and its name is in the file's. The paths of the files are printed.\n\n"
		"With --layout or --stock the bulletin is set as if its front matter named those: a "
		"notice can be seen as a poster, or on lilac, before a word of it is changed. The "
		"proof of another layout goes to a file of its own, ID-LAYOUT-proof.pdf.\n\n"
		"With --plates the sheet is finished as for print, and a picture is made of each of "
		"the inks cyan, magenta, yellow and black: it is dark where the ink prints. Another "
		"shows all inks together, in colours from pale, where there is little, to dark; what "
		"is above the limit of the layout is orange to red, a ring marks the place that has "
		"most, and the greatest sum is told. They go to the folder out/ID/plates, or to that "
		"of -o, as ID-cyan.png and so on, with -1, -2 for each side where there are several.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
