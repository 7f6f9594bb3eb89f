#include "prose_places.h"

TestSuite(prose, .init = desk_open, .fini = desk_close);

/* That each character of this text stands at its place, and what they are. */
static void assert_placed(const char *text, const char *prose)
{
	const Draft *draft = draft_with(text);
	cr_assert(draft);
	cr_expect_str_eq(draft->body->first_child->prose.text, prose);
	assert_well_placed(draft);
}

Test(prose, words_stand_where_they_were_written)
{
	const Draft *draft = draft_with("One *two* three\n  four");
	const Prose *prose = &draft->body->first_child->prose;
	cr_expect_str_eq(prose->text, "One two three four");
	Place four = prose_place(prose, (int)(strstr(prose->text, "four") - prose->text));
	cr_expect_eq(four.line, 5);
	cr_expect_eq(four.column, 3);
	assert_well_placed(draft);
}

Test(prose, columns_count_characters_not_bytes)
{
	const Draft *draft = draft_with("\u0175y caf\u00e9 *x*");
	const Prose *prose = &draft->body->first_child->prose;
	cr_expect_eq(prose_place(prose, prose->length - 1).column, 10);
}

Test(prose, entities_stand_for_their_character_and_keep_the_rest_in_place)
{
	assert_placed("Fish &amp; chips &lt; &#233;t&eacute; &amp;amp; &shy;x",
		"Fish & chips < \u00e9t\u00e9 &amp; \u00adx");
}

Test(prose, an_entity_that_is_none_is_text)
{
	assert_placed("&nosuch; R&D &; &#; &#xyz;", "&nosuch; R&D &; &#; &#xyz;");
	const Draft *draft = draft_with("&nosuch; *x*");
	cr_expect_eq(prose_place(&draft->body->first_child->prose, 7).column, 8);
}

Test(prose, an_entity_may_mean_two_characters)
{
	assert_placed("a &ngE; b", "a \u2267\u0338 b");
}

Test(prose, escapes_stand_at_the_character_not_at_the_backslash)
{
	assert_placed("\\*not strong\\* \\\\ \\a \\[x\\]", "*not strong* \\ \\a [x]");
}

Test(prose, straight_quotes_become_curly)
{
	assert_placed("\"It's\" 'so', they said",
		"\u201cIt\u2019s\u201d \u2018so\u2019, they said");
}

Test(prose, hyphens_become_dashes)
{
	assert_placed("a--b---c----d-----e------f-------g",
		"a\u2013b\u2014c\u2013\u2013d\u2014\u2013e\u2014\u2014f\u2014\u2013\u2013g");
}

Test(prose, three_full_stops_become_an_ellipsis)
{
	assert_placed("wait... or..no.... \\...x", "wait\u2026 or..no\u2026. ...x");
}

Test(prose, curly_quotes_and_dashes_of_the_author_stay)
{
	assert_placed("\u201cIt\u2019s\u201d \u2013\u2026 x",
		"\u201cIt\u2019s\u201d \u2013\u2026 x");
}

Test(prose, code_is_verbatim)
{
	assert_placed("see `a -- \"b\" &amp; \\*` or `` ` `` or ` x ` or `a\nb` end",
		"see a -- \"b\" &amp; \\* or ` or x or a b end");
}

Test(prose, a_hard_line_end_is_a_line_feed)
{
	assert_placed("one\\\ntwo  \nthree", "one\ntwo\nthree");
}

Test(prose, links_of_all_forms_are_left_at_their_end)
{
	assert_placed(
		"[a](x) [a](x  ) [b](<x y> 'title') [c][d] [d][] [d] [e [f] g](x\n\"t\") <http://h.example>"
		" (end)\n\n[d]: x",
		"a a b c d d e [f] g http://h.example (end)");
}

Test(prose, emphasis_of_all_forms_is_marked)
{
	assert_placed("***a** b* _c __d___ *e***f** **g*", "a b c d ef *g");
}

Test(prose, comments_are_not_printed)
{
	assert_placed("a <!-- not this --> b", "a  b");
}

Test(prose, lines_of_quotes_and_items_lose_their_marks)
{
	const Draft *draft = draft_with("> - one\n"
					">   *two*\n"
					"lazy `x`\\\n"
					"   lazy\n"
					">\n"
					"> > deep\n"
					"> > er\n"
					"\n"
					"10. ten\n"
					"    more\n"
					"\n"
					"\tindented \"too\"\n");
	cr_assert(draft);
	assert_well_placed(draft);
}

