#include "imprint_room.h"

#include <string.h>

static ImprintRoom room;

static void open_room(void)
{
	room_open(&room, "a4-notice");
}

static void shut_room(void)
{
	room_close(&room);
}

TestSuite(record_setter, .init = open_room, .fini = shut_room);

static const Frame *frame_of(const RecordRun *run)
{
	return room.form->frames[run->frame].frame;
}

Test(record_setter, a_short_name_stands_in_the_middle_at_the_largest_size)
{
	const SetRecord *set = room_set(&room, "Alder First School");
	cr_assert(set);
	cr_assert_eq(set->count, 1);
	const RecordRun *run = &set->runs[0];
	cr_expect_str_eq(room_words(&room, run), "Alder First School");
	cr_expect_eq(run->size, room.form->frames[0].style->size_most);
	double left = run->x - frame_of(run)->left;
	double right = box_right((Box){ frame_of(run)->left, 0, frame_of(run)->width, 0 }) -
		(run->x + room_width(&room, run));
	cr_expect_float_eq(left, right, 2);
}

Test(record_setter, a_long_name_goes_down_in_size_until_it_fits)
{
	const SetRecord *set = room_set(&room,
		"Our Lady of Perpetual Succour Catholic Primary School");
	cr_assert(set);
	cr_assert_eq(set->count, 1);
	cr_expect_lt(set->runs[0].size, room.form->frames[0].style->size_most);
	cr_expect_leq(room_width(&room, &set->runs[0]), frame_of(&set->runs[0])->width);
}

Test(record_setter, a_name_as_long_as_a_cell_may_be_takes_two_even_lines)
{
	const SetRecord *set = room_set(&room,
		"The Blessed Trinity Roman Catholic Voluntary Academy and Sixth Form of Marsh End");
	cr_assert(set);
	cr_assert_eq(set->count, 2);
	double first = room_width(&room, &set->runs[0]), second = room_width(&room, &set->runs[1]);
	cr_expect_lt(first / second, 1.3);
	cr_expect_gt(first / second, 0.7);
	const Frame *frame = frame_of(&set->runs[0]);
	cr_expect_lt(set->runs[1].baseline, frame->top + frame->height);
	cr_expect_gt(set->runs[0].baseline, frame->top);
}

Test(record_setter, such_a_name_goes_on_the_narrow_card_too)
{
	static const char *const names[] = {
		"The Blessed Trinity Roman Catholic Voluntary Academy and Sixth Form of Marsh End",
		"MARY WOLLSTONECRAFT AND WILLIAM MORRIS COMMUNITY COMPREHENSIVE SCHOOL, MARSH END",
	};
	ImprintRoom card;
	room_open(&card, "a5-card");
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		cr_expect(room_set(&card, names[i]), "%s", names[i]);
	room_close(&card);
}

Test(record_setter, what_does_not_fit_is_told_at_its_cell)
{
	cr_assert_null(room_set(&room,
		"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
		"Llanfairpwllgwyngyll"));
	int count;
	const Remark *remark = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(remark->name, "imprint-too-long");
	cr_expect_eq(remark->place.line, 7);
	cr_expect_eq(remark->place.column, 5);
}

Test(record_setter, lines_too_high_for_the_frame_are_told_with_what_is_missing)
{
	static const char name[] =
		"مدرسة النور الإسلامية الابتدائية للبنين والبنات في المدينة الجديدة";
	cr_assert_null(room_set(&room, name));
	int count;
	const Remark *remark = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(remark->name, "imprint-too-high");
	cr_expect(strstr(remark->fault, "takes 2 lines"), "%s", remark->fault);
	cr_expect(strstr(remark->fault, "1.6 mm too low"), "%s", remark->fault);
	cr_expect_eq(remark->place.column, 5);
}

Test(record_setter, a_sign_that_no_font_has_is_told_at_its_cell)
{
	cr_assert_null(room_set(&room, "Alder \xF0\x93\x80\x80 School"));
	int count;
	const Remark *remark = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(remark->name, "script-unknown");
	cr_expect_eq(remark->place.column, 5);
}

/* What was kept of one record's words changes nothing in the next. */
Test(record_setter, a_record_is_set_the_same_whatever_came_before)
{
	ImprintRoom fresh;
	room_open(&fresh, "a4-notice");
	room_set(&room, "To Tower School");
	room_set(&room, "St Tower's Tees");
	const SetRecord *again = room_set(&room, "The Tower Tees School");
	const SetRecord *alone = room_set(&fresh, "The Tower Tees School");
	cr_assert_eq(again->count, alone->count);
	const RecordRun *a = &again->runs[0], *b = &alone->runs[0];
	cr_assert_eq(a->count, b->count);
	cr_expect_eq(a->x, b->x);
	for (int i = 0; i < a->count; i++) {
		cr_expect_eq(a->glyphs[i].index, b->glyphs[i].index);
		cr_expect_eq(a->glyphs[i].advance, b->glyphs[i].advance);
	}
	room_close(&fresh);
}

Test(record_setter, a_layout_says_which_copy_it_is)
{
	ImprintRoom poster;
	room_open(&poster, "a3-poster");
	const SetRecord *set = room_set(&poster, "Alder First School");
	cr_assert(set);
	cr_assert_eq(set->count, 2);
	cr_expect_str_eq(room_words(&poster, &set->runs[1]), "Copy 3 of 12");
	room_close(&poster);
}

