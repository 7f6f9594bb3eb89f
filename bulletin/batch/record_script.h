/*
 * Record script: words in any writing, set as a sheet's own are.
 *
 * Where letters join over blanks, run from right to left, or are not in the
 * layout's font, the typesetter itemises and shapes them (typeset/lone_text.h).
 * It is asked by one thread at a time. Inside the record setter only.
 */
#ifndef BULLETIN_BATCH_RECORD_SCRIPT_H
#define BULLETIN_BATCH_RECORD_SCRIPT_H

#include "batch/record_setting.h"
#include "typeset/lone_text.h"

/* Shapes words in the frame's style. NULL for a sign that no font has, an error at `place`. */
const LoneText *record_script_shape(RecordSetting *setting, const RecordFrame *frame,
	const char *words, Place place, Remarks *remarks);

/* How far the ink of all its words goes. */
InkReach record_script_reach(RecordSetting *setting, const RecordFrame *frame,
	const LoneText *text);

/* Adds the words from `first` up to `end` to what is set. */
void record_script_add_line(RecordSetting *setting, const RecordFrame *frame, const LoneText *text,
	int first, int end, LinePlace place);

#endif
