#include "preflight/ink_use.h"
#include "preflight/drawing.h"

/* The checks of a drawing are handed the judge and nothing else, so it is the first part. */
typedef struct {
	Judge judge;
	InkUse *use;
} Looking;

/* Less is a rounding of no ink at all. */
static const double least = 0.001;

static void use_colour(InkUse *use, const Colour *colour)
{
	for (int i = 0; i < INK_USE_COUNT; i++)
		use->inks[i] |= colour->inks[i] > least || colour->is_registration;
}

static void use_entries(InkUse *use, const Space *space)
{
	enum { ENTRIES = 256 };
	size_t each = (size_t)MAX(space->base ? space->base->count : 1, 1);
	size_t count = MIN(space->table.length / each, ENTRIES);
	for (size_t i = 0; i < count; i++) {
		Colour colour = space_colour(space, &(double){ (double)i }, 1);
		use_colour(use, &colour);
	}
}

static void use_picture(InkUse *use, const Picture *picture)
{
	const Space *space = picture->space;
	bool is_gray = !space || space->kind == SPACE_GRAY || space->kind == SPACE_PROFILE_GRAY;
	if (space && space->kind == SPACE_INDEXED) {
		use_entries(use, space);
		return;
	}
	for (int i = 0; i < INK_USE_COUNT; i++)
		use->inks[i] |= !is_gray || i == INK_USE_BLACK;
}

static void look(const Judge *judge, const Drawn *drawn)
{
	InkUse *use = ((const Looking *)judge)->use;
	if (drawn->kind == DRAWN_PICTURE && !drawn->picture.is_mask)
		use_picture(use, &drawn->picture);
	else
		use_colour(use, &drawn->colour);
}

static void look_at_pages(Looking *looking)
{
	static DrawnCheck *const inked[] = { look, NULL }, *const nothing[] = { NULL };
	static const DrawnChecks checks = { inked, inked, nothing };
	DrawingBudget budget = { .left = INT64_MAX };
	Judge *judge = &looking->judge;
	judge->pages = boxes_read(judge);
	for (int i = 0; i < judge->page_count; i++)
		drawing_run(judge, i, &checks, judge->fonts, &budget);
}

InkUse ink_use_run(Text sheet)
{
	static const PreflightJob nothing_known = { .file = "sheet.pdf" };
	Arena *arena = arena_open();
	g_auto(qpdf_data) pdf = qpdf_init();
	g_autoptr(GHashTable) fonts = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) pictures = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) by_place = g_hash_table_new(NULL, NULL);
	FontUses uses = { .arena = arena, .pdf = pdf, .by_number = fonts };
	InkUse use = { { false } };
	Looking looking = { .judge = { .arena = arena,
				    .pdf = pdf,
				    .bytes = sheet,
				    .job = &nothing_known,
				    .findings = findings_new(arena, true, by_place),
				    .fonts = &uses,
				    .pictures = pictures },
		.use = &use };
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "sheet", sheet.bytes, sheet.length, NULL);
	looking.judge.page_count = qpdf_has_error(pdf) ? 0 : qpdf_get_num_pages(pdf);
	look_at_pages(&looking);
	arena_close(arena);
	return use;
}
