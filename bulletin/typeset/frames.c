#include "typeset/frames.h"
#include "typeset/frame_text.h"
#include "typeset/typeset_remarks.h"

#include <string.h>

/* Where a frame came to stand: what others hang under. */
typedef struct {
	bool is_there;
	Length last_baseline;
	Length lowest_ink;
} Stand;

/* The frames of one side on their way. */
typedef struct {
	SideItems *side;
	Setting *setting;
	Stand *stands; /* one a frame */
	int steps;
	int heading; /* element of the H1, which title and headline share, or -1 */
} Framing;

static void add_item(Framing *framing, Item item)
{
	*arena_push(framing->setting->arena, framing->side->items, framing->side->item_count) = item;
}

static void add_line(Framing *framing, const SetLine *line, Length left, Length baseline)
{
	for (int i = 0; i < line->item_count; i++) {
		Item item = line->items[i];
		item.box.x += left;
		item.box.y += baseline;
		add_item(framing, item);
	}
}

static bool is_on_side(const Frame *frame, Side side)
{
	bool is_first = side.number == 0, is_last = side.number + 1 == side.count;
	switch (frame->sides) {
	case ON_ALL: return true;
	case ON_FIRST: return is_first;
	case ON_LATER: return !is_first;
	case ON_LAST: return is_last;
	case ON_ALL_BUT_LAST: return !is_last;
	}
	return true;
}

