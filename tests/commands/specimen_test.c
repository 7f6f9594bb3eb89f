/*
 * Specimens: what they show is measured back, from the listing and from the
 * drawing, against the layout and against PRINT.md's own figures.
 */
#include "base/exit_code.h"
#include "layout/layout.h"
#include "program_run.h"

static char *folder;

static void open_folder(void)
{
	folder = temporary_open();
}

static void close_folder(void)
{
	temporary_close(folder);
}

TestSuite(specimen, .init = open_folder, .fini = close_folder);

/* One line of a listing, in mm. */
typedef struct {
	double left, top, width, height;
	char name[64];
} Measured;

typedef struct {
	Measured marks[512];
	int count;
} Listing;

/* What the program writes for `file`, which is the name it was given or that of its first page. */
static char *drawn_as(const char *layout, const char *given, const char *file)
{
	Outcome outcome = RUN(folder, "layouts", layout, "-o", given);
	g_autofree char *path = g_build_filename(folder, file, NULL);
	char *text = NULL;
	cr_assert_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	cr_assert(g_file_get_contents(path, &text, NULL, NULL), "%s is not there", path);
	program_forget(&outcome);
	return text;
}

static char *drawn(const char *layout, const char *file)
{
	return drawn_as(layout, file, file);
}

/* The marks of the first page. */
static Listing listing_of(const char *layout)
{
	Listing listing = { .count = 0 };
	g_autofree char *text = drawn(layout, "specimen.txt");
	char *page = strstr(text, "page 1\n");
	cr_assert(page, "%s", text);
	char *second = strstr(page, "\n\n");
	*second = '\0';
	g_auto(GStrv) lines = g_strsplit(page, "\n", -1);
	for (int i = 0; lines[i]; i++) {
		Measured mark;
		if (sscanf(lines[i], "%lf %lf %lf %lf  %63[^\n]", &mark.left, &mark.top,
			    &mark.width, &mark.height, mark.name) == 5)
			listing.marks[listing.count++] = mark;
	}
	return listing;
}

static const Measured *mark_named(const Listing *listing, const char *name, int skip)
{
	for (int i = 0; i < listing->count; i++)
		if (strcmp(listing->marks[i].name, name) == 0 && skip-- == 0)
			return &listing->marks[i];
	return NULL;
}

static void expect_mark(const Listing *listing, const char *name, int skip, Measured wanted)
{
	const Measured *mark = mark_named(listing, name, skip);
	cr_assert(mark, "there is no %s", name);
	cr_expect_float_eq(mark->left, wanted.left, 0.0016, "%s, left: %f", name, mark->left);
	cr_expect_float_eq(mark->top, wanted.top, 0.0016, "%s, top: %f", name, mark->top);
	cr_expect_float_eq(mark->width, wanted.width, 0.0016, "%s, width: %f", name, mark->width);
	cr_expect_float_eq(mark->height, wanted.height, 0.0016, "%s, height: %f", name,
		mark->height);
}

/* What the layout says, to be compared with what is shown. */
static const Layout *layout_named(Arena *arena, const char *name)
{
	g_autofree char *installed = g_build_filename(g_getenv("SOURCE_DIR"), "layouts", NULL);
	const char *folders[] = { installed };
	const Layout *layout = layout_load(arena, name, folders, 1, (Place){ 0 },
		remarks_new(arena));
	cr_assert(layout, "%s", name);
	return layout;
}

static void expect_sheet(const Listing *listing, const Layout *layout)
{
	double width = mm_from_length(layout->width), height = mm_from_length(layout->height);
	double pouch_width = mm_from_length(layout->pouch_width),
	       pouch_height = mm_from_length(layout->pouch_height);
	expect_mark(listing, "sheet", 0, (Measured){ 0, 0, width, height, "" });
	expect_mark(listing, "safe area", 0, (Measured){ 5, 5, width - 10, height - 10, "" });
	if (pouch_width > 0)
		expect_mark(listing, "pouch", 0,
			(Measured){ (width - pouch_width) / 2, (height - pouch_height) / 2,
				pouch_width, pouch_height, "" });
	else
		cr_expect_null(mark_named(listing, "pouch", 0));
	for (int corner = 0; corner < 4; corner++) {
		double left = corner % 2 ? width - 16 : 0, top = corner / 2 ? height - 16 : 0;
		if (layout->fixing == FIXING_PINS)
			expect_mark(listing, "room for a pin", corner,
				(Measured){ left, top, 16, 16, "" });
	}
	cr_expect_null(mark_named(listing, "room for a pin", 4));
}

