/* Quotations: large, with the opening mark outside and who said it under them. */
#include "typeset/blocks.h"
#include "typeset/scripts.h"

#include <string.h>

/* An opening mark hangs outside, so that the letters keep the edge. */
static void hang_mark(Setting *setting, SetLines lines, const char *text)
{
	bool has_mark = g_str_has_prefix(text, "\u2018") || g_str_has_prefix(text, "\u201C");
	if (!has_mark || lines.count == 0 || lines.lines[0].item_count == 0 ||
		language_is_right_to_left(setting->language))
		return;
	Item *items = (Item *)lines.lines[0].items;
	Length shift = items[0].glyphs[0].advance;
	for (int i = 0; i < lines.lines[0].item_count; i++)
		items[i].box.x -= shift;
}

static void add_words(Galley *galley, const Block *part, Extent extent, Length above, int parent)
{
	Setting *setting = galley->setting;
	const TextStyle *face = setting_style(setting, -1);
	int element = setting_element(setting, ROLE_P, parent, part->place);
	SetLines lines = set_prose_in(setting, &part->prose, 0, face,
		(TextShape){ .measure = extent.width, .is_balanced = true }, element);
	hang_mark(setting, lines, part->prose.text);
	galley_add_lines(galley, lines, extent.left, face, above);
}

/* Bytes of the dash that the last paragraph of a quotation opens with where it says whose it is. */
static int dash_length(const Block *part)
{
	const char *text = part->prose.text;
	bool has_dash = g_str_has_prefix(text, "\u2014") || g_str_has_prefix(text, "\u2013");
	if (part->kind != BLOCK_PARAGRAPH || part->next || !has_dash)
		return 0;
	int length = (int)strlen("\u2014");
	return length + (int)strspn(text + length, " ");
}

static void add_attribution(Galley *galley, StyledText text, Extent extent)
{
	Setting *setting = galley->setting;
	int first = galley->count;
	galley_add_lines(galley, set_text(setting, &text, (TextShape){ .measure = extent.width }),
		extent.left, text.stretches[0].style, 0);
	for (int i = first; i < galley->count; i++)
		galley->rows[i].grid = 0; /* close under the words, whatever the grid */
}

/* Who said it, as the fence names it. */
static void add_name(Galley *galley, const Block *quote, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const TextStyle *who = setting_style(setting, setting->layout->quote.attribution_style);
	int element = setting_element(setting, ROLE_P, parent, quote->place);
	add_attribution(galley,
		styled_text_plain(setting->arena, quote->attribution, who, setting->language,
			element, quote->place),
		extent);
}

/* Who said it, as the quotation's own last paragraph says after a dash. */
static void add_signature(Galley *galley, const Block *part, int start, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const TextStyle *who = setting_style(setting, setting->layout->quote.attribution_style);
	int element = setting_element(setting, ROLE_P, parent, part->place);
	add_attribution(galley,
		styled_text_from_prose(setting, &part->prose, start, part->prose.length,
			(StyleSet){ .plain = who, .strong = who, .emphasis = who }, element),
		extent);
}

static void add_parts(Galley *galley, const Block *quote, Extent extent, int element)
{
	Length above = galley->setting->layout->quote.above;
	const Block *before = NULL;
	for (const Block *part = quote->first_child; part; before = part, part = part->next) {
		int dash = before ? dash_length(part) : 0;
		if (dash > 0 && part->prose.length > dash)
			add_signature(galley, part, dash, extent, element);
		else if (part->kind == BLOCK_PARAGRAPH)
			add_words(galley, part, extent, before ? 0 : above, element);
		else
			set_block(galley, part, before, extent, element);
	}
}

void set_quote(Galley *galley, const Block *quote, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const QuoteStyle *style = &setting->layout->quote;
	const TextStyle *outer = setting->text;
	int element = setting_element(setting, ROLE_QUOTE, parent, quote->place);
	int first = galley->count;
	setting->text = setting_style(setting, style->style);
	add_parts(galley, quote, extent, element);
	if (quote->attribution && galley->count > first)
		add_name(galley, quote, extent, element);
	setting->text = outer;
	for (int i = first; i + 1 < galley->count; i++)
		galley->rows[i].break_cost = MAX(galley->rows[i].break_cost, BREAK_INSIDE);
	if (galley->count > first)
		galley_last(galley)->below = style->below;
}
