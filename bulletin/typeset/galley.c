#include "typeset/galley.h"
#include "typeset/row_column.h"

void row_add_item(Galley *galley, GalleyRow *row, Item item)
{
	*arena_push(galley->setting->arena, row->items, row->item_count) = item;
}

void row_add_lines(Galley *galley, GalleyRow *row, SetLines lines, Length left, Length baseline,
	Length leading)
{
	for (int i = 0; i < lines.count; i++, baseline += leading) {
		const SetLine *line = &lines.lines[i];
		for (int k = 0; k < line->item_count; k++) {
			Item item = line->items[k];
			item.box.x += left;
			item.box.y += baseline;
			row_add_item(galley, row, item);
		}
		*arena_push(galley->setting->arena, row->lines,
			row->line_count) = (LineMark){ baseline, true, line->place };
		row->word_count += line->word_count;
	}
}

void row_take(Galley *galley, GalleyRow *row, const GalleyRow *other, Length down)
{
	for (int i = 0; i < other->item_count; i++) {
		Item item = other->items[i];
		item.box.y += down;
		row_add_item(galley, row, item);
	}
	for (int i = 0; i < other->line_count; i++) {
		LineMark mark = other->lines[i];
		mark.baseline += down;
		*arena_push(galley->setting->arena, row->lines, row->line_count) = mark;
	}
	row->word_count += other->word_count;
}

Item rule_item(Box box)
{
	return (Item){ .kind = ITEM_RULE, .element = ARTIFACT, .box = box, .partner = -1 };
}

GalleyRow *galley_last(Galley *galley)
{
	return galley->count > 0 ? &galley->rows[galley->count - 1] : NULL;
}

void galley_add(Galley *galley, GalleyRow row)
{
	const GalleyRow *last = galley_last(galley);
	if (last)
		row.above = MAX(row.above, last->below);
	*arena_push(galley->setting->arena, galley->rows, galley->count) = row;
}

Length baseline_in_line(const Setting *setting, const TextStyle *style, Length leading)
{
	int font = typecase_font_for(setting->typecase,
		(FontWish){ style->family, style->is_bold, style->is_italic, style->size_most },
		style->place, setting->typecase_remarks);
	if (font < 0)
		return leading;
	FontMeasures measures = typecase_measures(setting->typecase, font);
	return (leading - measures.ascender - measures.descender) / 2 + measures.ascender;
}

Length grid_leading(const Setting *setting)
{
	const TextStyle *text = setting_style(setting, setting->layout->paragraph.style);
	return style_leading(text, text->size_most);
}

/* Whether lines of this leading fall on those of running text, each or every second. */
static bool keeps_grid(const Setting *setting, Length leading)
{
	Length grid = grid_leading(setting);
	return grid > 0 && leading % grid == 0;
}

void galley_add_lines(Galley *galley, SetLines lines, Length left, const TextStyle *style,
	Length above)
{
	Length leading = style_leading(style, style->size_most);
	Length baseline = baseline_in_line(galley->setting, style, leading);
	Length grid = keeps_grid(galley->setting, leading) ? baseline : 0;
	for (int i = 0; i < lines.count; i++) {
		GalleyRow row = { .height = leading, .above = i == 0 ? above : 0, .grid = grid };
		row_add_lines(galley, &row, (SetLines){ &lines.lines[i], 1 }, left, baseline,
			leading);
		bool is_orphan = i == 0, is_before_widow = i == lines.count - 2;
		if (i < lines.count - 1)
			row.break_cost = is_orphan ? BREAK_ORPHAN
				: is_before_widow  ? BREAK_WIDOW
						   : BREAK_IN_PARAGRAPH;
		galley_add(galley, row);
	}
}

GalleyRow galley_as_row(Galley *galley, const Galley *inner)
{
	GalleyRow whole = { 0 };
	RowColumn column = { { 0 }, 0, false };
	for (int i = 0; i < inner->count; i++) {
		const GalleyRow *row = &inner->rows[i];
		Length top = row_column_add(&column, row, 0);
		if (whole.grid == 0 && row->grid > 0) { /* the sheet's grid will come to it */
			whole.grid = top + row->grid;
			column.grid = (BaselineGrid){ whole.grid, grid_leading(galley->setting) };
		}
		for (int k = 0; i > 0 && k < row->head_item_count; k++) {
			Item item = row->head_items[k];
			item.box.y += top;
			row_add_item(galley, &whole, item);
		}
		row_take(galley, &whole, row, top);
	}
	whole.height = (Length)MIN(column.bottom, INT32_MAX / 2);
	return whole;
}
