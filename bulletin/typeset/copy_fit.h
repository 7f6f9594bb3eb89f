/*
 * Copy-fit: the first variant of a layout in which the text fills the sheet.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_COPY_FIT_H
#define BULLETIN_TYPESET_COPY_FIT_H

#include "typeset/composition.h"

/*
 * When the text is longer than the sheet, the sizes of the head step down while
 * the layout lets them. Gives the last composition tried where none fits.
 */
Composition *copy_fit_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase);

#endif
