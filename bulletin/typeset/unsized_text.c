#include "typeset/unsized_text.h"
#include "typeset/acronyms.h"
#include "typeset/scripts.h"

#include <hb.h>
#include <pango/pango.h>
#include <string.h>

/* What one call works on. */
typedef struct {
	Setting *setting;
	const StyledText *text;
	UnsizedRun *runs;
	int run_count;
	bool *clusters;
	MissingSign *missing;
	int missing_count;
	int stretch; /* the number of that which the runs have reached */
} Shaping;

/* One item of Pango's, and what it is set in. */
typedef struct {
	PangoItem *item;
	char script[SCRIPT_CODE];
	ScriptFace face; /* where the item's own font lacks its letters */
	bool is_foreign; /* `face` was asked for */
} Piece;

static FontWish wish_of(const Stretch *stretch)
{
	const TextStyle *style = stretch->style;
	return (FontWish){ style->family, style->is_bold, style->is_italic, UNSIZED_EM };
}

static void add_attribute(PangoAttrList *list, PangoAttribute *attribute, int start, int end)
{
	attribute->start_index = (guint)start;
	attribute->end_index = (guint)end;
	pango_attr_list_insert(list, attribute);
}

/* A font that has no small capitals leaves the letters as they are. */
static void add_small_caps(PangoAttrList *list, const StyledText *text, const Stretch *stretch)
{
	Acronym acronym = { .end = stretch->start };
	while (acronym_find(text->text, acronym.end, stretch->end, &acronym))
		add_attribute(list, pango_attr_font_features_new("c2sc"), acronym.start,
			acronym.end);
}

static const char *features_of(const TextStyle *style)
{
	if (style_has_ligatures(style))
		return style->has_tabular_figures ? "tnum,lnum" : "pnum,lnum";
	return style->has_tabular_figures ? "tnum,lnum,liga=0" : "pnum,lnum,liga=0";
}

static PangoAttrList *attributes_of(const StyledText *text)
{
	PangoAttrList *list = pango_attr_list_new();
	for (int i = 0; i < text->stretch_count; i++) {
		const Stretch *stretch = &text->stretches[i];
		PangoFontDescription *description = typecase_description(wish_of(stretch));
		add_attribute(list, pango_attr_font_desc_new(description), stretch->start,
			stretch->end);
		pango_font_description_free(description);
		add_attribute(list, pango_attr_font_features_new(features_of(stretch->style)),
			stretch->start, stretch->end);
		if (stretch->style->has_small_caps)
			add_small_caps(list, text, stretch);
		if (stretch->language)
			add_attribute(list,
				pango_attr_language_new(
					pango_language_from_string(stretch->language)),
				stretch->start, stretch->end);
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

static bool font_has(PangoFont *font, gunichar sign)
{
	hb_codepoint_t glyph;
	return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), sign, &glyph);
}

/* Of a script's own text, ASCII signs stay in the face of the text around: figures are alike. */
static bool is_of_script(gunichar sign)
{
	return sign > '~' || sign == ' ';
}

/* Whether the item's font lacks a letter of it. */
static bool lacks_letters(const Shaping *shaping, const PangoItem *item)
{
	const char *start = shaping->text->text + item->offset;
	for (const char *at = start; at < start + item->length; at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		if (g_unichar_isgraph(sign) && !font_has(item->analysis.font, sign))
			return true;
	}
	return false;
}

/* How many bytes from the item's start are alike: of its script, or not. */
static int length_alike(const Shaping *shaping, const PangoItem *item)
{
	const char *start = shaping->text->text + item->offset, *at = start;
	bool is_first = is_of_script(g_utf8_get_char(start));
	while (at < start + item->length && is_of_script(g_utf8_get_char(at)) == is_first)
		at = g_utf8_next_char(at);
	return (int)(at - start);
}

/* What fonts for Latin text have themselves, or nobody has. */
static bool is_at_home(const char *script)
{
	static const char *const at_home[] = { "Latn", "Grek", "Cyrl", "Zyyy", "Zinh", "Zzzz",
		NULL };
	return g_strv_contains(at_home, script);
}

/*
 * A mark that many scripts share, like the Arabic comma, is taken for one of
 * the script beside it; after "PPA" it is none of Latin's but of the language's.
 */
static Piece piece_of(Shaping *shaping, PangoItem *item)
{
	Piece piece = { .item = item };
	const Stretch *stretch = stretch_of(shaping, item->offset);
	script_code((GUnicodeScript)item->analysis.script, stretch->language, piece.script);
	if (is_at_home(piece.script))
		script_code_of_language(stretch->language, piece.script);
	piece.is_foreign = !is_at_home(piece.script) && lacks_letters(shaping, item);
	return piece;
}

static void tell_missing(Shaping *shaping, const Piece *piece, int offset)
{
	gunichar sign = g_utf8_get_char(shaping->text->text + offset);
	if (g_unichar_iscntrl(sign))
		return;
	*arena_push(shaping->setting->arena, shaping->missing,
		shaping->missing_count) = (MissingSign){
		.offset = offset,
		.stretch = shaping->stretch,
		.state = piece->face.state,
		.family = piece->face.family,
		.package = piece->face.package,
		.script = piece->is_foreign ? arena_text(shaping->setting->arena, piece->script)
					    : NULL,
	};
}

