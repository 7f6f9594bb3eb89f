/* A composition drawn to pages: heads, columns of rows, feet. */
#include "typeset/composition.h"

/* Where the rows of one column are drawn. */
typedef struct {
	SideItems *side;
	Length across, down; /* from where rows have their items to where they stand */
	bool is_read;        /* else what is drawn is an artifact */
} Drawing;

static void draw_item(const Drawing *drawing, Item item, Length top)
{
	item.box.x += drawing->across;
	item.box.y += drawing->down + top;
	if (!drawing->is_read)
		item.element = ARTIFACT;
	SideItems *side = drawing->side;
	*arena_push(side->setting->arena, side->items, side->item_count) = item;
}

static void draw_lines(const Drawing *drawing, const GalleyRow *row, Length top)
{
	SideItems *side = drawing->side;
	for (int i = 0; i < row->line_count; i++) {
		LineMark mark = row->lines[i];
		mark.baseline += drawing->down + top;
		*arena_push(side->setting->arena, side->lines, side->line_count) = mark;
	}
}

/* Puts a row under what the column holds; half of the white it takes goes above its items. */
static void draw_row(const Drawing *drawing, RowColumn *column, const GalleyRow *row, Length share,
	bool is_under)
{
	Length top = row_column_add(column, row, share);
	for (int i = 0; is_under && i < row->head_item_count; i++)
		draw_item(drawing, row->head_items[i], top);
	for (int i = 0; i < row->item_count; i++)
		draw_item(drawing, row->items[i], top + share / 2);
	if (drawing->is_read)
		draw_lines(drawing, row, top + share / 2);
}

static void draw_column(Composition *sheet, SideItems *side, const MadeColumn *made, BodyRoom room)
{
	const GalleyRow *rows = sheet->galley.rows, *repeated;
	Length pitch = (room.extent.width + room.gutter) / room.columns;
	Drawing drawing = {
		.side = side,
		.across = made->spans ? 0 : made->number * pitch,
		.down = composition_body_top(sheet, room, made->side == 0),
	};
	RowColumn column = make_up_column(made, &sheet->shape, sheet->made.side_count);
	int count = make_up_repeated(made, rows, &repeated);
	for (int i = 0; i < count; i++)
		draw_row(&drawing, &column, &repeated[i], 0, false);
	drawing.is_read = true;
	for (int i = made->first; i < made->end; i++)
		draw_row(&drawing, &column, &rows[i], MIN(made->share, rows[i].spare),
			made->is_under || i > made->first);
	drawing.is_read = false;
	if (made->end > made->first && rows[made->end - 1].close)
		draw_row(&drawing, &column, rows[made->end - 1].close, 0, true);
}

static void draw_body(Composition *sheet, SideItems *side, int number, BodyRoom room)
{
	bool has_rule = composition_body_top(sheet, room, number == 0) > room.top;
	if (has_rule) {
		const Box rule = { room.extent.left, room.top, room.extent.width, room.rule };
		draw_item(&(Drawing){ .side = side }, rule_item(rule), 0);
	}
	for (int i = 0; i < sheet->made.count; i++)
		if (sheet->made.columns[i].side == number)
			draw_column(sheet, side, &sheet->made.columns[i], room);
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
	const Side which = { number, sheet->made.side_count };
	SideItems side = sheet->head;
	side.setting = &sheet->setting;
	BodyRoom room = sheet->rooms[0][which.count == 1], unused = { 0 };
	int elements = sheet->setting.element_count;
	if (number > 0) {
		room = composition_head(sheet, which, &side);
		leave_unread(&side, 0, elements);
	}
	if (room.is_there)
		draw_body(sheet, &side, number, room);
	int foot = side.item_count;
	set_frames(&side, which, true, &unused);
	if (number + 1 < which.count)
		leave_unread(&side, foot, elements);
	Page page = {
		.items = side.items,
		.item_count = side.item_count,
		.lines = side.lines,
		.line_count = side.line_count,
		.frames = side.frames,
		.frame_count = side.frame_count,
	};
	if (room.is_there) {
		page.grid_first = composition_body_top(sheet, room, number == 0) +
			sheet->shape.rooms[number > 0][number + 1 == which.count].first;
		page.grid_leading = sheet->shape.leading;
	}
	return page;
}

const Pages *composition_pages(Composition *sheet)
{
	const Setting *setting = &sheet->setting;
	Pages *pages = arena_new(setting->arena, Pages, 1);
	Page *made = arena_new(setting->arena, Page, sheet->made.side_count);
	for (int i = 0; i < sheet->made.side_count; i++)
		made[i] = page_of(sheet, i);
	*pages = (Pages){
		.width = setting->layout->width,
		.height = setting->layout->height,
		.pages = made,
		.page_count = sheet->made.side_count,
		.elements = setting->elements,
		.element_count = setting->element_count,
		.language = setting->copy->language,
		.title = setting->copy->draft->front.title.text,
	};
	return pages;
}
