#include "composing_room.h"
#include "temporary.h"
#include "typeset/typeset.h"

/* A letter's address: lines of 13.5 pt, the first where it is in a window. */
static const char layout[] =
	"schema: 1\n"
	"paper: A4\n"
	"pouch: none\n"
	"fixing: none\n"
	"margin: 12mm\n"
	"columns: 12\n"
	"gutter: 6mm\n"
	"baseline: 16pt\n"
	"metre: 26.84pt\n"
	"reads-at: {address: 0.4m}\n"
	"inks: {text: {k: 100}}\n"
	"styles:\n"
	"  address: {font: Roboto Condensed, size: 10.74pt..12pt, step: 0.42pt, leading: 13.5pt}\n"
	"frames:\n"
	"  school:\n"
	"    {holds: text, left: 21mm, width: 69.5mm, baseline: 60.4mm, style: address,\n"
	"     stacked: true, lines: 2, text: [\"{school.name}\", \"{school.town}\"]}\n";

static ComposingRoom room;
static char *folder;

static void open_room(void)
{
	composing_room_open(&room);
	folder = temporary_open();
	g_autofree char *file = g_build_filename(folder, "letter.yaml", NULL);
	cr_assert(g_file_set_contents(file, layout, -1, NULL));
	const char *folders[] = { folder };
	room.layout = layout_load(room.arena, "letter", folders, 1, (Place){ 0 }, room.remarks);
	int count;
	cr_assert(room.layout, "%s", remarks_sorted(room.remarks, &count)->fault);
}

static void close_room(void)
{
	temporary_close(folder);
	composing_room_close(&room);
}

TestSuite(stacked, .init = open_room, .fini = close_room);

/* The slip of a school of this name, in a town without an address. */
static const Page *slip_for(const char *school)
{
	static const char *const names[] = { "partnership", "title", "issue", "date", "stock",
		"agreement", "until", "contact", "telephone", "email", "school.id", "school.name",
		"school.address1", "school.address2", "school.town", "school.postcode",
		"school.copies" };
	const char *values[] = { "", "", "", "", "", "", "", "", "", "", "", school, "", "",
		"Marsh", "", "" };
	Copy copy = room.copy;
	copy.draft = draft_of(&room, "");
	copy.fields = (Fields){ names, values, NULL, G_N_ELEMENTS(names) };
	const Pages *pages = typeset_run(room.arena, &copy, room.layout, room.typecase,
		room.remarks);
	return pages ? &pages->pages[0] : NULL;
}

/* How far the town stands below the school, in lines of the address. */
static double lines_to_town(const Page *slip)
{
	Length first = 0, town = 0;
	for (int i = 0; i < slip->item_count; i++) {
		const Item *item = &slip->items[i];
		if (item->kind != ITEM_GLYPHS || item->box.x > length_from_mm(111))
			continue;
		if (first == 0 && item->box.x >= length_from_mm(21))
			first = item->box.y;
		if (g_str_has_prefix(item->text, "Marsh"))
			town = item->box.y;
	}
	return pt_from_length(town - first) / 13.5;
}

Test(stacked, texts_stand_a_line_apart)
{
	cr_assert_float_eq(lines_to_town(slip_for("Oak Lane School")), 1, 0.01);
}

Test(stacked, texts_are_broken_where_they_are_wider_than_the_frame)
{
	const Page *slip = slip_for("The Blessed Margaret and Saint Hild's Voluntary Aided School");
	cr_assert_float_eq(lines_to_town(slip), 2, 0.01);
	cr_assert_eq(remarks_count_of(room.remarks, REMARK_ERROR), 0);
}

Test(stacked, texts_that_need_more_lines_than_there_are_is_told)
{
	g_autofree char *school = g_strdup("Saint");
	for (int i = 0; i < 20; i++) {
		g_autofree char *shorter = school;
		school = g_strconcat(shorter, " Hildegard", NULL);
	}
	cr_assert_null(slip_for(school));
	int count;
	const Remark *told = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(told[0].name, "text-too-long");
	cr_assert(strstr(told[0].fault, "\"school\""), "%s", told[0].fault);
}
