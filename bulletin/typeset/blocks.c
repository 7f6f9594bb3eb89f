/* The blocks of the text to the galley: which kind is set by whom, and the plain ones. */
#include "typeset/blocks.h"
#include "typeset/scripts.h"

SetLines set_prose(Setting *setting, const Prose *prose, int start, Length width,
	Length first_indent, int element)
{
	StyledText text = styled_text_from_prose(setting, prose, start, prose->length,
		setting_styles(setting), element);
	return set_text(setting, &text,
		(TextShape){ .measure = width, .first_indent = first_indent });
}

SetLines set_prose_in(Setting *setting, const Prose *prose, int start, const TextStyle *style,
	TextShape shape, int element)
{
	StyledText text = styled_text_from_prose(setting, prose, start, prose->length,
		(StyleSet){ .plain = style, .strong = style, .emphasis = style }, element);
	return set_text(setting, &text, shape);
}

const Block *caption_of(const Block *block)
{
	const Block *next = block->next;
	bool is_caption = next && next->kind == BLOCK_CAPTION && next->prose.length > 0;
	return is_caption ? next : NULL;
}

const Block *note_of(const Block *block)
{
	const Block *next = block->next;
	if (next && next->kind == BLOCK_CAPTION)
		next = next->next;
	return next && next->kind == BLOCK_NOTE ? next : NULL;
}

int lead_in_length(const Prose *prose)
{
	int end = 0;
	for (int i = 0; i < prose->span_count && prose->spans[i].marks & SPAN_STRONG; i++)
		end = prose->spans[i].end;
	while (end > 0 && (prose->text[end] == ' ' || prose->text[end] == '\n'))
		end++;
	return end;
}

Length capitals_height(Setting *setting, const TextStyle *style)
{
	int font = typecase_font_for(setting->typecase,
		(FontWish){ style->family, style->is_bold, style->is_italic, style->size_most },
		style->place, setting->typecase_remarks);
	return font < 0 ? 0 : typecase_measures(setting->typecase, font).cap_height;
}

/* What a paragraph may fill of `extent`, from where its lines begin; a callout's, say, all of it.
 */
static Extent extent_of_paragraph(const Setting *setting, Extent extent)
{
	const ParagraphStyle *paragraph = &setting->layout->paragraph;
	Length most = paragraph->measure_most;
	bool is_running = setting_style(setting, -1) == setting_style(setting, paragraph->style);
	if (!is_running || most == 0 || most >= extent.width)
		return extent;
	if (language_is_right_to_left(setting->language))
		extent.left += extent.width - most;
	extent.width = most;
	return extent;
}

/* Words that lead to what follows ("These are:") stay with it. */
static bool leads_on(const Block *paragraph)
{
	const Prose *prose = &paragraph->prose;
	return paragraph->next && prose->length > 0 && prose->text[prose->length - 1] == ':';
}

static void set_paragraph(Galley *galley, const Block *block, const Block *before, Extent extent,
	int parent)
{
	Setting *setting = galley->setting;
	bool has_lead_in = block->prose.span_count > 1 && lead_in_length(&block->prose) > 0;
	bool follows_paragraph = before && before->kind == BLOCK_PARAGRAPH;
	bool runs_on = follows_paragraph && !has_lead_in;
	const TextStyle *face = setting_style(setting, -1);
	Length above = before && !runs_on && before->kind != BLOCK_HEADING ? style_leading(face, 0)
									   : 0;

	extent = extent_of_paragraph(setting, extent);
	int element = setting_element(setting, ROLE_P, parent, block->place);
	SetLines lines = set_prose(setting, &block->prose, 0, extent.width,
		runs_on ? setting->layout->paragraph.indent : 0, element);
	galley_add_lines(galley, lines, extent.left, face, above);
	if (lines.count > 0 && leads_on(block))
		galley_last(galley)->break_cost = BREAK_AFTER_HEADING;
}

/* The bar that a heading carries wherever text stands above it. */
static void add_heading_bar(Galley *galley, GalleyRow *row, Extent extent)
{
	Setting *setting = galley->setting;
	const HeadingStyle *style = &setting->layout->heading;
	if (style->bar_height == 0 || row->line_count == 0)
		return;
	Length capitals = capitals_height(setting, setting_style(setting, style->style));
	Length foot = row->lines[0].baseline - capitals - style->bar_gap;
	Length left = language_is_right_to_left(setting->language)
		? extent.left + extent.width - style->bar_width
		: extent.left;
	*arena_push(setting->arena, row->head_items, row->head_item_count) = rule_item(
		(Box){ left, foot - style->bar_height, style->bar_width, style->bar_height });
}

