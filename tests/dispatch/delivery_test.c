#include "dispatch/delivery.h"
#include "temporary.h"

#include <criterion/criterion.h>

/* An approval of our own making: the real one has no other maker than approval/. */
struct Approval {
	Text sheet;
};

Text approval_sheet(const Approval *approval)
{
	return approval->sheet;
}

static const char sheet[] = "%PDF-1.6\n\0\xFF\r\n the agreed bytes";
static const Approval approval = { { sheet, sizeof sheet - 1 } };

static Arena *arena;
static Remarks *remarks;
static char *parent;
static char *folder;

static void open_folder(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	parent = temporary_open();
	folder = arena_printf(arena, "%s/print-1", parent);
}

static void close_folder(void)
{
	temporary_close(parent);
	arena_close(arena);
}

TestSuite(delivery, .init = open_folder, .fini = close_folder);

static void assert_file(const char *name, Text expected)
{
	Text text = text_read(arena, arena_printf(arena, "%s/%s", folder, name), 1000, remarks);
	cr_assert_eq(text.length, expected.length, "%s", name);
	cr_assert_arr_eq(text.bytes, expected.bytes, expected.length);
}

static void assert_remark(const char *name)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(sorted[0].name, name);
	cr_assert(g_str_has_prefix(sorted[0].place.file, folder));
}

Test(delivery, is_the_agreed_sheet_byte_for_byte_with_what_goes_with_it)
{
	Delivery *delivery = delivery_open(arena, &approval, folder, remarks);
	cr_assert(delivery_add_sheet(delivery, "sheet.pdf", remarks));
	cr_assert(delivery_add(delivery, "packing.csv", text_from("slip,id\r\n"), remarks));
	cr_assert(delivery_send(delivery, remarks));
	delivery_close(delivery);
	assert_file("sheet.pdf", approval.sheet);
	assert_file("packing.csv", text_from("slip,id\r\n"));
	cr_assert_eq(temporary_count(folder), 2);
	cr_assert_eq(temporary_count(parent), 1);
}

/* Writes the file in a thread of its own, as volumes are. */
static gpointer write_volume(gpointer data)
{
	ByteSink *file = data;
	for (int i = 0; i < 1000; i++)
		cr_assert(byte_sink_take(file, "one hundred pieces\n", 19));
	return GINT_TO_POINTER(byte_sink_finish(file));
}

Test(delivery, takes_files_as_their_bytes_come_from_several_threads)
{
	Delivery *delivery = delivery_open(arena, &approval, folder, remarks);
	ByteSink *files[2];
	GThread *threads[2];
	for (int i = 0; i < 2; i++) {
		files[i] = delivery_begin_volume(delivery, i ? "volumes/b.pdf" : "volumes/a.pdf",
			remarks);
		threads[i] = g_thread_new(NULL, write_volume, files[i]);
	}
	GString *expected = g_string_new(NULL);
	for (int i = 0; i < 1000; i++)
		g_string_append(expected, "one hundred pieces\n");
	char *sha256 = text_sha256(arena, expected->str, expected->len);
	for (int i = 0; i < 2; i++) {
		cr_assert(g_thread_join(threads[i]));
		cr_assert_str_eq(delivery_end(delivery, files[i], remarks), sha256);
	}
	cr_assert(delivery_send(delivery, remarks));
	delivery_close(delivery);
	g_autofree char *path = g_build_filename(folder, "volumes/b.pdf", NULL);
	g_autofree char *written = NULL;
	cr_assert(g_file_get_contents(path, &written, NULL, NULL));
	cr_assert_str_eq(written, expected->str);
	g_string_free(expected, TRUE);
}

Test(delivery, sums_up_no_file_but_a_volume)
{
	Delivery *delivery = delivery_open(arena, &approval, folder, remarks);
	ByteSink *file = delivery_begin(delivery, "slips.pdf", remarks);
	cr_assert(byte_sink_take(file, "slips", 5));
	cr_assert_str_empty(delivery_end(delivery, file, remarks));
	delivery_close(delivery);
}

Test(delivery, is_not_seen_before_it_is_sent)
{
	Delivery *delivery = delivery_open(arena, &approval, folder, remarks);
	cr_assert(delivery_add_sheet(delivery, "sheet.pdf", remarks));
	cr_assert_not_null(delivery_begin_volume(delivery, "volume-1.pdf", remarks));
	cr_assert(!g_file_test(folder, G_FILE_TEST_EXISTS));
	delivery_close(delivery);
	cr_assert_eq(temporary_count(parent), 0);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(delivery, never_touches_a_folder_that_is_there)
{
	g_mkdir(folder, 0755);
	cr_assert_null(delivery_open(arena, &approval, folder, remarks));
	assert_remark("folder-exists");
	cr_assert_eq(temporary_count(folder), 0);
	cr_assert_eq(temporary_count(parent), 1);
}

Test(delivery, leaves_nothing_where_somebody_was_quicker)
{
	Delivery *delivery = delivery_open(arena, &approval, folder, remarks);
	g_mkdir(folder, 0755);
	g_autofree char *theirs = g_build_filename(folder, "theirs", NULL);
	g_file_set_contents(theirs, "x", 1, NULL);
	cr_assert(delivery_add_sheet(delivery, "sheet.pdf", remarks));
	cr_assert(!delivery_send(delivery, remarks));
	assert_remark("folder-exists");
	cr_assert_eq(temporary_count(folder), 1);
	cr_assert_eq(temporary_count(parent), 1);
	delivery_close(delivery);
}

/* No address space holds so many bytes, so write() fails as on a full disk. */
static const size_t unwritable = (size_t)1 << 62;

Test(delivery, leaves_nothing_where_the_sheet_cannot_be_written)
{
	Approval endless = { { sheet, unwritable } };
	Delivery *delivery = delivery_open(arena, &endless, folder, remarks);
	cr_assert(delivery_add(delivery, "packing.csv", text_from("slip,id\r\n"), remarks));
	cr_assert(!delivery_add_sheet(delivery, "sheet.pdf", remarks));
	assert_remark("file-unwritable");
	delivery_close(delivery);
	cr_assert_eq(temporary_count(parent), 0);
}
