/*
 * What the tests of drafts have to hand: a bulletin written in the test, and
 * assertions on its blocks, its remarks and where they stand.
 */
#ifndef BULLETIN_TESTS_DRAFT_DESK_H
#define BULLETIN_TESTS_DRAFT_DESK_H

#include "draft/draft.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	const char *source; /* of the draft read last */
} DraftDesk;

static DraftDesk desk;

static inline void desk_open(void)
{
	desk.arena = arena_open();
	desk.remarks = remarks_new(desk.arena);
}

/* Forgets everything, for the next of many drafts in one test. */
static inline void desk_reset(void)
{
	arena_reset(desk.arena);
	desk.remarks = remarks_new(desk.arena);
}

static inline void desk_close(void)
{
	arena_close(desk.arena);
}

static inline const Draft *draft_of_bytes(const char *bytes, size_t length)
{
	desk.source = arena_bytes(desk.arena, bytes, length);
	return draft_read(desk.arena, "bulletin.md", (Text){ desk.source, length }, NULL,
		desk.remarks);
}

static inline const Draft *draft_of(const char *source)
{
	return draft_of_bytes(source, strlen(source));
}

/* A draft with a title and this text, which begins on line 4. */
static inline const Draft *draft_with(const char *text)
{
	return draft_of(arena_printf(desk.arena, "---\ntitle: A title\n---\n%s", text));
}

/* What stands in the source read last at a place, up to its end. */
static inline const char *text_at(Place place)
{
	const char *line = desk.source;
	for (int i = 1; i < place.line; i++) {
		line += strcspn(line, "\r\n");
		line += line[0] == '\r' && line[1] == '\n' ? 2 : *line != '\0';
	}
	return g_utf8_offset_to_pointer(line, place.column - 1);
}

/* The listing from its line "document" on. */
static inline const char *body_listing(const Draft *draft)
{
	const char *listing = draft_listing(desk.arena, draft);
	const char *body = strstr(listing, "\ndocument ");
	return strchr(body + 1, '\n') + 1;
}

static inline void assert_lists(const char *text, const char *listing)
{
	const Draft *draft = draft_with(text);
	int count;
	const Remark *first = remarks_sorted(desk.remarks, &count);
	cr_assert(draft, "%s", count ? remark_text(desk.arena, first, false) : "no draft");
	cr_assert_str_eq(body_listing(draft), listing);
}

/* That exactly one remark of this name was told, at a place where `at` stands. */
static inline void assert_told(const char *name, const char *at)
{
	int count, found = 0;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	for (int i = 0; i < count; i++) {
		if (strcmp(all[i].name, name) != 0)
			continue;
		found++;
		const char *text = text_at(all[i].place);
		cr_assert(g_str_has_prefix(text, at), "%s stands at \"%.20s\"", name, text);
	}
	cr_assert_eq(found, 1, "%s was told %d times among %d remarks; first: %s", name, found,
		count, count ? remark_text(desk.arena, &all[0], false) : "none");
}

static inline void assert_only_told(const char *name, const char *at)
{
	assert_told(name, at);
	cr_assert_eq(remarks_count(desk.remarks), 1);
}

/* That this text has one fault, told at `at`. */
static inline void assert_fault(const char *text, const char *name, const char *at)
{
	cr_assert_null(draft_with(text));
	assert_only_told(name, at);
}

/* That this text can be set, with one remark told at `at`. */
static inline void assert_remarked(const char *text, const char *name, const char *at)
{
	cr_assert_not_null(draft_with(text));
	assert_only_told(name, at);
}

#endif
