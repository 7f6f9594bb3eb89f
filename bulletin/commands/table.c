#include "commands/command.h"

const Command *const commands[] = {
	&command_init,
	&command_new,
	&command_check,
	&command_proof,
	&command_watch,
	&command_show,
	&command_topic,
	&command_rules,
	&command_circulate,
	&command_sign,
	&command_status,
	&command_verify,
	&command_print,
	&command_preflight,
	&command_layouts,
	&command_fonts,
	&command_doctor,
	&command_help,
};

const int command_count = G_N_ELEMENTS(commands);
