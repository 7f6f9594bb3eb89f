#include "preflight/preflight.h"
#include "base/module.h"
#include "base/text.h"
#include "commands/command.h"

static void print_summary(Invocation *here, const char *file)
{
	int errors = remarks_count_of(here->remarks, REMARK_ERROR);
	int warnings = remarks_count_of(here->remarks, REMARK_WARNING);
	if (errors + warnings == 0)
		fprintf(here->out, "%s: nothing to remark\n", file);
	else
		fprintf(here->out, "%s: %d %s, %d %s\n", file, errors,
			errors == 1 ? "error" : "errors", warnings,
			warnings == 1 ? "warning" : "warnings");
}

static void print_report(Invocation *here, const char *file)
{
	if (!here->is_json) {
		invocation_print_remarks(here, here->remarks);
		print_summary(here, file);
		return;
	}
	invocation_print_json(here,
		json_pack("{s:o, s:i, s:i, s:o}", "file", json_from_text(file), "errors",
			remarks_count_of(here->remarks, REMARK_ERROR), "warnings",
			remarks_count_of(here->remarks, REMARK_WARNING), "remarks",
			json_from_remarks(here->remarks)));
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	const char *file = arguments[0];
	Text pdf = text_read(here->arena, file, PREFLIGHT_LARGEST_BYTES, here->remarks);
	if (!pdf.bytes)
		return invocation_finish(here, EXIT_USAGE);
	PreflightRun *preflight = (PreflightRun *)module_symbol("preflight", "preflight_run",
		here->remarks);
	if (!preflight)
		return invocation_finish(here, EXIT_IO);
	bool is_sound = preflight(pdf, &(PreflightJob){ .file = file }, here->remarks);
	print_report(here, file);
	return is_sound ? EXIT_DONE : EXIT_CONTENT;
}

const Command command_preflight = {
	.name = "preflight",
	.arguments = "FILE",
	.summary = "tell whether a PDF from anywhere can be printed as it is",
	.manual =
		"Judges the PDF in FILE, whoever made it, as a print shop will: its fonts, inks, lines "
		"and pictures, where it is cut, and all else that PDF/X-4 (ISO 15930-7) asks for. "
		"What is found many times is told once, with its pages.\n\n"
		"An error is what a print shop may send the file back for; a warning is what prints "
		"worse than it could. The command ends with 1 where there are errors. It reads FILE "
		"within bounds of time and memory, and changes nothing. With --json the remarks are "
		"the result: they are printed on the standard output.\n\n"
		"A sheet of one's own is judged so each time that it is circulated, and by "
		"`bulletin check --press`; what is found then is told at its place in the draft.",
	.least = 1,
	.most = 1,
	.completes = "file",
	.run = run,
};
