/*
 * Goldens of the sample sheets: each bulletin of content/ on its own layout, as
 * samples/<id>.txt (the listing) and, as pictures, samples/<id>.png with -2.png
 * and so on for further sides; and each of them tried on every layout, as
 * sheets/<layout>/<id>.png, with what is remarked there in <id>.txt.
 */
#include "base/module.h"
#include "golden/expected.h"
#include "pipeline/pipeline.h"

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

static void compare_sides(Pipeline *pipeline, const char *folder, const char *name)
{
	const Pages *pages = pipeline_pages(pipeline);
	for (int i = 0; pages && i < pages->page_count; i++) {
		const char *side = i == 0 ? "" : arena_printf(arena, "-%d", i + 1);
		compare_picture(folder, arena_printf(arena, "%s%s.png", name, side),
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
		compare_sides(pipeline, "samples", ids[i]);
		pipeline_close(pipeline);
	}
	cr_assert_eq(remarks_count(remarks), 0, "the samples are without remarks");
}

/* The papers of a batch hold no bulletin. */
static bool is_of_paper(const char *file)
{
	static const char *const papers[] = { "slip.yaml", "label.yaml", "job-sheet.yaml",
		"packing-list.yaml", NULL };
	return g_strv_contains(papers, file);
}

/* The installed layouts of bulletins. */
static GPtrArray *layout_names(void)
{
	g_autofree char *folder = g_build_filename(g_getenv("SOURCE_DIR"), "layouts", NULL);
	GDir *listing = g_dir_open(folder, 0, NULL);
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	for (const char *file; (file = g_dir_read_name(listing));)
		if (g_str_has_suffix(file, ".yaml") && !is_of_paper(file))
			g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(".yaml")));
	g_dir_close(listing);
	return names;
}

/* All that was remarked; the installed layouts lie elsewhere on each machine. */
static const char *told(void)
{
	g_autoptr(GString) all = g_string_new(NULL);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		g_string_append(all, remark_text(arena, &sorted[i], false));
	g_string_replace(all, data_path(arena, ""), "SHARE/", 0);
	return arena_text(arena, count > 0 ? all->str : "(none)\n");
}

static void compare_on(const char *layout, const char *id)
{
	remarks = remarks_new(arena);
	Pipeline *pipeline = sample_open(id, layout);
	compare_sides(pipeline, arena_printf(arena, "sheets/%s", layout), id);
	compare("sheets", arena_printf(arena, "%s/%s.txt", layout, id), told());
	pipeline_close(pipeline);
}

Test(sheets, every_sample_is_set_or_refused_on_every_layout)
{
	g_autoptr(GPtrArray) layouts = layout_names();
	cr_assert_geq(layouts->len, 7);
	int count;
	const char *const *ids = bulletin_ids(arena, home, &count);
	for (guint i = 0; i < layouts->len; i++)
		for (int k = 0; k < count; k++)
			compare_on(layouts->pdata[i], ids[k]);
}
