/*
 * Records by chance: names in letters of every script, in frames of all sizes.
 * What is set stays within its frame and has every letter of the name; what
 * cannot be set is told at its row and column.
 */
#include "base/module.h"
#include "batch/record_setter.h"
#include "sanitized.h"

#include <criterion/criterion.h>
#include <string.h>
#include <time.h>

enum { FRAMES = IS_SANITIZED ? 10 : 60, NAMES = IS_SANITIZED ? 10 : 60, ROW = 7, COLUMN = 5 };

static const char *const letters_of_scripts[] = {
	"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "aeiouwy\u0301\u0323\u0302",
	"0123456789&.,'()-/:;!?+#*\"", "äöüßéèêçñŵŷłęćżőűşğæøåÄÉŴŶŁŻŐÅẤẶ",
	"αβγδεζηθικλμνξοπρστυφχψωΆΈΩ", "абвгдежзиклмнопрстуфхцчшщыюяЖЩ",
	"ابتثجحخدذرزسشصضطظعغفقكلمنهويپچگڈںےہ،ً", "אבגדהוזחטיכלמנסעפצקרשת",
	"ਕਖਗਘਚਛਜਟਠਡਤਥਦਨਪਫਬਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋ੍ਂ", "कखगघचछजझटठडतथदनपफबमयरलवशषसहािीुूेैोौं्",
	"কখগচছজটডতদনপবমযরলসহািীুূেো্", "கசடதபமயரலவழளறனாிீுூெேைொ்", "กขคงจชดตนบปมยรลวสหอาิีุู่้",
	"一上中国学校阳光北京小文教育城市山水", "あいうえおかきくけこアイウエオカキ",
	"가나다라마바사학교초등", "\u00A0\u00AD\u200D\u200E\u200F",
	"𓀀\uE000", /* that no font has */
};

static Arena *arena;
static GRand *chance;
static Typecase *typecase;

static void open_chance(void)
{
	arena = arena_open();
	guint32 seed = (guint32)time(NULL);
	chance = g_rand_new_with_seed(seed);
	cr_log_info("seed %u", seed);
	typecase = typecase_open(data_path(arena, "fonts/fonts.conf"), NULL, remarks_new(arena));
	cr_assert(typecase);
}

static void close_chance(void)
{
	typecase_close(typecase);
	g_rand_free(chance);
	arena_close(arena);
}

TestSuite(record_setter, .init = open_chance, .fini = close_chance);

static bool is_imprint(const Frame *frame)
{
	return frame->kind == FRAME_IMPRINT;
}

/* The notice, its imprint and the style of that made anew by chance. */
static const Layout *any_layout(Remarks *remarks)
{
	const char *folder = data_path(arena, "layouts");
	const Layout *notice = layout_load(arena, "a4-notice", &folder, 1, (Place){ 0 }, remarks);
	cr_assert(notice);
	Layout *layout = arena_new(arena, Layout, 1);
	*layout = *notice;
	Frame *frames = arena_new(arena, Frame, layout->frame_count);
	TextStyle *styles = arena_new(arena, TextStyle, layout->style_count);
	memcpy(frames, layout->frames, sizeof *frames * (size_t)layout->frame_count);
	memcpy(styles, layout->styles, sizeof *styles * (size_t)layout->style_count);
	layout->frames = frames;
	layout->styles = styles;
	for (int i = 0; i < layout->frame_count; i++) {
		Frame *frame = &frames[i];
		if (!is_imprint(frame))
			continue;
		frame->width = length_from_mm(g_rand_double_range(chance, 20, 150));
		frame->height = length_from_mm(g_rand_double_range(chance, 4, 25));
		frame->padding = length_from_mm(g_rand_double_range(chance, 0, 3));
		frame->align = (Align)g_rand_int_range(chance, ALIGN_START, ALIGN_END + 1);
		frame->lines_most = g_rand_int_range(chance, 0, 5);
		TextStyle *style = &styles[frame->style];
		style->size_least = length_from_pt(g_rand_double_range(chance, 5, 10));
		style->size_most = style->size_least +
			length_from_pt(g_rand_int_range(chance, 0, 9));
		style->tracking = g_rand_boolean(chance) ? 0.03 : 0;
	}
	return layout;
}

/* No word begins with a mark: on a line's first letter there is nothing that it belongs to. */
static void append_letter(GString *name, const char *letters)
{
	gint count = (gint)g_utf8_strlen(letters, -1);
	bool is_first = name->len == 0 || g_str_has_suffix(name->str, " ");
	gunichar sign;
	do
		sign = g_utf8_get_char(
			g_utf8_offset_to_pointer(letters, g_rand_int_range(chance, 0, count)));
	while (is_first && g_unichar_ismark(sign));
	g_string_append_unichar(name, sign);
}

