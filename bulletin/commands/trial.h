/*
 * Trial: the options --layout and --stock, by which a command sets a bulletin
 * as if its front matter named others. Nothing of it reaches a round.
 */
#ifndef BULLETIN_COMMANDS_TRIAL_H
#define BULLETIN_COMMANDS_TRIAL_H

#include "commands/bulletin_choice.h"

/* What was given on the command line. */
extern Trial trial_given;

/* The two rows for a command's table of options. */
#define TRIAL_OPTIONS \
	{ "layout", 0, 0, G_OPTION_ARG_STRING, &trial_given.layout, \
		"try this layout in place of the one that the bulletin names", "LAYOUT" }, \
	{ \
		"stock", 0, 0, G_OPTION_ARG_STRING, &trial_given.stock, \
			"try this stock in place of the one that it names", "STOCK" \
	}

/* Opens the bulletin with what was given; to be closed as any pipeline. */
Pipeline *trial_open(Arena *arena, const BulletinChoice *choice, Remarks *remarks);

#endif
