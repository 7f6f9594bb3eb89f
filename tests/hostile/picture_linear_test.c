/*
 * Drawings that somebody may send: what they say is read in as much time as
 * they are long, whatever they say.
 */
#include "hostile/linear_time.h"
#include "typeset/svg_source.h"

static Arena *arena;

static void start(void)
{
	arena = arena_open();
}

static void stop(void)
{
	arena_close(arena);
}

TestSuite(picture_linear, .init = start, .fini = stop);

static double read_source(const char *source)
{
	arena_reset(arena);
	Text text = text_from(source);
	double begun = linear_processor_time();
	SvgSource found = svg_source_read(arena, text);
	double took = linear_processor_time() - begun;
	cr_expect_eq(found.unlinked.length, text.length);
	return took;
}

/* `head` once, and `again` until there are a quarter of a million bytes, and eight times that. */
static void assert_linear(const char *head, const char *again)
{
	enum { BYTES = 256 * 1024 };
	GString *source = g_string_new(head);
	while (source->len < BYTES)
		g_string_append(source, again);
	g_autofree char *small = g_strdup(source->str);
	while (source->len < TIMES_LONGER * BYTES)
		g_string_append(source, again);
	linear_expect(read_source, small, source->str, again);
	g_string_free(source, TRUE);
}

Test(picture_linear, tags_and_what_is_in_them)
{
	assert_linear("<svg>", "<g>");
	assert_linear("<svg>", "<a href='b'/>");
	assert_linear("<svg ", "a='b' ");
	assert_linear("<svg ", "a='b\" c=");
	assert_linear("<svg ", "a = ");
	assert_linear("<svg ", "href=\"data:\" ");
	assert_linear("", "<");
	assert_linear("<", "'");
}

Test(picture_linear, styles_and_the_addresses_in_them)
{
	assert_linear("<style>", "url(a)");
	assert_linear("<style>", "url(");
	assert_linear("<style>", "@import url( \"");
	assert_linear("<style>", " \"");
	assert_linear("<g style='", "url(a) ");
}

Test(picture_linear, comments_and_declarations)
{
	assert_linear("<svg>", "<!-- -->");
	assert_linear("<!--", "-");
	assert_linear("<svg>", "<![CDATA[ ]]>");
	assert_linear("<!DOCTYPE svg [", "<!ENTITY a 'b'>");
	assert_linear("<!DOCTYPE svg [", "<!-- ");
	assert_linear("<!DOCTYPE svg [", "[");
	assert_linear("<svg>", "<!DOCTYPE");
}
