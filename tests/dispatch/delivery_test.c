#include "dispatch/delivery.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <string.h>
#include <unistd.h>

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
static DeliveryPapers papers;

static void open_folder(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	parent = temporary_open();
	folder = arena_printf(arena, "%s/print-1", parent);
	papers = (DeliveryPapers){ text_from("%PDF slips"), text_from("slip,id\r\n") };
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

Test(delivery, is_the_agreed_sheet_byte_for_byte_with_its_papers)
{
	Delivery *delivery = delivery_open(arena, folder, &papers, remarks);
	cr_assert(delivery_send(delivery, &approval, remarks));
	delivery_close(delivery);
	assert_file("sheet.pdf", approval.sheet);
	assert_file("slips.pdf", papers.slips);
	assert_file("packing.csv", papers.packing);
	cr_assert_eq(temporary_count(folder), 3);
	cr_assert_eq(temporary_count(parent), 1);
}

Test(delivery, is_not_seen_before_it_is_sent)
{
	Delivery *delivery = delivery_open(arena, folder, &papers, remarks);
	cr_assert(!g_file_test(folder, G_FILE_TEST_EXISTS));
	delivery_close(delivery);
	cr_assert_eq(temporary_count(parent), 0);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(delivery, never_touches_a_folder_that_is_there)
{
	g_mkdir(folder, 0755);
	cr_assert_null(delivery_open(arena, folder, &papers, remarks));
	assert_remark("folder-exists");
	cr_assert_eq(temporary_count(folder), 0);
	cr_assert_eq(temporary_count(parent), 1);
}

Test(delivery, leaves_nothing_where_somebody_was_quicker)
{
	Delivery *delivery = delivery_open(arena, folder, &papers, remarks);
	g_mkdir(folder, 0755);
	g_autofree char *theirs = g_build_filename(folder, "theirs", NULL);
	g_file_set_contents(theirs, "x", 1, NULL);
	cr_assert(!delivery_send(delivery, &approval, remarks));
	assert_remark("folder-exists");
	cr_assert_eq(temporary_count(folder), 1);
	cr_assert_eq(temporary_count(parent), 1);
	delivery_close(delivery);
}

/* No address space holds so many bytes, so write() fails as on a full disk. */
static const size_t unwritable = (size_t)1 << 62;

Test(delivery, leaves_nothing_where_the_papers_cannot_be_written)
{
	papers.slips.length = unwritable;
	cr_assert_null(delivery_open(arena, folder, &papers, remarks));
	assert_remark("file-unwritable");
	cr_assert_eq(temporary_count(parent), 0);
}

Test(delivery, leaves_nothing_where_the_sheet_cannot_be_written)
{
	Approval endless = { { sheet, unwritable } };
	Delivery *delivery = delivery_open(arena, folder, &papers, remarks);
	cr_assert(!delivery_send(delivery, &endless, remarks));
	assert_remark("file-unwritable");
	cr_assert_eq(temporary_count(parent), 0);
	delivery_close(delivery);
}
