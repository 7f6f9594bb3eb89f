#include "typeset/shape.h"
#include "typeset/typeset_remarks.h"

#include <pango/pango.h>
#include <string.h>

enum { SOFT_HYPHEN = 0x00AD };

/* What one call works on. */
typedef struct {
	Arena *arena;
	Typecase *typecase;
	const StyledText *text;
	Remarks *remarks;
	ShapedRun *runs;
	int run_count;
	Length *advance_at; /* of the cluster that begins at a byte */
} Shaping;

static void add_attribute(PangoAttrList *list, PangoAttribute *attribute, const Stretch *stretch)
{
	attribute->start_index = (guint)stretch->start;
	attribute->end_index = (guint)stretch->end;
	pango_attr_list_insert(list, attribute);
}

static PangoAttrList *attributes_of(const StyledText *text)
{
	PangoAttrList *list = pango_attr_list_new();
	for (int i = 0; i < text->stretch_count; i++) {
		const Stretch *stretch = &text->stretches[i];
		const TextStyle *style = stretch->style;
		PangoFontDescription *description = typecase_description((FontWish){ style->family,
			style->is_bold, style->is_italic, stretch->size });
		add_attribute(list, pango_attr_font_desc_new(description), stretch);
		pango_font_description_free(description);
		add_attribute(list,
			pango_attr_font_features_new(
				style->has_tabular_figures ? "tnum,lnum" : "pnum,lnum"),
			stretch);
		if (stretch->language)
			add_attribute(list,
				pango_attr_language_new(
					pango_language_from_string(stretch->language)),
				stretch);
	}
	return list;
}

static const Stretch *stretch_at(const StyledText *text, int offset)
{
	for (int i = 0; i < text->stretch_count - 1; i++)
		if (offset < text->stretches[i].end)
			return &text->stretches[i];
	return &text->stretches[text->stretch_count - 1];
}

static void tell_missing(Shaping *shaping, const Stretch *stretch, int offset)
{
	gunichar sign = g_utf8_get_char(shaping->text->text + offset);
	Place place = styled_text_place(shaping->text, offset);
	if (g_unichar_iscntrl(sign) || !typecase_misses_sign(shaping->typecase, place))
		return;
	char letter[8] = { 0 };
	g_unichar_to_utf8(sign, letter);
	remarks_add(shaping->remarks, place, GLYPH_MISSING, stretch->style->family, letter,
		(unsigned)sign);
}

/* The shaper's glyphs as ours; tracking is added after each cluster. */
static void add_run(Shaping *shaping, const PangoItem *item, const PangoGlyphString *string)
{
	const Stretch *stretch = stretch_at(shaping->text, item->offset);
	Length tracking = (Length)lround(stretch->tracking * stretch->size);
	Glyph *glyphs = arena_new(shaping->arena, Glyph, string->num_glyphs);
	ShapedRun run = {
		.start = item->offset,
		.end = item->offset + item->length,
		.font = typecase_font(shaping->typecase, item->analysis.font),
		.level = item->analysis.level,
		.stretch = stretch,
		.glyphs = glyphs,
	};
	for (int i = 0; i < string->num_glyphs; i++) {
		const PangoGlyphInfo *info = &string->glyphs[i];
		int cluster = item->offset + string->log_clusters[i];
		if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
			tell_missing(shaping, stretch, cluster);
			continue;
		}
		if (info->glyph == PANGO_GLYPH_EMPTY)
			continue;
		bool ends_cluster = i + 1 == string->num_glyphs ||
			string->log_clusters[i + 1] != string->log_clusters[i];
		Glyph glyph = {
			.index = info->glyph,
			.advance = info->geometry.width + (ends_cluster ? tracking : 0),
			.dx = info->geometry.x_offset,
			.dy = info->geometry.y_offset,
			.cluster = cluster,
		};
		shaping->advance_at[cluster] += glyph.advance;
		glyphs[run.glyph_count++] = glyph;
	}
	*arena_push(shaping->arena, shaping->runs, shaping->run_count) = run;
}

