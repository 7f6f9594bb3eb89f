#include "typeset/shape_memo.h"

#include <string.h>

enum { BUCKETS = 256 };

/* What of a stretch changes its glyphs or its break chances. */
typedef struct {
	int start, end;
	const char *family, *language;
	bool is_bold, is_italic, has_tabular_figures, has_small_caps, is_hyphenated;
} Face;

typedef struct Entry Entry;
struct Entry {
	guint32 hash; /* of the text */
	const char *text;
	int length;
	const char *language;
	bool is_right_to_left;
	const Face *faces;
	int face_count;
	UnsizedText shaped;
	Entry *next; /* of the same bucket */
};

/* What was shaped for one bulletin, in an arena of its own. */
typedef struct {
	Arena *arena;
	Entry *buckets[BUCKETS];
} Generation;

struct ShapeMemo {
	Generation now, before; /* for this bulletin and for the last one */
	char *names;            /* that the front matter lists: they are never divided */
	int shaped_count;
};

ShapeMemo *shape_memo_open(void)
{
	ShapeMemo *memo = g_new0(ShapeMemo, 1);
	memo->now.arena = arena_open();
	memo->before.arena = arena_open();
	memo->names = g_strdup("");
	return memo;
}

void shape_memo_close(ShapeMemo *memo)
{
	if (!memo)
		return;
	arena_close(memo->now.arena);
	arena_close(memo->before.arena);
	g_free(memo->names);
	g_free(memo);
}

static void forget(Generation *generation)
{
	arena_reset(generation->arena);
	memset(generation->buckets, 0, sizeof generation->buckets);
}

void shape_memo_begin(ShapeMemo *memo)
{
	Generation last = memo->now;
	memo->now = memo->before;
	memo->before = last;
	forget(&memo->now);
	memo->shaped_count = 0;
}

int shape_memo_count(const ShapeMemo *memo)
{
	return memo->shaped_count;
}

/* FNV-1a, by G. Fowler, L. C. Noll and K.-P. Vo. */
static guint32 hash_of(const StyledText *text)
{
	guint32 hash = 2166136261u;
	for (int i = 0; i < text->length; i++)
		hash = (hash ^ (unsigned char)text->text[i]) * 16777619u;
	return hash;
}

static Face face_of(const Stretch *stretch)
{
	const TextStyle *style = stretch->style;
	return (Face){ stretch->start, stretch->end, style->family, stretch->language,
		style->is_bold, style->is_italic, style->has_tabular_figures, style->has_small_caps,
		style->is_hyphenated };
}

static bool is_same_face(Face a, Face b)
{
	return a.start == b.start && a.end == b.end && strcmp(a.family, b.family) == 0 &&
		g_strcmp0(a.language, b.language) == 0 && a.is_bold == b.is_bold &&
		a.is_italic == b.is_italic && a.has_tabular_figures == b.has_tabular_figures &&
		a.has_small_caps == b.has_small_caps && a.is_hyphenated == b.is_hyphenated;
}

static bool is_same(const Entry *entry, const StyledText *text, guint32 hash)
{
	if (entry->hash != hash || entry->length != text->length ||
		entry->face_count != text->stretch_count ||
		entry->is_right_to_left != text->is_right_to_left ||
		g_strcmp0(entry->language, text->language) != 0 ||
		memcmp(entry->text, text->text, (size_t)text->length) != 0)
		return false;
	for (int i = 0; i < entry->face_count; i++)
		if (!is_same_face(entry->faces[i], face_of(&text->stretches[i])))
			return false;
	return true;
}

static Entry *find_in(const Generation *generation, const StyledText *text)
{
	guint32 hash = hash_of(text);
	for (Entry *entry = generation->buckets[hash % BUCKETS]; entry; entry = entry->next)
		if (is_same(entry, text, hash))
			return entry;
	return NULL;
}

static const UnsizedRun *copy_runs(Arena *arena, const UnsizedText *shaped)
{
	UnsizedRun *runs = arena_new(arena, UnsizedRun, shaped->run_count);
	for (int i = 0; i < shaped->run_count; i++) {
		runs[i] = shaped->runs[i];
		Glyph *glyphs = arena_new(arena, Glyph, runs[i].glyph_count);
		if (runs[i].glyph_count > 0)
			memcpy(glyphs, shaped->runs[i].glyphs,
				(size_t)runs[i].glyph_count * sizeof *glyphs);
		runs[i].glyphs = glyphs;
	}
	return runs;
}

