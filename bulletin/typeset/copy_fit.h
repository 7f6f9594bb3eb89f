/*
 * Copy-fit: the first variant of a layout in which the text fills the sheet.
 *
 * Text longer than the sheet is tried with the layout's moves for long text,
 * one step after another, until it fits without a widow or an orphan; failing
 * that, the first variant in which it fits is taken. Text that leaves its only
 * side empty is tried with those for short text as long as one side holds it.
 * Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_COPY_FIT_H
#define BULLETIN_TYPESET_COPY_FIT_H

#include "typeset/composition.h"

/* Gives the last composition tried where the text fits in none. */
Composition *copy_fit_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase,
	Remarks *typecase_remarks);

#endif
