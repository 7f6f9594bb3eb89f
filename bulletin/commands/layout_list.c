#include "commands/layout_list.h"
#include "base/module.h"

#include <stdlib.h>
#include <string.h>

enum { LARGEST_COMMENT = 160 };

/* Where layouts are looked for: the partnership's folder, then the installed one. */
typedef struct {
	const char *paths[2];
	int count;
} Folders;

static Folders folders_of(Arena *arena, const Home *home)
{
	Folders folders = { 0 };
	if (home)
		folders.paths[folders.count++] = arena_printf(arena, "%s/layouts", home->folder);
	folders.paths[folders.count++] = data_path(arena, "layouts");
	return folders;
}

static bool is_listed(const LayoutList *list, const char *name)
{
	for (int i = 0; i < list->count; i++)
		if (strcmp(list->items[i].name, name) == 0)
			return true;
	return false;
}

/* A layout file begins with a comment that says in a sentence what it is for. */
static char *first_comment(Arena *arena, const char *file, Remarks *remarks)
{
	Text source = text_read(arena, file, YAML_LARGEST_BYTES, remarks);
	if (source.length < 2 || source.bytes[0] != '#')
		return arena_text(arena, "");
	const char *from = source.bytes + 1 + (source.bytes[1] == ' ');
	return arena_printf(arena, "%.*s", (int)MIN(strcspn(from, "\r\n"), LARGEST_COMMENT), from);
}

static void add_layout(Invocation *here, const Folders *folders, const char *name, LayoutList *list)
{
	Arena *arena = here->arena;
	Listed one = { .name = arena_text(arena, name), .described = "" };
	one.layout = layout_load(arena, one.name, folders->paths, folders->count, (Place){ 0 },
		here->remarks);
	for (int i = 0; i < folders->count; i++) {
		const char *file = arena_printf(arena, "%s/%s.yaml", folders->paths[i], name);
		if (!g_file_test(file, G_FILE_TEST_EXISTS))
			continue;
		one.is_own = i + 1 < folders->count;
		one.described = first_comment(arena, file, here->remarks);
		break;
	}
	*arena_push(arena, list->items, list->count) = one;
}

static void add_folder(Invocation *here, const Folders *folders, int number, LayoutList *list)
{
	g_autoptr(GDir) files = g_dir_open(folders->paths[number], 0, NULL);
	const char *file;
	while (files && (file = g_dir_read_name(files))) {
		if (!g_str_has_suffix(file, ".yaml") || *file == '.')
			continue;
		g_autofree char *name = g_strndup(file, strlen(file) - strlen(".yaml"));
		if (!is_listed(list, name))
			add_layout(here, folders, name, list);
	}
}

static int by_name(const void *left, const void *right)
{
	return strcmp(((const Listed *)left)->name, ((const Listed *)right)->name);
}

LayoutList layout_list(Invocation *here, const Home *home, char **names, int name_count)
{
	Folders folders = folders_of(here->arena, home);
	LayoutList list = { 0 };
	for (int i = 0; i < name_count; i++)
		if (!is_listed(&list, names[i]))
			add_layout(here, &folders, names[i], &list);
	for (int i = 0; name_count == 0 && i < folders.count; i++)
		add_folder(here, &folders, i, &list);
	if (list.count > 0)
		qsort(list.items, (size_t)list.count, sizeof *list.items, by_name);
	return list;
}
