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

Test(content, says_where_it_is_damaged)
{
	assert_operations("", "");
	assert_operations("q (a(b) Tj", "q|!");
	assert_operations("q <12 Tj", "q|!");
	assert_operations("q 1 0 0", "q|!");
	assert_operations("BI /W 1 ID abc", "!");
}
