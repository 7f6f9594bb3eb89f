/*
 * What schools.c and schools_check.c share. Part of schools.h, which is what
 * others include.
 */
#ifndef BULLETIN_BATCH_SCHOOLS_INSIDE_H
#define BULLETIN_BATCH_SCHOOLS_INSIDE_H

#include "batch/csv.h"
#include "batch/schools.h"

/* Which cell of a row holds each field; -1 where the head does not name it. */
typedef struct {
	int cells[SCHOOL_FIELD_COUNT];
	int count; /* of cells in a row */
} SchoolColumns;

struct SchoolsFile {
	Arena *arena;
	Remarks *remarks;
	const char *path;
	int file;
	int error;         /* errno of a read that failed, or 0 */
	GChecksum *digest; /* of what was read in this pass */
	CsvReader *reader;
	SchoolColumns columns;
	bool is_begun;           /* the head of this pass is read */
	bool is_ended;           /* its last school too */
	const char *const *only; /* the ids that were chosen, sorted; NULL: all */
	int only_count;
	const Schools *checked;
};

/* As the columns are called: "id", "name", ... */
extern const char *const school_field_names[SCHOOL_FIELD_COUNT];

/*
 * Reads the head. Errors: schools-separator, schools-missing-column,
 * schools-double-column.
 */
SchoolColumns school_columns_read(Arena *arena, const CsvRow *head, Remarks *remarks);

/* The file from its first byte again. */
void schools_restart(SchoolsFile *file, Remarks *remarks);

/* The cell of a field, or NULL where the row has none. */
const CsvCell *school_cell(const SchoolColumns *columns, const CsvRow *row, SchoolField field);

/* From 1 to SCHOOL_MOST_COPIES, or 0 where the cell says no such number. */
int school_copies_read(const char *cell);

/* The number of the school among those that were chosen, 0 where all are; -1: it was not. */
int schools_choice(const SchoolsFile *file, const char *id);

/* For qsort and bsearch over ids. */
int school_ids_compare(const void *a, const void *b);

/* The digest of this pass, once all of it was read, in the arena. */
const char *schools_digest(const SchoolsFile *file);

/* file-unreadable where a read failed; false then. */
bool schools_was_read(const SchoolsFile *file);

#endif
