/* The pages of docs/ that the program prints, and the examples in all of them. */
#include "base/exit_code.h"
#include "program_run.h"

static char *docs_page(const char *name)
{
	g_autofree char *path = g_build_filename(g_getenv("SOURCE_DIR"), "docs", name, NULL);
	char *text = NULL;
	cr_assert(g_file_get_contents(path, &text, NULL, NULL), "there is no %s", path);
	return text;
}

static void expect_page(const char *name, Outcome printed)
{
	g_autofree char *page = docs_page(name);
	cr_expect_str_eq(page, printed.out, "docs/%s is not what the program prints", name);
	program_forget(&printed);
}

Test(docs, the_reference_of_the_front_matter_is_what_the_program_prints)
{
	expect_page("front-matter.md", RUN("/", "help", "--front-matter"));
}

Test(docs, the_reference_of_a_partnership_is_what_the_program_prints)
{
	expect_page("partnership.md", RUN("/", "help", "--partnership"));
}

/* Its example is read: what it says can be used. */
Test(docs, the_example_of_a_partnership_has_no_errors)
{
	g_autofree char *page = docs_page("partnership.md");
	char *from = strstr(page, "```yaml\n");
	cr_assert(from);
	from += strlen("```yaml\n");
	*strstr(from, "```") = '\0';
	char *folder = temporary_open();
	program_put(folder, "partnership.yaml", from);
	Outcome outcome = RUN(folder, "check");
	cr_expect_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	program_forget(&outcome);
	temporary_close(folder);
}

Test(docs, the_reference_of_layouts_is_what_the_program_prints)
{
	expect_page("layouts.md", RUN("/", "layouts", "--reference"));
}

/* Checks every whole draft that stands in a page as an example; how many there were. */
static int check_examples(const char *name)
{
	static const char opening[] = "```markdown\n---\n";
	g_autofree char *page = docs_page(name);
	int count = 0;
	for (char *at = page; (at = strstr(at, opening)); count++) {
		char *from = at + strlen("```markdown\n");
		char *to = strstr(from, "\n```\n");
		cr_assert(to, "%s: an example has no end", name);
		g_autofree char *draft = g_strndup(from, (size_t)(to + 1 - from));
		char *folder = temporary_open();
		program_put(folder, "example.md", draft);
		Outcome outcome = RUN(folder, "check", "example.md");
		cr_expect_eq(outcome.code, EXIT_DONE, "%s: %s", name, outcome.err);
		program_forget(&outcome);
		temporary_close(folder);
		at = to;
	}
	return count;
}

Test(docs, every_draft_that_is_an_example_has_no_errors)
{
	g_autofree char *path = g_build_filename(g_getenv("SOURCE_DIR"), "docs", NULL);
	g_autoptr(GDir) docs = g_dir_open(path, 0, NULL);
	const char *name;
	int count = 0;
	while ((name = g_dir_read_name(docs)))
		if (g_str_has_suffix(name, ".md"))
			count += check_examples(name);
	cr_expect_geq(count, 1);
}
