/*
 * Every sheet that the judges look at, as the press finishes it:
 *
 *     sheets SOURCE OUT    writes OUT/... and prints each file's name, sorted
 *
 *     samples/<id>.pdf            each bulletin of content/, on its own layout
 *     samples/<id>-<edition>.pdf  and its editions
 *     <layout>/<id>.pdf           the same on every layout where it has room
 *     golden/<case>.pdf           each case of tests/golden/ that can be set
 *
 * Beside each is its text: samples/<id>.pdf.txt.
 *
 * What cannot be set is left out: the goldens say why. What is set and cannot
 * be pressed is told on standard error, and the program fails.
 */
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "pipeline/pipeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A second in January 2026; any would do, as long as it is always the same. */
static const int64_t CIRCULATED_AT = 1767261600;

typedef struct {
	const char *source, *out;
	GPtrArray *files; /* names below `out` */
	bool has_failed;
} Collection;

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder of the project that end so, without the ending. */
static GPtrArray *names_in(const Collection *all, const char *folder, const char *ending)
{
	g_autofree char *path = g_build_filename(all->source, folder, NULL);
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	GDir *listing = g_dir_open(path, 0, NULL);
	for (const char *name; listing && (name = g_dir_read_name(listing));)
		if (g_str_has_suffix(name, ending))
			g_ptr_array_add(names, g_strndup(name, strlen(name) - strlen(ending)));
	if (listing)
		g_dir_close(listing);
	g_ptr_array_sort(names, by_name);
	return names;
}

static void tell(Collection *all, const char *file, Arena *arena, Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	fprintf(stderr, "%s:\n", file);
	for (int i = 0; i < count; i++)
		fputs(remark_text(arena, &sorted[i], false), stderr);
	all->has_failed = true;
}

static bool is_written(const Collection *all, const char *file, Text bytes, Remarks *remarks)
{
	g_autofree char *path = g_build_filename(all->out, file, NULL);
	g_autofree char *folder = g_path_get_dirname(path);
	return safe_folder_make(folder, 0755, remarks) &&
		safe_file_replace(path, bytes, 0644, remarks);
}

static void keep(Collection *all, const char *file, Text pdf, Arena *arena, Remarks *remarks)
{
	if (pdf.bytes && is_written(all, file, pdf, remarks))
		g_ptr_array_add(all->files, g_strdup(file));
	else
		tell(all, file, arena, remarks);
}

/* What the sheet says, for who reads it. */
static void keep_text(Collection *all, const char *file, const Pages *pages, Arena *arena,
	Remarks *remarks)
{
	Text text = text_from(pages_text(arena, pages));
	if (!is_written(all, arena_printf(arena, "%s.txt", file), text, remarks))
		tell(all, file, arena, remarks);
}

static void press(Collection *all, Pipeline *pipeline, const char *file, Arena *arena,
	Remarks *remarks)
{
	if (!pipeline || !pipeline_pages(pipeline))
		return;
	const Sheet *sheet = pipeline_sheet(pipeline, CIRCULATED_AT);
	keep(all, file, sheet ? sheet->pdf : (Text){ 0 }, arena, remarks);
	keep_text(all, file, pipeline_pages(pipeline), arena, remarks);
}

/* One bulletin with an arena of its own; `layout` NULL: its own one, and its editions. */
static void press_bulletin(Collection *all, const char *home_folder, const char *name,
	const char *layout, const char *file)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Home *home = home_find(arena, home_folder, false, remarks);
	BulletinPath path;
	bool is_sound = !remarks_failed_since(remarks, 0); /* a lone file has no home */
	if (is_sound && bulletin_find(arena, home, name, &path, remarks)) {
		Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
		pipeline_try(pipeline, (Trial){ .layout = layout });
		int count = 0;
		const char *const *editions = pipeline_editions(pipeline, &count);
		for (int i = 0; i < (layout ? MIN(count, 1) : count); i++)
			press(all, pipeline_edition(pipeline, editions[i]),
				i == 0 ? arena_printf(arena, "%s.pdf", file)
				       : arena_printf(arena, "%s-%s.pdf", file, editions[i]),
				arena, remarks);
		pipeline_close(pipeline);
	}
	arena_close(arena);
}

static void press_samples(Collection *all, const char *layout)
{
	Arena *arena = arena_open();
	g_autofree char *content = g_build_filename(all->source, "content", NULL);
	const Home *home = home_find(arena, content, true, remarks_new(arena));
	int count = 0;
	const char *const *ids = home ? bulletin_ids(arena, home, &count) : NULL;
	for (int i = 0; i < count; i++)
		press_bulletin(all, content, ids[i], layout,
			arena_printf(arena, "%s/%s", layout ? layout : "samples", ids[i]));
	arena_close(arena);
}

static void press_goldens(Collection *all)
{
	g_autoptr(GPtrArray) cases = names_in(all, "tests/golden", "");
	for (guint i = 0; i < cases->len; i++) {
		const char *name = cases->pdata[i];
		g_autofree char *folder = g_build_filename(all->source, "tests/golden", name, NULL);
		g_autofree char *draft = g_build_filename(folder, "bulletin.md", NULL);
		g_autofree char *file = g_build_filename("golden", name, NULL);
		if (g_file_test(draft, G_FILE_TEST_EXISTS))
			press_bulletin(all, folder, draft, NULL, file);
	}
}

int main(int count, char **arguments)
{
	if (count != 3) {
		fputs("usage: sheets SOURCE OUT\n", stderr);
		return 2;
	}
	Collection all = { arguments[1], arguments[2], g_ptr_array_new_with_free_func(g_free),
		false };
	g_autoptr(GPtrArray) layouts = names_in(&all, "layouts", ".yaml");
	press_samples(&all, NULL);
	for (guint i = 0; i < layouts->len; i++)
		if (strcmp(layouts->pdata[i], "slip") != 0)
			press_samples(&all, layouts->pdata[i]);
	press_goldens(&all);
	g_ptr_array_sort(all.files, by_name);
	for (guint i = 0; i < all.files->len; i++)
		puts(all.files->pdata[i]);
	g_ptr_array_unref(all.files);
	return all.has_failed ? 1 : 0;
}
