/*
 * The map of the house: calls go down only. Reads every include under
 * bulletin/ and holds it against the order of the stages, their products and
 * the one home of each library.
 */
#include <criterion/criterion.h>
#include <glib.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/*
 * From the bottom up. A stage may include its own headers, all of base/, and
 * the products of those before it; what is no product is nobody else's. The
 * commands see the stages behind the pipeline so too; of the record, the batch
 * and the delivery, which no pipeline stands before, they see everything.
 */
typedef struct {
	const char *name;
	const char *products[16];
} Stage;

static const Stage stages[] = {
	{ "base", { NULL } },
	{ "draft", { "draft/draft.h", "draft/partnership.h" } },
	{ "layout",
		{ "layout/layout.h", "layout/field.h", "layout/variant.h", "layout/contrast.h",
			"layout/grid.h", "layout/ink_limit.h", "layout/inks.h", "layout/paper.h",
			"layout/printer_marks.h", "layout/stock.h" } },
	{ "typeset",
		{ "typeset/pages.h", "typeset/typecase.h", "typeset/typeset.h",
			"typeset/lone_text.h" } },
	{ "paint", { "paint/paint.h", "paint/canvas.h", "paint/outline.h", "paint/plates.h" } },
	{ "press",
		{ "press/sheet.h", "press/separation.h", "press/content.h", "press/token.h",
			"press/uuid.h", "press/xmp.h" } },
	{ "preflight", { "preflight/preflight.h", "preflight/ink_use.h" } },
	{ "approval",
		{ "approval/approval.h", "approval/record.h", "approval/record_place.h",
			/* what can be done with a record, a header each */
			"approval/topic.h", "approval/rules_adoption.h", "approval/circulation.h",
			"approval/answer.h", "approval/receipt.h",
			/* what can be read from it */
			"approval/round.h", "approval/rules_snapshot.h", "approval/agree.h",
			"approval/agree_words.h", "approval/timestamp.h" } },
	{ "batch",
		{ "batch/schools.h", "batch/packing.h", "batch/imposition.h",
			"batch/imposed_sheet.h", "batch/label_sheets.h", "batch/record_pages.h",
			"batch/volume.h", "batch/volume_crew.h" } },
	{ "dispatch", { "dispatch/delivery.h" } },
	{ "pipeline",
		{ "pipeline/pipeline.h", "pipeline/home.h", "pipeline/by_school.h",
			"pipeline/agreed_layout.h", "pipeline/plate_proof.h",
			"pipeline/sheet_preflight.h", "pipeline/specimen.h",
			/* what papers are set by */
			"pipeline/copy.h", "pipeline/layout_choice.h", "pipeline/sheet_press.h" } },
	{ "papers", { "papers/papers.h", "papers/school_papers.h", "papers/job_sheet.h" } },
	{ "commands", { NULL } },
	{ "main", { NULL } },
};

/*
 * Each library has one home, two where stages share it: the files whose path
 * begins with one of these. A command that tells of a library's version, or of
 * its fonts, is named.
 */
typedef struct {
	const char *header; /* what its headers begin with */
	const char *homes[5];
} Library;

static const Library libraries[] = {
	{ "yaml.h", { "base/" } },
	{ "cmark.h", { "draft/" } },
	{ "pango/", { "typeset/" } },
	{ "hb", { "typeset/", "batch/" } },
	{ "fontconfig/", { "typeset/", "commands/font_list.c" } },
	{ "cairo", { "typeset/", "paint/", "commands/circulation_files.c" } },
	{ "hyphen.h",
		{ "typeset/hyphenation.c", "typeset/pattern_image.c", "typeset/pattern_image.h" } },
	{ "librsvg/", { "typeset/svg_module.c" } },
	{ "jpeglib.h", { "typeset/jpeg_module.c", "press/image_jpeg.c" } },
	{ "zlib.h", { "press/image_rows.c", "batch/pdf_writer.c" } },
	{ "png.h", { "typeset/png.c" } },
	{ "lcms2.h", { "press/", "typeset/srgb_module.c" } },
	{ "qrencode.h", { "paint/" } },
	{ "qpdf/",
		{ "press/", "preflight/", "approval/sheet_check_module.c",
			"batch/imposed_pages_module.c", "batch/sheet_objects_module.c" } },
	{ "ft2build.h", { "preflight/" } },
	{ "sodium.h", { "approval/" } },
	{ "jansson.h", { "approval/", "commands/" } },
	{ "cups/", { "dispatch/ipp/" } },
};

/* The number of the stage that a path below bulletin/ belongs to, or -1. */
static int stage_of(const char *path)
{
	for (int i = 0; i < (int)G_N_ELEMENTS(stages); i++) {
		size_t length = strlen(stages[i].name);
		if (strncmp(path, stages[i].name, length) == 0 && strchr("/.", path[length]))
			return i;
	}
	return -1;
}

static bool is_product(int stage, const char *header)
{
	for (const char *const *product = stages[stage].products; *product; product++)
		if (strcmp(*product, header) == 0)
			return true;
	return false;
}

static bool is_before_commands(int stage)
{
	static const char *const names[] = { "approval", "batch", "dispatch", NULL };
	return g_strv_contains(names, stages[stage].name);
}

/* What is wrong with including our own `header` in `file`, or NULL. */
static const char *fault_of_own(const char *file, const char *header)
{
	int from = stage_of(file), to = stage_of(header);
	if (from < 0 || to < 0)
		return "belongs to no stage of the map";
	if (to > from)
		return "belongs to a later stage";
	bool is_near = to == from || to == 0 || strcmp(stages[from].name, "main") == 0;
	bool is_open = strcmp(stages[from].name, "commands") == 0 && is_before_commands(to);
	return is_near || is_open || is_product(to, header) ? NULL : "is no product of its stage";
}

