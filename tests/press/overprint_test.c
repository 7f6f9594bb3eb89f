#include "press/inked.h"

static const Layout layout = { .name = "black" };

static Inked inked;

static void close_inked(void)
{
	inked_close(&inked);
}

TestSuite(overprint, .fini = close_inked);

static const char *pressed_with(const char *content, const char *resources)
{
	inked_open(&inked, content, resources);
	inked_press(&inked, &layout, overprint_press);
	return inked_content(&inked, "");
}

static const char *pressed(const char *content)
{
	return pressed_with(content, "<<>>");
}

Test(overprint, is_for_black_text)
{
	assert_inked(pressed("0 0 0 1 k\nBT\n(a) Tj\n[(b)] TJ\nET\n"),
		"0 0 0 1 k\nBT\n/overprint gs\n(a) Tj\n[(b)] TJ\nET\n");
	assert_inked(inked_value(&inked, "Resources/ExtGState/overprint"),
		"<< /OP true /OPM 1 /Type /ExtGState /op true >>");
}

Test(overprint, is_not_for_gray_white_or_colours)
{
	const char *contents[] = { "0 0 0 0.9 k\n(a) Tj\n", "0 0 0 0 k\n(a) Tj\n",
		"0.1 0 0 1 k\n(a) Tj\n", "0 0 0 1 K\n(a) Tj\n", "/Pattern cs\n/p scn\n(a) Tj\n" };
	for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
		assert_inked(pressed(contents[i]), contents[i]);
		inked_close(&inked);
	}
	pressed("");
}

Test(overprint, ends_where_something_else_is_painted)
{
	assert_inked(pressed("0 0 0 1 k\n(a) Tj\n0 1 1 0 k\n(b) Tj\n0 0 0 1 k\n(c) Tj\n/x Do\n"),
		"0 0 0 1 k\n/overprint gs\n(a) Tj\n0 1 1 0 k\n/knockout gs\n(b) Tj\n"
		"0 0 0 1 k\n/overprint gs\n(c) Tj\n/knockout gs\n/x Do\n");
}

Test(overprint, ends_with_the_state_it_was_set_in)
{
	assert_inked(pressed("0 0 0 1 k\nq\n(a) Tj\nQ\n(b) Tj\nq\n1 0 0 0 k\nQ\n(c) Tj\n"),
		"0 0 0 1 k\nq\n/overprint gs\n(a) Tj\nQ\n/overprint gs\n(b) Tj\nq\n1 0 0 0 k\nQ\n"
		"(c) Tj\n");
}

/* A state may not be set between a path and its painting. */
Test(overprint, is_for_thin_rules_and_set_before_their_path)
{
	assert_inked(pressed("0 0 0 1 k\n0 0 90 5.6 re\n5 0 1 90 re\nf\n"),
		"0 0 0 1 k\n/overprint gs\n0 0 90 5.6 re\n5 0 1 90 re\nf\n");
	inked_close(&inked);
	assert_inked(pressed("0 0 0 1 K\n2 w\n0 0 m\n9 9 l\nS\n"),
		"0 0 0 1 K\n2 w\n/overprint gs\n0 0 m\n9 9 l\nS\n");
	inked_close(&inked);
	assert_inked(pressed("0 0 0 1 k\n(a) Tj\n0 0 9 9 re\nW n\n0 0 9 9 re\nf\n"),
		"0 0 0 1 k\n/overprint gs\n(a) Tj\n0 0 9 9 re\nW\nn\n/knockout gs\n0 0 9 9 re\nf\n");
}

Test(overprint, is_not_for_areas)
{
	const char *contents[] = { "0 0 0 1 k\n0 0 90 5.7 re\nf\n",
		"0 0 0 1 k\n0 0 m\n9 0 l\n9 1 l\nf\n", "0 0 0 1 K\n5.7 w\n0 0 m\n9 9 l\nS\n",
		"0 0 0 1 k\n2 0 0 2 0 0 cm\n0 0 90 2.9 re\nf\n",
		"0 0 0 1 k\n0 0 0 1 K\n1 w\n0 0 9 9 re\nB\n" };
	for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
		assert_inked(pressed(contents[i]), contents[i]);
		inked_close(&inked);
	}
	pressed("");
}

Test(overprint, is_not_for_what_shows_through)
{
	static const char states[] = "<< /ExtGState << /half << /ca 0.5 >> /full << /ca 1 >> "
				     "/mask << /SMask << /S /Luminosity >> >> >> >>";
	assert_inked(
		pressed_with("0 0 0 1 k\n/half gs\n(a) Tj\n/full gs\n(b) Tj\n/mask gs\n(c) Tj\n",
			states),
		"0 0 0 1 k\n/half gs\n(a) Tj\n/full gs\n/overprint gs\n(b) Tj\n/mask gs\n"
		"/knockout gs\n(c) Tj\n");
}

/* Filled, unseen, stroked, and filled with a clip. */
Test(overprint, follows_how_text_is_shown)
{
	assert_inked(pressed("0 0 0 1 k\n(a) Tj\n0 0 0 0 k\n3 Tr\n(b) Tj\n1 Tr\n(c) Tj\n"
			     "0 0 0 1 k\n4 Tr\n(d) Tj\n"),
		"0 0 0 1 k\n/overprint gs\n(a) Tj\n0 0 0 0 k\n3 Tr\n(b) Tj\n1 Tr\n/knockout gs\n(c) Tj\n"
		"0 0 0 1 k\n4 Tr\n/overprint gs\n(d) Tj\n");
}