static void shape_runs(Shaping *shaping)
{
	const StyledText *text = shaping->text;
	PangoAttrList *attributes = attributes_of(text);
	GList *items = pango_itemize_with_base_dir(typecase_context(shaping->typecase),
		text->is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text->text, 0,
		text->length, attributes, NULL);
	PangoGlyphString *string = pango_glyph_string_new();
	for (GList *at = items; at; at = at->next) {
		PangoItem *item = at->data;
		pango_shape_full(text->text + item->offset, item->length, text->text, text->length,
			&item->analysis, string);
		add_run(shaping, item, string);
	}
	pango_glyph_string_free(string);
	g_list_free_full(items, (GDestroyNotify)pango_item_free);
	pango_attr_list_unref(attributes);
}

/* The width of a hyphen in the run that the byte `offset` is in. */
static Length hyphen_width(Shaping *shaping, int offset)
{
	for (int i = 0; i < shaping->run_count; i++) {
		if (offset >= shaping->runs[i].end)
			continue;
		Glyph hyphen = typecase_glyph(shaping->typecase, shaping->runs[i].font, '-');
		return hyphen.advance;
	}
	return 0;
}

/* The words found so far, growing. */
typedef struct {
	Word *words;
	int *starts, *ends;
	int count, start_count, end_count;
} WordList;

static Length width_between(const Shaping *shaping, int start, int end)
{
	Length width = 0;
	for (int i = start; i < end; i++)
		width += shaping->advance_at[i];
	return MAX(width, 0);
}

/* Ends a word at `end`; the white up to `next` follows it. */
static void add_word(Shaping *shaping, WordList *list, int start, int end, int next, bool is_forced)
{
	const char *last = end > start
		? g_utf8_find_prev_char(shaping->text->text + start, shaping->text->text + end)
		: NULL;
	bool is_soft = last && g_utf8_get_char(last) == SOFT_HYPHEN;
	*arena_push(shaping->arena, list->words, list->count) = (Word){
		.width = width_between(shaping, start, end),
		.gap = width_between(shaping, end, next),
		.hyphen = is_soft ? hyphen_width(shaping, start) : 0,
		.is_forced = is_forced,
	};
	*arena_push(shaping->arena, list->starts, list->start_count) = start;
	*arena_push(shaping->arena, list->ends, list->end_count) = end;
}

/* Lines may end where Pango's reading of Unicode UAX 14 allows it, and must after a line feed. */
static WordList find_words(Shaping *shaping)
{
	const char *text = shaping->text->text;
	int length = shaping->text->length;
	int characters = (int)g_utf8_strlen(text, length);
	PangoLogAttr *attributes = g_new0(PangoLogAttr, characters + 1);
	const char *language = shaping->text->stretches[0].language;
	pango_get_log_attrs(text, length, -1,
		language ? pango_language_from_string(language) : NULL, attributes, characters + 1);

	WordList list = { 0 };
	int start = 0, end = 0; /* of the word; `end` without the white seen since */
	const char *at = text;
	for (int i = 0; i < characters; i++) {
		int offset = (int)(at - text);
		bool may_break = i > 0 && attributes[i].is_line_break;
		if (may_break && offset > start) {
			add_word(shaping, &list, start, end, offset, text[offset - 1] == '\n');
			start = end = offset;
		}
		gunichar sign = g_utf8_get_char(at);
		at = g_utf8_next_char(at);
		if (!attributes[i].is_white)
			end = (int)(at - text);
		else if (sign == '\n' && end == start)
			end = offset; /* an empty line keeps its height */
	}
	if (length > start)
		add_word(shaping, &list, start, end, length, false);
	g_free(attributes);
	return list;
}

ShapedText shape_text(Setting *setting, StyledText text)
{
	Shaping shaping = {
		.arena = setting->arena,
		.typecase = setting->typecase,
		.text = &text,
		.remarks = setting->remarks,
		.advance_at = arena_new(setting->arena, Length, text.length + 1),
	};
	WordList list = { 0 };
	if (text.length > 0) {
		shape_runs(&shaping);
		list = find_words(&shaping);
	}
	return (ShapedText){
		.text = text,
		.runs = shaping.runs,
		.run_count = shaping.run_count,
		.words = list.words,
		.word_starts = list.starts,
		.word_ends = list.ends,
		.word_count = list.count,
	};
}

Length shaped_width(const ShapedText *shaped)
{
	Length width = 0;
	for (int i = 0; i < shaped->word_count; i++)
		width += shaped->words[i].width +
			(i + 1 < shaped->word_count ? shaped->words[i].gap : 0);
	return width;
}
