#include "batch/record_words.h"

#include <string.h>

enum {
	FEW_WORDS = 1024,      /* kept at once */
	MOST_WORDS = 8 * 1024, /* kept; half a kilobyte each */
	MOST_MET = 8 * 1024,
};

/* What a word is known by: how it is set, then its letters. */
typedef struct {
	int style; /* index into the keeper's styles */
	int length;
	const char *letters;
} WordKey;

typedef struct {
	WordKey key;
	RecordWord word;
} KeptWord;

struct RecordWords {
	const RecordFaces *faces;
	Arena *arena;        /* of the words that are kept */
	GHashTable *words;   /* of KeptWord, by its key */
	Arena *passing;      /* of the other words */
	guint met[MOST_MET]; /* the hashes of keys that came once, each in its place */
	Arena *style_arena;  /* of the styles */
	WordStyle *styles;
	int style_count;
	hb_buffer_t *buffer;
};

static guint key_hash(gconstpointer value)
{
	const WordKey *key = value;
	guint hash = 5381 + (guint)key->style;
	for (int i = 0; i < key->length; i++)
		hash = hash * 33 + (guchar)key->letters[i];
	return hash;
}

static gboolean key_equal(gconstpointer left, gconstpointer right)
{
	const WordKey *a = left, *b = right;
	return a->style == b->style && a->length == b->length &&
		memcmp(a->letters, b->letters, (size_t)a->length) == 0;
}

RecordWords *record_words_open(const RecordFaces *faces)
{
	RecordWords *words = g_new0(RecordWords, 1);
	words->faces = faces;
	words->arena = arena_open();
	words->passing = arena_open();
	words->style_arena = arena_open();
	words->words = g_hash_table_new(key_hash, key_equal);
	words->buffer = hb_buffer_create();
	return words;
}

void record_words_close(RecordWords *words)
{
	if (!words)
		return;
	hb_buffer_destroy(words->buffer);
	g_hash_table_unref(words->words);
	arena_close(words->style_arena);
	arena_close(words->passing);
	arena_close(words->arena);
	g_free(words);
}

/* Latin, Greek and Cyrillic letters, and the signs that all writing shares. */
static bool is_plain_writing(gunichar sign)
{
	GUnicodeScript script = g_unichar_get_script(sign);
	return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_GREEK ||
		script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_COMMON ||
		script == G_UNICODE_SCRIPT_INHERITED;
}

bool record_words_suit(const RecordWords *words, int face, const char *text)
{
	hb_font_t *font = record_face(words->faces, face)->font;
	gunichar before = ' ';
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		bool is_mark_alone = before == ' ' && g_unichar_ismark(sign);
		before = sign;
		if (sign >= ' ' && sign <= '~')
			continue;
		hb_codepoint_t glyph;
		bool is_seen = g_unichar_isgraph(sign) && g_unichar_type(sign) != G_UNICODE_FORMAT;
		if (!is_seen || is_mark_alone || !is_plain_writing(sign) ||
			!hb_font_get_nominal_glyph(font, sign, &glyph))
			return false;
	}
	return true;
}

static int style_number(RecordWords *words, const WordStyle *style)
{
	for (int i = 0; i < words->style_count; i++) {
		const WordStyle *known = &words->styles[i];
		if (known->face == style->face &&
			known->has_tabular_figures == style->has_tabular_figures &&
			strcmp(known->language, style->language) == 0)
			return i;
	}
	WordStyle *added = arena_push(words->style_arena, words->styles, words->style_count);
	*added = *style;
	added->language = arena_text(words->style_arena, style->language);
	return words->style_count - 1;
}

