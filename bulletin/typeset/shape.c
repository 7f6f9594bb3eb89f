#include "typeset/shape.h"
#include "typeset/break_chances.h"
#include "typeset/typeset_remarks.h"

#include <pango/pango.h>
#include <string.h>

/* What one call works on. */
typedef struct {
	Arena *arena;
	Typecase *typecase;
	const StyledText *text;
	Remarks *remarks;
	ShapedRun *runs;
	int run_count;
	Length *advance_at; /* of the cluster that begins at a byte */
	int stretch;        /* the number of that which the runs have reached */
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

/* Runs come in the order of the text, so that each stretch is looked at once. */
static const Stretch *stretch_of(Shaping *shaping, int offset)
{
	const StyledText *text = shaping->text;
	while (shaping->stretch + 1 < text->stretch_count &&
		text->stretches[shaping->stretch].end <= offset)
		shaping->stretch++;
	return &text->stretches[shaping->stretch];
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
	const Stretch *stretch = stretch_of(shaping, item->offset);
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

/* The words, measured one after another. */
typedef struct {
	const Shaping *shaping;
	int run; /* the number of that which the words have reached */
	Word *words;
	int *starts, *ends;
} Measuring;

static const ShapedRun *run_of(Measuring *measuring, int offset)
{
	const Shaping *shaping = measuring->shaping;
	while (measuring->run + 1 < shaping->run_count &&
		shaping->runs[measuring->run].end <= offset)
		measuring->run++;
	return &shaping->runs[measuring->run];
}

static Length width_between(const Shaping *shaping, int start, int end)
{
	Length width = 0;
	for (int i = start; i < end; i++)
		width += shaping->advance_at[i];
	return MAX(width, 0);
}

/*
 * The white that a break after the part has to be worth. A tight binding costs
 * a third of an ordinary line: less than a hole, more than any uneven edge.
 */
static Length reluctance_of(const Part *part, Length em)
{
	static const int tight = 20, loose = 2, address = 2; /* em */
	if (part->binding != BINDING_NONE)
		return em * (part->binding == BINDING_TIGHT ? tight : loose);
	return part->kind == CHANCE_IN_ADDRESS ? em * address : 0;
}

static int clusters_between(const bool *clusters, int start, int end)
{
	int count = 0;
	for (int i = start; i < end; i++)
		count += clusters[i];
	return count;
}

static Word word_of_part(Measuring *measuring, const Part *part, const bool *clusters)
{
	const Shaping *shaping = measuring->shaping;
	bool shows_hyphen = part->kind == CHANCE_SOFT_HYPHEN || part->kind == CHANCE_SYLLABLE;
	const ShapedRun *run = run_of(measuring, MAX(part->end - 1, part->start));
	return (Word){
		.width = width_between(shaping, part->start, part->end),
		.gap = width_between(shaping, part->end, part->next),
		.hyphen = shows_hyphen ? typecase_glyph(shaping->typecase, run->font, '-').advance
				       : 0,
		.reluctance = reluctance_of(part, run->stretch->size),
		.letters = clusters_between(clusters, part->start, part->end),
		.is_division = shows_hyphen || part->kind == CHANCE_AFTER_SIGN,
		.is_forced = part->kind == CHANCE_FORCED,
	};
}

static Measuring measure_words(Setting *setting, const Shaping *shaping, BreakChances chances,
	const bool *clusters)
{
	Measuring measuring = {
		.shaping = shaping,
		.words = arena_new(setting->arena, Word, chances.count),
		.starts = arena_new(setting->arena, int, chances.count),
		.ends = arena_new(setting->arena, int, chances.count),
	};
	for (int i = 0; i < chances.count; i++) {
		const Part *part = &chances.parts[i];
		measuring.words[i] = word_of_part(&measuring, part, clusters);
		measuring.starts[i] = part->start;
		measuring.ends[i] = part->end;
	}
	return measuring;
}

/* Of each byte, whether glyphs of their own begin there. */
static const bool *clusters_of(const Shaping *shaping)
{
	bool *clusters = arena_new(shaping->arena, bool, shaping->text->length + 1);
	for (int i = 0; i < shaping->run_count; i++)
		for (int g = 0; g < shaping->runs[i].glyph_count; g++)
			clusters[shaping->runs[i].glyphs[g].cluster] = true;
	return clusters;
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
	if (text.length == 0)
		return (ShapedText){ .text = text };
	shape_runs(&shaping);
	const bool *clusters = clusters_of(&shaping);
	BreakChances chances = break_chances_find(setting, &text, clusters);
	Measuring measured = measure_words(setting, &shaping, chances, clusters);
	return (ShapedText){
		.text = text,
		.runs = shaping.runs,
		.run_count = shaping.run_count,
		.words = measured.words,
		.word_starts = measured.starts,
		.word_ends = measured.ends,
		.word_count = chances.count,
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