static void expect_grid(const Listing *listing, const Layout *layout)
{
	double margin = mm_from_length(layout->margin), gutter = mm_from_length(layout->gutter);
	double measure = mm_from_length(layout->width) - 2 * margin;
	double bottom = mm_from_length(layout->height) - margin;
	double column = (measure - (layout->columns - 1) * gutter) / layout->columns;
	for (int i = 0; i < layout->columns; i++) {
		g_autofree char *name = g_strdup_printf("column %d", i + 1);
		expect_mark(listing, name, 0,
			(Measured){ margin + i * (column + gutter), margin, column, bottom - margin,
				"" });
	}
}

/* The baselines fill the body, each as far under the last as the layout says. */
static void expect_baselines(const Listing *listing, const Layout *layout)
{
	const Measured *body = mark_named(listing, "frame body", 0);
	const Measured *first = mark_named(listing, "baseline 1", 0);
	cr_assert_eq(body != NULL, first != NULL);
	if (!body)
		return;
	double line = mm_from_length(layout->baseline), foot = body->top + body->height;
	cr_expect(first->top > body->top && first->top < body->top + 2 * line, "%f under %f",
		first->top, body->top);
	int number = 1;
	for (double at = first->top; at <= foot + 0.001; at += line, number++) {
		g_autofree char *name = g_strdup_printf("baseline %d", number);
		expect_mark(listing, name, 0, (Measured){ body->left, at, body->width, 0, "" });
	}
	g_autofree char *past = g_strdup_printf("baseline %d", number);
	cr_expect_null(mark_named(listing, past, 0), "a baseline stands under the body");
}

/* A frame that has a place of its own in the file stands there. */
static void expect_frames(const Listing *listing, const Layout *layout)
{
	int found = 0;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		g_autofree char *name = g_strdup_printf("frame %s", frame->name);
		const Measured *mark = mark_named(listing, name, 0);
		if (!mark)
			continue;
		found++;
		cr_expect_float_eq(mark->left, mm_from_length(frame->left), 0.0016, "%s", name);
		cr_expect_float_eq(mark->width, mm_from_length(frame->width), 0.0016, "%s", name);
		if (frame->top != LENGTH_NONE)
			cr_expect_float_eq(mark->top, mm_from_length(frame->top), 0.0016, "%s",
				name);
	}
	cr_expect_geq(found, layout->frame_count > 4 ? 4 : 1); /* a label has few */
}

static GPtrArray *installed_layouts(void)
{
	g_autofree char *path = g_build_filename(g_getenv("SOURCE_DIR"), "layouts", NULL);
	g_autoptr(GDir) files = g_dir_open(path, 0, NULL);
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	const char *file;
	while ((file = g_dir_read_name(files)))
		if (g_str_has_suffix(file, ".yaml"))
			g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(".yaml")));
	return names;
}

Test(specimen, shows_sheet_grid_and_frames_where_the_layout_has_them)
{
	g_autoptr(GPtrArray) names = installed_layouts();
	for (guint i = 0; i < names->len; i++) {
		Arena *arena = arena_open();
		const Layout *layout = layout_named(arena, names->pdata[i]);
		Listing listing = listing_of(names->pdata[i]);
		expect_sheet(&listing, layout);
		expect_grid(&listing, layout);
		expect_baselines(&listing, layout);
		expect_frames(&listing, layout);
		arena_close(arena);
	}
	cr_assert_geq(names->len, 4);
}

/* LOOK.md's own table for the notice, so that not everything comes from one file. */
Test(specimen, of_the_notice_has_the_figures_that_it_was_designed_with)
{
	Listing listing = listing_of("a4-notice");
	expect_mark(&listing, "pouch", 0, (Measured){ -3, -3, 216, 303, "" });
	expect_mark(&listing, "room for a pin", 3, (Measured){ 194, 281, 16, 16, "" });
	expect_mark(&listing, "column 5", 0, (Measured){ 76, 12, 10, 273, "" });
}

