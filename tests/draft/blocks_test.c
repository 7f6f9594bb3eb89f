#include "prose_places.h"

TestSuite(blocks, .init = desk_open, .fini = desk_close);

Test(blocks, a_box_holds_markdown_at_its_true_places)
{
	assert_lists("```{box} Where to *ask*\n"
		     "Ring *us*.\n"
		     "\n"
		     "- one\n"
		     "\t- two\n"
		     "```\n",
		"  box 4:1\n"
		"    text 4:10 \"Where to \"\n"
		"    text 4:20 emphasis \"ask\"\n"
		"    paragraph 5:1\n"
		"      text 5:1 \"Ring \"\n"
		"      text 5:7 emphasis \"us\"\n"
		"      text 5:10 \".\"\n"
		"    list 7:1 tight\n"
		"      item 7:1\n"
		"        paragraph 7:3\n"
		"          text 7:3 \"one\"\n"
		"        list 8:2 tight\n"
		"          item 8:2\n"
		"            paragraph 8:4\n"
		"              text 8:4 \"two\"\n");
}

Test(blocks, items_may_be_tasks_to_do_or_done)
{
	assert_lists("- [ ] Ring *us*\n"
		     "- [x] Write\n"
		     "- [X]\tCome\n"
		     "- [y] No task\n"
		     "\n"
		     "[ ] Nor here\n",
		"  list 4:1 tight\n"
		"    item 4:1 to-do\n"
		"      paragraph 4:3\n"
		"        text 4:7 \"Ring \"\n"
		"        text 4:13 emphasis \"us\"\n"
		"    item 5:1 done\n"
		"      paragraph 5:3\n"
		"        text 5:7 \"Write\"\n"
		"    item 6:1 done\n"
		"      paragraph 6:3\n"
		"        text 6:7 \"Come\"\n"
		"    item 7:1\n"
		"      paragraph 7:3\n"
		"        text 7:3 \"[y] No task\"\n"
		"  paragraph 9:1\n"
		"    text 9:1 \"[ ] Nor here\"\n");
}

Test(blocks, a_box_may_stand_in_a_list_and_hold_a_table)
{
	const Draft *draft = draft_with("1. First\n"
					"   ~~~ {box}\n"
					"   | a | *b* |\n"
					"   |---|---|\n"
					"   | [x] | `\\|` |\n"
					"   ~~~\n"
					"\n"
					"[x]: y\n");
	cr_assert(draft);
	cr_assert(strstr(body_listing(draft), "text 8:7 link=\"y\" \"x\""));
	assert_well_placed(draft);
}

Test(blocks, boxes_may_stand_in_boxes_with_longer_fences)
{
	const Draft *draft = draft_with("`````{box} A\n"
					"````{callout}\n"
					"```{quote} R Jones\n"
					"It's *ours*, [see][s].\n"
					"```\n"
					"````\n"
					"[s]: address\n"
					"`````\n");
	cr_assert(draft);
	const Block *quote = draft->body->first_child->first_child->first_child;
	cr_assert_eq(quote->kind, BLOCK_QUOTE);
	cr_assert_str_eq(quote->attribution, "R Jones");
	cr_assert_str_eq(quote->first_child->prose.text, "It\u2019s ours, see.");
	assert_well_placed(draft);
}

Test(blocks, an_open_fence_within_a_box_ends_with_the_box)
{
	const Draft *draft = draft_with(
		"````{box}\n```\ncode\n````\n\nAfter.\n\n```{callout}\nx\n```\n");
	cr_assert(draft);
	cr_assert_eq(draft->body->first_child->next->kind, BLOCK_PARAGRAPH);
	cr_assert_eq(draft->body->first_child->next->next->kind, BLOCK_CALLOUT);
}

Test(blocks, a_fence_without_braces_is_code)
{
	assert_lists("```box\n<b> & \"x\"\n\n  y\n```\n",
		"  code 4:1\n"
		"    text 5:1 code \"<b> & \\\"x\\\"\\n\\n  y\"\n");
}

Test(blocks, indented_text_is_code_also_where_it_shows_a_fence)
{
	assert_lists("    ```\n    {box}\n\n\t\ttab\n",
		"  code 4:5\n"
		"    text 4:5 code \"```\\n{box}\\n\\n\ttab\"\n");
}

Test(blocks, text_in_another_language_is_fenced)
{
	const Draft *draft = draft_with("```{lang} cy\nBore da.\n```\n");
	cr_assert(draft);
	cr_assert_eq(draft->body->first_child->kind, BLOCK_LANGUAGE);
	cr_assert_str_eq(draft->body->first_child->language, "cy");
}

