/*
 * The papers of a batch as they are printed: their words where poppler finds
 * them, and pictures by it.
 */
#include "golden/expected.h"
#include "papers_desk.h"

TestSuite(papers, .init = desk_open, .fini = desk_close);

/* Keeps a paper where it can be looked at; its path. */
static char *keep(const char *name, Text pdf)
{
	g_autofree char *folder = g_build_filename(g_getenv("BUILD_DIR"), "papers", NULL);
	g_mkdir_with_parents(folder, 0755);
	g_autofree char *file = g_strdup_printf("%s.pdf", name);
	char *path = g_build_filename(folder, file, NULL);
	cr_assert(pdf.bytes, "%s", told());
	cr_assert(g_file_set_contents(path, pdf.bytes, (gssize)pdf.length, NULL));
	return path;
}

/* What a program of poppler's says of the file. */
static char *ask(const char *const *command)
{
	char *said = NULL;
	int status = -1;
	cr_assert(g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said,
		NULL, &status, NULL));
	cr_assert_eq(status, 0, "%s fails", command[0]);
	return said;
}

static void compare_words(const char *name, const char *path)
{
	g_autofree char *said = ask(
		(const char *const[]){ "pdftotext", "-layout", path, "-", NULL });
	g_autofree char *what = g_strdup_printf("%s.txt", name);
	compare("papers", what, said);
}

/* A page, from 1, at the size of a hand; or closely, a part of it of 80 x 60 mm. */
static void compare_page(const char *name, const char *path, int page, int dots, int x, int y,
	int width, int height)
{
	g_autofree char *root = g_strdup_printf("%s/papers/%s", g_getenv("BUILD_DIR"), name);
	g_autofree char *number = g_strdup_printf("%d", page);
	g_autofree char *resolution = g_strdup_printf("%d", dots);
	g_autofree char *left = g_strdup_printf("%d", x);
	g_autofree char *top = g_strdup_printf("%d", y);
	g_autofree char *wide = g_strdup_printf("%d", width);
	g_autofree char *high = g_strdup_printf("%d", height);
	g_free(ask((const char *const[]){ "pdftoppm", "-png", "-singlefile", "-r", resolution, "-f",
		number, "-x", left, "-y", top, "-W", wide, "-H", high, path, root, NULL }));
	g_autofree char *what = g_strdup_printf("%s.png", name);
	g_autofree char *picture = g_strdup_printf("%s.png", root);
	char *bytes;
	gsize length;
	cr_assert(g_file_get_contents(picture, &bytes, &length, NULL));
	compare_picture("papers", what, (Text){ bytes, length });
	g_free(bytes);
}

static void compare_whole(const char *name, const char *path, int page)
{
	enum { DOTS = 60, WIDE = 496, HIGH = 702 };
	compare_page(name, path, page, DOTS, 0, 0, WIDE, HIGH);
}

static int page_count(const char *path)
{
	g_autofree char *said = ask((const char *const[]){ "pdfinfo", path, NULL });
	return atoi(strstr(said, "Pages:") + strlen("Pages:"));
}

Test(papers, job_sheet_tells_a_print_shop_all)
{
	desk_count(12);
	g_autofree char *path = keep("job-sheet", papers_job_sheet(&desk.papers, &desk.job));
	cr_expect_eq(page_count(path), 1);
	compare_words("job-sheet", path);
	compare_whole("job-sheet", path, 1);
}

/* The job sheet of A6 on this paper, its words in one line. */
static char *words_of_imposed(const char *name, const char *paper, ImpositionOrder order,
	double bleed)
{
	const ImpositionWish wish = { .paper = paper, .order = order };
	const SmallSheet sheet = { .width = length_from_mm(105),
		.height = length_from_mm(148.5),
		.bleed = length_from_mm(bleed),
		.ink_inset = bleed > 0 ? 0 : length_from_mm(6),
		.page_count = 2 };
	Layout *layout = arena_new(desk.arena, Layout, 1);
	*layout = *desk.job.layout;
	layout->bleed = sheet.bleed;
	desk_count(12);
	desk.job.layout = layout;
	desk.job.imposition = imposition_plan(desk.arena, &sheet, &wish, 9999, desk.remarks);
	cr_assert(desk.job.imposition, "%s", told());
	g_autofree char *path = keep(name, papers_job_sheet(&desk.papers, &desk.job));
	char *said = ask((const char *const[]){ "pdftotext", path, "-", NULL });
	return g_strdelimit(said, "\n", ' ');
}

