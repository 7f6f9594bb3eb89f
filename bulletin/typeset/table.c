/*
 * Tables: a head that comes again on the next column, rules across and none
 * upright, words at the left and numbers at the right with their points in
 * line. Columns are sized from their content, or, for tables of words, stand
 * on the layout's axes.
 */
#include "typeset/blocks.h"
#include "typeset/number.h"
#include "typeset/ruled_rows.h"
#include "typeset/scripts.h"
#include "typeset/table_columns.h"
#include "typeset/typeset_remarks.h"

/* A cell, shaped once for its width and its lines. */
typedef struct {
	ShapedText shaped;
	Length leading;
	Length units; /* of a number: its width up to the decimal point */
	SetLines lines;
} TableCell;

typedef struct {
	ColumnNeed need;
	Align align;        /* BY_KIND: on the decimal point */
	Length after_point; /* the widest that stands right of the point */
	Length units;       /* and left of it */
	Extent extent;
} TableColumn;

typedef struct {
	Galley *galley;
	const Block *table;
	TableStyle style;
	TableColumn *columns;
	int column_count;
	TableCell *cells; /* row by row, the head first */
	int row_count;
	bool has_head; /* a head without words is none */
	Extent extent;
	bool spans;
	int element, title_element;
} TableInMaking;

static TableCell *cell_at(const TableInMaking *making, int row, int column)
{
	return &making->cells[row * making->column_count + column];
}

static bool is_head(const TableInMaking *making, int row)
{
	return row == 0 && making->has_head;
}

static const TextStyle *style_of_cell(const TableInMaking *making, int row, int column)
{
	const TableStyle *style = &making->style;
	int number = is_head(making, row) ? style->head_style
		: column == 0             ? style->first_style
					  : style->style;
	return setting_style(making->galley->setting, number);
}

static int cell_element(const TableInMaking *making, const Block *cell, int row, int column,
	int parent)
{
	Setting *setting = making->galley->setting;
	bool heads_column = is_head(making, row);
	bool heads_row = !heads_column && column == 0 &&
		making->style.first_style != making->style.style;
	int element = setting_element(setting, heads_column || heads_row ? ROLE_TH : ROLE_TD,
		parent, cell->place);
	setting->elements[element].scope = heads_column ? SCOPE_COLUMN
		: heads_row                             ? SCOPE_ROW
							: SCOPE_NONE;
	return element;
}

/* In a table, strong text takes the head's face and size. */
static StyledText text_of_cell(const TableInMaking *making, const Block *cell, int row, int column,
	int element)
{
	Setting *setting = making->galley->setting;
	const TextStyle *plain = style_of_cell(making, row, column);
	const TextStyle *strong = setting_style(setting, making->style.head_style);
	bool is_lead_in = column == 0 && plain->is_bold;
	return styled_text_from_prose(setting, &cell->prose, 0, cell->prose.length,
		(StyleSet){ .plain = plain,
			.strong = is_lead_in ? plain : strong,
			.emphasis = plain },
		element);
}

/* A column is one of numbers where each cell under the head is a number or none, and some are. */
static void find_numbers(TableInMaking *making)
{
	bool *has_words = arena_new(making->galley->setting->arena, bool, making->column_count);
	for (const Block *row = making->table->first_child->next; row; row = row->next) {
		int column = 0, point;
		for (const Block *cell = row->first_child; cell; cell = cell->next, column++) {
			CellKind kind = number_read(cell->prose.text, &point);
			has_words[column] = has_words[column] || kind == CELL_OF_WORDS;
			making->columns[column].need.is_number = making->columns[column]
									 .need.is_number ||
				kind == CELL_OF_NUMBER;
		}
	}
	for (int i = 0; i < making->column_count; i++)
		making->columns[i].need.is_number = making->columns[i].need.is_number &&
			!has_words[i];
}

static bool is_of_words(const TableInMaking *making)
{
	for (int i = 0; i < making->column_count; i++)
		if (making->columns[i].need.is_number)
			return false;
	return true;
}

