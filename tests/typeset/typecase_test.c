#include "temporary.h"
#include "typeset/composing_room.h"

static ComposingRoom room;

static void open_room(void)
{
	composing_room_open(&room);
}

static void close_room(void)
{
	composing_room_close(&room);
}

TestSuite(typecase, .init = open_room, .fini = close_room);

static FontWish roman(const char *family, double points)
{
	return (FontWish){ .family = family, .size = length_from_pt(points) };
}

Test(typecase, a_font_of_the_machine_is_not_to_be_had)
{
	cr_assert_eq(typecase_font_for(room.typecase, roman("DejaVu Sans", 10), (Place){ 0 },
			     room.remarks),
		-1);
	cr_assert_eq(typecase_font_for(room.typecase, roman("sans-serif", 10), (Place){ 0 },
			     room.remarks),
		-1);
	cr_assert_eq(remarks_count(room.remarks), 2);
}

Test(typecase, measures_are_the_font_s_own_and_grow_with_its_size)
{
	int font = typecase_font_for(room.typecase, roman("Roboto", 100), (Place){ 0 },
		room.remarks);
	FontMeasures measures = typecase_measures(room.typecase, font);
	cr_assert_float_eq(pt_from_length(measures.x_height), 52.83, 0.05);
	cr_assert_float_eq(pt_from_length(measures.cap_height), 71.1, 0.05);
	cr_assert_float_eq(pt_from_length(measures.ascender), 75.0, 0.5);
}

Test(typecase, one_font_has_one_number)
{
	int first = typecase_font_for(room.typecase, roman("Roboto", 12), (Place){ 0 },
		room.remarks);
	int again = typecase_font_for(room.typecase, roman("Roboto", 12), (Place){ 0 },
		room.remarks);
	int other = typecase_font_for(room.typecase, roman("Roboto", 13), (Place){ 0 },
		room.remarks);
	cr_assert_eq(first, again);
	cr_assert_neq(first, other);
}

Test(typecase, names_the_files_that_were_used)
{
	typecase_font_for(room.typecase, roman("Roboto", 12), (Place){ 0 }, room.remarks);
	int count;
	const char *const *files = typecase_font_files(room.typecase, &count);
	cr_assert_eq(count, 1);
	cr_assert(g_str_has_suffix(files[0], "/Roboto-Regular.ttf"));
}

/* A partnership's fonts/ with a face of its own for a family that the program has too. */
static char *folder_with_own_roboto(void)
{
	char *folder = temporary_open();
	g_autofree char *own = g_build_filename(folder, "Own.ttf", NULL);
	g_autofree char *bytes = NULL;
	gsize length;
	cr_assert(g_file_get_contents(data_path(room.arena, "fonts/files/Roboto-Regular.ttf"),
		&bytes, &length, NULL));
	cr_assert(g_file_set_contents(own, bytes, (gssize)length, NULL));
	return folder;
}

Test(typecase, a_partnership_s_own_fonts_come_before_the_installed_ones)
{
	char *folder = folder_with_own_roboto();
	Typecase *typecase = typecase_open(data_path(room.arena, "fonts/fonts.conf"), folder,
		room.remarks);
	cr_assert_geq(typecase_font_for(typecase, roman("Roboto", 12), (Place){ 0 }, room.remarks),
		0);
	cr_assert_geq(typecase_font_for(typecase, roman("Roboto Condensed", 12), (Place){ 0 },
			      room.remarks),
		0);
	int count;
	const char *const *files = typecase_font_files(typecase, &count);
	cr_assert_eq(count, 2);
	bool is_own = g_str_has_suffix(files[0], "/Own.ttf") ||
		g_str_has_suffix(files[1], "/Own.ttf");
	cr_assert(is_own, "%s and %s were taken", files[0], files[1]);
	typecase_close(typecase);
	temporary_close(folder);
}
