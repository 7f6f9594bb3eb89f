/*
 * Legibility: whether the set pages can be read well, measured on what stands
 * on them. Sizes against reading distances and inks against stocks are told by
 * layout/. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_LEGIBILITY_H
#define BULLETIN_TYPESET_LEGIBILITY_H

#include "typeset/typeset.h"

/*
 * Tells of words in the sheet's unsafe edge (text-in-unsafe-edge, an error), of
 * running text whose lines are too long or too short (PRINT.md 2: 60 to 70
 * letters; told over 75 and under 30, by the middle one of all full lines), and
 * of more sizes than a sheet bears (LOOK.md: five, and a quotation's).
 */
void legibility_check_pages(Arena *arena, const Pages *pages, const Layout *layout,
	Typecase *typecase, Remarks *remarks);

#endif