Test(prose, a_quote_in_an_item_goes_on_where_the_item_does)
{
	const Draft *draft = draft_with("10.  > one\n     >   *two*\n        > three\n");
	cr_assert(draft);
	const Block *quote = draft->body->first_child->first_child->first_child;
	cr_expect_eq(quote->kind, BLOCK_QUOTE);
	cr_expect_str_eq(quote->first_child->prose.text, "one two three");
	assert_well_placed(draft);
}

Test(prose, text_after_definitions_stands_at_its_own_lines)
{
	const Draft *draft = draft_with(
		"[a]: x\n[b]: <y>\n'a\ntitle'\nText [a] here\nand *here*\n");
	cr_assert(draft);
	cr_expect_eq(draft->body->first_child->place.line, 8);
	assert_well_placed(draft);
}

Test(prose, dashes_under_definitions_alone_underline_nothing)
{
	const Draft *draft = draft_with("[a]: x\n--\n*one* two\nthree\n--\n--\n");
	cr_assert(draft);
	cr_expect_str_eq(draft->body->first_child->prose.text, "\u2013 one two three");
	assert_well_placed(draft);
}

Test(prose, a_dash_far_in_underlines_nothing)
{
	const Draft *draft = draft_with("one\n    -\n*two*\n---\n");
	cr_assert(draft);
	cr_expect_str_eq(draft->body->first_child->prose.text, "one - two");
	assert_well_placed(draft);
}

Test(prose, words_in_another_language_are_marked)
{
	assert_lists("The [cynefin *a*]{lang=cy} of [it]{lang=\"cy-GB\"}.\n",
		"  paragraph 4:1\n"
		"    text 4:1 \"The \"\n"
		"    text 4:6 lang=cy \"cynefin \"\n"
		"    text 4:15 emphasis lang=cy \"a\"\n"
		"    text 4:27 \" of \"\n"
		"    text 4:32 lang=cy-GB \"it\"\n"
		"    text 4:49 \".\"\n");
}

Test(prose, languages_may_stand_within_each_other)
{
	assert_lists("[un [two]{lang=en} tri]{lang=cy} [x] {y} [z]{ }\n",
		"  paragraph 4:1\n"
		"    text 4:2 lang=cy \"un \"\n"
		"    text 4:6 lang=en \"two\"\n"
		"    text 4:19 lang=cy \" tri\"\n"
		"    text 4:33 \" [x] {y} [z]{ }\"\n");
}

Test(prose, any_other_attribute_is_refused)
{
	assert_fault("A [word]{.large} here\n", "attribute-unknown", "{.large}");
}

Test(prose, a_language_that_is_no_code_is_refused)
{
	assert_fault("A [gair]{lang=Welsh!} here\n", "language-unknown", "{lang=Welsh!}");
}

Test(prose, a_picture_in_the_midst_of_text_is_refused)
{
	assert_fault("Text ![a logo](logo.png) here\n", "picture-in-text", "![a logo]");
}

Test(prose, html_is_refused_at_its_tag)
{
	assert_fault("Text<br>here\n", "raw-html", "<br>");
}

Test(prose, an_entity_cannot_bring_in_a_control_character)
{
	assert_fault("bell &#7; rings\n", "control-character", "&#7;");
}

Test(prose, a_place_is_never_far_from_an_anchor)
{
	GString *text = g_string_new("\u00e9");
	for (int i = 0; i < 2000; i++)
		g_string_append(text, "\"mot\" \u0175y ");
	g_string_append(text, "\n");
	const Draft *draft = draft_with(text->str);
	g_string_free(text, TRUE);
	const Prose *prose = &draft->body->first_child->prose;
	for (int i = 1; i < prose->anchor_count; i++)
		cr_assert_leq(prose->anchors[i].offset - prose->anchors[i - 1].offset, 72);
	cr_assert_leq(prose->length - prose->anchors[prose->anchor_count - 1].offset, 72);
	assert_well_placed(draft);
}

Test(prose, emphasis_beyond_the_limit_is_refused)
{
	GString *text = g_string_new(NULL);
	for (int i = 0; i < 40; i++)
		g_string_append(text, i % 2 ? "_a " : "*a ");
	for (int i = 39; i >= 0; i--)
		g_string_append(text, i % 2 ? " a_" : " a*");
	cr_assert_null(draft_with(text->str));
	cr_assert_geq(remarks_count_of(desk.remarks, REMARK_ERROR), 1);
	g_string_free(text, TRUE);
}
