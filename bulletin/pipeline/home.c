#include "pipeline/home.h"
#include "pipeline/pipeline_remarks.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_PARTNERSHIP = YAML_LARGEST_BYTES };

static const char PARTNERSHIP_FILE[] = "partnership.yaml";

char *home_folder(Arena *arena, const char *start)
{
	g_autofree char *folder = g_canonicalize_filename(start, NULL);
	for (;;) {
		g_autofree char *file = g_build_filename(folder, PARTNERSHIP_FILE, NULL);
		if (g_file_test(file, G_FILE_TEST_EXISTS))
			return arena_text(arena, folder);
		char *parent = g_path_get_dirname(folder);
		bool is_root = strcmp(parent, folder) == 0;
		g_free(folder);
		folder = parent;
		if (is_root)
			return NULL;
	}
}

char *path_from_here(Arena *arena, const char *path)
{
	g_autofree char *here = g_get_current_dir();
	size_t length = strlen(here);
	bool is_below = strncmp(path, here, length) == 0 && path[length] == '/';
	return arena_text(arena, is_below ? path + length + 1 : path);
}

const Home *home_find(Arena *arena, const char *start, bool is_needed, Remarks *remarks)
{
	char *folder = home_folder(arena, start);
	if (!folder) {
		if (is_needed)
			remarks_add(remarks, (Place){ .file = start }, NO_PARTNERSHIP);
		return NULL;
	}
	Home *home = arena_new(arena, Home, 1);
	home->folder = folder;
	char *file = path_from_here(arena, arena_printf(arena, "%s/%s", folder, PARTNERSHIP_FILE));
	home->partnership_source = text_read(arena, file, LARGEST_PARTNERSHIP, remarks);
	if (!home->partnership_source.bytes)
		return NULL;
	home->partnership = partnership_read(arena, file, home->partnership_source, remarks);
	return home->partnership ? home : NULL;
}

static int by_word(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The Markdown of the bulletin `id`, or NULL. */
static char *file_of_id(Arena *arena, const Home *home, const char *id)
{
	char *plain = arena_printf(arena, "%s/bulletins/%s.md", home->folder, id);
	if (g_file_test(plain, G_FILE_TEST_IS_REGULAR))
		return plain;
	char *inner = arena_printf(arena, "%s/bulletins/%s/bulletin.md", home->folder, id);
	return g_file_test(inner, G_FILE_TEST_IS_REGULAR) ? inner : NULL;
}

const char *const *bulletin_ids(Arena *arena, const Home *home, int *count)
{
	const char **ids = NULL;
	*count = 0;
	g_autofree char *folder = g_build_filename(home->folder, "bulletins", NULL);
	g_autoptr(GDir) listing = g_dir_open(folder, 0, NULL);
	const char *name;
	while (listing && (name = g_dir_read_name(listing))) {
		bool is_plain = g_str_has_suffix(name, ".md");
		char *id = arena_bytes(arena, name, strlen(name) - (is_plain ? strlen(".md") : 0));
		if (text_is_id(id) && file_of_id(arena, home, id))
			*arena_push(arena, ids, *count) = id;
	}
	if (*count > 0)
		qsort(ids, (size_t)*count, sizeof *ids, by_word);
	return ids;
}

/* What a path is called: its name without .md, or its folder's where it is bulletin.md. */
static char *id_of_path(Arena *arena, const char *path)
{
	g_autofree char *full = g_canonicalize_filename(path, NULL);
	g_autofree char *name = g_path_get_basename(full);
	if (strcmp(name, "bulletin.md") == 0) {
		g_autofree char *folder = g_path_get_dirname(full);
		g_autofree char *id = g_path_get_basename(folder);
		return arena_text(arena, id);
	}
	if (g_str_has_suffix(name, ".md"))
		name[strlen(name) - strlen(".md")] = '\0';
	return arena_text(arena, name);
}

static void tell_missing(Arena *arena, const Home *home, const char *name, Remarks *remarks)
{
	int count = 0;
	const char *const *ids = home ? bulletin_ids(arena, home, &count) : NULL;
	const char *nearest = text_nearest(name, ids, count);
	remarks_add(remarks, (Place){ 0 }, BULLETIN_MISSING, name,
		nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "");
}

bool bulletin_find(Arena *arena, const Home *home, const char *name, BulletinPath *path,
	Remarks *remarks)
{
	char *file = home && text_is_id(name) ? file_of_id(arena, home, name) : NULL;
	if (!file && g_file_test(name, G_FILE_TEST_EXISTS))
		file = arena_text(arena, name);
	if (!file) {
		tell_missing(arena, home, name, remarks);
		return false;
	}
	g_autofree char *folder = g_path_get_dirname(file);
	*path = (BulletinPath){
		.id = id_of_path(arena, file),
		.file = path_from_here(arena, file),
		.folder = arena_text(arena, folder),
	};
	return true;
}
