#include "draft_desk.h"

TestSuite(front_matter, .init = desk_open, .fini = desk_close);

static const FrontMatter *front_of(const char *keys)
{
	const Draft *draft = draft_of(arena_printf(desk.arena, "---\n%s---\nText\n", keys));
	return draft ? &draft->front : NULL;
}

/* That these keys, after a title, have one fault, told at `at`. */
static void assert_key_fault(const char *keys, const char *name, const char *at)
{
	cr_assert_null(front_of(arena_printf(desk.arena, "title: A title\n%s", keys)));
	assert_only_told(name, at);
}

Test(front_matter, reads_every_key)
{
	const FrontMatter *front = front_of("title: Ten things\n"
					    "headline: Ten\n"
					    "standfirst: >\n"
					    "  A sentence\n"
					    "  or two.\n"
					    "issue: 14\n"
					    "date: 2026-02-06\n"
					    "author: {name: R Jones, for: council}\n"
					    "status: ready\n"
					    "topic: {meeting: 2026-01-15, minute: \"4.2\"}\n"
					    "layout: a3-poster\n"
					    "stock: pale green\n"
					    "tint: canary\n"
					    "language: cy\n"
					    "names: [PPA, Alder Lane]\n"
					    "until: 2026-07-31\n"
					    "editions: [large-print]\n"
					    "supersedes: nine-things\n"
					    "dissent: {heads: We'd not say \"must\".}\n"
					    "agreed-by: [council, heads]\n");
	cr_assert(front);
	cr_expect_str_eq(front->title.text, "Ten things");
	cr_expect_str_eq(front->headline.text, "Ten");
	cr_expect_str_eq(front->standfirst.text, "A sentence or two.");
	cr_expect_eq(front->issue, 14);
	cr_expect_eq(front->date.day, 6);
	cr_expect_eq(front->date_place.line, 8);
	cr_expect_str_eq(front->author.name.text, "R Jones");
	cr_expect_str_eq(front->author.for_partner.text, "council");
	cr_expect(front->is_ready);
	cr_expect_eq(front->topic.meeting.month, 1);
	cr_expect_str_eq(front->topic.minute.text, "4.2");
	cr_expect_str_eq(front->layout.text, "a3-poster");
	cr_expect_str_eq(front->stock.text, "pale green");
	cr_expect_str_eq(front->tint.text, "canary");
	cr_expect_str_eq(front->language.text, "cy");
	cr_expect_eq(front->names.count, 2);
	cr_expect_eq(front->until.month, 7);
	cr_expect_str_eq(front->editions.items[0], "large-print");
	cr_expect_str_eq(front->supersedes.text, "nine-things");
	cr_expect_eq(front->dissent_count, 1);
	cr_expect_str_eq(front->dissents[0].partner.text, "heads");
	cr_expect_str_eq(front->dissents[0].wording.text, "We\u2019d not say \u201cmust\u201d.");
	cr_expect_eq(front->agreed_by.count, 2);
	cr_expect(!front->is_agreed_by_all);
	cr_expect_eq(front->end.line, 22);
}

Test(front_matter, needs_no_more_than_a_title)
{
	const FrontMatter *front = front_of("title: A\n");
	cr_assert(front);
	cr_expect_str_eq(front->layout.text, "a4-notice");
	cr_expect_str_eq(front->stock.text, "white");
	cr_expect_str_eq(front->language.text, "en-GB");
	cr_expect(!front->is_ready);
	cr_expect_eq(front->date.year, 0);
	cr_expect_null(front->tint.text);
}

Test(front_matter, takes_the_language_of_the_partnership)
{
	Text source = text_from("---\ntitle: A\n---\n");
	const Draft *draft = draft_read(desk.arena, "a.md", source, "cy", desk.remarks);
	cr_expect_str_eq(draft->front.language.text, "cy");
}

Test(front_matter, may_leave_keys_open)
{
	const FrontMatter *front = front_of("title: A\nheadline:\nissue:\ndate:\nauthor:\n"
					    "language:\nnames:\nagreed-by:\n");
	cr_assert(front);
	cr_expect_null(front->headline.text);
	cr_expect_eq(front->date.year, 0);
	cr_expect_eq(remarks_count(desk.remarks), 0);
}

Test(front_matter, may_say_that_all_agree)
{
	cr_expect(front_of("title: A\nagreed-by: all\n")->is_agreed_by_all);
}

Test(front_matter, sets_titles_with_curly_quotes_and_dashes)
{
	const FrontMatter *front = front_of(
		"title: It's *not* \"extra\" -- it's yours... # <b> &amp; 1. \\o/\n");
	cr_assert(front);
	cr_expect_str_eq(front->title.text,
		"It\u2019s *not* \u201cextra\u201d \u2013 it\u2019s yours\u2026");
}

