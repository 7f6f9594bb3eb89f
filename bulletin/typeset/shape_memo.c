#include "typeset/shape_memo.h"
#include "typeset/memo.h"

#include <string.h>

struct ShapeMemo {
	Memo *memo;
	GString *key; /* kept for its room */
	char *names;  /* that the front matter lists: they are never divided */
	int shaped_count;
};

ShapeMemo *shape_memo_open(void)
{
	ShapeMemo *memo = g_new0(ShapeMemo, 1);
	memo->memo = memo_open();
	memo->key = g_string_new(NULL);
	memo->names = g_strdup("");
	return memo;
}

void shape_memo_close(ShapeMemo *memo)
{
	if (!memo)
		return;
	memo_close(memo->memo);
	g_string_free(memo->key, TRUE);
	g_free(memo->names);
	g_free(memo);
}

void shape_memo_begin(ShapeMemo *memo)
{
	memo_begin(memo->memo);
	memo->shaped_count = 0;
}

int shape_memo_count(const ShapeMemo *memo)
{
	return memo->shaped_count;
}

static void append_word(GString *key, const char *word)
{
	if (word)
		g_string_append(key, word);
	g_string_append_c(key, word ? '\0' : '\1'); /* no word is not the empty one */
}

static void append_number(GString *key, int number)
{
	g_string_append_len(key, (const char *)&number, sizeof number);
}

/* What of a stretch changes its glyphs or its break chances. */
static void append_stretch(GString *key, const Stretch *stretch)
{
	const TextStyle *style = stretch->style;
	append_number(key, stretch->start);
	append_number(key, stretch->end);
	append_word(key, style->family);
	append_word(key, stretch->language);
	append_number(key,
		style->is_bold | style->is_italic << 1 | style->has_tabular_figures << 2 |
			style->has_small_caps << 3 | style->is_hyphenated << 4 |
			style_has_ligatures(style) << 5);
}

static Text key_of(ShapeMemo *memo, const StyledText *text)
{
	GString *key = memo->key;
	g_string_truncate(key, 0);
	append_word(key, text->language);
	append_number(key, text->is_right_to_left);
	append_number(key, text->stretch_count);
	for (int i = 0; i < text->stretch_count; i++)
		append_stretch(key, &text->stretches[i]);
	g_string_append_len(key, text->text, text->length);
	return (Text){ key->str, key->len };
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

static const UnsizedText *keep(ShapeMemo *memo, Text key, const UnsizedText *shaped, int length)
{
	UnsizedText *kept = arena_new(memo_arena(memo->memo), UnsizedText, 1);
	*kept = copy_shaped(memo_arena(memo->memo), shaped, length);
	memo_keep(memo->memo, key, kept);
	return kept;
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
	memo_forget(memo->memo);
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
	Text key = key_of(memo, text);
	const UnsizedText *known = memo_find(memo->memo, key, MEMO_NOW);
	if (known)
		return known;
	known = memo_find(memo->memo, key, MEMO_BEFORE);
	bool is_whole = known && known->missing_count == 0;
	return is_whole ? keep(memo, key, known, text->length) : NULL;
}

const UnsizedText *shape_memo_keep(Setting *setting, const StyledText *text, UnsizedText shaped)
{
	ShapeMemo *memo = memo_of(setting);
	memo->shaped_count++;
	return keep(memo, key_of(memo, text), &shaped, text->length);
}
