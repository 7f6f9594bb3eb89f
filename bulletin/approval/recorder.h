/*
 * Recorders: the keys that sign the record, and what this machine has seen of
 * it. Both lie in the partnership's state folder (RecordPlace), 0700, files
 * 0600, and never in the partnership's own, which is shared.
 */
#ifndef BULLETIN_APPROVAL_RECORDER_H
#define BULLETIN_APPROVAL_RECORDER_H

#include "approval/record_place.h"
#include "approval/signing.h"
#include "base/arena.h"
#include "base/remarks.h"

#include <stdbool.h>

/* The state folder of the partnership with this id. */
char *recorder_folder(Arena *arena, RecordPlace place, const char *partnership);

/*
 * Makes a key for the recorder `name`, stores its secret half in `folder`,
 * which is made where it is missing, and gives the public half. NULL with
 * file-unwritable when that failed.
 */
const char *recorder_make(Arena *arena, const char *folder, const char *name, Remarks *remarks);

/* Whether this machine holds the secret key of `name`. */
bool recorder_is_here(Arena *arena, const char *folder, const char *name);

/*
 * Signs with the secret key of `name`. `public` is the key that the record
 * knows it by. NULL with recorder-missing or recorder-foreign when this
 * machine does not hold that key, with file-unreadable when it cannot be read.
 */
const char *recorder_sign(Arena *arena, const char *folder, const char *name, const char *public,
	const char *purpose, Text bytes, Remarks *remarks);

/*
 * The high-water mark: the last entry this machine has seen. A record that
 * lacks it was cut or exchanged.
 */
typedef struct {
	int n; /* 0: this machine has not seen the record before */
	const char *hash;
} HighWater;

/* false when the mark is there and cannot be read, with an error. */
bool high_water_read(Arena *arena, const char *folder, const char *partnership, HighWater *mark,
	Remarks *remarks);
bool high_water_write(Arena *arena, const char *folder, const char *partnership, HighWater mark,
	Remarks *remarks);

#endif
