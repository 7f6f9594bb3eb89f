/* new, proof, show and watch: what an author uses. */
#include "base/exit_code.h"
#include "json_schema.h"
#include "program_run.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>

static char *folder;

static void open_folder(void)
{
	folder = partnership_open();
}

static void close_folder(void)
{
	temporary_close(folder);
}

TestSuite(new, .init = open_folder, .fini = close_folder);
TestSuite(proof, .init = open_folder, .fini = close_folder);
TestSuite(show, .init = open_folder, .fini = close_folder);
TestSuite(watch, .init = open_folder, .fini = close_folder);

static char *contents(const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	char *text = NULL;
	g_file_get_contents(path, &text, NULL, NULL);
	return text;
}

static void expect_file(const char *name, const char *mark)
{
	g_autofree char *text = contents(name);
	cr_assert(text, "there is no %s", name);
	cr_expect(strstr(text, mark), "%s is something else", name);
}

static void expect_error(Outcome outcome, int code, const char *fault)
{
	cr_expect_eq(outcome.code, code, "ended with %d: %s", outcome.code, outcome.err);
	cr_expect(strstr(outcome.err, fault), "not told: %s\n%s", fault, outcome.err);
	program_forget(&outcome);
}

Test(new, writes_a_draft_that_has_no_faults)
{
	Outcome made = RUN(folder, "new", "who-covers"), checked = RUN(folder, "check");
	cr_expect_eq(made.code, EXIT_DONE, "%s", made.err);
	cr_expect_str_eq(made.out, "bulletins/who-covers.md\n");
	cr_expect(g_str_has_prefix(checked.out, "1 bulletin: 0 errors, 0 warnings"), "%s",
		checked.err);
	program_forget(&made);
	program_forget(&checked);
}

Test(new, follows_a_hint_that_names_no_folder_where_we_are_in_it)
{
	char *empty = temporary_open();
	Outcome here = RUN(empty, "init", "."), there = RUN(empty, "init", "ours");
	cr_expect(strstr(here.out, ", then bulletin rules adopt "), "%s", here.out);
	cr_expect(strstr(there.out, ", then bulletin -C ours rules adopt "), "%s", there.out);
	program_forget(&here);
	program_forget(&there);
	temporary_close(empty);
}

Test(new, begins_without_a_fault_in_a_folder_that_init_made)
{
	Outcome founded = RUN(folder, "init", "ours"), made = RUN(folder, "-C", "ours", "new", "a");
	Outcome checked = RUN(folder, "-C", "ours", "check");
	cr_expect_eq(founded.code, EXIT_DONE, "%s", founded.err);
	cr_expect_eq(made.code, EXIT_DONE, "%s", made.err);
	cr_expect(g_str_has_prefix(checked.out, "1 bulletin: 0 errors, 0 warnings"), "%s",
		checked.err);
	program_forget(&founded);
	program_forget(&made);
	program_forget(&checked);
}

Test(new, takes_the_next_number_and_the_day_it_is)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	g_autoptr(GDateTime) before = g_date_time_new_now_utc();
	Outcome outcome = RUN(folder, "new", "b");
	g_autofree char *text = contents("bulletins/b.md");
	g_autofree char *year = g_strdup_printf("\ndate: %d-", g_date_time_get_year(before));
	cr_expect(strstr(text, "\nissue: 5\n"), "%s", text);
	cr_expect(strstr(text, year) || g_date_time_get_month(before) == 12, "%s", text);
	cr_expect(strstr(text, "council, union"), "the partners' ids are told");
	program_forget(&outcome);
}

Test(new, keeps_a_title_whatever_stands_in_it)
{
	Outcome outcome = RUN(folder, "new", "b", "--title", "Say \"no\": a \\ and # more");
	Outcome shown = RUN(folder, "show", "draft", "b");
	cr_expect(strstr(shown.out, "a \\\\ and # more"), "%s%s", shown.out, shown.err);
	program_forget(&outcome);
	program_forget(&shown);
}

