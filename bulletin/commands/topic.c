#include "approval/topic.h"
#include "commands/call.h"
#include "commands/command.h"
#include "commands/recording.h"

static char *meeting, *minute;

/*
 * What is not given stands in the front matter already, as often as not. Where
 * it is needed, what is wrong with the draft is told.
 */
static void take_from_draft(Invocation *here, const Recording *recording)
{
	Remarks *heard = meeting && minute ? remarks_new(here->arena) : here->remarks;
	Pipeline *pipeline = pipeline_open(here->arena, recording->home, recording->bulletin,
		heard);
	const Draft *draft = pipeline_draft(pipeline);
	if (draft && !meeting && draft->front.topic.meeting.year) {
		Date day = draft->front.topic.meeting;
		meeting = arena_printf(here->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
	}
	if (draft && !minute)
		minute = (char *)draft->front.topic.minute.text;
	pipeline_close(pipeline);
}

/* A topic comes before its draft, so a bulletin that has no file yet is fine. */
static ExitCode record_topic(Invocation *here, Recording *recording)
{
	const char *id = recording->bulletin.id;
	if (recording->bulletin.file)
		take_from_draft(here, recording);
	ExitCode code = topic_record(recording->record, id, meeting, minute, recording->now,
		here->remarks);
	if (code != EXIT_DONE)
		return code;
	if (here->is_json)
		invocation_print_json(here,
			json_pack("{s:s, s:s, s:s, s:i}", "id", id, "meeting", meeting, "minute",
				minute, "entry", record_ledger(recording->record)->count));
	else
		fprintf(here->out,
			"Recorded: the meeting of %s agreed on the subject of %s.\n  next: %s\n",
			meeting, id,
			call_text(here->arena, recording->home->folder, "circulate %s", id));
	return EXIT_DONE;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	Recording recording;
	ExitCode code = recording_open(here, RECORD_WRITE, arguments[0], &recording);
	if (code == EXIT_DONE)
		code = record_topic(here, &recording);
	recording_close(&recording);
	return invocation_finish(here, code);
}

static const GOptionEntry options[] = {
	{ "meeting", 0, 0, G_OPTION_ARG_STRING, &meeting,
		"the meeting was held on DATE, as 2026-02-06", "DATE" },
	{ "minute", 0, 0, G_OPTION_ARG_STRING, &minute, "its minutes say so in TEXT", "TEXT" },
	{ 0 },
};

const Command command_topic = {
	.name = "topic",
	.arguments = "BULLETIN",
	.summary = "record that a meeting agreed on the subject of a bulletin",
	.manual =
		"Where the rules say `topic: required`, nothing is circulated before a meeting has "
		"agreed that there should be a bulletin on the subject. This command records which "
		"meeting that was, and where its minutes say so. What is not given is taken from "
		"the key `topic` of the draft's front matter.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
