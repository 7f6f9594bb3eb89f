#include "press/inked.h"

#include <unistd.h>

static const Ink inks[] = {
	{ .name = "text", .black = 100 },
	{ .name = "accent", .magenta = 70, .yellow = 90 },
	{ .name = "rich", .cyan = 60, .black = 100 },
	{ .name = "all", .cyan = 50, .magenta = 50, .yellow = 50 },
	{ .name = "half", .black = 50 },
};

static const Layout layout = { .name = "inks", .inks = inks, .ink_count = G_N_ELEMENTS(inks) };

static Inked inked;

static void close_inked(void)
{
	inked_close(&inked);
}

TestSuite(colours, .fini = close_inked);

static const char *pressed(const char *content)
{
	inked_open(&inked, content, "<<>>");
	inked_press(&inked, &layout, colours_press);
	cr_assert_eq(remarks_count(inked.remarks), 0);
	return inked_content(&inked, "");
}

Test(colours, put_neutrals_on_black_alone)
{
	assert_inked(pressed("0 0 0 rg .25 .25 .25 RG 1 1 1 rg .3 g 0 G 1 g"),
		"0 0 0 1 k\n0 0 0 0.75 K\n0 0 0 0 k\n0 0 0 0.7 k\n0 0 0 1 K\n0 0 0 0 k\n");
}

Test(colours, keep_inks_as_they_are)
{
	assert_inked(pressed("0 .5 1 .25 k 0 0 0 1 K"), "0 0.5 1 0.25 k\n0 0 0 1 K\n");
}

Test(colours, leave_all_else_alone)
{
	assert_inked(pressed("q 1 0 0 1 5 5 cm /a gs 0 0 5 5 re f* (rg) Tj Q"),
		"q\n1 0 0 1 5 5 cm\n/a gs\n0 0 5 5 re\nf*\n(rg) Tj\nQ\n");
}

Test(colours, follow_the_space_of_numbers_that_have_none)
{
	assert_inked(pressed("/DeviceRGB cs 1 1 1 sc q /DeviceGray cs .5 scn Q 0 0 0 sc "
			     "/DeviceCMYK CS 0 0 1 0 SC /Pattern cs"),
		"0 0 0 1 k\n0 0 0 0 k\nq\n0 0 0 1 k\n0 0 0 0.5 k\nQ\n0 0 0 1 k\n"
		"0 0 0 1 K\n0 0 1 0 K\n/Pattern cs\n");
}

/* All that can be wrong with colours. ACCEPT=1 takes what is got as expected. */
Test(colours, tell_their_faults_as_expected)
{
	static const char *const contents[] = { "/Lab cs", "1 0 rg",
		"BI /CS /RGB /W 1 /H 1 ID abc EI", "(a" };
	static const char *const profiles[] = { "screen", "black-printer", "cut", "none" };
	cr_assert_eq(chdir(getenv("SOURCE_DIR")), 0);
	Arena *arena = arena_open();
	Remarks *told = remarks_new(arena);
	for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
		inked_open(&inked, contents[i], "<<>>");
		inked_press(&inked, &layout, colours_press);
		remarks_add_all(told, inked.remarks);
		inked_close(&inked);
	}
	for (size_t i = 0; i < G_N_ELEMENTS(profiles); i++)
		cr_assert_null(profile_read(arena,
			arena_printf(arena, "tests/press/profiles/%s.icc", profiles[i]), told));
	int count;
	const Remark *sorted = remarks_sorted(told, &count);
	const char *text = "";
	for (int i = 0; i < count; i++)
		text = arena_printf(arena, "%s%s", text, remark_text(arena, &sorted[i], false));
	static const char golden[] = "tests/golden/colour-faults/remarks.txt";
	if (getenv("ACCEPT"))
		g_file_set_contents(golden, text, -1, NULL);
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(golden, &expected, NULL, NULL));
	cr_assert_str_eq(text, expected);
	inked_open(&inked, "", "<<>>"); /* to be closed */
	arena_close(arena);
}