Test(new, leaves_a_draft_alone_that_is_there)
{
	program_put(folder, "bulletins/a.md", "mine");
	program_put(folder, "bulletins/b/bulletin.md", "mine");
	expect_error(RUN(folder, "new", "a"), EXIT_USAGE,
		"bulletins/a.md: error: there is a bulletin \"a\" already [draft-exists]");
	expect_error(RUN(folder, "new", "b"), EXIT_USAGE, "[draft-exists]");
	expect_file("bulletins/a.md", "mine");
}

Test(new, offers_an_id_for_words_that_are_none)
{
	expect_error(RUN(folder, "new", "Pwy sy\xE2\x80\x99n addysgu\xE2\x80\xA6 t\xC5\xB7?"),
		EXIT_USAGE, "; \"pwy-sy-n-addysgu-ty\" would do [id-wrong]");
	expect_error(RUN(folder, "new", "../a"), EXIT_USAGE, "; \"a\" would do [id-wrong]");
	expect_error(RUN(folder, "new", "--", "!"), EXIT_USAGE,
		"\"!\" cannot be the id of a bulletin [id-wrong]");
}

Test(new, takes_a_title_in_any_letters_whatever_the_locale)
{
	Outcome outcome = RUN(folder, "new", "b", "--title",
		"Pwy sy\xE2\x80\x99n addysgu t\xC5\xB7?");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	program_forget(&outcome);
	expect_error(RUN(folder, "new", "c", "--title", "\xFF"), EXIT_USAGE,
		"the value of an option is not UTF-8 text [wrong-option]");
}

Test(proof, goes_to_the_partnerships_out_folder_and_tells_where)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN(folder, "proof", "a");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	cr_expect_str_eq(outcome.out, "out/a/a-proof.pdf\n");
	expect_file("out/a/a-proof.pdf", "%PDF-");
	program_forget(&outcome);
}

Test(proof, of_a_lone_file_lies_beside_it)
{
	char *lone = temporary_open();
	program_put(lone, "sub/notice.md", GOOD_DRAFT);
	Outcome outcome = RUN(lone, "proof", "sub/notice.md");
	cr_expect_str_eq(outcome.out, "sub/notice-proof.pdf\n", "%s", outcome.err);
	program_forget(&outcome);
	temporary_close(lone);
}

Test(proof, is_what_the_ending_says)
{
	static const struct {
		const char *file, *mark;
	} kinds[] = {
		{ "made/x.pdf", "%PDF-" },
		{ "made/x.png", "\x89PNG" },
		{ "made/x.svg", "<?xml" },
		{ "made/x.txt", "A notice of what to know" },
	};
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		Outcome outcome = RUN(folder, "proof", "a", "-o", kinds[i].file);
		cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
		expect_file(kinds[i].file, kinds[i].mark);
		program_forget(&outcome);
	}
}

Test(proof, tries_another_layout_in_a_file_of_its_own)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN(folder, "proof", "a", "--layout", "a3-poster");
	cr_expect_str_eq(outcome.out, "out/a/a-a3-poster-proof.pdf\n", "%s", outcome.err);
	program_forget(&outcome);
	outcome = RUN(folder, "show", "pages", "a", "--layout", "a3-poster");
	cr_expect(g_str_has_prefix(outcome.out, "sheet 297.000 x 420.000 mm"), "%s", outcome.out);
	program_forget(&outcome);
}

Test(proof, tries_another_stock)
{
	static const char lilac[] = "fill:rgb(86.27451%,78.823529%,90.196078%)";
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome outcome = RUN(folder, "proof", "a", "-o", "x.svg", "--stock", "lilac");
	expect_file("x.svg", lilac);
	program_forget(&outcome);
}

Test(proof, refuses_an_ending_it_does_not_know)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	expect_error(RUN(folder, "proof", "a", "-o", "x.docx"), EXIT_USAGE,
		"x.docx: error: the ending of this name does not say what kind of proof to make "
		"[proof-ending-unknown]\n    do: end the name in .pdf");
}

Test(proof, of_a_draft_with_errors_is_not_made)
{
	program_put(folder, "bulletins/a.md", "---\ntitel: A\n---\n");
	expect_error(RUN(folder, "proof", "a", "-o", "x.pdf"), EXIT_CONTENT, "[unknown-key]");
	cr_expect_null(contents("x.pdf"));
}

