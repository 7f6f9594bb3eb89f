/*
 * Colour spaces (ISO 32000-1, 8.6), as inks: how much of each a colour lays on
 * the paper, where that does not depend on a profile.
 */
#ifndef BULLETIN_PREFLIGHT_COLOUR_SPACE_H
#define BULLETIN_PREFLIGHT_COLOUR_SPACE_H

#include "preflight/object.h"

enum { CYAN, MAGENTA, YELLOW, BLACK, PROCESS_INKS, COMPONENTS_MOST = 32 };

typedef enum {
	SPACE_UNKNOWN,
	SPACE_GRAY, /* DeviceGray and CalGray: the black plate */
	SPACE_RGB,  /* DeviceRGB, which no profile defines */
	SPACE_CMYK, /* DeviceCMYK */
	SPACE_PROFILE_GRAY,
	SPACE_PROFILE_RGB, /* ICCBased, CalRGB, Lab, DefaultRGB: inks by a profile alone */
	SPACE_PROFILE_CMYK,
	SPACE_INKS, /* Separation, DeviceN */
	SPACE_INDEXED,
	SPACE_PATTERN,
} SpaceKind;

/* What a component of Separation or DeviceN lays on the paper. */
typedef enum { INK_PROCESS, INK_SPOT, INK_ALL, INK_NONE } InkKind;

typedef struct Space {
	SpaceKind kind;
	int count; /* of its components */
	struct {
		InkKind kind;
		int process;      /* CYAN, ... of INK_PROCESS */
	} inks[COMPONENTS_MOST];  /* of SPACE_INKS */
	const struct Space *base; /* of SPACE_INDEXED; of SPACE_PATTERN where it has one */
	Text table;               /* of SPACE_INDEXED */
} Space;

/* A colour as it is set, and what is known of it. */
typedef struct {
	SpaceKind kind;
	double inks[PROCESS_INKS]; /* 0 to 1; of SPACE_PROFILE_RGB and SPACE_RGB nothing is known */
	double spots;              /* the sum of all other inks */
	int spot_count;            /* of those not 0 */
	bool is_registration;      /* every ink that there is: Separation /All */
	bool is_white, is_black;   /* no ink; as dark as its space has it */
} Colour;

/* A space that is an object, or NULL; `resources` may define the device spaces anew (8.6.5.6). */
const Space *space_read(Arena *arena, qpdf_data pdf, qpdf_oh object, qpdf_oh resources);

/* A space by its name alone, as "DeviceCMYK"; NULL where it is none of those. */
const Space *space_named(qpdf_data pdf, const char *name, qpdf_oh resources);

/* Each value given is as the space has it, from 0; Indexed: the entry's number. Missing ones are 0.
 */
Colour space_colour(const Space *space, const double *given, int count);

/* The colour that a space begins with (8.6.8, operator cs). */
Colour space_first_colour(const Space *space);

/* The sum of all inks, per cent; 0 where it is not known. */
double colour_sum(const Colour *colour);

/* Whether it is known which inks it takes. */
bool colour_is_inks(const Colour *colour);

/* How many inks it takes. */
int colour_ink_count(const Colour *colour);

/* Whether it is on the black plate alone, which may be empty. */
bool colour_is_black_alone(const Colour *colour);

#endif
