/*
 * Typeset: a draft and its layout to set pages.
 *
 * We shape with Pango and break, place and make up ourselves. Head and foot of
 * the sheet stand as the layout says; the body takes what is left.
 */
#ifndef BULLETIN_TYPESET_TYPESET_H
#define BULLETIN_TYPESET_TYPESET_H

#include "base/arena.h"
#include "base/remarks.h"
#include "draft/draft.h"
#include "layout/layout.h"
#include "typeset/pages.h"
#include "typeset/typecase.h"

/* Words that frames name in braces: {date} is "6 February 2006". */
typedef struct {
	const char *const *names;
	const char *const *values; /* "" where there is nothing to say */
	const Place *places;       /* where each was written; NULL: nowhere */
	int count;
} Fields;

/* All that is to be set on one sheet. */
typedef struct {
	const Draft *draft;
	Fields fields;
	const char *language;              /* BCP 47 */
	const char *heading;               /* the title as it is read aloud; NULL: as it is set */
	const char *const *partners;       /* names in the order of the bars */
	const char *const *short_partners; /* for narrow columns */
	const Place *partner_places;       /* where each was written */
	int partner_count;                 /* 0: no bars */
	const char *folder;                /* that pictures are looked up in */
} Copy;

/*
 * Sets `copy`. Everything in the product lives in `arena`; fonts and pictures
 * are numbers into `typecase`. NULL exactly when an error was added: text that
 * does not fit the sheet is one (sheet-overfull, with by how much).
 */
const Pages *typeset_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase,
	Remarks *remarks);

#endif
