#include "batch/record_text.h"
#include "batch/record_script.h"

#include <string.h>

static const char *words_of(const RecordPiece *piece, const Record *record)
{
	return piece->field >= 0 ? record->values[piece->field] : piece->words;
}

/* Whether there is something to say: a field has a value, or there are none but fixed words. */
static bool says_something(const RecordText *text, const Record *record)
{
	bool has_field = false, has_words = false;
	for (int i = 0; i < text->count; i++) {
		const RecordPiece *piece = &text->pieces[i];
		bool is_field = piece->field >= 0 || piece->is_common;
		bool is_filled = *words_of(piece, record) != '\0';
		if (is_field && is_filled)
			return true;
		has_field |= is_field;
		has_words |= is_filled;
	}
	return has_words && !has_field;
}

/* Where its first field stands that is not empty, else `otherwise`. */
static Place place_of(const RecordText *text, const Record *record, Place otherwise)
{
	for (int i = 0; i < text->count; i++) {
		int field = text->pieces[i].field;
		if (field >= 0 && *record->values[field])
			return record->places[field];
	}
	return otherwise;
}

/* The text with its fields filled in. */
static const char *filled_text(Arena *arena, const RecordText *text, const Record *record)
{
	size_t length = 0;
	for (int i = 0; i < text->count; i++)
		length += strlen(words_of(&text->pieces[i], record));
	char *filled = arena_alloc(arena, length + 1), *end = filled;
	for (int i = 0; i < text->count; i++)
		end = g_stpcpy(end, words_of(&text->pieces[i], record));
	return filled;
}

/* The words between the blanks, each shaped by itself. */
static void shape_words(RecordSetting *setting, const RecordFrame *frame, FilledText *filled)
{
	double em = record_face(setting->form->faces, frame->words.face)->units_per_em;
	double tracking = frame->style->tracking;
	int most = (int)(strlen(filled->text) + 1) / 2 + 1;
	const RecordWord **words = arena_new(setting->arena, const RecordWord *, most);
	WordWidth *widths = arena_new(setting->arena, WordWidth, most);
	const char *at = filled->text + strspn(filled->text, " ");
	for (int length; *at; at += length, at += strspn(at, " ")) {
		length = (int)strcspn(at, " ");
		const RecordWord *word = record_word(setting->words, &frame->words, at, length);
		words[filled->count] = word;
		widths[filled->count++] = (WordWidth){
			.blank = word->blank / em + tracking,
			.width = word->width / em + tracking * (word->count - 1),
		};
		filled->reach = ink_reach_of_both(filled->reach, word->reach);
	}
	filled->words = words;
	filled->widths = widths;
}

static bool shape_script(RecordSetting *setting, const RecordFrame *frame, FilledText *filled,
	Remarks *remarks)
{
	filled->lone = record_script_shape(setting, frame, filled->text, filled->place, remarks);
	if (!filled->lone)
		return false;
	const LoneWord *words = lone_text_words(filled->lone, &filled->count);
	WordWidth *widths = arena_new(setting->arena, WordWidth, filled->count);
	for (int i = 0; i < filled->count; i++)
		widths[i] = (WordWidth){
			.blank = i > 0 ? (double)words[i - 1].gap / LONE_TEXT_EM : 0,
			.width = (double)words[i].width / LONE_TEXT_EM,
		};
	filled->widths = widths;
	filled->reach = record_script_reach(setting, frame, filled->lone);
	return true;
}

bool record_text_fill(RecordSetting *setting, const RecordFrame *frame, const RecordText *text,
	const Record *record, FilledText *filled, Remarks *remarks)
{
	*filled = (FilledText){ 0 };
	if (!says_something(text, record))
		return true;
	filled->text = filled_text(setting->arena, text, record);
	filled->place = place_of(text, record, frame->frame->place);
	if (!record_words_suit(setting->words, frame->words.face, filled->text))
		return shape_script(setting, frame, filled, remarks);
	shape_words(setting, frame, filled);
	return true;
}

int64_t record_text_width(const FilledText *text, int first, int end, Length size)
{
	return llround(record_line_width(text->widths, first, end) * size);
}

/* The words as one run, without the blank before the first. */
static void add_words(RecordSetting *setting, const RecordFrame *frame, const FilledText *text,
	int first, int end, LinePlace place)
{
	int count = 0;
	for (int i = first; i < end; i++)
		count += text->words[i]->count;
	RecordGlyph *glyphs = arena_new(setting->arena, RecordGlyph, count);
	RecordRun run = {
		.frame = (int)(frame - setting->form->frames),
		.face = frame->words.face,
		.size = place.size,
		.x = place.x,
		.baseline = place.baseline,
		.tracking = frame->style->tracking,
		.glyphs = glyphs,
	};
	for (int i = first; i < end; i++) {
		const RecordWord *word = text->words[i];
		int skipped = i == first ? 1 : 0;
		memcpy(&glyphs[run.count], &word->glyphs[skipped],
			sizeof *glyphs * (size_t)(word->count - skipped));
		run.count += word->count - skipped;
	}
	*arena_push(setting->arena, setting->runs, setting->run_count) = run;
}

void record_text_add_line(RecordSetting *setting, const RecordFrame *frame, const FilledText *text,
	int first, int end, LinePlace place)
{
	if (text->lone)
		record_script_add_line(setting, frame, text->lone, first, end, place);
	else
		add_words(setting, frame, text, first, end, place);
}
