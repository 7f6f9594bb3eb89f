/*
 * Editions: the further forms of a bulletin that are one subject with it
 * (AGREEMENT.md 2.1). `large-print` is the same draft by the layout of that
 * name. A language, as `cy`, has a draft of its own beside the bulletin's:
 * bulletins/<id>.cy.md, or bulletins/<id>/bulletin.cy.md.
 */
#ifndef BULLETIN_PIPELINE_EDITION_H
#define BULLETIN_PIPELINE_EDITION_H

#include "base/arena.h"
#include "base/remarks.h"
#include "draft/draft.h"

/* The bulletin itself, as the manifest names it among its editions. */
#define EDITION_MAIN "main"
#define EDITION_LARGE_PRINT "large-print"

/*
 * Whether the editions that `front` lists can be made of the bulletin `file`:
 * each is known and listed once, and a language's draft is there. An error for
 * each that fails.
 */
bool editions_check(Arena *arena, const FrontMatter *front, const char *file, Remarks *remarks);

/* The layout of `large-print`, asked for where `front` lists the edition, as it does. */
Field edition_large_layout(const FrontMatter *front);

/* Where the draft of a language lies, beside the bulletin's own: "a.cy.md" for "a.md". */
char *edition_file(Arena *arena, const char *file, const char *language);

/*
 * The draft of an edition in `language`: its texts are those of `own`, and all
 * that the front matter says of the bulletin as a whole is `bulletin`'s. It
 * may stand in the edition's file once more but not differently: an error for
 * each key that does (edition-differs), and NULL.
 */
const Draft *edition_draft(Arena *arena, const Draft *bulletin, const Draft *own,
	const char *language, Remarks *remarks);

/*
 * Tells in `remarks` what was heard while the edition `name` was set, as that
 * edition's: its places may be in the draft that all share. What is wrong with
 * the bulletin too, its pictures say, is told once; and advice is for the
 * bulletin itself, whose text the others follow.
 */
void edition_tell(const char *name, Remarks *heard, Remarks *remarks);

#endif
