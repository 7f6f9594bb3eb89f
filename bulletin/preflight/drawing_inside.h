/*
 * The inside of a drawing, for the files that follow its operators: paths,
 * colours, text and what is painted by name.
 */
#ifndef BULLETIN_PREFLIGHT_DRAWING_INSIDE_H
#define BULLETIN_PREFLIGHT_DRAWING_INSIDE_H

#include "preflight/drawing.h"
#include "press/content.h"

/* What q keeps and Q brings back (ISO 32000-1, 8.4.1), as far as it is judged. */
typedef struct {
	Matrix ctm; /* to points on the page */
	Rectangle clip;
	const Space *fill_space, *stroke_space;
	Colour fill, stroke;
	double line_width;
	bool overprints_fills, overprints_strokes;
	int overprint_mode;
	FontUse *font;
	double font_size, stretch, leading;
	int rendering;
} GraphicsState;

/* What a name stands for in the resources of a stream; found once. */
typedef struct {
	qpdf_oh object;
	const Space *space; /* of a colour space, or of a picture */
	FontUse *font;      /* of a font */
} Resource;

/* The names that are known in one content stream (7.8.3). */
typedef struct Resources {
	qpdf_oh object;
	GHashTable *found; /* "/Font/F1" to Resource */
} Resources;

typedef struct {
	const Judge *judge;
	int page;
	const DrawnChecks *all_checks;
	DrawnCheck *const *checks; /* those of them that look on now */
	GHashTable *operators;     /* OperatorRow by name */
	FontUses *fonts;
	DrawingBudget *budget;
	Arena *scratch; /* of one operation */
	GraphicsState state;
	GArray *saved;                    /* GraphicsState */
	GArray *marks;                    /* int: the MCIDs that are open */
	guint saved_before, marks_before; /* what is not this stream's to take off */
	GHashTable *patterns; /* numbers of those, and of masks, that were followed on this page */
	Resources *resources; /* of the stream that is followed */
	Matrix text, line;    /* 9.4.2 */
	Path path;
	bool clips; /* W stands before the operator that ends the path */
	int depth;  /* of streams in streams */
} Drawing;

typedef void Operator(Drawing *drawing, const Operation *operation);

typedef struct {
	const char *name;
	Operator *run;
} OperatorRow;

/* Tables of operators, each ended by an empty row. */
extern const OperatorRow path_operators[], colour_operators[], text_operators[], object_operators[];

/* The resource that an operand names, in `category` ("/Font"); lent. */
Resource *drawing_resource(Drawing *drawing, const char *category, const Token *name);

/* Follows a stream in the state there is, and comes back to it; it may lean on outer resources. */
void drawing_follow(Drawing *drawing, qpdf_oh stream, Matrix matrix);

/* The same for what has its /Matrix with it: a form, a pattern, a soft mask. */
void drawing_follow_form(Drawing *drawing, qpdf_oh form);

/* Follows the glyphs of a Type 3 font that a string shows, each where it is met first. */
void drawing_follow_glyphs(Drawing *drawing, Text shown);

/* Judges a shading that fills what is clipped. */
void drawing_shade(Drawing *drawing, qpdf_oh shading);

/* Hands what is drawn to the checks, if any of it is within the bleed. */
void drawing_emit(Drawing *drawing, Drawn drawn);

#endif
