/*
 * PDFs made to harm: bombs, circles, lies and damage. Each is told of, within
 * bounds of time and memory, and the program goes on.
 */
#include "hostile/linear_time.h"
#include "preflight/good_file.h"
#include "preflight/judging.h"

#include <gio/gio.h>
#include <stdlib.h>

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(preflight_hostile, .init = open_arena, .fini = close_arena);

static Text written(GoodFile *file)
{
	good_file_finish(file);
	qpdf_init_write_memory(file->pdf);
	qpdf_set_static_ID(file->pdf, QPDF_TRUE);
	qpdf_set_stream_data_mode(file->pdf, qpdf_s_preserve);
	Text pdf = good_file_bytes(file, arena);
	good_file_close(file);
	return pdf;
}

static Remarks *judged(Text pdf)
{
	Remarks *remarks = remarks_new(arena);
	bool is_sound = preflight_run(pdf, &(PreflightJob){ .file = "sheet.pdf" }, remarks);
	cr_assert_eq(is_sound, remarks_count_of(remarks, REMARK_ERROR) == 0);
	return remarks;
}

/* The names of all remarks, with blanks between them. */
static const char *names_told(Remarks *remarks)
{
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	const char *names = " ";
	for (int i = 0; i < count; i++)
		names = arena_printf(arena, "%s%s(%s) ", names, told[i].name, told[i].fault);
	return names;
}

/* One of two names, for it is up to the machine which bound is met first. */
static void expect_either(Remarks *remarks, const char *name, const char *other)
{
	const char *names = names_told(remarks);
	cr_expect(strstr(names, name) || strstr(names, other), "%s is not among:%s", name, names);
}

static void expect_told(Remarks *remarks, const char *name)
{
	expect_either(remarks, name, name);
}

/* `mebibytes` of blanks, packed two hundred to one. */
static GBytes *bomb(size_t mebibytes)
{
	static const char blanks[1024 * 1024] = " ";
	g_autoptr(GConverter)
		packer = G_CONVERTER(g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1));
	g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable();
	g_autoptr(GOutputStream) out = g_converter_output_stream_new(memory, packer);
	for (size_t i = 0; i < mebibytes; i++)
		g_output_stream_write_all(out, blanks, sizeof blanks, NULL, NULL, NULL);
	g_output_stream_close(out, NULL, NULL);
	return g_memory_output_stream_steal_as_bytes(G_MEMORY_OUTPUT_STREAM(memory));
}

static void put_bomb(GoodFile *file, qpdf_oh stream, size_t mebibytes)
{
	g_autoptr(GBytes) bytes = bomb(mebibytes);
	size_t length;
	const unsigned char *data = g_bytes_get_data(bytes, &length);
	qpdf_oh_replace_stream_data(file->pdf, stream, data, length,
		qpdf_oh_new_name(file->pdf, "/FlateDecode"), qpdf_oh_new_null(file->pdf));
}

static void put_resource(GoodFile *file, const char *category, const char *name, const char *words)
{
	qpdf_oh resources = qpdf_oh_get_key(file->pdf, file->parts[PART_PAGE], "/Resources");
	if (!qpdf_oh_has_key(file->pdf, resources, category))
		qpdf_oh_replace_key(file->pdf, resources, category,
			qpdf_oh_new_dictionary(file->pdf));
	qpdf_oh_replace_key(file->pdf, qpdf_oh_get_key(file->pdf, resources, category), name,
		good_parse(file, words));
}

enum { BOMB_MEBIBYTES = 1200 };

Test(preflight_hostile, a_drawing_that_unpacks_to_more_than_there_is_room_for)
{
	GoodFile file = good_file_open();
	put_bomb(&file, file.parts[PART_FORM], BOMB_MEBIBYTES);
	g_string_append(file.content, "/Fm Do");
	Remarks *remarks = judged(written(&file));
	expect_either(remarks, "preflight-unfinished", "drawing-unreadable");
}

Test(preflight_hostile, a_picture_that_unpacks_to_more_than_it_says)
{
	GoodFile file = good_file_open();
	put_bomb(&file, file.parts[PART_PICTURE], BOMB_MEBIBYTES);
	Remarks *remarks = judged(written(&file));
	expect_either(remarks, "preflight-unfinished", "picture-cut-short");
}

