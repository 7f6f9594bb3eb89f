/* What a person can get wrong in the text, each told once and at its place. */
#include "draft_desk.h"

TestSuite(text_faults, .init = desk_open, .fini = desk_close);

Test(text_faults, a_misspelt_kind_names_the_nearest)
{
	assert_fault("```{boxx} T\nx\n```\n", "fence-kind-unknown", "boxx");
	int count;
	cr_assert(strstr(remarks_sorted(desk.remarks, &count)->fault, "did you mean {box}?"));
}

Test(text_faults, a_kind_without_its_closing_brace_is_told)
{
	assert_fault("```{box\nx\n```\n", "fence-kind-unknown", "box");
}

Test(text_faults, a_kind_without_its_closing_fence_is_told)
{
	assert_fault("```{box}\nx\n", "fence-unclosed", "```{box}");
}

Test(text_faults, a_kind_without_anything_in_it_is_told)
{
	assert_fault("```{callout}\n\n```\n", "fence-empty", "```{callout}");
}

Test(text_faults, words_after_a_kind_that_takes_none_are_told)
{
	assert_fault("```{contact} Ask here\nx\n```\n", "fence-argument-unknown", "Ask here");
}

Test(text_faults, a_fenced_language_needs_its_code)
{
	assert_fault("```{lang} Welsh!\nx\n```\n", "language-unknown", "Welsh!");
}

Test(text_faults, figures_hold_pictures_only)
{
	assert_fault("```{figures}\n![A](a.png)\n\nwords\n```\n", "figures-not-pictures", "words");
}

Test(text_faults, a_heading_of_level_one_in_the_text_is_refused)
{
	assert_fault("Text\n\n# Another\n", "heading-one", "# Another");
}

Test(text_faults, a_skipped_level_is_refused_also_across_a_box)
{
	assert_fault("## Two\n\n```{box}\n#### Four\n```\n", "heading-skips", "#### Four");
}

Test(text_faults, a_heading_without_words_is_refused)
{
	assert_fault("##\n", "heading-empty", "##");
}

Test(text_faults, html_blocks_are_refused)
{
	assert_fault("Text\n\n  <table><tr><td>x</td></tr></table>\n", "raw-html", "<table>");
}

Test(text_faults, text_after_a_comment_is_not_lost_in_silence)
{
	assert_fault("<!-- a --> Words\n", "text-after-comment", "Words");
}

Test(text_faults, html_after_a_comment_is_told_too)
{
	assert_fault("<!-- a\nb --> <hr>\n", "raw-html", "<hr>");
}

Test(text_faults, a_comment_without_its_end_is_told_where_it_begins)
{
	assert_fault("Text\n\n> <!-- a\n> b\n\nmore\n", "comment-unclosed", "<!-- a");
}

Test(text_faults, a_picture_needs_alternative_text)
{
	assert_fault("![](a.png)\n", "picture-without-words", "![](a.png)");
}

Test(text_faults, a_picture_needs_a_file)
{
	assert_fault("![A hall]()\n", "picture-without-file", "![A hall]()");
}

Test(text_faults, a_picture_on_the_web_is_refused)
{
	assert_fault("![A hall](https://x.example/a.png)\n", "picture-elsewhere", "![A hall]");
}

Test(text_faults, the_title_of_a_picture_is_told_not_to_be_printed)
{
	assert_remarked("![A hall](a.png \"Hall\")\n", "picture-title", "![A hall]");
}

Test(text_faults, a_caption_without_anything_before_it_is_told)
{
	assert_remarked("Text\n\n: Caption\n", "caption-astray", ": Caption");
}

Test(text_faults, are_told_all_in_one_run)
{
	cr_assert_null(draft_of("---\n"
				"titel: A\n"
				"status: approved\n"
				"date: 2026-02-30\n"
				"---\n"
				"# One\n"
				"```{bxo}\nx\n```\n"
				"<b>x</b>\n"
				"![](a.png)\n\n"
				"```{box}\n| a |\n|---|\n| <i> |\n```\n"));
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	static const char *const names[] = { "unknown-key", "status-claims-agreement",
		"impossible-date", "heading-one", "fence-kind-unknown", "raw-html", "raw-html",
		"picture-in-text", "raw-html" };
	for (int i = 0; i < MIN(count, (int)G_N_ELEMENTS(names)); i++)
		cr_expect_str_eq(all[i].name, names[i]);
	cr_assert_eq(count, (int)G_N_ELEMENTS(names));
}
