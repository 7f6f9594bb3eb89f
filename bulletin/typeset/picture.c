/* Pictures scaled to the measure, alone or side by side, with their captions. */
#include "typeset/galley.h"
#include "typeset/typeset_remarks.h"

static int open_picture(Galley *galley, const Block *block)
{
	Setting *setting = galley->setting;
	const char *folder = setting->copy->folder ? setting->copy->folder : ".";
	g_autofree char *path = g_build_filename(folder, block->source, NULL);
	return typecase_picture(setting->typecase, path, block->place, setting->remarks);
}

static int figure_element(Setting *setting, const Block *block, int parent)
{
	int element = setting_element(setting, ROLE_FIGURE, parent, block->place);
	setting->elements[element].alternative = block->prose.text;
	return element;
}

static Item picture_item(int picture, int element, Box box)
{
	return (Item){ .kind = ITEM_PICTURE,
		.element = element,
		.box = box,
		.picture = picture,
		.partner = -1 };
}

/* As wide as the measure, unless that makes it too tall. */
static Box box_of_picture(Galley *galley, const Block *block, PictureSize size, Extent extent)
{
	Setting *setting = galley->setting;
	const PictureStyle *style = &setting->layout->picture;
	double shape = (double)size.height / MAX(size.width, 1);
	Length most = style->height_most > 0 ? style->height_most : setting->layout->height / 3;
	Length width = extent.width;
	if (width * shape > most) {
		width = (Length)(most / shape);
		remarks_add(setting->remarks, block->place, PICTURE_TOO_TALL,
			100.0 * width / extent.width);
	}
	return (Box){ extent.left, 0, width, (Length)(width * shape) };
}

static void set_caption(Galley *galley, const Block *after, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const PictureStyle *style = &setting->layout->picture;
	const Block *caption = caption_of(after);
	if (!caption)
		return;
	const TextStyle *face = setting_style(setting, style->caption_style);
	int element = setting_element(setting, ROLE_CAPTION, parent, caption->place);
	StyledText text = styled_text_from_prose(setting, &caption->prose, 0, caption->prose.length,
		(StyleSet){ face, face, face }, element);
	galley_last(galley)->break_cost = BREAK_AFTER_HEADING;
	galley_add_lines(galley, set_text(setting, &text, (TextShape){ .measure = extent.width }),
		extent.left, face, 0);
}

void set_picture(Galley *galley, const Block *picture, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const PictureStyle *style = &setting->layout->picture;
	int number = open_picture(galley, picture);
	if (number < 0)
		return;
	PictureSize size = typecase_picture_size(setting->typecase, number);
	int element = figure_element(setting, picture, parent);
	Box box = box_of_picture(galley, picture, size, extent);
	GalleyRow row = { .height = box.height + style->below, .above = style->above };
	row_add_item(galley, &row, picture_item(number, element, box));
	galley_add(galley, row);
	set_caption(galley, picture, extent, element);
}

/* Side by side, all of one height, together as wide as the measure. */
void set_figures(Galley *galley, const Block *figures, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const PictureStyle *style = &setting->layout->picture;
	Length gutter = setting->layout->gutter;
	double shapes = 0; /* widths of the pictures at height 1, added up */
	int count = 0;
	for (const Block *each = figures->first_child; each; each = each->next) {
		int picture = each->kind == BLOCK_PICTURE ? open_picture(galley, each) : -1;
		if (picture < 0)
			continue;
		PictureSize size = typecase_picture_size(setting->typecase, picture);
		shapes += (double)size.width / MAX(size.height, 1);
		count++;
	}
	if (count == 0)
		return;
	Length height = (Length)((extent.width - gutter * (count - 1)) / shapes);
	GalleyRow row = { .height = height + style->below, .above = style->above };
	Length left = extent.left;
	for (const Block *each = figures->first_child; each; each = each->next) {
		int picture = each->kind == BLOCK_PICTURE ? open_picture(galley, each) : -1;
		if (picture < 0)
			continue;
		PictureSize size = typecase_picture_size(setting->typecase, picture);
		Length width = (Length)((double)height * size.width / MAX(size.height, 1));
		int element = figure_element(setting, each, parent);
		row_add_item(galley, &row,
			picture_item(picture, element, (Box){ left, 0, width, height }));
		left += width + gutter;
	}
	galley_add(galley, row);
	set_caption(galley, figures, extent, parent);
}
