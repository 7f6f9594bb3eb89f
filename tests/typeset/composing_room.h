/*
 * What the typesetter's tests work with: the program's own fonts, the notice's
 * layout and a copy with nothing in it.
 */
#ifndef BULLETIN_TESTS_COMPOSING_ROOM_H
#define BULLETIN_TESTS_COMPOSING_ROOM_H

#include "base/module.h"
#include "draft/draft.h"
#include "layout/variant.h"
#include "typeset/blocks.h"
#include "typeset/setting.h"

#include <criterion/criterion.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	const Layout *layout;
	Typecase *typecase;
	Copy copy;
	Setting setting;
} ComposingRoom;

static inline void composing_room_open(ComposingRoom *room)
{
	*room = (ComposingRoom){ .arena = arena_open() };
	room->remarks = remarks_new(room->arena);
	const char *folders[] = { data_path(room->arena, "layouts") };
	room->layout = layout_load(room->arena, "a4-notice", folders, 1, (Place){ 0 },
		room->remarks);
	cr_assert(room->layout);
	room->typecase = typecase_open(data_path(room->arena, "fonts/fonts.conf"), NULL,
		room->remarks);
	cr_assert(room->typecase);
	room->copy = (Copy){ .language = "en-GB" };
	room->setting = (Setting){ .arena = room->arena,
		.copy = &room->copy,
		.layout = variant_first(room->arena, room->layout),
		.typecase = room->typecase,
		.remarks = room->remarks,
		.typecase_remarks = room->remarks,
		.language = "en-GB" };
	setting_element(&room->setting, ROLE_DOCUMENT, -1, (Place){ 0 });
}

static inline void composing_room_close(ComposingRoom *room)
{
	typecase_close(room->typecase);
	arena_close(room->arena);
}

/* The draft of this Markdown, under the least front matter. */
static inline const Draft *draft_of(ComposingRoom *room, const char *markdown)
{
	char *source = arena_printf(room->arena, "---\ntitle: Test\n---\n%s", markdown);
	const Draft *draft = draft_read(room->arena, "test.md", text_from(source), "en-GB",
		room->remarks);
	cr_assert(draft);
	return draft;
}

/* Its blocks on a measure `mm` wide. */
static inline Galley galley_of(ComposingRoom *room, const char *markdown, double mm)
{
	Galley galley = { .setting = &room->setting };
	set_blocks(&galley, draft_of(room, markdown)->body->first_child,
		(Extent){ 0, length_from_mm(mm) }, 0);
	return galley;
}

/* The words of a row's items, one after another. */
static inline char *row_words(ComposingRoom *room, const GalleyRow *row)
{
	char *words = arena_text(room->arena, "");
	for (int i = 0; i < row->item_count; i++)
		if (row->items[i].kind == ITEM_GLYPHS)
			words = arena_printf(room->arena, "%s%s", words, row->items[i].text);
	return words;
}

#endif
