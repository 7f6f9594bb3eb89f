#include "typeset/set_text.h"
#include "typeset/scripts.h"
#include "typeset/typeset_remarks.h"

#include <string.h>

/* One line being put together. */
typedef struct {
	Setting *setting;
	const ShapedText *shaped;
	Item *items;
	int item_count;
	Length pen;
} LineInMaking;

/*
 * The number of the first glyph of the bytes from `start` up to `end`. Glyphs
 * stand in the order of their clusters, last to first from right to left; to
 * look at all of them for each line would take hours in a long paragraph.
 */
static int first_glyph(const ShapedRun *run, int start, int end)
{
	bool is_backward = run->level % 2 == 1;
	int low = 0, high = run->glyph_count;
	while (low < high) {
		int middle = low + (high - low) / 2;
		int cluster = run->glyphs[middle].cluster;
		bool is_before = is_backward ? cluster >= end : cluster < start;
		if (is_before)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The glyphs of `run` between two bytes, as an item at the pen. */
static void add_item(LineInMaking *line, const ShapedRun *run, int start, int end)
{
	Arena *arena = line->setting->arena;
	int first = first_glyph(run, start, end), count = 0;
	while (first + count < run->glyph_count && run->glyphs[first + count].cluster >= start &&
		run->glyphs[first + count].cluster < end)
		count++;
	if (count == 0)
		return;
	/* one more, for a hyphen, and one for a space */
	Glyph *glyphs = arena_new(arena, Glyph, count + 2);
	Length width = 0;
	for (int i = 0; i < count; i++) {
		glyphs[i] = run->glyphs[first + i];
		glyphs[i].cluster -= start;
		width += glyphs[i].advance;
	}
	*arena_push(arena, line->items, line->item_count) = (Item){
		.kind = ITEM_GLYPHS,
		.element = run->stretch->element,
		.ink = run->stretch->style->ink,
		.box = { .x = line->pen, .width = width },
		.font = run->font,
		.glyphs = glyphs,
		.glyph_count = count,
		.text = arena_bytes(arena, line->shaped->text.text + start, (size_t)(end - start)),
		.is_right_to_left = run->level % 2 == 1,
		.partner = -1,
	};
	line->pen += width;
}

/*
 * A divided word shows a hyphen, which stands for a soft one: who copies the
 * text, or hears it, has the word whole. The author's own is there already.
 */
static void add_hyphen(LineInMaking *line)
{
	static const char soft_hyphen[] = "\u00AD";
	if (line->item_count == 0)
		return;
	Item *last = &line->items[line->item_count - 1];
	if (!g_str_has_suffix(last->text, soft_hyphen))
		last->text = arena_printf(line->setting->arena, "%s%s", last->text, soft_hyphen);
	Glyph hyphen = typecase_glyph(line->setting->typecase, last->font, '-');
	hyphen.cluster = (int)(strlen(last->text) - strlen(soft_hyphen));
	/* add_item left room for it */
	((Glyph *)last->glyphs)[last->glyph_count++] = hyphen;
	last->box.width += hyphen.advance;
	line->pen += hyphen.advance;
}

/* The runs from `first` to `last` in the order they are seen (UAX 9, rule L2). */
static void visual_order(const ShapedRun *runs, int first, int last, int *order)
{
	int count = last - first + 1, highest = 0;
	for (int i = 0; i < count; i++) {
		order[i] = first + i;
		highest = MAX(highest, runs[first + i].level);
	}
	for (int level = highest; level > 0; level--) {
		for (int i = 0; i < count; i++) {
			int end = i;
			while (end < count && runs[order[end]].level >= level)
				end++;
			for (int a = i, b = end - 1; a < b; a++, b--) {
				int moved = order[a];
				order[a] = order[b];
				order[b] = moved;
			}
			i = MAX(i, end);
		}
	}
}

static int run_at(const ShapedText *shaped, int offset, int from)
{
	int run = from;
	while (run + 1 < shaped->run_count && shaped->runs[run].end <= offset)
		run++;
	return run;
}

/* Items as they are seen, put into the order in which they are read: by their runs. */
static void put_in_reading_order(LineInMaking *line, const int *item_of_run, int run_count)
{
	Item *read = arena_new(line->setting->arena, Item, line->item_count);
	int count = 0;
	for (int i = 0; i < run_count; i++)
		if (item_of_run[i] >= 0)
			read[count++] = line->items[item_of_run[i]];
	line->items = read;
}

static void fill_line(LineInMaking *line, int start, int end, int *run)
{
	const ShapedText *shaped = line->shaped;
	Arena *arena = line->setting->arena;
	if (end <= start)
		return;
	int first = *run = run_at(shaped, start, *run);
	int last = run_at(shaped, end - 1, first);
	int *order = arena_new(arena, int, last - first + 1);
	int *item_of_run = arena_new(arena, int, last - first + 1);
	visual_order(shaped->runs, first, last, order);
	for (int i = 0; i <= last - first; i++) {
		const ShapedRun *piece = &shaped->runs[order[i]];
		int before = line->item_count;
		add_item(line, piece, MAX(start, piece->start), MIN(end, piece->end));
		item_of_run[order[i] - first] = line->item_count > before ? before : -1;
	}
	put_in_reading_order(line, item_of_run, last - first + 1);
}

/* How far the first letter's ink stands from its box: display type lines up by what is seen. */
static Length side_bearing(const Setting *setting, const LineInMaking *line)
{
	if (line->item_count == 0)
		return 0;
	const Item *first = &line->items[0];
	return typecase_glyph_ink(setting->typecase, first->font, first->glyphs[0].index,
		GLYPH_LEFT);
}

static void place_line(SetLine *set, LineInMaking *line, TextShape shape, Length indent)
{
	Length left_over = shape.measure - line->pen;
	Length shift = indent;
	if (shape.align == ALIGN_CENTRE)
		shift = left_over / 2;
	else if (line->shaped->text.is_right_to_left == (shape.align == ALIGN_START))
		shift = left_over - indent;
	else if (shape.is_optical)
		shift -= side_bearing(line->setting, line);
	for (int i = 0; i < line->item_count; i++)
		line->items[i].box.x += shift;
	set->items = line->items;
	set->item_count = line->item_count;
	set->left = shift;
	set->width = line->pen;
}

static bool ends_a_phrase(const ShapedText *shaped, int word)
{
	int end = shaped->word_ends[word];
	return end > shaped->word_starts[word] && strchr(",.;:!?", shaped->text.text[end - 1]);
}

/*
 * Large lines are broken by sense where it costs little: after a phrase
 * rather than inside it, and not after a small word that leans on the next,
 * least of all after a lone letter.
 */
static const Word *with_reluctance(Setting *setting, const ShapedText *shaped, Length measure)
{
	enum { SMALL_WORD = 3 };
	Word *words = arena_new(setting->arena, Word, shaped->word_count);
	for (int i = 0; i < shaped->word_count; i++) {
		words[i] = shaped->words[i];
		int length = shaped->word_ends[i] - shaped->word_starts[i];
		Length white = length == 1     ? measure / 2
			: length <= SMALL_WORD ? measure / 8
					       : measure / 16;
		if (!ends_a_phrase(shaped, i))
			words[i].reluctance = MAX(words[i].reluctance, white);
	}
	return words;
}

static void tell_wide_words(Setting *setting, const ShapedText *shaped, Length measure)
{
	for (int i = 0; i < shaped->word_count; i++)
		if (shaped->words[i].width > measure)
			remarks_add(setting->remarks,
				styled_text_place(&shaped->text, shaped->word_starts[i]),
				WORD_TOO_WIDE, mm_from_length(shaped->words[i].width - measure));
}

/*
 * A reader's ear needs the space before the next line. It is white, so it may
 * stand beyond the edge; right to left it would stand inside it, and is left out.
 */
static void add_space(LineInMaking *line, int end)
{
	const StyledText *text = &line->shaped->text;
	bool has_white = end < text->length && (text->text[end] == ' ' || text->text[end] == '\n');
	if (!has_white || line->item_count == 0)
		return;
	Item *last = &line->items[line->item_count - 1];
	if (last->is_right_to_left)
		return;
	Glyph space = typecase_glyph(line->setting->typecase, last->font, ' ');
	space.cluster = (int)strlen(last->text);
	last->text = arena_printf(line->setting->arena, "%s ", last->text);
	/* add_item left room for it */
	((Glyph *)last->glyphs)[last->glyph_count++] = space;
}

SetLines set_shaped(Setting *setting, const ShapedText *shaped, TextShape shape)
{
	const Word *words = shape.is_balanced ? with_reluctance(setting, shaped, shape.measure)
					      : shaped->words;
	Lines broken = line_breaker_run(setting->arena, words, shaped->word_count,
		(Column){
			.measure = shape.measure,
			.first_indent = shape.first_indent,
			.setting = shape.is_balanced ? LINES_BALANCED : LINES_RAGGED,
		});
	tell_wide_words(setting, shaped, shape.measure);

	SetLine *lines = arena_new(setting->arena, SetLine, broken.count);
	int run = 0;
	for (int i = 0, first = 0; i < broken.count; first = broken.ends[i++]) {
		int last = broken.ends[i] - 1;
		LineInMaking line = { .setting = setting, .shaped = shaped };
		fill_line(&line, shaped->word_starts[first], shaped->word_ends[last], &run);
		if (shaped->words[last].hyphen > 0)
			add_hyphen(&line);
		add_space(&line, shaped->word_ends[last]);
		place_line(&lines[i], &line, shape, i == 0 ? shape.first_indent : 0);
		lines[i].word_count = last - first + 1;
		lines[i].place = styled_text_place(&shaped->text, shaped->word_starts[first]);
	}
	return (SetLines){ lines, broken.count };
}

SetLines set_text(Setting *setting, const StyledText *text, TextShape shape)
{
	ShapedText shaped = shape_text(setting, *text);
	return set_shaped(setting, &shaped, shape);
}

Length set_line_depth(const Setting *setting, const SetLine *line)
{
	Length depth = 0;
	for (int i = 0; i < line->item_count; i++) {
		const Item *item = &line->items[i];
		for (int g = 0; g < item->glyph_count; g++)
			depth = MAX(depth,
				typecase_glyph_ink(setting->typecase, item->font,
					item->glyphs[g].index, GLYPH_BOTTOM));
	}
	return depth;
}

StyleSet setting_styles(const Setting *setting)
{
	const ParagraphStyle *paragraph = &setting->layout->paragraph;
	const TextStyle *plain = setting_style(setting, -1);
	if (plain != setting_style(setting, paragraph->style)) /* a quotation's, say: one face */
		return (StyleSet){ .plain = plain, .strong = plain, .emphasis = plain };
	return (StyleSet){
		.plain = plain,
		.strong = setting_style(setting, paragraph->strong_style),
		.emphasis = setting_style(setting, paragraph->emphasis_style),
		.code = setting_style(setting, setting->layout->code.style),
	};
}

static const TextStyle *style_of_span(StyleSet styles, unsigned marks)
{
	if (marks & SPAN_CODE && styles.code)
		return styles.code;
	if (marks & SPAN_STRONG)
		return styles.strong;
	if (marks & SPAN_EMPHASIS)
		return styles.emphasis;
	return styles.plain;
}

StyledText styled_text_from_prose(Setting *setting, const Prose *prose, int start, int end,
	StyleSet styles, int element)
{
	Stretch *stretches = NULL;
	int count = 0;
	for (int i = 0; i < prose->span_count; i++) {
		const Span *span = &prose->spans[i];
		if (span->end <= start || span->start >= end)
			continue;
		const TextStyle *style = style_of_span(styles, span->marks);
		Stretch stretch = {
			.start = MAX(span->start, start) - start,
			.end = MIN(span->end, end) - start,
			.style = style,
			.size = style->size_most,
			.tracking = style->tracking,
			.language = span->language ? span->language : setting->language,
			.element = element,
		};
		if (span->language) {
			stretch.element = setting_element(setting, ROLE_SPAN, element,
				prose_place(prose, span->start));
			setting->elements[stretch.element].language = span->language;
		}
		*arena_push(setting->arena, stretches, count) = stretch;
	}
	return (StyledText){
		.text = arena_bytes(setting->arena, prose->text + start, (size_t)(end - start)),
		.length = end - start,
		.stretches = stretches,
		.stretch_count = count,
		.language = setting->language,
		.is_right_to_left = paragraph_is_right_to_left(prose->text + start, end - start,
			setting->language),
		.prose = prose,
		.prose_start = start,
	};
}
