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
	g_autofree char *base = g_path_get_basename(full);
	g_autofree char *name = g_utf8_make_valid(base, -1); /* it is printed on proofs */
	if (strcmp(name, "bulletin.md") == 0) {
		g_autofree char *folder = g_path_get_dirname(full);
		g_autofree char *id = g_path_get_basename(folder);
		g_autofree char *valid = g_utf8_make_valid(id, -1);
		return arena_text(arena, valid);
	}
	if (g_str_has_suffix(name, ".md"))
		name[strlen(name) - strlen(".md")] = '\0';
	return arena_text(arena, name);
}

void bulletin_tell_missing(Arena *arena, const Home *home, const char *name, Remarks *remarks)
{
	int count = 0;
	const char *const *ids = home ? bulletin_ids(arena, home, &count) : NULL;
	const char *nearest = text_nearest(name, ids, count);
	remarks_add(remarks, (Place){ 0 }, BULLETIN_MISSING, name,
		nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "");
}

/* The Markdown that a path names: the file itself, or bulletin.md in the folder. Or NULL. */
static char *file_of_path(Arena *arena, const char *name)
{
	g_autofree char *inner = g_build_filename(name, "bulletin.md", NULL);
	if (g_file_test(inner, G_FILE_TEST_IS_REGULAR))
		return arena_text(arena, inner);
	return g_file_test(name, G_FILE_TEST_EXISTS) ? arena_text(arena, name) : NULL;
}

static BulletinPath path_of_file(Arena *arena, const char *file)
{
	g_autofree char *folder = g_path_get_dirname(file);
	return (BulletinPath){
		.id = id_of_path(arena, file),
		.file = path_from_here(arena, file),
		.folder = arena_text(arena, folder),
	};
}

bool bulletin_find(Arena *arena, const Home *home, const char *name, BulletinPath *path,
	Remarks *remarks)
{
	char *file = home && text_is_id(name) ? file_of_id(arena, home, name) : NULL;
	if (!file)
		file = file_of_path(arena, name);
	if (!file) {
		bulletin_tell_missing(arena, home, name, remarks);
		return false;
	}
	*path = path_of_file(arena, file);
	return true;
}

/* Whether a path whose draft is gone is one that the draft had. */
static bool is_place_of_draft(Arena *arena, const Home *home, const char *id, const char *name)
{
	g_autofree char *full = g_canonicalize_filename(name, NULL);
	const char *folder = arena_printf(arena, "%s/bulletins/%s", home->folder, id);
	return strcmp(full, folder) == 0 ||
		strcmp(full, arena_printf(arena, "%s.md", folder)) == 0 ||
		strcmp(full, arena_printf(arena, "%s/bulletin.md", folder)) == 0;
}

static bool is_same_file(const char *one, const char *other)
{
	g_autofree char *one_real = realpath(one, NULL);
	g_autofree char *other_real = realpath(other, NULL);
	return one_real && other_real && strcmp(one_real, other_real) == 0;
}

bool bulletin_find_own(Arena *arena, const Home *home, const char *name, BulletinPath *path,
	Remarks *remarks)
{
	bool is_id = text_is_id(name);
	const char *id = is_id ? name : id_of_path(arena, name);
	char *own = file_of_id(arena, home, id);
	char *named = is_id ? own : file_of_path(arena, name);
	bool is_own = is_id ||
		(named ? own && is_same_file(named, own)
		       : !own && is_place_of_draft(arena, home, id, name));
	if (is_own)
		*path = own ? path_of_file(arena, own) : (BulletinPath){ .id = id };
	else if (named)
		remarks_add(remarks, (Place){ .file = named }, BULLETIN_FROM_ELSEWHERE);
	else
		bulletin_tell_missing(arena, home, name, remarks);
	return is_own;
}