static const char *fault_of_library(const char *file, const char *header)
{
	for (int i = 0; i < (int)G_N_ELEMENTS(libraries); i++) {
		if (!g_str_has_prefix(header, libraries[i].header))
			continue;
		for (const char *const *home = libraries[i].homes; *home; home++)
			if (g_str_has_prefix(file, *home))
				return NULL;
		return "is a library that has another home";
	}
	return NULL;
}

static const char *fault_of_line(const char *file, const char *line)
{
	if (!g_str_has_prefix(line, "#include "))
		return NULL;
	const char *start = line + strlen("#include ") + 1;
	g_autofree char *header = g_strndup(start, strcspn(start, "\">"));
	return start[-1] == '"' ? fault_of_own(file, header) : fault_of_library(file, header);
}

/* Adds the faults of one file, a line each, to `faults`; gives how many includes it has. */
static int check_file(const char *root, const char *file, GString *faults)
{
	g_autofree char *path = g_build_filename(root, file, NULL);
	g_autofree char *contents = NULL;
	cr_assert(g_file_get_contents(path, &contents, NULL, NULL), "%s", path);
	g_auto(GStrv) lines = g_strsplit(contents, "\n", -1);
	int includes = 0;
	for (int i = 0; lines[i]; i++) {
		const char *fault = fault_of_line(file, lines[i]);
		includes += g_str_has_prefix(lines[i], "#include ");
		if (fault)
			g_string_append_printf(faults, "bulletin/%s:%d: %s: it %s\n", file, i + 1,
				lines[i], fault);
	}
	return includes;
}

/* `folder` is "" for bulletin/ itself, else it ends with a slash. */
static int check_folder(const char *root, const char *folder, GString *faults)
{
	g_autofree char *path = g_build_filename(root, folder, NULL);
	g_autoptr(GDir) names = g_dir_open(path, 0, NULL);
	cr_assert(names, "%s", path);
	int includes = 0;
	for (const char *name; (name = g_dir_read_name(names));) {
		g_autofree char *file = g_strconcat(folder, name, NULL);
		g_autofree char *inner = g_strconcat(file, "/", NULL);
		g_autofree char *full = g_build_filename(root, file, NULL);
		if (g_file_test(full, G_FILE_TEST_IS_DIR))
			includes += check_folder(root, inner, faults);
		else if (g_str_has_suffix(name, ".c") || g_str_has_suffix(name, ".h"))
			includes += check_file(root, file, faults);
	}
	return includes;
}

Test(map, every_include_goes_down)
{
	g_autofree char *root = g_build_filename(getenv("SOURCE_DIR"), "bulletin", NULL);
	g_autoptr(GString) faults = g_string_new(NULL);
	cr_assert_gt(check_folder(root, "", faults), 100, "the sources were not found");
	cr_assert(faults->len == 0, "\n%s", faults->str);
}

Test(map, names_no_product_that_does_not_exist)
{
	for (int i = 0; i < (int)G_N_ELEMENTS(stages); i++)
		for (const char *const *product = stages[i].products; *product; product++) {
			g_autofree char *path = g_build_filename(getenv("SOURCE_DIR"), "bulletin",
				*product, NULL);
			cr_assert(g_file_test(path, G_FILE_TEST_EXISTS), "%s", *product);
		}
}

Test(map, allows_products_of_earlier_stages_and_what_is_near)
{
	cr_assert_null(fault_of_line("typeset/line_breaker.c", "#include \"draft/draft.h\""));
	cr_assert_null(fault_of_line("typeset/line_breaker.c", "#include \"base/text.h\""));
	cr_assert_null(fault_of_line("typeset/line_breaker.c", "#include \"typeset/shape.h\""));
	cr_assert_null(fault_of_line("commands/show.c", "#include \"pipeline/pipeline.h\""));
	cr_assert_null(fault_of_line("commands/sign.c", "#include \"approval/answer.h\""));
	cr_assert_null(fault_of_line("main.c", "#include \"commands/help.h\""));
	cr_assert_null(fault_of_line("press/press.c", "#include <qpdf/qpdf-c.h>"));
	cr_assert_null(fault_of_line("press/press.c", "#include <string.h>"));
}

Test(map, refuses_a_later_stage)
{
	cr_assert_not_null(fault_of_line("draft/draft.c", "#include \"layout/layout.h\""));
	cr_assert_not_null(fault_of_line("base/yaml.c", "#include \"draft/draft.h\""));
	cr_assert_not_null(fault_of_line("dispatch/print.c", "#include \"pipeline/pipeline.h\""));
	cr_assert_not_null(fault_of_line("pipeline/pipeline.c", "#include \"commands/command.h\""));
}

Test(map, refuses_what_is_no_product)
{
	cr_assert_not_null(fault_of_line("layout/layout.c", "#include \"draft/markdown.h\""));
	cr_assert_not_null(fault_of_line("commands/show.c", "#include \"typeset/shape.h\""));
	cr_assert_not_null(fault_of_line("dispatch/delivery.c", "#include \"batch/csv.h\""));
}

Test(map, refuses_a_library_away_from_its_home)
{
	cr_assert_not_null(fault_of_line("paint/paint.c", "#include <qpdf/qpdf-c.h>"));
	cr_assert_not_null(fault_of_line("typeset/typecase.c", "#include <librsvg/rsvg.h>"));
}

Test(map, refuses_a_folder_that_is_not_on_it)
{
	cr_assert_not_null(fault_of_line("helpers/misc.c", "#include \"base/text.h\""));
	cr_assert_not_null(fault_of_line("draft/draft.c", "#include \"helpers/misc.h\""));
}
