/*
 * Goldens of sheets on larger paper: imposed/NAME.png, as poppler shows the
 * first page; imposed/NAME-2.png its back. What is in the file of an agreed
 * sheet is in the imposed one too, once and to the byte; and what is told where
 * a sheet cannot be imposed stands in imposed/remarks.txt.
 */
#include "base/module.h"
#include "base/safe_file.h"
#include "batch/imposed_making.h"
#include "golden/expected.h"
#include "pipeline/pipeline.h"
#include "preflight/preflight.h"
#include "temporary.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)

enum { COPIES = 10 };

/* A second in January 2026; any would do, as long as it is always the same. */
static const int64_t CIRCULATED_AT = 1767261600;

static Arena *arena;
static Remarks *remarks;

static void open_arena(void)
{
	cr_assert_eq(chdir(golden_folder()), 0);
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(imposed, .init = open_arena, .fini = close_arena);

/* A bulletin of a golden, as it is pressed and as it lies on larger paper. */
typedef struct {
	Pipeline *pipeline;
	Text sheet;
	const Imposition *imposition;
	Text imposed;
} Imposed;

static Imposed impose(const char *file, const ImpositionWish *wish)
{
	g_autofree char *folder = g_path_get_dirname(file);
	const Home *home = home_find(arena, folder, true, remarks);
	BulletinPath path;
	Painting painting;
	cr_assert(bulletin_find(arena, home, file, &path, remarks));
	Imposed made = { .pipeline = pipeline_open(arena, home, path, remarks) };
	const Sheet *sheet = pipeline_sheet(made.pipeline, CIRCULATED_AT);
	cr_assert(sheet && pipeline_painting(made.pipeline, &painting));
	made.sheet = sheet->pdf;
	made.imposition = imposed_plan_of(arena, sheet->pdf, wish, COPIES, remarks);
	cr_assert(made.imposition);
	made.imposed = imposed_sheet_of(arena, sheet->pdf,
		"leaves, round 2, 2026-11-23, white paper", made.imposition, painting.typecase,
		remarks);
	return made;
}

/* The pages as poppler shows them, one after another; sets `name`.png, `name`-2.png, ... */
static void compare_pages(const char *name, Text pdf, int page_count)
{
	g_autofree char *folder = temporary_open();
	char *file = arena_printf(arena, "%s/imposed.pdf", folder);
	cr_assert(safe_file_replace(file, pdf, 0644, remarks));
	for (int i = 1; i <= page_count; i++) {
		char *number = arena_printf(arena, "%d", i);
		char *root = arena_printf(arena, "%s/page", folder);
		char *command[] = { "pdftoppm", "-r", "50", "-png", "-singlefile", "-f", number,
			"-l", number, file, root, NULL };
		int status = 1;
		cr_assert(g_spawn_sync(NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
			NULL, &status, NULL));
		cr_assert_eq(status, 0);
		Text png = text_read(arena, arena_printf(arena, "%s.png", root), 1 << 24, remarks);
		compare_picture("imposed",
			i == 1 ? arena_printf(arena, "%s.png", name)
			       : arena_printf(arena, "%s-%d.png", name, i),
			png);
	}
	temporary_close(g_steal_pointer(&folder));
}

static void assert_printable(Text pdf)
{
	PreflightRun *run = (PreflightRun *)module_symbol("preflight", "preflight_run", remarks);
	const PreflightJob job = { .file = "imposed.pdf" };
	bool is_good = run(pdf, &job, remarks);
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	cr_assert(is_good && count == 0, "%s", remark_text(arena, &told[0], false));
}

static void assert_as_expected(const char *name, const char *file, ImpositionWish wish, int pages)
{
	Imposed made = impose(file, &wish);
	cr_assert(made.imposed.bytes);
	assert_printable(made.imposed);
	compare_pages(name, made.imposed, pages);
	pipeline_close(made.pipeline);
}

Test(imposed, lies_on_larger_paper_with_marks_and_registered)
{
	assert_as_expected("two-sided", "imposed/leaves.md",
		(ImpositionWish){ .paper = "SRA4", .is_two_sided = true }, 2);
}

Test(imposed, shows_none_of_the_marks_that_the_sheet_has_itself)
{
	assert_as_expected("print-shop", "print-shop/bulletin.md",
		(ImpositionWish){ .paper = "SRA3" }, 1);
}

Test(imposed, has_the_number_of_each_paper_of_its_piles)
{
	assert_as_expected("piles", "imposed/leaves.md",
		(ImpositionWish){ .paper = "SRA3", .order = CUT_AND_STACK }, 2);
}

static int times_in(Text whole, Text part)
{
	int times = 0;
	const char *at = whole.bytes, *end = whole.bytes + whole.length;
	while ((at = memmem(at, (size_t)(end - at), part.bytes, part.length))) {
		times++;
		at++;
	}
	return times;
}

static bool is_metadata(qpdf_data pdf, qpdf_oh stream)
{
	qpdf_oh type = qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, stream), "/Type");
	return qpdf_oh_is_name_and_equals(pdf, type, "/Metadata");
}