/* The four corners of a box in a path of the SVG, from `left`, `top`. */
static bool is_box_at(const char *path, double left, double top, const Measured *mark)
{
	double x[4], y[4];
	if (sscanf(path, "M %lf %lf L %lf %lf L %lf %lf L %lf %lf Z", &x[0], &y[0], &x[1], &y[1],
		    &x[2], &y[2], &x[3], &y[3]) != 8)
		return false;
	double per_mm = PT_PER_MM, near = 0.01;
	return fabs(x[0] - left - mark->left * per_mm) < near &&
		fabs(y[0] - top - mark->top * per_mm) < near &&
		fabs(x[2] - x[0] - mark->width * per_mm) < near &&
		fabs(y[2] - y[0] - mark->height * per_mm) < near;
}

/* A circle begins at its right and is as high as it is wide; a baseline is a single stroke. */
static bool is_line_at(const char *path, const Measured *mark)
{
	double x[2], y[2], per_mm = PT_PER_MM, near = 0.01;
	bool is_round = g_str_has_prefix(mark->name, "room");
	if (is_round)
		return sscanf(path, "M %lf %lf C", &x[0], &y[0]) == 2 && strchr(path, 'C') &&
			fabs(x[0] - (mark->left + mark->width) * per_mm) < near &&
			fabs(y[0] - (mark->top + mark->height / 2) * per_mm) < near;
	return sscanf(path, "M %lf %lf L %lf %lf", &x[0], &y[0], &x[1], &y[1]) == 4 &&
		fabs(x[0] - mark->left * per_mm) < near && fabs(y[0] - mark->top * per_mm) < near &&
		fabs(x[1] - x[0] - mark->width * per_mm) < near && fabs(y[1] - y[0]) < near;
}

static bool is_drawn(const char *svg, double left, double top, const Measured *mark)
{
	bool is_box = mark->height > 0 && !g_str_has_prefix(mark->name, "room");
	for (const char *at = strstr(svg, "M "); at; at = strstr(at + 1, "M "))
		if (is_box ? is_box_at(at, 0, 0, mark) || is_box_at(at, left, top, mark)
			   : is_line_at(at, mark))
			return true;
	return false;
}

Test(specimen, is_drawn_as_it_is_listed)
{
	Listing listing = listing_of("a5-card");
	g_autofree char *svg = drawn("a5-card", "specimen.svg");
	double left, top;
	char *matrix = strstr(svg, "transform=\"matrix(1,0,0,1,");
	cr_assert(matrix);
	cr_assert_eq(sscanf(matrix, "transform=\"matrix(1,0,0,1,%lf,%lf)", &left, &top), 2);
	for (int i = 0; i < listing.count; i++)
		cr_expect(is_drawn(svg, left, top, &listing.marks[i]), "%s is listed, not drawn",
			listing.marks[i].name);
	cr_assert_gt(listing.count, 25);
}

/* Glyphs of the SVG stand at their baselines: all of the body's are on the grid. */
Test(specimen, has_its_text_on_the_baselines_that_it_shows)
{
	Listing listing = listing_of("large-print");
	g_autofree char *svg = drawn_as("large-print", "specimen.svg", "specimen-1.svg");
	const Measured *first = mark_named(&listing, "baseline 1", 0),
		       *eleventh = mark_named(&listing, "baseline 11", 0),
		       *body = mark_named(&listing, "frame body", 0);
	double left, top, line = (eleventh->top - first->top) / 10;
	sscanf(strstr(svg, "transform=\"matrix(1,0,0,1,"), "transform=\"matrix(1,0,0,1,%lf,%lf)",
		&left, &top);
	int letters = 0;
	for (const char *at = svg; (at = strstr(at, "<use xlink:href=\"#glyph")) != NULL; at++) {
		double x, y;
		if (sscanf(strstr(at, " x="), " x=\"%lf\" y=\"%lf\"", &x, &y) != 2)
			continue;
		double across = (x - left) / PT_PER_MM, down = (y - top) / PT_PER_MM;
		if (across < body->left || across > body->left + body->width ||
			down < body->top + 2 || down > body->top + body->height)
			continue;
		double lines = (down - first->top) / line;
		letters++;
		cr_assert_float_eq(lines, round(lines), 0.001, "a letter stands at %f mm", down);
	}
	cr_assert_gt(letters, 200);
}

Test(specimen, of_every_layout_goes_into_a_folder)
{
	Outcome outcome = RUN(folder, "layouts", "-o", "made");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	g_autoptr(GPtrArray) names = installed_layouts();
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *told = g_strdup_printf("made/%s.pdf\n",
			(const char *)names->pdata[i]);
		g_autofree char *path = g_strdup_printf("%s/made/%s.pdf", folder,
			(const char *)names->pdata[i]);
		cr_expect(strstr(outcome.out, told), "%s", outcome.out);
		cr_expect(g_file_test(path, G_FILE_TEST_EXISTS), "%s", path);
	}
	program_forget(&outcome);
}

