/* Boxes and callouts: what is set apart, in a frame or between two rules. */
#include "typeset/blocks.h"

/* White between a box's title and what stands under it: a quarter of a line. */
static Length below_title(const TextStyle *style)
{
	return style_leading(style, style->size_most) / 4;
}

static void add_title(Galley *inner, const Block *box, Extent within, int parent)
{
	Setting *setting = inner->setting;
	if (box->prose.length == 0)
		return;
	const TextStyle *face = setting_style(setting, setting->layout->box.title_style);
	int element = setting_element(setting, ROLE_P, parent, box->place);
	galley_add_lines(inner,
		set_prose_in(setting, &box->prose, 0, face,
			(TextShape){ .measure = within.width, .is_balanced = true }, element),
		within.left, face, 0);
	for (int i = 0; i < inner->count; i++)
		inner->rows[i].grid = 0; /* the text under it is what stands on the grid */
	if (inner->count > 0)
		galley_last(inner)->below = below_title(face);
}

/* The rows of `inner` as one row, which is never divided, with `inside` over and under them. */
static GalleyRow row_of(Galley *galley, const Galley *inner, Length inside)
{
	GalleyRow rows = galley_as_row(galley, inner), row = { 0 };
	row_take(galley, &row, &rows, inside);
	row.height = rows.height + 2 * inside;
	row.grid = rows.grid > 0 ? rows.grid + inside : 0;
	return row;
}

void set_box(Galley *galley, const Block *box, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const BoxStyle *style = &setting->layout->box;
	const TextStyle *outer = setting->text;
	Length inside = style->weight + style->inside;
	Extent within = { extent.left + inside, extent.width - 2 * inside };
	int element = setting_element(setting, ROLE_DIV, parent, box->place);
	Galley inner = { .setting = setting };
	add_title(&inner, box, within, element);
	setting->text = setting_style(setting, style->style);
	set_blocks(&inner, box->first_child, within, element);
	setting->text = outer;

	GalleyRow row = row_of(galley, &inner, inside);
	row.above = row.below = style->above;
	row_add_item(galley, &row,
		(Item){ .kind = ITEM_FRAME,
			.element = ARTIFACT,
			.box = { extent.left, 0, extent.width, row.height },
			.weight = style->weight,
			.partner = -1 });
	galley_add(galley, row);
}

void set_callout(Galley *galley, const Block *callout, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const CalloutStyle *style = &setting->layout->callout;
	if (style->weight == 0) {
		set_box(galley, callout, extent, parent);
		return;
	}
	const TextStyle *outer = setting->text;
	int element = setting_element(setting, ROLE_DIV, parent, callout->place);
	Galley inner = { .setting = setting };
	setting->text = setting_style(setting, style->style);
	set_blocks(&inner, callout->first_child, extent, element);
	setting->text = outer;

	GalleyRow row = row_of(galley, &inner, style->weight + style->inside);
	Length lower = row.height - style->weight;
	row_add_item(galley, &row, rule_item((Box){ extent.left, 0, extent.width, style->weight }));
	row_add_item(galley, &row,
		rule_item((Box){ extent.left, lower, extent.width, style->weight }));
	row.above = row.below = style->above;
	galley_add(galley, row);
}