Test(proof, that_cannot_be_written_ends_with_7)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	program_put(folder, "in-the-way", "");
	expect_error(RUN(folder, "proof", "a", "-o", "in-the-way/x.pdf"), EXIT_IO,
		"[file-unwritable]");
}

Test(proof, of_a_misspelt_id_names_the_nearest)
{
	program_put(folder, "bulletins/who-covers.md", GOOD_DRAFT);
	expect_error(RUN(folder, "proof", "who-cover"), EXIT_USAGE, "did you mean \"who-covers\"?");
}

Test(proof, is_the_same_bytes_each_time)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	Outcome one = RUN(folder, "proof", "a", "-o", "1.svg");
	Outcome two = RUN(folder, "proof", "a", "-o", "2.svg");
	g_autofree char *first = contents("1.svg"), *second = contents("2.svg");
	cr_expect_str_eq(first, second);
	program_forget(&one);
	program_forget(&two);
}

Test(show, lists_what_each_stage_makes)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	static const char *const marks[][2] = {
		{ "draft", "What everybody should know about it" },
		{ "layout", "headline" },
		{ "pages", "What everybody should know about it" },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
		Outcome outcome = RUN(folder, "show", marks[i][0], "a");
		cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
		cr_expect(strstr(outcome.out, marks[i][1]), "%s: %s", marks[i][0], outcome.out);
		program_forget(&outcome);
	}
}

Test(show, names_the_nearest_product)
{
	expect_error(RUN(folder, "show", "page", "a"), EXIT_USAGE,
		"\"page\" is not known here; did you mean \"pages\"? [unknown-word]");
}

/* watch */

enum { LONGEST_WAIT_MILLISECONDS = 30000 };

typedef struct {
	GPid process;
	int out, err;
} Watching;

/* A test that fails must leave no process behind. */
static void end_with_the_test(void *unused)
{
	(void)unused;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
}

static Watching watch_start(const char *const *arguments)
{
	Watching watching;
	g_auto(GStrv) words = program_words(arguments);
	g_auto(GStrv) environment = program_environment(folder);
	cr_assert(g_spawn_async_with_pipes(folder, words, environment, G_SPAWN_DO_NOT_REAP_CHILD,
		end_with_the_test, NULL, &watching.process, NULL, &watching.out, &watching.err,
		NULL));
	return watching;
}

/* One line, or what there is of it when nothing comes any more. */
static char *next_line(int from)
{
	GString *line = g_string_new(NULL);
	struct pollfd source = { .fd = from, .events = POLLIN };
	char letter = '\0';
	while (letter != '\n' && poll(&source, 1, LONGEST_WAIT_MILLISECONDS) == 1 &&
		read(from, &letter, 1) == 1)
		g_string_append_c(line, letter);
	return g_string_free(line, FALSE);
}

static void expect_line(int from, const char *expected)
{
	g_autofree char *line = next_line(from);
	cr_assert(strstr(line, expected), "waited for: %s\ncame: %s", expected, line);
}