/* The element a frame's text belongs to. A title that reads on shares the headline's. */
static int element_of(Framing *framing, const Frame *frame, Place place)
{
	if (frame->role < 0)
		return ARTIFACT;
	if (frame->role == ROLE_H1 && framing->heading >= 0)
		return framing->heading;
	Setting *setting = framing->setting;
	int element = setting_element(setting, (Role)frame->role, 0, place);
	if (frame->role == ROLE_H1) {
		framing->heading = element;
		setting->elements[element].actual_text = setting->copy->heading;
	}
	return element;
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

/* The first baseline of text with this ascender and leading. */
static Length first_baseline(const Framing *framing, const Frame *frame, Length ascender,
		Length leading)
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

/* The top edge of a frame that has no text of its own. */
static Length top_of(const Framing *framing, const Frame *frame)
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

/* One way to set a text that may be broken into lines. */
typedef struct {
	Length size;
	double tracking;
	SetLines lines;
} Fit;

static bool fits(Setting *setting, const ShapedText *shaped, const Frame *frame, Fit *fit)
{
	TextShape shape = { .measure = frame->width, .align = frame->align, .is_balanced = true };
	for (int i = 0; i < shaped->word_count; i++)
		if (shaped->words[i].width > frame->width)
			return false;
	shape.is_optical = frame->align == ALIGN_START && fit->size > setting->layout->metre;
	fit->lines = set_shaped(setting, shaped, shape);
	return fit->lines.count <= MAX(frame->lines_most, 1);
}

/* Sets the text at one size, first with the style's tracking, then as tight as it may be. */
static bool try_size(Framing *framing, const Frame *frame, const FilledText *text,
		const TextStyle *style, int element, Fit *fit)
{
	Setting *setting = framing->setting;
	for (int tight = 0; tight <= (style->tracking_least < style->tracking); tight++) {
		fit->tracking = tight ? style->tracking_least : style->tracking;
		StyledText styled = styled_text_plain(setting->arena, text->text, style,
			setting->language, element, text->place);
		Stretch *stretch = (Stretch *)styled.stretches;
		stretch->size = fit->size;
		stretch->tracking = fit->tracking;
		ShapedText shaped = shape_text(setting->arena, setting->typecase, styled,
			setting->remarks);
		if (fits(setting, &shaped, frame, fit))
			return true;
	}
	return false;
}

/* The largest size that fits, from `steps` steps under the largest down. */
static bool find_size(Framing *framing, const Frame *frame, const FilledText *text,
		const TextStyle *style, int element, Fit *fit)
{
	int steps = style->size_step > 0 ? framing->steps : 0;
	fit->size = style->size_most - steps * style->size_step;
	for (;;) {
		fit->size = MAX(fit->size, style->size_least);
		if (try_size(framing, frame, text, style, element, fit))
			return true;
		if (style->size_step <= 0 || fit->size <= style->size_least)
			return false;
		fit->size -= style->size_step;
	}
}

static Length line_distance(const Framing *framing, const TextStyle *style, const Fit *fit)
{
	Length leading = style_leading(style, fit->size);
	if (style->leading_tight <= 0)
		return leading;
	for (int i = 0; i + 1 < fit->lines.count; i++)
		if (set_line_depth(framing->setting, &fit->lines.lines[i]) > fit->size / 20)
			return leading;
	return (Length)lround(style->leading_tight * fit->size);
}

static Length ascender_of(const Framing *framing, const TextStyle *style, Length size)
{
	Setting *setting = framing->setting;
	int font = typecase_font_for(setting->typecase, (FontWish){ style->family, style->is_bold,
		style->is_italic, size }, style->place, setting->remarks);
	return font < 0 ? 0 : typecase_measures(setting->typecase, font).ascender;
}

static void place_broken(Framing *framing, const Frame *frame, const TextStyle *style, const Fit *fit)
{
	Length leading = line_distance(framing, style, fit);
	Length baseline = first_baseline(framing, frame, ascender_of(framing, style, fit->size), leading);
	Stand *stand = &framing->stands[frame - framing->setting->layout->frames];
	for (int i = 0; i < fit->lines.count; i++) {
		add_line(framing, &fit->lines.lines[i], frame->left, baseline + i * leading);
		stand->last_baseline = baseline + i * leading;
	}
	stand->is_there = true;
	const SetLine *last = &fit->lines.lines[fit->lines.count - 1];
	stand->lowest_ink = stand->last_baseline + set_line_depth(framing->setting, last);
}

/* A text over several lines: headline, title, standfirst. */
static void set_broken(Framing *framing, const Frame *frame, const FilledText *text)
{
	Setting *setting = framing->setting;
	const TextStyle *style = setting_style(setting, frame->style);
	int element = element_of(framing, frame, text->place);
	Fit fit = { 0 };
	if (find_size(framing, frame, text, style, element, &fit)) {
		place_broken(framing, frame, style, &fit);
		return;
	}
	if (frame->else_lines > 0) {
		Frame plain = *frame;
		const TextStyle *smaller = setting_style(setting, frame->else_style);
		plain.lines_most = frame->else_lines;
		remarks_add(setting->remarks, text->place, TITLE_NOT_LARGE,
			pt_from_length(style->size_least) / pt_from_length(setting->layout->metre),
			frame->lines_most);
		if (find_size(framing, &plain, text, smaller, element, &fit)) {
			place_broken(framing, frame, smaller, &fit);
			return;
		}
	}
	int lines = fit.lines.count, letters = (int)g_utf8_strlen(text->text, -1);
	int most = MAX(frame->else_lines > 0 ? frame->else_lines : frame->lines_most, 1);
	remarks_add(setting->remarks, text->place, TEXT_TOO_LONG, MAX(lines, most + 1),
		frame->name, most, lines > 0 ? letters * most / lines : letters);
}

/* Texts one under another, as in an address; each is broken where it must be. */
static void set_stacked(Framing *framing, const Frame *frame, const FilledText *texts, int count)
{
	Setting *setting = framing->setting;
	const TextStyle *style = setting_style(setting, frame->style);
	int element = element_of(framing, frame, texts[0].place), most = MAX(frame->lines_most, 1);
	Length leading = style_leading(style, style->size_most);
	Length baseline = first_baseline(framing, frame,
		ascender_of(framing, style, style->size_most), leading);
	Stand *stand = &framing->stands[frame - setting->layout->frames];
	for (int i = 0; i < count; i++) {
		StyledText text = styled_text_plain(setting->arena, texts[i].text, style,
			setting->language, element, texts[i].place);
		SetLines set = set_text(setting, &text,
			(TextShape){ .measure = frame->width, .align = frame->align });
		if (set.count > most)
			remarks_add(setting->remarks, texts[i].place, TEXT_TOO_LONG, set.count,
				frame->name, most,
				(int)g_utf8_strlen(texts[i].text, -1) * most / set.count);
		for (int line = 0; line < set.count; line++, baseline += leading) {
			add_line(framing, &set.lines[line], frame->left, baseline);
			*stand = (Stand){ true, baseline, baseline + leading / 4 };
		}
	}
}

/* Texts that stand on one line, side by side. */
static void set_plain(Framing *framing, const Frame *frame, const FilledText *texts, int count)
{
	Setting *setting = framing->setting;
	const TextStyle *style = setting_style(setting, frame->style);
	int element = element_of(framing, frame, texts[0].place);
	Length leading = style_leading(style, style->size_most);
	Length baseline = first_baseline(framing, frame,
		ascender_of(framing, style, style->size_most), leading);
	SetLine *lines = arena_new(setting->arena, SetLine, count);
	Length total = frame->between * (count - 1);
	for (int i = 0; i < count; i++) {
		StyledText text = styled_text_plain(setting->arena, texts[i].text, style,
			setting->language, element, texts[i].place);
		SetLines set = set_text(setting, &text, (TextShape){ .measure = INT32_MAX / 2,
			.is_optical = style->size_most > setting->layout->metre });
		if (set.count > 0)
			lines[i] = set.lines[0];
		total += lines[i].width;
	}
	if (total > frame->width)
		remarks_add(setting->remarks, texts[0].place, TEXT_TOO_WIDE, texts[0].text,
			mm_from_length(total - frame->width), frame->name);
	Length left = frame->left;
	if (frame->align != ALIGN_START)
		left += (frame->width - total) / (frame->align == ALIGN_CENTRE ? 2 : 1);
	for (int i = 0; i < count; i++) {
		add_line(framing, &lines[i], left, baseline);
		left += lines[i].width + frame->between;
	}
	framing->stands[frame - setting->layout->frames] = (Stand){ true, baseline,
		baseline + leading / 4 };
}

static void set_text_frame(Framing *framing, const Frame *frame)
{
	int count;
	const FilledText *texts = frame_texts(framing->setting, frame, &count);
	if (count == 0)
		return;
	if (frame->is_stacked)
		set_stacked(framing, frame, texts, count);
	else if (frame->lines_most > 0)
		set_broken(framing, frame, &texts[0]);
	else
		set_plain(framing, frame, texts, count);
}

/* The partners' columns: equal, in their order, on the same places at top and foot. */
static Extent partner_column(const Frame *frame, int number, int columns, Length gap)
{
	Length width = (frame->width - gap * (columns - 1)) / columns;
	return (Extent){ frame->left + number * (width + gap), width };
}

enum { MOST_PARTNERS_IN_A_ROW = 6 };

static Length bar_gap(const Frame *frame, int partners)
{
	return partners > MOST_PARTNERS_IN_A_ROW ? frame->gap_many : frame->gap;
}

static void set_bars(Framing *framing, const Frame *frame)
{
	int partners = framing->setting->copy->partner_count;
	Length top = top_of(framing, frame);
	for (int i = 0; i < partners; i++) {
		Extent column = partner_column(frame, i, partners, bar_gap(frame, partners));
		Item bar = rule_item((Box){ column.left, top, column.width, frame->height });
		bar.partner = i;
		bar.ink = frame->ink;
		add_item(framing, bar);
	}
	framing->stands[frame - framing->setting->layout->frames] = (Stand){ partners > 0,
		top + frame->height, top + frame->height };
}

/* A partner's name in its column; the short one where the long one needs too many lines. */
static SetLines name_lines(Framing *framing, const Frame *frame, int partner, Length width,
		int element)
{
	Setting *setting = framing->setting;
	const Copy *copy = setting->copy;
	const TextStyle *style = setting_style(setting, frame->style);
	const char *names[] = { copy->partners[partner], copy->short_partners[partner] };
	SetLines lines = { 0 };
	for (int i = 0; i < 2; i++) {
		StyledText text = styled_text_plain(setting->arena, names[i], style, setting->language,
			element, frame->place);
		ShapedText shaped = shape_text(setting->arena, setting->typecase, text,
			setting->remarks);
		bool is_too_wide = false;
		for (int w = 0; w < shaped.word_count; w++)
			is_too_wide = is_too_wide || shaped.words[w].width > width;
		if (is_too_wide && i == 0)
			continue;
		lines = set_shaped(setting, &shaped, (TextShape){ .measure = width });
		if (lines.count <= MAX(frame->lines_most, 1))
			return lines;
	}
	remarks_add(setting->remarks, copy->partner_places[partner], PARTNER_TOO_WIDE, names[1],
		MAX(frame->lines_most, 1));
	lines.count = MIN(lines.count, MAX(frame->lines_most, 1));
	return lines;
}

static void set_partners(Framing *framing, const Frame *frame)
{
	Setting *setting = framing->setting;
	int partners = setting->copy->partner_count;
	if (partners == 0)
		return;
	int columns = partners > MOST_PARTNERS_IN_A_ROW ? (partners + 1) / 2 : partners;
	const TextStyle *style = setting_style(setting, frame->style);
	Length leading = style_leading(style, style->size_most);
	Length baseline = first_baseline(framing, frame,
		ascender_of(framing, style, style->size_most), leading);
	int list = setting_element(setting, ROLE_L, 0, frame->place);
	for (int i = 0; i < partners; i++) {
		int item = setting_element(setting, ROLE_LI, list, frame->place);
		int body = setting_element(setting, ROLE_LBODY, item, frame->place);
		Extent column = partner_column(frame, i % columns, columns, bar_gap(frame, partners));
		Length top = baseline + (i / columns) * leading;
		SetLines lines = name_lines(framing, frame, i, column.width, body);
		for (int k = 0; k < lines.count; k++)
			add_line(framing, &lines.lines[k], column.left, top + k * leading);
	}
	framing->stands[frame - setting->layout->frames] = (Stand){ true, baseline, baseline };
}

static void set_drawn(Framing *framing, const Frame *frame)
{
	Box box = { frame->left, top_of(framing, frame), frame->width, frame->height };
	Item item = rule_item(box);
	item.ink = frame->ink;
	if (frame->kind == FRAME_BOX) {
		item.kind = ITEM_FRAME;
		item.weight = frame->weight;
	}
	add_item(framing, item);
	framing->stands[frame - framing->setting->layout->frames] = (Stand){ true, box_bottom(box),
		box_bottom(box) };
}

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
	case FRAME_RULE:
		set_drawn(framing, frame);
		break;
	case FRAME_BODY:
		*room = (BodyRoom){ top_of(framing, frame), frame->bottom,
			{ frame->left, frame->width }, frame->weight, true };
		break;
	}
}

void set_frames(SideItems *side, Side which, bool is_foot, int steps, BodyRoom *room)
{
	const Layout *layout = side->setting->layout;
	Framing framing = {
		.side = side,
		.setting = side->setting,
		.stands = arena_new(side->setting->arena, Stand, layout->frame_count),
		.steps = steps,
		.heading = -1,
	};
	for (int i = 0; i < layout->frame_count; i++)
		framing.stands[i].last_baseline = framing.stands[i].lowest_ink =
			MAX(layout->frames[i].baseline, 0);
	bool is_past_body = false;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		bool is_wanted = is_past_body == is_foot || frame->kind == FRAME_BODY;
		if (is_wanted && is_on_side(frame, which))
			set_frame(&framing, frame, room);
		is_past_body = is_past_body || frame->kind == FRAME_BODY;
	}
}

int frames_steps(const Layout *layout)
{
	int most = 0;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		if (frame->kind != FRAME_TEXT || frame->style < 0)
			continue;
		const TextStyle *style = &layout->styles[frame->style];
		if (style->size_step > 0)
			most = MAX(most, (style->size_most - style->size_least) / style->size_step);
	}
	return most;
}
