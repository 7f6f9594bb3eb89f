#include "commands/call.h"
#include "commands/command.h"
#include "commands/recording.h"
#include "commands/status_report.h"

static void print_lines(Invocation *here, const Recording *recording, const StatusLine *lines,
	int count, bool is_full)
{
	if (here->is_json) {
		json_t *list = json_array();
		for (int i = 0; i < count; i++)
			json_array_append_new(list, json_from_status(here, &lines[i]));
		invocation_print_json(here, json_pack("{s:o}", "bulletins", list));
		return;
	}
	for (int i = 0; i < count; i++) {
		if (i > 0)
			fputc('\n', here->out);
		if (is_full)
			status_print_full(here, recording, &lines[i]);
		else
			status_print_short(here, recording, &lines[i]);
	}
}

/* Open bulletins come first; what is settled is left out unless there is nothing else. */
static ExitCode report_all(Invocation *here, const Recording *recording)
{
	int count, open = 0, readable = 0;
	const char *const *ids = status_ids(here, recording, &count);
	StatusLine *lines = arena_new(here->arena, StatusLine, count);
	for (int i = 0; i < count; i++) {
		StatusLine line;
		if (!status_line_read(here, recording, ids[i], &line))
			continue;
		lines[readable++] = line;
		if (status_line_is_open(&line) && open < readable - 1) {
			StatusLine settled = lines[open];
			lines[open] = line;
			lines[readable - 1] = settled;
		}
		open += status_line_is_open(&line);
	}
	print_lines(here, recording, lines, readable, false);
	if (count == 0 && !here->is_json)
		fprintf(here->out, "There is no bulletin yet.\n  next: %s\n",
			call_text(here->arena, recording->home->folder, "new ID"));
	return EXIT_DAMAGED;
}

static ExitCode report_one(Invocation *here, const Recording *recording)
{
	if (!recording_knows(here, recording))
		return EXIT_USAGE;
	StatusLine line;
	if (status_line_read(here, recording, recording->bulletin.id, &line))
		print_lines(here, recording, &line, 1, true);
	return EXIT_DAMAGED;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	Recording recording;
	ExitCode code = recording_open(here, RECORD_READ, count > 0 ? arguments[0] : NULL,
		&recording);
	if (code == EXIT_DONE)
		code = count > 0 ? report_one(here, &recording) : report_all(here, &recording);
	recording_close(&recording);
	return invocation_finish(here, code);
}

const Command command_status = {
	.name = "status",
	.arguments = "[BULLETIN]",
	.summary = "show who has not answered, and what to do next",
	.manual =
		"Without a bulletin: all of them, each in a few lines, those that wait for an answer or "
		"for print first. With one: every partner's answer and how it was given, and every "
		"rule of agreement with whether it is met. The last line is the command to run next; "
		"words in capitals are yours to fill in. Of a bulletin that was printed it tells each "
		"print job: what of it is printed, and what is outstanding.\n\n"
		"The code of a round is never shown: it is read from the paper in a partner's hand.",
	.options = NULL,
	.least = 0,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
