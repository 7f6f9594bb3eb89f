#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/proof_file.h"
#include "commands/trial.h"

static char *output, *edition;

static json_t *json_from_files(const ProofFiles *written)
{
	json_t *list = json_array();
	for (int i = 0; i < written->count; i++)
		json_array_append_new(list, json_string(written->files[i]));
	return list;
}

static void print_files(Invocation *here, const ProofFiles *written)
{
	if (here->is_json)
		invocation_print_json(here, json_pack("{s:o}", "files", json_from_files(written)));
	else
		for (int i = 0; i < written->count; i++)
			fprintf(here->out, "%s\n", written->files[i]);
}

static ExitCode make_proof(Invocation *here, const BulletinChoice *choice, const char *file)
{
	Pipeline *pipeline = trial_open(here->arena, choice, here->remarks);
	Pipeline *wanted = pipeline_edition(pipeline, edition ? edition : EDITION_MAIN);
	ExitCode code = EXIT_CONTENT;
	if (wanted && pipeline_pages(wanted)) {
		ProofFiles written = proof_file_write(here->arena, wanted, choice->path.id, file,
			here->remarks);
		print_files(here, &written);
		code = EXIT_IO;
	}
	pipeline_close(pipeline);
	return invocation_finish(here, code);
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
	return make_proof(here, &choice,
		output ? output
		       : proof_file_default(here->arena, &choice,
				 edition ? edition : trial_given.layout));
}

static const GOptionEntry options[] = {
	{ "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
		"write FILE; its ending says as what: .pdf, .png, .svg or .txt", "FILE" },
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
		"bulletin has several, the files are FILE-1.png, FILE-2.png and so on. A .txt holds "
		"what a screen reader says. With --edition it is the proof of an edition that the "
		"front matter lists, and its name is in the file's. The paths of the files are printed.\n\n"
		"With --layout or --stock the bulletin is set as if its front matter named those: a "
		"notice can be seen as a poster, or on lilac, before a word of it is changed. The "
		"proof of another layout goes to a file of its own, ID-LAYOUT-proof.pdf.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
