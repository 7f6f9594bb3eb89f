#include "layout/printer_marks.h"
#include "layout/grid.h"

/* Distances outward from the bleed, mm. */
static const double room_mm = 10;                     /* to the edge of the page */
static const double inked_mm = 7;                     /* to the end of the longest mark */
static const double crop_from_mm = 1, crop_to_mm = 6; /* 5 mm long, as PRINT.md asks */
static const double register_at_mm = 4;               /* middle of the registration marks */
static const double bar_from_mm = 1.5;
static const double slug_at_mm = 5; /* the slug's baseline */

/* Sizes, mm. */
static const double register_mm = 5; /* across the cross */
static const double patch_mm = 4;
static const double from_corner_mm = 5; /* along the sheet, to bar and slug */
static const double from_middle_mm = 5; /* to bar and slug, past the registration mark */

/* A layout without bleed is cut too where it has marks: they must not be left on the sheet. */
static Length start(const Layout *layout)
{
	return MAX(layout->bleed, length_from_mm(GRID_KNIFE_STRAYS_MM));
}

static Length outward(const Layout *layout, double mm)
{
	return start(layout) + length_from_mm(mm);
}

Length printer_marks_room(const Layout *layout)
{
	return outward(layout, room_mm);
}

Box printer_marks_extent(const Layout *layout)
{
	Length reach = outward(layout, inked_mm);
	return (Box){ -reach, -reach, layout->width + 2 * reach, layout->height + 2 * reach };
}

typedef struct {
	Arena *arena;
	const Layout *layout;
	PrinterMark *marks;
	int count;
} MarkList;

static void add(MarkList *list, PrinterMarkKind kind, Box box, Ink ink)
{
	*arena_push(list->arena, list->marks, list->count) = (PrinterMark){ kind, box, ink };
}

static void add_crop_marks(MarkList *list)
{
	const Layout *layout = list->layout;
	Length from = outward(layout, crop_from_mm), to = outward(layout, crop_to_mm);
	const Length across[] = { 0, layout->width }, down[] = { 0, layout->height };
	const Length before[] = { -to, layout->width + from };
	const Length above[] = { -to, layout->height + from };
	for (int column = 0; column < 2; column++)
		for (int row = 0; row < 2; row++) {
			add(list, PRINTER_CROP, (Box){ before[column], down[row], to - from, 0 },
				(Ink){ 0 });
			add(list, PRINTER_CROP, (Box){ across[column], above[row], 0, to - from },
				(Ink){ 0 });
		}
}

static void add_registration_mark(MarkList *list, Length x, Length y)
{
	Length size = length_from_mm(register_mm);
	add(list, PRINTER_REGISTRATION, (Box){ x - size / 2, y - size / 2, size, size },
		(Ink){ 0 });
}

/* In the middle of each side. */
static void add_registration_marks(MarkList *list)
{
	const Layout *layout = list->layout;
	Length away = outward(layout, register_at_mm);
	add_registration_mark(list, layout->width / 2, -away);
	add_registration_mark(list, -away, layout->height / 2);
	add_registration_mark(list, layout->width + away, layout->height / 2);
	add_registration_mark(list, layout->width / 2, layout->height + away);
}

/* Solids, what becomes of tones, and the three colours that two inks make. */
static const Ink patches[] = {
	{ .black = 100 },
	{ .black = 75 },
	{ .black = 50 },
	{ .black = 25 },
	{ .cyan = 100 },
	{ .cyan = 50 },
	{ .magenta = 100 },
	{ .magenta = 50 },
	{ .yellow = 100 },
	{ .yellow = 50 },
	{ .magenta = 100, .yellow = 100 },
	{ .cyan = 100, .yellow = 100 },
	{ .cyan = 100, .magenta = 100 },
};

/* The most of each of the four in the layout's inks. */
static Ink inks_of(const Layout *layout)
{
	Ink most = { 0 };
	for (int i = 0; i < layout->ink_count; i++) {
		const Ink *ink = &layout->inks[i];
		most.cyan = MAX(most.cyan, ink->cyan);
		most.magenta = MAX(most.magenta, ink->magenta);
		most.yellow = MAX(most.yellow, ink->yellow);
		most.black = MAX(most.black, ink->black);
	}
	return most;
}

static bool is_of_inks(const Ink *patch, const Ink *used)
{
	return (patch->cyan == 0 || used->cyan > 0) && (patch->magenta == 0 || used->magenta > 0) &&
		(patch->yellow == 0 || used->yellow > 0) && (patch->black == 0 || used->black > 0);
}

/* The room of bar or slug on one half of a short side. */
static Length half_room(const Layout *layout)
{
	return MAX(layout->width / 2 - length_from_mm(from_corner_mm + from_middle_mm), 0);
}

/* Above the sheet; on a small one the patches are narrower, so that all of them are there. */
static void add_colour_bar(MarkList *list, const Ink *used)
{
	const Layout *layout = list->layout;
	Length height = length_from_mm(patch_mm);
	Length width = MIN(height, half_room(layout) / (Length)G_N_ELEMENTS(patches));
	Length x = length_from_mm(from_corner_mm);
	for (size_t i = 0; i < G_N_ELEMENTS(patches); i++)
		if (is_of_inks(&patches[i], used)) {
			Box box = { x, -outward(layout, bar_from_mm) - height, width, height };
			add(list, PRINTER_PATCH, box, patches[i]);
			x += width;
		}
}

PrinterMarks printer_marks_of(Arena *arena, const Layout *layout, const Ink *used)
{
	const Ink own = inks_of(layout);
	MarkList list = { .arena = arena, .layout = layout };
	if (layout->has_marks) {
		add_crop_marks(&list);
		add_registration_marks(&list);
		add_colour_bar(&list, used ? used : &own);
	}
	return (PrinterMarks){ list.marks, list.count };
}

Box printer_marks_slug(const Layout *layout, int half)
{
	Length height = length_from_pt(PRINTER_SLUG_PT);
	Length left = half == 0 ? length_from_mm(from_corner_mm)
				: layout->width / 2 + length_from_mm(from_middle_mm);
	return (Box){ left, layout->height + outward(layout, slug_at_mm) - height,
		half_room(layout), height };
}
