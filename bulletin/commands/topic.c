#include "approval/topic.h"
#include "commands/command.h"
#include "commands/recording.h"

static char *meeting, *minute;

/*
 * What is not given stands in the front matter already, as often as not. Where
 * it is needed, what is wrong with the draft is told.
 */
static void take_from_draft(Invocation *here, const Recording *recording, BulletinPath path)
{
	Remarks *heard = meeting && minute ? remarks_new(here->arena) : here->remarks;
	Pipeline *pipeline = pipeline_open(here->arena, recording->home, path, heard);
	const Draft *draft = pipeline_draft(pipeline);
	if (draft && !meeting && draft->front.topic.meeting.year) {
		Date day = draft->front.topic.meeting;
		meeting = arena_printf(here->arena, "%04d-%02d-%02d", day.year, day.month, day.day);
	}
	if (draft && !minute)
		minute = (char *)draft->front.topic.minute.text;
	pipeline_close(pipeline);
}

/* A topic comes before its draft, so an id that has no file yet is fine. */
static bool choose(Invocation *here, const Recording *recording, const char *name,
	BulletinPath *path)
{
	*path = (BulletinPath){ .id = name };
	Remarks *remarks = text_is_id(name) ? remarks_new(here->arena) : here->remarks;
	bool has_draft = bulletin_find(here->arena, recording->home, name, path, remarks);
	if (has_draft)
		take_from_draft(here, recording, *path);
	return has_draft || text_is_id(name);
}

static ExitCode record_topic(Invocation *here, Recording *recording, const char *name)
{
	BulletinPath path;
	if (!choose(here, recording, name, &path))
		return EXIT_USAGE;
	ExitCode code = topic_record(recording->record, path.id, meeting, minute, recording->now,
		here->remarks);
	if (code != EXIT_DONE)
		return code;
	if (here->is_json)
		invocation_print_json(here,
			json_pack("{s:s, s:s, s:s, s:i}", "id", path.id, "meeting", meeting,
				"minute", minute, "entry",
				record_ledger(recording->record)->count));
	else
		fprintf(here->out,
			"Recorded: the meeting of %s agreed on the subject of %s.\n"
			"  next: bulletin circulate %s\n",
			meeting, path.id, path.id);
	return EXIT_DONE;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	Recording recording;
	ExitCode code = recording_open(here, RECORD_WRITE, &recording);
	if (code == EXIT_DONE)
		code = record_topic(here, &recording, arguments[0]);
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
