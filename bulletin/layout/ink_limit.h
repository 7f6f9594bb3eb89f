/*
 * Ink limit: how much ink may lie in one place, of all inks together. More of
 * it does not dry, and sticks to the next sheet (PRINT.md 4.5).
 *
 * What is printed is judged by these everywhere, of pictures at the press, in
 * the map of a proof and in the preflight of the finished sheet, so that none
 * lets pass what another refuses. Sums and limits are in per cent.
 */
#ifndef BULLETIN_LAYOUT_INK_LIMIT_H
#define BULLETIN_LAYOUT_INK_LIMIT_H

#include "layout/layout.h"

/* Of a layout that does not say, and of a sheet on coated paper at most. */
enum { INK_LIMIT_USUAL = 300, INK_LIMIT_COATED = 330 };

/* The layout's own limit, or the usual one. */
double ink_limit_of(const Layout *layout);

/* Whether a sum is over the limit; half a per cent is a rounding. */
static inline bool ink_is_over(double sum, double limit)
{
	return sum > limit + 0.5;
}

/* The dots of a picture, counted one after another. */
typedef struct {
	double limit;
	double most; /* of any dot */
	int64_t dots, over;
} InkTally;

static inline void ink_tally_add(InkTally *tally, double sum)
{
	tally->dots++;
	tally->over += ink_is_over(sum, tally->limit);
	tally->most = sum > tally->most ? sum : tally->most;
}

/*
 * Whether the picture is over its limit: more than one dot in a thousand is.
 * The edges of a JPEG ring, and single dots are not seen on paper.
 */
bool ink_tally_is_over(const InkTally *tally);

#endif
