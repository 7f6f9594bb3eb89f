/*
 * Tables: columns sized from their content, or, for tables of words, from the
 * layout's axes; rules across and none upright.
 */
#include "typeset/galley.h"
#include "typeset/typeset_remarks.h"

/* What is known of a table before its rows are set. */
typedef struct {
	Galley *galley;
	const Block *table;
	Extent extent;
	Extent *columns;
	int element;
} TableInMaking;

static const TextStyle *style_of_cell(const TableInMaking *making, bool is_head, int column)
{
	const TableStyle *style = &making->galley->setting->layout->table;
	int number = is_head ? style->head_style : column == 0 ? style->first_style : style->style;
	return setting_style(making->galley->setting, number);
}

/* In a table, strong text takes the head's face and size. */
static StyledText text_of_cell(const TableInMaking *making, const Block *cell, bool is_head,
	int column, int element)
{
	Setting *setting = making->galley->setting;
	const TextStyle *plain = style_of_cell(making, is_head, column);
	const TextStyle *strong = setting_style(setting, setting->layout->table.head_style);
	bool is_lead_in = column == 0 && plain->is_bold;
	return styled_text_from_prose(setting, &cell->prose, 0, cell->prose.length,
		(StyleSet){ plain, is_lead_in ? plain : strong, plain }, element);
}

/* The widths a column could do with (its longest cell) and cannot do without (its longest word). */
typedef struct {
	Length wanted, least;
} Need;

static Need *needs_of(const TableInMaking *making)
{
	Setting *setting = making->galley->setting;
	Need *needs = arena_new(setting->arena, Need, making->table->columns);
	for (const Block *row = making->table->first_child; row; row = row->next) {
		int column = 0;
		for (const Block *cell = row->first_child; cell; cell = cell->next, column++) {
			StyledText text = text_of_cell(making, cell,
				row == making->table->first_child, column, ARTIFACT);
			ShapedText shaped = shape_text(setting, text);
			needs[column].wanted = MAX(needs[column].wanted, shaped_width(&shaped));
			for (int i = 0; i < shaped.word_count; i++)
				needs[column].least = MAX(needs[column].least,
					shaped.words[i].width);
		}
	}
	return needs;
}

/* Gives each column its least, then shares out what is left by what each still wants. */
static void size_from_content(TableInMaking *making)
{
	Setting *setting = making->galley->setting;
	int count = making->table->columns;
	Length gap = setting->layout->table.gap;
	int64_t room = (int64_t)making->extent.width - (int64_t)gap * (count - 1);
	Need *needs = needs_of(making);
	int64_t least = 0, wanted = 0;
	for (int i = 0; i < count; i++) {
		least += needs[i].least;
		wanted += needs[i].wanted;
	}
	if (least > room)
		remarks_add(setting->remarks, making->table->place, TABLE_TOO_WIDE,
			mm_from_length((Length)(least - room)));

	Length left = making->extent.left;
	for (int i = 0; i < count; i++) {
		int64_t width;
		if (wanted <= room) /* all fits: the rest is shared by what each holds */
			width = needs[i].wanted +
				(wanted > 0 ? (room - wanted) * needs[i].wanted / wanted : 0);
		else if (least < room)
			width = needs[i].least +
				(room - least) * (needs[i].wanted - needs[i].least) /
					(wanted - least);
		else
			width = least > 0 ? room * needs[i].least / least : room / count;
		making->columns[i] = (Extent){ left, (Length)MAX(width, 1) };
		left += making->columns[i].width + gap;
	}
	Extent *last = &making->columns[count - 1]; /* takes what division left over */
	last->width = MAX(making->extent.left + making->extent.width - last->left, 1);
}

/* Columns 2, 3, ... begin at the layout's axes. */
static bool size_from_axes(TableInMaking *making)
{
	const TableStyle *style = &making->galley->setting->layout->table;
	int count = making->table->columns;
	if (style->axis_count == 0 || count != style->axis_count + 1)
		return false;
	Length left = making->extent.left;
	Length right = left + making->extent.width;
	for (int i = 0; i < count; i++) {
		Length end = i + 1 < count ? making->extent.left + style->axes[i] - style->gap
					   : right;
		making->columns[i] = (Extent){ left, end - left };
		left = end + style->gap;
	}
	return true;
}

