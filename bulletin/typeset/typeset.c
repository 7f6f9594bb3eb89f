#include "typeset/typeset.h"
#include "typeset/blocks.h"
#include "typeset/frames.h"
#include "typeset/make_up.h"
#include "typeset/typeset_remarks.h"

/* One sheet on its way. */
typedef struct {
	Setting setting;
	Galley galley;
	SideItems head; /* of the first side */
	BodyRoom first_room, later_room;
	MadeUp made;
} Composition;

/*
 * The layout holds its sizes against reading distances by its `metre`; here the
 * fonts themselves say whether that is true of them: x-height one
 * two-hundredth of the distance (PRINT.md 2, after RNIB).
 */
static void check_metre(Setting *setting)
{
	static const double X_HEIGHT_OF_A_METRE = 5; /* mm */
	static const double TOLERANCE = 0.995;       /* sizes are given to a hundredth of a point */
	const Layout *layout = setting->layout;
	const char *told = NULL; /* the family told of last */
	for (int i = 0; i < layout->reads_at_count; i++) {
		const TextStyle *style = &layout->styles[layout->reads_at[i].style];
		if (g_strcmp0(style->family, told) == 0)
			continue;
		int font = typecase_font_for(setting->typecase,
			(FontWish){ style->family, style->is_bold, style->is_italic,
				layout->metre },
			style->place, setting->remarks);
		if (font < 0)
			continue;
		double x_height = mm_from_length(
			typecase_measures(setting->typecase, font).x_height);
		if (x_height >= X_HEIGHT_OF_A_METRE * TOLERANCE)
			continue;
		told = style->family;
		remarks_add(setting->remarks, style->place, METRE_TOO_SMALL, style->family,
			pt_from_length(layout->metre), x_height / X_HEIGHT_OF_A_METRE,
			pt_from_length(layout->metre) * X_HEIGHT_OF_A_METRE / x_height);
	}
}

/* The head of a side with its sizes `steps` steps down, and the room it leaves. */
static BodyRoom set_head(Composition *sheet, Side which, int steps, SideItems *side)
{
	BodyRoom room = { 0 };
	*side = (SideItems){ .setting = &sheet->setting };
	set_frames(side, which, false, steps, &room);
	return room;
}

static Length room_height(BodyRoom room)
{
	return room.is_there ? MAX(room.bottom - room.top, 0) : 0;
}

/* The body opens with a rule: the register's or table's own, or the frame's. */
static void set_body(Composition *sheet)
{
	const Block *first = sheet->setting.copy->draft->body->first_child;
	Galley *galley = &sheet->galley;
	Length rule = sheet->first_room.rule;
	if (first && !sheet->first_room.is_there) { /* the slip's layout, say */
		remarks_add(sheet->setting.remarks, sheet->setting.copy->draft->front.layout.place,
			BODY_WITHOUT_FRAME, sheet->setting.layout->name);
		return;
	}
	set_blocks(galley, first, sheet->first_room.extent, 0);
	bool opens_with_rule = galley->count > 0 && galley->rows[0].line_count == 0;
	if (rule == 0 || galley->count == 0 || opens_with_rule)
		return;
	Galley opened = { .setting = &sheet->setting };
	galley_add_rule(&opened, sheet->first_room.extent, rule, rule);
	for (int i = 0; i < galley->count; i++)
		galley_add(&opened, galley->rows[i]);
	opened.rows[1].above = style_leading(setting_style(&sheet->setting, -1), 0) / 2;
	opened.rows[1].head_item_count = 0;
	*galley = opened;
}

static MadeUp make_up_sides(Composition *sheet)
{
	bool has_later = sheet->setting.layout->pages_most > 1;
	return make_up(sheet->setting.arena, sheet->galley.rows, sheet->galley.count,
		room_height(sheet->first_room),
		room_height(has_later ? sheet->later_room : sheet->first_room));
}

/*
 * The first side's head once more, its sizes `steps` steps down. It says nothing
 * (what is wrong with it was said at its largest) and makes the same elements,
 * so the tree stays as it was.
 */
static void try_head(Composition *sheet, int steps)
{
	Setting *setting = &sheet->setting;
	const Setting before = *setting;
	const Side first = { 0, 1 };
	setting->remarks = remarks_new(setting->arena);
	setting->elements = NULL;
	setting->element_count = 0;
	setting_element(setting, ROLE_DOCUMENT, -1, before.elements[0].place);
	sheet->first_room = set_head(sheet, first, steps, &sheet->head);
	*setting = before;
}

/*
 * When the text is longer than the sheet, the head's sizes step down while the
 * layout lets them.
 */
