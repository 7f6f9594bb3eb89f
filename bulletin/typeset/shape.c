#include "typeset/shape.h"
#include "typeset/protrusion.h"
#include "typeset/shape_memo.h"
#include "typeset/typeset_remarks.h"

/* What one call works on. */
typedef struct {
	Setting *setting;
	const StyledText *text;
	const UnsizedText *unsized;
	ShapedRun *runs;
	Length *advance_at; /* of the cluster that begins at a byte */
} Sizing;

static void tell_missing(const Sizing *sizing, const MissingSign *missing)
{
	Setting *setting = sizing->setting;
	const StyledText *text = sizing->text;
	Place place = styled_text_place(text, missing->offset);
	if (!typecase_misses_sign(setting->typecase, place))
		return;
	gunichar sign = g_utf8_get_char(text->text + missing->offset);
	char letter[8] = { 0 };
	g_unichar_to_utf8(sign, letter);
	if (!missing->script || missing->state == SCRIPT_READY)
		remarks_add(setting->typecase_remarks, place, GLYPH_MISSING,
			missing->script ? missing->family
					: text->stretches[missing->stretch].style->family,
			letter, (unsigned)sign);
	else if (missing->state == SCRIPT_NOT_INSTALLED)
		remarks_add(setting->typecase_remarks, place, GLYPH_NOT_INSTALLED, letter,
			(unsigned)sign, missing->family, missing->package);
	else
		remarks_add(setting->typecase_remarks, place, GLYPH_OF_UNKNOWN_SCRIPT, letter,
			(unsigned)sign, missing->script);
}

/* A glyph of the unsized text, set in `size`. */
static Glyph glyph_in_size(Glyph glyph, Length size)
{
	double share = (double)size / UNSIZED_EM;
	glyph.advance = (Length)lround(glyph.advance * share);
	glyph.dx = (Length)lround(glyph.dx * share);
	glyph.dy = (Length)lround(glyph.dy * share);
	return glyph;
}

/* The run in its stretch's size; tracking is added after each cluster. */
static ShapedRun run_in_size(Sizing *sizing, const UnsizedRun *unsized)
{
	Setting *setting = sizing->setting;
	const Stretch *stretch = &sizing->text->stretches[unsized->stretch];
	Length size = (Length)lround(stretch->size * unsized->share);
	Length tracking = unsized->is_joined ? 0
					     : (Length)lround(stretch->tracking * stretch->size);
	Glyph *glyphs = arena_new(setting->arena, Glyph, unsized->glyph_count);
	for (int i = 0; i < unsized->glyph_count; i++) {
		glyphs[i] = glyph_in_size(unsized->glyphs[i], size);
		bool ends_cluster = i + 1 == unsized->glyph_count ||
			unsized->glyphs[i + 1].cluster != glyphs[i].cluster;
		glyphs[i].advance += ends_cluster ? tracking : 0;
		sizing->advance_at[glyphs[i].cluster] += glyphs[i].advance;
	}
	return (ShapedRun){
		.start = unsized->start,
		.end = unsized->end,
		.font = typecase_font_at(setting->typecase, unsized->font, size),
		.level = unsized->level,
		.stretch = stretch,
		.glyphs = glyphs,
		.glyph_count = unsized->glyph_count,
	};
}

static void size_runs(Sizing *sizing)
{
	for (int i = 0; i < sizing->unsized->run_count; i++)
		sizing->runs[i] = run_in_size(sizing, &sizing->unsized->runs[i]);
	for (int i = 0; i < sizing->unsized->missing_count; i++)
		tell_missing(sizing, &sizing->unsized->missing[i]);
}

/* The words, measured one after another. */
typedef struct {
	const Sizing *sizing;
	int run; /* the number of that which the words have reached */
	Word *words;
	int *starts, *ends;
} Measuring;

static const ShapedRun *run_of(Measuring *measuring, int offset)
{
	const Sizing *sizing = measuring->sizing;
	while (measuring->run + 1 < sizing->unsized->run_count &&
		sizing->runs[measuring->run].end <= offset)
		measuring->run++;
	return &sizing->runs[measuring->run];
}

static Length width_between(const Sizing *sizing, int start, int end)
{
	Length width = 0;
	for (int i = start; i < end; i++)
		width += sizing->advance_at[i];
	return MAX(width, 0);
}

/*
 * The white that a break after the part has to be worth. A tight binding costs
 * a third of an ordinary line: less than a hole, more than any uneven edge. A
 * compound's hyphen costs what every division does, and a little more: as much
 * as leaves a rag as even and with as few hyphens.
 */
