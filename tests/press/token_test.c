#include "press/token.h"

#include <criterion/criterion.h>
#include <glib.h>

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(token, .init = open_arena, .fini = close_arena);

/* The tokens of a stream, a letter for the kind of each, divided by strokes. */
static char *tokens_of(const char *stream)
{
	static const char letters[] = "e!#cns[do";
	GString *text = g_string_new(NULL);
	Text rest = text_from(stream);
	for (;;) {
		Token token = token_next(&rest);
		if (token.kind == TOKEN_END)
			return g_string_free(text, FALSE);
		g_string_append_printf(text, "%c%.*s|", letters[token.kind], (int)token.all.length,
			token.all.bytes);
		if (token.kind == TOKEN_DAMAGED)
			return g_string_free(text, FALSE);
	}
}

static void assert_tokens(const char *stream, const char *expected)
{
	g_autofree char *found = tokens_of(stream);
	cr_assert_str_eq(found, expected, "%s: %s", stream, found);
}

Test(token, tells_the_kinds_apart)
{
	assert_tokens("1 -.5/F1(a)<61>[1 2]<</A 1>>true null Tj T* ' \"",
		"#1|#-.5|n/F1|s(a)|s<61>|[[1 2]|d<</A 1>>|ctrue|cnull|oTj|oT*|o'|o\"|");
}

Test(token, passes_over_white_space_and_comments)
{
	assert_tokens(" \r\n% q (\nq%Q\r%\fQ\n\tQ%", "oq|oQ|");
	assert_tokens("[1%]\n2]", "[[1%]\n2]|");
}

Test(token, keeps_brackets_in_pairs)
{
	assert_tokens("[<</A[(])<5d>]/B<<>>>>[]]q", "[[<</A[(])<5d>]/B<<>>>>[]]|oq|");
	const char *unpaired[] = { "[1 2", "<</A 1", "]", ">>", ">", ")", "(a(b)", "<12", "{", "}",
		"[<<]>>", "<<[>>]", "[(]", "[>" };
	for (size_t i = 0; i < G_N_ELEMENTS(unpaired); i++)
		assert_tokens(unpaired[i], "!|");
}

/* Dictionaries, which a count of brackets that has run over would take for what they are. */
Test(token, goes_no_deeper_than_it_says)
{
	g_autoptr(GString) nested = g_string_new("1");
	for (int depth = 1; depth <= TOKENS_DEEPEST; depth++) {
		g_string_prepend(nested, "<<");
		g_string_append(nested, ">>");
	}
	g_autofree char *whole = g_strconcat("d", nested->str, "|", NULL);
	assert_tokens(nested->str, whole);
	g_autofree char *deeper = g_strconcat("<<", nested->str, ">>", NULL);
	assert_tokens(deeper, "!|");
}

static Token first_token(const char *stream)
{
	Text rest = text_from(stream);
	return token_next(&rest);
}

static void assert_number(const char *word, double expected)
{
	Token token = first_token(word);
	cr_assert_eq(token.kind, TOKEN_NUMBER);
	cr_assert_float_eq(token.number, expected, 1e-9, "%s: %g", word, token.number);
}

Test(token, reads_numbers_as_pdf_writes_them)
{
	assert_number("0", 0);
	assert_number("+17", 17);
	assert_number("-.002", -.002);
	assert_number("4.", 4);
	assert_number("0.9411765", 0.9411765);
	assert_number("1e3", 1); /* there is no exponent */
	assert_number("--5", -5);
	assert_number("1.2.3", 1.2);
	assert_number(".", 0);
}

Test(token, reads_numbers_of_hundreds_of_digits)
{
	enum { DIGITS = 400 };
	g_autofree char *zeros = g_strnfill(DIGITS, '0');
	g_autofree char *whole = g_strconcat("1", zeros, ".", zeros, NULL);
	g_autofree char *fraction = g_strconcat("0.25", zeros, NULL);
	assert_number(fraction, 0.25);
	Text rest = text_from(whole);
	double number = token_next(&rest).number;
	cr_expect_gt(number, 1e38);
	cr_expect_lt(number, 1e39);
}

static void assert_text(const char *stream, const char *expected, size_t length)
{
	Token token = first_token(stream);
	Text text = token_text(arena, &token);
	cr_assert_eq(text.length, length, "%s: %zu bytes", stream, text.length);
	cr_assert_eq(memcmp(text.bytes, expected, length), 0, "%s", stream);
}

#define assert_says(stream, expected) assert_text(stream, expected, sizeof expected - 1)

Test(token, reads_the_escapes_of_strings)
{
	assert_says("(a(b)\\)\\\\c)", "a(b))\\c");
	assert_says("(\\n\\r\\t\\b\\f\\q)", "\n\r\t\b\fq");
	assert_says("(\\0053\\53\\8\\377)", "\0053+8\xFF");
	assert_says("(one\\\ntwo\\\r\nthree\\\rfour)", "onetwothreefour");
	assert_says("(one\r\ntwo\rthree\nfour)", "one\ntwo\nthree\nfour");
	assert_says("()", "");
}

Test(token, reads_hexadecimal_strings)
{
	assert_says("<48 65\n6C6c6F7>", "Hellop");
	assert_says("<>", "");
}

Test(token, reads_names_with_their_hexadecimals)
{
	assert_says("/Lime#20Green", "Lime Green");
	assert_says("/A#4", "A#4");
	assert_says("/", "");
	Token token = first_token("/Dev#69ceRGB");
	cr_assert(token_is_name(&token, "DeviceRGB"));
	cr_assert_not(token_is_name(&token, "DeviceRG"));
	cr_assert_not(token_is_name(&token, "DeviceRGBA"));
}

Test(token, finds_the_values_of_dictionaries)
{
	Token dictionary = first_token("<</A<</MCID 1>>/MC#49D 7/Last[1]>>"), value;
	cr_assert(token_find(&dictionary, "MCID", &value));
	cr_assert_eq(value.number, 7);
	cr_assert(token_find(&dictionary, "Last", &value));
	cr_assert_eq(value.kind, TOKEN_ARRAY);
	cr_assert_not(token_find(&dictionary, "None", &value));
	Token odd = first_token("<</A>>");
	cr_assert_not(token_find(&odd, "A", &value));
	cr_assert_not(token_find(&value, "A", &value));
}

Test(token, reads_what_an_array_holds)
{
	Token array = first_token("[1 (a) [2]]");
	Text rest = token_inside(&array);
	cr_assert_eq(token_next(&rest).number, 1);
	cr_assert_eq(token_next(&rest).kind, TOKEN_STRING);
	cr_assert_eq(token_next(&rest).kind, TOKEN_ARRAY);
	cr_assert_eq(token_next(&rest).kind, TOKEN_END);
}
