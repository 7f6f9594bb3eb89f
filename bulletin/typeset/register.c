/*
 * The register: a list whose items open with strong text, as a timetable.
 * What is scanned (figure, lead-in) stands left, what is read stands right on
 * one axis, with hairlines between. Where an item has many words, the list is
 * set in its long form, see long_list.c.
 */
#include "typeset/blocks.h"
#include "typeset/line_memo.h"
#include "typeset/long_list.h"
#include "typeset/ruled_rows.h"
#include "typeset/scripts.h"

/* Where the columns of a register stand; `figure` is nothing wide where there are no figures, */
/* and the lead-ins have its room. */
typedef struct {
	Extent figure, lead_in, text;
} RegisterColumns;

typedef struct {
	Galley *galley;
	const RegisterStyle *style;
	RegisterColumns columns;
	Length leading;
} RegisterInMaking;

static bool opens_with_lead_in(const Block *item)
{
	const Block *first = item->first_child;
	return item->task == TASK_NONE && first && first->kind == BLOCK_PARAGRAPH &&
		lead_in_length(&first->prose) > 0;
}

static bool all_open_with_lead_ins(const Block *list)
{
	for (const Block *item = list->first_child; item; item = item->next)
		if (!opens_with_lead_in(item))
			return false;
	return true;
}

static Extent mirrored(Extent column, Extent whole)
{
	column.left = 2 * whole.left + whole.width - column.left - column.width;
	return column;
}

/* With figures or without, the text stands on one axis. */
static RegisterColumns columns_of(const Setting *setting, const Block *list, Extent extent)
{
	const RegisterStyle *style = setting->layout->register_style;
	Length room = style->figure_width > 0 ? style->figure_width + style->gap : 0;
	Length figure = list->is_ordered ? room : 0;
	RegisterColumns columns = {
		.figure = { extent.left, figure }, /* a tenth figure may stand in the gap */
		.lead_in = { extent.left + figure, room - figure + style->lead_in_width },
	};
	columns.text.left = extent.left + room + style->lead_in_width + style->gap;
	columns.text.width = MAX(extent.left + extent.width - columns.text.left, 1);
	if (language_is_right_to_left(setting->language)) {
		columns.figure = mirrored(columns.figure, extent);
		columns.lead_in = mirrored(columns.lead_in, extent);
		columns.text = mirrored(columns.text, extent);
	}
	return columns;
}

static int lines_of(Setting *setting, StyledText text, Length measure)
{
	ShapedText shaped = shape_text(setting, text);
	return line_memo_run(typecase_line_memo(setting->typecase), shaped.words, shaped.word_count,
		(Column){ .measure = measure })
		.count;
}

/* Whether an item's lead-in and text are short enough for a row. */
static bool fits_row(const RegisterInMaking *making, const Block *item)
{
	Setting *setting = making->galley->setting;
	const Prose *prose = &item->first_child->prose;
	const TextStyle *face = setting_style(setting, making->style->lead_in_style);
	int start = lead_in_length(prose);
	StyledText lead_in = styled_text_from_prose(setting, prose, 0, start,
		(StyleSet){ .plain = face, .strong = face, .emphasis = face }, 0);
	StyledText text = styled_text_from_prose(setting, prose, start, prose->length,
		setting_styles(setting), 0);
	return lines_of(setting, lead_in, making->columns.lead_in.width) <=
		making->style->lines_most &&
		lines_of(setting, text, making->columns.text.width) <=
		making->style->row_lines_most;
}

/* Tries each item; the elements that this makes are none of the tree's. */
static bool fits_rows(const RegisterInMaking *making, const Block *list)
{
	Setting *setting = making->galley->setting;
	int elements = setting->element_count;
	bool fits = true;
	for (const Block *item = list->first_child; item && fits; item = item->next)
		fits = fits_row(making, item);
	setting->element_count = elements;
	return fits;
}

static void add_figure(const RegisterInMaking *making, GalleyRow *row, int number, int label)
{
	Setting *setting = making->galley->setting;
	const TextStyle *face = setting_style(setting, making->style->figure_style);
	StyledText text = styled_text_plain(setting->arena,
		arena_printf(setting->arena, "%d", number), face, setting->language, label,
		setting->elements[label].place);
	SetLines figure = set_text(setting, &text,
		(TextShape){ .measure = making->columns.figure.width, .is_optical = true });
	Length baseline = making->style->first_baseline +
		(making->style->figure_line - 1) * making->leading;
	row_add_lines(making->galley, row, figure, making->columns.figure.left, baseline, 0);
	row->line_count = 0; /* a figure is no line of the text */
	row->word_count = 0;
}