/* What is scanned in a table of words is its first column, in one of numbers the numbers. */
static void choose_styles(TableInMaking *making)
{
	if (!is_of_words(making))
		return;
	making->style.first_style = making->style.words_first_style;
	making->style.style = making->style.words_style;
	making->style.first_baseline = making->style.words_baseline;
}

/* The width of what stands before the byte `end`, on one line. */
static Length width_up_to(const ShapedText *shaped, int end)
{
	Length width = 0;
	for (int i = 0; i < shaped->run_count; i++)
		for (int g = 0; g < shaped->runs[i].glyph_count; g++)
			if (shaped->runs[i].glyphs[g].cluster < end)
				width += shaped->runs[i].glyphs[g].advance;
	return width;
}

static void shape_cell(const TableInMaking *making, const Block *block, int row, int column,
	int parent)
{
	TableCell *cell = cell_at(making, row, column);
	int element = cell_element(making, block, row, column, parent), point;
	StyledText text = text_of_cell(making, block, row, column, element);
	cell->shaped = shape_text(making->galley->setting, text);
	cell->leading = style_leading(style_of_cell(making, row, column), 0);
	number_read(block->prose.text, &point);
	cell->units = width_up_to(&cell->shaped, point);
}

static void need_of_cell(TableColumn *column, const TableCell *cell, bool is_whole)
{
	Length width = shaped_width(&cell->shaped);
	column->need.most = MAX(column->need.most, width);
	if (is_whole) { /* a number is never broken */
		column->need.least = MAX(column->need.least, width);
		column->units = MAX(column->units, cell->units);
		column->after_point = MAX(column->after_point, width - cell->units);
		return;
	}
	for (int i = 0; i < cell->shaped.word_count; i++)
		column->need.least = MAX(column->need.least, cell->shaped.words[i].width);
}

static void measure_column(const TableInMaking *making, int number)
{
	TableColumn *column = &making->columns[number];
	column->align = making->table->aligns[number];
	if (column->align == ALIGN_BY_KIND && !column->need.is_number)
		column->align = ALIGN_START;
	for (int row = 0; row < making->row_count; row++)
		need_of_cell(column, cell_at(making, row, number),
			column->need.is_number && !is_head(making, row));
	if (column->align != ALIGN_BY_KIND)
		return;
	Length aligned = column->units + column->after_point;
	column->need.least = MAX(column->need.least, aligned);
	column->need.most = MAX(column->need.most, aligned);
}

static bool has_words(const Block *row)
{
	for (const Block *cell = row->first_child; cell; cell = cell->next)
		if (cell->prose.length > 0)
			return true;
	return false;
}

/* Makes the elements in reading order and shapes the cells. */
static void shape_rows(TableInMaking *making)
{
	Setting *setting = making->galley->setting;
	const Block *row = making->table->first_child;
	making->has_head = has_words(row);
	if (!making->has_head)
		row = row->next;
	for (const Block *each = row; each; each = each->next)
		making->row_count++;
	making->cells = arena_new(setting->arena, TableCell,
		making->row_count * making->column_count);
	int group = making->element;
	for (int number = 0; row; row = row->next, number++) {
		if (number == 0 || (number == 1 && making->has_head))
			group = setting_element(setting,
				number == 0 && making->has_head ? ROLE_THEAD : ROLE_TBODY,
				making->element, row->place);
		int element = setting_element(setting, ROLE_TR, group, row->place);
		int column = 0;
		for (const Block *cell = row->first_child; cell; cell = cell->next)
			shape_cell(making, cell, number, column++, element);
	}
	for (int i = 0; i < making->column_count; i++)
		measure_column(making, i);
}

/*
 * Whether a column is too narrow for a table that may stand across all: where
 * its cells fit on a line each across all only, or its words do, or where a
 * quarter at most of what the cells want is there, so that they would be broken
 * into more than about four lines.
 */
static bool asks_for_all(int64_t least, int64_t most, Length width, Length across)
{
	bool fits_across = most > width && most <= across;
	bool is_broken_often = most > width && (width - least) * 4 < most - least;
	return across > width && (fits_across || is_broken_often || least > width);
}

