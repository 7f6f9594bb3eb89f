#include "typeset/frames.h"
#include "layout/grid.h"
#include "typeset/framing.h"
#include "typeset/typeset_remarks.h"

/* The partners' columns: equal, in their order, on the same places at top and foot. */
static Extent partner_column(const Frame *frame, int number, int columns, Length gap)
{
	Length width = (frame->width - gap * (columns - 1)) / columns;
	return (Extent){ frame->left + number * (width + gap), width };
}

static Length bar_gap(const Frame *frame, int partners)
{
	return partners > PARTNERS_ABREAST ? frame->gap_many : frame->gap;
}

static void set_bars(Framing *framing, const Frame *frame)
{
	const Layout *layout = framing->setting->layout;
	int partners = framing->setting->copy->partner_count;
	Length top = framing_top(framing, frame);
	for (int i = 0; i < partners; i++) {
		Extent column = partner_column(frame, i, partners, bar_gap(frame, partners));
		Box box = { column.left, top, column.width, frame->height };
		Item bar = rule_item(grid_run_off(layout, box));
		bar.partner = i;
		bar.ink = frame->ink;
		framing_add_item(framing, bar);
	}
	*framing_stand(framing, frame) = (Stand){ partners > 0, top + frame->height,
		top + frame->height };
}

/*
 * A partner's name in its column, on at most `most` lines; the short one where
 * the long one needs more.
 */
static SetLines name_lines(Framing *framing, const Frame *frame, int partner, Length width,
	int most, int element)
{
	Setting *setting = framing->setting;
	const Copy *copy = setting->copy;
	const TextStyle *style = setting_style(setting, frame->style);
	const char *names[] = { copy->partners[partner], copy->short_partners[partner] };
	for (int i = 0; i < 2; i++) {
		StyledText text = framing_name(framing, names[i], style, element, frame->place);
		ShapedText shaped = shape_text(setting, text);
		bool is_too_wide = false;
		for (int w = 0; w < shaped.word_count; w++)
			is_too_wide = is_too_wide || shaped.words[w].width > width;
		if (is_too_wide)
			continue;
		SetLines lines = set_shaped(setting, &shaped, (TextShape){ .measure = width });
		if (lines.count <= most)
			return lines;
	}
	remarks_add(setting->remarks, copy->partner_places[partner], PARTNER_TOO_WIDE, names[1],
		most);
	return (SetLines){ 0 };
}

/*
 * Names hang from the bars. Where there are more than may stand abreast they
 * form rows as equal as can be, each name under the first of its bars, and the
 * rows share the lines that a name may have.
 */
static void set_partners(Framing *framing, const Frame *frame)
{
	Setting *setting = framing->setting;
	int partners = setting->copy->partner_count;
	if (partners == 0)
		return;
	int rows = (partners + frame->abreast - 1) / frame->abreast;
	int columns = (partners + rows - 1) / rows, lines_most = MAX(frame->lines_most / rows, 1);
	const TextStyle *style = setting_style(setting, frame->style);
	Length leading = style_leading(style, style->size_most);
	Length baseline = framing_baseline(framing, frame,
		framing_measures(framing, style, style->size_most).ascender, leading);
	int list = setting_element(setting, ROLE_L, framing_section(framing, frame->place),
		frame->place);
	for (int i = 0; i < partners; i++) {
		int item = setting_element(setting, ROLE_LI, list, frame->place);
		int body = setting_element(setting, ROLE_LBODY, item, frame->place);
		Extent column = partner_column(frame, i % columns, columns,
			bar_gap(frame, partners));
		Length top = baseline + (i / columns) * lines_most * leading;
		SetLines lines = name_lines(framing, frame, i, column.width, lines_most, body);
		for (int k = 0; k < lines.count; k++)
			framing_add_line(framing, &lines.lines[k], column.left, top + k * leading);
	}
	*framing_stand(framing, frame) = (Stand){ true, baseline, baseline };
}

