#include "typeset/long_list.h"
#include "typeset/blocks.h"
#include "typeset/scripts.h"

static void add_figure(Galley *galley, GalleyRow *row, const char *figure, Extent hang, int label)
{
	Setting *setting = galley->setting;
	const TextStyle *face = setting_style(setting, setting->layout->long_list.figure_style);
	StyledText text = styled_text_plain(setting->arena, figure, face, setting->language, label,
		setting->elements[label].place);
	SetLines lines = set_text(setting, &text,
		(TextShape){ .measure = hang.width, .is_optical = true });
	GalleyRow mark = { 0 };
	row_add_lines(galley, &mark, lines, hang.left, row->lines[0].baseline, 0);
	mark.line_count = 0; /* a figure is no line of the text */
	mark.word_count = 0;
	row_take(galley, row, &mark, 0);
}

/* How far a figure stands up over the first line. */
static Length figure_rise(Setting *setting, const GalleyRow *row)
{
	const TextStyle *face = setting_style(setting, setting->layout->long_list.figure_style);
	return row->line_count > 0 ? MAX(capitals_height(setting, face) - row->lines[0].baseline, 0)
				   : 0;
}

/* An item of a list without figures stands at the edge: its lead-in is mark enough. */
static void add_item(Galley *galley, const Block *item, const char *figure, Extent extent, int list)
{
	Setting *setting = galley->setting;
	Length width = figure ? setting->layout->long_list.figure_width : 0;
	bool is_right_to_left = language_is_right_to_left(setting->language);
	Extent hang = { is_right_to_left ? extent.left + extent.width - width : extent.left,
		width };
	Extent column = { is_right_to_left ? extent.left : extent.left + width,
		extent.width - width };
	int element = setting_element(setting, ROLE_LI, list, item->place);
	int label = figure ? setting_element(setting, ROLE_LBL, element, item->place) : ARTIFACT;
	int body = setting_element(setting, ROLE_LBODY, element, item->place);
	Galley inner = { .setting = setting };
	set_blocks(&inner, item->first_child, column, body);
	GalleyRow text = galley_as_row(galley, &inner), row = { 0 };
	Length rise = figure ? figure_rise(setting, &text) : 0;
	row_take(galley, &row, &text, rise);
	row.height = text.height + rise;
	row.above = MAX(setting->layout->long_list.between - rise, 0);
	if (figure && row.line_count > 0)
		add_figure(galley, &row, figure, hang, label);
	galley_add(galley, row);
}

bool set_long_list(Galley *galley, const Block *list, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const LongListStyle *style = &setting->layout->long_list;
	if (style->figure_width == 0)
		return false;
	const TextStyle *outer = setting->text;
	setting->text = setting_style(setting, style->style);
	int element = setting_element(setting, ROLE_L, parent, list->place);
	if (list->is_ordered)
		setting->elements[element].numbering = NUMBERING_DECIMAL;
	int first = galley->count, number = list->start;
	for (const Block *item = list->first_child; item; item = item->next) {
		const char *figure = list->is_ordered ? arena_printf(setting->arena, "%d", number++)
						      : NULL;
		add_item(galley, item, figure, extent, element);
	}
	Length leading = style_leading(setting_style(setting, -1), 0);
	galley->rows[first].above = first > 0 ? leading : 0;
	galley_last(galley)->below = leading;
	setting->text = outer;
	return true;
}
