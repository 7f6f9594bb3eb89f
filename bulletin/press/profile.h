/*
 * Profile: what the inks of a press look like on its paper, as the printing
 * condition's makers measured it (ICC.1:2001-04, an output profile).
 *
 * Sheets are printed by our own, FOGRA39 (coated paper, ISO 12647-2), where
 * neither the layout nor the person who circulates names another.
 */
#ifndef BULLETIN_PRESS_PROFILE_H
#define BULLETIN_PRESS_PROFILE_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

/* Of a profile's file; those of printing conditions have 0.1 to 4 MiB. */
enum { PROFILE_LARGEST_BYTES = 8 * 1024 * 1024 };

typedef struct {
	const char *path;
	Text icc;
	Text deflated; /* the same by zlib, as the build stored it; NULL for others than our own */
	const char *name;      /* as the profile has it: "FOGRA39L Coated" */
	const char *condition; /* its id in the ICC's registry, "FOGRA39"; NULL: in none we know */
} Profile;

/*
 * Reads an output profile for CMYK; `path` NULL stands for our own. NULL with
 * an error on `path` where it is no such profile, or not whole
 * (profile-unsuitable, profile-damaged, or one of text_read).
 */
const Profile *profile_read(Arena *arena, const char *path, Remarks *remarks);

/* What a profile calls itself, in the arena; "" where it is none. */
const char *profile_name(Arena *arena, Text icc);

#endif