Test(papers, job_sheet_tells_how_piles_stay_in_order)
{
	g_autofree char *touching = words_of_imposed("job-sheet-touching", "A4", CUT_AND_STACK, 0);
	cr_expect(strstr(touching, "not numbered: keep in order"), "%s", touching);
	cr_expect(strstr(touching, "pile on pile, from top left"), "%s", touching);
	g_autofree char *marked = words_of_imposed("job-sheet-marked", "SRA3", CUT_AND_STACK, 3);
	cr_expect(strstr(marked, "numbered at the foot"), "%s", marked);
	cr_expect(strstr(marked, "pile on pile, from top left"), "%s", marked);
	g_autofree char *repeated = words_of_imposed("job-sheet-repeated", "A4", STEP_AND_REPEAT,
		0);
	cr_expect(strstr(repeated, "repeated"), "%s", repeated);
	cr_expect_not(strstr(repeated, "pile") || strstr(repeated, "numbered"), "%s", repeated);
}

Test(papers, slips_are_cover_sheets)
{
	g_autofree char *path = keep("slips", slips_of(10));
	cr_expect_eq(page_count(path), 10);
	compare_words("slips", path);
	compare_whole("slip", path, 2);
}

Test(papers, labels_begin_where_the_sheet_is_still_full)
{
	g_autofree char *path = keep("labels", labels_of("L7163:5", 12));
	cr_expect_eq(page_count(path), 2);
	compare_words("labels", path);
	compare_whole("labels", path, 1);
}

Test(papers, packing_list_has_its_sums_and_a_row_a_school)
{
	enum { SCHOOLS = 987 }; /* the last page has twelve: no hairline stands where no row is */
	g_autofree char *path = keep("packing", packing_list_of(SCHOOLS));
	cr_expect_eq(page_count(path), 40);
	compare_words("packing", path);
	compare_whole("packing", path, 1);
	compare_whole("packing-last", path, 40);
}

static void add_names(SchoolPaper *paper)
{
	static const char *const names[] = {
		"مدرسة الشيخ زايد بن سلطان آل نهيان الإسلامية الابتدائية للبنين والبنات",
		"مدرسہ اسلامیہ برائے طالبات، ہیلی فیکس روڈ لیڈز اور بریڈفورڈ کے بچوں کا اسکول",
		"בית ספר יסודי ממלכתי דתי אורים לבנים ולבנות על שם הרב קוק בעיר החדשה ירושלים",
		"ਗੁਰੂ ਨਾਨਕ ਖ਼ਾਲਸਾ ਪ੍ਰਾਇਮਰੀ ਸਕੂਲ ਅਤੇ ਸ੍ਰੀ ਗੁਰੂ ਗੋਬਿੰਦ ਸਿੰਘ ਵਿਦਿਆਲਾ ਸਾਊਥਾਲ",
		"हिन्दी विद्यालय और श्री राम कृष्ण प्राथमिक पाठशाला नई दिल्ली",
		"โรงเรียนวัดไทยลอนดอนเพื่อเด็กและผู้ใหญ่ในเมืองใหม่",
	};
	cr_assert(paper, "%s", told());
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		School school = school_number(0);
		school.name = names[i];
		cr_expect(school_paper_add(paper, &school), "%s", told());
	}
	school_paper_close(paper);
}

Test(papers, long_names_in_every_writing_go_on_all_of_them)
{
	LabelChoice smallest;
	ByteSink nowhere = byte_sink_nowhere();
	desk_count(1);
	cr_assert(label_choice_read(desk.arena, "L7159", &smallest, desk.remarks));
	add_names(school_slips_open(&desk.papers, &nowhere));
	add_names(school_labels_open(&desk.papers, smallest, &nowhere));
	add_names(school_packing_open(&desk.papers, &desk.job, &nowhere));
}

/* A million schools with 999 copies each, of four sheets. */
Test(papers, sums_of_any_batch_have_room)
{
	desk.totals = (PackingTotals){ .schools = 1000 * 1000,
		.copies = 999 * 1000 * 1000,
		.sheets = 4LL * 999 * 1000 * 1000,
		.stacks = 50 * 1000 * 1000,
		.envelopes = 1000 * 1000,
		.cartons = 27 * 1000 * 1000,
		.weight = 4e9 * 20 };
	cr_expect(papers_job_sheet(&desk.papers, &desk.job).bytes, "%s", told());
	TextSink sink = text_sink_open();
	SchoolPaper *packing = school_packing_open(&desk.papers, &desk.job, &sink.sink);
	cr_expect(packing, "%s", told());
	school_paper_close(packing);
	g_string_free(sink.text, TRUE);
}
