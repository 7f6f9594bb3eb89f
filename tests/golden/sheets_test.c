/*
 * Goldens of the sample sheets: each bulletin of content/ on its own layout, as
 * samples/<id>.txt (the listing) and, as pictures, samples/<id>.png with -2.png
 * and so on for further sides; and one of them in large print.
 */
#include "base/module.h"
#include "golden/expected.h"
#include "pipeline.h"

#include <stdlib.h>

enum { PICTURE_DOTS_PER_INCH = 50 };

static Arena *arena;
static Remarks *remarks;
static const Home *home;

static void open_content(void)
{
	g_autofree char *content = g_build_filename(g_getenv("SOURCE_DIR"), "content", NULL);
	cr_assert_eq(chdir(content), 0);
	arena = arena_open();
	remarks = remarks_new(arena);
	home = home_find(arena, ".", true, remarks);
	cr_assert(home && home->partnership);
}

static void close_content(void)
{
	arena_close(arena);
}

TestSuite(sheets, .init = open_content, .fini = close_content);

static Pipeline *sample_open(const char *id, const char *layout)
{
	BulletinPath path;
	cr_assert(bulletin_find(arena, home, id, &path, remarks));
	Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
	pipeline_try(pipeline, (Trial){ .layout = layout });
	return pipeline;
}

static void compare_sides(Pipeline *pipeline, const char *name)
{
	const Pages *pages = pipeline_pages(pipeline);
	for (int i = 0; pages && i < pages->page_count; i++) {
		const char *side = i == 0 ? "" : arena_printf(arena, "-%d", i + 1);
		compare_picture("samples", arena_printf(arena, "%s%s.png", name, side),
			pipeline_png(pipeline, i, PICTURE_DOTS_PER_INCH));
	}
}

Test(sheets, samples_are_set_as_expected)
{
	int count;
	const char *const *ids = bulletin_ids(arena, home, &count);
	cr_assert_geq(count, 3);
	for (int i = 0; i < count; i++) {
		Pipeline *pipeline = sample_open(ids[i], NULL);
		compare("samples", arena_printf(arena, "%s.txt", ids[i]),
			pipeline_listing(pipeline));
		compare_sides(pipeline, ids[i]);
		pipeline_close(pipeline);
	}
	cr_assert_eq(remarks_count(remarks), 0, "the samples are without remarks");
}

Test(sheets, any_bulletin_can_be_had_in_large_print)
{
	Pipeline *pipeline = sample_open("ten-things", "large-print");
	compare("samples", "ten-things-large-print.txt", pipeline_listing(pipeline));
	compare_sides(pipeline, "ten-things-large-print");
	pipeline_close(pipeline);
	cr_assert_eq(remarks_count_of(remarks, REMARK_WARNING), 0);
	cr_assert_eq(remarks_count_of(remarks, REMARK_ERROR), 0);
}
