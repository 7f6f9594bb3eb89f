#include "batch/record_setter.h"
#include "batch/batch_remarks.h"
#include "batch/record_text.h"

enum { MOST_LINES = 16 };

struct RecordSetter {
	RecordSetting setting;
};

/* A text and how it is broken at the size being tried. */
typedef struct {
	FilledText filled;
	int ends[MOST_LINES]; /* of its lines */
	int line_count;
} BrokenText;

/* One frame being set. */
typedef struct {
	RecordSetting *setting;
	const RecordFrame *frame;
	const RecordFace *face;
	BrokenText *texts;
	int text_count;
	InkReach reach;  /* of them all */
	bool has_script; /* one of them is the typesetter's */
	Length size;
	Length leading; /* at that size */
} FrameSetting;

RecordSetter *record_setter_open(const RecordForm *form)
{
	RecordSetter *setter = g_new0(RecordSetter, 1);
	setter->setting = (RecordSetting){
		.form = form,
		.words = record_words_open(form->faces),
		.arena = arena_open(),
	};
	return setter;
}

void record_setter_close(RecordSetter *setter)
{
	if (!setter)
		return;
	record_words_close(setter->setting.words);
	arena_close(setter->setting.arena);
	g_free(setter);
}

static bool fill_texts(FrameSetting *setting, const Record *record, Remarks *remarks)
{
	const RecordFrame *frame = setting->frame;
	bool is_filled = true;
	setting->texts = arena_new(setting->setting->arena, BrokenText, frame->text_count);
	for (int i = 0; i < frame->text_count; i++) {
		FilledText *filled = &setting->texts[setting->text_count].filled;
		is_filled &= record_text_fill(setting->setting, frame, &frame->texts[i], record,
			filled, remarks);
		setting->text_count += filled->count > 0;
		setting->has_script |= filled->lone != NULL;
		setting->reach = ink_reach_of_both(setting->reach, filled->reach);
	}
	return is_filled;
}

/* Texts side by side on one line; else one under another, each broken where it must be. */
static bool is_plain(const Frame *frame)
{
	return !frame->is_stacked && frame->lines_most == 0;
}

static Length measure_of(const Frame *frame)
{
	return frame->width - 2 * frame->padding;
}

/* How high the lines are from the first one's capitals to the last one's baseline. */
static Length height_of(const FrameSetting *setting, int lines)
{
	double capitals = setting->face->cap_height * setting->size;
	return (Length)lround(capitals) + (lines - 1) * setting->leading;
}

/*
 * How much higher the frame has to be; more than 0 where the lines do not fit.
 * An imprint's ink stands within the line of its box, as much white above the
 * capitals as below the baseline; other texts stand on their baseline.
 */
static double missing_height(const FrameSetting *setting, int lines)
{
	const Frame *frame = setting->frame->frame;
	const RecordFace *face = setting->face;
	if (frame->kind != FRAME_IMPRINT)
		return 0;
	double white = (frame->height - height_of(setting, lines)) / 2.0 - frame->weight;
	double above = MAX(setting->reach.above - face->cap_height, 0);
	double below = MAX(setting->reach.below, face->descender);
	return 2 * (MAX(above, below) * setting->size - white);
}

static bool fits_down(const FrameSetting *setting, int lines)
{
	return missing_height(setting, lines) <= 0;
}

/* How wide the texts are side by side. */
static int64_t width_of_all(const FrameSetting *setting)
{
	int64_t width = (int64_t)setting->frame->frame->between * (setting->text_count - 1);
	for (int i = 0; i < setting->text_count; i++) {
		const FilledText *filled = &setting->texts[i].filled;
		width += record_text_width(filled, 0, filled->count, setting->size);
	}
	return width;
}

static bool fits_plain(const FrameSetting *setting)
{
	return width_of_all(setting) <= measure_of(setting->frame->frame) && fits_down(setting, 1);
}

/* Each on at most `most` lines. */
static bool fits_broken(FrameSetting *setting, int most)
{
	const Frame *frame = setting->frame->frame;
	int lines = 0;
	double measure = (double)measure_of(frame) / setting->size;
	for (int i = 0; i < setting->text_count; i++) {
		BrokenText *text = &setting->texts[i];
		text->line_count = record_lines_break(text->filled.widths, text->filled.count,
			measure, most, text->ends);
		if (text->line_count == 0)
			return false;
		lines += text->line_count;
	}
	return fits_down(setting, lines);
}

/* Leading is for Latin letters; an imprint's lines of other writing never touch. */
static Length leading_of(const FrameSetting *setting)
{
	const TextStyle *style = setting->frame->style;
	Length leading = style->leading_share > 0
		? (Length)lround(style->leading_share * setting->size)
		: style->leading;
	if (!setting->has_script || setting->frame->frame->kind != FRAME_IMPRINT)
		return leading;
	double reach = setting->reach.above + setting->reach.below;
	return MAX(leading, (Length)lround(reach * setting->size));
}

/* The largest size from `from` down to more than `under` at which the texts fit. */
static bool find_size(FrameSetting *setting, Length from, Length under, int lines)
{
	const TextStyle *style = setting->frame->style;
	for (setting->size = from; setting->size > under;) {
		setting->leading = leading_of(setting);
		if (is_plain(setting->frame->frame) ? fits_plain(setting)
						    : fits_broken(setting, lines))
			return true;
		if (style->size_step <= 0 || setting->size <= style->size_least)
			return false;
		setting->size = MAX(setting->size - style->size_step, style->size_least);
	}
	return false;
}

static int most_lines(const FrameSetting *setting)
{
	int most = 0;
	for (int i = 0; i < setting->text_count; i++)
		most = MAX(most, setting->texts[i].line_count);
	return most;
}

