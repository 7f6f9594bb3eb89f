/*
 * Record setting: one record on its way to glyphs. Inside the record setter only.
 */
#ifndef BULLETIN_BATCH_RECORD_SETTING_H
#define BULLETIN_BATCH_RECORD_SETTING_H

#include "batch/record_setter.h"

typedef struct {
	const RecordForm *form;
	RecordWords *words;
	Arena *arena; /* of this record */
	RecordRun *runs;
	int run_count;
} RecordSetting;

/* Where a line stands, and how large it is. */
typedef struct {
	Length size;
	Length x, baseline;
} LinePlace;

#endif