/* The shaper's glyphs as ours. */
static void add_glyphs(Shaping *shaping, UnsizedRun *run, const Piece *piece,
	const PangoGlyphString *string)
{
	Glyph *glyphs = arena_new(shaping->setting->arena, Glyph, string->num_glyphs);
	for (int i = 0; i < string->num_glyphs; i++) {
		const PangoGlyphInfo *info = &string->glyphs[i];
		int cluster = run->start + string->log_clusters[i];
		if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
			tell_missing(shaping, piece, cluster);
			continue;
		}
		if (info->glyph == PANGO_GLYPH_EMPTY)
			continue;
		shaping->clusters[cluster] = true;
		glyphs[run->glyph_count++] = (Glyph){
			.index = info->glyph,
			.advance = info->geometry.width,
			.dx = info->geometry.x_offset,
			.dy = info->geometry.y_offset,
			.cluster = cluster,
		};
	}
	run->glyphs = glyphs;
}

/* A script's face is set so large that its small letters are as high as the text's. */
static double share_of(Shaping *shaping, const Stretch *stretch, const ScriptFace *face)
{
	Setting *setting = shaping->setting;
	int font = typecase_font_for(setting->typecase, wish_of(stretch), stretch->style->place,
		setting->typecase_remarks);
	if (font < 0)
		return 1;
	double x_height = typecase_measures(setting->typecase, font).x_height;
	return x_height / UNSIZED_EM / face->x_height;
}

static void shape_piece(Shaping *shaping, Piece *piece, PangoGlyphString *string)
{
	const StyledText *text = shaping->text;
	PangoItem *item = piece->item;
	const Stretch *stretch = stretch_of(shaping, item->offset);
	bool has_face = piece->is_foreign && piece->face.state == SCRIPT_READY;
	if (has_face)
		g_set_object(&item->analysis.font, piece->face.font);
	pango_shape_full(text->text + item->offset, item->length, text->text, text->length,
		&item->analysis, string);
	UnsizedRun run = {
		.start = item->offset,
		.end = item->offset + item->length,
		.stretch = shaping->stretch,
		.font = typecase_font(shaping->setting->typecase, item->analysis.font),
		.share = has_face ? share_of(shaping, stretch, &piece->face) : 1,
		.level = item->analysis.level,
		.is_joined = script_is_joined(piece->script),
	};
	add_glyphs(shaping, &run, piece, string);
	*arena_push(shaping->setting->arena, shaping->runs, shaping->run_count) = run;
}

/* An item whose font lacks its letters: what is of the script goes to the script's face. */
static void shape_foreign(Shaping *shaping, Piece *piece, PangoGlyphString *string)
{
	PangoItem *rest = piece->item;
	FontWish wish = wish_of(stretch_of(shaping, rest->offset));
	piece->face = script_faces_find(typecase_script_faces(shaping->setting->typecase),
		piece->script, wish);
	for (int alike; (alike = length_alike(shaping, rest)) < rest->length;) {
		const char *start = shaping->text->text + rest->offset;
		PangoItem *first = pango_item_split(rest, alike, (int)g_utf8_strlen(start, alike));
		Piece part = *piece;
		part.item = first;
		part.is_foreign = is_of_script(g_utf8_get_char(start));
		shape_piece(shaping, &part, string);
		pango_item_free(first);
	}
	piece->is_foreign = is_of_script(g_utf8_get_char(shaping->text->text + rest->offset));
	shape_piece(shaping, piece, string);
	g_clear_object(&piece->face.font);
}

static void shape_runs(Shaping *shaping)
{
	const StyledText *text = shaping->text;
	PangoAttrList *attributes = attributes_of(text);
	GList *items = pango_itemize_with_base_dir(typecase_context(shaping->setting->typecase),
		text->is_right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text->text, 0,
		text->length, attributes, NULL);
	PangoGlyphString *string = pango_glyph_string_new();
	for (GList *at = items; at; at = at->next) {
		Piece piece = piece_of(shaping, at->data);
		if (piece.is_foreign)
			shape_foreign(shaping, &piece, string);
		else
			shape_piece(shaping, &piece, string);
	}
	pango_glyph_string_free(string);
	g_list_free_full(items, (GDestroyNotify)pango_item_free);
	pango_attr_list_unref(attributes);
}

UnsizedText unsized_text_shape(Setting *setting, const StyledText *text)
{
	Shaping shaping = {
		.setting = setting,
		.text = text,
		.clusters = arena_new(setting->arena, bool, text->length + 1),
	};
	shape_runs(&shaping);
	return (UnsizedText){
		.runs = shaping.runs,
		.run_count = shaping.run_count,
		.clusters = shaping.clusters,
		.chances = break_chances_find(setting, text, shaping.clusters),
		.missing = shaping.missing,
		.missing_count = shaping.missing_count,
	};
}