static void choose_extent(TableInMaking *making, const ColumnNeed *needs)
{
	Extent across = making->galley->across;
	int64_t least = table_columns_least(needs, making->column_count, making->style.gap);
	int64_t most = table_columns_most(needs, making->column_count, making->style.gap);
	if (asks_for_all(least, most, making->extent.width, across.width)) {
		making->extent = across;
		making->spans = true;
	}
	if (least > making->extent.width)
		remarks_add(making->galley->setting->remarks, making->table->place, TABLE_TOO_WIDE,
			mm_from_length((Length)least), mm_from_length(making->extent.width));
}

static void place_columns(const TableInMaking *making, const Length *widths)
{
	bool is_right_to_left = language_is_right_to_left(making->galley->setting->language);
	Length at = 0;
	for (int i = 0; i < making->column_count; i++) {
		Length left = is_right_to_left ? making->extent.width - at - widths[i] : at;
		making->columns[i].extent = (Extent){ making->extent.left + left, widths[i] };
		at += widths[i] + making->style.gap;
	}
}

static void size_from_content(TableInMaking *making)
{
	Arena *arena = making->galley->setting->arena;
	ColumnNeed *needs = arena_new(arena, ColumnNeed, making->column_count);
	Length *widths = arena_new(arena, Length, making->column_count);
	for (int i = 0; i < making->column_count; i++)
		needs[i] = making->columns[i].need;
	choose_extent(making, needs);
	table_columns_size(needs, making->column_count, making->style.gap, making->extent.width,
		widths);
	place_columns(making, widths);
}

/* A table of words stands on the axes that the layout has for as many columns. */
static bool size_from_axes(TableInMaking *making)
{
	const TableStyle *style = &making->style;
	if (style->axis_count != making->column_count - 1 || style->axis_count == 0 ||
		!is_of_words(making))
		return false;
	Length *widths = arena_new(making->galley->setting->arena, Length, making->column_count);
	for (int i = 0; i < making->column_count; i++) {
		Length left = i == 0 ? 0 : style->axes[i - 1];
		Length right = i < style->axis_count ? style->axes[i] - style->gap
						     : making->extent.width;
		widths[i] = MAX(right - left, 1);
	}
	place_columns(making, widths);
	return true;
}

/* How wide a cell's lines may be: a number is never broken, and stands by its point. */
static Length measure_of_cell(const TableColumn *column, const TableCell *cell, bool is_in_head)
{
	bool is_whole = column->need.is_number && !is_in_head;
	if (is_whole && column->align == ALIGN_BY_KIND)
		return MAX(shaped_width(&cell->shaped), 1);
	return is_whole ? MAX(column->extent.width, column->need.most) : column->extent.width;
}

static void set_cell(const TableInMaking *making, TableCell *cell, const TableColumn *column,
	bool is_in_head)
{
	Align align = column->align;
	if (align == ALIGN_BY_KIND)
		align = is_in_head ? ALIGN_END : ALIGN_START;
	TextShape shape = { .measure = measure_of_cell(column, cell, is_in_head), .align = align };
	cell->lines = set_shaped(making->galley->setting, &cell->shaped, shape);
}

/* Where the column's point has the cell begin: numbers keep to the column's end. */
static Length left_of_cell(const TableInMaking *making, const TableColumn *column,
	const TableCell *cell, bool is_in_head)
{
	if (column->align != ALIGN_BY_KIND || is_in_head)
		return column->extent.left;
	Length numbers = column->units + column->after_point;
	Length left = language_is_right_to_left(making->galley->setting->language)
		? column->extent.left
		: column->extent.left + column->extent.width - numbers;
	return left + column->units - cell->units;
}

