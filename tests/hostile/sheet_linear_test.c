/*
 * Whole sheets of what nobody writes by hand, but somebody may send: each is
 * set, or told what is wrong with it, in as much time as it is long.
 */
#include "hostile/linear_time.h"
#include "pipeline/pipeline.h"
#include "temporary.h"

/* Everything that may cost more than its length: columns, justified and divided lines. */
static const char hostile[] =
	"schema: 1\n"
	"extends: a4-notice\n"
	"pages: 100\n"
	"styles:\n"
	"  text: {align: justify, hyphens: true, hangs: true, expansion: 2%}\n"
	"frames: {body: {text-columns: 2}}\n";
static const char one_column[] = "schema: 1\n"
				 "extends: hostile\n"
				 "frames: {body: {text-columns: 1}}\n";

static char *folder, *file;
static Typecase *typecase;
static Arena *arena;
static Remarks *remarks; /* of what was set last */

/* What is there can be shown or is an error; each remark says where it is and what to do. */
static void expect_told(const Pages *pages)
{
	int count, errors = remarks_count_of(remarks, REMARK_ERROR);
	const Remark *told = remarks_sorted(remarks, &count);
	cr_expect_eq(pages == NULL, errors > 0);
	for (int i = 0; i < count; i++) {
		cr_expect(g_utf8_validate(told[i].fault, -1, NULL), "%s", told[i].name);
		cr_expect(*told[i].way_out, "%s", told[i].name);
	}
}

/* Sets a draft of this text; milliseconds of the processor that it takes. */
static double set_by(const char *layout, const char *text)
{
	g_autofree char *draft = g_strdup_printf("---\ntitle: A\nlayout: %s\n---\n\n%s\n", layout,
		text);
	cr_assert(g_file_set_contents(file, draft, -1, NULL));
	arena_reset(arena);
	remarks = remarks_new(arena);
	Pipeline *pipeline = pipeline_open(arena, NULL, (BulletinPath){ "a", file, folder },
		remarks);
	pipeline_share_typecase(pipeline, &typecase);
	double begun = linear_processor_time();
	const Pages *pages = pipeline_pages(pipeline);
	if (pages)
		pipeline_proof(pipeline, "pdf", 0, &(ProofMarks){ .banner = "" });
	double took = linear_processor_time() - begun;
	expect_told(pages);
	pipeline_close(pipeline);
	return took;
}

static double set(const char *text)
{
	return set_by("hostile", text);
}

static void write_layout(const char *name, const char *layout)
{
	g_autofree char *path = g_strdup_printf("%s/layouts/%s.yaml", folder, name);
	cr_assert(g_file_set_contents(path, layout, -1, NULL));
}

static void start(void)
{
	folder = temporary_open();
	file = g_build_filename(folder, "a.md", NULL);
	g_autofree char *layouts = g_build_filename(folder, "layouts", NULL);
	g_mkdir(layouts, 0755);
	write_layout("hostile", hostile);
	write_layout("one-column", one_column);
	arena = arena_open();
	set("Words that are nothing special.");
	cr_assert_eq(remarks_count_of(remarks, REMARK_ERROR), 0, "the layout is sound");
}

static void stop(void)
{
	typecase_close(typecase);
	arena_close(arena);
	temporary_close(folder);
	g_free(file);
}

TestSuite(sheet_linear, .init = start, .fini = stop);

/* `once`, `again` so many times, and `end`. */
static char *repeated(const char *once, const char *again, int times, const char *end)
{
	GString *text = g_string_new(once);
	for (int i = 0; i < times; i++)
		g_string_append(text, again);
	g_string_append(text, end);
	return g_string_free(text, FALSE);
}

static void assert_linear(const char *once, const char *again, int times, const char *end)
{
	g_autofree char *small = repeated(once, again, times, end);
	g_autofree char *large = repeated(once, again, times * TIMES_LONGER, end);
	linear_expect(set, small, large, again);
}

/* A table of one row under its head. */
static char *wide_table(int columns)
{
	g_autofree char *cells = repeated("", "| a ", columns, "|\n");
	g_autofree char *dashes = repeated("", "|---", columns, "|\n");
	return g_strconcat(cells, dashes, cells, NULL);
}

