#include "prose_places.h"

TestSuite(pipe_table, .init = desk_open, .fini = desk_close);

/* The examples of the GitHub Flavored Markdown specification 0.29, section 4.10. */

Test(pipe_table, gfm_198_has_a_head_and_a_row)
{
	assert_lists("| foo | bar |\n"
		     "| --- | --- |\n"
		     "| baz | bim |\n",
		"  table 4:1 by-kind by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"foo\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"bar\"\n"
		"    row 6:3\n"
		"      cell 6:3\n"
		"        text 6:3 \"baz\"\n"
		"      cell 6:9\n"
		"        text 6:9 \"bim\"\n");
}

Test(pipe_table, gfm_199_needs_no_outer_pipes)
{
	assert_lists("| abc | defghi |\n"
		     ":-: | -----------:\n"
		     "bar | baz\n",
		"  table 4:1 centre end\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"abc\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"defghi\"\n"
		"    row 6:1\n"
		"      cell 6:1\n"
		"        text 6:1 \"bar\"\n"
		"      cell 6:7\n"
		"        text 6:7 \"baz\"\n");
}

Test(pipe_table, gfm_200_has_escaped_pipes_also_in_code)
{
	assert_lists("| f\\|oo  |\n"
		     "| ------ |\n"
		     "| b `\\|` az |\n"
		     "| b **\\|** im |\n",
		"  table 4:1 by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"f|oo\"\n"
		"    row 6:3\n"
		"      cell 6:3\n"
		"        text 6:3 \"b \"\n"
		"        text 6:7 code \"|\"\n"
		"        text 6:9 \" az\"\n"
		"    row 7:3\n"
		"      cell 7:3\n"
		"        text 7:3 \"b \"\n"
		"        text 7:8 strong \"|\"\n"
		"        text 7:11 \" im\"\n");
}

Test(pipe_table, gfm_201_ends_where_another_block_begins)
{
	assert_lists("| abc | def |\n"
		     "| --- | --- |\n"
		     "| bar | baz |\n"
		     "> bar\n",
		"  table 4:1 by-kind by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"abc\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"def\"\n"
		"    row 6:3\n"
		"      cell 6:3\n"
		"        text 6:3 \"bar\"\n"
		"      cell 6:9\n"
		"        text 6:9 \"baz\"\n"
		"  quote 7:1\n"
		"    paragraph 7:3\n"
		"      text 7:3 \"bar\"\n");
}

Test(pipe_table, gfm_202_ends_at_an_empty_line)
{
	assert_lists("| abc | def |\n"
		     "| --- | --- |\n"
		     "| bar | baz |\n"
		     "bar\n"
		     "\n"
		     "bar\n",
		"  table 4:1 by-kind by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"abc\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"def\"\n"
		"    row 6:3\n"
		"      cell 6:3\n"
		"        text 6:3 \"bar\"\n"
		"      cell 6:9\n"
		"        text 6:9 \"baz\"\n"
		"    row 7:1\n"
		"      cell 7:1\n"
		"        text 7:1 \"bar\"\n"
		"      cell 7:4\n"
		"  paragraph 9:1\n"
		"    text 9:1 \"bar\"\n");
}

Test(pipe_table, gfm_203_is_none_where_head_and_dashes_differ)
{
	const Draft *draft = draft_with("| abc | def |\n"
					"| --- |\n"
					"| bar |\n");
	cr_assert_str_eq(body_listing(draft),
		"  paragraph 4:1\n"
		"    text 4:1 \"| abc | def | | — | | bar |\"\n");
	assert_only_told("table-uneven", "| abc | def |");
}

Test(pipe_table, gfm_204_fills_short_rows_and_tells_of_long_ones)
{
	const Draft *draft = draft_with("| abc | def |\n"
					"| --- | --- |\n"
					"| bar |\n"
					"| bar | baz | boo |\n");
	cr_assert_str_eq(body_listing(draft),
		"  table 4:1 by-kind by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"abc\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"def\"\n"
		"    row 6:3\n"
		"      cell 6:3\n"
		"        text 6:3 \"bar\"\n"
		"      cell 6:8\n"
		"    row 7:3\n"
		"      cell 7:3\n"
		"        text 7:3 \"bar\"\n"
		"      cell 7:9\n"
		"        text 7:9 \"baz\"\n");
	assert_only_told("cells-beyond-columns", "boo |");
}

Test(pipe_table, gfm_205_may_have_no_rows)
{
	assert_lists("| abc | def |\n"
		     "| --- | --- |\n",
		"  table 4:1 by-kind by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"abc\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"def\"\n");
}

/* The first block of this kind, in order of the text. */
static const Block *block_of(const Block *parent, BlockKind kind)
{
	for (const Block *child = parent->first_child; child; child = child->next) {
		const Block *found = child->kind == kind ? child : block_of(child, kind);
		if (found)
			return found;
	}
	return NULL;
}

Test(pipe_table, stands_in_a_list_item_too)
{
	const Draft *draft = draft_with("1. Pay:\n"
					"\n"
					"   | a | b |\n"
					"   |---|---|\n"
					"   | 1 | 2 |\n");
	cr_assert(draft);
	const Block *item = block_of(draft->body, BLOCK_ITEM);
	const Block *table = block_of(item, BLOCK_TABLE);
	cr_assert(table);
	cr_assert_eq(table->columns, 2);
	assert_well_placed(draft);
}

