/*
 * Record lines: where each line of a short text ends. Arithmetic on the widths
 * of words and nothing else.
 */
#ifndef BULLETIN_BATCH_RECORD_LINES_H
#define BULLETIN_BATCH_RECORD_LINES_H

#include <stdbool.h>

/* One word: how wide it is, and the blank before it where one comes before. Any unit, all alike. */
typedef struct {
	double blank, width;
} WordWidth;

/* The width of words `first` up to `end` on one line. */
double record_line_width(const WordWidth *words, int first, int end);

/*
 * Breaks the words into at most `most` lines no wider than `measure`, on as few
 * as will do, and those as even as can be: the widest is as narrow as possible.
 * Line i ends before word ends[i]. Gives how many lines, or 0 where they do not
 * fit.
 */
int record_lines_break(const WordWidth *words, int count, double measure, int most, int *ends);

#endif
