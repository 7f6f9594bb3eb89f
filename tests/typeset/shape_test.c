#include "temporary.h"
#include "typeset/composing_room.h"
#include "typeset/shape.h"
#include "typeset/shape_memo.h"

static ComposingRoom room;

static void open_room(void)
{
	composing_room_open(&room);
}

static void close_room(void)
{
	composing_room_close(&room);
}

TestSuite(shape, .init = open_room, .fini = close_room);

static const TextStyle *text_style(void)
{
	return setting_style(&room.setting, -1);
}

/* The text in one stretch of this size, without tracking. */
static StyledText in_size(const char *words, const char *language, Length size)
{
	StyledText text = styled_text_plain(room.arena, words, text_style(), language, 0,
		(Place){ .file = "test.md", .line = 1, .column = 1 });
	Stretch *stretch = (Stretch *)text.stretches;
	stretch->size = size;
	stretch->tracking = 0;
	return text;
}

static ShapedText shaped_in(const char *words, const char *language, double points)
{
	return shape_text(&room.setting, in_size(words, language, length_from_pt(points)));
}

Test(shape, a_text_is_shaped_once_whatever_its_sizes)
{
	ShapedText small = shaped_in("Every teacher has it.", "en-GB", 9);
	ShapedText large = shaped_in("Every teacher has it.", "en-GB", 90);
	cr_assert_eq(shape_memo_count(room.setting.memo), 1);
	cr_assert_eq(small.word_count, large.word_count);
	cr_assert_float_eq(shaped_width(&large), 10.0 * shaped_width(&small), 300);
	cr_assert_neq(small.runs[0].font, large.runs[0].font);
}

Test(shape, letters_set_close_form_no_ligature)
{
	StyledText close = in_size("fi", "en-GB", length_from_pt(90));
	TextStyle style = *text_style();
	style.tracking = -0.03;
	((Stretch *)close.stretches)->style = &style;
	cr_assert_eq(shaped_in("fi", "en-GB", 90).runs[0].glyph_count, 1);
	cr_assert_eq(shape_text(&room.setting, close).runs[0].glyph_count, 2);
}

Test(shape, another_language_style_or_text_is_shaped_anew)
{
	shaped_in("chat", "en-GB", 9);
	shaped_in("chat", "fr", 9);
	shaped_in("chats", "fr", 9);
	StyledText bold = in_size("chats", "fr", length_from_pt(9));
	TextStyle style = *text_style();
	style.is_bold = true;
	((Stretch *)bold.stretches)->style = &style;
	shape_text(&room.setting, bold);
	cr_assert_eq(shape_memo_count(room.setting.memo), 4);
}

/* What Pango gives for the text in this very size. */
static Length width_shaped_afresh(const char *words, Length size)
{
	PangoFontDescription *description = typecase_description(
		(FontWish){ text_style()->family, false, false, size });
	PangoAttrList *attributes = pango_attr_list_new();
	pango_attr_list_insert(attributes, pango_attr_font_desc_new(description));
	pango_attr_list_insert(attributes, pango_attr_font_features_new("pnum,lnum"));
	int length = (int)strlen(words);
	GList *items = pango_itemize(typecase_context(room.typecase), words, 0, length, attributes,
		NULL);
	cr_assert_eq(g_list_length(items), 1);
	PangoItem *item = items->data;
	PangoGlyphString *string = pango_glyph_string_new();
	pango_shape(words, length, &item->analysis, string);
	Length width = pango_glyph_string_get_width(string);
	pango_glyph_string_free(string);
	g_list_free_full(items, (GDestroyNotify)pango_item_free);
	pango_attr_list_unref(attributes);
	pango_font_description_free(description);
	return width;
}

