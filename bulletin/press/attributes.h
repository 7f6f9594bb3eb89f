/*
 * Attributes of structure elements (ISO 32000-1, 14.8.5): what a role alone
 * does not say.
 */
#ifndef BULLETIN_PRESS_ATTRIBUTES_H
#define BULLETIN_PRESS_ATTRIBUTES_H

#include "press/pressing.h"

/*
 * Gives the tag of an element its attributes: the scope of a table's head, what
 * a list counts by, and where a figure stands. `place` is the box of the
 * figure's pictures in the pages' lengths, or NULL where they are on no page or
 * on several.
 */
void attributes_write(const Pressing *pressing, qpdf_oh tag, const Element *element,
	const Box *place);

#endif