Test(blocks, pictures_may_stand_side_by_side)
{
	assert_lists("```{figures}\n![One](1.png) ![Two](2.png)\n: Both\n```\n",
		"  figures 4:1\n"
		"    picture 5:1 \"1.png\"\n"
		"      text 5:3 \"One\"\n"
		"    picture 5:15 \"2.png\"\n"
		"      text 5:17 \"Two\"\n"
		"    caption 6:1\n"
		"      text 6:3 \"Both\"\n");
}

Test(blocks, a_picture_takes_a_caption_after_an_empty_line_too)
{
	const Draft *draft = draft_with("![A *hall*][h]\n\n: The **hall**\n\n[h]: hall.svg\n");
	cr_assert(draft);
	cr_assert_str_eq(draft->body->first_child->source, "hall.svg");
	cr_assert_str_eq(draft->body->first_child->prose.text, "A hall");
	cr_assert_eq(draft->body->first_child->next->kind, BLOCK_CAPTION);
	cr_assert_str_eq(draft->body->first_child->next->prose.text, "The hall");
	assert_well_placed(draft);
}

Test(blocks, lists_say_how_they_count_and_whether_they_are_tight)
{
	const Draft *draft = draft_with("3. three\n4. four\n\n* loose\n\n* list\n");
	const Block *ordered = draft->body->first_child, *bullets = ordered->next;
	cr_assert(ordered->is_ordered && ordered->is_tight);
	cr_assert_eq(ordered->start, 3);
	cr_assert(!bullets->is_ordered && !bullets->is_tight);
}

Test(blocks, comments_are_not_printed)
{
	assert_lists("<!-- not\n\nthis -->\n\nText <!-- nor this -->\n\n<!-- a --> <!-- b -->\n",
		"  paragraph 8:1\n"
		"    text 8:1 \"Text \"\n");
}

Test(blocks, a_heading_may_be_underlined)
{
	assert_lists("Pay and\n*cover*\n---\n",
		"  heading 4:1 level=2\n"
		"    text 4:1 \"Pay and \"\n"
		"    text 5:2 emphasis \"cover\"\n");
}

Test(blocks, a_first_heading_that_repeats_the_title_is_dropped)
{
	const Draft *draft = draft_of("---\ntitle: It's  time\n---\n# It's *time*\n\n## Why\n");
	cr_assert(draft);
	cr_assert_eq(draft->body->first_child->level, 2);
	assert_only_told("title-repeated", "# It's");
}

Test(blocks, a_table_in_a_quote_loses_the_marks)
{
	const Draft *draft = draft_with("> | a | b |\n> |---|---|\n> | 1 | 2 |\n");
	cr_assert(draft);
	cr_assert_eq(draft->body->first_child->first_child->kind, BLOCK_TABLE);
	assert_well_placed(draft);
}

Test(blocks, thirty_two_may_stand_within_each_other)
{
	GString *text = g_string_new(NULL);
	for (int i = 0; i < 31; i++)
		g_string_append(text, "> ");
	cr_assert(draft_with(arena_printf(desk.arena, "%stext\n", text->str)));
	cr_assert_null(draft_with(arena_printf(desk.arena, "%s> > text\n", text->str)));
	assert_told("nested-too-deep", "");
	g_string_free(text, TRUE);
}

Test(blocks, a_rule_of_many_dashes_is_no_nesting)
{
	GString *text = g_string_new(NULL);
	for (int i = 0; i < 60; i++)
		g_string_append(text, "- ");
	g_string_append(text, "\n\n> ");
	for (int i = 0; i < 60; i++)
		g_string_append(text, "* ");
	assert_lists(text->str, "  rule 4:1\n  quote 6:1\n    rule 6:3\n");
	g_string_free(text, TRUE);
}

Test(blocks, windows_line_ends_change_no_place)
{
	const Draft *draft = draft_of(
		"---\r\ntitle: A\r\n---\r\nOne *two*\r\nthree\r\n\r\n"
		"| a |\r\n|---|\r\n| `b` |\r\n\r\n```{box} T\r\nx\r\n```\r\n");
	cr_assert(draft);
	cr_assert_str_eq(draft->front.title.text, "A");
	cr_assert_eq(draft->line_count, 13);
	const Block *paragraph = draft->body->first_child, *table = paragraph->next;
	cr_expect_str_eq(paragraph->prose.text, "One two three");
	cr_expect_eq(table->kind, BLOCK_TABLE);
	cr_expect_str_eq(table->next->first_child->prose.text, "x");
	assert_well_placed(draft);
	assert_only_told("carriage-returns", "\r\n");
}
