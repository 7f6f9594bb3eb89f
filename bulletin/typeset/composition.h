/*
 * Composition: a copy set in one layout, before it is drawn to pages.
 *
 * To fit the sheet several may be tried; each has its own remarks and reading
 * tree, so that those of the chosen one alone are kept. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_COMPOSITION_H
#define BULLETIN_TYPESET_COMPOSITION_H

#include "typeset/frames.h"
#include "typeset/make_up.h"

typedef struct {
	Setting setting; /* its layout is the one tried, its remarks are the composition's own */
	SideItems head;  /* of the first side */
	BodyRoom rooms[2][2]; /* of [the first side, a later one][all but the last, the last] */
	Galley galley;
	BodyShape shape;
	MadeUp made;
} Composition;

/*
 * Sets head and body in `layout` and makes them up. All trials share `bench`:
 * arena, copy, and typecase with what is told of it and what it has shaped;
 * all lives in its arena.
 */
Composition *composition_set(const Setting *bench, const Layout *layout);

/*
 * The same text under a head as `layout` has it, which differs in nothing else.
 * What is wrong with the head was said before, and is not said again.
 */
Composition *composition_with_head(const Composition *sheet, const Layout *layout);

/* The top of the text on one side, under the rule that opens it where there is one. */
Length composition_body_top(const Composition *sheet, BodyRoom room, bool is_first);

/* The head of a side, and the room it leaves for the body. */
BodyRoom composition_head(Composition *sheet, Side which, SideItems *side);

/* Its pages, with the foot of each side: these alone tell of faults in feet and later heads. */
const Pages *composition_pages(Composition *sheet);

/* Sets a foot for its faults alone, where there will be no pages. */
void composition_try_foot(Composition *sheet);

#endif
