/*
 * Schools: who gets how many copies, read from schools.csv.
 *
 * A table (batch/csv.h) whose first row names its columns: id, name, address1,
 * address2, town, postcode and copies, in any order and in small or capital
 * letters; further columns are allowed and not read.
 *
 * A list may have a million schools, so it is never in memory as a whole. It
 * is gone through in passes, of which the first checks all of it:
 *
 *     schools_open, schools_check
 *     then as often as need be: schools_next until false, schools_end
 */
#ifndef BULLETIN_BATCH_SCHOOLS_H
#define BULLETIN_BATCH_SCHOOLS_H

#include "base/arena.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>

enum {
	SCHOOLS_MOST = 1000 * 1000, /* so that the record can hold their copies (entry.h) */
	SCHOOLS_MOST_REMARKS = 1000,
	SCHOOL_MOST_COPIES = 999,
	SCHOOL_LONGEST_CELL = 80, /* characters, as an imprint holds (AGREEMENT.md 2.1) */
};

/* The columns that are read. */
typedef enum {
	SCHOOL_ID,
	SCHOOL_NAME,
	SCHOOL_ADDRESS1,
	SCHOOL_ADDRESS2,
	SCHOOL_TOWN,
	SCHOOL_POSTCODE,
	SCHOOL_COPIES,
	SCHOOL_FIELD_COUNT,
} SchoolField;

typedef struct {
	const char *id; /* unique in the list; as text_is_id says */
	const char *name;
	const char *address1, *address2, *town, *postcode; /* "" where empty */
	int copies;                                        /* 1 to SCHOOL_MOST_COPIES */
	Place place;                                       /* of its row */
	Place places[SCHOOL_FIELD_COUNT];                  /* of its cells */
} School;

/* A list as a whole, or those of its schools that were chosen. */
typedef struct {
	int count;                /* 1 to SCHOOLS_MOST */
	int copies;               /* of all of them together */
	const int *getting;       /* how many get n copies, at n up to SCHOOL_MOST_COPIES */
	const char *first, *last; /* their ids */
	const char *sha256;       /* of the whole file's bytes, for the record */
} Schools;

typedef struct SchoolsFile SchoolsFile;

/*
 * Opens the list `path`. NULL with file-missing, file-not-plain or
 * file-unreadable. What it lends lives in `arena`; `remarks` are told of all
 * that follows.
 */
SchoolsFile *schools_open(Arena *arena, const char *path, Remarks *remarks);
void schools_close(SchoolsFile *file); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SchoolsFile, schools_close)

/*
 * Reads the whole list and says all that is wrong with it in one run: besides
 * the errors of csv_next, schools-empty, schools-separator,
 * schools-missing-column (with the nearest one there is),
 * schools-double-column, schools-cell-count, schools-empty-cell,
 * schools-line-end, schools-long-cell, schools-id, schools-double-id,
 * schools-copies, schools-too-many. A school without an address is a warning
 * (schools-no-address). At SCHOOLS_MOST_REMARKS it stops (schools-many-faults).
 *
 * `only` chooses by id, and is NULL for all schools: the passes that follow
 * give these alone. An id that is not in the list is an error
 * (schools-unknown, with the nearest). NULL exactly when it added an error.
 */
const Schools *schools_check(SchoolsFile *file, const char *const *only, int only_count);

/*
 * The next school of a list that was checked, in the order of the file; its
 * words live in `arena`, which may be reset between schools. After false,
 * schools_end says whether that was the end.
 */
bool schools_next(SchoolsFile *file, Arena *arena, School *school);

/*
 * Ends a pass, also in the middle of it; the next one begins at the first
 * school. false with schools-changed where the file is another than the one
 * that was checked, or with file-unreadable.
 */
bool schools_end(SchoolsFile *file);

#endif
