#include "batch/record_setter.h"
#include "batch/batch_remarks.h"
#include "batch/record_lines.h"

#include <string.h>

enum { MOST_TEXTS = 16, MOST_LINES = 16 };

struct RecordSetter {
	const RecordForm *form;
	RecordWords *words;
	Arena *arena; /* of the record being set */
	RecordRun *runs;
	int run_count;
};

/* One text of a frame, filled in. */
typedef struct {
	const char *text;
	Place place;
	const RecordWord **words;
	WordWidth *widths; /* em */
	int count;
	int ends[MOST_LINES]; /* of its lines, at the size being tried */
	int line_count;
} FilledText;

/* One frame being set. */
typedef struct {
	RecordSetter *setter;
	const RecordFrame *frame;
	const RecordFace *face;
	const Record *record;
	FilledText texts[MOST_TEXTS];
	int text_count;
	Length size;
	Length leading; /* at that size */
} FrameSetting;

RecordSetter *record_setter_open(const RecordForm *form)
{
	RecordSetter *setter = g_new0(RecordSetter, 1);
	setter->form = form;
	setter->words = record_words_open(form->faces);
	setter->arena = arena_open();
	return setter;
}

void record_setter_close(RecordSetter *setter)
{
	if (!setter)
		return;
	record_words_close(setter->words);
	arena_close(setter->arena);
	g_free(setter);
}

/* The text with its fields filled in; NULL where all of them are empty. */
static const char *filled_text(const FrameSetting *setting, const RecordText *text, Place *place)
{
	g_autoptr(GString) filled = g_string_new(NULL);
	bool has_field = false, has_value = false;
	for (int i = 0; i < text->count; i++) {
		const RecordPiece *piece = &text->pieces[i];
		bool is_field = piece->field >= 0;
		const char *words = is_field ? setting->record->values[piece->field] : piece->words;
		if (is_field && *words && !has_value)
			*place = setting->record->places[piece->field];
		has_field |= is_field || piece->is_common;
		has_value |= (is_field || piece->is_common) && *words;
		g_string_append(filled, words);
	}
	if (filled->len == 0 || (has_field && !has_value))
		return NULL;
	return arena_bytes(setting->setter->arena, filled->str, filled->len);
}

/* The text's words, shaped. */
static void take_words(const FrameSetting *setting, FilledText *filled)
{
	RecordSetter *setter = setting->setter;
	double em = setting->face->units_per_em, tracking = setting->frame->style->tracking;
	int most = (int)(strlen(filled->text) + 1) / 2 + 1;
	filled->words = arena_new(setter->arena, const RecordWord *, most);
	filled->widths = arena_new(setter->arena, WordWidth, most);
	for (const char *at = filled->text; *at;) {
		size_t length = strcspn(at, " ");
		if (length > 0) {
			const RecordWord *word = record_word(setter->words, &setting->frame->words,
				at, (int)length);
			filled->words[filled->count] = word;
			filled->widths[filled->count++] = (WordWidth){
				word->blank / em + tracking,
				word->width / em + tracking * (word->count - 1),
			};
		}
		at += length;
		at += strspn(at, " ");
	}
}

static bool tell_sign(const FrameSetting *setting, const FilledText *filled, Remarks *remarks)
{
	if (record_words_suit(setting->setter->words, setting->frame->words.face, filled->text))
		return true;
	remarks_add(remarks, filled->place, IMPRINT_SIGN, filled->text);
	return false;
}

