/*
 * One bulletin after another with one typecase, as watch sets them: each comes
 * out as if it were the first, and nothing piles up.
 */
#include "base/module.h"
#include "pipeline/pipeline.h"
#include "sanitized.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <malloc.h>
#include <string.h>

/* A folder with a draft, and what stays open from one setting to the next. */
typedef struct {
	char *folder, *file;
	Arena *arena;
	Remarks *remarks; /* of the last setting */
	Typecase *typecase;
} Room;

static Room room_open(void)
{
	Room room = { .folder = temporary_open(), .arena = arena_open() };
	room.file = g_build_filename(room.folder, "a.md", NULL);
	return room;
}

static void room_close(Room *room)
{
	typecase_close(room->typecase);
	arena_close(room->arena);
	temporary_close(room->folder);
	g_free(room->file);
}

static void save(const Room *room, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(room->folder, name, NULL);
	cr_assert(g_file_set_contents(path, text, -1, NULL));
}

#define DRAFT(words) "---\ntitle: What to know\nlayout: a5-card\n---\n\n" words "\n"

/* The bulletin as it comes out with `typecase`, in an arena begun anew. */
static Text set_with(Room *room, Typecase **typecase, Pipeline **pipeline)
{
	const ProofMarks marks = { .banner = "Draft" };
	const BulletinPath path = { "a", room->file, room->folder };
	room->remarks = remarks_new(room->arena);
	*pipeline = pipeline_open(room->arena, NULL, path, room->remarks);
	pipeline_share_typecase(*pipeline, typecase);
	return pipeline_proof(*pipeline, "pdf", 0, &marks);
}

static Text set(Room *room)
{
	Pipeline *pipeline;
	Text proof = set_with(room, &room->typecase, &pipeline);
	pipeline_close(pipeline);
	return proof;
}

/* The same draft set once more, by a typecase of its own. */
static void expect_as_if_first(Room *room, const char *what)
{
	Text warm = set(room);
	Typecase *own = NULL;
	Pipeline *pipeline;
	Text cold = set_with(room, &own, &pipeline);
	pipeline_close(pipeline);
	typecase_close(own);
	cr_assert(cold.bytes, "%s cannot be set", what);
	cr_expect(warm.length == cold.length && memcmp(warm.bytes, cold.bytes, cold.length) == 0,
		"%s is another when it is not the first", what);
}

#define SQUARE(side, colour) \
	"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" side "\" height=\"" side "\">" \
	"<rect width=\"" side "\" height=\"" side "\" fill=\"" colour "\"/></svg>"

Test(warm, each_bulletin_comes_out_as_if_it_were_the_first)
{
	Room room = room_open();
	save(&room, "a.svg", SQUARE("20", "red"));
	save(&room, "a.md", DRAFT("Some *words* of **every** kind."));
	expect_as_if_first(&room, "a draft with italics");
	save(&room, "a.md", DRAFT("Some other words."));
	expect_as_if_first(&room, "a draft without");
	save(&room, "a.md", DRAFT("![A square](a.svg)"));
	expect_as_if_first(&room, "a draft with a picture");
	save(&room, "a.md",
		"---\ntitle: Larger\nlayout: a4-notice\n---\n\n- one\n- two\n- three\n");
	expect_as_if_first(&room, "another layout");
	save(&room, "a.md", DRAFT("Some *words* of **every** kind."));
	expect_as_if_first(&room, "the first draft");
	room_close(&room);
}

Test(warm, a_picture_that_was_replaced_is_read_anew)
{
	Room room = room_open();
	save(&room, "a.md", DRAFT("![A square](a.svg)"));
	save(&room, "a.svg", SQUARE("20", "red"));
	expect_as_if_first(&room, "the picture");
	save(&room, "a.svg", SQUARE("20", "tan")); /* as many bytes as before */
	expect_as_if_first(&room, "the picture replaced");
	save(&room, "a.svg", "no picture");
	cr_expect_null(set(&room).bytes);
	cr_expect(strstr(remarks_sorted(room.remarks, &(int){ 0 })->name, "picture-unknown"));
	save(&room, "a.svg", SQUARE("20", "red"));
	expect_as_if_first(&room, "the picture put back");
	room_close(&room);
}

Test(warm, a_layout_that_was_changed_is_read_anew)
{
	Room room = room_open();
	g_autofree char *layouts = g_build_filename(room.folder, "layouts", NULL);
	g_mkdir(layouts, 0755);
	save(&room, "layouts/a5-card.yaml", "schema: 1\nextends: a5-card\n");
	save(&room, "a.md", DRAFT("Some words."));
	expect_as_if_first(&room, "the layout");
	save(&room, "layouts/a5-card.yaml", "schema: 1\nextends: a4-notice\n");
	expect_as_if_first(&room, "the layout changed");
	room_close(&room);
}

