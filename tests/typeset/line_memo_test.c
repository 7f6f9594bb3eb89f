#include "typeset/line_memo.h"

#include <criterion/criterion.h>

static LineMemo *memo;

static void open_memo(void)
{
	memo = line_memo_open();
}

static void close_memo(void)
{
	line_memo_close(memo);
}

TestSuite(line_memo, .init = open_memo, .fini = close_memo);

enum { WORDS = 12 };

static const Column column = { .measure = 100 };

/* Words of one width, the last of another. */
static Lines broken(Length last, Column in)
{
	Word words[WORDS];
	for (int i = 0; i < WORDS; i++)
		words[i] = (Word){ .width = 30, .gap = 5 };
	words[WORDS - 1].width = last;
	return line_memo_run(memo, words, WORDS, in);
}

Test(line_memo, the_same_words_in_the_same_column_are_broken_once)
{
	Lines first = broken(30, column), again = broken(30, column);
	cr_assert_eq(line_memo_count(memo), 1);
	cr_assert_eq(again.count, first.count);
	for (int i = 0; i < first.count; i++)
		cr_expect_eq(again.ends[i], first.ends[i]);
}

Test(line_memo, what_it_gives_is_what_the_breaker_gives)
{
	Arena *arena = arena_open();
	Word words[WORDS] = { 0 };
	for (int i = 0; i < WORDS; i++)
		words[i] = (Word){ .width = 11 + 7 * i % 23, .gap = 5 };
	Lines found = line_memo_run(memo, words, WORDS, column);
	Lines due = line_breaker_run(arena, words, WORDS, column);
	cr_assert_eq(found.count, due.count);
	for (int i = 0; i < due.count; i++)
		cr_expect_eq(found.ends[i], due.ends[i]);
	arena_close(arena);
}

Test(line_memo, each_field_of_word_and_column_counts)
{
	const Word plain = { .width = 30, .gap = 5 };
	Word others[] = { plain, plain, plain, plain, plain, plain, plain, plain, plain, plain };
	others[0].width++;
	others[1].gap++;
	others[2].hyphen++;
	others[3].hang_start++;
	others[4].hang_end++;
	others[5].reluctance++;
	others[6].letters++;
	others[7].is_division = true;
	others[8].is_bound = true;
	others[9].is_forced = true;
	Column columns[] = { column, column, column, column, column, column };
	columns[0].measure++;
	columns[1].first_indent++;
	columns[2].setting = LINES_JUSTIFIED;
	columns[3].expansion++;
	columns[4].letter_spacing++;
	columns[5].looseness++;

	int count = 1;
	line_memo_run(memo, &plain, 1, column);
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++, count++)
		line_memo_run(memo, &others[i], 1, column);
	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++, count++)
		line_memo_run(memo, &plain, 1, columns[i]);
	cr_assert_eq(line_memo_count(memo), count);
}

Test(line_memo, what_the_last_bulletin_had_is_not_broken_again)
{
	int count = broken(30, column).count;
	broken(31, column);
	line_memo_begin(memo);
	cr_assert_eq(broken(30, column).count, count);
	cr_expect_eq(line_memo_count(memo), 0);
	line_memo_begin(memo);
	broken(30, column);
	cr_expect_eq(line_memo_count(memo), 0);
	broken(31, column);
	cr_expect_eq(line_memo_count(memo), 1, "that was two bulletins ago");
}

Test(line_memo, a_text_of_no_words_has_no_lines)
{
	cr_assert_eq(line_memo_run(memo, NULL, 0, column).count, 0);
}
