/*
 * Label sheets: self-adhesive labels on A4, by the codes they are sold under.
 *
 * The figures are those of Avery's templates for each code (the word processor
 * templates at avery.co.uk/template-<code>, as LibreOffice's table of labels
 * has them too, extras/source/labels/labels.xml). Other makers sell the same
 * sheets under codes of their own and name Avery's beside it. Labels too small
 * for an address of five lines at 10 pt, the least that Royal Mail reads, are
 * left out.
 */
#ifndef BULLETIN_BATCH_LABEL_SHEETS_H
#define BULLETIN_BATCH_LABEL_SHEETS_H

#include "base/length.h"
#include "base/remarks.h"

#include <stdbool.h>

enum { LABEL_SHEET_WIDTH_MM = 210, LABEL_SHEET_HEIGHT_MM = 297 };

typedef struct {
	const char *code;     /* "L7163" */
	int columns, rows;    /* of labels */
	double width, height; /* mm, of a label */
	double left, top;     /* mm, of the first label from the edges of the sheet */
	double across, down;  /* mm, from one label to the next */
} LabelSheet;

/* Lends the table, largest labels first. */
const LabelSheet *label_sheets(int *count);

/* How many labels a sheet has. */
int label_sheet_size(const LabelSheet *sheet);

/* Where the label `number`, from 0 and row by row, lies on its sheet. */
Box label_sheet_box(const LabelSheet *sheet, int number);

/* Labels as they are asked for: "L7163", or "L7163:5" to begin with the fifth of a used sheet. */
typedef struct {
	const LabelSheet *sheet;
	int first; /* of its labels, from 0 */
} LabelChoice;

/*
 * Reads what was asked for; small letters will do. false with
 * label-sheet-unknown, which lists the codes, or label-first.
 */
bool label_choice_read(Arena *arena, const char *words, LabelChoice *choice, Remarks *remarks);

/* How many sheets so many labels take, a used one among them. */
int label_sheets_needed(LabelChoice choice, int labels);

#endif
