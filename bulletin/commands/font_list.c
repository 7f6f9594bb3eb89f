#include "commands/font_list.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST_FONT = 32 * 1024 * 1024 };

typedef struct {
	const char *family, *package, *version, *licence, *folder;
	const YamlNode *files; /* name: SHA-256 */
} Family;

/* The faces of other scripts that one package has. */
typedef struct {
	const char *package, *version, *licence, *folder;
	const YamlNode *faces; /* script: its family, its files by their names */
	const YamlNode *files; /* name: SHA-256 */
} ScriptPackage;

typedef struct {
	int schema;
	const YamlNode *families, *scripts;
} FontsFile;

static const YamlKey file_keys[] = {
	{ "schema", yaml_read_whole, offsetof(FontsFile, schema), "1", "", "", true },
	{ "families", yaml_read_node, offsetof(FontsFile, families), "list", "", "", true },
	{ "scripts", yaml_read_node, offsetof(FontsFile, scripts), "list", "", "", false },
};

static const YamlKey package_keys[] = {
	{ "package", yaml_read_text, offsetof(ScriptPackage, package), "text", "", "", true },
	{ "version", yaml_read_text, offsetof(ScriptPackage, version), "text", "", "", true },
	{ "licence", yaml_read_text, offsetof(ScriptPackage, licence), "text", "", "", true },
	{ "folder", yaml_read_text, offsetof(ScriptPackage, folder), "text", "", "", true },
	{ "faces", yaml_read_node, offsetof(ScriptPackage, faces), "map", "", "", true },
	{ "files", yaml_read_node, offsetof(ScriptPackage, files), "map", "", "", true },
};

static const YamlKey family_keys[] = {
	{ "family", yaml_read_text, offsetof(Family, family), "text", "", "", true },
	{ "package", yaml_read_text, offsetof(Family, package), "text", "", "", true },
	{ "version", yaml_read_text, offsetof(Family, version), "text", "", "", true },
	{ "licence", yaml_read_text, offsetof(Family, licence), "text", "", "", true },
	{ "folder", yaml_read_text, offsetof(Family, folder), "text", "", "", true },
	{ "files", yaml_read_node, offsetof(Family, files), "map", "", "", true },
};

static FontState state_of(const char *path, const char *sha256)
{
	Arena *arena = arena_open();
	Remarks *unheard = remarks_new(arena);
	Text bytes = text_read(arena, path, LARGEST_FONT, unheard);
	FontState state = FONT_MISSING;
	if (bytes.bytes)
		state = strcmp(text_sha256(arena, bytes.bytes, bytes.length), sha256) == 0
			? FONT_GOOD
			: FONT_CHANGED;
	arena_close(arena);
	return state;
}

typedef struct {
	FontFile *items;
	int count;
} FontFiles;

static void add_family(const YamlReader *reader, const char *folder, const YamlNode *node,
	FontFiles *into)
{
	Family family = { 0 };
	if (!yaml_fill(reader, node, family_keys, G_N_ELEMENTS(family_keys), &family))
		return;
	if (family.files->kind != YAML_MAP) {
		yaml_wrong(reader, family.files, "a map: files, each with its SHA-256");
		return;
	}
	for (int i = 0; i < family.files->count; i++) {
		const char *name = family.files->keys[i]->text;
		char *path = arena_printf(reader->arena, "%s/files/%s", folder, name);
		FontFile file = { family.family, family.package, family.version, family.licence,
			NULL, name, path, state_of(path, family.files->values[i]->text) };
		*arena_push(reader->arena, into->items, into->count) = file;
	}
}

static bool is_in_file(const YamlNode *face, const char *name)
{
	static const char *const weights[] = { "regular", "bold" };
	for (size_t i = 0; i < G_N_ELEMENTS(weights); i++) {
		const YamlNode *file = yaml_at(face, weights[i]);
		if (file && file->kind == YAML_SCALAR && strcmp(file->text, name) == 0)
			return true;
	}
	return false;
}

