#include "batch/batch_remarks.h"
#include "batch/schools_inside.h"

#include <string.h>

const char *const school_field_names[SCHOOL_FIELD_COUNT] = {
	[SCHOOL_ID] = "id",
	[SCHOOL_NAME] = "name",
	[SCHOOL_ADDRESS1] = "address1",
	[SCHOOL_ADDRESS2] = "address2",
	[SCHOOL_TOWN] = "town",
	[SCHOOL_POSTCODE] = "postcode",
	[SCHOOL_COPIES] = "copies",
};

static bool is_column(const char *name)
{
	for (int i = 0; i < SCHOOL_FIELD_COUNT; i++)
		if (g_ascii_strcasecmp(school_field_names[i], name) == 0)
			return true;
	return false;
}

static int find_column(const CsvRow *head, const char *name, Remarks *remarks)
{
	int found = -1;
	for (int i = 0; i < head->count; i++) {
		if (g_ascii_strcasecmp(head->cells[i].text, name) != 0)
			continue;
		if (found >= 0)
			remarks_add(remarks, head->cells[i].place, SCHOOLS_DOUBLE_COLUMN, name);
		else
			found = i;
	}
	return found;
}

/* Names the column that was probably meant: one that nothing else is read from. */
static void remark_on_missing(Arena *arena, const CsvRow *head, const char *name, Remarks *remarks)
{
	const char **others = arena_new(arena, const char *, head->count);
	int count = 0;
	for (int i = 0; i < head->count; i++)
		if (!is_column(head->cells[i].text))
			others[count++] = head->cells[i].text;
	const char *nearest = text_nearest(name, others, count);
	remarks_add(remarks, head->place, SCHOOLS_MISSING_COLUMN, name,
		nearest ? arena_printf(arena, "; is it the one called \"%s\"?", nearest) : "");
}

/* Spreadsheets of some countries divide by semicolons or tabs and still say CSV. */
static const char *other_separator(const CsvRow *head)
{
	return head->count > 1                      ? NULL
		: strchr(head->cells[0].text, ';')  ? "semicolons"
		: strchr(head->cells[0].text, '\t') ? "tabs"
						    : NULL;
}

SchoolColumns school_columns_read(Arena *arena, const CsvRow *head, Remarks *remarks)
{
	SchoolColumns columns = { .count = head->count };
	const char *separator = other_separator(head);
	if (separator)
		remarks_add(remarks, head->place, SCHOOLS_SEPARATOR, separator);
	for (int i = 0; i < SCHOOL_FIELD_COUNT; i++) {
		columns.cells[i] = find_column(head, school_field_names[i], remarks);
		if (columns.cells[i] < 0 && !separator)
			remark_on_missing(arena, head, school_field_names[i], remarks);
	}
	return columns;
}