Test(shape, glyphs_grown_in_proportion_are_as_wide_as_if_shaped_in_that_size)
{
	static const char words[] = "Tomorrow, AV Types fix 1,250 wavy offices at 10 per cent.";
	for (double points = 6; points < 170; points *= 1.37) {
		ShapedText shaped = shaped_in(words, "en-GB", points);
		Length fresh = width_shaped_afresh(words, length_from_pt(points));
		/* each advance and each kern is rounded: at most a unit a glyph */
		cr_assert_leq(ABS(shaped_width(&shaped) - fresh), (int)sizeof words,
			"at %g pt: %d, and shaped afresh %d", points, shaped_width(&shaped), fresh);
	}
}

Test(shape, a_soft_hyphen_is_measured_where_it_shows)
{
	ShapedText shaped = shaped_in("part\u00ADner", "en-GB", 10);
	cr_assert_eq(shaped.word_count, 2);
	cr_assert_gt(shaped.words[0].hyphen, 0);
	cr_assert(shaped.words[0].is_division);
	cr_assert_eq(shaped.words[0].gap, 0);
	cr_assert_eq(shaped.words[0].letters, 4);
}

Test(shape, words_that_belong_together_are_held_by_white_and_not_by_force)
{
	ShapedText shaped = shaped_in("Year 7 begins", "en-GB", 10);
	cr_assert_eq(shaped.word_count, 3);
	cr_assert_geq(shaped.words[0].reluctance, 10 * length_from_pt(10));
	cr_assert_eq(shaped.words[1].reluctance, 0);
}

static const char *font_name(const ShapedRun *run)
{
	return typecase_font_name(room.typecase, run->font);
}

Test(shape, other_scripts_are_set_in_their_faces_and_figures_in_the_text_s)
{
	ShapedText shaped = shaped_in("现在 7 点", "zh-Hans", 10);
	cr_assert_eq(remarks_count(room.remarks), 0);
	cr_assert_eq(shaped.run_count, 3);
	cr_assert(g_str_has_prefix(font_name(&shaped.runs[0]), "Noto Sans CJK SC"));
	cr_assert(g_str_has_prefix(font_name(&shaped.runs[1]), "Roboto 10"));
	ShapedText japanese = shaped_in("现在", "ja", 10);
	cr_assert(g_str_has_prefix(font_name(&japanese.runs[0]), "Noto Sans CJK JP"));
}

Test(shape, a_script_s_face_is_as_large_as_the_text_around)
{
	ShapedText shaped = shaped_in("ਸਮਾਂ", "pa", 100);
	/* 0.5283 em of Roboto to the 0.536 em that the Noto faces are drawn for */
	cr_assert_float_eq(typecase_font_size(room.typecase, shaped.runs[0].font),
		length_from_pt(98.56), 10);
}

Test(shape, arabic_runs_to_the_left_and_latin_inside_it_to_the_right)
{
	ShapedText shaped = shaped_in("وقت PPA، ثم 25", "ar", 10);
	cr_assert_eq(remarks_count(room.remarks), 0);
	cr_assert(shaped.text.is_right_to_left);
	for (int i = 0; i < shaped.run_count; i++) {
		const ShapedRun *run = &shaped.runs[i];
		bool is_latin = g_ascii_isalnum(shaped.text.text[run->start]);
		cr_assert_eq(run->level % 2, is_latin ? 0 : 1, "run %d", i);
	}
}

Test(shape, acronyms_are_small_capitals_where_the_style_says_so)
{
	StyledText text = in_size("PPA time", "en-GB", length_from_pt(10));
	ShapedText large = shape_text(&room.setting, text);
	TextStyle style = *text_style();
	style.has_small_caps = true;
	((Stretch *)text.stretches)->style = &style;
	ShapedText small = shape_text(&room.setting, text);
	cr_assert_lt(small.words[0].width, large.words[0].width * 9 / 10);
	cr_assert_eq(small.words[1].width, large.words[1].width);
}

