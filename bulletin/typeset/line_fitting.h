/*
 * Line fitting: the glyphs of a line made as wide as justification asks.
 *
 * Widths are whole numbers, so a share of them is never exact: glyphs are
 * rounded one by one, and what that leaves goes to the gaps, spread so that the
 * line ends at its measure to the last 1/1024 of a point.
 */
#ifndef BULLETIN_TYPESET_LINE_FITTING_H
#define BULLETIN_TYPESET_LINE_FITTING_H

#include "typeset/justification.h"
#include "typeset/line_items.h"

/*
 * Changes advances, places and widths of the items, which stand one after
 * another from `x` = 0, to what `need` says. A full line is made `width` wide.
 * Gives how wide the line has become.
 */
Length line_fitting_run(const ShapedText *shaped, LineItems line, const LineNeed *need,
	Length width);

#endif
