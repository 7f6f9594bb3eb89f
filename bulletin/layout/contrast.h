/*
 * Contrast: whether the inks of a layout can be read on a stock, as they are
 * really printed (PRINT.md 3).
 */
#ifndef BULLETIN_LAYOUT_CONTRAST_H
#define BULLETIN_LAYOUT_CONTRAST_H

#include "layout/layout.h"
#include "layout/stock.h"

typedef enum { FINISH_COATED, FINISH_UNCOATED } Finish;

/*
 * The WCAG ratio of an ink to the paper that it is printed on, 1 to 21.
 *
 * The model is simple, and stated: at each point of the sheet lie none, one or
 * several of the four inks, as chance has it (Demichel), more often than was
 * asked for by the printers' usual gain (ISO 12647-2, 13 % in the middle tone,
 * 16 % for black). What lies there lets a share of the paper's light through.
 * The shares are those of the solids of ISO 12647-2, paper types 1 and 4, and
 * for black what PRINT.md measured. Black is as measured on all twenty stocks;
 * LOOK.md's second ink is within a twelfth of what it was designed with.
 */
double contrast_as_printed(Rgb paper, const Ink *ink, Finish finish);

/*
 * Tells of each ink that is too faint for what is set in it on the stock
 * called `stock`: text needs 4.5, large text (18 pt, or 14 pt bold) 3. Any ink
 * but the first needs 4.5 whatever its size: it is there by choice, and the
 * first can do its work. For small text under 7 there is advice. Told at
 * `asked_at`, or where the ink is, if it is too faint on white as well.
 */
void contrast_check(const Layout *layout, const char *stock, Rgb paper, Place asked_at,
	Remarks *remarks);

#endif
