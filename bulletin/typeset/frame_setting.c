/* Frames of words: large ones broken and sized to fit, small ones on a line or in a stack. */
#include "typeset/frame_text.h"
#include "typeset/framing.h"
#include "typeset/typeset_remarks.h"

/* A text that may be broken over the lines of its frame. */
typedef struct {
	Framing *framing;
	const Frame *frame;
	const FilledText *text;
	const TextStyle *style;
	int element;
	int lines_most;
} BrokenText;

/* One way to set it. */
typedef struct {
	Length size;
	double tracking;
	SetLines lines;
} Fit;

/* Whether a line ends between two words that belong together. */
static bool parts_bound_words(const ShapedText *shaped, const SetLines *lines)
{
	for (int i = 0, word = -1; i + 1 < lines->count; i++) {
		word += lines->lines[i].word_count;
		if (shaped->words[word].is_bound)
			return true;
	}
	return false;
}

/* Words that belong together are parted at the least size alone. */
static bool fits(const BrokenText *broken, const ShapedText *shaped, Fit *fit)
{
	Setting *setting = broken->framing->setting;
	const Frame *frame = broken->frame;
	TextShape shape = { .measure = frame->width, .align = frame->align, .is_balanced = true };
	for (int i = 0; i < shaped->word_count; i++)
		if (shaped->words[i].width > frame->width)
			return false;
	shape.is_optical = frame->align == ALIGN_START && fit->size >= setting->layout->metre;
	fit->lines = set_shaped(setting, shaped, shape);
	return fit->lines.count <= broken->lines_most &&
		(fit->size <= broken->style->size_least || !parts_bound_words(shaped, &fit->lines));
}

/* Sets the text at one size, first with the style's tracking, then as tight as it may be. */
static bool try_size(const BrokenText *broken, Fit *fit)
{
	Setting *setting = broken->framing->setting;
	const TextStyle *style = broken->style;
	int tightest = style->tracking_least < style->tracking ? 1 : 0;
	for (int tight = 0; tight <= tightest; tight++) {
		fit->tracking = tight ? style->tracking_least : style->tracking;
		StyledText styled = styled_text_plain(setting->arena, broken->text->text, style,
			setting->language, broken->element, broken->text->place);
		Stretch *stretch = (Stretch *)styled.stretches;
		stretch->size = fit->size;
		stretch->tracking = fit->tracking;
		ShapedText shaped = shape_text(setting, styled);
		if (fits(broken, &shaped, fit))
			return true;
	}
	return false;
}

/* The largest size from `most` down that fits, and is more than `under`. */
static bool find_size(const BrokenText *broken, Length most, Length under, Fit *fit)
{
	const TextStyle *style = broken->style;
	fit->size = MAX(most, style->size_least);
	while (fit->size > under) {
		if (try_size(broken, fit))
			return true;
		if (style->size_step <= 0 || fit->size <= style->size_least)
			return false;
		fit->size = MAX(fit->size - style->size_step, style->size_least);
	}
	return false;
}

/* The largest size; a smaller one with a line less where that line does not win its worth. */
static bool find_fit(BrokenText broken, Fit *fit)
{
	Length worth = broken.frame->line_worth;
	if (!find_size(&broken, broken.style->size_most, 0, fit))
		return false;
	for (bool has_fewer = worth > 0; has_fewer && fit->lines.count > 1;) {
		Fit fewer;
		broken.lines_most = fit->lines.count - 1;
		has_fewer = find_size(&broken, fit->size, fit->size - worth, &fewer);
		if (has_fewer)
			*fit = fewer;
	}
	return true;
}

/*
 * How far a line's ink stands out above the ascenders of its style, and below
 * the descenders: an accent on a capital, or a script that is taller.
 */
typedef struct {
	Length above, below;
} Excess;

static Length beyond(Length ink, Length usual, Length size)
{
	return ink > usual + size / 20 ? ink - usual : 0;
}

