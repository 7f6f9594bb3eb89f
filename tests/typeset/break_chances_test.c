#include "typeset/break_chances.h"
#include "typeset/composing_room.h"

static ComposingRoom room;
static TextStyle style;
static Draft draft;

static void open_room(void)
{
	composing_room_open(&room);
	style = *setting_style(&room.setting, -1);
	style.is_hyphenated = true;
	draft = (Draft){ 0 };
	room.copy.draft = &draft;
}

static void close_room(void)
{
	composing_room_close(&room);
}

TestSuite(break_chances, .init = open_room, .fini = close_room);

/*
 * The text with a sign where a line may end: | between words, ~ where they
 * rather stay together, = where they should, + after a hyphen of its own, / in
 * an address, - where a hyphen is shown, \ where it must.
 */
static char *shown_in(const char *text, const char *language)
{
	StyledText styled = styled_text_plain(room.arena, text, &style, language, 0, (Place){ 0 });
	bool *clusters = arena_new(room.arena, bool, styled.length + 1);
	const char *ligature = strstr(text, "ffi");
	for (int i = 0; i < styled.length; i++)
		clusters[i] = !ligature || text + i <= ligature || text + i > ligature + 2;
	BreakChances chances = break_chances_find(&room.setting, &styled, clusters);
	GString *shown = g_string_new(NULL);
	for (int i = 0; i < chances.count; i++) {
		const Part *part = &chances.parts[i];
		g_string_append_len(shown, text + part->start, part->end - part->start);
		if (i + 1 < chances.count)
			g_string_append_c(shown,
				part->binding == BINDING_NONE ? "|//--\\"[part->kind]
							      : " +~="[part->binding]);
	}
	char *kept = arena_text(room.arena, shown->str);
	g_string_free(shown, TRUE);
	return kept;
}

static char *shown(const char *text)
{
	return shown_in(text, "en-GB");
}

Test(break_chances, words_are_divided_by_syllables_where_their_style_says_so)
{
	cr_assert_str_eq(shown("The partnership"), "The|part-ner-ship");
	style.is_hyphenated = false;
	cr_assert_str_eq(shown("The partnership"), "The|partnership");
}

Test(break_chances, figures_capitals_inside_and_addresses_are_never_hyphened)
{
	cr_assert_str_eq(shown("PARTNERSHIP McPartnership partnership7"),
		"PARTNERSHIP|McPartnership|partnership7");
	cr_assert_str_eq(shown("(www.partnership.org)"), "(www/.partnership/.org)");
}

Test(break_chances, names_are_kept_whole_and_together_where_it_costs_little)
{
	static const char *const names[] = { "Partnership", "Rosa Penhale" };
	draft.front.names = (YamlTexts){ .items = names, .count = 2 };
	cr_assert_str_eq(shown("Partnership, (Penhale) Rosa Penhale"),
		"Partnership,|(Penhale)|Rosa~Penhale");
}

Test(break_chances, a_word_with_a_hyphen_of_its_own_is_divided_there_alone)
{
	cr_assert_str_eq(shown("partnership-partnership"), "partnership-+partnership");
	cr_assert_str_eq(shown("part\u00ADnership"), "part\u00AD-nership");
	cr_assert_str_eq(shown("COVID-19 A\u201019 A\u2011B"), "COVID-19|A\u201019|A\u2011B");
}

Test(break_chances, a_ligature_is_not_divided)
{
	cr_assert_str_eq(shown("officers"), "officers");
	cr_assert_str_eq(shown("offenders"), "of-fend-ers");
}

Test(break_chances, spaces_that_do_not_break_are_honoured)
{
	cr_assert_str_eq(shown("a\u00A0b c\u202Fd"), "a\u00A0b|c\u202Fd");
	cr_assert_str_eq(shown("(one) [two"), "(one)|[two");
}

Test(break_chances, manners_bind_words)
{
	cr_assert_str_eq(shown("In Year 7 on 5 May"), "In|Year=7|on|5=May");
	cr_assert_str_eq(shown("this – and a bit"), "this=–|and|a~bit");
}

Test(break_chances, a_line_feed_ends_the_line)
{
	cr_assert_str_eq(shown("one\ntwo"), "one\\two");
}

Test(break_chances, chinese_breaks_between_characters_but_not_before_a_full_stop)
{
	cr_assert_str_eq(shown_in("你好。再见（他）", "zh-Hans"), "你|好。|再|见|（他）");
}

Test(break_chances, a_text_given_in_pieces_breaks_as_a_whole)
{
	GString *words = g_string_new(NULL);
	for (int i = 0; i < 9000; i++)
		g_string_append(words, i % 3 == 0 ? "(word) " : i % 3 == 1 ? "caf\u00E9 " : "a–b ");
	g_string_truncate(words, words->len - 1);
	style.is_hyphenated = false;
	StyledText text = styled_text_plain(room.arena, arena_text(room.arena, words->str), &style,
		"en-GB", 0, (Place){ 0 });
	g_string_free(words, TRUE);
	bool *clusters = arena_new(room.arena, bool, text.length + 1);
	BreakChances chances = break_chances_find(&room.setting, &text, clusters);
	/* a dash may end a line too, so that each third word has two parts */
	cr_assert_eq(chances.count, 9000 + 3000);
}
