/*
 * The agenda: a table whose first column is times, in rows as a register. What
 * is scanned stands left and right, the time and the paper; between them what
 * the item is about, strong, over what is to be said of it.
 */
#include "typeset/blocks.h"
#include "typeset/ruled_rows.h"
#include "typeset/scripts.h"

#include <string.h>

enum { COLUMNS_MOST = 3 };

/* How the words of a column look. */
typedef struct {
	const TextStyle *strong, *plain;
	Extent extent;
} AgendaColumn;

typedef struct {
	Galley *galley;
	const AgendaStyle *style;
	AgendaColumn time, words[COLUMNS_MOST - 1];
	Length leading;
	Length time_size; /* the largest at which every time fits its column */
	Length hours;     /* the widest that stands left of a time's point */
	int element;
} AgendaInMaking;

/* "1.30", "13:30", "9 am", "9.15 am"; "36" is none. */
static bool is_time(const char *text)
{
	const char *figures = "0123456789";
	size_t hours = strspn(text, figures), minutes = 0;
	const char *after = text + hours;
	if (*after == '.' || *after == ':') {
		minutes = strspn(after + 1, figures);
		after += 1 + minutes;
	}
	after += *after == ' ';
	bool has_half = strcmp(after, "am") == 0 || strcmp(after, "pm") == 0;
	return (hours == 1 || hours == 2) && (minutes == 2 || (minutes == 0 && has_half)) &&
		(has_half || *after == '\0');
}

/* Titles and notes belong to tables of another kind. */
static bool is_agenda(const Block *table)
{
	int times = 0;
	bool is_plain = !caption_of(table) && !note_of(table);
	if (table->columns < 2 || table->columns > COLUMNS_MOST || !is_plain)
		return false;
	for (const Block *row = table->first_child->next; row; row = row->next) {
		const char *text = row->first_child->prose.text;
		if (*text && !is_time(text))
			return false;
		times += *text != '\0';
	}
	return times > 0;
}

static Extent column_at(const Setting *setting, Extent whole, Length from, Length width)
{
	Length left = language_is_right_to_left(setting->language)
		? whole.left + whole.width - from - width
		: whole.left + from;
	return (Extent){ left, width };
}

static void place_columns(AgendaInMaking *making, const Block *table, Extent extent)
{
	Setting *setting = making->galley->setting;
	const AgendaStyle *style = making->style;
	Length item = style->time_width + style->gap;
	bool has_papers = table->columns == COLUMNS_MOST && style->paper_width > 0;
	Length paper = has_papers ? style->paper_width + style->gap : 0;
	making->time = (AgendaColumn){
		.plain = setting_style(setting, style->time_style),
		.strong = setting_style(setting, style->time_style),
		.extent = column_at(setting, extent, 0, style->time_width),
	};
	making->words[0] = (AgendaColumn){
		.plain = setting_style(setting, style->text_style),
		.strong = setting_style(setting, style->lead_in_style),
		.extent = column_at(setting, extent, item, MAX(extent.width - item - paper, 1)),
	};
	making->words[1] = (AgendaColumn){
		.plain = setting_style(setting, style->paper_style),
		.strong = setting_style(setting, style->paper_strong_style),
		.extent = column_at(setting, extent, extent.width - style->paper_width,
			style->paper_width),
	};
}

static StyledText words_of(const AgendaInMaking *making, const Block *cell, int start, int end,
	const TextStyle *style, int element)
{
	return styled_text_from_prose(making->galley->setting, &cell->prose, start, end,
		(StyleSet){ .plain = style, .strong = style, .emphasis = style }, element);
}

static Length baseline_of_line(const AgendaInMaking *making, int line)
{
	return making->style->first_baseline + line * making->leading;
}

