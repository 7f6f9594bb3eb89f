/*
 * Checks of what is drawn, a concern a file. The figures are those of PRINT.md
 * sections 4 and 5 unless a comment says otherwise.
 */
#ifndef BULLETIN_PREFLIGHT_CHECKS_H
#define BULLETIN_PREFLIGHT_CHECKS_H

#include "preflight/drawing.h"

/* That colours are inks, and not light. */
DrawnCheck kinds_check;

/* That they come to a sum that paper can carry. */
DrawnCheck inks_check;

/* That black text is on the black plate alone, and not too small in light or many inks. */
DrawnCheck type_check;

/* That no line is thinner than a plate can hold. */
DrawnCheck lines_check;

/* That black text overprints, and white never. */
DrawnCheck overprint_check;

/* That pictures have enough dots where they stand. */
DrawnCheck pictures_check;

/* That their samples come to no greater sum; each picture once, however often it is drawn. */
DrawnCheck picture_inks_check;

/*
 * The most ink that may lie in one place of this file, per cent: where its
 * paper is not known, it may be coated paper, which carries more.
 */
double checks_ink_limit(const Judge *judge);

#endif