static const char *copy_text(Arena *arena, const char *text)
{
	return text ? arena_text(arena, text) : NULL;
}

static const MissingSign *copy_missing(Arena *arena, const UnsizedText *shaped)
{
	MissingSign *missing = arena_new(arena, MissingSign, shaped->missing_count);
	for (int i = 0; i < shaped->missing_count; i++) {
		missing[i] = shaped->missing[i];
		missing[i].family = copy_text(arena, missing[i].family);
		missing[i].package = copy_text(arena, missing[i].package);
		missing[i].script = copy_text(arena, missing[i].script);
	}
	return missing;
}

static UnsizedText copy_shaped(Arena *arena, const UnsizedText *shaped, int length)
{
	UnsizedText copy = *shaped;
	copy.runs = copy_runs(arena, shaped);
	copy.clusters = memcpy(arena_new(arena, bool, length + 1), shaped->clusters,
		(size_t)length + 1);
	Part *parts = arena_new(arena, Part, shaped->chances.count);
	if (shaped->chances.count > 0)
		memcpy(parts, shaped->chances.parts, (size_t)shaped->chances.count * sizeof *parts);
	copy.chances.parts = parts;
	copy.missing = copy_missing(arena, shaped);
	return copy;
}

/* The faces of a text, their words in `arena`. */
static const Face *faces_of(Arena *arena, const StyledText *text)
{
	Face *faces = arena_new(arena, Face, text->stretch_count);
	for (int i = 0; i < text->stretch_count; i++) {
		faces[i] = face_of(&text->stretches[i]);
		faces[i].family = arena_text(arena, faces[i].family);
		faces[i].language = copy_text(arena, faces[i].language);
	}
	return faces;
}

static const UnsizedText *keep_in(Generation *generation, const StyledText *text,
	const UnsizedText *shaped)
{
	Arena *arena = generation->arena;
	guint32 hash = hash_of(text);
	Entry **bucket = &generation->buckets[hash % BUCKETS];
	Entry *entry = arena_new(arena, Entry, 1);
	*entry = (Entry){
		.hash = hash,
		.text = arena_bytes(arena, text->text, (size_t)text->length),
		.length = text->length,
		.language = copy_text(arena, text->language),
		.is_right_to_left = text->is_right_to_left,
		.faces = faces_of(arena, text),
		.face_count = text->stretch_count,
		.shaped = copy_shaped(arena, shaped, text->length),
		.next = *bucket,
	};
	*bucket = entry;
	return &entry->shaped;
}

/* Names are not in a text's key: where others are listed, words may be divided otherwise. */
static void heed_names(ShapeMemo *memo, const Draft *draft)
{
	g_autoptr(GString) words = g_string_new(NULL);
	for (int i = 0; draft && i < draft->front.names.count; i++)
		g_string_append_printf(words, "%s\n", draft->front.names.items[i]);
	if (strcmp(words->str, memo->names) == 0)
		return;
	g_free(memo->names);
	memo->names = g_strdup(words->str);
	forget(&memo->now);
	forget(&memo->before);
}

static ShapeMemo *memo_of(Setting *setting)
{
	if (!setting->memo) {
		setting->memo = typecase_shape_memo(setting->typecase);
		heed_names(setting->memo, setting->copy->draft);
	}
	return setting->memo;
}

/* The font that a sign lacks may have been installed since: that text is tried again. */
const UnsizedText *shape_memo_find(Setting *setting, const StyledText *text)
{
	ShapeMemo *memo = memo_of(setting);
	const Entry *entry = find_in(&memo->now, text);
	if (entry)
		return &entry->shaped;
	entry = find_in(&memo->before, text);
	bool is_whole = entry && entry->shaped.missing_count == 0;
	return is_whole ? keep_in(&memo->now, text, &entry->shaped) : NULL;
}

const UnsizedText *shape_memo_keep(Setting *setting, const StyledText *text, UnsizedText shaped)
{
	ShapeMemo *memo = memo_of(setting);
	memo->shaped_count++;
	return keep_in(&memo->now, text, &shaped);
}
