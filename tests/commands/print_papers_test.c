/* What print writes beside the sheets: the job sheet, slips, labels and the packing list. */
#include "agreed_round.h"
#include "sanitized.h"

static char *folder;

static void open_agreed(void)
{
	folder = agreed_open();
}

static void close_folder(void)
{
	temporary_close(folder);
}

TestSuite(print_papers, .init = open_agreed, .fini = close_folder);

/* What poppler reads on a paper, in the order of its content. */
static char *words_of(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
	char *words = NULL;
	int status = -1;
	cr_assert(g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
		&words, NULL, &status, NULL));
	cr_assert_eq(status, 0, "%s cannot be read", path);
	return words;
}

static int page_count(const char *words)
{
	int count = 0;
	for (const char *at = words; (at = strchr(at, '\f')); at++)
		count++;
	return count;
}

static void assert_says(const char *name, const char *words)
{
	g_autofree char *all = words_of(name);
	cr_expect(strstr(all, words), "%s does not say %s, but:\n%s", name, words, all);
}

static bool is_there(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_EXISTS);
}

/* The value of the first `key` in the record that stands after `event`. */
static char *recorded(const char *event, const char *key)
{
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	g_autofree char *opening = g_strdup_printf("\"%s\":\"", key);
	const char *value = strstr(ledger, event);
	cr_assert_not_null(value);
	value = strstr(value, opening);
	cr_assert_not_null(value);
	value += strlen(opening);
	return g_strndup(value, strcspn(value, "\""));
}

static void put_school(const char *name)
{
	g_autofree char *list = g_strdup_printf(SCHOOLS_HEAD "oak,%s,1 High Street,,Marsh,"
							     "XY1 1AA,3\n",
		name);
	program_put(folder, "schools.csv", list);
}

Test(print_papers, the_job_sheet_names_the_job_and_the_file_that_was_recorded)
{
	AGREED_RUN(folder, "print", "notice", "-o", "a");
	g_autofree char *job = recorded("print-start", "job");
	g_autofree char *sha256 = recorded("print-volume", "sha256");
	g_autofree char *opening = g_strndup(sha256, 8);
	assert_says("a/job-sheet.pdf", job);
	assert_says("a/job-sheet.pdf", opening);
	assert_says("a/job-sheet.pdf", "sheet.pdf");
	assert_says("a/packing.pdf", job);
}

Test(print_papers, the_job_sheet_tells_of_larger_paper)
{
	AGREED_RUN(folder, "print", "notice", "--as", "imposed", "-o", "a");
	assert_says("a/job-sheet.pdf", "SRA3");
	assert_says("a/job-sheet.pdf", "2 up");
	assert_says("a/job-sheet.pdf", "imposed.pdf");
}

Test(print_papers, many_files_have_their_checksums_in_one)
{
	AGREED_RUN(folder, "print", "notice", "--as", "by-school", "--volume", "1", "-o", "a");
	assert_says("a/job-sheet.pdf", "volume-1.pdf to volume-2.pdf");
	assert_says("a/job-sheet.pdf", "SHA256SUMS");
	g_autofree char *sums = agreed_file(folder, "a/SHA256SUMS");
	g_autofree char *sha256 = recorded("print-volume", "sha256");
	g_autofree char *first = g_strdup_printf("%s  volume-1.pdf\n", sha256);
	cr_expect(g_str_has_prefix(sums, first), "%s", sums);
	cr_expect(g_str_has_suffix(sums, "  volume-2.pdf\n"), "%s", sums);
}

Test(print_papers, a_slip_and_a_row_for_each_school)
{
	AGREED_RUN(folder, "print", "notice", "-o", "a");
	g_autofree char *slips = words_of("a/slips.pdf");
	cr_expect_eq(page_count(slips), 2);
	cr_expect(strstr(slips, "Low Lane"), "%s", slips);
	assert_says("a/packing.pdf", "Oak School Marsh XY1 1AA 3 3 1");
	cr_expect(!is_there("a/labels.pdf"), "nobody asked for labels");
}

Test(print_papers, labels_begin_where_they_are_told_to)
{
	assert_outcome(RUN(folder, "print", "notice", "--labels", "l7163:14", "-o", "a"), EXIT_DONE,
		"a/labels.pdf     address labels, on 2 sheets of L7163\n", "");
	g_autofree char *labels = words_of("a/labels.pdf");
	cr_expect_eq(page_count(labels), 2);
	const char *second = strchr(labels, '\f');
	cr_expect(strstr(labels, "Oak School") < second && strstr(second, "Elm School"), "%s",
		labels);
}