/* Whose face the file `name` has: a collection has those of several scripts. */
static void find_scripts(Arena *arena, const ScriptPackage *package, const char *name,
	FontFile *file)
{
	for (int i = 0; i < package->faces->count; i++) {
		const YamlNode *face = package->faces->values[i];
		if (face->kind != YAML_MAP || !is_in_file(face, name))
			continue;
		const char *script = package->faces->keys[i]->text;
		const YamlNode *family = yaml_at(face, "family");
		file->scripts = file->scripts ? arena_printf(arena, "%s, %s", file->scripts, script)
					      : script;
		file->family = file->family ? file->family : family ? family->text : "";
	}
}

static void add_package(const YamlReader *reader, const YamlNode *node, FontFiles *into)
{
	ScriptPackage package = { 0 };
	if (!yaml_fill(reader, node, package_keys, G_N_ELEMENTS(package_keys), &package))
		return;
	if (package.files->kind != YAML_MAP || package.faces->kind != YAML_MAP) {
		yaml_wrong(reader, node, "a map with the maps faces and files");
		return;
	}
	for (int i = 0; i < package.files->count; i++) {
		const char *name = package.files->keys[i]->text;
		char *path = arena_printf(reader->arena, "%s/%s", package.folder, name);
		FontState state = state_of(path, package.files->values[i]->text);
		FontFile file = { NULL, package.package, package.version, package.licence, NULL,
			name, path, state == FONT_MISSING ? FONT_NOT_INSTALLED : state };
		find_scripts(reader->arena, &package, name, &file);
		*arena_push(reader->arena, into->items, into->count) = file;
	}
}

const FontFile *font_list(Arena *arena, const char *folder, int *count, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	char *path = arena_printf(arena, "%s/fonts.yaml", folder);
	Text source = text_read(arena, path, YAML_LARGEST_BYTES, remarks);
	const Place start = { path, 1, 1 };
	const YamlNode *root = source.bytes ? yaml_parse(arena, source, start, remarks) : NULL;
	YamlReader reader = { arena, remarks, NULL, NULL };
	FontsFile file = { 0 };
	FontFiles fonts = { .items = arena_new(arena, FontFile, 1) };
	if (root && yaml_fill(&reader, root, file_keys, G_N_ELEMENTS(file_keys), &file))
		for (int i = 0; i < file.families->count; i++)
			add_family(&reader, folder, file.families->values[i], &fonts);
	for (int i = 0; file.scripts && i < file.scripts->count; i++)
		add_package(&reader, file.scripts->values[i], &fonts);
	*count = fonts.count;
	return remarks_failed_since(remarks, before) ? NULL : fonts.items;
}

static int by_name(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void list_languages(Arena *arena, const FcLangSet *set, FontCoverage *coverage)
{
	FcStrSet *names = FcLangSetGetLangs(set);
	FcStrList *list = FcStrListCreate(names);
	const char **languages = NULL;
	const FcChar8 *name;
	while ((name = FcStrListNext(list)))
		*arena_push(arena, languages, coverage->language_count) = arena_text(arena,
			(const char *)name);
	FcStrListDone(list);
	FcStrSetDestroy(names);
	if (languages)
		qsort(languages, (size_t)coverage->language_count, sizeof *languages, by_name);
	coverage->languages = languages;
}

FontCoverage font_coverage(Arena *arena, const char *path)
{
	FontCoverage coverage = { 0 };
	int faces;
	FcPattern *font = FcFreeTypeQuery((const FcChar8 *)path, 0, NULL, &faces);
	if (!font)
		return coverage;
	FcCharSet *characters;
	FcLangSet *languages;
	if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch)
		coverage.characters = (int)FcCharSetCount(characters);
	if (FcPatternGetLangSet(font, FC_LANG, 0, &languages) == FcResultMatch)
		list_languages(arena, languages, &coverage);
	FcPatternDestroy(font);
	return coverage;
}
