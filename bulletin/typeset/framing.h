/*
 * Framing: the frames of one side on their way, and where each came to stand.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_FRAMING_H
#define BULLETIN_TYPESET_FRAMING_H

#include "typeset/frames.h"

/* Where a frame came to stand: what others hang under. */
typedef struct {
	bool is_there;
	Length last_baseline;
	Length lowest_ink;
} Stand;

/* The frames of one side on their way. */
typedef struct {
	SideItems *side;
	Setting *setting;
	Side which;
	Stand *stands; /* one a frame */
	bool is_foot;  /* they stand after the body */
	int heading;   /* element of the H1, which title and headline share, or -1 */
	int section;   /* element of the masthead or of the foot; -1: nothing is said there yet */
} Framing;

void framing_add_item(Framing *framing, Item item);
void framing_add_line(Framing *framing, const SetLine *line, Length left, Length baseline);

/* Lends the stand of a frame. */
Stand *framing_stand(const Framing *framing, const Frame *frame);

/* The element a frame's text belongs to. A title that reads on shares the headline's. */
int framing_element(Framing *framing, const Frame *frame, Place place);

/*
 * What holds the elements of a frame: what stands before the heading is the
 * masthead, and what stands after the body the foot, a section each; the rest
 * is the document's own.
 */
int framing_section(Framing *framing, Place place);

/* The first baseline of a frame whose text has this ascender and leading. */
Length framing_baseline(const Framing *framing, const Frame *frame, Length ascender,
	Length leading);

/* The top edge of a frame that has no text of its own. */
Length framing_top(const Framing *framing, const Frame *frame);

/* The measures of a style's face at a size; all 0 where it is not there, which is remarked on. */
FontMeasures framing_measures(const Framing *framing, const TextStyle *style, Length size);

/* A text of a frame that stands alone: it runs the way of its own letters. */
StyledText framing_name(const Framing *framing, const char *text, const TextStyle *style,
	int element, Place place);

/* Sets a frame of texts with its fields filled in; in frame_setting.c. */
void set_text_frame(Framing *framing, const Frame *frame);

#endif
