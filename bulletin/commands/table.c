#include "commands/command.h"

const Command *const commands[] = {
	&command_new,
	&command_check,
	&command_proof,
	&command_watch,
	&command_show,
	&command_print,
	&command_layouts,
	&command_fonts,
	&command_doctor,
	&command_help,
};

const int command_count = G_N_ELEMENTS(commands);