Test(pipe_table, cells_know_the_definitions_of_the_whole_document)
{
	const Draft *draft = draft_with("| a |\n|---|\n| [rules][] |\n\n"
					"[rules]: https://county.example/rules\n");
	const Block *cell = block_of(draft->body, BLOCK_TABLE)->first_child->next->first_child;
	cr_assert_str_eq(cell->prose.text, "rules");
	cr_assert_str_eq(cell->prose.spans[0].link, "https://county.example/rules");
}

Test(pipe_table, cells_hold_inlines_and_nothing_else)
{
	assert_lists("| # a | - b ## |\n|---|---|\n",
		"  table 4:1 by-kind by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"# a\"\n"
		"      cell 4:9\n"
		"        text 4:9 \"- b ##\"\n");
}

Test(pipe_table, takes_the_line_above_the_dashes_as_head)
{
	assert_lists("Before *it*\n| a |\n|---|\n| b |\n",
		"  paragraph 4:1\n"
		"    text 4:1 \"Before \"\n"
		"    text 4:9 emphasis \"it\"\n"
		"  table 5:1 by-kind\n"
		"    row 5:3\n"
		"      cell 5:3\n"
		"        text 5:3 \"a\"\n"
		"    row 7:3\n"
		"      cell 7:3\n"
		"        text 7:3 \"b\"\n");
}

Test(pipe_table, may_follow_definitions_without_an_empty_line)
{
	assert_lists("[x]: y.example\n| a |\n|---|\n| [x] |\n",
		"  table 5:1 by-kind\n"
		"    row 5:3\n"
		"      cell 5:3\n"
		"        text 5:3 \"a\"\n"
		"    row 7:3\n"
		"      cell 7:3\n"
		"        text 7:4 link=\"y.example\" \"x\"\n");
}

Test(pipe_table, with_a_rule_right_under_it_is_no_heading)
{
	assert_lists("| a |\n|---|\n| b |\n---\n",
		"  table 4:1 by-kind\n"
		"    row 4:3\n"
		"      cell 4:3\n"
		"        text 4:3 \"a\"\n"
		"    row 6:3\n"
		"      cell 6:3\n"
		"        text 6:3 \"b\"\n"
		"  rule 7:1\n");
}

Test(pipe_table, takes_a_caption_from_the_line_under_it_or_after_an_empty_one)
{
	static const char caption[] = "\n  caption %d:1\n    text %d:3 \"Source: \"\n"
				      "    text %d:12 emphasis \"survey\"\n";
	const Draft *near = draft_with("| a |\n|---|\n: Source: *survey*\n");
	cr_assert(g_str_has_suffix(body_listing(near), arena_printf(desk.arena, caption, 6, 6, 6)));
	const Draft *apart = draft_with("| a |\n|---|\n\n: Source: *survey*\n");
	cr_assert(
		g_str_has_suffix(body_listing(apart), arena_printf(desk.arena, caption, 7, 7, 7)));
}

Test(pipe_table, takes_a_note_after_its_caption_or_without_one)
{
	static const char *const texts[] = {
		"| a |\n|---|\n: Title\nNote: *half* days\n",
		"| a |\n|---|\n\n: Title\n\nNote: *half* days\n",
		"| a |\n|---|\n\nNote: *half* days\n",
	};
	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
		const Draft *draft = draft_with(texts[i]);
		const char *note = strstr(body_listing(draft), "  note ");
		cr_assert(note, "%s", texts[i]);
		cr_assert(strstr(note, "\"Note: \""), "the word is printed");
		cr_assert(strstr(note, "emphasis \"half\""));
	}
	cr_assert_not(strstr(body_listing(draft_with("Text.\n\nNote: none\n")), "  note "),
		"a paragraph elsewhere is none");
}

Test(pipe_table, tells_of_cells_over_several_columns_or_rows_and_leaves_them_empty)
{
	const Draft *draft = draft_with("| a | b |\n|---|---|\n| both ||\n| ^^ | c |\n| | d |\n");
	cr_assert(draft);
	int count;
	const Remark *remarks = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 2, "a blank between pipes is an empty cell");
	cr_assert_str_eq(remarks[0].name, "cell-spans");
	cr_assert_eq(remarks[0].place.line, 6);
	cr_assert_str_eq(remarks[1].name, "cell-spans");
	cr_assert_eq(remarks[1].place.line, 7);
	cr_assert_not(strstr(body_listing(draft), "^^"));
}

Test(pipe_table, with_more_columns_than_can_be_set_is_refused)
{
	GString *text = g_string_new(NULL);
	for (int line = 0; line < 2; line++) {
		for (int i = 0; i < 33; i++)
			g_string_append(text, line ? "-|" : "a|");
		g_string_append_c(text, '\n');
	}
	assert_fault(text->str, "columns-too-many", "a|a|");
	g_string_free(text, TRUE);
}

Test(pipe_table, is_not_made_by_a_pipe_in_running_text)
{
	assert_lists("a | b\nc | d\n",
		"  paragraph 4:1\n"
		"    text 4:1 \"a | b c | d\"\n");
}
