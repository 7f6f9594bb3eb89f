/*
 * Number: what counts as a number in a table's cell, and where its point is.
 *
 * A sign, a currency, figures with their commas or narrow spaces, a point and
 * more figures, a fraction, a per cent sign, a mark of a note: "-£1,250.50",
 * "8¼", "12 1/2", "36*". A dash or nothing stands for none. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_NUMBER_H
#define BULLETIN_TYPESET_NUMBER_H

typedef enum { CELL_OF_WORDS, CELL_OF_NUMBER, CELL_OF_NONE } CellKind;

/*
 * What the text of a cell is. For a number or none, `point` is the byte that
 * its whole units end at: what follows stands right of the decimal point.
 */
CellKind number_read(const char *text, int *point);

#endif
