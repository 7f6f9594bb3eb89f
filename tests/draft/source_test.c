#include "draft_desk.h"

TestSuite(source, .init = desk_open, .fini = desk_close);

Test(source, broken_utf8_is_told_where_it_stands)
{
	assert_fault("caf\u00e9 and caf\xE9 here\n", "not-utf8", "\xE9 here");
}

Test(source, a_surrogate_or_an_overlong_form_is_no_utf8)
{
	cr_assert_null(draft_with("\xED\xA0\x80 \xC0\xAF \xF5\x80\x80\x80\n"));
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	cr_assert_gt(count, 2);
	for (int i = 0; i < count; i++)
		cr_expect_str_eq(all[i].name, "not-utf8");
}

Test(source, a_nul_character_is_told_and_the_rest_is_read)
{
	static const char bytes[] = "---\ntitle: A\n---\na\0b\n\n# One\n";
	cr_assert_null(draft_of_bytes(bytes, sizeof bytes - 1));
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 2);
	cr_expect_str_eq(all[0].name, "nul-character");
	cr_expect_eq(all[0].place.line, 4);
	cr_expect_eq(all[0].place.column, 2);
	cr_expect_str_eq(all[1].name, "heading-one");
	cr_expect_eq(all[1].place.line, 6);
}

Test(source, control_characters_are_told)
{
	assert_fault("bell \a rings\n", "control-character", "\a rings");
}

Test(source, the_control_characters_after_ascii_are_told_too)
{
	assert_fault("next\xC2\x85"
		     "line\n",
		"control-character",
		"\xC2\x85"
		"line");
}

Test(source, tabs_and_soft_hyphens_are_no_control_characters)
{
	cr_assert(draft_with("a\tb\u00adc\u200bd\n"));
	cr_assert_eq(remarks_count(desk.remarks), 0);
}

Test(source, a_file_that_is_no_text_is_not_told_byte_by_byte)
{
	char bytes[4096];
	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i * 37 % 256);
	cr_assert_null(draft_of_bytes(bytes, sizeof bytes));
	cr_assert_lt(remarks_count(desk.remarks), 60);
}

Test(source, a_byte_order_mark_is_read_over_and_told)
{
	const Draft *draft = draft_of("\xEF\xBB\xBF---\ntitle: A\n---\nText\n");
	cr_assert(draft);
	cr_assert_eq(draft->body->first_child->place.line, 4);
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(all[0].name, "byte-order-mark");
	cr_expect_eq(all[0].weight, REMARK_ADVICE);
}

Test(source, of_more_than_a_mebibyte_is_refused)
{
	char *text = arena_alloc(desk.arena, DRAFT_LARGEST_BYTES + 1);
	memset(text, 'a', DRAFT_LARGEST_BYTES + 1);
	cr_assert_null(draft_of_bytes(text, DRAFT_LARGEST_BYTES + 1));
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(all[0].name, "draft-too-large");
}

Test(source, of_a_mebibyte_is_read)
{
	char *text = arena_alloc(desk.arena, DRAFT_LARGEST_BYTES);
	for (size_t i = 0; i < DRAFT_LARGEST_BYTES; i++)
		text[i] = i % 80 == 0 ? ' ' : 'a';
	memcpy(text, "---\ntitle: A\n---\n", 17);
	cr_assert(draft_of_bytes(text, DRAFT_LARGEST_BYTES));
}

Test(source, that_is_empty_lacks_its_front_matter)
{
	cr_assert_null(draft_of(""));
	assert_only_told("front-matter-missing", "");
}
