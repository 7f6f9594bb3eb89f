/* What is found in the source of a drawing before its library reads it. */
#include "typeset/svg_source.h"

#include <criterion/criterion.h>
#include <string.h>

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(svg_source, .init = open_arena, .fini = close_arena);

static SvgSource found(const char *source)
{
	return svg_source_read(arena, text_from(source));
}

static const char *outside(const char *source)
{
	const char *address = found(source).outside;
	return address ? address : "-";
}

Test(svg_source, finds_what_leads_out_wherever_it_stands)
{
	cr_expect_str_eq(outside("<image href='a.png'/>"), "a.png");
	cr_expect_str_eq(outside("<image xlink:href = \"a.png\" />"), "a.png");
	cr_expect_str_eq(outside("<?xml-stylesheet href='a.css'?>"), "a.css");
	cr_expect_str_eq(outside("<rect fill='url(a.svg#b)'/>"), "a.svg#b");
	cr_expect_str_eq(outside("<rect style='x: y; fill: url( \"a.svg#b\" )'/>"), "a.svg#b");
	cr_expect_str_eq(outside("<style>@import 'a.css';</style>"), "a.css");
	cr_expect_str_eq(outside("<style><![CDATA[@import url(a.css);]]></style>"), "a.css");
	cr_expect_str_eq(outside("<g/><svg:style> a { src: url(b.ttf) }"), "b.ttf");
}

Test(svg_source, takes_for_inside_what_is_inside_or_only_words)
{
	cr_expect_str_eq(outside("<use href='#a'/><rect fill='url(#b)'/>"), "-");
	cr_expect_str_eq(outside("<!-- <image href='a.png'/> -->"), "-");
	cr_expect_str_eq(outside("<text>href='a.png' url(b)</text>"), "-");
	cr_expect_str_eq(outside("<a href='https://example.org/'/>"), "-");
	cr_expect_str_eq(outside("<image href='data:image/png;base64,'/>"), "-");
}

Test(svg_source, gives_the_files_that_lie_in_it)
{
	SvgSource source = found("<image href='data:a'/><image href='b'/><image href='data:c'/>");
	cr_assert_eq(source.embedded_count, 2);
	cr_expect_eq(memcmp(source.embedded[1].bytes, "data:c", 6), 0);
}

Test(svg_source, takes_the_address_of_links_and_of_nothing_else)
{
	const char *source = "<a href='b'/><svg:a c='d' xlink:href='e'/><use href='#f'/>";
	const char *unlinked = "<a ____='b'/><svg:a c='d' xlink:____='e'/><use href='#f'/>";
	Text got = found(source).unlinked;
	cr_assert_eq(got.length, strlen(unlinked));
	cr_assert_eq(memcmp(got.bytes, unlinked, got.length), 0, "%s", got.bytes);
}

Test(svg_source, tells_what_no_print_shows)
{
	cr_expect(found("<svg:script/>").has_script);
	cr_expect(found("<foreignObject>").has_page);
	cr_expect(found("<animateTransform/>").is_animated);
	SvgSource plain = found("<text>script foreignObject animate</text>");
	cr_expect_not(plain.has_script || plain.has_page || plain.is_animated);
}

Test(svg_source, allows_declarations_that_stand_for_words)
{
	cr_expect_not(found("<!DOCTYPE svg PUBLIC 'a' 'http://b.dtd'><svg/>").hides_parts);
	cr_expect_not(found("<!DOCTYPE svg [<!ENTITY a 'http://b/'> <!-- it's -->]>").hides_parts);
}

Test(svg_source, finds_declarations_that_hide_parts)
{
	cr_expect(found("<!DOCTYPE svg [<!ENTITY a '<use/>'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!ENTITY a '&b;&b;'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!ENTITY a '&#60;a>'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///b'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!ENTITY a PUBLIC 'b' 'c'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!ENTITY % a 'b'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!ATTLIST a href CDATA 'b'>]>").hides_parts);
}

/* A comment among the declarations may look like their end. */
Test(svg_source, is_not_led_astray_by_what_a_comment_holds)
{
	cr_expect(found("<!DOCTYPE svg [<!-- ]> --><!ENTITY a '&b;'>]>").hides_parts);
	cr_expect(found("<!DOCTYPE svg [<!-- ]> <x y=' --><!ENTITY a '&b;'><!-- '> -->]>")
			  .hides_parts);
	cr_expect(found("<!DOCTYPE svg [<? ]> ?><!ENTITY a '&b;'>]>").hides_parts);
	cr_expect(found("<svg><!ENTITY a 'b'></svg>").hides_parts);
}

Test(svg_source, knows_a_drawing_that_cannot_be_more_work_than_it_is_long)
{
	cr_expect(found("<path d='M0 0'/><linearGradient id='a'/><g fill='url(#a)'/>").is_plain);
	cr_expect_not(found("<use href='#a'/>").is_plain);
	cr_expect_not(found("<g style='filter: blur(9px)'/>").is_plain);
	cr_expect_not(found("<g style='f\\69lter: blur(9px)'/>").is_plain);
	cr_expect_not(found("<g style='f&#105;lter: blur(9px)'/>").is_plain);
	cr_expect_not(found("<image href='data:'/>").is_plain);
}

Test(svg_source, comes_to_its_end_wherever_a_source_is_cut)
{
	static const char whole[] = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]>"
				    "<svg><!-- c --><a xlink:href=\"d\"><![CDATA[e]]></a></svg>";
	for (size_t cut = 0; cut <= strlen(whole); cut++) {
		char *source = arena_bytes(arena, whole, cut);
		cr_assert_eq(svg_source_read(arena, (Text){ source, cut }).unlinked.length, cut);
	}
}