/* A cell's strong opening over the rest of it; the lines it takes. */
static int add_words(const AgendaInMaking *making, GalleyRow *row, const Block *cell,
	const AgendaColumn *column, int first_line, int element)
{
	Galley *galley = making->galley;
	Setting *setting = galley->setting;
	int start = lead_in_length(&cell->prose);
	StyledText strong = words_of(making, cell, 0, start, column->strong, element);
	SetLines over = set_text(setting, &strong,
		(TextShape){ .measure = column->extent.width, .is_balanced = true });
	row_add_lines(galley, row, over, column->extent.left, baseline_of_line(making, 0),
		making->leading);
	StyledText plain = words_of(making, cell, start, cell->prose.length, column->plain,
		element);
	SetLines under = set_text(setting, &plain, (TextShape){ .measure = column->extent.width });
	int line = MAX(over.count, first_line);
	row_add_lines(galley, row, under, column->extent.left, baseline_of_line(making, line),
		making->leading);
	return under.count > 0 ? line + under.count : over.count;
}

/* A paper without a column of its own: a line, or more, under the item; the lines so far. */
static int add_words_under(const AgendaInMaking *making, GalleyRow *row, const Block *cell,
	int lines, int element)
{
	Setting *setting = making->galley->setting;
	const AgendaColumn *paper = &making->words[1];
	const Extent item = making->words[0].extent;
	StyledText text = styled_text_from_prose(setting, &cell->prose, 0, cell->prose.length,
		(StyleSet){ .plain = paper->plain,
			.strong = paper->strong,
			.emphasis = paper->plain },
		element);
	SetLines set = set_text(setting, &text, (TextShape){ .measure = item.width });
	row_add_lines(making->galley, row, set, item.left, baseline_of_line(making, lines),
		making->leading);
	return lines + set.count;
}

static StyledText time_of(const AgendaInMaking *making, const Block *cell, int end, int element)
{
	StyledText text = words_of(making, cell, 0, end, making->time.plain, element);
	for (int i = 0; i < text.stretch_count; i++)
		((Stretch *)text.stretches)[i].size = making->time_size;
	return text;
}

static Length time_width(const AgendaInMaking *making, const Block *cell, int end)
{
	ShapedText shaped = shape_text(making->galley->setting,
		time_of(making, cell, end, ARTIFACT));
	return shaped_width(&shaped);
}

/* The width of a time up to its point, so that hours of one figure and of two line up. */
static Length hours_of(const AgendaInMaking *making, const Block *cell)
{
	return time_width(making, cell, (int)strspn(cell->prose.text, "0123456789"));
}

/* Steps the times down until the widest fits, as far as their style lets them. */
static void size_times(AgendaInMaking *making, const Block *first_row)
{
	const TextStyle *style = making->time.plain;
	making->time_size = style->size_most;
	Length widest = 0;
	for (const Block *row = first_row; row; row = row->next)
		widest = MAX(widest,
			time_width(making, row->first_child, row->first_child->prose.length));
	while (style->size_step > 0 && making->time_size > style->size_least &&
		(int64_t)widest * making->time_size / style->size_most > making->time.extent.width)
		making->time_size = MAX(making->time_size - style->size_step, style->size_least);
	for (const Block *row = first_row; row; row = row->next)
		making->hours = MAX(making->hours, hours_of(making, row->first_child));
}

static void add_time(const AgendaInMaking *making, GalleyRow *row, const Block *cell, int element)
{
	Setting *setting = making->galley->setting;
	StyledText text = time_of(making, cell, cell->prose.length, element);
	SetLines lines = set_text(setting, &text,
		(TextShape){ .measure = making->time.extent.width });
	bool is_right_to_left = language_is_right_to_left(setting->language);
	Length shift = is_right_to_left ? 0 : making->hours - hours_of(making, cell);
	GalleyRow time = { 0 };
	row_add_lines(making->galley, &time, lines, making->time.extent.left + shift,
		baseline_of_line(making, making->style->time_line - 1), 0);
	time.line_count = 0; /* the item's lines are those counted */
	row_take(making->galley, row, &time, 0);
}

/* What is to be done stands beside what is said of it, with a paper or without. */
static int add_paper(const AgendaInMaking *making, GalleyRow *row, const Block *cell,
	const Block *item, int lines, int element)
{
	if (making->style->paper_width == 0)
		return add_words_under(making, row, cell, lines, element);
	int counted = row->line_count, line = lead_in_length(&item->prose) > 0;
	int taken = add_words(making, row, cell, &making->words[1], line, element);
	row->line_count = counted; /* the item's lines are those counted */
	return MAX(lines, taken);
}

