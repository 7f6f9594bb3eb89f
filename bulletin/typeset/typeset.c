#include "typeset/typeset.h"
#include "typeset/copy_fit.h"
#include "typeset/divided_words.h"
#include "typeset/hyphenation.h"
#include "typeset/legibility.h"
#include "typeset/typeset_remarks.h"

/*
 * The layout holds its sizes against reading distances by its `metre`; here the
 * fonts themselves say whether that is true of them: x-height one
 * two-hundredth of the distance (PRINT.md 2, after RNIB).
 */
static void check_metre(const Layout *layout, Typecase *typecase, Remarks *remarks)
{
	static const double X_HEIGHT_OF_A_METRE = 5; /* mm */
	static const double TOLERANCE = 0.995;       /* sizes are given to a hundredth of a point */
	const char *told = NULL;                     /* the family told of last */
	for (int i = 0; i < layout->reads_at_count; i++) {
		const TextStyle *style = &layout->styles[layout->reads_at[i].style];
		if (g_strcmp0(style->family, told) == 0)
			continue;
		int font = typecase_font_for(typecase,
			(FontWish){ style->family, style->is_bold, style->is_italic,
				layout->metre },
			style->place, remarks);
		if (font < 0)
			continue;
		double x_height = mm_from_length(typecase_measures(typecase, font).x_height);
		if (x_height >= X_HEIGHT_OF_A_METRE * TOLERANCE)
			continue;
		told = style->family;
		remarks_add(remarks, style->place, METRE_TOO_SMALL, style->family,
			pt_from_length(layout->metre), x_height / X_HEIGHT_OF_A_METRE,
			pt_from_length(layout->metre) * X_HEIGHT_OF_A_METRE / x_height);
	}
}

/* Where the author wrote what a row holds: its first line, else its first element. */
static Place place_of_row(const Setting *setting, const GalleyRow *row)
{
	if (row->line_count > 0)
		return row->lines[0].place;
	for (int i = 0; i < row->item_count; i++)
		if (row->items[i].element > 0)
			return setting->elements[row->items[i].element].place;
	return (Place){ .file = setting->copy->draft->file };
}

/* The rows that stand on sides beyond those the sheet has, or 0. */
static int first_row_over(const Composition *sheet, int sides)
{
	for (int i = 0; i < sheet->made.count; i++)
		if (sheet->made.columns[i].side >= sides)
			return sheet->made.columns[i].first;
	return sheet->galley.count;
}

/* The layout that would suit the text, as the end of a remark; "" where none is named. */
static const char *other_layout(const Setting *setting, const char *name, const char *why)
{
	return name ? arena_printf(setting->arena, "; the layout %s %s", name, why) : "";
}

/* Too long by how many lines of running text, pictures and white counted as such. */
static void tell_overfull(const Composition *sheet)
{
	const Setting *setting = &sheet->setting;
	const GalleyRow *rows = sheet->galley.rows;
	int most = setting->layout->pages_most, end = sheet->galley.count;
	int first = first_row_over(sheet, most), words = 0;
	if (first == end)
		return;
	RowColumn over = { { 0 }, 0, false };
	row_column_add_all(&over, rows, first, end, 0);
	for (int i = first; i < end; i++)
		words += rows[i].word_count;
	Length leading = MAX(sheet->shape.leading, 1);
	int lines = (int)((over.bottom + leading - 1) / leading);
	Place place = { 0 };
	for (int i = first; place.line == 0 && i < end; i++)
		place = place_of_row(setting, &rows[i]);
	remarks_add(setting->remarks, place, SHEET_OVERFULL, lines, lines == 1 ? "line" : "lines",
		words, words == 1 ? "word" : "words",
		most == 1 ? "one side" : arena_printf(setting->arena, "%d sides", most),
		other_layout(setting, setting->layout->copy_fit.longer, "holds more"));
}

/* What is never divided and is taller than the columns, a box of many lines say. */
static void tell_too_tall(const Composition *sheet)
{
	const Setting *setting = &sheet->setting;
	int row = sheet->made.too_tall;
	if (row < 0 || row >= first_row_over(sheet, setting->layout->pages_most))
		return;
	remarks_add(setting->remarks, place_of_row(setting, &sheet->galley.rows[row]),
		BLOCK_TOO_TALL, mm_from_length(sheet->galley.rows[row].height));
}

/* A sheet that is a third empty, or lacks a side, is told of; less is the designer's white. */
static void tell_underfull(const Composition *sheet)
{
	const Setting *setting = &sheet->setting;
	const Layout *layout = setting->layout;
	/* As many sides as it takes, and none smaller to go to: no text is too short for it. */
	if (layout->pages_most > 1 && !layout->copy_fit.shorter)
		return;
	Length room = sheet->shape.rooms[sheet->made.side_count > 1][1].height;
	int missing = MAX(layout->pages_least - sheet->made.side_count, 0);
	double empty = mm_from_length(sheet->made.empty) + missing * mm_from_length(room);
	if (room <= 0 || empty <= mm_from_length(room) / 3)
		return;
	/* What fills more than a side is not short: it is the last of them that has room. */
	const char *shorter = sheet->made.side_count > 1 ? NULL : layout->copy_fit.shorter;
	remarks_add(setting->remarks, (Place){ .file = setting->copy->draft->file },
		SHEET_UNDERFULL, empty, other_layout(setting, shorter, "is for less text"));
}

/* Patterns take as long to read as the head takes to be set: both go on at once. */
static void prepare_patterns(const Copy *copy, const Layout *layout, Typecase *typecase)
{
	bool divides = false;
	for (int i = 0; i < layout->style_count; i++)
		divides = divides || layout->styles[i].is_hyphenated;
	if (divides && copy->language)
		hyphenation_prepare(typecase_hyphenation(typecase), copy->language);
}

const Pages *typeset_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase,
	Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	prepare_patterns(copy, layout, typecase);
	check_metre(layout, typecase, remarks);
	Composition *sheet = copy_fit_run(arena, copy, layout, typecase, remarks);
	Remarks *own = sheet->setting.remarks;
	tell_overfull(sheet);
	tell_too_tall(sheet);
	const Pages *pages = NULL;
	if (remarks_failed_since(remarks, before) || remarks_failed_since(own, 0))
		composition_try_foot(sheet); /* its faults are told in the same run */
	else {
		pages = composition_pages(sheet);
		tell_underfull(sheet);
		legibility_check_pages(arena, pages, layout, typecase, remarks);
		pages = divided_words_gather(arena, pages);
	}
	remarks_add_all(remarks, own);
	return remarks_failed_since(remarks, before) ? NULL : pages;
}
