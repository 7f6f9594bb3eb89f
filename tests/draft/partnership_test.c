#include "draft/partnership.h"
#include "draft_desk.h"

#include <stdlib.h>

TestSuite(partnership, .init = desk_open, .fini = desk_close);

static const Partnership *partnership_of(const char *source)
{
	desk.source = arena_text(desk.arena, source);
	return partnership_read(desk.arena, "partnership.yaml", text_from(desk.source),
		desk.remarks);
}

/* Two partners, each with a principal, and what else is said. */
static const Partnership *partnership_with(const char *more)
{
	return partnership_of(arena_printf(desk.arena,
		"name: Saltmarsh\n"
		"partners:\n"
		"  council: {name: County Council, people: {a-lee: {name: A Lee, email: a@c.example}}}\n"
		"  heads: {name: Heads, short: H, people: {b-may: {name: B May}}}\n"
		"%s",
		more));
}

static void assert_partnership_fault(const char *more, const char *name, const char *at)
{
	cr_assert_null(partnership_with(more));
	assert_only_told(name, at);
}

static void assert_partners_fault(const char *partners, const char *name, const char *at)
{
	cr_assert_null(partnership_of(
		arena_printf(desk.arena, "name: Saltmarsh\npartners:\n%s", partners)));
	assert_only_told(name, at);
}

Test(partnership, of_the_sample_is_sound)
{
	g_autofree char *file = g_build_filename(getenv("SOURCE_DIR"), "content",
		"partnership.yaml", NULL);
	Text source = text_read(desk.arena, file, YAML_LARGEST_BYTES, desk.remarks);
	const Partnership *partnership = partnership_read(desk.arena, file, source, desk.remarks);
	cr_assert(partnership);
	cr_expect_eq(partnership->partner_count, 6);
	cr_expect_str_eq(partnership->partners[0].id, "council");
	cr_expect_eq(partnership->rules.min_days, 0);
	cr_expect_eq(partnership->rules.contest_days, 0);
	cr_expect(partnership->rules.meeting_needs_witness);
	cr_expect(partnership->rules.topic_required);
}

Test(partnership, needs_a_name_and_partners_and_knows_the_rest)
{
	const Partnership *partnership = partnership_with("");
	cr_assert(partnership);
	cr_expect_str_eq(partnership->time_zone, "Europe/London");
	cr_expect_str_eq(partnership->language, "en-GB");
	cr_expect_str_eq(partnership->partners[0].short_name, "County Council");
	cr_expect_str_eq(partnership->partners[1].short_name, "H");
	cr_expect(!partnership->partners[0].people[0].is_deputy);
	const Rules *rules = &partnership->rules;
	cr_expect(rules->decision == DECISION_CONSENSUS && rules->is_required_all);
	cr_expect_eq(rules->min_days, 7);
	cr_expect_eq(rules->close_days, 14);
	cr_expect_eq(rules->valid_days, 90);
	cr_expect_eq(rules->contest_days, 2);
	cr_expect_eq(rules->deputy_longest_days, 365);
	cr_expect(rules->meeting_needs_witness && rules->email_allowed && rules->topic_required);
	cr_expect(!rules->stand_aside_blocks && !rules->silence_stands_aside);
	cr_expect(!rules->show_answers_always && !rules->pin_required);
}

Test(partnership, rules_are_read_key_by_key)
{
	const Partnership *partnership = partnership_with(
		"rules:\n"
		"  version: 1\n"
		"  decision: quorum\n"
		"  required: [heads]\n"
		"  quorum: 2\n"
		"  stand_aside: blocks\n"
		"  silence: stands-aside\n"
		"  min_days: 1\n"
		"  close_days: 2\n"
		"  valid_days: 3\n"
		"  topic: optional\n"
		"  on_behalf: {meeting: allowed, email: refused, contest_days: 4}\n"
		"  deputies: {longest_days: 5}\n"
		"  show_answers: always\n"
		"  pin: required\n");
	cr_assert(partnership);
	const Rules *rules = &partnership->rules;
	cr_expect_eq(rules->decision, DECISION_QUORUM);
	cr_expect(!rules->is_required_all);
	cr_expect_str_eq(rules->required.items[0], "heads");
	cr_expect_eq(rules->quorum, 2);
	cr_expect(rules->stand_aside_blocks && rules->silence_stands_aside);
	cr_expect_eq(rules->min_days, 1);
	cr_expect_eq(rules->close_days, 2);
	cr_expect_eq(rules->valid_days, 3);
	cr_expect(!rules->topic_required && !rules->meeting_needs_witness && !rules->email_allowed);
	cr_expect_eq(rules->contest_days, 4);
	cr_expect_eq(rules->deputy_longest_days, 5);
	cr_expect(rules->show_answers_always && rules->pin_required);
	cr_expect_eq(rules->place.line, 9, "%d", rules->place.line);
}

