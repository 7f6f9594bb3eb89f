#include "paint/specimen_marks.h"
#include "layout/grid.h"
#include "layout/printer_marks.h"

typedef struct {
	Arena *arena;
	SpecimenMark *marks;
	int count;
} MarkList;

static void add(MarkList *list, SpecimenMark mark)
{
	*arena_push(list->arena, list->marks, list->count) = mark;
}

static void add_sheet(MarkList *list, const Layout *layout)
{
	Box pouch = grid_pouch(layout);
	if (pouch.width > 0)
		add(list, (SpecimenMark){ .kind = SPECIMEN_POUCH, .box = pouch });
	add(list,
		(SpecimenMark){ .kind = SPECIMEN_SHEET,
			.box = { 0, 0, layout->width, layout->height } });
	add(list, (SpecimenMark){ .kind = SPECIMEN_SAFE_AREA, .box = grid_safe_area(layout) });
	for (int corner = 0; corner < CORNER_COUNT; corner++) {
		Box round = grid_keep_out(layout, (Corner)corner);
		if (round.width > 0)
			add(list, (SpecimenMark){ .kind = SPECIMEN_KEEP_OUT, .box = round });
	}
}

/* What lies round a sheet that is cut. */
static void add_cutting(MarkList *list, const Layout *layout)
{
	PrinterMarks marks = printer_marks_of(list->arena, layout, NULL);
	if (layout->has_marks)
		add(list, (SpecimenMark){ .kind = SPECIMEN_PAGE, .box = grid_media(layout) });
	if (layout->bleed > 0)
		add(list, (SpecimenMark){ .kind = SPECIMEN_BLEED, .box = grid_bleed(layout) });
	for (int i = 0; i < marks.count; i++)
		add(list,
			(SpecimenMark){ .kind = marks.marks[i].kind == PRINTER_REGISTRATION
					? SPECIMEN_REGISTRATION
					: SPECIMEN_PRINTER_MARK,
				.box = marks.marks[i].box });
}

static void add_columns(MarkList *list, const Layout *layout)
{
	for (int i = 1; i <= layout->columns; i++)
		add(list,
			(SpecimenMark){ .kind = SPECIMEN_COLUMN,
				.box = grid_column(layout, i),
				.number = i });
}

/* From the body's first to its foot, as wide as it is. */
static void add_baselines(MarkList *list, const Page *side, Box body)
{
	Length y = side->grid_first;
	for (int number = 1; y <= box_bottom(body); number++, y += side->grid_leading)
		add(list,
			(SpecimenMark){ .kind = SPECIMEN_BASELINE,
				.box = { body.x, y, body.width, 0 },
				.number = number });
}

static void add_frames(MarkList *list, const Layout *layout, const Page *side)
{
	for (int i = 0; i < side->frame_count; i++)
		add(list,
			(SpecimenMark){ .kind = SPECIMEN_FRAME,
				.box = side->frames[i].box,
				.name = layout->frames[side->frames[i].frame].name });
}

SpecimenMarks specimen_marks_of(const Painting *painting, int page)
{
	const Layout *layout = painting->layout;
	const Page *side = &painting->pages->pages[page];
	MarkList list = { .arena = painting->arena };
	add_cutting(&list, layout);
	add_sheet(&list, layout);
	add_columns(&list, layout);
	for (int i = 0; i < side->frame_count && side->grid_leading > 0; i++)
		if (layout->frames[side->frames[i].frame].kind == FRAME_BODY)
			add_baselines(&list, side, side->frames[i].box);
	add_frames(&list, layout, side);
	return (SpecimenMarks){ list.marks, list.count };
}

const char *specimen_mark_words(Arena *arena, const Layout *layout, const SpecimenMark *mark)
{
	switch (mark->kind) {
	case SPECIMEN_PAGE:
		return "page";
	case SPECIMEN_BLEED:
		return "bleed";
	case SPECIMEN_PRINTER_MARK:
		return "printer's mark";
	case SPECIMEN_REGISTRATION:
		return "registration mark";
	case SPECIMEN_POUCH:
		return "pouch";
	case SPECIMEN_SHEET:
		return "sheet";
	case SPECIMEN_SAFE_AREA:
		return "safe area";
	case SPECIMEN_KEEP_OUT:
		return layout->fixing == FIXING_EYELETS ? "room for an eyelet" : "room for a pin";
	case SPECIMEN_COLUMN:
		return arena_printf(arena, "column %d", mark->number);
	case SPECIMEN_BASELINE:
		return arena_printf(arena, "baseline %d", mark->number);
	case SPECIMEN_FRAME:
		return arena_printf(arena, "frame %s", mark->name);
	case SPECIMEN_KIND_COUNT:
		break;
	}
	return "";
}