static GalleyRow row_of(const TableInMaking *making, int number)
{
	const TableStyle *style = &making->style;
	bool is_in_head = is_head(making, number);
	Length baseline = is_in_head ? style->head_baseline : style->first_baseline;
	GalleyRow row = { .height = is_in_head ? style->head_height : style->row_height,
		.spare = is_in_head ? 0 : style->spare_most };
	int most = 0; /* lines of a cell */
	for (int i = 0; i < making->column_count; i++) {
		TableCell *cell = cell_at(making, number, i);
		set_cell(making, cell, &making->columns[i], is_in_head);
		most = MAX(most, cell->lines.count);
		if (cell->lines.count > 1)
			row.height = MAX(row.height,
				cell->lines.count * cell->leading + style->row_extra);
	}
	for (int i = 0; i < making->column_count; i++) {
		const TableCell *cell = cell_at(making, number, i);
		/* heads stand on the head's last line, next to what they head */
		int above = is_in_head ? most - cell->lines.count : 0;
		row_add_lines(making->galley, &row, cell->lines,
			left_of_cell(making, &making->columns[i], cell, is_in_head),
			baseline + above * cell->leading, cell->leading);
	}
	return row;
}

static void add_rows(const TableInMaking *making)
{
	RuledRows rows = ruled_rows_open(making->galley, making->style.rules, making->extent,
		making->spans);
	for (int i = 0; i < making->row_count; i++)
		if (is_head(making, i))
			ruled_rows_add_head(&rows, row_of(making, i));
		else
			ruled_rows_add(&rows, row_of(making, i));
	ruled_rows_close(&rows);
}

/* Lines over or under the rules, as wide as the table. */
static void add_lines(const TableInMaking *making, const Block *block, int style, bool is_balanced,
	Length above, int element)
{
	Galley *galley = making->galley;
	Setting *setting = galley->setting;
	const TextStyle *face = setting_style(setting, style);
	const TextStyle *strong = is_balanced ? face : setting_styles(setting).strong;
	int first = galley->count;
	StyledText text = styled_text_from_prose(setting, &block->prose, 0, block->prose.length,
		(StyleSet){ .plain = face,
			.strong = strong->size_most == face->size_most ? strong : face,
			.emphasis = face },
		element);
	galley_add_lines(galley,
		set_text(setting, &text,
			(TextShape){ .measure = making->extent.width, .is_balanced = is_balanced }),
		making->extent.left, face, above);
	for (int i = first; i < galley->count; i++)
		galley->rows[i].spans = making->spans;
}

/* The caption right after the table stands over it as its title. */
static void add_title(const TableInMaking *making)
{
	Galley *galley = making->galley;
	const Block *caption = caption_of(making->table);
	if (!caption)
		return;
	int first = galley->count;
	add_lines(making, caption, making->style.title_style, true, 0, making->title_element);
	for (int i = first; i < galley->count; i++)
		galley->rows[i].break_cost = BREAK_AFTER_HEADING;
	if (galley->count > first) {
		const TextStyle *face = setting_style(galley->setting, making->style.title_style);
		galley_last(galley)->below = style_leading(face, 0) / 4;
	}
}

static void add_note(const TableInMaking *making, int parent)
{
	Setting *setting = making->galley->setting;
	const Block *note = note_of(making->table);
	if (!note)
		return;
	int element = setting_element(setting, ROLE_NOTE, parent, note->place);
	const TextStyle *face = setting_style(setting, making->style.note_style);
	galley_last(making->galley)->break_cost = BREAK_AFTER_HEADING;
	add_lines(making, note, making->style.note_style, false, style_leading(face, 0) / 4,
		element);
}

void set_table(Galley *galley, const Block *table, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const Block *caption = caption_of(table);
	TableInMaking making = {
		.galley = galley,
		.table = table,
		.style = setting->layout->table,
		.columns = arena_new(setting->arena, TableColumn, table->columns),
		.column_count = table->columns,
		.extent = extent,
		.element = setting_element(setting, ROLE_TABLE, parent, table->place),
	};
	if (caption)
		making.title_element = setting_element(setting, ROLE_CAPTION, making.element,
			caption->place);
	find_numbers(&making);
	choose_styles(&making);
	shape_rows(&making);
	if (making.row_count == 0)
		return;
	if (!size_from_axes(&making))
		size_from_content(&making);

	int first = galley->count;
	Length leading = style_leading(setting_style(setting, -1), 0);
	add_title(&making);
	add_rows(&making);
	add_note(&making, parent);
	galley_last(galley)->below = leading;
	if (first > 0)
		galley->rows[first].above = MAX(galley->rows[first].above, leading);
}