Test(sheet_linear, a_word_of_ten_thousand_letters)
{
	assert_linear("", "a", 10000 / TIMES_LONGER, "");
	assert_linear("", "planning", 10000 / 8 / TIMES_LONGER, "");
	assert_linear("", "a\u00AD", 10000 / TIMES_LONGER, "");
	assert_linear("https://", "a/b.", 10000 / 4 / TIMES_LONGER, "");
}

Test(sheet_linear, paragraphs_however_long)
{
	assert_linear("", "word ", 1000, "");
	assert_linear("", "*word* **word** ", 400, "");
	assert_linear("", "word\n\n", 400, "");
	assert_linear("", "10 per cent of Year 7 ", 200, "");
}

Test(sheet_linear, signs_that_nobody_sees)
{
	assert_linear("", "a\u200B", 1000, "");
	assert_linear("", "a\u200D", 1000, "");
	assert_linear("", "a\u2060\uFEFF", 600, "");
	assert_linear("", "\u202Ea \u202C", 400, "");
	assert_linear("", "\u2067a \u2069", 400, "");
	assert_linear("", "\u202E", 600, " a");
	assert_linear("", "a \u200F", 600, "");
	assert_linear("a", "\u0301", 1000, "");
	assert_linear("a", "&#x301;", 1000, "");
	assert_linear("", "a\u0301\u0302\u0303 ", 200, "");
}

Test(sheet_linear, tables_however_wide_and_long)
{
	enum { COLUMNS = 5000 };
	assert_linear("| a |\n|---|\n", "| b |\n", 300, "");
	assert_linear("| a | b |\n|---|--:|\n", "| c | 1.5 |\n", 200, "");
	g_autofree char *wide = wide_table(COLUMNS / TIMES_LONGER);
	g_autofree char *wider = wide_table(COLUMNS);
	linear_expect(set, wide, wider, "columns");
}

Test(sheet_linear, lists_however_long)
{
	assert_linear("", "- a\n", 400, "");
	assert_linear("", "1. **A.** b\n", 200, "");
	assert_linear("", "- a\n  - b\n    - c\n", 100, "");
	assert_linear("", "> a\n\n", 300, "");
	assert_linear("", "```{box}\na\n```\n\n", 150, "");
	assert_linear("", "## a\n\nb\n\n", 200, "");
}

/* What follows is only to come to its end. */

Test(sheet_linear, lists_nested_as_deep_as_may_be)
{
	g_autoptr(GString) list = g_string_new(NULL);
	for (int depth = 0; depth < DRAFT_DEEPEST + 2; depth++) {
		g_string_append_printf(list, "%*s- depth %d\n", 2 * depth, "", depth);
		set(list->str);
	}
	cr_expect_gt(remarks_count_of(remarks, REMARK_ERROR), 0);
}

Test(sheet_linear, signs_of_every_plane)
{
	for (gunichar plane = 0; plane <= 16; plane++) {
		g_autoptr(GString) text = g_string_new("A sign: ");
		for (gunichar low = 0xA0; low < 0x10000; low += 0x3FF)
			if (g_unichar_validate(plane << 16 | low))
				g_string_append_unichar(text, plane << 16 | low);
		set(text->str);
		if (plane >= 3)
			cr_expect_gt(remarks_count_of(remarks, REMARK_ERROR), 0, "plane %u", plane);
	}
}

Test(sheet_linear, a_mebibyte_of_one_paragraph)
{
	g_autofree char *text = repeated("", "planning time ", DRAFT_LARGEST_BYTES / 14 - 10, "");
	set_by("one-column", text);
	cr_expect_gt(remarks_count_of(remarks, REMARK_ERROR), 0, "it does not fit on 100 sides");
}

Test(sheet_linear, a_hundred_thousand_rows)
{
	g_autofree char *text = repeated("| a |\n|---|\n", "| b |\n", 100 * 1000, "");
	set_by("one-column", text);
	cr_expect_gt(remarks_count_of(remarks, REMARK_ERROR), 0, "they do not fit on 100 sides");
}