static Excess excess_of(const Setting *setting, const SetLine *line, FontMeasures usual,
	Length size)
{
	return (Excess){ beyond(set_line_height(setting, line), usual.ascender, size),
		beyond(set_line_depth(setting, line), usual.descender, size) };
}

/* What keeps two lines clear of each other where one of them stands out; 0: none does. */
static Length clear_distance(const Setting *setting, const SetLine *line, FontMeasures usual,
	Length size)
{
	const SetLine *next = line + 1;
	if (excess_of(setting, line, usual, size).below == 0 &&
		excess_of(setting, next, usual, size).above == 0)
		return 0;
	return set_line_depth(setting, line) + set_line_height(setting, next) + size / 20;
}

static Length line_distance(const Framing *framing, const TextStyle *style, const Fit *fit,
	FontMeasures usual)
{
	const Setting *setting = framing->setting;
	Length distance = style_leading(style, fit->size), clear = 0;
	bool is_shallow = true;
	for (int i = 0; i + 1 < fit->lines.count; i++) {
		const SetLine *line = &fit->lines.lines[i];
		is_shallow = is_shallow && set_line_depth(setting, line) <= fit->size / 20;
		clear = MAX(clear, clear_distance(setting, line, usual, fit->size));
	}
	if (style->leading_tight > 0 && is_shallow)
		distance = (Length)lround(style->leading_tight * fit->size);
	return MAX(distance, clear);
}

/* What hangs under it hangs lower where its last line reaches lower than is usual. */
static void place_broken(Framing *framing, const Frame *frame, const TextStyle *style,
	const Fit *fit)
{
	const Setting *setting = framing->setting;
	FontMeasures usual = framing_measures(framing, style, fit->size);
	const SetLine *first = &fit->lines.lines[0], *last = first + fit->lines.count - 1;
	Length above = excess_of(setting, first, usual, fit->size).above;
	Length leading = line_distance(framing, style, fit, usual);
	Length baseline = framing_baseline(framing, frame, usual.ascender + above,
		style_leading(style, fit->size) + above);
	for (int i = 0; i < fit->lines.count; i++)
		framing_add_line(framing, &fit->lines.lines[i], frame->left,
			baseline + i * leading);
	baseline += (fit->lines.count - 1) * leading;
	*framing_stand(framing, frame) = (Stand){ true,
		baseline + excess_of(setting, last, usual, fit->size).below,
		baseline + set_line_depth(setting, last) };
}

/* What becomes of a text that does not fit at its style's least size. */
static bool find_other_fit(BrokenText *broken, Fit *fit)
{
	const Frame *frame = broken->frame;
	const Setting *setting = broken->framing->setting;
	if (frame->else_lines == 0)
		return false;
	remarks_add(setting->remarks, broken->text->place, TITLE_NOT_LARGE,
		pt_from_length(broken->style->size_least) / pt_from_length(setting->layout->metre),
		frame->lines_most);
	broken->style = setting_style(setting, frame->else_style);
	broken->lines_most = frame->else_lines;
	return find_fit(*broken, fit);
}

/* A text over several lines: headline, title, standfirst. */
static void set_broken(Framing *framing, const Frame *frame, const FilledText *text)
{
	BrokenText broken = {
		.framing = framing,
		.frame = frame,
		.text = text,
		.style = setting_style(framing->setting, frame->style),
		.element = framing_element(framing, frame, text->place),
		.lines_most = frame->lines_most,
	};
	Fit fit = { 0 };
	if (find_fit(broken, &fit) || find_other_fit(&broken, &fit)) {
		place_broken(framing, frame, broken.style, &fit);
		return;
	}
	int lines = fit.lines.count, letters = (int)g_utf8_strlen(text->text, -1);
	int most = broken.lines_most;
	remarks_add(framing->setting->remarks, text->place, TEXT_TOO_LONG, MAX(lines, most + 1),
		frame->name, most, lines > 0 ? letters * most / lines : letters);
}