/* Every stream of the sheet: drawings, fonts, pictures, profile; as they are stored. */
static int assert_streams_kept(Text sheet, Text imposed)
{
	g_auto(qpdf_data) pdf = qpdf_init();
	int count = 0;
	qpdf_read_memory(pdf, "sheet", sheet.bytes, sheet.length, NULL);
	int objects = 0;
	qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Size"),
		&objects);
	for (int id = 1; id < objects; id++) {
		qpdf_oh object = qpdf_get_object_by_id(pdf, id, 0);
		unsigned char *bytes = NULL;
		size_t length;
		if (!qpdf_oh_is_stream(pdf, object) || is_metadata(pdf, object))
			continue;
		qpdf_oh_get_stream_data(pdf, object, qpdf_dl_none, NULL, &bytes, &length);
		cr_expect_eq(times_in(imposed, (Text){ (char *)bytes, length }), 1,
			"the stream %d of the sheet is not in it once", id);
		free(bytes);
		count++;
	}
	return count;
}

Test(imposed, holds_what_was_agreed_once_and_to_the_byte)
{
	static const ImpositionWish wishes[] = { { .paper = "SRA4", .is_two_sided = true },
		{ .paper = "SRA3", .order = CUT_AND_STACK }, { .paper = "A3" } };
	for (size_t i = 0; i < G_N_ELEMENTS(wishes); i++) {
		Imposed made = impose("imposed/leaves.md", &wishes[i]);
		cr_assert(made.imposed.bytes);
		cr_assert_geq(assert_streams_kept(made.sheet, made.imposed), 6);
		pipeline_close(made.pipeline);
	}
}

Test(imposed, is_the_same_whenever_it_is_made)
{
	const ImpositionWish wish = { .paper = "SRA3", .order = CUT_AND_STACK };
	Imposed one = impose("imposed/leaves.md", &wish);
	Imposed other = impose("imposed/leaves.md", &wish);
	cr_assert_eq(one.imposed.length, other.imposed.length);
	cr_assert_eq(memcmp(one.imposed.bytes, other.imposed.bytes, one.imposed.length), 0);
	pipeline_close(one.pipeline);
	pipeline_close(other.pipeline);
}

static bool has(Text pdf, const char *words)
{
	return times_in(pdf, text_from(words)) > 0;
}

Test(imposed, claims_to_be_for_print_and_nothing_else)
{
	const ImpositionWish wish = { .paper = "SRA4" };
	Imposed made = impose("imposed/leaves.md", &wish);
	Text pdf = made.imposed;
	cr_assert(has(pdf, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
	cr_assert(has(pdf, "/GTS_PDFX ") || has(pdf, "/GTS_PDFX\n"));
	cr_assert(has(pdf, "/PrintScaling /None"));
	static const char *const untrue[] = { "<pdfaid:part>", "<pdfuaid:part>", "StructTreeRoot",
		"MarkInfo", "GTS_PDFA1", "/Outlines", "/PageLabels" };
	for (size_t i = 0; i < G_N_ELEMENTS(untrue); i++)
		cr_expect_not(has(pdf, untrue[i]), "%s", untrue[i]);
	pipeline_close(made.pipeline);
}

static SmallSheet card(double bleed, double ink_inset)
{
	return (SmallSheet){
		.width = length_from_mm(148),
		.height = length_from_mm(210),
		.bleed = length_from_mm(bleed),
		.ink_inset = length_from_mm(ink_inset),
		.page_count = 1,
	};
}

static void refuse(SmallSheet sheet, const char *paper, int page_count, bool is_two_sided,
	int copies)
{
	const ImpositionWish wish = { .paper = paper,
		.order = CUT_AND_STACK,
		.is_two_sided = is_two_sided };
	sheet.page_count = page_count;
	imposition_plan(arena, &sheet, &wish, copies, remarks);
}

static void refuse_damaged(void)
{
	SmallSheet sheet = card(3, 0);
	const ImpositionWish wish = { .paper = "SRA4" };
	ImposedPagesWrite *write = (ImposedPagesWrite *)module_symbol("imposed-pages",
		"imposed_pages_write", remarks);
	const ImposedPages pages = {
		.sheet = text_from("%PDF-1.6\nand no more\n"),
		.imposition = imposition_plan(arena, &sheet, &wish, 1, remarks),
	};
	cr_assert_null(write(arena, &pages, remarks).bytes);
}

Test(imposed, says_why_a_sheet_does_not_go_on_larger_paper)
{
	refuse(card(3, 0), "A4", 2, false, 1);
	refuse(card(0, 4.6), "A4", 2, false, 1);
	refuse(card(3, 0), "SRA5", 2, false, 1);
	refuse(card(3, 0), "SRA4", 2, false, 1000000);
	refuse(card(3, 0), "SRA4", 2, true, 1000);
	refuse_damaged();
	g_autoptr(GString) all = g_string_new(NULL);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		g_string_append(all, remark_text(arena, &sorted[i], false));
	compare("imposed", "remarks.txt", all->str);
}