Test(specimen, is_the_same_bytes_each_time)
{
	static const char *const files[] = { "first.pdf", "second.pdf" };
	char *bytes[2] = { NULL, NULL };
	gsize lengths[2];
	for (int i = 0; i < 2; i++) {
		g_free(drawn("a4-notice", files[i]));
		g_autofree char *path = g_build_filename(folder, files[i], NULL);
		g_file_get_contents(path, &bytes[i], &lengths[i], NULL);
	}
	cr_assert_eq(lengths[0], lengths[1]);
	cr_expect_eq(memcmp(bytes[0], bytes[1], lengths[0]), 0);
	g_free(bytes[0]);
	g_free(bytes[1]);
}

/* A sheet that holds more says so: the words are counted, not typed in. */
Test(specimen, counts_the_words_that_a_layout_holds)
{
	static const char smaller[] = "schema: 1\nextends: a4-notice\n"
				      "frames: {body: {bottom: 200mm}}\n";
	program_put(folder, "partnership.yaml",
		"name: Saltmarsh\nlanguage: en-GB\n"
		"partners:\n  a: {name: A, people: {b: {name: B}}}\n");
	program_put(folder, "layouts/smaller.yaml", smaller);
	Outcome outcome = RUN(folder, "layouts", "a4-notice", "smaller");
	int most = 0, fewer = 0;
	const char *notice = strstr(outcome.out, "\na4-notice"),
		   *small = strstr(outcome.out, "\nsmaller");
	cr_assert(notice && small, "%s%s", outcome.out, outcome.err);
	cr_assert_eq(sscanf(notice, " a4-notice A4 A4 1 %d words", &most), 1, "%s", outcome.out);
	cr_assert_eq(sscanf(small, " smaller A4 A4 1 %d words", &fewer), 1, "%s", outcome.out);
	cr_expect(most > 200 && most < 400, "%d", most);
	cr_expect(fewer < most * 3 / 4, "%d of %d", fewer, most);
	program_forget(&outcome);
}

Test(specimen, of_several_does_not_fit_one_file)
{
	Outcome outcome = RUN(folder, "layouts", "-o", "all.pdf");
	cr_expect_eq(outcome.code, EXIT_USAGE);
	cr_expect(strstr(outcome.err, "[specimens-in-one-file]"), "%s", outcome.err);
	program_forget(&outcome);
}

Test(specimen, of_a_misspelt_layout_names_the_nearest)
{
	Outcome outcome = RUN(folder, "layouts", "a4-notise", "-o", "x.pdf");
	cr_expect_eq(outcome.code, EXIT_CONTENT);
	cr_expect(strstr(outcome.err, "did you mean \"a4-notice\"?"), "%s", outcome.err);
	program_forget(&outcome);
}

Test(specimen, shows_bleed_marks_and_page_of_a_sheet_that_is_cut)
{
	g_autofree char *layouts = g_build_filename(folder, "layouts", NULL);
	g_autofree char *file = g_build_filename(layouts, "cut.yaml", NULL);
	cr_assert_eq(g_mkdir(layouts, 0755), 0);
	cr_assert(g_file_set_contents(file,
		"schema: 1\nextends: a4-notice\nbleed: 3mm\nmarks: true\n", -1, NULL));
	g_autofree char *partnership = g_build_filename(folder, "partnership.yaml", NULL);
	g_autofree char *sample = NULL;
	g_autofree char *of_sample = g_build_filename(getenv("SOURCE_DIR"),
		"content/partnership.yaml", NULL);
	cr_assert(g_file_get_contents(of_sample, &sample, NULL, NULL));
	cr_assert(g_file_set_contents(partnership, sample, -1, NULL));
	Listing listing = listing_of("cut");
	expect_mark(&listing, "page", 0, (Measured){ -13, -13, 236, 323, "" });
	expect_mark(&listing, "bleed", 0, (Measured){ -3, -3, 216, 303, "" });
	expect_mark(&listing, "printer's mark", 0, (Measured){ -9, 0, 5, 0, "" });
	expect_mark(&listing, "registration mark", 0, (Measured){ 102.5, -9.5, 5, 5, "" });
}