static bool fill_texts(FrameSetting *setting, Remarks *remarks)
{
	const RecordFrame *frame = setting->frame;
	for (int i = 0; i < frame->text_count && setting->text_count < MOST_TEXTS; i++) {
		FilledText *filled = &setting->texts[setting->text_count];
		*filled = (FilledText){ .place = frame->frame->place };
		filled->text = filled_text(setting, &frame->texts[i], &filled->place);
		if (!filled->text)
			continue;
		if (!tell_sign(setting, filled, remarks))
			return false;
		take_words(setting, filled);
		setting->text_count += filled->count > 0;
	}
	return true;
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

/* An imprint stands within the line of its box; other texts stand on their baseline. */
static bool fits_down(const FrameSetting *setting, int lines)
{
	const Frame *frame = setting->frame->frame;
	if (frame->kind != FRAME_IMPRINT)
		return true;
	double white = (frame->height - height_of(setting, lines)) / 2.0;
	double descender = setting->face->descender * setting->size;
	return white - descender >= frame->weight;
}

static bool fits_plain(FrameSetting *setting)
{
	const Frame *frame = setting->frame->frame;
	double width = 0;
	for (int i = 0; i < setting->text_count; i++) {
		FilledText *text = &setting->texts[i];
		text->line_count = 1;
		text->ends[0] = text->count;
		width += record_line_width(text->widths, 0, text->count) * setting->size;
	}
	width += (double)frame->between * (setting->text_count - 1);
	return width <= measure_of(frame) && fits_down(setting, 1);
}

/* Each on at most `most` lines. */
static bool fits_broken(FrameSetting *setting, int most)
{
	const Frame *frame = setting->frame->frame;
	int lines = 0;
	double measure = (double)measure_of(frame) / setting->size;
	for (int i = 0; i < setting->text_count; i++) {
		FilledText *text = &setting->texts[i];
		text->line_count = record_lines_break(text->widths, text->count, measure, most,
			text->ends);
		if (text->line_count == 0)
			return false;
		lines += text->line_count;
	}
	return fits_down(setting, lines);
}

/* The largest size from `from` down to more than `under` at which the texts fit. */
static bool find_size(FrameSetting *setting, Length from, Length under, int lines)
{
	const TextStyle *style = setting->frame->style;
	for (setting->size = from; setting->size > under;) {
		setting->leading = style->leading_share > 0
			? (Length)lround(style->leading_share * setting->size)
			: style->leading;
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

/* The largest size; a smaller one with a line less where that line does not win its worth. */
static bool find_fit(FrameSetting *setting)
{
	const Frame *frame = setting->frame->frame;
	int lines = CLAMP(frame->lines_most, 1, MOST_LINES);
	if (!find_size(setting, setting->frame->style->size_most, 0, lines))
		return false;
	while (frame->line_worth > 0 && (lines = most_lines(setting) - 1) > 0) {
		FrameSetting fewer = *setting;
		if (!find_size(&fewer, setting->size, setting->size - frame->line_worth, lines))
			return true;
		*setting = fewer;
	}
	return true;
}

/* Words `first` up to `end` as one run, without the blank before the first. */
static void add_run(FrameSetting *setting, const FilledText *text, int first, int end, Length x,
	Length baseline)
{
	RecordSetter *setter = setting->setter;
	int count = 0;
	for (int i = first; i < end; i++)
		count += text->words[i]->count;
	RecordGlyph *glyphs = arena_new(setter->arena, RecordGlyph, count);
	RecordRun run = {
		.frame = (int)(setting->frame - setter->form->frames),
		.face = setting->frame->words.face,
		.size = setting->size,
		.x = x,
		.baseline = baseline,
		.tracking = setting->frame->style->tracking,
		.glyphs = glyphs,
	};
	for (int i = first; i < end; i++) {
		const RecordWord *word = text->words[i];
		int skipped = i == first ? 1 : 0;
		memcpy(&glyphs[run.count], &word->glyphs[skipped],
			sizeof *glyphs * (size_t)(word->count - skipped));
		run.count += word->count - skipped;
	}
	*arena_push(setter->arena, setter->runs, setter->run_count) = run;
}

static Length aligned(const Frame *frame, Length width)
{
	Length left = frame->left + frame->padding, spare = measure_of(frame) - width;
	if (frame->align == ALIGN_START)
		return left;
	return left + (frame->align == ALIGN_CENTRE ? spare / 2 : spare);
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
	Length widths[MOST_TEXTS] = { 0 }, total = frame->between * (setting->text_count - 1);
	for (int i = 0; i < setting->text_count; i++) {
		const FilledText *text = &setting->texts[i];
		double width = record_line_width(text->widths, 0, text->count);
		widths[i] = (Length)lround(width * setting->size);
		total += widths[i];
	}
	Length x = aligned(frame, total);
	for (int i = 0; i < setting->text_count; i++) {
		add_run(setting, &setting->texts[i], 0, setting->texts[i].count, x,
			first_baseline(setting, 1));
		x += widths[i] + frame->between;
	}
}

static void place_broken(FrameSetting *setting)
{
	int lines = 0;
	for (int i = 0; i < setting->text_count; i++)
		lines += setting->texts[i].line_count;
	Length baseline = first_baseline(setting, lines);
	for (int i = 0; i < setting->text_count; i++) {
		const FilledText *text = &setting->texts[i];
		for (int line = 0; line < text->line_count; line++, baseline += setting->leading) {
			int first = line > 0 ? text->ends[line - 1] : 0, end = text->ends[line];
			double width = record_line_width(text->widths, first, end);
			Length x = aligned(setting->frame->frame,
				(Length)lround(width * setting->size));
			add_run(setting, text, first, end, x, baseline);
		}
	}
}

static bool set_frame(RecordSetter *setter, const RecordFrame *frame, const Record *record,
	Remarks *remarks)
{
	FrameSetting setting = {
		.setter = setter,
		.frame = frame,
		.face = record_face(setter->form->faces, frame->words.face),
		.record = record,
	};
	if (!fill_texts(&setting, remarks))
		return false;
	if (setting.text_count == 0)
		return true;
	if (!find_fit(&setting)) {
		remarks_add(remarks, setting.texts[0].place, IMPRINT_TOO_LONG,
			setting.texts[0].text, frame->frame->name);
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
	record_words_trim(setter->words);
	arena_reset(setter->arena);
	setter->runs = NULL;
	setter->run_count = 0;
	bool is_set = true;
	for (int i = 0; i < setter->form->frame_count; i++)
		is_set &= set_frame(setter, &setter->form->frames[i], record, remarks);
	SetRecord *set = arena_new(setter->arena, SetRecord, 1);
	*set = (SetRecord){ setter->runs, setter->run_count };
	return is_set ? set : NULL;
}
