/*
 * Record setter: the words of one record to glyphs at fixed places, as its form
 * says: the largest size of the style's range at which they fit, on as many
 * lines as the frame has.
 *
 * A setter is for one thread, and gives the same for the same record whatever
 * was set before.
 */
#ifndef BULLETIN_BATCH_RECORD_SETTER_H
#define BULLETIN_BATCH_RECORD_SETTER_H

#include "batch/record_form.h"

/* The values of one record's fields, in the order of the form's terms; "" where empty. */
typedef struct {
	const char *const *values;
	const Place *places; /* where each stands in the list */
} Record;

/* Glyphs of one face on one line. */
typedef struct {
	int frame; /* index into the form's */
	int face;
	Length size;
	Length x, baseline; /* of the first glyph's pen, from the sheet's top left corner */
	double tracking;    /* em, after each glyph */
	const RecordGlyph *glyphs;
	int count;
} RecordRun;

typedef struct {
	const RecordRun *runs;
	int count;
} SetRecord;

typedef struct RecordSetter RecordSetter;

RecordSetter *record_setter_open(const RecordForm *form);
void record_setter_close(RecordSetter *setter); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecordSetter, record_setter_close)

/*
 * Sets one record; what it gives is lent until the next call. NULL with
 * imprint-too-long or imprint-too-high for a text that does not fit, or
 * glyph-missing and its like for a sign that no font has, at the place of the
 * field.
 */
const SetRecord *record_setter_set(RecordSetter *setter, const Record *record, Remarks *remarks);

#endif
