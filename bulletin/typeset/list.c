/* Ordinary lists: figures and bullets hang, and stand out. */
#include "typeset/galley.h"

static const char *bullet(Setting *setting, const Block *list, int index)
{
	return list->is_ordered ? arena_printf(setting->arena, "%d", list->start + index)
				: "\u2022";
}

/* Puts the label on the first row that the item made. */
static void add_label(Galley *galley, int row, SetLines label, Length left)
{
	GalleyRow *first = &galley->rows[row];
	if (first->line_count == 0 || label.count == 0)
		return;
	for (int i = 0; i < label.lines[0].item_count; i++) {
		Item item = label.lines[0].items[i];
		item.box.x += left;
		item.box.y += first->lines[0].baseline;
		row_add_item(galley, first, item);
	}
}

static void add_item_blocks(Galley *galley, const Block *item, Extent inside, int body)
{
	Setting *setting = galley->setting;
	const Block *first = item->first_child;
	const TextStyle *style = setting_style(setting, setting->layout->list.style);
	if (first && first->kind == BLOCK_PARAGRAPH) {
		int element = setting_element(setting, ROLE_P, body, first->place);
		SetLines lines = set_prose(galley, &first->prose, 0, inside.width, 0, element);
		galley_add_lines(galley, lines, inside.left, style, 0);
		first = first->next;
	}
	set_blocks(galley, first, inside, body);
}

/* Figures keep the register's column; bullets and what is nested need less. */
static Length indent_of(const Setting *setting, const Block *list, int parent)
{
	const Layout *layout = setting->layout;
	bool is_nested = setting->elements[parent].role == ROLE_LBODY;
	if (!list->is_ordered)
		return MIN(layout->list.indent, layout->paragraph.indent);
	return is_nested ? layout->list.indent / 2 : layout->list.indent;
}

void set_list(Galley *galley, const Block *list, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const ListStyle *style = &setting->layout->list;
	const TextStyle *figure = setting_style(setting, style->figure_style);
	Length indent = indent_of(setting, list, parent);
	Extent inside = { extent.left + indent, extent.width - indent };
	if (style->measure_most > 0)
		inside.width = MIN(inside.width, style->measure_most);

	int element = setting_element(setting, ROLE_L, parent, list->place);
	int index = 0;
	for (const Block *item = list->first_child; item; item = item->next, index++) {
		int item_element = setting_element(setting, ROLE_LI, element, item->place);
		int label = setting_element(setting, ROLE_LBL, item_element, item->place);
		StyledText text = styled_text_plain(setting->arena, bullet(setting, list, index),
			figure, setting->language, label, item->place);
		int body = setting_element(setting, ROLE_LBODY, item_element, item->place);
		int row = galley->count;
		add_item_blocks(galley, item, inside, body);
		if (galley->count == row)
			continue;
		if (index > 0)
			galley->rows[row].above = MAX(galley->rows[row].above, style->between);
		add_label(galley, row, set_text(setting, &text, (TextShape){ .measure = indent }),
			extent.left);
	}
}
