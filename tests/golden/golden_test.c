/*
 * Goldens: each folder here that has a bulletin.md holds what is expected of
 * it: remarks.txt always, pages.txt (the listing) where it can be set, and
 * page-1.png where its look matters. With ACCEPT set in the environment
 * (`./dev accept`) they are written anew; their diff is read like code.
 */
#include "base/module.h"
#include "golden/expected.h"
#include "pipeline/pipeline.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_NAME = 64, MOST_CASES = 256, PICTURE_DOTS_PER_INCH = 50 };

typedef struct {
	char name[LONGEST_NAME];
} Case;

static int by_name(const void *a, const void *b)
{
	return strcmp(((const Case *)a)->name, ((const Case *)b)->name);
}

ParameterizedTestParameters(golden, is_as_expected)
{
	static Case cases[MOST_CASES];
	size_t count = 0;
	g_autoptr(GDir) folder = g_dir_open(golden_folder(), 0, NULL);
	const char *name;
	while (folder && (name = g_dir_read_name(folder)) && count < MOST_CASES) {
		g_autofree char *draft = g_build_filename(golden_folder(), name, "bulletin.md",
			NULL);
		if (g_file_test(draft, G_FILE_TEST_EXISTS))
			g_strlcpy(cases[count++].name, name, LONGEST_NAME);
	}
	qsort(cases, count, sizeof *cases, by_name);
	return cr_make_param_array(Case, cases, count);
}

/* A file's lines as they can be shown: a byte order mark is left out, and what is no text or
 * moves a cursor stands as U+FFFD. NULL where there is no such file. */
static char **shown_lines(const char *file)
{
	g_autofree char *bytes = NULL;
	gsize length;
	if (!file || !g_file_get_contents(file, &bytes, &length, NULL))
		return NULL;
	g_autofree char *valid = g_utf8_make_valid(bytes, (gssize)length);
	g_autoptr(GString) shown = g_string_new(NULL);
	const char *start = g_str_has_prefix(valid, "\xEF\xBB\xBF") ? valid + 3 : valid;
	for (const char *at = start; *at; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		bool is_hidden = g_unichar_iscntrl(character) && character != '\n' &&
			character != '\t';
		g_string_append_unichar(shown, is_hidden ? 0xFFFD : character);
	}
	return g_strsplit(shown->str, "\n", -1);
}

/* The text at the place of a remark, so that a place that is off is seen. */
static void add_quote(GString *all, Place place)
{
	g_auto(GStrv) lines = place.line > 0 ? shown_lines(place.file) : NULL;
	if (!lines || place.line > (int)g_strv_length(lines))
		return;
	const char *line = lines[place.line - 1];
	if (place.column <= g_utf8_strlen(line, -1))
		g_string_append_printf(all, "    at: %s\n",
			g_utf8_offset_to_pointer(line, place.column - 1));
}

static char *remarks_with_quotes(Arena *arena, Remarks *remarks)
{
	g_autoptr(GString) all = g_string_new(NULL);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++) {
		g_string_append(all, remark_text(arena, &sorted[i], false));
		add_quote(all, sorted[i].place);
	}
	/* The installed layouts lie elsewhere on each machine. */
	g_string_replace(all, data_path(arena, ""), "SHARE/", 0);
	return arena_text(arena, all->str);
}

/* page-1.png and so on, as many as the case has. */
static void compare_pages(const char *name, Pipeline *pipeline)
{
	for (int page = 0;; page++) {
		g_autofree char *what = g_strdup_printf("page-%d.png", page + 1);
		g_autofree char *file = g_build_filename(golden_folder(), name, what, NULL);
		if (!g_file_test(file, G_FILE_TEST_EXISTS))
			break;
		compare_picture(name, what, pipeline_png(pipeline, page, PICTURE_DOTS_PER_INCH));
	}
}

ParameterizedTest(const Case *each, golden, is_as_expected)
{
	cr_assert_eq(chdir(golden_folder()), 0);
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Home *home = home_find(arena, each->name, false, remarks);
	g_autofree char *file = g_build_filename(each->name, "bulletin.md", NULL);
	BulletinPath path;
	cr_assert(bulletin_find(arena, home, file, &path, remarks));
	Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
	const char *listing = pipeline_listing(pipeline);
	int count = remarks_count(remarks);
	char *told = remarks_with_quotes(arena, remarks);
	compare(each->name, "remarks.txt", count > 0 ? told : "(none)\n");
	compare(each->name, "pages.txt", listing);
	compare_pages(each->name, pipeline);
	pipeline_close(pipeline);
	arena_close(arena);
}
