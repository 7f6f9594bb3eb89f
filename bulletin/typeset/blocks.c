/* The blocks of the text to the galley, one function a kind. */
#include "typeset/galley.h"

#include <string.h>

SetLines set_prose(Galley *galley, const Prose *prose, int start, Length width, Length first_indent,
	int element)
{
	Setting *setting = galley->setting;
	StyledText text = styled_text_from_prose(setting, prose, start, prose->length,
		setting_styles(setting), element);
	return set_text(setting, &text,
		(TextShape){ .measure = width, .first_indent = first_indent });
}

static void set_paragraph(Galley *galley, const Block *block, const Block *before, Extent extent,
	int parent)
{
	Setting *setting = galley->setting;
	const ParagraphStyle *style = &setting->layout->paragraph;
	bool has_lead_in = block->prose.span_count > 1 && block->prose.spans[0].marks & SPAN_STRONG;
	bool follows_paragraph = before && before->kind == BLOCK_PARAGRAPH;
	Length indent = follows_paragraph && !has_lead_in ? style->indent : 0;
	const TextStyle *face = setting_style(setting, style->style);
	Length above = before && !(follows_paragraph && !has_lead_in) &&
			before->kind != BLOCK_HEADING
		? style_leading(face, 0)
		: 0;

	int element = setting_element(setting, ROLE_P, parent, block->place);
	SetLines lines = set_prose(galley, &block->prose, 0, extent.width, indent, element);
	galley_add_lines(galley, lines, extent.left, face, above);
}

/* A heading stays with the two lines that follow it, by their own keeping. */
static void set_heading(Galley *galley, const Block *block, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const HeadingStyle *style = &setting->layout->heading;
	const TextStyle *face = setting_style(setting, style->style);
	int element = setting_element(setting, (Role)(ROLE_H1 + block->level - 1), parent,
		block->place);
	StyledText text = styled_text_from_prose(setting, &block->prose, 0, block->prose.length,
		(StyleSet){ face, face, face }, element);
	SetLines lines = set_text(setting, &text,
		(TextShape){ .measure = extent.width, .is_balanced = true });
	int first = galley->count;
	galley_add_lines(galley, lines, extent.left, face, style->above);
	for (int i = first; i < galley->count; i++)
		galley->rows[i].break_cost = BREAK_AFTER_HEADING;
	if (galley->count == first || style->bar_height == 0)
		return;

	GalleyRow *row = &galley->rows[first];
	int font = typecase_font_for(setting->typecase,
		(FontWish){ face->family, face->is_bold, face->is_italic, face->size_most },
		face->place, setting->remarks);
	Length capitals = font < 0 ? 0 : typecase_measures(setting->typecase, font).cap_height;
	Length foot = row->lines[0].baseline - capitals - style->bar_gap;
	*arena_push(setting->arena, row->head_items, row->head_item_count) = rule_item((
		Box){ extent.left, foot - style->bar_height, style->bar_width, style->bar_height });
}

/* A quotation's opening mark hangs outside, so that its letters keep the edge. */
static void hang_mark(const SetLines lines, const char *text)
{
	bool has_mark = g_str_has_prefix(text, "\u2018") || g_str_has_prefix(text, "\u201C");
	if (!has_mark || lines.count == 0 || lines.lines[0].item_count == 0)
		return;
	Item *items = (Item *)lines.lines[0].items;
	Length shift = items[0].glyphs[0].advance;
	for (int i = 0; i < lines.lines[0].item_count; i++)
		items[i].box.x -= shift;
}

static void set_quote(Galley *galley, const Block *block, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const QuoteStyle *style = &setting->layout->quote;
	const TextStyle *face = setting_style(setting, style->style);
	int quote = setting_element(setting, ROLE_QUOTE, parent, block->place);
	Length above = style->above;
	int first = galley->count;
	for (const Block *part = block->first_child; part; part = part->next) {
		if (part->kind != BLOCK_PARAGRAPH) {
			set_blocks(galley, part, extent, quote);
			break;
		}
		int element = setting_element(setting, ROLE_P, quote, part->place);
		StyledText text = styled_text_from_prose(setting, &part->prose, 0,
			part->prose.length, (StyleSet){ face, face, face }, element);
		SetLines lines = set_text(setting, &text, (TextShape){ .measure = extent.width });
		hang_mark(lines, part->prose.text);
		galley_add_lines(galley, lines, extent.left, face, above);
		above = 0;
	}
	if (block->attribution) {
		const TextStyle *who = setting_style(setting, style->attribution_style);
		int element = setting_element(setting, ROLE_P, quote, block->place);
		StyledText text = styled_text_plain(setting->arena, block->attribution, who,
			setting->language, element, block->place);
		galley_last(galley)->break_cost = BREAK_INSIDE;
		galley_add_lines(galley,
			set_text(setting, &text, (TextShape){ .measure = extent.width }),
			extent.left, who, 0);
	}
	for (int i = first; i + 1 < galley->count; i++)
		galley->rows[i].break_cost = BREAK_INSIDE;
	if (galley->count > first)
		galley_last(galley)->below = style->below;
}

