#include "typeset/line_items.h"

#include <string.h>

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

/* The glyphs of `run` between two bytes, as an item at the line's end. */
static void add_item(Setting *setting, const ShapedText *shaped, LineItems *line,
	const ShapedRun *run, int start, int end)
{
	Arena *arena = setting->arena;
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
	int number = line->count;
	*arena_push(arena, line->starts, number) = start;
	*arena_push(arena, line->items, line->count) = (Item){
		.kind = ITEM_GLYPHS,
		.element = run->stretch->element,
		.ink = run->stretch->style->ink,
		.box = { .x = line->width, .width = width },
		.font = run->font,
		.glyphs = glyphs,
		.glyph_count = count,
		.text = arena_bytes(arena, shaped->text.text + start, (size_t)(end - start)),
		.is_right_to_left = run->level % 2 == 1,
		.partner = -1,
	};
	line->width += width;
}

/* The number of the item that is read last. */
static int last_read(const LineItems *line)
{
	int last = 0;
	for (int i = 1; i < line->count; i++)
		if (line->starts[i] > line->starts[last])
			last = i;
	return last;
}

/*
 * A divided word shows a hyphen, which stands for a soft one: who copies the
 * text, or hears it, has the word whole. The author's own is there already.
 */
static void add_hyphen(Setting *setting, LineItems *line)
{
	static const char soft_hyphen[] = "\u00AD";
	if (line->count == 0)
		return;
	int number = last_read(line);
	Item *last = &line->items[number];
	if (!g_str_has_suffix(last->text, soft_hyphen))
		last->text = arena_printf(setting->arena, "%s%s", last->text, soft_hyphen);
	Glyph hyphen = typecase_glyph(setting->typecase, last->font, '-');
	hyphen.cluster = (int)(strlen(last->text) - strlen(soft_hyphen));
	/* add_item left room for it */
	((Glyph *)last->glyphs)[last->glyph_count++] = hyphen;
	last->box.width += hyphen.advance;
	line->width += hyphen.advance;
	for (int i = number + 1; i < line->count; i++)
		line->items[i].box.x += hyphen.advance;
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

/* Whether no white stands between the line's last word and the next one. */
static bool is_divided(const ShapedText *shaped, int last)
{
	return last + 1 < shaped->word_count &&
		shaped->word_starts[last + 1] == shaped->word_ends[last];
}

LineItems line_items_new(Setting *setting, const ShapedText *shaped, int first, int last, int *run)
{
	LineItems line = { .first_word = first, .last_word = last };
	int start = shaped->word_starts[first], end = shaped->word_ends[last];
	if (end <= start)
		return line;
	int first_run = *run = run_at(shaped, start, *run);
	int last_run = run_at(shaped, end - 1, first_run);
	int *order = arena_new(setting->arena, int, last_run - first_run + 1);
	visual_order(shaped->runs, first_run, last_run, order);
	for (int i = 0; i <= last_run - first_run; i++) {
		const ShapedRun *piece = &shaped->runs[order[i]];
		add_item(setting, shaped, &line, piece, MAX(start, piece->start),
			MIN(end, piece->end));
	}
	if (shaped->words[last].hyphen > 0)
		add_hyphen(setting, &line);
	if (line.count > 0)
		line.items[last_read(&line)].is_divided = is_divided(shaped, last);
	return line;
}

void line_items_add_space(Setting *setting, const ShapedText *shaped, LineItems *line)
{
	const StyledText *text = &shaped->text;
	int end = shaped->word_ends[line->last_word];
	bool has_white = end < text->length && (text->text[end] == ' ' || text->text[end] == '\n');
	if (!has_white || line->count == 0)
		return;
	Item *last = &line->items[last_read(line)];
	if (last->is_right_to_left)
		return;
	Glyph space = typecase_glyph(setting->typecase, last->font, ' ');
	space.cluster = (int)strlen(last->text);
	last->text = arena_printf(setting->arena, "%s ", last->text);
	/* add_item left room for it */
	((Glyph *)last->glyphs)[last->glyph_count++] = space;
}

void line_items_put_in_reading_order(LineItems *line)
{
	for (int i = 1; i < line->count; i++) {
		Item item = line->items[i];
		int start = line->starts[i], at = i;
		for (; at > 0 && line->starts[at - 1] > start; at--) {
			line->items[at] = line->items[at - 1];
			line->starts[at] = line->starts[at - 1];
		}
		line->items[at] = item;
		line->starts[at] = start;
	}
}