/* A few words, most of them of one script; few have a sign that no font has. */
static char *any_name(void)
{
	enum { COUNT = G_N_ELEMENTS(letters_of_scripts) };
	g_autoptr(GString) name = g_string_new(NULL);
	int words = g_rand_int_range(chance, 1, 7);
	int most = g_rand_int_range(chance, 0, 20) == 0 ? COUNT : COUNT - 1;
	const char *own = letters_of_scripts[g_rand_int_range(chance, 0, most)];
	for (int i = 0; i < words; i++) {
		bool is_other = g_rand_int_range(chance, 0, 4) == 0;
		const char *letters = is_other
			? letters_of_scripts[g_rand_int_range(chance, 0, most)]
			: own;
		g_string_append(name, i > 0 ? " " : "");
		for (int left = g_rand_int_range(chance, 1, 10); left > 0; left--)
			append_letter(name, letters);
	}
	return arena_text(arena, name->str);
}

static int by_sign(const void *one, const void *other)
{
	gunichar a = *(const gunichar *)one, b = *(const gunichar *)other;
	return (a > b) - (a < b);
}

/* Its signs but white and what is not seen, in order of their numbers. */
static GArray *signs_of(const char *text)
{
	GArray *signs = g_array_new(FALSE, FALSE, sizeof(gunichar));
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		if (!g_unichar_isspace(sign) && g_unichar_type(sign) != G_UNICODE_FORMAT)
			g_array_append_val(signs, sign);
	}
	g_array_sort(signs, by_sign);
	return signs;
}

static void expect_same_signs(const char *wanted, const char *set)
{
	g_autoptr(GArray) one = signs_of(wanted);
	g_autoptr(GArray) other = signs_of(set);
	bool is_same = one->len == other->len;
	for (guint i = 0; is_same && i < one->len; i++)
		is_same = g_array_index(one, gunichar, i) == g_array_index(other, gunichar, i);
	cr_expect(is_same, "\"%s\" is set of \"%s\"", set, wanted);
}

/* Its pens stay between the paddings, its ink within the box; its letters are added. */
static void expect_in_frame(const RecordForm *form, const RecordRun *run, const char *name,
	GString *letters)
{
	enum { ROUNDING = 64 }; /* of sizes to 1/1024 pt, over a line of 150 mm */
	const Frame *frame = form->frames[run->frame].frame;
	const RecordFace *face = record_face(form->faces, run->face);
	double em = (double)run->size / face->units_per_em, x = run->x;
	InkReach reach = { 0 };
	for (int i = 0; i < run->count; i++) {
		const RecordGlyph *glyph = &run->glyphs[i];
		record_face_add_reach(face, glyph->index, glyph->dy, 1, &reach);
		x += glyph->advance * em + (i + 1 < run->count ? run->tracking * run->size : 0);
		g_string_append(letters, glyph->letters);
	}
	cr_expect_geq(run->x, frame->left + frame->padding - ROUNDING, "\"%s\"", name);
	cr_expect_leq(x, frame->left + frame->width - frame->padding + ROUNDING, "\"%s\"", name);
	cr_expect_geq(run->baseline - reach.above * run->size, frame->top - ROUNDING, "\"%s\"",
		name);
	cr_expect_leq(run->baseline + reach.below * run->size,
		frame->top + frame->height + ROUNDING, "\"%s\"", name);
}

static void expect_told(Remarks *remarks, const char *name)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_expect_gt(count, 0, "\"%s\" is refused without a word", name);
	for (int i = 0; i < count; i++) {
		cr_expect_eq(sorted[i].place.line, ROW);
		cr_expect_eq(sorted[i].place.column, COLUMN);
	}
}

static bool try_name(RecordSetter *setter, const RecordForm *form, const char *name)
{
	Remarks *remarks = remarks_new(arena);
	const char *const values[] = { name };
	const Place places[] = { { "schools.csv", ROW, COLUMN } };
	const SetRecord *set = record_setter_set(setter, &(Record){ values, places }, remarks);
	if (!set) {
		expect_told(remarks, name);
		return false;
	}
	cr_expect_eq(remarks_count(remarks), 0);
	g_autoptr(GString) letters = g_string_new(NULL);
	for (int i = 0; i < set->count; i++)
		expect_in_frame(form, &set->runs[i], name, letters);
	expect_same_signs(name, letters->str);
	return true;
}

static int try_names(void)
{
	static const char *const fields[] = { "school.name" };
	Remarks *remarks = remarks_new(arena);
	g_autoptr(RecordFaces) faces = record_faces_open(typecase);
	const RecordTerms terms = {
		.layout = any_layout(remarks),
		.language = "en-GB",
		.typecase = typecase,
		.faces = faces,
		.fields = fields,
		.field_count = G_N_ELEMENTS(fields),
	};
	const RecordForm *form = record_form_open(arena, &terms, is_imprint, remarks);
	cr_assert(form);
	g_autoptr(RecordSetter) setter = record_setter_open(form);
	int set = 0;
	for (int i = 0; i < NAMES; i++)
		set += try_name(setter, form, any_name());
	return set;
}

Test(record_setter, a_name_is_whole_and_in_its_frame_or_told_of)
{
	int set = 0;
	for (int i = 0; i < FRAMES; i++)
		set += try_names();
	cr_expect_gt(set, FRAMES * NAMES / 10, "only %d names were set", set);
}