/* Texts one under another, as in an address; each is broken where it must be. */
static void set_stacked(Framing *framing, const Frame *frame, const FilledText *texts, int count)
{
	Setting *setting = framing->setting;
	const TextStyle *style = setting_style(setting, frame->style);
	int element = framing_element(framing, frame, texts[0].place),
	    most = MAX(frame->lines_most, 1);
	Length leading = style_leading(style, style->size_most);
	Length baseline = framing_baseline(framing, frame,
		framing_measures(framing, style, style->size_most).ascender, leading);
	Stand *stand = framing_stand(framing, frame);
	for (int i = 0; i < count; i++) {
		StyledText text = framing_name(framing, texts[i].text, style, element,
			texts[i].place);
		SetLines set = set_text(setting, &text,
			(TextShape){ .measure = frame->width, .align = frame->align });
		if (set.count > most)
			remarks_add(setting->remarks, texts[i].place, TEXT_TOO_LONG, set.count,
				frame->name, most,
				(int)g_utf8_strlen(texts[i].text, -1) * most / set.count);
		for (int line = 0; line < set.count; line++, baseline += leading) {
			framing_add_line(framing, &set.lines[line], frame->left, baseline);
			*stand = (Stand){ true, baseline, baseline + leading / 4 };
		}
	}
}

/* The white between texts side by side: as asked, or down to half of it where that makes them fit.
 */
static Length white_between(const Frame *frame, Length words, int count)
{
	if (count < 2)
		return frame->between;
	return CLAMP((frame->width - words) / (count - 1), frame->between / 2, frame->between);
}

/* All of them, as they stand in the remark that they are too wide. */
static const char *joined(Arena *arena, const FilledText *texts, int count)
{
	const char *all = texts[0].text;
	for (int i = 1; i < count; i++)
		all = arena_printf(arena, "%s%s", all, texts[i].text);
	return all;
}

/* Texts that stand on one line, side by side. */
static void set_plain(Framing *framing, const Frame *frame, const FilledText *texts, int count)
{
	Setting *setting = framing->setting;
	const TextStyle *style = setting_style(setting, frame->style);
	int element = framing_element(framing, frame, texts[0].place);
	Length leading = style_leading(style, style->size_most);
	Length baseline = framing_baseline(framing, frame,
		framing_measures(framing, style, style->size_most).ascender, leading);
	SetLine *lines = arena_new(setting->arena, SetLine, count);
	Length words = 0;
	for (int i = 0; i < count; i++) {
		StyledText text = framing_name(framing, texts[i].text, style, element,
			texts[i].place);
		SetLines set = set_text(setting, &text,
			(TextShape){ .measure = INT32_MAX / 2,
				.align = text.is_right_to_left ? ALIGN_END : ALIGN_START,
				.is_optical = style->size_most >= setting->layout->metre });
		if (set.count > 0)
			lines[i] = set.lines[0];
		words += lines[i].width;
	}
	Length between = white_between(frame, words, count);
	Length total = words + between * (count - 1);
	if (total > frame->width)
		remarks_add(setting->remarks, texts[0].place, TEXT_TOO_WIDE,
			joined(setting->arena, texts, count), mm_from_length(total - frame->width),
			frame->name);
	Length left = frame->left;
	if (frame->align != ALIGN_START)
		left += (frame->width - total) / (frame->align == ALIGN_CENTRE ? 2 : 1);
	for (int i = 0; i < count; i++) {
		framing_add_line(framing, &lines[i], left, baseline);
		left += lines[i].width + between;
	}
	*framing_stand(framing, frame) = (Stand){ true, baseline, baseline + leading / 4 };
}

void set_text_frame(Framing *framing, const Frame *frame)
{
	int count;
	const FilledText *texts = frame_texts(framing->setting, frame, framing->which, &count);
	if (count == 0)
		return;
	if (frame->is_stacked)
		set_stacked(framing, frame, texts, count);
	else if (frame->lines_most > 0)
		set_broken(framing, frame, &texts[0]);
	else
		set_plain(framing, frame, texts, count);
}
