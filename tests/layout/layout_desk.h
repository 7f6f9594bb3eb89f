/*
 * What the tests of layouts have to hand: a folder of their own in front of
 * the installed layouts, and assertions on what was told and where.
 */
#ifndef BULLETIN_TESTS_LAYOUT_DESK_H
#define BULLETIN_TESTS_LAYOUT_DESK_H

#include "layout/layout.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	char *folder;
	const char *source; /* of the layout loaded last */
} LayoutDesk;

static LayoutDesk desk;

static inline void desk_open(void)
{
	cr_assert_eq(chdir(getenv("SOURCE_DIR")), 0);
	desk.arena = arena_open();
	desk.remarks = remarks_new(desk.arena);
	desk.folder = temporary_open();
}

static inline void desk_close(void)
{
	temporary_close(desk.folder);
	arena_close(desk.arena);
}

static inline void desk_write(const char *name, const char *source)
{
	g_autofree char *path = g_strdup_printf("%s/%s.yaml", desk.folder, name);
	cr_assert(g_file_set_contents(path, source, -1, NULL));
}

static inline const Layout *desk_load(const char *name)
{
	const char *folders[] = { desk.folder, "layouts" };
	return layout_load(desk.arena, name, folders, G_N_ELEMENTS(folders),
		(Place){ "bulletin.md", 3, 9 }, desk.remarks);
}

/* A layout of its own: `source` follows the line of its schema. */
static inline const Layout *layout_of(const char *source)
{
	desk.source = arena_printf(desk.arena, "schema: 1\n%s", source);
	desk_write("own", desk.source);
	return desk_load("own");
}

/* The notice, with what `source` changes. */
static inline const Layout *notice_with(const char *source)
{
	return layout_of(arena_printf(desk.arena, "extends: a4-notice\n%s", source));
}

/* What stands in the layout loaded last at a place. */
static inline const char *text_at(Place place)
{
	const char *line = desk.source;
	for (int i = 1; i < place.line; i++) {
		line = strchr(line, '\n');
		cr_assert(line, "the layout has no line %d", place.line);
		line++;
	}
	return g_utf8_offset_to_pointer(line, place.column - 1);
}

/*
 * That exactly one remark of this name was told, at a place where `at` stands,
 * and that its fault says `says`.
 */
static inline void assert_told(const char *name, const char *at, const char *says)
{
	int count, found = 0;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	for (int i = 0; i < count; i++) {
		if (strcmp(all[i].name, name) != 0)
			continue;
		found++;
		const char *text = text_at(all[i].place);
		cr_assert(g_str_has_prefix(text, at), "%s stands at \"%.20s\"", name, text);
		cr_assert(strstr(all[i].fault, says), "%s says \"%s\"", name, all[i].fault);
	}
	cr_assert_eq(found, 1, "%s was told %d times among %d remarks; first: %s", name, found,
		count, count ? remark_text(desk.arena, &all[0], false) : "none");
}

/* That there is no remark but those asserted before; call it with their number. */
static inline void assert_no_more_than(int expected)
{
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, expected, "there are %d remarks; last: %s", count,
		count ? remark_text(desk.arena, &all[count - 1], false) : "none");
}

/* That the notice with `source` has this one error and no other. */
static inline void assert_notice_fault(const char *source, const char *name, const char *at,
	const char *says)
{
	cr_assert_null(notice_with(source));
	assert_told(name, at, says);
	assert_no_more_than(1);
}

static inline const TextStyle *style_named(const Layout *layout, const char *name)
{
	for (int i = 0; i < layout->style_count; i++)
		if (strcmp(layout->styles[i].name, name) == 0)
			return &layout->styles[i];
	return NULL;
}

static inline const Frame *frame_named(const Layout *layout, const char *name)
{
	for (int i = 0; i < layout->frame_count; i++)
		if (strcmp(layout->frames[i].name, name) == 0)
			return &layout->frames[i];
	return NULL;
}

/* Lengths are equal to a hundredth of a millimetre: they are kept in 1/1024 pt. */
static inline void assert_mm(Length length, double mm)
{
	cr_assert_float_eq(mm_from_length(length), mm, 0.005, "%.3f mm, not %.3f",
		mm_from_length(length), mm);
}

static inline void assert_pt(Length length, double pt)
{
	cr_assert_float_eq(pt_from_length(length), pt, 0.005, "%.3f pt, not %.3f",
		pt_from_length(length), pt);
}

#endif