/* A form that draws the next one ten times, eight deep: a hundred million drawings. */
Test(preflight_hostile, forms_in_forms_without_number)
{
	enum { DEPTH = 8 };
	GoodFile file = good_file_open();
	qpdf_oh inner = file.parts[PART_FORM];
	for (int i = 0; i < DEPTH; i++) {
		static const char ten[] =
			"/F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do /F Do";
		qpdf_oh form = good_stream(&file, "<< /Type /XObject /Subtype /Form >>", ten,
			strlen(ten));
		qpdf_oh names = good_parse(&file, "<< /XObject << >> >>");
		qpdf_oh_replace_key(file.pdf, qpdf_oh_get_key(file.pdf, names, "/XObject"), "/F",
			inner);
		qpdf_oh_replace_key(file.pdf, qpdf_oh_get_dict(file.pdf, form), "/Resources",
			names);
		inner = form;
	}
	qpdf_oh resources = qpdf_oh_get_key(file.pdf, file.parts[PART_PAGE], "/Resources");
	qpdf_oh_replace_key(file.pdf, qpdf_oh_get_key(file.pdf, resources, "/XObject"), "/Fm",
		inner);
	g_string_append(file.content, "/Artifact BMC /Fm Do EMC");
	expect_told(judged(written(&file)), "drawing-too-long");
}

/* 2^29 dots each way, of 2^6 bytes each: as many bytes as a size counts, and one more is none. */
Test(preflight_hostile, a_picture_of_more_bytes_than_can_be_counted)
{
	GoodFile file = good_file_open();
	g_autoptr(GString) inks = g_string_new("[/DeviceN [");
	for (int i = 0; i < 32; i++)
		g_string_append_printf(inks, "/Ink%d ", i);
	g_string_append(inks, "] /DeviceCMYK << >>]");
	good_set(&file, PART_PICTURE, "/ColorSpace", good_parse(&file, inks->str));
	good_set(&file, PART_PICTURE, "/BitsPerComponent", good_parse(&file, "16"));
	good_set(&file, PART_PICTURE, "/Width", good_parse(&file, "536870912"));
	good_set(&file, PART_PICTURE, "/Height", good_parse(&file, "536870912"));
	expect_told(judged(written(&file)), "picture-not-judged");
}

/* Codes, counts and choices that no int holds, or that the next one after them does not. */
Test(preflight_hostile, numbers_beyond_all_counting)
{
	static const char drawn[] =
		"/P << /MCID -99999999999 >> BDC /P << /MCID 99999999999 >> BDC 4294967296.5 Tr EMC EMC\n"
		"/Few cs 99999999999999999999 scn 50 50 30 30 re f\n"
		"/Type3 9 Tf (ab) Tj /Sh sh BI /W 99999999999 /H 2 /BPC 8 /CS /G ID x EI\n";
	GoodFile file = good_file_open();
	put_resource(&file, "/Font", "/Type3",
		"<< /Subtype /Type3 /Encoding << /Differences [2147483647 /a /b /c] >> >>");
	put_resource(&file, "/ColorSpace", "/Few", "[/Indexed /DeviceCMYK 1 <0000000011111111>]");
	put_resource(&file, "/Shading", "/Sh",
		"<< /ColorSpace /Pattern /Function << /FunctionType 2 /C0 [] >> >>");
	good_set(&file, PART_DESCENDANT, "/W",
		good_parse(&file, "[2147483647 [1 2 3] 99999999999 99999999999 5 37 [0 0]]"));
	g_string_append(file.content, drawn);
	Remarks *remarks = judged(written(&file));
	cr_expect_not(strstr(names_told(remarks), "preflight-unfinished"));
	expect_told(remarks, "font-widths");
}