Test(partnership, contact_and_stocks_are_read)
{
	const Partnership *partnership = partnership_with(
		"contact: {name: Adviser, telephone: 01632 960 014, email: w@c.example}\n"
		"stocks: {sea green: \"#8FBFA0\"}\n");
	cr_assert(partnership);
	cr_expect_str_eq(partnership->contact, "Adviser");
	cr_expect_str_eq(partnership->telephone, "01632 960 014");
	cr_expect_str_eq(partnership->email, "w@c.example");
	cr_expect_str_eq(partnership->stocks[0].name, "sea green");
	cr_expect_eq(partnership->stocks[0].rgb, 0x8FBFA0);
}

Test(partnership, people_are_found_by_id)
{
	const Partnership *partnership = partnership_with("");
	const Partner *of;
	cr_expect_str_eq(person_by_id(partnership, "b-may", &of)->name, "B May");
	cr_expect_str_eq(of->id, "heads");
	cr_expect_null(person_by_id(partnership, "c-fox", NULL));
	cr_expect_null(partner_by_id(partnership, "a-lee"));
}

Test(partnership, file_that_is_empty_is_told)
{
	cr_assert_null(partnership_of("# nothing\n"));
	assert_only_told("partnership-empty", "#");
}

Test(partnership, person_acts_for_one_partner_only)
{
	assert_partners_fault("  a: {name: A, people: {x: {name: X}}}\n"
			      "  b: {name: B, people: {y: {name: Y}, x: {name: X}}}\n",
		"person-twice", "x: {name: X}}}");
}

Test(partnership, address_belongs_to_one_person_however_it_is_written)
{
	assert_partners_fault("  a: {name: A, people: {x: {name: X, email: x@a.example}}}\n"
			      "  b: {name: B, people: {y: {name: Y, email: X@A.Example}}}\n",
		"person-twice", "y:");
}

Test(partnership, required_partner_needs_a_principal)
{
	assert_partners_fault("  a: {name: A, people: {x: {name: X, role: deputy}}}\n",
		"principal-missing", "a:");
}

Test(partnership, observer_needs_nobody)
{
	cr_assert(partnership_of("name: S\npartners:\n"
				 "  a: {name: A, people: {x: {name: X}}}\n"
				 "  b: {name: B, voice: observer}\n"));
}

Test(partnership, observer_cannot_be_required)
{
	assert_partners_fault("  a: {name: A, people: {x: {name: X}}}\n"
			      "  b: {name: B, voice: observer}\n"
			      "rules: {required: [a, b]}\n",
		"observer-required", "b]");
}

Test(partnership, required_partner_must_be_one)
{
	assert_partnership_fault("rules: {required: [council, head]}\n", "required-unknown",
		"head]");
}

Test(partnership, quorum_must_be_reachable)
{
	assert_partnership_fault("rules: {quorum: 3}\n", "quorum-unreachable", "3}");
}

Test(partnership, version_of_rules_must_be_known)
{
	assert_partnership_fault("rules: {version: 2}\n", "rules-version-unknown", "2}");
}

Test(partnership, silence_never_agrees)
{
	assert_partnership_fault("rules: {silence: agrees}\n", "wrong-type", "agrees");
}

Test(partnership, last_day_is_not_before_the_first)
{
	assert_partners_fault("  a:\n    name: A\n    people:\n"
			      "      x: {name: X, from: 2026-02-01, until: 2026-01-31}\n",
		"person-dates-crossed", "x:");
}

Test(partnership, unknown_keys_are_told_wherever_they_stand)
{
	assert_partnership_fault("rules: {on_behalf: {meetings: witness}}\n", "unknown-key",
		"meetings");
}

Test(partnership, values_are_of_their_type)
{
	cr_assert_null(
		partnership_of("name: S\n"
			       "contact: Adviser\n"
			       "time-zone: Summer time\n"
			       "language: Welsh\n"
			       "stocks: {sea: green}\n"
			       "partners:\n"
			       "  A B: {name: A}\n"
			       "  b: {name: B, voice: loud, people: {x: {name: X, role: chief}}}\n"
			       "  c: {name: C, people: [x]}\n"
			       "  d: {name: D, people: {y: {name: Y, email: nobody}}}\n"));
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 9, "%d", count);
	for (int i = 0; i < count; i++)
		cr_expect(strcmp(all[i].name, "wrong-type") == 0 ||
			strcmp(all[i].name, "language-unknown") == 0);
}