static int watch_end(Watching *watching, int signal)
{
	int status;
	kill(watching->process, signal);
	waitpid(watching->process, &status, 0);
	close(watching->out);
	close(watching->err);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* As many editors do it: a new file, renamed over the old one. */
static void save_by_rename(const char *name, const char *text)
{
	program_put(folder, ".saving", text);
	g_autofree char *from = g_build_filename(folder, ".saving", NULL);
	g_autofree char *to = g_build_filename(folder, name, NULL);
	cr_assert_eq(rename(from, to), 0);
}

/* As others do: into the file itself. */
static void save_in_place(const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	int file = open(path, O_WRONLY | O_TRUNC);
	cr_assert_eq(write(file, text, strlen(text)), (ssize_t)strlen(text));
	close(file);
}

#define START_WATCH(...) watch_start((const char *const[]){ "watch", __VA_ARGS__, NULL })
#define DRAFT_OF(title) FULL_DRAFT("title: " title)

Test(watch, makes_a_proof_at_each_save_however_it_is_saved)
{
	program_put(folder, "bulletins/a.md", DRAFT_OF("One"));
	Watching watching = START_WATCH("a", "-o", "x.txt");
	expect_line(watching.out, "wrote x.txt");
	expect_file("x.txt", "One");
	save_by_rename("bulletins/a.md", DRAFT_OF("Two"));
	expect_line(watching.out, "wrote x.txt");
	expect_file("x.txt", "Two");
	save_in_place("bulletins/a.md", DRAFT_OF("Three"));
	expect_line(watching.out, "wrote x.txt");
	expect_file("x.txt", "Three");
	save_by_rename("bulletins/a.md", DRAFT_OF("Four"));
	expect_line(watching.out, "wrote x.txt");
	expect_file("x.txt", "Four");
	cr_expect_eq(watch_end(&watching, SIGINT), EXIT_DONE);
}

/* As proof does, each time that it has written one. */
Test(watch, prints_json_as_its_schema_says)
{
	enum { LINES = 5 }; /* {, the array's three, } */
	program_put(folder, "bulletins/a.md", DRAFT_OF("One"));
	Watching watching = START_WATCH("a", "-o", "x.svg", "--json");
	g_autoptr(GString) printed = g_string_new(NULL);
	for (int i = 0; i < LINES; i++) {
		g_autofree char *line = next_line(watching.out);
		g_string_append(printed, line);
	}
	expect_schema("watch", printed->str);
	cr_expect_eq(watch_end(&watching, SIGINT), EXIT_DONE);
}

Test(watch, keeps_the_last_good_proof_and_tells_what_is_wrong)
{
	program_put(folder, "bulletins/a.md", DRAFT_OF("One"));
	Watching watching = START_WATCH("a", "-o", "x.txt");
	expect_line(watching.out, "wrote x.txt");
	save_by_rename("bulletins/a.md", "---\ntitel: Two\n---\n\nText.\n");
	expect_line(watching.err, "bulletins/a.md:2:1: error:");
	expect_file("x.txt", "One");
	save_by_rename("bulletins/a.md", DRAFT_OF("Three"));
	expect_line(watching.out, "wrote x.txt");
	expect_file("x.txt", "Three");
	cr_expect_eq(watch_end(&watching, SIGTERM), EXIT_DONE);
}

Test(watch, sees_a_layout_that_is_saved)
{
	program_put(folder, "bulletins/a.md", FULL_DRAFT("title: One\nlayout: own"));
	program_put(folder, "layouts/own.yaml", "extends: a4-notice\nschema: 1\n");
	Watching watching = START_WATCH("a", "-o", "x.txt");
	expect_line(watching.out, "wrote x.txt");
	save_by_rename("layouts/own.yaml", "schema: 1\nwrong: 1\n");
	expect_line(watching.err, "layouts/own.yaml:");
	cr_expect_eq(watch_end(&watching, SIGINT), EXIT_DONE);
}

Test(watch, sees_a_picture_turn_up_that_was_missing)
{
	static const char drawing[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" "
				      "height=\"20\"><rect width=\"20\" height=\"20\"/></svg>";
	program_put(folder, "bulletins/a/bulletin.md",
		"---\ntitle: One\n---\n\n![A square](square.svg)\n");
	Watching watching = START_WATCH("a", "-o", "x.txt");
	expect_line(watching.err, "bulletins/a/bulletin.md:5:");
	save_by_rename("bulletins/a/square.svg", drawing);
	expect_line(watching.out, "wrote x.txt");
	cr_expect_eq(watch_end(&watching, SIGINT), EXIT_DONE);
}

Test(watch, of_what_is_not_there_ends_at_once)
{
	expect_error(RUN(folder, "watch", "nothing"), EXIT_USAGE, "[bulletin-missing]");
}

/* Two files are opened for watching; here there is room for one. */
Test(watch, that_is_impossible_ends_with_6)
{
	program_put(folder, "bulletins/a.md", GOOD_DRAFT);
	g_autofree char *program = program_path();
	g_autofree char *script = g_strdup_printf("ulimit -n 4; exec '%s' watch a", program);
	const char *const words[] = { "/bin/sh", "-c", script, NULL };
	Outcome outcome = { 0 };
	int status;
	g_spawn_sync(folder, (char **)words, NULL, G_SPAWN_DEFAULT, NULL, NULL, &outcome.out,
		&outcome.err, &status, NULL);
	outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	expect_error(outcome, EXIT_UNSUITABLE,
		"this system cannot tell when files change: Too many open files [watch-impossible]");
}