/* As typeset shapes: lining figures, of one width or of their own. */
static void shape(RecordWords *words, const WordStyle *style, const char *text)
{
	const hb_feature_t features[] = {
		{ style->has_tabular_figures ? HB_TAG('t', 'n', 'u', 'm')
					     : HB_TAG('p', 'n', 'u', 'm'),
			1, 0, (unsigned)-1 },
		{ HB_TAG('l', 'n', 'u', 'm'), 1, 0, (unsigned)-1 },
	};
	hb_buffer_t *buffer = words->buffer;
	hb_buffer_clear_contents(buffer);
	hb_buffer_add_utf8(buffer, text, -1, 0, -1);
	hb_buffer_guess_segment_properties(buffer);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_language(buffer, hb_language_from_string(style->language, -1));
	hb_shape(record_face(words->faces, style->face)->font, buffer, features,
		G_N_ELEMENTS(features));
}

/* The letters from one cluster's start to that of the next. */
static const char *letters_of(Arena *arena, const char *text, const hb_glyph_info_t *infos,
	unsigned count, unsigned number)
{
	unsigned start = infos[number].cluster, end = (unsigned)strlen(text);
	if (number > 0 && infos[number - 1].cluster == start)
		return "";
	for (unsigned i = number + 1; i < count; i++)
		if (infos[i].cluster > start) {
			end = infos[i].cluster;
			break;
		}
	return arena_bytes(arena, text + start, end - start);
}

/* The glyphs in the buffer, of a word with a blank on either side; the second is left out. */
static RecordWord shaped_word(Arena *arena, hb_buffer_t *buffer, const RecordFace *face,
	const char *text)
{
	unsigned count;
	hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
	hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
	g_assert(count >= 2);
	RecordGlyph *glyphs = arena_new(arena, RecordGlyph, count);
	RecordWord word = { .glyphs = glyphs,
		.count = (int)count - 1,
		.blank = positions[0].x_advance };
	for (int i = 0; i < word.count; i++) {
		glyphs[i] = (RecordGlyph){
			.index = infos[i].codepoint,
			.advance = positions[i].x_advance,
			.own = hb_font_get_glyph_h_advance(face->font, infos[i].codepoint),
			.dx = positions[i].x_offset,
			.dy = positions[i].y_offset,
			.letters = letters_of(arena, text, infos, count, (unsigned)i),
		};
		word.width += i > 0 ? positions[i].x_advance : 0;
		record_face_add_reach(face, glyphs[i].index, glyphs[i].dy, 1, &word.reach);
	}
	return word;
}

static KeptWord *make_word(RecordWords *words, Arena *arena, const WordStyle *style, WordKey key)
{
	char *spaced = arena_alloc(arena, (size_t)key.length + sizeof "  ");
	spaced[0] = spaced[key.length + 1] = ' ';
	memcpy(spaced + 1, key.letters, (size_t)key.length);
	shape(words, style, spaced);
	KeptWord *made = arena_new(arena, KeptWord, 1);
	key.letters = spaced + 1;
	*made = (KeptWord){ key,
		shaped_word(arena, words->buffer, record_face(words->faces, style->face), spaced) };
	return made;
}

/* Whether the key came before, as far as is remembered; from now on it did. */
static bool was_met(RecordWords *words, const WordKey *key)
{
	guint hash = key_hash(key), *place = &words->met[hash % MOST_MET];
	bool is_known = *place == hash;
	*place = hash;
	return is_known;
}

const RecordWord *record_word(RecordWords *words, const WordStyle *style, const char *text,
	int length)
{
	const WordKey key = { style_number(words, style), length, text };
	const KeptWord *known = g_hash_table_lookup(words->words, &key);
	if (known)
		return &known->word;
	if (g_hash_table_size(words->words) >= FEW_WORDS && !was_met(words, &key))
		return &make_word(words, words->passing, style, key)->word;
	KeptWord *kept = make_word(words, words->arena, style, key);
	g_hash_table_insert(words->words, &kept->key, kept);
	return &kept->word;
}

void record_words_trim(RecordWords *words)
{
	arena_reset(words->passing);
	if (g_hash_table_size(words->words) < MOST_WORDS)
		return;
	g_hash_table_remove_all(words->words);
	arena_reset(words->arena);
}