/* A sheet of ours with so many lines, each with white type that is too small. */
static double judge_lines(const char *number)
{
	int count = atoi(number), *numbers = arena_new(arena, int, count);
	Element *elements = arena_new(arena, Element, count);
	GoodFile file = good_file_open();
	for (int i = 0; i < count; i++) {
		numbers[i] = i;
		elements[i].place = (Place){ "draft.md", i + 1, 1 };
		g_string_append_printf(file.content,
			"/P << /MCID %d >> BDC q 0 0 0 0 k BT /F 5 Tf <0025> Tj ET Q EMC\n", i);
	}
	const Layout layout = { .name = "ours" };
	const Pages pages = { .elements = elements, .element_count = count };
	const Sheet sheet = { .page_count = 1, .marks = &(PageMarks){ numbers, count } };
	const PreflightJob job = { "draft.md", &layout, &pages, &sheet };
	Text pdf = written(&file);
	Remarks *remarks = remarks_new(arena);
	double begun = linear_processor_time();
	judging_run(pdf, &job, remarks);
	double took = linear_processor_time() - begun;
	cr_expect_geq(remarks_count_of(remarks, REMARK_WARNING), count);
	return took;
}

Test(preflight_hostile, the_same_fault_on_every_line)
{
	linear_expect(judge_lines, "5000", "40000", "faults");
}

Test(preflight_hostile, brackets_however_deep)
{
	GoodFile file = good_file_open();
	for (int i = 0; i < 100 * 1000; i++)
		g_string_append(file.content, "[<<");
	expect_told(judged(written(&file)), "drawing-unreadable");
}

Test(preflight_hostile, states_kept_without_end)
{
	GoodFile file = good_file_open();
	for (int i = 0; i < 1000 * 1000; i++)
		g_string_append(file.content, "q\n");
	expect_told(judged(written(&file)), "drawing-too-nested");
}

Test(preflight_hostile, tagged_content_opened_without_end)
{
	GoodFile file = good_file_open();
	for (int i = 0; i < 1000 * 1000; i++)
		g_string_append(file.content, "/P BMC\n");
	expect_told(judged(written(&file)), "drawing-too-nested");
}

static Text many_pages(int count, int claimed)
{
	g_autoptr(GString)
		pdf = g_string_new("%PDF-1.6\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
				   "3 0 obj << /Type /Page /MediaBox [0 0 9 9] >> endobj\n");
	g_string_append_printf(pdf, "2 0 obj << /Type /Pages /Count %d /Kids [", claimed);
	for (int i = 0; i < count; i++)
		g_string_append(pdf, "3 0 R ");
	g_string_append(pdf, "] >> endobj\ntrailer << /Root 1 0 R >>\n");
	return (Text){ arena_bytes(arena, pdf->str, pdf->len), pdf->len };
}

Test(preflight_hostile, twenty_thousand_pages)
{
	enum { PAGES = 20 * 1000 };
	Remarks *remarks = judged(many_pages(PAGES, PAGES));
	expect_told(remarks, "trim-missing");
}

Test(preflight_hostile, a_million_pages)
{
	enum { PAGES = 1000 * 1000 };
	Remarks *remarks = judged(many_pages(PAGES, PAGES));
	expect_told(remarks, "pdf-of-too-many-pages");
	cr_expect_eq(remarks_count(remarks), 1);
}

Test(preflight_hostile, a_million_pages_that_it_says_nothing_of)
{
	expect_told(judged(many_pages(1000 * 1000, 1)), "pdf-of-too-many-pages");
}

Test(preflight_hostile, pages_in_a_circle)
{
	static const char pdf[] = "%PDF-1.6\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
				  "2 0 obj << /Type /Pages /Count 1 /Kids [2 0 R] >> endobj\n"
				  "trailer << /Root 1 0 R >>\n";
	expect_told(judged(text_from(pdf)), "pdf-unreadable");
}

static Text good_bytes(void)
{
	GoodFile file = good_file_open();
	return written(&file);
}

/* The font is most of the file, and damage to it is told alike: few of its bytes are tried. */
Test(preflight_hostile, every_kind_of_cut_and_of_spoilt_byte)
{
	enum { STEPS = 150 };
	Text good = good_bytes();
	cr_expect_eq(remarks_count(judged(good)), 0);
	for (size_t i = 0; i < STEPS; i++) {
		Text cut = { good.bytes, good.length * i / STEPS };
		cr_expect_gt(remarks_count(judged(cut)), 0, "cut to %zu bytes", cut.length);
	}
	size_t step = good.length / STEPS;
	for (size_t at = 0; at < good.length; at += step) {
		char *spoilt = arena_bytes(arena, good.bytes, good.length);
		spoilt[at] ^= 0x15;
		judged((Text){ spoilt, good.length });
	}
}
