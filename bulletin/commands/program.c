#include "commands/program.h"

static ProgramOptions given;

const GOptionEntry program_options[] = {
	{ "folder", 'C', 0, G_OPTION_ARG_FILENAME, &given.folder,
		"work for the partnership that DIR belongs to, instead of the one here", "DIR" },
	{ "json", 0, 0, G_OPTION_ARG_NONE, &given.is_json,
		"print results and remarks as JSON, for other programs", NULL },
	{ "quiet", 'q', 0, G_OPTION_ARG_NONE, &given.is_quiet, "show no progress", NULL },
	{ "version", 0, 0, G_OPTION_ARG_NONE, &given.is_version,
		"print the program's version, and nothing else", NULL },
	{ "help", 'h', 0, G_OPTION_ARG_NONE, &given.is_help,
		"explain the command, and do nothing else", NULL },
	{ 0 },
};

const ProgramOptions *program_options_given(void)
{
	return &given;
}
