/*
 * The words of a frame: "{words.issue} {issue}" with its fields filled in.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_FRAME_TEXT_H
#define BULLETIN_TYPESET_FRAME_TEXT_H

#include "typeset/frames.h"

typedef struct {
	const char *text;
	Place place; /* where its first field was written, else the frame's */
} FilledText;

/*
 * The frame's texts with their fields filled in; those whose fields are all
 * empty are left out. A field that does not exist is an error (unknown-field).
 */
const FilledText *frame_texts(Setting *setting, const Frame *frame, Side which, int *count);

#endif
