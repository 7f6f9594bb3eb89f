/*
 * Text that nobody writes by hand, but somebody may send: it takes as much time
 * as it is long.
 */
#include "draft/draft.h"
#include "hostile/linear_time.h"

enum { LENGTH = 8 * 1024 };

static const char head[] = "---\ntitle: A\n---\n";

static double read_once(const char *source)
{
	Arena *arena = arena_open();
	double begun = linear_processor_time();
	draft_read(arena, "bulletin.md", text_from(source), NULL, remarks_new(arena));
	double took = linear_processor_time() - begun;
	arena_close(arena);
	return took;
}

/* `once`, then `again` over and over up to `length` bytes. */
static char *text_of(const char *once, const char *again, size_t length)
{
	GString *text = g_string_new(head);
	g_string_append(text, once);
	while (text->len < length)
		g_string_append(text, again);
	g_string_truncate(text, length);
	return g_string_free(text, FALSE);
}

static void assert_linear(const char *once, const char *again)
{
	g_autofree char *small = text_of(once, again, LENGTH);
	g_autofree char *large = text_of(once, again, (size_t)LENGTH * TIMES_LONGER);
	linear_expect(read_once, small, large, again);
}

static void assert_all_linear(const char *const *patterns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_linear("", patterns[i]);
}

Test(draft_linear, brackets_and_links)
{
	static const char *const patterns[] = { "[", "]", "![", "[a", "[a](", "[a](<", "[a](b \"",
		"[a]{", "[a]{lang=cy}", "[x ]{lang=cy} [", "( [ ", "[a]: b\n", "[a]: b\n[a]\n\n",
		"[a][b]", "[[a]", "![a](b) ", "[a]: b '" };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
}

Test(draft_linear, emphasis_quotes_and_dashes)
{
	static const char *const patterns[] = { "*", "_", "**a *a ", "*a _a ", "a **b", "x_ ",
		"*a* ", "***a***", "\"", "'", "\"a ", "'a '", "--", "...", "a--", "\u00e9*" };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
}

Test(draft_linear, code_html_and_entities)
{
	static const char *const patterns[] = { "`", "a `` ", "`a` ", "a `b\nc` ", "<", "<a ",
		"<a> ", "<!--", "a <!--", "<!-- a ", "<!-- a --> ", "<!-- a -->\n", "<?", "<!A",
		"a<![CDATA[", "<a href=\"", "&", "&amp", "&amp;", "&amp;lt;", "&#x1;", "\\",
		"\\*" };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
}

Test(draft_linear, lines_and_blocks)
{
	static const char *const patterns[] = { "a", "a\n", "a\n\n", "\n", "\t", "\r", "\r\n",
		"#\n", "## a\n", "a\n---\n", "-\n", "- a\n", "* a\n\n", "1) a\n   - b\n", "> a\n\n",
		"> > a\n", "    a\n", "```\n", "~~~~\n", "```{box}\na\n```\n", "```{box}\n",
		"![a](b)\n\n", ": cap\n\n", "a\\\n", "a  \n" };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
}

Test(draft_linear, pipe_tables)
{
	static const char *const patterns[] = { "|", "|-", "|-|\n", "| a\n", "a|b\n-|-\n",
		"| a | b |\n|---|---|\n", "| a | b |\n|---|---|\n| c | d |\n\n" };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
	assert_linear("| a | b |\n|---|---|\n", "| `c` | \\| |\n");
	assert_linear("| a |\n|---|\n", "a|");
	assert_linear("| a |\n|---|\n", "\\|");
	assert_linear("a|a|a|a|a|a|a|a|a|a|a|a|a|a|a|a\n-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-\n", "a\n");
}

Test(draft_linear, deep_nesting)
{
	static const char *const patterns[] = { ">", "> ", "- ", "* + - ", "1. " };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
	GString *list = g_string_new(NULL);
	for (int depth = 0; depth < 200; depth++)
		g_string_append_printf(list, "%*s- a\n", depth * 2, "");
	assert_linear(list->str, "\n");
	g_string_free(list, TRUE);
	assert_linear("> > > > > > > > > > > > > > > > a\n", "a\n");
	assert_linear("- - - - - - - - - - a\n", "\n");
}

Test(draft_linear, bytes_that_are_no_text)
{
	static const char *const patterns[] = { "\xFF", "\x01", "\xC3", "\xE2\x80" };
	assert_all_linear(patterns, G_N_ELEMENTS(patterns));
}

Test(draft_linear, a_mebibyte_of_each_is_read_to_the_end)
{
	static const char *const patterns[] = { "[", "*", "|", "<!--", "`", "> ", "a", "&amp;" };
	for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
		g_autofree char *text = text_of("", patterns[i], DRAFT_LARGEST_BYTES);
		Arena *arena = arena_open();
		Remarks *remarks = remarks_new(arena);
		const Draft *draft = draft_read(arena, "bulletin.md",
			(Text){ text, DRAFT_LARGEST_BYTES }, NULL, remarks);
		cr_expect_eq(draft == NULL, remarks_count_of(remarks, REMARK_ERROR) > 0);
		arena_close(arena);
	}
}

Test(draft_linear, front_matter_of_many_keys)
{
	assert_linear("", "---\n");
	g_autoptr(GString) few = g_string_new("---\n");
	for (int i = 0; i < 2000; i++)
		g_string_append_printf(few, "key%d: a\n", i);
	g_autoptr(GString) many = g_string_new(few->str);
	for (int i = 2000; i < 2000 * TIMES_LONGER; i++)
		g_string_append_printf(many, "key%d: a\n", i);
	linear_expect(read_once, few->str, many->str, "many keys");
}
