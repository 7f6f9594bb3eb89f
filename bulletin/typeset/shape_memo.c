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

struct ShapeMemo {
	Entry *buckets[BUCKETS];
	int count;
};

ShapeMemo *shape_memo_new(Arena *arena)
{
	return arena_new(arena, ShapeMemo, 1);
}

int shape_memo_count(const ShapeMemo *memo)
{
	return memo->count;
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

const UnsizedText *shape_memo_find(Setting *setting, const StyledText *text)
{
	if (!setting->memo)
		setting->memo = shape_memo_new(setting->arena);
	guint32 hash = hash_of(text);
	for (Entry *entry = setting->memo->buckets[hash % BUCKETS]; entry; entry = entry->next)
		if (is_same(entry, text, hash))
			return &entry->shaped;
	return NULL;
}

const UnsizedText *shape_memo_keep(Setting *setting, const StyledText *text, UnsizedText shaped)
{
	Entry *entry = arena_new(setting->arena, Entry, 1);
	Face *faces = arena_new(setting->arena, Face, text->stretch_count);
	for (int i = 0; i < text->stretch_count; i++)
		faces[i] = face_of(&text->stretches[i]);
	guint32 hash = hash_of(text);
	Entry **bucket = &setting->memo->buckets[hash % BUCKETS];
	*entry = (Entry){
		.hash = hash,
		.text = text->text,
		.length = text->length,
		.language = text->language,
		.is_right_to_left = text->is_right_to_left,
		.faces = faces,
		.face_count = text->stretch_count,
		.shaped = shaped,
		.next = *bucket,
	};
	*bucket = entry;
	setting->memo->count++;
	return &entry->shaped;
}
