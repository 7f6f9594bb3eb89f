/*
 * Ordinary lists: figures, bullets and the boxes of tasks hang, and the text
 * has one edge. Four levels can be told apart, each by a mark of its own.
 */
#include "typeset/blocks.h"
#include "typeset/scripts.h"
#include "typeset/typeset_remarks.h"

enum { LEVELS_MOST = 4, LETTERS = 26, ROMAN_FIGURES = 12 };

typedef struct {
	Galley *galley;
	const Block *list;
	int level; /* 1: it stands in no other list */
	int count; /* of items */
	Numbering numbering;
	Extent extent;
	Length indent;
	bool is_right_to_left;
} ListInMaking;

static int level_of(const Setting *setting, int parent)
{
	int level = 1;
	for (int i = parent; i >= 0; i = setting->elements[i].parent)
		level += setting->elements[i].role == ROLE_L;
	return level;
}

/* Figures, then letters, then small Roman figures, as far as the list has them; then figures. */
static Numbering numbering_of(const ListInMaking *making)
{
	int start = making->list->start, last = start + making->count - 1;
	if (!making->list->is_ordered)
		return making->level == 1 ? NUMBERING_DISC : NUMBERING_NONE;
	if (making->level == 2 && start > 0 && last <= LETTERS)
		return NUMBERING_LOWER_ALPHA;
	if (making->level == 3 && start > 0 && last <= ROMAN_FIGURES)
		return NUMBERING_LOWER_ROMAN;
	return NUMBERING_DECIMAL;
}

static const char *mark_of(const ListInMaking *making, int index)
{
	static const char *const bullets[LEVELS_MOST] = { "\u2022", "\u2013", "\u203A", "\u00B7" };
	static const char *const roman[ROMAN_FIGURES] = { "i", "ii", "iii", "iv", "v", "vi", "vii",
		"viii", "ix", "x", "xi", "xii" };
	Arena *arena = making->galley->setting->arena;
	int number = making->list->start + index;
	switch (making->numbering) {
	case NUMBERING_LOWER_ALPHA:
		return arena_printf(arena, "%c", 'a' + number - 1);
	case NUMBERING_LOWER_ROMAN:
		return roman[number - 1];
	case NUMBERING_DECIMAL:
		return arena_printf(arena, "%d", number);
	case NUMBERING_DISC:
	case NUMBERING_NONE:
		break;
	}
	return bullets[MIN(making->level, LEVELS_MOST) - 1];
}

static StyledText text_of_mark(const ListInMaking *making, int index, int element, Place place)
{
	Setting *setting = making->galley->setting;
	const TextStyle *style = setting_style(setting, setting->layout->list.figure_style);
	return styled_text_plain(setting->arena, mark_of(making, index), style, setting->language,
		element, place);
}

/* The widest mark is the last figure's, but for letters and Roman figures, which are few. */
static Length widest_mark(const ListInMaking *making)
{
	Setting *setting = making->galley->setting;
	bool has_few = making->level == 2 || making->level == 3;
	Length widest = 0;
	for (int i = has_few ? 0 : making->count - 1; i < MIN(making->count, 100); i++) {
		ShapedText mark = shape_text(setting,
			text_of_mark(making, i, ARTIFACT, (Place){ 0 }));
		widest = MAX(widest, shaped_width(&mark));
	}
	return widest;
}

static bool has_tasks(const Block *list)
{
	for (const Block *item = list->first_child; item; item = item->next)
		if (item->task != TASK_NONE)
			return true;
	return false;
}

/* Figures keep the register's column; what hangs else, and what is nested, needs less. */
static Length indent_of(const ListInMaking *making)
{
	const ListStyle *style = &making->galley->setting->layout->list;
	if (has_tasks(making->list))
		return style->task_indent;
	if (!making->list->is_ordered)
		return style->hang;
	Length leading = style_leading(setting_style(making->galley->setting, -1), 0);
	Length needed = widest_mark(making) + leading / 3;
	return MAX(needed, making->level > 1 ? style->hang : style->indent);
}

/* What is left of the extent for the items' text. */
static Extent inside_of(const ListInMaking *making)
{
	Length most = making->galley->setting->layout->list.measure_most;
	Extent whole = making->extent;
	Length width = whole.width - making->indent;
	if (most > 0)
		width = MIN(width, most);
	Length left = making->is_right_to_left ? whole.left + whole.width - making->indent - width
					       : whole.left + making->indent;
	return (Extent){ left, width };
}

