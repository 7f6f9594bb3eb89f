#include "approval/manifest.h"
#include "approval/approval_remarks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const input_roles[] = { "source", "rules", "layout", "image", "data" };
static const char *const installed_roles[] = { "font", "profile", "patterns" };
static const char *const made_roles[] = { "text", "page" };

#define IS_ONE_OF(word, words) is_one_of(word, words, G_N_ELEMENTS(words))

static bool is_one_of(const char *word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

static bool is_hash(const char *word)
{
	return strlen(word) == 64 && strspn(word, "0123456789abcdef") == 64;
}

bool manifest_is_input(const ManifestFile *file)
{
	return IS_ONE_OF(file->role, input_roles);
}

static bool is_made(const ManifestFile *file)
{
	return IS_ONE_OF(file->role, made_roles);
}

bool manifest_name_is_safe(const char *name)
{
	if (!g_utf8_validate(name, -1, NULL))
		return false;
	g_auto(GStrv) parts = g_strsplit(name, "/", -1);
	for (char **part = parts; *part; part++)
		if (!**part || strcmp(*part, ".") == 0 || strcmp(*part, "..") == 0)
			return false;
	return parts[0] != NULL;
}

const char *manifest_stored_name(Arena *arena, const ManifestFile *file)
{
	if (manifest_is_input(file))
		return arena_printf(arena, "in/%s", file->name);
	return is_made(file) ? file->name : NULL;
}

/* What the name of an edition adds to the names of its files. */
static char *edition_part(Arena *arena, const char *edition)
{
	return strcmp(edition, "main") == 0 ? "" : arena_printf(arena, "-%s", edition);
}

const char *manifest_sheet_name(Arena *arena, const char *edition)
{
	return arena_printf(arena, "sheet%s.pdf", edition_part(arena, edition));
}

const char *manifest_text_name(Arena *arena, const char *edition)
{
	return arena_printf(arena, "text%s.txt", edition_part(arena, edition));
}

const char *manifest_page_name(Arena *arena, const char *edition, int page)
{
	return arena_printf(arena, "page%s-%d.png", edition_part(arena, edition), page + 1);
}

const ManifestSheet *manifest_sheet(const Manifest *manifest, const char *edition)
{
	for (int i = 0; i < manifest->sheet_count; i++)
		if (strcmp(manifest->sheets[i].edition, edition) == 0)
			return &manifest->sheets[i];
	return NULL;
}

/* %XX for space, % and control characters, so that a name is one word of a line. */
static char *escaped(Arena *arena, const char *name)
{
	char *word = arena_alloc(arena, 3 * strlen(name) + 1);
	char *at = word;
	for (; *name; name++) {
		unsigned char byte = (unsigned char)*name;
		if (byte == '%' || byte <= ' ' || byte == 0x7F)
			at += sprintf(at, "%%%02X", byte);
		else
			*at++ = *name;
	}
	return word;
}

/* NULL where a % is not followed by two digits. Other than one form is found on comparing. */
static char *unescaped(Arena *arena, const char *word)
{
	char *name = arena_alloc(arena, strlen(word) + 1);
	char *at = name;
	for (; *word; word++) {
		if (*word != '%') {
			*at++ = *word;
			continue;
		}
		if (!g_ascii_isxdigit(word[1]) || !g_ascii_isxdigit(word[2]))
			return NULL;
		*at++ = (char)(g_ascii_xdigit_value(word[1]) << 4 | g_ascii_xdigit_value(word[2]));
		word += 2;
	}
	return name;
}

static int by_role_and_name(const void *left, const void *right)
{
	const ManifestFile *a = left, *b = right;
	int order = strcmp(a->role, b->role);
	return order ? order : strcmp(a->name, b->name);
}

static int by_edition(const void *left, const void *right)
{
	const ManifestSheet *a = left, *b = right;
	return strcmp(a->edition, b->edition);
}

Text manifest_text(Arena *arena, Manifest *manifest)
{
	if (manifest->file_count > 0)
		qsort(manifest->files, (size_t)manifest->file_count, sizeof *manifest->files,
			by_role_and_name);
	if (manifest->sheet_count > 0)
		qsort(manifest->sheets, (size_t)manifest->sheet_count, sizeof *manifest->sheets,
			by_edition);
	g_autoptr(GString) text = g_string_new("bulletin-round 1\n");
	g_string_append_printf(text, "bulletin %s\nround %d\nrules %s\n", manifest->bulletin,
		manifest->round, manifest->rules);
	for (int i = 0; i < manifest->sheet_count; i++) {
		const ManifestSheet *sheet = &manifest->sheets[i];
		g_string_append_printf(text, "sheet %s %zu %d %s\n", sheet->sha256, sheet->bytes,
			sheet->pages, sheet->edition);
	}
	for (int i = 0; i < manifest->file_count; i++) {
		const ManifestFile *file = &manifest->files[i];
		g_string_append_printf(text, "file %s %zu %s %s\n", file->sha256, file->bytes,
			file->role, escaped(arena, file->name));
	}
	g_string_append_printf(text, "made-with %s\n", manifest->made_with);
	return (Text){ arena_bytes(arena, text->str, text->len), text->len };
}

/* A whole number as it is written, or -1: comparing finds leading zeros. */
static int64_t number_from(const char *word)
{
	if (!*word || strlen(word) > 12 || strspn(word, "0123456789") != strlen(word))
		return -1;
	return strtoll(word, NULL, 10);
}

static bool read_sheet(Arena *arena, Manifest *manifest, char **words)
{
	if (g_strv_length(words) != 5)
		return false;
	ManifestSheet sheet = { .sha256 = arena_text(arena, words[1]),
		.bytes = (size_t)number_from(words[2]),
		.pages = (int)number_from(words[3]),
		.edition = arena_text(arena, words[4]) };
	*arena_push(arena, manifest->sheets, manifest->sheet_count) = sheet;
	return is_hash(sheet.sha256) && number_from(words[2]) > 0 && sheet.pages > 0 &&
		text_is_id(sheet.edition);
}

static bool read_file(Arena *arena, Manifest *manifest, char **words)
{
	if (g_strv_length(words) != 5)
		return false;
	ManifestFile file = { .sha256 = arena_text(arena, words[1]),
		.bytes = (size_t)number_from(words[2]),
		.role = arena_text(arena, words[3]),
		.name = unescaped(arena, words[4]) };
	*arena_push(arena, manifest->files, manifest->file_count) = file;
	bool is_known = manifest_is_input(&file) || is_made(&file) ||
		IS_ONE_OF(file.role, installed_roles);
	return is_hash(file.sha256) && number_from(words[2]) >= 0 && is_known && file.name &&
		manifest_name_is_safe(file.name);
}

/* Lines in another order, or twice, are found when the whole is compared. */
static bool read_line(Arena *arena, Manifest *manifest, const char *line)
{
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	bool is_pair = g_strv_length(words) == 2;
	if (g_str_has_prefix(line, "made-with ")) {
		manifest->made_with = arena_text(arena, line + strlen("made-with "));
		return *manifest->made_with;
	}
	if (is_pair && strcmp(words[0], "bulletin") == 0) {
		manifest->bulletin = arena_text(arena, words[1]);
		return text_is_id(words[1]);
	}
	if (is_pair && strcmp(words[0], "round") == 0) {
		manifest->round = (int)number_from(words[1]);
		return manifest->round > 0;
	}
	if (is_pair && strcmp(words[0], "rules") == 0) {
		manifest->rules = arena_text(arena, words[1]);
		return is_hash(words[1]);
	}
	if (words[0] && strcmp(words[0], "sheet") == 0)
		return read_sheet(arena, manifest, words);
	return words[0] && strcmp(words[0], "file") == 0 && read_file(arena, manifest, words);
}

static bool has_twice(const Manifest *manifest)
{
	for (int i = 1; i < manifest->file_count; i++)
		if (by_role_and_name(&manifest->files[i - 1], &manifest->files[i]) == 0)
			return true;
	for (int i = 1; i < manifest->sheet_count; i++)
		if (by_edition(&manifest->sheets[i - 1], &manifest->sheets[i]) == 0)
			return true;
	return false;
}

const Manifest *manifest_read(Arena *arena, const char *file, Text bytes, Remarks *remarks)
{
	Manifest *manifest = arena_new(arena, Manifest, 1);
	Place place = { file, 1, 1 };
	if (memchr(bytes.bytes, '\0', bytes.length)) {
		remarks_add(remarks, place, MANIFEST_FORM);
		return NULL;
	}
	g_autofree char *copy = g_strndup(bytes.bytes, bytes.length);
	g_auto(GStrv) lines = g_strsplit(copy, "\n", -1);
	int count = (int)g_strv_length(lines);
	for (int i = 1; i < count - 1; i++) {
		if (!read_line(arena, manifest, lines[i])) {
			remarks_add(remarks, (Place){ file, i + 1, 1 }, MANIFEST_FORM);
			return NULL;
		}
	}
	bool is_whole = manifest->bulletin && manifest->round && manifest->rules &&
		manifest->made_with && manifest_sheet(manifest, "main");
	Text again = is_whole ? manifest_text(arena, manifest) : (Text){ "", 0 };
	if (!is_whole || has_twice(manifest) || again.length != bytes.length ||
		memcmp(again.bytes, bytes.bytes, bytes.length) != 0) {
		remarks_add(remarks, place, MANIFEST_FORM);
		return NULL;
	}
	return manifest;
}

/* The next file from `i` on that is not itself made from the others. */
static int next_input(const Manifest *manifest, int i)
{
	while (i < manifest->file_count && is_made(&manifest->files[i]))
		i++;
	return i;
}

bool manifest_same_inputs(const Manifest *a, const Manifest *b)
{
	int i = next_input(a, 0), j = next_input(b, 0);
	while (i < a->file_count && j < b->file_count) {
		if (by_role_and_name(&a->files[i], &b->files[j]) != 0 ||
			strcmp(a->files[i].sha256, b->files[j].sha256) != 0)
			return false;
		i = next_input(a, i + 1);
		j = next_input(b, j + 1);
	}
	return i == a->file_count && j == b->file_count && strcmp(a->rules, b->rules) == 0;
}
