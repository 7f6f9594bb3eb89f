#include "typeset/composition.h"
#include "typeset/blocks.h"
#include "typeset/typeset_remarks.h"

BodyRoom composition_head(Composition *sheet, Side which, SideItems *side)
{
	BodyRoom room = { 0 };
	*side = (SideItems){ .setting = &sheet->setting };
	set_frames(side, which, false, &room);
	return room;
}

/*
 * A head that says nothing and adds no elements: that of another side, for its
 * room, or the first side's once more, whose elements are then the same.
 */
static BodyRoom try_head(Composition *sheet, Side which, SideItems *side)
{
	Setting *setting = &sheet->setting;
	const Setting before = *setting;
	setting->remarks = remarks_new(setting->arena);
	setting->elements = NULL;
	setting->element_count = 0;
	setting_element(setting, ROLE_DOCUMENT, -1, before.elements[0].place);
	BodyRoom room = composition_head(sheet, which, side);
	*setting = before;
	return room;
}

static void try_other_heads(Composition *sheet)
{
	SideItems unused;
	BodyRoom only = sheet->rooms[0][1];
	sheet->rooms[0][0] = sheet->rooms[1][0] = sheet->rooms[1][1] = only;
	if (sheet->setting.layout->pages_most == 1)
		return;
	sheet->rooms[0][0] = try_head(sheet, (Side){ 0, 2 }, &unused);
	sheet->rooms[1][0] = try_head(sheet, (Side){ 1, 3 }, &unused);
	sheet->rooms[1][1] = try_head(sheet, (Side){ 1, 2 }, &unused);
}

static Extent first_column(BodyRoom room)
{
	Length width = (room.extent.width - (room.columns - 1) * room.gutter) / room.columns;
	return (Extent){ room.extent.left, MAX(width, 1) };
}

static void set_body(Composition *sheet)
{
	const Setting *setting = &sheet->setting;
	const Draft *draft = setting->copy->draft;
	const Block *first = draft->body->first_child;
	BodyRoom room = sheet->rooms[0][1];
	if (!room.is_there) { /* the slip's layout, say */
		if (first)
			remarks_add(setting->remarks, draft->front.layout.place, BODY_WITHOUT_FRAME,
				setting->layout->name);
		return;
	}
	if (room.columns > 1)
		sheet->galley.across = room.extent;
	set_blocks(&sheet->galley, first, first_column(room), 0);
}

/* A register or a table brings its own rule, and a picture wants none over it. */
static bool opens_itself(const Galley *galley)
{
	return galley->count > 0 && galley->rows[0].line_count == 0;
}

Length composition_body_top(const Composition *sheet, BodyRoom room, bool is_first)
{
	bool has_rule = room.rule > 0 && sheet->galley.count > 0 &&
		!(is_first && opens_itself(&sheet->galley));
	return has_rule ? room.top + room.rule + sheet->shape.leading / 2 : room.top;
}

static void shape_body(Composition *sheet)
{
	const Setting *setting = &sheet->setting;
	const TextStyle *text = setting_style(setting, -1);
	sheet->shape = (BodyShape){
		.columns = MAX(sheet->rooms[0][1].columns, 1),
		.leading = grid_leading(setting),
	};
	Length first = baseline_in_line(setting, text, sheet->shape.leading);
	for (int later = 0; later < 2; later++)
		for (int last = 0; last < 2; last++) {
			BodyRoom room = sheet->rooms[later][last];
			Length top = composition_body_top(sheet, room, later == 0);
			sheet->shape.rooms[later][last] = (ColumnRoom){ MAX(room.bottom - top, 0),
				first };
		}
}

static void make_up_sheet(Composition *sheet)
{
	if (sheet->rooms[0][1].is_there)
		shape_body(sheet);
	else
		sheet->shape.columns = 1;
	sheet->made = make_up(sheet->setting.arena, sheet->galley.rows, sheet->galley.count,
		&sheet->shape);
	/* Its head was set as that of an only side; now it can say how many there are. */
	if (sheet->made.side_count > 1)
		try_head(sheet, (Side){ 0, sheet->made.side_count }, &sheet->head);
}

Composition *composition_set(const Setting *bench, const Layout *layout)
{
	Composition *sheet = arena_new(bench->arena, Composition, 1);
	const char *file = bench->copy->draft->file;
	sheet->setting = *bench;
	sheet->setting.layout = layout;
	sheet->setting.remarks = remarks_new(bench->arena);
	setting_element(&sheet->setting, ROLE_DOCUMENT, -1, (Place){ .file = file });
	sheet->galley.setting = &sheet->setting;
	sheet->rooms[0][1] = composition_head(sheet, (Side){ 0, 1 }, &sheet->head);
	try_other_heads(sheet);
	set_body(sheet);
	make_up_sheet(sheet);
	return sheet;
}

Composition *composition_with_head(const Composition *sheet, const Layout *layout)
{
	Composition *other = arena_new(sheet->setting.arena, Composition, 1);
	*other = *sheet;
	other->setting.layout = layout;
	other->galley.setting = &other->setting;
	other->rooms[0][1] = try_head(other, (Side){ 0, 1 }, &other->head);
	try_other_heads(other);
	make_up_sheet(other);
	return other;
}

void composition_try_foot(Composition *sheet)
{
	BodyRoom unused = { 0 };
	SideItems side = { .setting = &sheet->setting };
	set_frames(&side, (Side){ 0, 1 }, true, &unused);
}