/* The edge that the marks hang from. */
static Length left_of_mark(const ListInMaking *making, Length width)
{
	Extent whole = making->extent;
	return making->is_right_to_left ? whole.left + whole.width - width : whole.left;
}

static void add_mark(const ListInMaking *making, GalleyRow *row, SetLines mark, Length baseline)
{
	Length left = left_of_mark(making, making->indent);
	for (int i = 0; mark.count > 0 && i < mark.lines[0].item_count; i++) {
		Item item = mark.lines[0].items[i];
		item.box.x += left;
		item.box.y += baseline;
		row_add_item(making->galley, row, item);
	}
}

/* A box as tall as the capitals, with a tick in it where the task is done; it is read as words. */
static void add_task_box(const ListInMaking *making, GalleyRow *row, const Block *item, int label,
	Length baseline)
{
	Setting *setting = making->galley->setting;
	const ListStyle *style = &setting->layout->list;
	Length side = style->task_side > 0 ? style->task_side
					   : capitals_height(setting, setting_style(setting, -1));
	Item box = {
		.kind = ITEM_FRAME,
		.element = label,
		.box = { left_of_mark(making, side), baseline - side, side, side },
		.weight = style->task_weight,
		.partner = -1,
	};
	row_add_item(making->galley, row, box);
	if (item->task == TASK_TO_DO)
		return;
	box.kind = ITEM_TICK;
	box.weight = 2 * style->task_weight;
	row_add_item(making->galley, row, box);
}

/* The baseline that an item's mark stands on: its first line's, where it has lines. */
static Length first_baseline(const Setting *setting, const GalleyRow *row)
{
	const TextStyle *style = setting_style(setting, -1);
	return row->line_count > 0 ? row->lines[0].baseline
				   : baseline_in_line(setting, style, style_leading(style, 0));
}

static int label_element(Setting *setting, const Block *item, int parent)
{
	int label = setting_element(setting, ROLE_LBL, parent, item->place);
	const char *word = item->task == TASK_NONE
		? ""
		: layout_word(setting->layout, setting->language,
			  item->task == TASK_DONE ? "done" : "to-do");
	if (*word)
		setting->elements[label].actual_text = word;
	return label;
}

static void add_item(const ListInMaking *making, const Block *item, int index, int list_element)
{
	Galley *galley = making->galley;
	Setting *setting = galley->setting;
	int element = setting_element(setting, ROLE_LI, list_element, item->place);
	int label = label_element(setting, item, element);
	int body = setting_element(setting, ROLE_LBODY, element, item->place);
	int first = galley->count;
	set_blocks(galley, item->first_child, inside_of(making), body);
	if (galley->count == first) /* nothing is written in it yet */
		galley_add(galley,
			(GalleyRow){ .height = style_leading(setting_style(setting, -1), 0) });
	GalleyRow *row = &galley->rows[first];
	if (index > 0)
		row->above = MAX(row->above, setting->layout->list.between);
	Length baseline = first_baseline(setting, row);
	if (item->task != TASK_NONE) {
		add_task_box(making, row, item, label, baseline);
		return;
	}
	StyledText mark = text_of_mark(making, index, label, item->place);
	add_mark(making, row, set_text(setting, &mark, (TextShape){ .measure = making->indent }),
		baseline);
}

void set_list(Galley *galley, const Block *list, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const TextStyle *outer = setting->text;
	setting->text = setting_style(setting, setting->layout->list.style);
	ListInMaking making = {
		.galley = galley,
		.list = list,
		.level = level_of(setting, parent),
		.extent = extent,
		.is_right_to_left = language_is_right_to_left(setting->language),
	};
	for (const Block *item = list->first_child; item; item = item->next)
		making.count++;
	making.numbering = numbering_of(&making);
	making.indent = MIN(indent_of(&making), extent.width / 4);
	if (making.level == LEVELS_MOST + 1)
		remarks_add(setting->remarks, list->place, LIST_TOO_DEEP, LEVELS_MOST);

	int element = setting_element(setting, ROLE_L, parent, list->place);
	if (list->first_child && list->first_child->task == TASK_NONE)
		setting->elements[element].numbering = making.numbering;
	int index = 0;
	for (const Block *item = list->first_child; item; item = item->next)
		add_item(&making, item, index++, element);
	setting->text = outer;
}