static void set_box(Galley *galley, const Block *block, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const BoxStyle *style = &setting->layout->box;
	Length inside = style->weight + style->inside;
	Extent within = { extent.left + inside, extent.width - 2 * inside };
	int element = setting_element(setting, ROLE_DIV, parent, block->place);
	Galley inner = { .setting = setting };
	if (block->prose.length > 0) {
		const TextStyle *face = setting_style(setting, style->title_style);
		int title = setting_element(setting, ROLE_P, element, block->place);
		StyledText text = styled_text_from_prose(setting, &block->prose, 0,
			block->prose.length, (StyleSet){ face, face, face }, title);
		galley_add_lines(&inner,
			set_text(setting, &text,
				(TextShape){ .measure = within.width, .is_balanced = true }),
			within.left, face, 0);
	}
	set_blocks(&inner, block->first_child, within, element);

	GalleyRow row = galley_as_row(galley, &inner);
	for (int i = 0; i < row.item_count; i++)
		row.items[i].box.y += inside;
	for (int i = 0; i < row.line_count; i++)
		row.lines[i].baseline += inside;
	row.height += 2 * inside;
	row.above = style->above;
	row.below = style->above;
	row_add_item(galley, &row,
		(Item){ .kind = ITEM_FRAME,
			.element = ARTIFACT,
			.box = { extent.left, 0, extent.width, row.height },
			.weight = style->weight,
			.partner = -1 });
	galley_add(galley, row);
}

static void set_code(Galley *galley, const Block *block, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	int element = setting_element(setting, ROLE_CODE, parent, block->place);
	const TextStyle *face = setting_style(setting, setting->layout->paragraph.style);
	SetLines lines = set_prose(galley, &block->prose, 0, extent.width, 0, element);
	galley_add_lines(galley, lines, extent.left, face, style_leading(face, 0));
}

static void set_break(Galley *galley, Extent extent)
{
	Setting *setting = galley->setting;
	Length leading = style_leading(setting_style(setting, -1), 0);
	GalleyRow row = { .height = leading };
	row_add_item(galley, &row,
		rule_item((Box){ extent.left, leading / 2, extent.width,
			setting->layout->table.rule_between }));
	galley_add(galley, row);
}

/* Blocks in another language, or kept under one element for another reason. */
static void set_group(Galley *galley, const Block *block, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const char *outer = setting->language;
	int element = setting_element(setting, ROLE_DIV, parent, block->place);
	if (block->language) {
		setting->language = block->language;
		setting->elements[element].language = block->language;
	}
	int first = galley->count;
	set_blocks(galley, block->first_child, extent, element);
	if (galley->count > first && first > 0)
		galley->rows[first].above = style_leading(setting_style(setting, -1), 0);
	setting->language = outer;
}

void set_blocks(Galley *galley, const Block *first, Extent extent, int parent)
{
	const Block *before = NULL;
	for (const Block *block = first; block; before = block, block = block->next) {
		switch (block->kind) {
		case BLOCK_PARAGRAPH:
		case BLOCK_NOTE:
			set_paragraph(galley, block, before, extent, parent);
			break;
		case BLOCK_HEADING:
			set_heading(galley, block, extent, parent);
			break;
		case BLOCK_LIST: {
			bool is_top = galley->setting->elements[parent].role == ROLE_DOCUMENT;
			if (!is_top || !set_register(galley, block, extent, parent))
				set_list(galley, block, extent, parent);
			break;
		}
		case BLOCK_QUOTE:
			set_quote(galley, block, extent, parent);
			break;
		case BLOCK_CODE:
			set_code(galley, block, extent, parent);
			break;
		case BLOCK_TABLE:
			set_table(galley, block, extent, parent);
			break;
		case BLOCK_PICTURE:
			set_picture(galley, block, extent, parent);
			break;
		case BLOCK_FIGURES:
			set_figures(galley, block, extent, parent);
			break;
		case BLOCK_BOX:
		case BLOCK_CALLOUT:
			set_box(galley, block, extent, parent);
			break;
		case BLOCK_CONTACT:
		case BLOCK_LANGUAGE:
			set_group(galley, block, extent, parent);
			break;
		case BLOCK_RULE:
			set_break(galley, extent);
			break;
		case BLOCK_CAPTION: /* set with the table or picture it belongs to */
		case BLOCK_DOCUMENT:
		case BLOCK_ITEM:
		case BLOCK_ROW:
		case BLOCK_CELL:
			break;
		}
	}
}