static int cell_element(const TableInMaking *making, const Block *cell, bool is_head, int column,
	int row)
{
	Setting *setting = making->galley->setting;
	const TableStyle *style = &setting->layout->table;
	bool heads_row = !is_head && column == 0 && style->first_style != style->style;
	int element = setting_element(setting, is_head || heads_row ? ROLE_TH : ROLE_TD, row,
		cell->place);
	setting->elements[element].scope = is_head ? SCOPE_COLUMN
		: heads_row                        ? SCOPE_ROW
						   : SCOPE_NONE;
	return element;
}

static void add_row(TableInMaking *making, const Block *source, bool is_head)
{
	Setting *setting = making->galley->setting;
	const TableStyle *style = &setting->layout->table;
	Length height = is_head ? style->head_height : style->row_height;
	Length baseline = is_head ? style->head_baseline : style->first_baseline;
	GalleyRow row = { .spare = is_head ? 0 : style->spare_most,
		.break_cost = is_head ? BREAK_AFTER_HEADING : BREAK_FREE };
	int element = setting_element(setting, ROLE_TR, making->element, source->place);
	int column = 0;
	Length text_height = 0; /* of a row of several lines */
	for (const Block *cell = source->first_child; cell; cell = cell->next, column++) {
		int cell_number = cell_element(making, cell, is_head, column, element);
		StyledText text = text_of_cell(making, cell, is_head, column, cell_number);
		SetLines lines = set_text(setting, &text,
			(TextShape){ .measure = making->columns[column].width,
				.align = making->table->aligns[column] % ALIGN_BY_KIND });
		Length leading = style_leading(style_of_cell(making, is_head, column), 0);
		row_add_lines(making->galley, &row, lines, making->columns[column].left, baseline,
			leading);
		if (lines.count > 1)
			text_height = MAX(text_height, lines.count * leading + style->row_extra);
	}
	row.height = MAX(height, text_height);
	galley_add(making->galley, row);
}

/* A caption right after the table stands over it as its title. */
static void add_title(TableInMaking *making)
{
	const Block *caption = caption_of(making->table);
	if (!caption)
		return;
	Setting *setting = making->galley->setting;
	const TextStyle *face = setting_style(setting, setting->layout->table.title_style);
	int element = setting_element(setting, ROLE_CAPTION, making->element, caption->place);
	StyledText text = styled_text_from_prose(setting, &caption->prose, 0, caption->prose.length,
		(StyleSet){ face, face, face }, element);
	int first = making->galley->count;
	galley_add_lines(making->galley,
		set_text(setting, &text,
			(TextShape){ .measure = making->extent.width, .is_balanced = true }),
		making->extent.left, face, 0);
	for (int i = first; i < making->galley->count; i++)
		making->galley->rows[i].break_cost = BREAK_AFTER_HEADING;
	galley_last(making->galley)->below = style_leading(face, 0) / 4;
}

void set_table(Galley *galley, const Block *table, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const TableStyle *style = &setting->layout->table;
	TableInMaking making = {
		.galley = galley,
		.table = table,
		.extent = extent,
		.columns = arena_new(setting->arena, Extent, table->columns),
		.element = setting_element(setting, ROLE_TABLE, parent, table->place),
	};
	if (!size_from_axes(&making))
		size_from_content(&making);

	int first = galley->count;
	add_title(&making);
	galley_add_rule(galley, extent, style->rule_open, style->rule_open);
	for (const Block *row = table->first_child; row; row = row->next) {
		if (row != table->first_child)
			galley_add_rule(galley, extent, style->rule_between, 0);
		add_row(&making, row, row == table->first_child);
	}
	galley_last(galley)->break_cost = BREAK_NEVER;
	galley_add_rule(galley, extent, style->rule_close, style->rule_close);
	galley_last(galley)->break_cost = BREAK_FREE;
	galley_last(galley)->below = style_leading(setting_style(setting, -1), 0);
	if (first > 0)
		galley->rows[first].above = style_leading(setting_style(setting, -1), 0);
}
