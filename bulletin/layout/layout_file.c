#include "layout/layout_file.h"
#include "layout/layout_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

#include <string.h>
#include <unistd.h>

typedef struct {
	Arena *arena;
	const char *const *folders;
	int folder_count;
	Remarks *remarks;
	const char **files;
	int file_count;
} Search;

/* The path of the layout in the first of the folders from `first` on that has it, or NULL. */
static const char *path_of(const Search *search, const char *name, int first, int *found)
{
	for (int i = first; text_is_id(name) && i < search->folder_count; i++) {
		const char *path = arena_printf(search->arena, "%s/%s.yaml", search->folders[i],
			name);
		if (access(path, F_OK) == 0) {
			*found = i;
			return path;
		}
	}
	return NULL;
}

static void tell_missing(const Search *search, const char *name, Place asked_at)
{
	const char **names = NULL;
	int count = 0;
	for (int i = 0; i < search->folder_count; i++) {
		g_autoptr(GDir) folder = g_dir_open(search->folders[i], 0, NULL);
		const char *entry;
		while (folder && (entry = g_dir_read_name(folder)) != NULL)
			if (g_str_has_suffix(entry, ".yaml"))
				*arena_push(search->arena, names,
					count) = arena_bytes(search->arena, entry,
					strlen(entry) - strlen(".yaml"));
	}
	remarks_add(search->remarks, asked_at, LAYOUT_MISSING, name,
		value_nearest(search->arena, name, names, count));
}

/* The form of layout file is each file's own word: it is asked before any merging. */
static bool check_schema(const Search *search, const YamlNode *root)
{
	const YamlReader reader = { search->arena, search->remarks, NULL, NULL };
	const YamlNode *value = yaml_at(root, "schema");
	int schema;
	if (!value)
		remarks_add(search->remarks, root->place, LAYOUT_WITHOUT_SCHEMA);
	if (!value || !yaml_read_whole(&reader, value, &schema))
		return false;
	if (schema > LAYOUT_SCHEMA)
		remarks_add(search->remarks, value->place, LAYOUT_NEWER, schema, LAYOUT_SCHEMA);
	return schema <= LAYOUT_SCHEMA;
}

static const YamlNode *read_root(const Search *search, const char *path)
{
	const Place start = { path, 1, 1 };
	int before = remarks_count_of(search->remarks, REMARK_ERROR);
	Text text = text_read(search->arena, path, YAML_LARGEST_BYTES, search->remarks);
	const YamlNode *root = text.bytes ? yaml_parse(search->arena, text, start, search->remarks)
					  : NULL;
	if (!root) {
		if (!remarks_failed_since(search->remarks, before))
			remarks_add(search->remarks, start, LAYOUT_EMPTY);
		return NULL;
	}
	return check_schema(search, root) ? root : NULL;
}

/* `over` laid over `base`. */
static const YamlNode *merge(Arena *arena, const YamlNode *base, const YamlNode *over)
{
	if (base->kind != YAML_MAP || over->kind != YAML_MAP)
		return over;
	g_autoptr(GHashTable) place_of_key = g_hash_table_new(g_str_hash, g_str_equal);
	int most = base->count + over->count;
	const YamlNode **keys = arena_new(arena, const YamlNode *, most);
	const YamlNode **values = arena_new(arena, const YamlNode *, most);
	YamlNode *merged = arena_new(arena, YamlNode, 1);
	*merged = (YamlNode){ .kind = YAML_MAP,
		.place = over->place,
		.count = base->count,
		.keys = keys,
		.values = values };
	for (int i = 0; i < base->count; i++) {
		keys[i] = base->keys[i];
		values[i] = base->values[i];
		g_hash_table_insert(place_of_key, (gpointer)keys[i]->text, GINT_TO_POINTER(i));
	}
	for (int i = 0; i < over->count; i++) {
		gpointer found;
		bool is_known = g_hash_table_lookup_extended(place_of_key, over->keys[i]->text,
			NULL, &found);
		int at = is_known ? GPOINTER_TO_INT(found) : merged->count++;
		values[at] = is_known ? merge(arena, values[at], over->values[i]) : over->values[i];
		keys[at] = over->keys[i];
	}
	return merged;
}

static bool is_read_already(const Search *search, const char *path)
{
	for (int i = 0; i < search->file_count; i++)
		if (strcmp(search->files[i], path) == 0)
			return true;
	return false;
}

/* The layout from `path`, in folder `folder`, over what it extends; NULL on an error. */
static const YamlNode *read_over_base(Search *search, const char *name, const char *path,
	int folder)
{
	*arena_push(search->arena, search->files, search->file_count) = path;
	const YamlNode *root = read_root(search, path);
	const YamlNode *extends = yaml_at(root, "extends");
	if (!root || !extends || extends->kind != YAML_SCALAR)
		return root; /* another type is told when the keys are read */
	bool is_own_name = strcmp(extends->text, name) == 0;
	int found;
	const char *base_path = path_of(search, extends->text, is_own_name ? folder + 1 : 0,
		&found);
	bool is_circle = base_path ? is_read_already(search, base_path) : is_own_name;
	if (is_circle) {
		remarks_add(search->remarks, extends->place, LAYOUT_EXTENDS_ITSELF, extends->text);
		return NULL;
	}
	if (!base_path) {
		tell_missing(search, extends->text, extends->place);
		return NULL;
	}
	const YamlNode *base = read_over_base(search, extends->text, base_path, found);
	return base ? merge(search->arena, base, root) : NULL;
}

bool layout_file_read(Arena *arena, const char *name, const char *const *folders, int folder_count,
	Place asked_at, LayoutFile *file, Remarks *remarks)
{
	Search search = { arena, folders, folder_count, remarks, NULL, 0 };
	int found;
	const char *path = path_of(&search, name, 0, &found);
	if (!path) {
		tell_missing(&search, name, asked_at);
		return false;
	}
	const YamlNode *root = read_over_base(&search, name, path, found);
	*file = (LayoutFile){ root, search.files, search.file_count };
	return root != NULL;
}
