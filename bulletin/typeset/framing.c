#include "typeset/framing.h"
#include "typeset/scripts.h"

#include <string.h>

void framing_add_item(Framing *framing, Item item)
{
	*arena_push(framing->setting->arena, framing->side->items,
		framing->side->item_count) = item;
}

void framing_add_line(Framing *framing, const SetLine *line, Length left, Length baseline)
{
	for (int i = 0; i < line->item_count; i++) {
		Item item = line->items[i];
		item.box.x += left;
		item.box.y += baseline;
		framing_add_item(framing, item);
	}
}

Stand *framing_stand(const Framing *framing, const Frame *frame)
{
	return &framing->stands[frame - framing->setting->layout->frames];
}

int framing_section(Framing *framing, Place place)
{
	if (!framing->is_foot && framing->heading >= 0)
		return 0;
	if (framing->section < 0)
		framing->section = setting_element(framing->setting, ROLE_SECT, 0, place);
	return framing->section;
}

/* White after an item, beyond its edge: who hears it needs it before the next word. */
static void add_white(Setting *setting, Item *item)
{
	Glyph *glyphs = arena_new(setting->arena, Glyph, item->glyph_count + 1);
	for (int i = 0; i < item->glyph_count; i++)
		glyphs[i] = item->glyphs[i];
	glyphs[item->glyph_count] = typecase_glyph(setting->typecase, item->font, ' ');
	glyphs[item->glyph_count].cluster = (int)strlen(item->text);
	item->text = arena_printf(setting->arena, "%s ", item->text);
	item->glyphs = glyphs;
	item->glyph_count++;
}

/* The heading's text so far has to be told from what it reads on with. */
static int heading_again(Framing *framing)
{
	SideItems *side = framing->side;
	int last = side->item_count - 1;
	while (last >= 0 && side->items[last].element != framing->heading)
		last--;
	if (last >= 0 && !side->items[last].is_right_to_left)
		add_white(framing->setting, &side->items[last]);
	return framing->heading;
}

int framing_element(Framing *framing, const Frame *frame, Place place)
{
	Setting *setting = framing->setting;
	if (frame->role < 0)
		return ARTIFACT;
	if (frame->role == ROLE_H1 && framing->heading >= 0)
		return heading_again(framing);
	if (frame->role != ROLE_H1)
		return setting_element(setting, (Role)frame->role, framing_section(framing, place),
			place);
	framing->heading = setting_element(setting, ROLE_H1, 0, place);
	setting->elements[framing->heading].actual_text = setting->copy->heading;
	return framing->heading;
}

/* A frame with a place of its own can be hung from also when it has nothing to say. */
static const Under *under_that_holds(const Framing *framing, const Frame *frame)
{
	for (int i = 0; i < frame->under_count; i++) {
		int above = frame->unders[i].frame;
		if (framing->stands[above].is_there ||
			framing->setting->layout->frames[above].baseline != LENGTH_NONE)
			return &frame->unders[i];
	}
	return NULL;
}

static Length lowest(Length so_far, Length asked, Length from)
{
	return asked == LENGTH_NONE ? so_far : MAX(so_far, from + asked);
}

Length framing_baseline(const Framing *framing, const Frame *frame, Length ascender, Length leading)
{
	if (frame->baseline != LENGTH_NONE)
		return frame->baseline;
	if (frame->top != LENGTH_NONE)
		return frame->top + ascender;
	const Under *under = under_that_holds(framing, frame);
	if (!under)
		return framing->setting->layout->margin + ascender;
	const Stand *above = &framing->stands[under->frame];
	Length baseline = 0;
	baseline = lowest(baseline, under->ascender, above->last_baseline + ascender);
	baseline = lowest(baseline, under->ink, above->lowest_ink + ascender);
	baseline = lowest(baseline, under->leading, above->last_baseline + leading);
	baseline = lowest(baseline, under->top, above->last_baseline + ascender);
	return baseline;
}

Length framing_top(const Framing *framing, const Frame *frame)
{
	if (frame->top != LENGTH_NONE)
		return frame->top;
	const Under *under = under_that_holds(framing, frame);
	if (!under)
		return framing->setting->layout->margin;
	const Stand *above = &framing->stands[under->frame];
	Length top = 0;
	top = lowest(top, under->top, above->last_baseline);
	top = lowest(top, under->ink, above->lowest_ink);
	return top;
}

FontMeasures framing_measures(const Framing *framing, const TextStyle *style, Length size)
{
	Setting *setting = framing->setting;
	int font = typecase_font_for(setting->typecase,
		(FontWish){ style->family, style->is_bold, style->is_italic, size }, style->place,
		setting->typecase_remarks);
	if (font < 0)
		return (FontMeasures){ 0 };
	return typecase_measures(setting->typecase, font);
}

StyledText framing_name(const Framing *framing, const char *text, const TextStyle *style,
	int element, Place place)
{
	const Setting *setting = framing->setting;
	StyledText styled = styled_text_plain(setting->arena, text, style, setting->language,
		element, place);
	styled.is_right_to_left = name_is_right_to_left(text);
	return styled;
}