/* How many fonts the bulletin uses, and whether `name` is one of them. */
static int count_fonts(Room *room, const char *name, bool *has_name)
{
	Pipeline *pipeline;
	int count, fonts = 0;
	cr_assert(set_with(room, &room->typecase, &pipeline).bytes);
	const InputFile *inputs = pipeline_inputs(pipeline, &count);
	*has_name = false;
	for (int i = 0; i < count; i++) {
		fonts += strcmp(inputs[i].role, "font") == 0;
		*has_name |= strcmp(inputs[i].name, name) == 0;
	}
	pipeline_close(pipeline);
	return fonts;
}

Test(warm, the_fonts_of_the_bulletin_before_are_not_listed)
{
	Room room = room_open();
	bool has_italic;
	save(&room, "a.md", DRAFT("Some words."));
	int plain = count_fonts(&room, "Roboto-Italic.ttf", &has_italic);
	cr_expect_not(has_italic);
	save(&room, "a.md", DRAFT("Some *words*."));
	cr_expect_eq(count_fonts(&room, "Roboto-Italic.ttf", &has_italic), plain + 1);
	cr_expect(has_italic);
	save(&room, "a.md", DRAFT("Some words."));
	cr_expect_eq(count_fonts(&room, "Roboto-Italic.ttf", &has_italic), plain);
	room_close(&room);
}

Test(warm, a_font_that_was_added_is_used)
{
	Room room = room_open();
	g_autofree char *fonts = g_build_filename(room.folder, "fonts", NULL);
	g_autofree char *own = g_build_filename(fonts, "Own.ttf", NULL);
	g_autofree char *bytes = NULL;
	gsize length;
	bool is_used;
	save(&room, "a.md", DRAFT("Some words."));
	count_fonts(&room, "Own.ttf", &is_used);
	cr_expect_not(is_used);
	cr_assert(g_file_get_contents(data_path(room.arena, "fonts/files/Roboto-Regular.ttf"),
		&bytes, &length, NULL));
	g_mkdir(fonts, 0755);
	cr_assert(g_file_set_contents(own, bytes, (gssize)length, NULL));
	count_fonts(&room, "Own.ttf", &is_used);
	cr_expect(is_used);
	expect_as_if_first(&room, "the draft in a font of its own");
	room_close(&room);
}

Test(warm, a_fault_is_told_each_time)
{
	Room room = room_open();
	save(&room, "a.md", DRAFT("A sign that no font has: \U00013000."));
	set(&room);
	cr_expect_gt(remarks_count_of(room.remarks, REMARK_ERROR), 0);
	set(&room);
	cr_expect_gt(remarks_count_of(room.remarks, REMARK_ERROR), 0);
	room_close(&room);
}

/* Other words, and now and then another picture, another layout and a fault. */
static void edit(const Room *room, int number)
{
	const char *colour = number / 10 % 2 ? "red" : "tan";
	g_autofree char *picture = g_strdup_printf(SQUARE("20", "%s"), colour);
	if (number % 10 == 0)
		save(room, "a.svg", picture);
	g_autofree char *draft = g_strdup_printf("---\ntitle: Edit %d\nlayout: %s\n---\n\n"
						 "Words that were *saved* %d times.\n\n%s\n",
		number, number % 4 ? "a5-card" : "a4-notice", number,
		number % 7           ? "![A square](a.svg)"
			: number % 2 ? "![Nothing](b.svg)"
				     : "\U00013000");
	save(room, "a.md", draft);
}

Test(warm, memory_stays_level_over_a_thousand_edits)
{
	enum { EDITS = IS_SANITIZED ? 100 : 1000, SETTLED = EDITS / 3 };
	enum { GROWTH_MOST = 64 * 1024 };
	Room room = room_open();
	size_t settled = 0;
	int proofs = 0;
	for (int i = 0; i < EDITS; i++) {
		arena_reset(room.arena);
		edit(&room, i);
		proofs += set(&room).bytes != NULL;
		if (i == SETTLED)
			settled = mallinfo2().uordblks;
	}
	cr_assert_gt(proofs, EDITS / 2);
	size_t ended = mallinfo2().uordblks;
	cr_expect_leq(ended, settled + GROWTH_MOST, "%zu bytes more than after %d edits",
		ended - settled, SETTLED);
	room_close(&room);
}