/* A heading stays with the two lines that follow it, by their own keeping. */
static void set_heading(Galley *galley, const Block *block, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const HeadingStyle *style = &setting->layout->heading;
	const TextStyle *face = setting_style(setting, style->style);
	int element = setting_element(setting, (Role)(ROLE_H1 + block->level - 1), parent,
		block->place);
	SetLines lines = set_prose_in(setting, &block->prose, 0, face,
		(TextShape){ .measure = extent.width, .is_balanced = true }, element);
	int first = galley->count;
	galley_add_lines(galley, lines, extent.left, face, style->above);
	for (int i = first; i < galley->count; i++)
		galley->rows[i].break_cost = BREAK_AFTER_HEADING;
	if (galley->count > first)
		add_heading_bar(galley, &galley->rows[first], extent);
}

static void set_break(Galley *galley, Extent extent)
{
	Setting *setting = galley->setting;
	Length leading = style_leading(setting_style(setting, -1), 0);
	GalleyRow row = { .height = leading };
	row_add_item(galley, &row,
		rule_item((Box){ extent.left, leading / 2, extent.width,
			setting->layout->table.rules.between }));
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

static void set_any_list(Galley *galley, const Block *list, Extent extent, int parent)
{
	bool is_top = galley->setting->elements[parent].role == ROLE_DOCUMENT;
	if (!is_top || !set_register(galley, list, extent, parent))
		set_list(galley, list, extent, parent);
}

static void set_any_table(Galley *galley, const Block *table, Extent extent, int parent)
{
	if (!set_agenda(galley, table, extent, parent))
		set_table(galley, table, extent, parent);
}

static void set_kind(Galley *galley, const Block *block, const Block *before, Extent extent,
	int parent)
{
	switch (block->kind) {
	case BLOCK_PARAGRAPH:
		set_paragraph(galley, block, before, extent, parent);
		break;
	case BLOCK_HEADING:
		set_heading(galley, block, extent, parent);
		break;
	case BLOCK_LIST:
		set_any_list(galley, block, extent, parent);
		break;
	case BLOCK_QUOTE:
		set_quote(galley, block, extent, parent);
		break;
	case BLOCK_CODE:
		set_code(galley, block, extent, parent);
		break;
	case BLOCK_TABLE:
		set_any_table(galley, block, extent, parent);
		break;
	case BLOCK_PICTURE:
		set_picture(galley, block, extent, parent);
		break;
	case BLOCK_FIGURES:
		set_figures(galley, block, extent, parent);
		break;
	case BLOCK_BOX:
		set_box(galley, block, extent, parent);
		break;
	case BLOCK_CALLOUT:
		set_callout(galley, block, extent, parent);
		break;
	case BLOCK_CONTACT:
	case BLOCK_LANGUAGE:
		set_group(galley, block, extent, parent);
		break;
	case BLOCK_RULE:
		set_break(galley, extent);
		break;
	case BLOCK_CAPTION: /* set with the table or picture it belongs to */
	case BLOCK_NOTE:
	case BLOCK_DOCUMENT:
	case BLOCK_ITEM:
	case BLOCK_ROW:
	case BLOCK_CELL:
		break;
	}
}

/* How far what a row carries at its head stands up over it. */
static Length head_height(const GalleyRow *row)
{
	Length height = 0;
	for (int i = 0; i < row->head_item_count; i++)
		height = MAX(height, -row->head_items[i].box.y);
	return height;
}

/* Under a heading there is no empty line, whatever the kind. */
void set_block(Galley *galley, const Block *block, const Block *before, Extent extent, int parent)
{
	int first = galley->count;
	set_kind(galley, block, before, extent, parent);
	if (!before || before->kind != BLOCK_HEADING || galley->count == first)
		return;
	GalleyRow *row = &galley->rows[first];
	Length quarter = style_leading(setting_style(galley->setting, -1), 0) / 4;
	row->above = MAX(row->grid > 0 ? 0 : MIN(row->above, quarter), head_height(row));
}

void set_blocks(Galley *galley, const Block *first, Extent extent, int parent)
{
	const Block *before = NULL;
	for (const Block *block = first; block; before = block, block = block->next)
		set_block(galley, block, before, extent, parent);
}
