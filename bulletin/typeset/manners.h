/*
 * Manners: words that belong together, so that no line ends between them.
 *
 * "Year 7", "10 per cent", "Mrs Ali", "2.30 pm": a table of kinds of words and
 * a table of rules about two of them, each with its source. Arithmetic on
 * letters and nothing else: no fonts, no lines. A rule is a wish, not a law:
 * where a column is too narrow to keep it, the line ends there all the same.
 */
#ifndef BULLETIN_TYPESET_MANNERS_H
#define BULLETIN_TYPESET_MANNERS_H

#include "base/text.h"

typedef enum {
	BINDING_NONE,
	BINDING_COMPOUND, /* parts of one word at its own hyphen */
	BINDING_LOOSE,    /* together where it costs little */
	BINDING_TIGHT,    /* together unless nothing else is left */
} Binding;

/*
 * How closely two words with white between them belong together in `language`,
 * a BCP 47 tag; NULL: by the rules of every language. They come with the
 * punctuation that stands at them: "(Year", "7)."; a comma or a full stop of a
 * sentence between them parts them.
 */
Binding manners_binding(const char *language, Text before, Text after);

#endif
