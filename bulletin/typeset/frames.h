/*
 * Frames: what stands at fixed or hanging places on a side of the sheet; head
 * and foot, but not the body. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_FRAMES_H
#define BULLETIN_TYPESET_FRAMES_H

#include "typeset/galley.h"
#include "typeset/setting.h"

/* Where a side stands among the sides of the sheet. */
typedef struct {
	int number; /* from 0 */
	int count;
} Side;

/* The items of a side as they gather. */
typedef struct {
	Setting *setting;
	Item *items;
	int item_count;
	LineMark *lines;
	int line_count;
	PlacedFrame *frames;
	int frame_count;
} SideItems;

/* What the frames of the head leave for the body. */
typedef struct {
	Length top, bottom;
	Extent extent;
	int columns;   /* of text, side by side */
	Length gutter; /* between them */
	Length rule;   /* that opens it, where its text does not open with one */
	bool is_there; /* the side has a body frame */
} BodyRoom;

/*
 * Sets the frames of one side that come before the body in the layout's file
 * (`is_foot` false) or after it, in the file's order, which is the reading
 * order. Sizes of styles with a range are the largest that fit; a text that does
 * not fit at the least is an error. Frames before the body also give its room.
 */
void set_frames(SideItems *side, Side which, bool is_foot, BodyRoom *room);

#endif