Test(record_setter, a_field_that_records_lack_is_told_of_the_layout)
{
	static const char *const fields[] = { "school.name" };
	const RecordTerms terms = {
		.layout = room.layout,
		.language = "en-GB",
		.typecase = room.typecase,
		.faces = room.faces,
		.fields = fields,
	};
	cr_assert_null(record_form_open(room.arena, &terms, room_is_imprint, room.remarks));
	int count;
	cr_expect_str_eq(remarks_sorted(room.remarks, &count)->name, "field-not-here");
}

/* The glyphs stand from left to right; their letters are read the other way. */
Test(record_setter, arabic_is_set_in_a_face_of_its_own_from_right_to_left)
{
	const SetRecord *set = room_set(&room, "مدرسة");
	cr_assert(set);
	cr_assert_eq(set->count, 1);
	const RecordRun *run = &set->runs[0];
	cr_expect_neq(run->face, room.form->frames[0].words.face);
	cr_expect_str_eq(room_words(&room, run), "ةسردم");
	double left = run->x - frame_of(run)->left;
	double right = frame_of(run)->width - left - room_width(&room, run);
	cr_expect_float_eq(left, right, 2);
}

/* An address is one column, in whatever writing its lines are. */
Test(record_setter, a_line_starts_where_the_language_starts_its_lines)
{
	static const struct {
		const char *language, *name;
		bool is_at_right;
	} cases[] = {
		{ "en-GB", "Marsh", false },
		{ "en-GB", "مدرسة", false },
		{ "ar", "Marsh", true },
		{ "ar", "مدرسة", true },
	};
	((Frame *)room.form->frames[0].frame)->align = ALIGN_START;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		room_speak(&room, cases[i].language);
		const SetRecord *set = room_set(&room, cases[i].name);
		cr_assert(set && set->count == 1, "%s", cases[i].name);
		const Frame *frame = frame_of(&set->runs[0]);
		double left = set->runs[0].x - frame->left;
		double right = frame->width - left - room_width(&room, &set->runs[0]);
		cr_expect_float_eq(cases[i].is_at_right ? right : left, frame->padding, 2,
			"%s in %s", cases[i].name, cases[i].language);
	}
}

/* Words that came before are kept, those that come once are not: neither may show. */
Test(record_setter, a_name_is_set_as_it_was_whatever_came_between)
{
	enum { OTHERS = 10 * 1000 };
	char *first = NULL;
	for (int turn = 0; turn < 3; turn++) {
		for (int i = 0; i < OTHERS; i++)
			cr_assert(room_set(&room, arena_printf(room.arena, "School %d", i)));
		const SetRecord *set = room_set(&room, "AVA Toft School 7");
		cr_assert(set && set->count == 1);
		char *said = arena_printf(room.arena, "%s %.3f %d",
			room_words(&room, &set->runs[0]), room_width(&room, &set->runs[0]),
			set->runs[0].x);
		first = first ? first : said;
		cr_expect_str_eq(said, first);
	}
	cr_expect(g_str_has_prefix(first, "AVA Toft School 7 "), "%s", first);
}

Test(record_setter, a_word_of_another_script_stands_on_the_line_of_the_others)
{
	const SetRecord *set = room_set(&room, "Al-Noor النور School");
	cr_assert(set);
	const int own = room.form->frames[0].words.face;
	int others = 0;
	for (int i = 0; i < set->count; i++)
		others += set->runs[i].face != own;
	cr_expect_eq(others, 1);
	for (int i = 1; i < set->count; i++) {
		const RecordRun *before = &set->runs[i - 1], *run = &set->runs[i];
		cr_expect_eq(run->baseline, before->baseline);
		cr_expect_float_eq(run->x, before->x + room_width(&room, before), 3);
	}
}

/* Its words have no blanks between them: the typesetter says where a line may end. */
Test(record_setter, a_long_chinese_name_takes_two_lines)
{
	const SetRecord *set = room_set(&room,
		"北京市海淀区中关村第一实验小学附属国际幼儿园和阳光中文学校以及语言中心");
	cr_assert(set);
	cr_assert_eq(set->count, 2);
	cr_expect_eq(set->runs[0].face, set->runs[1].face);
	cr_expect_lt(set->runs[0].baseline, set->runs[1].baseline);
	for (int i = 0; i < set->count; i++)
		cr_expect_leq(room_width(&room, &set->runs[i]), frame_of(&set->runs[i])->width);
}

/* A list may have many of them: each is told of. */
Test(record_setter, a_sign_that_no_font_has_is_told_of_each_time)
{
	enum { TIMES = 30 };
	for (int i = 0; i < TIMES; i++)
		cr_assert_null(room_set(&room, "Alder \xF0\x93\x80\x80 School"));
	cr_assert_eq(remarks_count_of(room.remarks, REMARK_ERROR), TIMES);
}

/* It belongs to the blank before the word, which is left out where a line begins. */
Test(record_setter, a_mark_before_any_letter_is_not_left_out)
{
	const SetRecord *set = room_set(&room, "\u0301Alban");
	cr_assert(set);
	char *words = arena_text(room.arena, "");
	for (int i = 0; i < set->count; i++)
		words = arena_printf(room.arena, "%s%s", words, room_words(&room, &set->runs[i]));
	cr_expect_str_eq(words, "\u0301Alban");
}
