/* Pictures scaled to the measure, alone or side by side, with their captions. */
#include "typeset/blocks.h"
#include "typeset/typeset_remarks.h"

static int open_picture(Setting *setting, const Block *block)
{
	const char *folder = setting->copy->folder ? setting->copy->folder : ".";
	g_autofree char *path = g_build_filename(folder, block->source, NULL);
	return typecase_picture(setting->typecase, path, block->place, setting->typecase_remarks);
}

static int figure_element(Setting *setting, const Block *block, int parent)
{
	int element = setting_element(setting, ROLE_FIGURE, parent, block->place);
	setting->elements[element].alternative = block->prose.text;
	return element;
}

/*
 * A figure and its caption are two in one group, not one in the other: who is
 * told the words for a picture looks no deeper, and would never hear the caption
 * (PDF Association, Tagged PDF Best Practice Guide: Syntax, 2019, 4.3).
 */
static int group_element(Setting *setting, const Block *captioned, int parent)
{
	return caption_of(captioned) ? setting_element(setting, ROLE_DIV, parent, captioned->place)
				     : parent;
}

static Item picture_item(int picture, int element, Box box)
{
	return (Item){ .kind = ITEM_PICTURE,
		.element = element,
		.box = box,
		.picture = picture,
		.partner = -1 };
}

static double width_to_height(PictureSize size)
{
	return (double)MAX(size.width, 1) / MAX(size.height, 1);
}

/* No picture is taller: what the layout says, or a third of the sheet. */
static Length height_most(const Setting *setting)
{
	Length most = setting->layout->picture.height_most;
	return most > 0 ? most : setting->layout->height / 3;
}

static SetLines set_words(Setting *setting, const Block *words, Length width, int element)
{
	const TextStyle *face = setting_style(setting, setting->layout->picture.caption_style);
	return set_prose_in(setting, &words->prose, 0, face, (TextShape){ .measure = width },
		element);
}

/* What stands under a picture or pictures: the caption, then the note. */
static void add_caption(Galley *galley, const Block *words, Role role, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	if (!words)
		return;
	const TextStyle *face = setting_style(setting, setting->layout->picture.caption_style);
	int element = setting_element(setting, role, parent, words->place);
	galley_last(galley)->break_cost = BREAK_AFTER_HEADING;
	galley_add_lines(galley, set_words(setting, words, extent.width, element), extent.left,
		face, 0);
}

static void add_captions(Galley *galley, const Block *after, Extent extent, int group, int parent)
{
	add_caption(galley, caption_of(after), ROLE_CAPTION, extent, group);
	add_caption(galley, note_of(after), ROLE_NOTE, extent, parent);
	galley_last(galley)->below = MAX(galley_last(galley)->below,
		galley->setting->layout->picture.below);
}

/* As wide as the measure, unless that makes it too tall. */
static Box box_of_picture(const Setting *setting, const Block *block, PictureSize size,
	Extent extent)
{
	double shape = width_to_height(size);
	Length width = extent.width;
	if (width / shape > height_most(setting)) {
		width = (Length)(height_most(setting) * shape);
		remarks_add(setting->remarks, block->place, PICTURE_TOO_TALL,
			100.0 * width / extent.width);
	}
	return (Box){ extent.left, 0, width, (Length)(width / shape) };
}

void set_picture(Galley *galley, const Block *picture, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const PictureStyle *style = &setting->layout->picture;
	int number = open_picture(setting, picture);
	if (number < 0)
		return;
	PictureSize size = typecase_picture_size(setting->typecase, number);
	int group = group_element(setting, picture, parent);
	int element = figure_element(setting, picture, group);
	Box box = box_of_picture(setting, picture, size, extent);
	GalleyRow row = { .height = box.height, .above = style->above, .below = style->below };
	if (caption_of(picture))
		row.below = style->caption_gap;
	row_add_item(galley, &row, picture_item(number, element, box));
	galley_add(galley, row);
	add_captions(galley, picture, extent, group, parent);
}

/* One of several pictures side by side. */
typedef struct {
	const Block *block;
	int number;
	double shape; /* its width to its height */
} SidePicture;

static SidePicture *pictures_of(Setting *setting, const Block *figures, int *count)
{
	SidePicture *pictures = NULL;
	*count = 0;
	for (const Block *each = figures->first_child; each; each = each->next) {
		int number = each->kind == BLOCK_PICTURE ? open_picture(setting, each) : -1;
		if (number < 0)
			continue;
		PictureSize size = typecase_picture_size(setting->typecase, number);
		*arena_push(setting->arena, pictures, *count) = (SidePicture){ each, number,
			width_to_height(size) };
	}
	return pictures;
}

/* All of one height, together as wide as the measure, or as tall as pictures may be. */
static Length height_side_by_side(const Setting *setting, const SidePicture *pictures, int count,
	Length width)
{
	double shapes = 0;
	for (int i = 0; i < count; i++)
		shapes += pictures[i].shape;
	Length room = MAX(width - setting->layout->gutter * (count - 1), count);
	return MIN((Length)(room / shapes), height_most(setting));
}

/* A picture's own words, in its own width under it; how far down they reach. */
static Length add_words_under(Galley *galley, GalleyRow *row, const Block *words, Role role,
	Extent extent, Length top, int parent)
{
	Setting *setting = galley->setting;
	if (!words)
		return top;
	const TextStyle *face = setting_style(setting, setting->layout->picture.caption_style);
	Length leading = style_leading(face, 0);
	int element = setting_element(setting, role, parent, words->place);
	SetLines lines = set_words(setting, words, extent.width, element);
	row_add_lines(galley, row, lines, extent.left,
		top + baseline_in_line(setting, face, leading), leading);
	return top + lines.count * leading;
}

void set_figures(Galley *galley, const Block *figures, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const PictureStyle *style = &setting->layout->picture;
	int count;
	const SidePicture *pictures = pictures_of(setting, figures, &count);
	if (count == 0)
		return;
	Length height = height_side_by_side(setting, pictures, count, extent.width);
	GalleyRow row = { .height = height, .above = style->above, .below = style->below };
	Extent place = { extent.left, 0 };
	int all = group_element(setting, figures, parent);
	for (int i = 0; i < count; i++) {
		place.width = (Length)(height * pictures[i].shape);
		int group = group_element(setting, pictures[i].block, all);
		int element = figure_element(setting, pictures[i].block, group);
		row_add_item(galley, &row,
			picture_item(pictures[i].number, element,
				(Box){ place.left, 0, place.width, height }));
		Length foot = add_words_under(galley, &row, caption_of(pictures[i].block),
			ROLE_CAPTION, place, height + style->caption_gap, group);
		foot = add_words_under(galley, &row, note_of(pictures[i].block), ROLE_NOTE, place,
			foot, all);
		row.height = MAX(row.height, foot);
		place.left += place.width + setting->layout->gutter;
	}
	galley_add(galley, row);
	add_captions(galley, figures, extent, all, parent);
}
