/*
 * Drawing: everything that a page paints, one thing after another, with the
 * state of the graphics at that moment (ISO 32000-1, 8.4). Forms, patterns and
 * the glyphs of Type 3 fonts are followed as deep as they go.
 */
#ifndef BULLETIN_PREFLIGHT_DRAWING_H
#define BULLETIN_PREFLIGHT_DRAWING_H

#include "preflight/colour_space.h"
#include "preflight/font_use.h"
#include "preflight/judge.h"
#include "preflight/path.h"

typedef enum {
	DRAWN_FILL,
	DRAWN_STROKE,
	DRAWN_TEXT,
	DRAWN_PICTURE,
	DRAWN_SHADING,
} DrawnKind;

/* A picture, in the file or inside a content stream. */
typedef struct {
	qpdf_oh object; /* null for one inside a stream */
	int width, height;
	int bits; /* of each component */
	bool is_mask;
	const Space *space; /* NULL of a mask, and where the picture itself says it */
} Picture;

typedef struct {
	DrawnKind kind;
	int page;
	int mcid;           /* of the stretch that it stands in: MCID_NONE, or MCID_ARTIFACT */
	Rectangle extent;   /* on the page, within what is clipped; of text about that */
	Colour colour;      /* of a picture that is no mask nothing; of a shading its heaviest */
	bool is_kind_alone; /* of the colour: a shading whose inks are not known */
	bool overprints;    /* and the overprint mode is */
	int overprint_mode;
	double thickness;   /* pt; of a stroke, and of a fill that is a bar: else INFINITY */
	double type_size;   /* pt, of text */
	Picture picture;    /* of DRAWN_PICTURE */
	double picture_ppi; /* dots to the inch as it is placed, in the coarser direction */
} Drawn;

enum { MCID_NONE = -1, MCID_ARTIFACT = -2 };

/* Judges one thing that is drawn; nothing is kept of it. */
typedef void DrawnCheck(const Judge *judge, const Drawn *drawn);

/*
 * The checks that look on, each list ended by NULL: at what a page draws; at
 * the glyphs of Type 3 fonts, whose thin parts are no lines; and at soft masks,
 * whose colours are no inks.
 */
typedef struct {
	DrawnCheck *const *on_pages, *const *in_glyphs, *const *in_masks;
} DrawnChecks;

/* What is told of something that is drawn: its page, and the author's place where it is known. */
Spot drawn_spot(const Judge *judge, const Drawn *drawn);

/* How much is followed of one file, so that forms in forms in forms come to an end. */
typedef struct {
	long long left; /* operations */
	bool is_over;   /* and told */
} DrawingBudget;

/*
 * Runs the checks over all that a page draws within its bleed
 * and notes the fonts it uses in `fonts`. Adds drawing-unreadable where a
 * stream cannot be followed, and drawing-too-long at the end of the budget.
 */
void drawing_run(const Judge *judge, int page, const DrawnChecks *checks, FontUses *fonts,
	DrawingBudget *budget);

#endif
