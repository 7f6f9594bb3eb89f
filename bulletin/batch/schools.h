/*
 * Schools: who gets how many copies, read from schools.csv.
 *
 * A table (batch/csv.h) whose first row names its columns: id, name, address1,
 * address2, town, postcode and copies, in any order and in small or capital
 * letters; further columns are allowed and not read.
 */
#ifndef BULLETIN_BATCH_SCHOOLS_H
#define BULLETIN_BATCH_SCHOOLS_H

#include "base/arena.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/text.h"

enum {
	SCHOOLS_LARGEST_BYTES = 8 * 1024 * 1024,
	SCHOOL_MOST_COPIES = 999,
	SCHOOL_LONGEST_CELL = 80, /* characters, as an imprint holds (AGREEMENT.md 2.1) */
};

typedef struct {
	const char *id; /* unique in the list; as text_is_id says */
	const char *name;
	const char *address1, *address2, *town, *postcode; /* "" where empty */
	int copies;                                        /* 1 to SCHOOL_MOST_COPIES */
	Place place;                                       /* of its row */
} School;

typedef struct {
	const School *items; /* in the order of the file */
	int count;           /* 1 or more */
	int copies;          /* of all schools together */
	const char *sha256;  /* of the whole file's bytes, for the record */
} Schools;

/*
 * Reads the list from the bytes of `file`, and says all that is wrong with it
 * in one run: besides the errors of csv_read, schools-empty,
 * schools-separator, schools-missing-column (with the nearest one there is),
 * schools-double-column, schools-cell-count, schools-empty-cell,
 * schools-line-end, schools-long-cell, schools-id, schools-double-id,
 * schools-copies. NULL exactly when it added an error. A school without an
 * address is a warning (schools-no-address).
 */
const Schools *schools_read(Arena *arena, const char *file, Text source, Remarks *remarks);

/*
 * Those of `schools` that are named in `ids`, in the order of the list. NULL
 * with schools-unknown for each id that is not in it.
 */
const Schools *schools_only(Arena *arena, const Schools *schools, const char *const *ids, int count,
	Remarks *remarks);

#endif