static Length reluctance_of(const Part *part, Length em)
{
	static const double address = 2,
			    bindings[] = {
				    [BINDING_COMPOUND] = 0.5,
				    [BINDING_LOOSE] = 2,
				    [BINDING_TIGHT] = 20,
			    };
	bool is_bare = part->kind == CHANCE_IN_ADDRESS && part->binding == BINDING_NONE;
	return (Length)(em * (is_bare ? address : bindings[part->binding]));
}

static int clusters_between(const bool *clusters, int start, int end)
{
	int count = 0;
	for (int i = start; i < end; i++)
		count += clusters[i];
	return count;
}

/* How far the sign that begins, or ends, the bytes stands out into the margin. */
static Length hang_of(const Sizing *sizing, const ShapedRun *run, int start, int end,
	ProtrusionSide side)
{
	const char *text = sizing->text->text;
	if (!run->stretch->style->hangs || end <= start)
		return 0;
	const char *sign = side == PROTRUDES_BEFORE
		? text + start
		: g_utf8_find_prev_char(text + start, text + end);
	double share = protrusion_share(run->stretch->style->family, g_utf8_get_char(sign), side);
	return (Length)(share * sizing->advance_at[sign - text]);
}

/* The hyphen that a division adds is what hangs there, not the letter before it. */
static Length hang_of_hyphen(const ShapedRun *run, Length hyphen)
{
	const TextStyle *style = run->stretch->style;
	return style->hangs
		? (Length)(protrusion_share(style->family, '-', PROTRUDES_AFTER) * hyphen)
		: 0;
}

static Word word_of_part(Measuring *measuring, const Part *part)
{
	const Sizing *sizing = measuring->sizing;
	bool shows_hyphen = part->kind == CHANCE_SOFT_HYPHEN || part->kind == CHANCE_SYLLABLE;
	const ShapedRun *first = run_of(measuring, part->start);
	const ShapedRun *run = run_of(measuring, MAX(part->end - 1, part->start));
	Length hyphen = shows_hyphen
		? typecase_glyph(sizing->setting->typecase, run->font, '-').advance
		: 0;
	return (Word){
		.width = width_between(sizing, part->start, part->end),
		.gap = width_between(sizing, part->end, part->next),
		.hyphen = hyphen,
		.hang_start = hang_of(sizing, first, part->start, part->end, PROTRUDES_BEFORE),
		.hang_end = shows_hyphen
			? hang_of_hyphen(run, hyphen)
			: hang_of(sizing, run, part->start, part->end, PROTRUDES_AFTER),
		.reluctance = reluctance_of(part, run->stretch->size),
		.letters = clusters_between(sizing->unsized->clusters, part->start, part->end),
		.is_division = shows_hyphen || part->kind == CHANCE_AFTER_SIGN,
		.is_bound = part->binding == BINDING_TIGHT,
		.is_forced = part->kind == CHANCE_FORCED,
	};
}

static Measuring measure_words(const Sizing *sizing)
{
	Arena *arena = sizing->setting->arena;
	BreakChances chances = sizing->unsized->chances;
	Measuring measuring = {
		.sizing = sizing,
		.words = arena_new(arena, Word, chances.count),
		.starts = arena_new(arena, int, chances.count),
		.ends = arena_new(arena, int, chances.count),
	};
	for (int i = 0; i < chances.count; i++) {
		const Part *part = &chances.parts[i];
		measuring.words[i] = word_of_part(&measuring, part);
		measuring.starts[i] = part->start;
		measuring.ends[i] = part->end;
	}
	return measuring;
}

static const UnsizedText *unsized_text_of(Setting *setting, const StyledText *text)
{
	const UnsizedText *known = shape_memo_find(setting, text);
	return known ? known : shape_memo_keep(setting, text, unsized_text_shape(setting, text));
}

ShapedText shape_text(Setting *setting, StyledText text)
{
	if (text.length == 0)
		return (ShapedText){ .text = text };
	const UnsizedText *unsized = unsized_text_of(setting, &text);
	Sizing sizing = {
		.setting = setting,
		.text = &text,
		.unsized = unsized,
		.runs = arena_new(setting->arena, ShapedRun, unsized->run_count),
		.advance_at = arena_new(setting->arena, Length, text.length + 1),
	};
	size_runs(&sizing);
	Measuring measured = measure_words(&sizing);
	return (ShapedText){
		.text = text,
		.runs = sizing.runs,
		.run_count = unsized->run_count,
		.words = measured.words,
		.word_starts = measured.starts,
		.word_ends = measured.ends,
		.word_count = unsized->chances.count,
		.missing_count = unsized->missing_count,
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