Test(front_matter, takes_no_character_of_a_title_for_markdown)
{
	cr_expect_str_eq(front_of("title: \"- 1. # > _a_ `b` [c](d) <e> &amp; \\\\* ##\"\n")
				 ->title.text,
		"- 1. # > _a_ `b` [c](d) <e> &amp; \\* ##");
}

Test(front_matter, that_is_missing_is_told_and_the_text_is_read)
{
	cr_assert_null(draft_of("Text\n\n# One\n"));
	cr_assert_eq(remarks_count(desk.remarks), 2);
	assert_told("front-matter-missing", "Text");
	assert_told("heading-one", "# One");
}

Test(front_matter, that_has_no_end_is_told)
{
	cr_assert_null(draft_of("---\ntitle: A\n\nText\n"));
	assert_only_told("front-matter-unclosed", "---");
}

Test(front_matter, without_a_title_is_told)
{
	cr_assert_null(front_of("issue: 1\n"));
	assert_only_told("missing-key", "issue");
}

Test(front_matter, that_is_empty_lacks_a_title)
{
	cr_assert_null(front_of(""));
	assert_only_told("missing-key", "---");
}

Test(front_matter, that_is_no_map_is_told)
{
	cr_assert_null(front_of("- title\n"));
	assert_only_told("wrong-type", "- title");
}

Test(front_matter, names_the_nearest_key)
{
	assert_key_fault("standfrist: x\n", "unknown-key", "standfrist");
	int count;
	cr_assert(strstr(remarks_sorted(desk.remarks, &count)->fault, "\"standfirst\""));
}

Test(front_matter, names_the_nearest_key_within_a_map_too)
{
	assert_key_fault("author: {nane: A}\n", "unknown-key", "nane");
}

Test(front_matter, cannot_claim_agreement)
{
	assert_key_fault("status: agreed\n", "status-claims-agreement", "agreed");
	int count;
	const Remark *remark = remarks_sorted(desk.remarks, &count);
	cr_assert(strstr(remark->fault, "only the partners can agree"));
	cr_assert(strstr(remark->way_out, "bulletin sign"));
}

Test(front_matter, cannot_claim_agreement_in_capitals_either)
{
	assert_key_fault("status: APPROVED\n", "status-claims-agreement", "APPROVED");
}

Test(front_matter, has_no_other_status)
{
	assert_key_fault("status: redy\n", "status-unknown", "redy");
}

Test(front_matter, has_dates_of_the_calendar)
{
	assert_key_fault("date: 2026-02-30\n", "impossible-date", "2026-02-30");
}

Test(front_matter, has_dates_of_one_form)
{
	assert_key_fault("until: 6 February\n", "wrong-type", "6 February");
}

Test(front_matter, has_an_issue_in_figures)
{
	assert_key_fault("issue: fourteen\n", "wrong-type", "fourteen");
}

Test(front_matter, has_an_author_with_a_name_and_a_partner)
{
	assert_key_fault("author: R Jones\n", "wrong-type", "R Jones");
}

Test(front_matter, has_a_topic_with_its_meeting)
{
	assert_key_fault("topic: PPA\n", "wrong-type", "PPA");
}

Test(front_matter, has_dissent_by_partner)
{
	assert_key_fault("dissent: no\n", "wrong-type", "no");
}

Test(front_matter, has_agreed_by_as_all_or_a_list)
{
	assert_key_fault("agreed-by: most\n", "wrong-type", "most");
}

Test(front_matter, has_names_as_a_list)
{
	assert_key_fault("names: PPA\n", "wrong-type", "PPA");
}

Test(front_matter, has_a_layout_by_its_name)
{
	assert_key_fault("layout: A4 Notice\n", "wrong-type", "A4 Notice");
}

Test(front_matter, has_a_language_by_its_code)
{
	assert_key_fault("language: English\n", "language-unknown", "English");
}

Test(front_matter, knows_the_codes_of_languages)
{
	const Draft *draft = draft_of("---\ntitle: A\nlanguage: sr-Latn-RS\n---\n");
	cr_expect(draft);
	assert_key_fault("language: e-GB\n", "language-unknown", "e-GB");
}

Test(front_matter, cannot_bring_in_control_characters)
{
	assert_key_fault("headline: \"\\x07\"\n", "control-character", "\"\\x07\"");
}

Test(front_matter, tells_broken_yaml_at_its_line)
{
	cr_assert_null(front_of("title: \"A\nissue: 3\n"));
	int count;
	cr_expect_str_eq(remarks_sorted(desk.remarks, &count)->name, "yaml-syntax");
}

Test(front_matter, reference_names_every_kind_of_key)
{
	const char *reference = front_matter_reference(desk.arena);
	cr_assert(strstr(reference, "standfirst"));
	cr_assert(strstr(reference, "agreed-by"));
}
