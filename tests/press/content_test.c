#include "press/content.h"

#include <criterion/criterion.h>
#include <glib.h>

/* The operations of a stream, divided by strokes; a damaged one ends in "!". */
static char *operations_of(const char *stream)
{
	GString *text = g_string_new(NULL);
	Content content = content_open(text_from(stream));
	Operation operation;
	while (content_next(&content, &operation))
		g_string_append_printf(text, "%.*s|", (int)operation.all.length,
			operation.all.bytes);
	if (content.is_damaged)
		g_string_append_c(text, '!');
	return g_string_free(text, FALSE);
}

static void assert_operations(const char *stream, const char *expected)
{
	g_autofree char *found = operations_of(stream);
	cr_assert_str_eq(found, expected);
}

Test(content, is_read_as_operands_and_operator)
{
	assert_operations("q 1 0 0 -1 0 +4.5 cm\n/a0 gs\nf*\n", "q|1 0 0 -1 0 +4.5 cm|/a0 gs|f*|");
}

Test(content, passes_over_white_space_and_comments)
{
	assert_operations(" \r\n% q Q\nq%Q\r Q", "q|Q|");
}

Test(content, takes_strings_as_they_are)
{
	assert_operations("(a(b)\\)c) Tj<4 5 Q>Tj[(Q)12(\\\\)]TJ",
		"(a(b)\\)c) Tj|<4 5 Q>Tj|[(Q)12(\\\\)]TJ|");
}

Test(content, takes_dictionaries_names_and_constants_for_operands)
{
	assert_operations("/P<</MCID 1/Q true/R<</S null>>>>BDC EMC",
		"/P<</MCID 1/Q true/R<</S null>>>>BDC|EMC|");
}

Test(content, takes_an_inline_image_for_one_operation)
{
	assert_operations("q BI /W 2 /IM true ID \x01(EI <\nEI Q",
		"q|BI /W 2 /IM true ID \x01(EI <\nEI|Q|");
	Content content = content_open(text_from("BI ID x\nEI"));
	Operation operation;
	cr_assert(content_next(&content, &operation));
	cr_assert(operation_is(&operation, "EI"));
}

Test(content, gives_the_operands_of_each_operation)
{
	Content content = content_open(text_from("/P <</MCID 3>> BDC 1 0.5 0 rg q"));
	Operation operation;
	cr_assert(content_next(&content, &operation));
	cr_assert_eq(operation.operand_count, 2);
	cr_assert(token_is_name(&operation.operands[0], "P"));
	cr_assert(content_next(&content, &operation));
	cr_assert(operation_has_numbers(&operation, 3));
	cr_assert_not(operation_has_numbers(&operation, 2));
	cr_assert_eq(operation_number(&operation, 1), 0.5);
	cr_assert_eq(operation_number(&operation, 3), 0);
	cr_assert(content_next(&content, &operation));
	cr_assert_eq(operation.operand_count, 0);
	cr_assert_not(content_next(&content, &operation));
	cr_assert_not(content.is_damaged);
}

/* The image of a stream that holds nothing else, and what follows it. */
static void assert_image(const char *stream, const char *image, const char *after)
{
	Content content = content_open(text_from(stream));
	Operation operation;
	cr_assert(content_next(&content, &operation), "%s", stream);
	cr_assert(operation_is(&operation, "EI"));
	g_autofree char *found = g_strndup(operation.image.bytes, operation.image.length);
	cr_assert_str_eq(found, image, "%s: %s", stream, found);
	cr_assert(content_next(&content, &operation), "%s", stream);
	cr_assert(operation_is(&operation, after), "%s", stream);
}

Test(content, counts_the_bytes_of_an_image_where_it_tells_them)
{
	assert_image("BI /W 4/H 2/BPC 8/CS/G ID 12 EI 78\nEI Q", "12 EI 78", "Q");
	assert_image("BI /Width 1/Height 2/BitsPerComponent 8/ColorSpace/RGB ID \nEI Q EI q",
		"\nEI Q ", "q");
	assert_image("BI /W 9/H 2/IM true ID \nEI\nEI Q", "\nEI\n", "Q");
	assert_image("BI /W 2/H 1/BPC 4/CS[/I/RGB 1<000000ffffff>] ID x EI Q", "x", "Q");
	assert_image("BI /W 9/H 9/CS/CMYK/BPC 8/F/Fl/L 5 ID  EI Q\nEI q", " EI Q", "q");
}

Test(content, finds_the_end_of_an_image_that_tells_it_wrong_or_not_at_all)
{
	assert_image("BI /F/Fl ID a EI\x01 EI Q", "a EI\x01", "Q");
	assert_image("BI /W 9/H 9/CS/G/BPC 8/L 3 ID abcde\nEI Q", "abcde", "Q");
	assert_image("BI /W 3/H 1/CS/Named/BPC 8 ID abc EI Q", "abc", "Q");
	assert_image("BI /W 1e99/H 99999999999/IM true ID abc EI Q", "abc", "Q");
}

Test(content, reads_the_keys_of_an_image_short_and_long)
{
	Content content = content_open(text_from("BI /W 4/Height 1/F[/AHx] ID 00> EI"));
	Operation operation;
	cr_assert(content_next(&content, &operation));
	cr_assert_eq(operation_image_value(&operation, "Width")->number, 4);
	cr_assert_eq(operation_image_value(&operation, "Height")->number, 1);
	cr_assert_eq(operation_image_value(&operation, "Filter")->kind, TOKEN_ARRAY);
	cr_assert_null(operation_image_value(&operation, "Decode"));
}

Test(content, says_where_it_is_damaged)
{
	assert_operations("", "");
	assert_operations("q (a(b) Tj", "q|!");
	assert_operations("q <12 Tj", "q|!");
	assert_operations("q 1 0 0", "q|!");
	assert_operations("q ] Q", "q|!");
	assert_operations("BI /W 1 ID abc", "!");
	assert_operations("BI /W 1 ID", "!");
	g_autoptr(GString) many = g_string_new("q ");
	for (int i = 0; i <= OPERANDS_MOST; i++)
		g_string_append(many, "0 ");
	g_string_append(many, "m");
	assert_operations(many->str, "q|!");
}
