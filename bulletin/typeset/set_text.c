#include "typeset/set_text.h"
#include "typeset/line_fitting.h"
#include "typeset/line_memo.h"
#include "typeset/scripts.h"
#include "typeset/sense.h"
#include "typeset/typeset_remarks.h"

#include <math.h>

/* How far the first letter's ink stands from its box: display type lines up by what is seen. */
static Length side_bearing(const Setting *setting, const LineItems *line)
{
	if (line->count == 0)
		return 0;
	const Item *first = &line->items[0];
	return typecase_glyph_ink(setting->typecase, first->font, first->glyphs[0].index,
		GLYPH_LEFT);
}

/* What stands at the line's ends, out in the margin. */
typedef struct {
	Length start, end;
} Hang;

/* How far right of the column's left edge a line begins. */
static Length line_shift(const Setting *setting, const ShapedText *shaped, const LineItems *line,
	TextShape shape, Length indent, Hang hang)
{
	Length left_over = shape.measure - line->width;
	if (shape.align == ALIGN_CENTRE)
		return left_over / 2;
	bool is_backward = shaped->text.is_right_to_left;
	if (is_backward && shape.align == ALIGN_START)
		return left_over - indent + hang.start;
	if (is_backward == (shape.align == ALIGN_START))
		return left_over - indent + hang.end;
	Length bearing = shape.is_optical ? side_bearing(setting, line) : 0;
	return indent - bearing - (is_backward ? hang.end : hang.start);
}

static void place_line(SetLine *set, LineItems *line, Length shift)
{
	for (int i = 0; i < line->count; i++)
		line->items[i].box.x += shift;
	set->items = line->items;
	set->item_count = line->count;
	set->left = shift;
	set->width = line->width;
}

static void tell_wide_words(Setting *setting, const ShapedText *shaped, Length measure)
{
	for (int i = 0; i < shaped->word_count; i++)
		if (shaped->words[i].width > measure)
			remarks_add(setting->remarks,
				styled_text_place(&shaped->text, shaped->word_starts[i]),
				WORD_TOO_WIDE, mm_from_length(shaped->words[i].width - measure));
}

/* The style that most of the text is set in decides how its lines are. */
static const TextStyle *style_of_most(const StyledText *text)
{
	const TextStyle *most = text->stretches[0].style;
	int longest = 0;
	for (int i = 0; i < text->stretch_count; i++) {
		const TextStyle *style = text->stretches[i].style;
		int length = 0;
		for (int j = i; j < text->stretch_count; j++)
			if (text->stretches[j].style == style)
				length += text->stretches[j].end - text->stretches[j].start;
		if (length > longest) {
			longest = length;
			most = style;
		}
	}
	return most;
}

static Column column_of(const ShapedText *shaped, TextShape shape)
{
	Column column = { .measure = shape.measure, .first_indent = shape.first_indent };
	if (shape.is_balanced) {
		column.setting = LINES_BALANCED;
	} else if (shape.align == ALIGN_START && shaped->word_count > 0) {
		const Stretch *first = shaped->text.stretches;
		const TextStyle *style = style_of_most(&shaped->text);
		column.setting = style->is_justified ? LINES_JUSTIFIED : LINES_RAGGED;
		column.expansion = (int)lround(1000 * style->expansion);
		column.letter_spacing = (Length)(style->letter_spacing * first->size);
	}
	return column;
}

/* A line's items as they stand in their column. */
static void set_line(Setting *setting, const ShapedText *shaped, TextShape shape, Column column,
	const LineNeed *need, LineItems *line, SetLine *set)
{
	Hang hang = { shaped->words[line->first_word].hang_start,
		shaped->words[line->last_word].hang_end };
	Length indent = line->first_word == 0 ? shape.first_indent : 0;
	if (need)
		line->width = line_fitting_run(shaped, *line, need,
			column.measure - indent + hang.start + hang.end);
	line_items_add_space(setting, shaped, line);
	line_items_put_in_reading_order(line);
	place_line(set, line, line_shift(setting, shaped, line, shape, indent, hang));
	set->word_count = line->last_word - line->first_word + 1;
	set->place = styled_text_place(&shaped->text, shaped->word_starts[line->first_word]);
}

SetLines set_shaped(Setting *setting, const ShapedText *shaped, TextShape shape)
{
	Arena *arena = setting->arena;
	const Word *words = shape.is_balanced ? words_by_sense(arena, shaped, shape.measure)
					      : shaped->words;
	Column column = column_of(shaped, shape);
	Lines broken = line_memo_run(typecase_line_memo(setting->typecase), words,
		shaped->word_count, column);
	tell_wide_words(setting, shaped, shape.measure);

	bool gives = column.setting == LINES_JUSTIFIED ||
		(column.setting == LINES_RAGGED && column.expansion > 0);
	const LineNeed *needs = gives
		? justification_run(arena, words, shaped->word_count, broken, column)
		: NULL;
	SetLine *lines = arena_new(arena, SetLine, broken.count);
	int run = 0;
	for (int i = 0, first = 0; i < broken.count; first = broken.ends[i++]) {
		LineItems line = line_items_new(setting, shaped, first, broken.ends[i] - 1, &run);
		set_line(setting, shaped, shape, column, needs ? &needs[i] : NULL, &line,
			&lines[i]);
	}
	return (SetLines){ lines, broken.count };
}

SetLines set_text(Setting *setting, const StyledText *text, TextShape shape)
{
	ShapedText shaped = shape_text(setting, *text);
	return set_shaped(setting, &shaped, shape);
}

/* How far the ink of any glyph reaches to the side, marks where they have been put. */
static Length line_reach(const Setting *setting, const SetLine *line, GlyphSide side)
{
	Length reach = 0;
	for (int i = 0; i < line->item_count; i++) {
		const Item *item = &line->items[i];
		for (int g = 0; g < item->glyph_count; g++) {
			const Glyph *glyph = &item->glyphs[g];
			Length ink = typecase_glyph_ink(setting->typecase, item->font, glyph->index,
				side);
			reach = MAX(reach, ink + (side == GLYPH_TOP ? -glyph->dy : glyph->dy));
		}
	}
	return reach;
}

Length set_line_height(const Setting *setting, const SetLine *line)
{
	return line_reach(setting, line, GLYPH_TOP);
}

Length set_line_depth(const Setting *setting, const SetLine *line)
{
	return line_reach(setting, line, GLYPH_BOTTOM);
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
