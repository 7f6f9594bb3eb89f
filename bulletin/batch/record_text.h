/*
 * Record text: one text of a frame with a record's fields filled in, measured
 * and set. Inside the record setter only.
 */
#ifndef BULLETIN_BATCH_RECORD_TEXT_H
#define BULLETIN_BATCH_RECORD_TEXT_H

#include "batch/record_lines.h"
#include "batch/record_setting.h"
#include "typeset/lone_text.h"

typedef struct {
	const char *text;
	Place place;             /* of its first field, else of the frame */
	const WordWidth *widths; /* em; of what stays together on a line */
	int count;               /* 0: its fields are all empty, it is left out */
	InkReach reach;
	const RecordWord *const *words; /* each shaped by itself, */
	const LoneText *lone;           /* or all of them by the typesetter */
} FilledText;

/* Fills in `text`. false for a sign that no font has, an error at its field. */
bool record_text_fill(RecordSetting *setting, const RecordFrame *frame, const RecordText *text,
	const Record *record, FilledText *filled, Remarks *remarks);

/* The width of words `first` up to `end` on one line, in type of `size`. */
int64_t record_text_width(const FilledText *text, int first, int end, Length size);

/* Adds that line to what is set. */
void record_text_add_line(RecordSetting *setting, const RecordFrame *frame, const FilledText *text,
	int first, int end, LinePlace place);

#endif
