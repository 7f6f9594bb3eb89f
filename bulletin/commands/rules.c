#include "approval/rules_adoption.h"
#include "commands/call.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/recording.h"

#include <string.h>

static char *meeting;
static char **witnesses;

static ExitCode adopt(Invocation *here, Recording *recording)
{
	RulesAdoption adoption = {
		.source = recording->home->partnership_source,
		.file = path_from_here(here->arena,
			arena_printf(here->arena, "%s/partnership.yaml", recording->home->folder)),
		.meeting = meeting,
		.witnesses = (const char *const *)witnesses,
		.witness_count = witnesses ? (int)g_strv_length(witnesses) : 0,
	};
	const Entry *adopted;
	ExitCode code = rules_adopt(here->arena, recording->record, &adoption, recording->now,
		&adopted, here->remarks);
	if (code != EXIT_DONE)
		return code;
	if (here->is_json)
		invocation_print_json(here,
			json_pack("{s:s, s:s, s:i}", "rules", adopted->rules, "by", adopted->by,
				"entry", adopted->n));
	else
		fprintf(here->out, "Recorded: the rules in %s are in force.\n  next: %s\n",
			adoption.file, call_text(here->arena, recording->home->folder, "status"));
	return EXIT_DONE;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	if (strcmp(arguments[0], "adopt") != 0) {
		remarks_add(here->remarks, (Place){ 0 }, UNKNOWN_WORD, arguments[0],
			"; did you mean \"adopt\"?");
		return invocation_finish(here, EXIT_USAGE);
	}
	Recording recording;
	ExitCode code = recording_open(here, RECORD_WRITE, NULL, &recording);
	if (code == EXIT_DONE)
		code = adopt(here, &recording);
	recording_close(&recording);
	return invocation_finish(here, code);
}

static const GOptionEntry options[] = {
	{ "meeting", 0, 0, G_OPTION_ARG_STRING, &meeting,
		"the first rules were adopted at the meeting of DATE", "DATE" },
	{ "witness", 0, 0, G_OPTION_ARG_STRING_ARRAY, &witnesses,
		"PERSON of PARTNER was there; once for each partner", "PARTNER/PERSON" },
	{ 0 },
};

const Command command_rules = {
	.name = "rules",
	.arguments = "adopt",
	.summary = "bring the rules in partnership.yaml into force",
	.manual =
		"What stands in partnership.yaml holds only when it was adopted. `rules adopt` keeps a "
		"copy of the file in the record and puts it in force.\n\n"
		"The first rules are adopted at a meeting. Since they bind everybody, somebody of "
		"each partner with full voice is named as a witness:\n\n"
		"    bulletin rules adopt --meeting 2026-02-06 --witness heads/p-hall --witness nut/r-jones\n\n"
		"A later change is a bulletin itself: say in bulletins/rules.md what changes, change "
		"partnership.yaml, circulate the bulletin `rules`, and when it is agreed under the "
		"rules it replaces, adopt it. Where only a partner's own people change, that "
		"partner's principal has to agree and nobody else; where it has no principal left, "
		"name the meeting and witnesses of two other partners.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "adopt",
	.run = run,
};
