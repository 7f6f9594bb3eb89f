/* Which plates a sheet needs: what it draws on the paper that is cut, and nothing else. */
#include "preflight/good_file.h"
#include "preflight/ink_use.h"

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(ink_use, .init = open_arena, .fini = close_arena);

/* The inks of a sheet that draws this and nothing else, a letter each: "cmyk". */
static const char *inks_of(const char *drawn)
{
	GoodFile file = good_file_open();
	g_string_assign(file.content, drawn);
	good_file_finish(&file);
	qpdf_init_write_memory(file.pdf);
	Text pdf = good_file_bytes(&file, arena);
	good_file_close(&file);
	InkUse use = ink_use_run(pdf);
	const char *letters = "";
	for (int i = 0; i < INK_USE_COUNT; i++)
		if (use.inks[i])
			letters = arena_printf(arena, "%s%c", letters, "cmyk"[i]);
	return letters;
}

Test(ink_use, of_black_text_is_black)
{
	cr_expect_str_eq(inks_of(good_text), "k");
}

Test(ink_use, of_an_empty_sheet_is_none)
{
	cr_expect_str_eq(inks_of(""), "");
	cr_expect_str_eq(inks_of("0 0 0 0 k 0 0 20 20 re f"), "");
}

Test(ink_use, is_added_up_over_all_that_is_drawn)
{
	cr_expect_str_eq(inks_of(".2 0 0 0 k 0 0 30 30 re f 0 0 .1 .9 K 9 9 m 30 30 l S"), "cyk");
	cr_expect_str_eq(inks_of("1 .85 0 .1 k 0 0 30 30 re f"), "cmk");
	cr_expect_str_eq(inks_of(".5 g 0 0 30 30 re f"), "k");
}

Test(ink_use, does_not_count_marks_outside_the_bleed)
{
	cr_expect_str_eq(inks_of("/All cs 1 scn -18 -18 4 4 re f"), "");
	cr_expect_str_eq(inks_of("/All cs 1 scn 18 18 4 4 re f"), "cmyk");
}

Test(ink_use, of_a_picture_is_what_its_space_has)
{
	cr_expect_str_eq(inks_of("q 30 0 0 30 50 40 cm /Im Do Q"), "cmyk");
	cr_expect_str_eq(inks_of("q 30 0 0 30 50 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"), "k");
	cr_expect_str_eq(inks_of("q 0 1 0 0 k 30 0 0 30 50 40 cm "
				 "BI /W 1 /H 1 /IM true ID x EI Q"),
		"m");
}
