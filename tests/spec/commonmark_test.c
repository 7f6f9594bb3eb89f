/*
 * Every example of the CommonMark specification as a draft: the text that the
 * listing holds is that of the specification's HTML, or the draft has remarks,
 * and they are those of expected_remarks.txt (written anew with ACCEPT set).
 *
 * COMMONMARK_SPEC names spec.txt of the npm package commonmark-spec 0.30.0,
 * which `./dev setup` fetches; without it the test says that it was skipped.
 */
#include "../draft/prose_places.h"

enum { EXAMPLES = 652, LISTED = 551, REMARKED = 101, HEAD_LINES = 3 };

static const char example_start[] = "\n```````````````````````````````` example\n";
static const char example_end[] = "\n````````````````````````````````";

typedef struct {
	int number;
	char *markdown;
	char *html;
} Example;

/* The specification shows a tab as an arrow. */
static char *taken(const char *start, const char *end)
{
	g_autofree char *text = g_strndup(start, (gsize)(end - start));
	g_auto(GStrv) parts = g_strsplit(text, "→", -1);
	return g_strjoinv("\t", parts);
}

/* The next example after `*at`; false after the last. */
static bool next_example(const char **at, Example *example)
{
	const char *start = strstr(*at, example_start);
	if (!start)
		return false;
	start += strlen(example_start);
	const char *divider = strstr(start - 1, "\n.\n") + 1;
	const char *end = strstr(divider, example_end) + 1;
	example->number++;
	example->markdown = taken(start, divider);
	example->html = taken(MIN(divider + 2, end), end);
	*at = end;
	return true;
}

/* White space as one blank, and smart punctuation as it was typed. */
static char *plain(const char *text)
{
	static const char *const smart[][2] = {
		{ "\u2018", "'" },
		{ "\u2019", "'" },
		{ "\u201C", "\"" },
		{ "\u201D", "\"" },
		{ "\u2013", "--" },
		{ "\u2014", "---" },
		{ "\u2026", "..." },
	};
	g_autoptr(GString) plain = g_string_new(text);
	for (size_t i = 0; i < G_N_ELEMENTS(smart); i++)
		g_string_replace(plain, smart[i][0], smart[i][1], 0);
	g_auto(GStrv) words = g_strsplit_set(plain->str, " \t\n", -1);
	GString *joined = g_string_new(NULL);
	for (char **word = words; *word; word++)
		if (**word)
			g_string_append_printf(joined, "%s%s", joined->len ? " " : "", *word);
	return g_string_free(joined, FALSE);
}

/* The text of HTML: inline tags are nothing, any other is a gap. */
static char *text_of_html(const char *html)
{
	static const char *const inlines[] = { "em", "strong", "code", "a" };
	g_autoptr(GString) text = g_string_new(NULL);
	for (const char *at = html; *at; at++) {
		if (*at != '<') {
			g_string_append_c(text, *at);
			continue;
		}
		const char *name = at + 1 + (at[1] == '/');
		size_t length = strcspn(name, " >/");
		bool is_inline = false;
		for (size_t i = 0; i < G_N_ELEMENTS(inlines); i++)
			is_inline |= strlen(inlines[i]) == length &&
				strncmp(name, inlines[i], length) == 0;
		if (!is_inline)
			g_string_append_c(text, ' ');
		const char *end = strchr(at, '>');
		const char *words = g_strstr_len(at, end - at, "alt=\"");
		if (words)
			g_string_append_len(text, words + 5, (gssize)strcspn(words + 5, "\""));
		at = end;
	}
	g_string_replace(text, "&lt;", "<", 0);
	g_string_replace(text, "&gt;", ">", 0);
	g_string_replace(text, "&quot;", "\"", 0);
	g_string_replace(text, "&amp;", "&", 0);
	return plain(text->str);
}

/* The text of a listing: what its lines "text" quote; any other line is a gap. */
static char *text_of_listing(const char *listing)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_auto(GStrv) lines = g_strsplit(strstr(listing, "\ndocument "), "\n", -1);
	for (char **line = lines; *line; line++) {
		const char *at = *line + strspn(*line, " ");
		if (!g_str_has_prefix(at, "text ")) {
			g_string_append_c(text, ' ');
			continue;
		}
		const char *link = strstr(at, " link=\""), *quote = strchr(at, '"');
		if (link && link < quote)
			for (quote++; *quote != '"'; quote++)
				quote += *quote == '\\';
		quote = link && link < quote ? strchr(quote + 1, '"') : quote;
		for (at = quote + 1; *at != '"'; at++) {
			if (*at == '\\')
				at++;
			g_string_append_c(text, at[-1] == '\\' && *at == 'n' ? '\n' : *at);
		}
	}
	return plain(text->str);
}

/* A line for each remark: example, name, place, and the text that stands there. */
static void add_remarks(GString *all, const Example *example)
{
	int count;
	const Remark *sorted = remarks_sorted(desk.remarks, &count);
	for (int i = 0; i < count; i++) {
		const Place *place = &sorted[i].place;
		const char *text = text_at(*place);
		g_string_append_printf(all, "%d %s %d:%d %.*s\n", example->number, sorted[i].name,
			place->line - HEAD_LINES, place->column, (int)strcspn(text, "\n"), text);
	}
}

static const char *expected_file(void)
{
	static char file[4096];
	g_snprintf(file, sizeof file, "%s/tests/spec/expected_remarks.txt", g_getenv("SOURCE_DIR"));
	return file;
}

static char *specification(void)
{
	char *text = NULL;
	const char *file = g_getenv("COMMONMARK_SPEC");
	if (!file || !g_file_get_contents(file, &text, NULL, NULL)) {
		g_printerr("skipped: COMMONMARK_SPEC names no file; run ./dev setup\n");
		cr_skip_test("no specification");
	}
	return text;
}

TestSuite(commonmark, .init = desk_open, .fini = desk_close);

Test(commonmark, every_character_stands_where_it_was_written)
{
	g_autofree char *text = specification();
	Example example = { .number = 0 };
	int drafts = 0;
	for (const char *at = text; next_example(&at, &example);) {
		desk_reset();
		const Draft *draft = draft_with(example.markdown);
		drafts += draft != NULL;
		if (draft)
			assert_well_placed(draft);
		g_free(example.markdown);
		g_free(example.html);
	}
	cr_expect_eq(drafts, LISTED);
}

Test(commonmark, every_example_is_listed_or_remarked_on_as_expected)
{
	g_autofree char *text = specification();
	g_autoptr(GString) told = g_string_new(NULL);
	int listed = 0, remarked = 0;
	Example example = { .number = 0 };
	for (const char *at = text; next_example(&at, &example);) {
		desk_reset();
		const Draft *draft = draft_with(example.markdown);
		add_remarks(told, &example);
		if (draft) {
			g_autofree char *due = text_of_html(example.html);
			g_autofree char *found = text_of_listing(draft_listing(desk.arena, draft));
			cr_expect_str_eq(found, due, "example %d has\n%s\nnot\n%s", example.number,
				found, due);
			listed++;
		} else {
			remarked++;
		}
		g_free(example.markdown);
		g_free(example.html);
	}
	cr_expect_eq(example.number, EXAMPLES);
	cr_expect_eq(listed, LISTED, "%d listed", listed);
	cr_expect_eq(remarked, REMARKED, "%d remarked on", remarked);

	if (g_getenv("ACCEPT"))
		g_file_set_contents(expected_file(), told->str, -1, NULL);
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(expected_file(), &expected, NULL, NULL));
	cr_expect_str_eq(told->str, expected);
}
