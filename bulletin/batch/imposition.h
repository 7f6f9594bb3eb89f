/*
 * Imposition: where small sheets stand on larger paper, so that a knife makes
 * them of it. Arithmetic on lengths alone: no PDF and no files.
 *
 * The paper stands upright, as printers name it. The sheets stand in its middle
 * in columns and rows, all upright or all turned by a quarter to the right,
 * whichever way takes more of them; where it is the same, upright.
 *
 * - Edge to edge: sheets without a bleed that fill A4 to the millimetre (A5 two
 *   up, A6 four up) touch one another, and the paper is halved and halved again.
 *   There are no marks.
 * - With marks: all others stand two bleeds apart, and at least 6 mm. In line
 *   with every edge of a sheet marks for the knife stand in the paper's margins
 *   (PRINT.md 4.7). They begin outside the bleed and are 5 mm long. Beside A5
 *   two up on SRA4, which is 225 mm wide for the 210 and a bleed of 3 mm on
 *   either side, 4.5 mm are left: so short a mark is taken, up to the edge of
 *   the paper, and none that is shorter. Under the lowest row is room for a
 *   line of words.
 *
 * A sheet without a bleed shows nothing where a knife strays only as long as all
 * its ink keeps 5 mm off the edge, on A4 and with marks alike.
 *
 * A leaf is what becomes one piece of cut paper: a page, or, two-sided, a page
 * and the next one behind it. The paper is turned over its long edge: the places
 * of its back are those of the front seen in a mirror, and a sheet that is
 * turned to the right on the front is turned to the left on the back, so that
 * both its pages have their head at the same end. There is no work-and-turn:
 * fronts and backs are pages of their own.
 *
 * - Step and repeat: each paper shows one leaf at all its places, so there are
 *   as many papers as leaves, and they are printed together as often as it takes.
 * - Cut and stack: all copies, one after another, each with its leaves in order,
 *   are one long run of leaves. It is divided into as many piles of one height
 *   as there are places, counted from left to right and from top to bottom; what
 *   is left over of the last piles is blank. Each paper shows one leaf of each
 *   pile, so the papers are printed once, from the first to the last, and
 *   numbered in the line of words. Edge to edge all of a paper is sheets that
 *   were agreed, so there is no such line, and a number would stay on a sheet:
 *   the job sheet says to keep them in order. They are cut as they lie; the pile
 *   of the first place is laid on that of the second, both on the third, and so
 *   on: then the whole run is in order.
 */
#ifndef BULLETIN_BATCH_IMPOSITION_H
#define BULLETIN_BATCH_IMPOSITION_H

#include "base/arena.h"
#include "base/length.h"
#include "base/remarks.h"
#include "layout/layout.h"
#include "layout/paper.h"

/* What is to be imposed: all that has to be known of an agreed sheet. */
typedef struct {
	Length width, height; /* as it is trimmed */
	Length bleed;         /* how far it runs over all its edges; 0: not at all */
	Length ink_inset;     /* from the edge to the ink nearest to it */
	int ink_page;         /* the page, from 0, on which that is */
	int page_count;
} SmallSheet;

/* Where one small sheet stands. */
typedef struct {
	Box box;           /* of the trimmed sheet, from the paper's top left corner */
	int quarter_turns; /* to the right: 0, 1 or 3 */
} ImposedPlace;

/* In the arena of its plan. */
typedef struct {
	const PaperSize *paper;
	Length width, height; /* of the paper */
	int columns, rows;
	int up; /* places on a paper */
	ImpositionOrder order;
	bool is_two_sided;
	const ImposedPlace *fronts;
	const ImposedPlace *backs; /* backs[i] lies behind fronts[i] */
	Box trim;                  /* all places and what is between them */
	Box bleed;                 /* the same with the bleed of the outer ones */
	const Box *marks;          /* lines, of no width or no height; none edge to edge */
	int mark_count;
	Box slug;        /* room for words, its foot the baseline; of no width edge to edge */
	int page_count;  /* of the small sheet */
	int leaf_count;  /* of one copy */
	int64_t leaves;  /* of all copies; blanks are not counted */
	int sheet_count; /* papers, from the first to the last of the file */
	int run_count;   /* how often the file is printed */
} Imposition;

/* A cut-and-stack file has a page for every paper that is printed; no more than so many. */
enum { IMPOSED_SHEETS_MOST = 50000 };

/*
 * Plans `copies` of a sheet, 1 or more, on the paper that is wished for; two
 * go on it at least. NULL with an error: imposed-no-room says how many
 * millimetres are missing and what takes them, imposed-ink-at-edge,
 * imposed-paper-unknown, imposed-too-many. To cut and stack a single leaf is to
 * step and repeat it, which is told (imposed-single-leaf).
 */
const Imposition *imposition_plan(Arena *arena, const SmallSheet *sheet, const ImpositionWish *wish,
	int copies, Remarks *remarks);

/* Pages of the file: each paper's front and, two-sided, its back after it. */
int imposition_side_count(const Imposition *imposition);

/* The page of the small sheet, from 0, at a place of one of these; -1: it stays blank. */
int imposition_page(const Imposition *imposition, int side, int place);

/* All the paper that the copies take. */
int64_t imposition_papers_needed(const Imposition *imposition);

#endif
