/*
 * Sheets on larger paper, as the judges look at them:
 *
 *     imposed SOURCE OUT    writes OUT/NAME-sheet.pdf and OUT/NAME.pdf
 *
 * and prints a line for each place of each page of NAME.pdf: the name, the page,
 * the page of the sheet that is there (both from 1; 0: blank), how often it is
 * turned by a quarter to the right, and where the trimmed sheet stands and how
 * large it is there: left, top, width, height, in tenths of a millimetre.
 */
#include "base/module.h"
#include "base/safe_file.h"
#include "batch/imposed_making.h"
#include "pipeline/pipeline.h"

#include <stdio.h>

/* A second in January 2026; any would do, as long as it is always the same. */
static const int64_t CIRCULATED_AT = 1767261600;

typedef struct {
	const char *name, *home, *bulletin;
	const char *layout; /* NULL: its own */
	ImpositionWish wish;
} Case;

static const Case cases[] = {
	{ "a5-on-a4", "content", "who-covers", NULL, { .paper = "A4" } },
	{ "a6-on-a4", "content", "time-owed", "a6-reminder", { .paper = "A4" } },
	{ "a5-on-sra4", "tests/golden/print-shop", "bulletin.md", NULL, { .paper = "SRA4" } },
	{ "a5-on-a3", "tests/golden/print-shop", "bulletin.md", NULL, { .paper = "A3" } },
	{ "a5-on-sra3", "tests/golden/print-shop", "bulletin.md", NULL, { .paper = "SRA3" } },
	{ "a6-on-sra3", "content", "time-owed", "a6-reminder", { .paper = "SRA3" } },
	{ "a4-on-sra3", "tests/golden/flush-cut", "bulletin.md", NULL, { .paper = "SRA3" } },
	{ "two-sided", "tests/golden/imposed", "leaves.md", NULL,
		{ .paper = "SRA4", .is_two_sided = true } },
	{ "stacked", "tests/golden/imposed", "leaves.md", NULL,
		{ .paper = "SRA3", .order = CUT_AND_STACK } },
};

static void tell_remarks(Arena *arena, Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		fputs(remark_text(arena, &sorted[i], false), stderr);
}

static int tenths(Length length)
{
	return (int)lround(10 * mm_from_length(length));
}

static void tell_places(const char *name, const Imposition *imposition)
{
	for (int side = 0; side < imposition_side_count(imposition); side++) {
		bool is_back = imposition->is_two_sided && side % 2 == 1;
		for (int i = 0; i < imposition->up; i++) {
			const ImposedPlace *place = is_back ? &imposition->backs[i]
							    : &imposition->fronts[i];
			printf("%s %d %d %d %d %d %d %d\n", name, side + 1,
				imposition_page(imposition, side, i) + 1, place->quarter_turns,
				tenths(place->box.x), tenths(place->box.y),
				tenths(place->box.width), tenths(place->box.height));
		}
	}
}

static bool keep(Arena *arena, const char *out, const char *name, Text pdf, Remarks *remarks)
{
	return safe_file_replace(arena_printf(arena, "%s/%s.pdf", out, name), pdf, 0644, remarks);
}

static bool impose(Arena *arena, const Case *one, const char *out, Pipeline *pipeline,
	Remarks *remarks)
{
	enum { COPIES = 5 };
	Painting painting;
	const Sheet *sheet = pipeline_sheet(pipeline, CIRCULATED_AT);
	if (!sheet || !pipeline_painting(pipeline, &painting))
		return false;
	const Imposition *imposition = imposed_plan_of(arena, sheet->pdf, &one->wish, COPIES,
		remarks);
	if (!imposition)
		return false;
	const char *name = arena_printf(arena, "%s, round 2, 2026-11-23, canary paper", one->name);
	Text pdf = imposed_sheet_of(arena, sheet->pdf, name, imposition, painting.typecase,
		remarks);
	if (!pdf.bytes)
		return false;
	tell_places(one->name, imposition);
	return keep(arena, out, one->name, pdf, remarks) &&
		keep(arena, out, arena_printf(arena, "%s-sheet", one->name), sheet->pdf, remarks);
}

static bool make(const Case *one, const char *source, const char *out)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	char *folder = arena_printf(arena, "%s/%s", source, one->home);
	const Home *home = home_find(arena, folder, true, remarks);
	const char *bulletin = g_str_has_suffix(one->bulletin, ".md")
		? arena_printf(arena, "%s/%s", folder, one->bulletin)
		: one->bulletin;
	BulletinPath path;
	bool is_made = false;
	if (home && bulletin_find(arena, home, bulletin, &path, remarks)) {
		Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
		pipeline_try(pipeline, (Trial){ .layout = one->layout });
		is_made = impose(arena, one, out, pipeline, remarks);
		pipeline_close(pipeline);
	}
	if (!is_made)
		tell_remarks(arena, remarks);
	arena_close(arena);
	return is_made;
}

int main(int count, char **arguments)
{
	if (count != 3) {
		fputs("usage: imposed SOURCE OUT\n", stderr);
		return 2;
	}
	bool is_made = true;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
		is_made = make(&cases[i], arguments[1], arguments[2]) && is_made;
	return is_made ? 0 : 1;
}
