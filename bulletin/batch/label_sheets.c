#include "batch/label_sheets.h"
#include "base/text.h"
#include "batch/batch_remarks.h"

#include <glib.h>
#include <string.h>

static const LabelSheet sheets[] = {
	{ "L7166", 2, 3, 99.06, 93.13, 4.67, 8.81, 101.60, 93.13 },
	{ "L7165", 2, 4, 99.06, 67.73, 4.67, 13.04, 101.60, 67.73 },
	{ "L7173", 2, 5, 99.06, 57.00, 4.67, 6.00, 101.60, 57.00 },
	{ "L7164", 3, 4, 63.50, 71.97, 7.21, 4.57, 66.04, 71.97 },
	{ "L7163", 2, 7, 99.06, 38.10, 4.67, 15.15, 101.60, 38.10 },
	{ "L7162", 2, 8, 99.06, 33.87, 4.67, 13.02, 101.60, 33.87 },
	{ "L7161", 3, 6, 63.50, 46.56, 7.21, 8.82, 66.04, 46.56 },
	{ "L7160", 3, 7, 63.50, 38.10, 7.20, 15.15, 66.04, 38.10 },
	{ "L7159", 3, 8, 64.00, 33.86, 6.46, 13.06, 66.54, 33.86 },
};

const LabelSheet *label_sheets(int *count)
{
	*count = G_N_ELEMENTS(sheets);
	return sheets;
}

int label_sheet_size(const LabelSheet *sheet)
{
	return sheet->columns * sheet->rows;
}

Box label_sheet_box(const LabelSheet *sheet, int number)
{
	int column = number % sheet->columns, row = number / sheet->columns;
	return (Box){
		.x = length_from_mm(sheet->left + column * sheet->across),
		.y = length_from_mm(sheet->top + row * sheet->down),
		.width = length_from_mm(sheet->width),
		.height = length_from_mm(sheet->height),
	};
}

int label_sheets_needed(LabelChoice choice, int labels)
{
	int size = label_sheet_size(choice.sheet);
	return (choice.first + labels + size - 1) / size;
}

/* The sheet whose code is the first `length` letters of `words`. */
static const LabelSheet *sheet_of(const char *words, size_t length)
{
	for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++)
		if (strlen(sheets[i].code) == length &&
			g_ascii_strncasecmp(sheets[i].code, words, length) == 0)
			return &sheets[i];
	return NULL;
}

static const char *list_of_codes(Arena *arena)
{
	const char *list = "";
	for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++)
		list = arena_printf(arena, "%s%s%s (%d)", list, i > 0 ? ", " : "", sheets[i].code,
			label_sheet_size(&sheets[i]));
	return list;
}

/* The label that `figures` name, from 0; -1 where the sheet has none such. */
static int label_of(const LabelSheet *sheet, const char *figures)
{
	enum { MOST_FIGURES = 3 };
	size_t length = strlen(figures);
	bool is_number = length > 0 && length <= MOST_FIGURES &&
		strspn(figures, "0123456789") == length;
	int number = is_number ? (int)g_ascii_strtoll(figures, NULL, 10) : 0;
	return number >= 1 && number <= label_sheet_size(sheet) ? number - 1 : -1;
}

bool label_choice_read(Arena *arena, const char *words, LabelChoice *choice, Remarks *remarks)
{
	const char *colon = strchr(words, ':');
	const LabelSheet *sheet = sheet_of(words, colon ? (size_t)(colon - words) : strlen(words));
	if (!sheet) {
		remarks_add(remarks, (Place){ 0 }, LABEL_SHEET_UNKNOWN, words,
			list_of_codes(arena));
		return false;
	}
	int first = colon ? label_of(sheet, colon + 1) : 0;
	if (first < 0) {
		remarks_add(remarks, (Place){ 0 }, LABEL_FIRST, colon + 1, sheet->code,
			label_sheet_size(sheet));
		return false;
	}
	*choice = (LabelChoice){ sheet, first };
	return true;
}
