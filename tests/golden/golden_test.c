/*
 * Goldens: each folder here that has a bulletin.md holds what is expected of
 * it: remarks.txt always, pages.txt (the listing) where it can be set. With
 * ACCEPT set in the environment (`./dev accept`) they are written anew; their
 * diff is read like code. The samples of content/ are compared too, as
 * samples/<id>.txt and, as pictures, samples/<id>.png.
 */
#include "base/module.h"
#include "golden/picture_difference.h"
#include "pipeline.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONGEST_NAME = 64, MOST_CASES = 256, PICTURE_DOTS_PER_INCH = 50 };

typedef struct {
	char name[LONGEST_NAME];
} Case;

static const char *golden_folder(void)
{
	static char folder[4096];
	g_snprintf(folder, sizeof folder, "%s/tests/golden", g_getenv("SOURCE_DIR"));
	return folder;
}

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

/* Shows the difference as diff does, and keeps before and after for a look. */
static void tell_difference(const char *expected_file, const char *name, const char *what,
	const char *found)
{
	g_autofree char *folder = g_build_filename(g_getenv("BUILD_DIR"), "golden", name, NULL);
	g_mkdir_with_parents(folder, 0755);
	g_autofree char *found_file = g_build_filename(folder, what, NULL);
	g_file_set_contents(found_file, found, -1, NULL);
	char *command[] = { "diff", "-u", (char *)expected_file, found_file, NULL };
	g_autofree char *difference = NULL;
	g_spawn_sync(NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &difference, NULL, NULL,
		NULL);
	cr_assert(false, "%s: %s is not as expected:\n%s", name, what, difference);
}

static void compare(const char *name, const char *what, const char *found)
{
	g_autofree char *file = g_build_filename(golden_folder(), name, what, NULL);
	if (g_getenv("ACCEPT")) {
		g_autofree char *folder = g_path_get_dirname(file);
		g_mkdir_with_parents(folder, 0755);
		if (found)
			g_file_set_contents(file, found, -1, NULL);
		else
			unlink(file);
		return;
	}
	g_autofree char *expected = NULL;
	g_file_get_contents(file, &expected, NULL, NULL);
	if (g_strcmp0(expected, found) != 0)
		tell_difference(file, name, what, found ? found : "(none)\n");
}

/* Pictures are compared to the last dot: fonts and libraries are Debian 12's own. */
static void compare_picture(const char *name, const char *what, Text found)
{
	g_autofree char *file = g_build_filename(golden_folder(), name, what, NULL);
	if (g_getenv("ACCEPT")) {
		g_file_set_contents(file, found.bytes, (gssize)found.length, NULL);
		return;
	}
	g_autofree char *expected = NULL;
	gsize length = 0;
	g_file_get_contents(file, &expected, &length, NULL);
	if (expected && length == found.length && memcmp(expected, found.bytes, length) == 0)
		return;
	g_autofree char *folder = g_build_filename(g_getenv("BUILD_DIR"), "golden", name, what,
		NULL);
	g_autofree char *page = picture_difference_page(folder, file, found.bytes, found.length);
	cr_assert(false, "%s is not as expected: open %s", what, page);
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
	pipeline_close(pipeline);
	arena_close(arena);
}

Test(golden, samples_are_set_as_expected)
{
	g_autofree char *content = g_build_filename(g_getenv("SOURCE_DIR"), "content", NULL);
	cr_assert_eq(chdir(content), 0);
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Home *home = home_find(arena, ".", true, remarks);
	cr_assert(home && home->partnership);
	int count;
	const char *const *ids = bulletin_ids(arena, home, &count);
	cr_assert_geq(count, 3);
	for (int i = 0; i < count; i++) {
		BulletinPath path;
		cr_assert(bulletin_find(arena, home, ids[i], &path, remarks));
		Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
		g_autofree char *what = g_strconcat(ids[i], ".txt", NULL);
		compare("samples", what, pipeline_listing(pipeline));
		g_autofree char *picture = g_strconcat(ids[i], ".png", NULL);
		compare_picture("samples", picture,
			pipeline_png(pipeline, 0, PICTURE_DOTS_PER_INCH));
		pipeline_close(pipeline);
	}
	cr_assert_eq(remarks_count(remarks), 0, "the samples are without remarks");
	arena_close(arena);
}