/* More schools than are read at once: what cannot be begun is not begun again. */
Test(print_papers, a_layout_with_faults_is_told_however_many_schools_there_are)
{
	g_autoptr(GString) list = g_string_new(SCHOOLS_HEAD);
	for (int i = 1; i <= 2000; i++)
		g_string_append_printf(list, "s%d,School %d,1 High Street,,Marsh,XY1 1AA,1\n", i,
			i);
	program_put(folder, "schools.csv", list->str);
	program_put(folder, "layouts/slip.yaml", "schema: 1\nextends: slip\npapr: A4\n");
	program_put(folder, "layouts/label.yaml", "schema: 1\nextends: label\npapr: A4\n");
	Outcome outcome = RUN(folder, "print", "notice", "--labels", "l7163", "-o", "a");
	cr_expect_eq(outcome.code, EXIT_CONTENT, "%s", outcome.err);
	cr_expect(strstr(outcome.err, "slip.yaml:3") && strstr(outcome.err, "label.yaml:3"), "%s",
		outcome.err);
	program_forget(&outcome);
	cr_expect(!is_there("a"));
}

/* A school more than one file of slips takes. */
Test(print_papers, go_on_in_a_further_file_where_schools_are_many, .disabled = IS_SANITIZED)
{
	enum { SCHOOLS = 20001 };
	g_autoptr(GString) list = g_string_new(SCHOOLS_HEAD);
	for (int i = 1; i <= SCHOOLS; i++)
		g_string_append_printf(list, "s%d,School %d,1 High Street,,Marsh,XY1 1AA,1\n", i,
			i);
	program_put(folder, "schools.csv", list->str);
	assert_outcome(RUN(folder, "print", "notice", "--labels", "l7163:14", "-o", "a"), EXIT_DONE,
		"a/slips-1.pdf to slips-2.pdf    an address slip for each school\n", "");
	cr_expect(is_there("a/slips-1.pdf") && !is_there("a/slips.pdf"));
	cr_expect(is_there("a/packing.pdf"));
	g_autofree char *slips = words_of("a/slips-2.pdf"), *labels = words_of("a/labels-2.pdf");
	cr_expect_eq(page_count(slips), 1);
	cr_expect(strstr(slips, "School 20001"), "%s", slips);
	cr_expect_eq(page_count(labels), 1);
	cr_expect(strstr(labels, "School 20001"), "%s", labels);
}

Test(print_papers, labels_are_no_part_of_giving_a_job_up)
{
	assert_outcome(RUN(folder, "print", "notice", "--give-up", "0", "--because", "wet",
			       "--labels", "L7163"),
		EXIT_USAGE, "", "--labels does not go with --give-up");
}

Test(print_papers, names_are_in_any_writing)
{
	static const char *const names[] = { "مدرسة النور", "اردو پرائمری اسکول", "ਸ੍ਰੀ ਗੁਰੂ ਨਾਨਕ ਸਕੂਲ",
		"光明小学", "Ysgol Gymraeg Llŷn" };
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *made = g_strdup_printf("%d", (int)i);
		put_school(names[i]);
		AGREED_RUN(folder, "print", "notice", "--labels", "L7160", "-o", made);
	}
}

Test(print_papers, nothing_is_written_where_a_name_goes_on_no_paper)
{
	g_autofree char *name = g_strnfill(80, 'W');
	put_school(name);
	assert_outcome(RUN(folder, "print", "notice", "-o", "a"), EXIT_CONTENT, "",
		"schools.csv:2:5: error: ");
	assert_outcome(RUN(folder, "print", "notice", "--dry-run"), EXIT_CONTENT, "",
		"layout \"slip\"");
	cr_expect(!is_there("a"));
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	cr_expect(!strstr(ledger, "print-start"));
}

Test(print_papers, are_the_same_when_they_are_made_again)
{
	AGREED_RUN(folder, "print", "notice", "--labels", "L7163", "-o", "a");
	AGREED_RUN(folder, "print", "notice", "--labels", "L7163", "-o", "b");
	static const char *const alike[] = { "slips.pdf", "labels.pdf", "packing.csv" };
	for (size_t i = 0; i < G_N_ELEMENTS(alike); i++) {
		g_autofree char *one = g_build_filename(folder, "a", alike[i], NULL);
		g_autofree char *other = g_build_filename(folder, "b", alike[i], NULL);
		g_autofree char *bytes = NULL, *again = NULL;
		size_t length, again_length;
		cr_assert(g_file_get_contents(one, &bytes, &length, NULL));
		cr_assert(g_file_get_contents(other, &again, &again_length, NULL));
		cr_expect(length == again_length && memcmp(bytes, again, length) == 0, "%s differs",
			alike[i]);
	}
}
