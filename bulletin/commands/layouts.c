#include "base/module.h"
#include "commands/columns.h"
#include "commands/command.h"
#include "pipeline.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 4, LARGEST_COMMENT = 160 };

static gboolean wants_reference;

typedef struct {
	const char *folder;
	bool is_own; /* of the partnership, before the installed ones */
} LayoutFolder;

typedef struct {
	const char *name;
	const LayoutFolder *from;
	const Layout *layout;  /* NULL where it has errors */
	const char *described; /* the comment at the head of its file, or "" */
} Listed;

typedef struct {
	Listed *items;
	int count;
} ListedLayouts;

static bool is_listed(const ListedLayouts *list, const char *name)
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

static void list_folder(Invocation *here, const LayoutFolder *from, const char *const *folders,
	int folder_count, ListedLayouts *list)
{
	g_autoptr(GDir) files = g_dir_open(from->folder, 0, NULL);
	const char *file;
	while (files && (file = g_dir_read_name(files))) {
		if (!g_str_has_suffix(file, ".yaml") || *file == '.')
			continue;
		char *name = arena_printf(here->arena, "%.*s", (int)(strlen(file) - 5), file);
		if (is_listed(list, name))
			continue;
		Listed one = { .name = name, .from = from };
		one.layout = layout_load(here->arena, name, folders, folder_count, (Place){ 0 },
			here->remarks);
		one.described = first_comment(here->arena,
			arena_printf(here->arena, "%s/%s", from->folder, file), here->remarks);
		*arena_push(here->arena, list->items, list->count) = one;
	}
}

static int by_name(const void *left, const void *right)
{
	return strcmp(((const Listed *)left)->name, ((const Listed *)right)->name);
}

static ListedLayouts list_layouts(Invocation *here, const Home *home)
{
	LayoutFolder *from = arena_new(here->arena, LayoutFolder, 2);
	const char *folders[2];
	int count = 0;
	if (home)
		from[count++] = (LayoutFolder){
			arena_printf(here->arena, "%s/layouts", home->folder), true
		};
	from[count++] = (LayoutFolder){ data_path(here->arena, "layouts"), false };
	for (int i = 0; i < count; i++)
		folders[i] = from[i].folder;
	ListedLayouts list = { 0 };
	for (int i = 0; i < count; i++)
		list_folder(here, &from[i], folders, count, &list);
	if (list.count > 0)
		qsort(list.items, (size_t)list.count, sizeof *list.items, by_name);
	return list;
}

static char *paper_words(Arena *arena, const Layout *layout)
{
	return arena_printf(arena, "%.0f x %.0f mm", mm_from_length(layout->width),
		mm_from_length(layout->height));
}

static char *pouch_words(Arena *arena, const Layout *layout)
{
	if (layout->pouch_width == 0)
		return arena_text(arena, "none");
	return arena_printf(arena, "%.0f x %.0f mm", mm_from_length(layout->pouch_width),
		mm_from_length(layout->pouch_height));
}

static void print_table(Invocation *here, const ListedLayouts *list)
{
	static const char *const heads[COLUMNS] = { "LAYOUT", "SHEET", "POUCH", "WHAT IT IS" };
	const char **cells = arena_new(here->arena, const char *, list->count *COLUMNS);
	for (int i = 0; i < list->count; i++) {
		const Listed *one = &list->items[i];
		const char **row = &cells[i * COLUMNS];
		row[0] = one->name;
		row[1] = one->layout ? paper_words(here->arena, one->layout) : "has errors";
		row[2] = one->layout ? pouch_words(here->arena, one->layout) : "";
		row[3] = one->from->is_own
			? arena_printf(here->arena, "%s (your own)", one->described)
			: one->described;
	}
	ColumnsTable table = { heads, COLUMNS, cells, list->count };
	columns_table(here->out, &table, here->width, here->colours_out);
}

static json_t *json_from_layout(const Listed *one)
{
	json_t *object = json_pack("{s:s, s:b, s:s}", "name", one->name, "own", one->from->is_own,
		"described", one->described);
	const Layout *layout = one->layout;
	if (!layout)
		return object;
	json_object_update_new(object,
		json_pack("{s:f, s:f, s:i}", "width_mm", mm_from_length(layout->width), "height_mm",
			mm_from_length(layout->height), "pages_most", layout->pages_most));
	if (layout->pouch_width > 0)
		json_object_update_new(object,
			json_pack("{s:f, s:f}", "pouch_width_mm",
				mm_from_length(layout->pouch_width), "pouch_height_mm",
				mm_from_length(layout->pouch_height)));
	return object;
}

static void print_json_list(Invocation *here, const ListedLayouts *list)
{
	json_t *layouts = json_array();
	for (int i = 0; i < list->count; i++)
		json_array_append_new(layouts, json_from_layout(&list->items[i]));
	invocation_print_json(here, json_pack("{s:o}", "layouts", layouts));
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	(void)arguments;
	if (wants_reference) {
		fputs(layout_reference(here->arena), here->out);
		return EXIT_DONE;
	}
	const Home *home = home_find(here->arena, here->folder, false, here->remarks);
	ListedLayouts list = list_layouts(here, home);
	if (here->is_json)
		print_json_list(here, &list);
	else
		print_table(here, &list);
	return invocation_finish(here, EXIT_CONTENT);
}

static const GOptionEntry options[] = {
	{ "reference", 0, 0, G_OPTION_ARG_NONE, &wants_reference,
		"print the reference of layout files, every key with its type, in Markdown", NULL },
	{ 0 },
};

const Command command_layouts = {
	.name = "layouts",
	.arguments = "",
	.summary = "list the layouts that a bulletin can have",
	.manual =
		"Lists the partnership's own layouts, from its folder layouts/, and the installed ones, "
		"with the sheet and its pouch and the first line of the file, which says what it is "
		"for. One's own layout of the same name takes the place of an installed one.",
	.options = options,
	.least = 0,
	.most = 0,
	.completes = "",
	.run = run,
};