static void fit_to_sides(Composition *sheet)
{
	const Layout *layout = sheet->setting.layout;
	int most = frames_steps(layout);
	sheet->made = make_up_sides(sheet);
	for (int steps = 1; steps <= most && sheet->made.count > layout->pages_most; steps++) {
		try_head(sheet, steps);
		sheet->made = make_up_sides(sheet);
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

/* Too long by how many lines of running text, pictures and white counted as such. */
static void tell_overfull(Composition *sheet)
{
	Setting *setting = &sheet->setting;
	const GalleyRow *rows = sheet->galley.rows;
	int most = setting->layout->pages_most, end = sheet->galley.count;
	if (sheet->made.count <= most || end == 0)
		return;
	int first = sheet->made.ends[most - 1], words = 0;
	for (int i = first; i < end; i++)
		words += rows[i].word_count;
	Length leading = style_leading(setting_style(setting, -1), 0);
	int lines = (rows_height(rows, first, end) + leading - 1) / MAX(leading, 1);
	Place place = place_of_row(setting, &rows[first]);
	for (int i = first; place.line == 0 && i < end; i++)
		place = place_of_row(setting, &rows[i]);
	remarks_add(setting->remarks, place, SHEET_OVERFULL, lines, lines == 1 ? "line" : "lines",
		words, words == 1 ? "word" : "words",
		most == 1 ? "one side" : arena_printf(setting->arena, "%d sides", most));
}

static void add_shifted(SideItems *side, Item item, Length shift)
{
	item.box.y += shift;
	*arena_push(side->setting->arena, side->items, side->item_count) = item;
}

/* Puts the rows of one side under the room's top; white that is left goes to rows that take it. */
static void add_rows(Composition *sheet, SideItems *side, int first, int end, BodyRoom room)
{
	const GalleyRow *rows = sheet->galley.rows;
	Length left_over = room_height(room) - rows_height(rows, first, end);
	Length top = room.top;
	for (int i = first; i < end; i++) {
		const GalleyRow *row = &rows[i];
		Length share = row_share(rows, first, end, left_over, i);
		top += i > first ? row->above : 0;
		for (int k = 0; i > first && k < row->head_item_count; k++)
			add_shifted(side, row->head_items[k], top);
		for (int k = 0; k < row->item_count; k++)
			add_shifted(side, row->items[k], top + share / 2);
		for (int k = 0; k < row->line_count; k++) {
			LineMark mark = row->lines[k];
			mark.baseline += top + share / 2;
			*arena_push(side->setting->arena, side->lines, side->line_count) = mark;
		}
		top += row->height + share;
	}
}

/* What later heads and earlier feet repeat is read once, on the first side and the last. */
static void leave_unread(SideItems *side, int first_item, int element_count)
{
	for (int i = first_item; i < side->item_count; i++)
		side->items[i].element = ARTIFACT;
	side->setting->element_count = element_count;
}

static Page page_of(Composition *sheet, int number)
{
	const Side which = { number, sheet->made.count };
	SideItems side = sheet->head;
	BodyRoom room = sheet->first_room, unused = { 0 };
	int elements = sheet->setting.element_count;
	if (number > 0) {
		room = set_head(sheet, which, 0, &side);
		leave_unread(&side, 0, elements);
	}
	int first = number == 0 ? 0 : sheet->made.ends[number - 1];
	add_rows(sheet, &side, first, sheet->made.ends[number], room);
	int foot = side.item_count;
	set_frames(&side, which, true, 0, &unused);
	if (number + 1 < sheet->made.count)
		leave_unread(&side, foot, elements);
	return (Page){ side.items, side.item_count, side.lines, side.line_count, side.frames,
		side.frame_count };
}

/* A sheet that is a third empty is told of; less is the designer's white. */
static void tell_underfull(Composition *sheet)
{
	Setting *setting = &sheet->setting;
	int last = sheet->made.count - 1;
	int first = last == 0 ? 0 : sheet->made.ends[last - 1], end = sheet->made.ends[last];
	Length room = room_height(last == 0 ? sheet->first_room : sheet->later_room);
	Length empty = room - rows_height(sheet->galley.rows, first, end);
	for (int i = first; i < end; i++)
		empty -= sheet->galley.rows[i].spare;
	if (room > 0 && empty > room / 3)
		remarks_add(setting->remarks, (Place){ .file = setting->copy->draft->file },
			SHEET_UNDERFULL, mm_from_length(empty));
}

static void make_pages(Composition *sheet, Pages *pages)
{
	Setting *setting = &sheet->setting;
	Page *made = arena_new(setting->arena, Page, sheet->made.count);
	for (int i = 0; i < sheet->made.count; i++)
		made[i] = page_of(sheet, i);
	pages->pages = made;
	pages->page_count = sheet->made.count;
	pages->elements = setting->elements;
	pages->element_count = setting->element_count;
}

const Pages *typeset_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase,
	Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Composition sheet = { .setting = {
				      .arena = arena,
				      .copy = copy,
				      .layout = layout,
				      .typecase = typecase,
				      .remarks = remarks,
				      .language = copy->language,
			      } };
	Setting *setting = &sheet.setting;
	setting_element(setting, ROLE_DOCUMENT, -1, (Place){ .file = copy->draft->file });
	check_metre(setting);

	const Side first = { 0, 1 }, later = { 1, 2 };
	SideItems unused;
	sheet.first_room = set_head(&sheet, first, 0, &sheet.head);
	int elements = setting->element_count;
	if (layout->pages_most > 1)
		sheet.later_room = set_head(&sheet, later, 0, &unused);
	setting->element_count = elements;

	sheet.galley.setting = setting;
	set_body(&sheet);
	fit_to_sides(&sheet);
	tell_overfull(&sheet);
	if (remarks_failed_since(remarks, before)) {
		/* The foot's faults are told in the same run. */
		BodyRoom none = { 0 };
		set_frames(&sheet.head, first, true, 0, &none);
		return NULL;
	}

	Pages *pages = arena_new(arena, Pages, 1);
	pages->width = layout->width;
	pages->height = layout->height;
	pages->language = copy->language;
	pages->title = copy->draft->front.title.text;
	make_pages(&sheet, pages);
	tell_underfull(&sheet);
	return remarks_failed_since(remarks, before) ? NULL : pages;
}
