/* Blocks of capitals and italics: told where they tire, and not where they name. */
#include "draft/draft.h"

#include <criterion/criterion.h>
#include <string.h>

/* How often the text is told of by this name. */
static int told(const char *text, const char *name)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	char *source = arena_printf(arena, "---\ntitle: A\n---\n%s\n", text);
	draft_read(arena, "bulletin.md", text_from(source), NULL, remarks);
	int count, found = 0;
	const Remark *all = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		found += strcmp(all[i].name, name) == 0;
	arena_close(arena);
	return found;
}

Test(loud_text, is_more_than_three_words_in_capitals)
{
	cr_expect_eq(told("ALL STAFF MUST COME to this.", "block-of-capitals"), 1);
	cr_expect_eq(told("ALL STAFF MUST come to this.", "block-of-capitals"), 0);
	cr_expect_eq(told("So ALL STAFF MUST COME.\n\nAND AGAIN THEY MUST", "block-of-capitals"),
		2);
}

Test(loud_text, is_no_list_of_acronyms)
{
	cr_expect_eq(told("The NUT, NASUWT, ATL, UNISON and GMB agree.", "block-of-capitals"), 0);
	cr_expect_eq(told("PPA in Year 7: TLR A1 B2 of HLTA.", "block-of-capitals"), 0);
}

Test(loud_text, knows_capitals_of_other_writings)
{
	cr_expect_eq(told("ВСЕ НА СОБРАНИЕ СЕЙЧАС", "block-of-capitals"), 1);
	cr_expect_eq(told("所有 教師 都要 參加 會議", "block-of-capitals"), 0);
}

Test(loud_text, is_a_paragraph_in_italics)
{
	cr_expect_eq(told("*One two three four five six seven eight nine ten eleven.*",
			     "block-of-italics"),
		1);
	cr_expect_eq(told("*One two three four five six seven eight nine ten.*",
			     "block-of-italics"),
		0);
	cr_expect_eq(told("*One two three four five six seven eight nine ten* eleven.",
			     "block-of-italics"),
		0);
}

Test(loud_text, leaves_code_alone)
{
	cr_expect_eq(told("    ALL STAFF MUST COME", "block-of-capitals"), 0);
}