/* A typecase whose table of scripts names files that are not there. */
static Typecase *typecase_without_scripts(char *folder)
{
	g_autofree char *conf = NULL, *yaml = NULL;
	cr_assert(
		g_file_get_contents(data_path(room.arena, "fonts/fonts.conf"), &conf, NULL, NULL));
	cr_assert(
		g_file_get_contents(data_path(room.arena, "fonts/fonts.yaml"), &yaml, NULL, NULL));
	g_auto(GStrv) parts = g_strsplit(yaml, "folder: /usr", -1);
	g_autofree char *elsewhere = g_strjoinv("folder: /nowhere", parts);
	char *conf_path = arena_printf(room.arena, "%s/fonts.conf", folder);
	g_file_set_contents(conf_path, conf, -1, NULL);
	g_file_set_contents(arena_printf(room.arena, "%s/fonts.yaml", folder), elsewhere, -1, NULL);
	Typecase *typecase = typecase_open(conf_path, NULL, room.remarks);
	cr_assert(typecase);
	return typecase;
}

/* script-not-installed */
Test(shape, a_script_whose_package_is_missing_is_told_with_the_package)
{
	char *folder = temporary_open();
	Typecase *bare = typecase_without_scripts(folder);
	room.setting.typecase = bare;
	shaped_in("现", "zh", 10);
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remarks[0].name, "script-not-installed");
	cr_assert(strstr(remarks[0].fault, "fonts-noto-cjk"), "%s", remarks[0].fault);
	typecase_close(bare);
	temporary_close(folder);
}

Test(shape, a_sign_that_is_missing_is_told_at_each_place)
{
	shaped_in("ⵣ", "en-GB", 10);
	StyledText again = in_size("ⵣ", "en-GB", length_from_pt(12));
	again.place.line = 2;
	shape_text(&room.setting, again);
	cr_assert_eq(shape_memo_count(room.setting.memo), 1);
	int count;
	const Remark *remarks = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 2);
	cr_assert_str_eq(remarks[1].name, "script-unknown");
	cr_assert(strstr(remarks[1].fault, "Tfng"), "%s", remarks[1].fault);
}

Test(shape, what_the_last_bulletin_had_is_not_shaped_again)
{
	ShapedText first = shaped_in("Every teacher has it.", "en-GB", 9);
	shaped_in("It is in the school day.", "en-GB", 9);
	cr_assert(typecase_begin(room.typecase, NULL));
	ShapedText again = shaped_in("Every teacher has it.", "en-GB", 9);
	cr_expect_eq(shape_memo_count(room.setting.memo), 0);
	cr_expect_eq(shaped_width(&again), shaped_width(&first));
	cr_expect_eq(again.runs[0].font, first.runs[0].font);
	cr_assert(typecase_begin(room.typecase, NULL));
	shaped_in("Every teacher has it.", "en-GB", 9);
	cr_expect_eq(shape_memo_count(room.setting.memo), 0);
	shaped_in("It is in the school day.", "en-GB", 9);
	cr_expect_eq(shape_memo_count(room.setting.memo), 1, "that was two bulletins ago");
}

Test(shape, other_names_in_the_front_matter_let_words_be_shaped_anew)
{
	Draft draft = { 0 };
	shaped_in("Every teacher has it.", "en-GB", 9);
	cr_assert(typecase_begin(room.typecase, NULL));
	draft.front.names = (YamlTexts){ (const char *[]){ "teacher" }, NULL, 1 };
	room.copy.draft = &draft;
	room.setting.memo = NULL; /* as it is for the next bulletin */
	shaped_in("Every teacher has it.", "en-GB", 9);
	cr_expect_eq(shape_memo_count(room.setting.memo), 1);
}

Test(shape, a_sign_that_is_missing_is_looked_for_again)
{
	shaped_in("ⵣ", "en-GB", 10);
	cr_assert(typecase_begin(room.typecase, NULL));
	shaped_in("ⵣ", "en-GB", 10);
	cr_expect_eq(shape_memo_count(room.setting.memo), 1);
}
