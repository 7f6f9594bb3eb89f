/*
 * That each character of a prose stands at its place: the source there has the
 * same character, or what it was made of.
 */
#ifndef BULLETIN_TESTS_PROSE_PLACES_H
#define BULLETIN_TESTS_PROSE_PLACES_H

#include "draft_desk.h"

/* The characters that smart punctuation and line ends make, and what they are made of. */
static inline const char *sources_of(gunichar set)
{
	switch (set) {
	case 0x2018: /* quotes */
	case 0x2019:
		return "'";
	case 0x201C:
	case 0x201D:
		return "\"";
	case 0x2013: /* dashes */
	case 0x2014:
		return "-";
	case 0x2026:
		return ".";
	case ' ': /* a soft line end, or what is left of a tab */
		return "\r\n\t";
	case '\n': /* a hard one */
		return "\r \\\t";
	default:
		return "";
	}
}

/* Whether `source` may be what the author wrote for the character at `text`. */
static inline bool may_stand_for(const char *source, const char *text)
{
	gunichar written = g_utf8_get_char(source), set = g_utf8_get_char(text);
	bool is_made = written < 0x80 && written > 0 && strchr(sources_of(set), (char)written);
	return written == set || written == '&' || is_made;
}

/* The number of characters that stand at a wrong place; `first` is one of them. */
static inline int prose_misplaced(const Prose *prose, const char **first, Place *place)
{
	int misplaced = 0;
	for (const char *at = prose->text; *at; at = g_utf8_next_char(at)) {
		Place found = prose_place(prose, (int)(at - prose->text));
		if (may_stand_for(text_at(found), at))
			continue;
		misplaced++;
		*first = at;
		*place = found;
	}
	return misplaced;
}

static inline int blocks_misplaced(const Block *block, const char **first, Place *place)
{
	int misplaced = prose_misplaced(&block->prose, first, place);
	for (const Block *child = block->first_child; child; child = child->next)
		misplaced += blocks_misplaced(child, first, place);
	return misplaced;
}

static inline void assert_well_placed(const Draft *draft)
{
	const char *first = "";
	Place place = { NULL, 1, 1 };
	int misplaced = blocks_misplaced(draft->body, &first, &place);
	cr_expect_eq(misplaced, 0, "\"%.20s\" stands at %d:%d, \"%.20s\"", first, place.line,
		place.column, text_at(place));
}

#endif