/* The same setting, to try another size in. */
static FrameSetting copy_of(const FrameSetting *setting)
{
	FrameSetting copy = *setting;
	copy.texts = arena_new(setting->setting->arena, BrokenText, setting->text_count);
	for (int i = 0; i < setting->text_count; i++)
		copy.texts[i] = setting->texts[i];
	return copy;
}

/* The largest size; a smaller one with a line less where that line does not win its worth. */
static bool find_fit(FrameSetting *setting)
{
	const Frame *frame = setting->frame->frame;
	int lines = CLAMP(frame->lines_most, 1, MOST_LINES);
	if (!find_size(setting, setting->frame->style->size_most, 0, lines))
		return false;
	while (frame->line_worth > 0 && (lines = most_lines(setting) - 1) > 0) {
		FrameSetting fewer = copy_of(setting);
		if (!find_size(&fewer, setting->size, setting->size - frame->line_worth, lines))
			return true;
		*setting = fewer;
	}
	return true;
}

/* Where a line of this width begins. */
static Length line_left(const FrameSetting *setting, int64_t width)
{
	const Frame *frame = setting->frame->frame;
	Length left = frame->left + frame->padding, spare = (Length)(measure_of(frame) - width);
	if (frame->align == ALIGN_CENTRE)
		return left + spare / 2;
	bool is_at_right = (frame->align == ALIGN_END) != setting->setting->form->is_right_to_left;
	return is_at_right ? left + spare : left;
}

static Length first_baseline(const FrameSetting *setting, int lines)
{
	const Frame *frame = setting->frame->frame;
	if (frame->kind != FRAME_IMPRINT)
		return frame->baseline;
	Length height = height_of(setting, lines);
	double capitals = setting->face->cap_height * setting->size;
	return frame->top + (frame->height - height) / 2 + (Length)lround(capitals);
}

static void place_plain(FrameSetting *setting)
{
	const Frame *frame = setting->frame->frame;
	LinePlace place = { setting->size, line_left(setting, width_of_all(setting)),
		first_baseline(setting, 1) };
	for (int i = 0; i < setting->text_count; i++) {
		const FilledText *filled = &setting->texts[i].filled;
		record_text_add_line(setting->setting, setting->frame, filled, 0, filled->count,
			place);
		place.x += (Length)record_text_width(filled, 0, filled->count, setting->size) +
			frame->between;
	}
}

static void place_lines(FrameSetting *setting, const BrokenText *text, Length baseline)
{
	const FilledText *filled = &text->filled;
	for (int line = 0; line < text->line_count; line++) {
		int first = line > 0 ? text->ends[line - 1] : 0, end = text->ends[line];
		int64_t width = record_text_width(filled, first, end, setting->size);
		const LinePlace place = {
			.size = setting->size,
			.x = line_left(setting, width),
			.baseline = baseline + line * setting->leading,
		};
		record_text_add_line(setting->setting, setting->frame, filled, first, end, place);
	}
}

static void place_broken(FrameSetting *setting)
{
	int lines = 0;
	for (int i = 0; i < setting->text_count; i++)
		lines += setting->texts[i].line_count;
	Length baseline = first_baseline(setting, lines);
	for (int i = 0; i < setting->text_count; i++) {
		place_lines(setting, &setting->texts[i], baseline);
		baseline += setting->texts[i].line_count * setting->leading;
	}
}

/* The lines of all texts; 0 where one does not go into the frame's width. */
static int all_lines(const FrameSetting *setting)
{
	int lines = 0;
	for (int i = 0; i < setting->text_count; i++) {
		if (setting->texts[i].line_count == 0)
			return 0;
		lines += setting->texts[i].line_count;
	}
	return lines;
}

/* Not even the smallest size fits, which was tried last. */
static void tell_misfit(const FrameSetting *setting, Remarks *remarks)
{
	const FilledText *first = &setting->texts[0].filled;
	const char *frame = setting->frame->frame->name;
	const char *layout = setting->setting->form->layout->name;
	int lines = all_lines(setting);
	if (lines == 0) {
		remarks_add(remarks, first->place, IMPRINT_TOO_LONG, first->text, frame, layout);
		return;
	}
	enum { PARTS_TOLD = 10 }; /* of a millimetre, rounded up */
	double missing = mm_from_length((Length)ceil(missing_height(setting, lines)));
	remarks_add(remarks, first->place, IMPRINT_TOO_HIGH, first->text, lines,
		lines == 1 ? "line" : "lines", frame, layout,
		ceil(missing * PARTS_TOLD) / PARTS_TOLD);
}

static bool set_frame(RecordSetter *setter, const RecordFrame *frame, const Record *record,
	Remarks *remarks)
{
	FrameSetting setting = {
		.setting = &setter->setting,
		.frame = frame,
		.face = record_face(setter->setting.form->faces, frame->words.face),
	};
	if (!fill_texts(&setting, record, remarks))
		return false;
	if (setting.text_count == 0)
		return true;
	if (!find_fit(&setting)) {
		tell_misfit(&setting, remarks);
		return false;
	}
	if (is_plain(frame->frame))
		place_plain(&setting);
	else
		place_broken(&setting);
	return true;
}

const SetRecord *record_setter_set(RecordSetter *setter, const Record *record, Remarks *remarks)
{
	RecordSetting *setting = &setter->setting;
	record_words_trim(setting->words);
	arena_reset(setting->arena);
	setting->runs = NULL;
	setting->run_count = 0;
	bool is_set = true;
	for (int i = 0; i < setting->form->frame_count; i++)
		is_set &= set_frame(setter, &setting->form->frames[i], record, remarks);
	SetRecord *set = arena_new(setting->arena, SetRecord, 1);
	*set = (SetRecord){ setting->runs, setting->run_count };
	return is_set ? set : NULL;
}
