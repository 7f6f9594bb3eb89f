/*
 * That each character of a prose stands at its place: the source there has the
 * same character, or what it was made of.
 */
#ifndef BULLETIN_TESTS_PROSE_PLACES_H
#define BULLETIN_TESTS_PROSE_PLACES_H

#include "draft_desk.h"

/* Whether `source` may be what the author wrote for the character at `text`. */
static inline bool may_stand_for(const char *source, const char *text)
{
	gunichar written = g_utf8_get_char(source), set = g_utf8_get_char(text);
	switch (set) {
	case 0x2018: /* ‘ ’ */
	case 0x2019:
		return written == '\'' || written == '&' || written == set;
	case 0x201C: /* “ ” */
	case 0x201D:
		return written == '"' || written == '&' || written == set;
	case 0x2013: /* dashes */
	case 0x2014:
		return written == '-' || written == '&' || written == set;
	case 0x2026:
		return written == '.' || written == '&' || written == set;
	case ' ': /* a soft line end, or the rest of a tab */
		return written == ' ' || written == '\n' || written == '\r' || written == '\t' ||
			written == '&';
	case '\n': /* a hard one: spaces or a backslash */
		return written == '\n' || written == '\r' || written == ' ' || written == '\\';
	default:
		return written == set || written == '&';
	}
}

/* The number of characters that stand at a wrong place, and the first of them. */
static inline int prose_misplaced(const Prose *prose, const char *(*text_at)(Place place),
	int *first)
{
	int misplaced = 0;
	for (const char *at = prose->text; *at; at = g_utf8_next_char(at)) {
		int offset = (int)(at - prose->text);
		if (may_stand_for(text_at(prose_place(prose, offset)), at))
			continue;
		if (misplaced++ == 0)
			*first = offset;
	}
	return misplaced;
}

static inline int blocks_misplaced(const Block *block, const char *(*text_at)(Place place),
	const Prose **prose, int *first)
{
	int misplaced = 0, own = prose_misplaced(&block->prose, first);
	if (own > 0)
		*prose = &block->prose;
	misplaced += own;
	for (const Block *child = block->first_child; child; child = child->next)
		misplaced += blocks_misplaced(child, prose, first);
	return misplaced;
}

#endif
