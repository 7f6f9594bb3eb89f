/*
 * The register: a list whose items open with strong text, as a timetable.
 * What is scanned (figure, lead-in) stands left, what is read stands right on
 * one axis, with hairlines between.
 */
#include "typeset/galley.h"

#include <string.h>

/* One item on its way. */
typedef struct {
	const Block *item;
	const Prose *prose;
	int text_start; /* byte of the prose: the lead-in and the white after it end here */
	ShapedText lead_in;
	Stretch *lead_in_stretches;
	SetLines lead_in_lines;
} Entry;

/* Where the words after the strong ones at the beginning start; 0 where there are none. */
static int text_start(const Prose *prose)
{
	int end = 0;
	for (int i = 0; i < prose->span_count && prose->spans[i].marks & SPAN_STRONG; i++)
		end = prose->spans[i].end;
	while (end > 0 && prose->text[end] == ' ')
		end++;
	return end;
}

static bool opens_with_lead_in(const Block *item)
{
	const Block *first = item->first_child;
	return first && first->kind == BLOCK_PARAGRAPH && text_start(&first->prose) > 0;
}

/* The lead-in as it stands in its narrow column; its element is not known yet. */
static void shape_lead_in(Galley *galley, Entry *entry)
{
	Setting *setting = galley->setting;
	const RegisterStyle *style = setting->layout->register_style;
	const TextStyle *face = setting_style(setting, style->lead_in_style);
	StyledText text = styled_text_from_prose(setting, entry->prose, 0, entry->text_start,
		(StyleSet){ face, face, face }, ARTIFACT);
	entry->lead_in_stretches = (Stretch *)text.stretches;
	entry->lead_in = shape_text(setting, text);
	Lines broken = line_breaker_run(setting->arena, entry->lead_in.words,
		entry->lead_in.word_count, (Column){ .measure = style->lead_in_width });
	entry->lead_in_lines.count = broken.count;
}

static Entry *entries_of(Galley *galley, const Block *list, int *count)
{
	Entry *entries = NULL;
	*count = 0;
	for (const Block *item = list->first_child; item; item = item->next) {
		if (!opens_with_lead_in(item))
			return NULL;
		Entry entry = { .item = item, .prose = &item->first_child->prose };
		entry.text_start = text_start(entry.prose);
		shape_lead_in(galley, &entry);
		if (entry.lead_in_lines.count > galley->setting->layout->register_style->lines_most)
			return NULL;
		*arena_push(galley->setting->arena, entries, *count) = entry;
	}
	return entries;
}

static void add_figure(Galley *galley, GalleyRow *row, int number, Length left, int item_element)
{
	Setting *setting = galley->setting;
	const RegisterStyle *style = setting->layout->register_style;
	const TextStyle *face = setting_style(setting, style->figure_style);
	int label = setting_element(setting, ROLE_LBL, item_element, (Place){ 0 });
	StyledText text = styled_text_plain(setting->arena,
		arena_printf(setting->arena, "%d", number), face, setting->language, label,
		(Place){ 0 });
	SetLines lines = set_text(setting, &text,
		(TextShape){ .measure = INT32_MAX / 2, .is_optical = true });
	Length leading = style_leading(setting_style(setting, style->text_style), 0);
	Length baseline = style->first_baseline + (style->figure_line - 1) * leading;
	for (int i = 0; i < lines.lines[0].item_count; i++) {
		Item item = lines.lines[0].items[i];
		item.box.x += left;
		item.box.y += baseline;
		row_add_item(galley, row, item);
	}
}

/* The words after the lead-in, and whatever else the item holds, in the text's column. */
static Length add_text(Galley *galley, GalleyRow *row, const Entry *entry, Extent column, int body)
{
	Setting *setting = galley->setting;
	const RegisterStyle *style = setting->layout->register_style;
	Length leading = style_leading(setting_style(setting, style->text_style), 0);
	int element = setting_element(setting, ROLE_P, body, entry->item->first_child->place);
	for (int i = 0; i < entry->lead_in.text.stretch_count; i++)
		entry->lead_in_stretches[i].element = element;
	SetLines text = set_prose(galley, entry->prose, entry->text_start, column.width, 0,
		element);
	row_add_lines(galley, row, text, column.left, style->first_baseline, leading);

	Galley inner = { .setting = setting };
	set_blocks(&inner, entry->item->first_child->next, column, body);
	GalleyRow more = galley_as_row(galley, &inner);
	for (int i = 0; i < more.item_count; i++) {
		more.items[i].box.y += text.count * leading + style->row_extra;
		row_add_item(galley, row, more.items[i]);
	}
	row->word_count += more.word_count;
	return text.count * leading + more.height;
}

static void add_entry(Galley *galley, Entry *entry, int number, Extent extent, int list_element)
{
	Setting *setting = galley->setting;
	const RegisterStyle *style = setting->layout->register_style;
	bool has_figure = style->figure_width > 0 && number > 0;
	Length figure_room = style->figure_width > 0 ? style->figure_width + style->gap : 0;
	Length lead_in_left = extent.left + figure_room;
	Length text_left = lead_in_left + style->lead_in_width + style->gap;
	Extent column = { text_left, extent.left + extent.width - text_left };
	Length leading = style_leading(setting_style(setting, style->text_style), 0);

	int item = setting_element(setting, ROLE_LI, list_element, entry->item->place);
	GalleyRow row = { .spare = style->spare_most };
	if (has_figure)
		add_figure(galley, &row, number, extent.left, item);
	int body = setting_element(setting, ROLE_LBODY, item, entry->item->place);

	/* The lead-in is painted before the text that it opens. */
	GalleyRow text_row = { 0 };
	Length text_height = add_text(galley, &text_row, entry, column, body);
	SetLines lead_in = set_shaped(setting, &entry->lead_in,
		(TextShape){ .measure = style->lead_in_width, .is_balanced = true });
	row_add_lines(galley, &row, lead_in, lead_in_left, style->first_baseline, leading);
	row.line_count = 0;
	for (int i = 0; i < text_row.item_count; i++)
		row_add_item(galley, &row, text_row.items[i]);
	row.lines = text_row.lines;
	row.line_count = text_row.line_count;
	row.word_count += text_row.word_count;

	Length least = (has_figure ? style->figure_line : 1) * leading;
	row.height = MAX(MAX(text_height, lead_in.count * leading), least) + style->row_extra;
	galley_add(galley, row);
}

bool set_register(Galley *galley, const Block *list, Extent extent, int parent)
{
	const RegisterStyle *style = galley->setting->layout->register_style;
	int count;
	Entry *entries = style ? entries_of(galley, list, &count) : NULL;
	if (!entries)
		return false;
	int element = setting_element(galley->setting, ROLE_L, parent, list->place);
	int first = galley->count;
	galley_add_rule(galley, extent, style->rule_open, style->rule_open);
	if (first > 0)
		galley->rows[first].above = style_leading(setting_style(galley->setting, -1), 0);
	for (int i = 0; i < count; i++) {
		if (i > 0)
			galley_add_rule(galley, extent, style->rule_between, 0);
		add_entry(galley, &entries[i], list->is_ordered ? list->start + i : 0, extent,
			element);
	}
	galley_last(galley)->break_cost = BREAK_NEVER;
	galley_add_rule(galley, extent, style->rule_close, style->rule_close);
	galley_last(galley)->break_cost = BREAK_FREE;
	galley_last(galley)->below = style_leading(setting_style(galley->setting, -1), 0);
	return true;
}