static GalleyRow row_of(const AgendaInMaking *making, const Block *source, int group)
{
	Setting *setting = making->galley->setting;
	GalleyRow row = { .spare = making->style->spare_most };
	int element = setting_element(setting, ROLE_TR, group, source->place);
	const Block *time = source->first_child, *item = time->next;
	int head = setting_element(setting, ROLE_TH, element, time->place);
	setting->elements[head].scope = SCOPE_ROW;
	add_time(making, &row, time, head);
	int lines = add_words(making, &row, item, &making->words[0], 0,
		setting_element(setting, ROLE_TD, element, item->place));
	if (item->next)
		lines = add_paper(making, &row, item->next, item, lines,
			setting_element(setting, ROLE_TD, element, item->next->place));
	row.height = MAX(lines, making->style->time_line) * making->leading +
		making->style->row_extra;
	return row;
}

/* Where a column's head stands: that of a paper without a column, under its item's. */
static void add_head(const AgendaInMaking *making, GalleyRow *row, const Block *cell, int number,
	int element)
{
	const TableStyle *table = &making->galley->setting->layout->table;
	const TextStyle *style = setting_style(making->galley->setting, table->head_style);
	Length leading = style_leading(style, 0);
	bool is_under = number == COLUMNS_MOST - 1 && making->style->paper_width == 0;
	const AgendaColumn *columns[COLUMNS_MOST] = { &making->time, &making->words[0],
		&making->words[is_under ? 0 : 1] };
	StyledText text = words_of(making, cell, 0, cell->prose.length, style, element);
	SetLines lines = set_text(making->galley->setting, &text,
		(TextShape){ .measure = columns[number]->extent.width });
	row_add_lines(making->galley, row, lines, columns[number]->extent.left,
		table->head_baseline + (is_under ? leading : 0), leading);
	row->height += is_under && lines.count > 0 ? leading : 0;
}

/* The words over the columns, where the author gave any. */
static GalleyRow head_of(const AgendaInMaking *making, const Block *source)
{
	Setting *setting = making->galley->setting;
	int group = setting_element(setting, ROLE_THEAD, making->element, source->place);
	int element = setting_element(setting, ROLE_TR, group, source->place);
	GalleyRow row = { .height = setting->layout->table.head_height };
	int number = 0;
	for (const Block *cell = source->first_child; cell && number < COLUMNS_MOST;
		cell = cell->next) {
		int head = setting_element(setting, ROLE_TH, element, cell->place);
		setting->elements[head].scope = SCOPE_COLUMN;
		add_head(making, &row, cell, number++, head);
	}
	return row;
}

static bool has_words(const Block *row)
{
	for (const Block *cell = row->first_child; cell; cell = cell->next)
		if (cell->prose.length > 0)
			return true;
	return false;
}

static void add_rows(AgendaInMaking *making, const Block *table, Extent extent, bool spans)
{
	RuledRows rows = ruled_rows_open(making->galley, making->style->rules, extent, spans);
	if (has_words(table->first_child))
		ruled_rows_add_head(&rows, head_of(making, table->first_child));
	const Block *first = table->first_child->next;
	size_times(making, first);
	int group = first ? setting_element(making->galley->setting, ROLE_TBODY, making->element,
				    first->place)
			  : ARTIFACT;
	for (const Block *row = first; row; row = row->next)
		ruled_rows_add(&rows, row_of(making, row, group));
	ruled_rows_close(&rows);
}

bool set_agenda(Galley *galley, const Block *table, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const AgendaStyle *style = setting->layout->agenda;
	if (!style || !is_agenda(table))
		return false;
	AgendaInMaking making = {
		.galley = galley,
		.style = style,
		.leading = style_leading(setting_style(setting, style->text_style), 0),
		.element = setting_element(setting, ROLE_TABLE, parent, table->place),
	};
	bool spans = galley->across.width > extent.width;
	Extent whole = spans ? galley->across : extent;
	place_columns(&making, table, whole);
	int first = galley->count;
	add_rows(&making, table, whole, spans);
	if (first > 0)
		galley->rows[first].above = MAX(galley->rows[first].above, making.leading);
	galley_last(galley)->below = making.leading;
	return true;
}