static SetLines set_lead_in(const RegisterInMaking *making, const Prose *prose, int element)
{
	Setting *setting = making->galley->setting;
	const TextStyle *face = setting_style(setting, making->style->lead_in_style);
	StyledText text = styled_text_from_prose(setting, prose, 0, lead_in_length(prose),
		(StyleSet){ .plain = face, .strong = face, .emphasis = face }, element);
	return set_text(setting, &text,
		(TextShape){ .measure = making->columns.lead_in.width, .is_balanced = true });
}

/* What else the item holds, under its first paragraph. */
static void add_further_blocks(const RegisterInMaking *making, GalleyRow *row, const Block *item,
	int lines, int body)
{
	Galley inner = { .setting = making->galley->setting };
	set_blocks(&inner, item->first_child->next, making->columns.text, body);
	if (inner.count == 0)
		return;
	GalleyRow further = galley_as_row(making->galley, &inner);
	Length top = lines * making->leading + making->style->row_extra;
	row_take(making->galley, row, &further, top);
	row->height = top + further.height;
}

static GalleyRow row_of(const RegisterInMaking *making, const Block *item, int number, int list)
{
	Setting *setting = making->galley->setting;
	const RegisterStyle *style = making->style;
	const Prose *prose = &item->first_child->prose;
	bool has_figure = style->figure_width > 0 && number > 0;
	int element = setting_element(setting, ROLE_LI, list, item->place);
	GalleyRow row = { .spare = style->spare_most };
	if (has_figure)
		add_figure(making, &row, number,
			setting_element(setting, ROLE_LBL, element, item->place));
	int body = setting_element(setting, ROLE_LBODY, element, item->place);
	int paragraph = setting_element(setting, ROLE_P, body, item->first_child->place);

	/* The lead-in is painted before the text that it opens; lines are counted by the text. */
	SetLines lead_in = set_lead_in(making, prose, paragraph);
	row_add_lines(making->galley, &row, lead_in, making->columns.lead_in.left,
		style->first_baseline, making->leading);
	row.line_count = 0;
	SetLines text = set_prose(setting, prose, lead_in_length(prose), making->columns.text.width,
		0, paragraph);
	row_add_lines(making->galley, &row, text, making->columns.text.left, style->first_baseline,
		making->leading);
	add_further_blocks(making, &row, item, text.count, body);

	int least = has_figure ? style->figure_line : 1;
	int lines = MAX(MAX(text.count, lead_in.count), least);
	row.height = MAX(row.height, lines * making->leading) + style->row_extra;
	return row;
}

static void add_items(const RegisterInMaking *making, const Block *list, Extent extent, int parent)
{
	Galley *galley = making->galley;
	int element = setting_element(galley->setting, ROLE_L, parent, list->place);
	if (list->is_ordered && making->style->figure_width > 0)
		galley->setting->elements[element].numbering = NUMBERING_DECIMAL;
	int first = galley->count, number = list->start;
	RuledRows rows = ruled_rows_open(galley, making->style->rules, extent, false);
	if (first > 0)
		galley->rows[first].above = MAX(galley->rows[first].above, making->leading);
	for (const Block *item = list->first_child; item; item = item->next)
		ruled_rows_add(&rows,
			row_of(making, item, list->is_ordered ? number++ : 0, element));
	ruled_rows_close(&rows);
	galley_last(galley)->below = making->leading;
}

bool set_register(Galley *galley, const Block *list, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const RegisterStyle *style = setting->layout->register_style;
	if (!style || !list->first_child || !all_open_with_lead_ins(list))
		return false;
	RegisterInMaking making = {
		.galley = galley,
		.style = style,
		.columns = columns_of(setting, list, extent),
		.leading = style_leading(setting_style(setting, style->text_style), 0),
	};
	bool is_narrow = making.columns.text.width < style->lead_in_width;
	if (setting->layout->long_list.is_asked || is_narrow || !fits_rows(&making, list))
		return setting->has_long_list = set_long_list(galley, list, extent, parent);
	add_items(&making, list, extent, parent);
	return setting->has_rows = true;
}