static void set_drawn(Framing *framing, const Frame *frame)
{
	Box box = { frame->left, framing_top(framing, frame), frame->width, frame->height };
	Item item = rule_item(grid_run_off(framing->setting->layout, box));
	item.ink = frame->ink;
	if (frame->kind != FRAME_RULE) {
		item.kind = ITEM_FRAME;
		item.weight = frame->weight;
	}
	if (item.kind == ITEM_RULE || frame->weight > 0)
		framing_add_item(framing, item);
	*framing_stand(framing, frame) = (Stand){ true, box_bottom(box), box_bottom(box) };
}

static BodyRoom body_room(const Framing *framing, const Frame *frame)
{
	bool is_last = framing->which.number + 1 == framing->which.count;
	return (BodyRoom){
		.top = framing_top(framing, frame),
		.bottom = is_last ? frame->bottom_last : frame->bottom,
		.extent = { frame->left, frame->width },
		.columns = frame->text_columns,
		.gutter = frame->gutter,
		.rule = frame->weight,
		.is_there = true,
	};
}

/* Of several bodies that could hold the text of this side, the first does. */
static void set_frame(Framing *framing, const Frame *frame, BodyRoom *room)
{
	switch (frame->kind) {
	case FRAME_TEXT:
		set_text_frame(framing, frame);
		break;
	case FRAME_BARS:
		set_bars(framing, frame);
		break;
	case FRAME_PARTNERS:
		set_partners(framing, frame);
		break;
	case FRAME_BOX:
	case FRAME_IMPRINT:
	case FRAME_RULE:
		set_drawn(framing, frame);
		break;
	case FRAME_BODY:
		if (!room->is_there)
			*room = body_room(framing, frame);
		break;
	}
}

/* The box of the items from `first` on, across as the frame says. */
static Box box_of_items(const SideItems *side, const Frame *frame, int first)
{
	Length top = INT32_MAX, bottom = INT32_MIN;
	for (int i = first; i < side->item_count; i++) {
		const Item *item = &side->items[i];
		Length above = 0;
		if (item->kind == ITEM_GLYPHS)
			above = typecase_measures(side->setting->typecase, item->font).ascender;
		top = MIN(top, item->box.y - above);
		bottom = MAX(bottom, box_bottom(item->box));
	}
	return (Box){ frame->left, top, frame->width, bottom - top };
}

/* Keeps where a frame came to stand, whose items are those from `first` on. */
static void note_place(SideItems *side, const Frame *frame, int first, const BodyRoom *room)
{
	PlacedFrame placed = { .frame = (int)(frame - side->setting->layout->frames) };
	if (frame->kind == FRAME_BODY)
		placed.box = (Box){ room->extent.left, room->top, room->extent.width,
			room->bottom - room->top };
	else if (side->item_count > first)
		placed.box = box_of_items(side, frame, first);
	else if (frame->kind == FRAME_IMPRINT) /* it stands empty, and may have no outline */
		placed.box = (Box){ frame->left, frame->top, frame->width, frame->height };
	else
		return;
	*arena_push(side->setting->arena, side->frames, side->frame_count) = placed;
}

void set_frames(SideItems *side, Side which, bool is_foot, BodyRoom *room)
{
	const Layout *layout = side->setting->layout;
	Framing framing = {
		.side = side,
		.setting = side->setting,
		.which = which,
		.stands = arena_new(side->setting->arena, Stand, layout->frame_count),
		.is_foot = is_foot,
		.heading = -1,
		.section = -1,
	};
	for (int i = 0; i < layout->frame_count; i++)
		framing.stands[i].last_baseline = framing.stands[i].lowest_ink =
			MAX(layout->frames[i].baseline, 0);
	bool is_past_body = false;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		bool is_wanted = is_past_body == is_foot || frame->kind == FRAME_BODY;
		is_past_body = is_past_body || frame->kind == FRAME_BODY;
		bool has_room = room->is_there;
		int first = side->item_count;
		if (!is_wanted || !frame_is_on_side(frame, which.number, which.count))
			continue;
		set_frame(&framing, frame, room);
		if (frame->kind != FRAME_BODY || (!is_foot && !has_room))
			note_place(side, frame, first, room);
	}
}
