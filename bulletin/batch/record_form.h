/*
 * Record form: what is printed for each record in a layout's frames, made
 * ready once: texts taken apart at their fields, faces opened.
 *
 * A record is one line of a list: a school that gets an imprint, a slip, a
 * label. A form does not change once it is open, so threads share it.
 */
#ifndef BULLETIN_BATCH_RECORD_FORM_H
#define BULLETIN_BATCH_RECORD_FORM_H

#include "batch/record_words.h"
#include "layout/layout.h"
#include "typeset/typeset.h"

/* A stretch of a text: fixed words, or a field of the record. */
typedef struct {
	int field;         /* index into the form's, or -1 */
	const char *words; /* where it is none of them */
	bool is_common;    /* they are those of a field that is alike for all records */
} RecordPiece;

typedef struct {
	const RecordPiece *pieces;
	int count;
} RecordText;

typedef struct {
	const Frame *frame;
	const TextStyle *style;
	WordStyle words;
	const RecordText *texts;
	int text_count;
} RecordFrame;

typedef struct {
	const Layout *layout;
	const char *language;
	bool is_right_to_left; /* its lines start at the right */
	RecordFaces *faces;
	const RecordFrame *frames;
	int frame_count;
	int field_count;
} RecordForm;

/* What a form is made from. */
typedef struct {
	const Layout *layout;
	const char *language; /* BCP 47; of the layout's words, and of the records' */
	Typecase *typecase;
	RecordFaces *faces;
	const char *const *fields; /* that differ from record to record: "school.name", "copy" */
	int field_count;
	Fields common; /* that are the same for all: "until" */
} RecordTerms;

/*
 * Makes ready those frames of the layout that `is_wanted`. NULL with
 * font-missing, or with field-not-here for a field of theirs that is in neither
 * list.
 */
const RecordForm *record_form_open(Arena *arena, const RecordTerms *terms,
	bool (*is_wanted)(const Frame *), Remarks *remarks);

/* Whether any text of the form names the field of this number. */
bool record_form_names(const RecordForm *form, int field);

#endif
