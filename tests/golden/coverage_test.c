/*
 * Every remark is caused by some golden. The wordings are read from the
 * *_remarks.h themselves; the few that no file and no command can bring about
 * are listed here, each with the reason and the test that brings it about
 * from within.
 */
#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

typedef struct {
	const char *name;
	const char *test; /* below tests/, which has the name or its macro */
	const char *reason;
} Within;

static const Within within[] = {
	{ "draft-too-large", "draft/source_test.c",
		"a file is refused for its size before its text is read" },
	{ "lock-held", "approval/record_test.c", "a golden would wait the ten seconds" },
	{ "mark-not-kept", "approval/rare_faults_test.c",
		"the disk must fail between two writes of one command" },
	{ "not-recorded-unsure", "approval/record_test.c",
		"the disk must fail twice within one command" },
	{ "input-changed", "commands/recording_test.c",
		"a file must be saved between two reads of one command" },
	{ "place-remote", "approval/record_test.c", "it needs a network drive" },
	{ "record-clock", "approval/record_test.c", "it needs another clock" },
	{ "print-gap", "approval/approval_test.c", "it needs another clock" },
	{ "recorder-revoked", "approval/rare_faults_test.c", "no command takes a key back yet" },
	{ "manifest-form", "approval/rare_faults_test.c", "the record's own key must sign it" },
	{ "round-of-another", "approval/rare_faults_test.c", "the record's own key must sign it" },
	{ "round-source", "approval/rare_faults_test.c", "the record's own key must sign it" },
	{ "print-rules", "approval/approval_test.c", "the record's own key must sign it" },
	{ "sheet-pages-differ", "approval/approval_test.c", "the record's own key must sign it" },
	{ "sheet-unsafe", "approval/approval_test.c", "the record's own key must sign it" },
	{ "print-running", "commands/print_test.c", "two commands must run at once" },
	{ "print-replaced", "approval/approval_print_test.c", "two commands must run at once" },
	{ "record-exchanged", "approval/approval_print_test.c",
		"the record must change meanwhile" },
	{ "print-volumes-differ", "commands/print_test.c",
		"a print must be cut off between two of its entries" },
	{ "print-made-otherwise", "commands/print_test.c",
		"a print must be cut off between two of its entries" },
	{ "schools-changed", "batch/schools_test.c", "the list must change while it is read" },
	{ "schools-many-faults", "batch/schools_test.c", "it needs a thousand faults" },
	{ "schools-no-addresses", "batch/schools_test.c", "it needs a hundred of them before" },
	{ "schools-too-many", "batch/schools_test.c", "it needs a million schools" },
	{ "sheet-not-ours", "batch/sheet_objects_test.c", "the record's own key must sign it" },
	{ "field-not-here", "batch/record_setter_test.c",
		"a layout's own check finds what an imprint may not say" },
	{ "paint-failed", "paint/files_test.c", "it needs a sheet larger than any layout's" },
	{ "subject-not-shown", "paint/qr_code_test.c", "a round's code always fits" },
	{ "script-not-installed", "typeset/shape_test.c",
		"the fonts of other scripts are installed where the tests are run" },
	{ "preflight-unfinished", "hostile/preflight_test.c", "it needs a bomb" },
	{ "drawing-too-long", "hostile/preflight_test.c", "it needs a bomb" },
	{ "pdf-of-too-many-pages", "hostile/preflight_test.c", "it needs a million pages" },
	{ "printer-silent", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-insecure", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-password", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-unknown", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-refused", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-nonsense", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-other", "printing/printer_test.c", "it needs a printer that behaves so" },
	{ "printer-named-twice", "printing/printing_test.c", "it needs a printer that behaves so" },
	{ "printer-not-accepting", "printing/printing_test.c",
		"it needs a printer that behaves so" },
	{ "printer-stopped", "printing/printing_test.c", "it needs a printer that behaves so" },
	{ "volume-changed", "printing/printing_test.c", "it needs a printer that behaves so" },
	{ "ticket-dropped", "printing/printing_test.c", "it needs a printer that behaves so" },
	{ "printer-no-pdf", "dispatch/ticket_test.c", "it needs a printer that offers so little" },
	{ "ticket-required", "dispatch/ticket_test.c", "it needs a printer that offers so little" },
	{ "ticket-paper", "dispatch/ticket_test.c", "it needs a printer that offers so little" },
	{ "ticket-not-loaded", "dispatch/ticket_test.c",
		"it needs a printer that offers so little" },
	{ "ticket-size", "dispatch/ticket_test.c", "it needs a printer that offers so little" },
	{ "ticket-sides", "dispatch/ticket_test.c", "it needs a printer that offers so little" },
	{ "ticket-scaling", "dispatch/ticket_test.c", "it needs a printer that offers so little" },
	{ "watch-impossible", "commands/draft_test.c", "the limit it needs stops the shell too" },
};

static char *source_file(const char *name)
{
	return g_build_filename(g_getenv("SOURCE_DIR"), name, NULL);
}

static char *text_of(const char *path)
{
	char *text = NULL;
	cr_assert(g_file_get_contents(path, &text, NULL, NULL), "%s cannot be read", path);
	return text;
}

/* Adds the paths of files below `folder` whose names end so. */
static void find_files(const char *folder, const char *ending, GPtrArray *paths)
{
	g_autoptr(GDir) listing = g_dir_open(folder, 0, NULL);
	const char *name;
	while (listing && (name = g_dir_read_name(listing))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		if (g_file_test(path, G_FILE_TEST_IS_DIR))
			find_files(path, ending, paths);
		else if (g_str_has_suffix(name, ending))
			g_ptr_array_add(paths, g_steal_pointer(&path));
	}
}

static GPtrArray *files_below(const char *folder, const char *ending)
{
	g_autofree char *root = source_file(folder);
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	find_files(root, ending, paths);
	return paths;
}

/* All that the goldens expect to be told. */
static char *goldens(void)
{
	g_autoptr(GPtrArray) paths = files_below("tests/golden", "remarks.txt");
	g_autoptr(GString) all = g_string_new(NULL);
	for (guint i = 0; i < paths->len; i++) {
		g_autofree char *text = text_of(paths->pdata[i]);
		g_string_append(all, text);
	}
	return g_string_free(g_steal_pointer(&all), FALSE);
}

/* The remarks' names, each with its macro. */
static GHashTable *remarks_defined(void)
{
	GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autoptr(GPtrArray) headers = files_below("bulletin", "_remarks.h");
	g_autoptr(GRegex) definition = g_regex_new(
		"#define (\\w+)\\s*\\\\\\s*REMARK_\\w+,\\s*(?:\\\\\\s*)?\"([a-z0-9-]+)\"", 0, 0,
		NULL);
	for (guint i = 0; i < headers->len; i++) {
		g_autofree char *text = text_of(headers->pdata[i]);
		g_autoptr(GMatchInfo) match = NULL;
		g_regex_match(definition, text, 0, &match);
		for (; g_match_info_matches(match); g_match_info_next(match, NULL)) {
			char *name = g_match_info_fetch(match, 2);
			cr_expect(!g_hash_table_contains(names, name), "two remarks are called %s",
				name);
			g_hash_table_insert(names, name, g_match_info_fetch(match, 1));
		}
	}
	return names;
}

static const Within *within_named(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(within); i++)
		if (strcmp(within[i].name, name) == 0)
			return &within[i];
	return NULL;
}

static bool is_told(const char *told, const char *name)
{
	g_autofree char *bracketed = g_strdup_printf("[%s]\n", name);
	return strstr(told, bracketed);
}

Test(coverage, every_remark_is_in_a_golden_or_has_a_reason_not_to_be)
{
	g_autofree char *told = goldens();
	g_autoptr(GHashTable) names = remarks_defined();
	cr_assert_gt(g_hash_table_size(names), 250);
	GHashTableIter each;
	gpointer name;
	g_hash_table_iter_init(&each, names);
	while (g_hash_table_iter_next(&each, &name, NULL)) {
		const Within *listed = within_named(name);
		cr_expect(is_told(told, name) || listed, "no golden has [%s]", (char *)name);
		cr_expect(!is_told(told, name) || !listed,
			"a golden has [%s] although \"%s\": take it off the list", (char *)name,
			listed ? listed->reason : "");
	}
}

Test(coverage, what_no_golden_can_cause_is_caused_by_the_test_named)
{
	g_autoptr(GHashTable) names = remarks_defined();
	for (size_t i = 0; i < G_N_ELEMENTS(within); i++) {
		const char *macro = g_hash_table_lookup(names, within[i].name);
		cr_assert(macro, "there is no remark %s", within[i].name);
		g_autofree char *path = g_build_filename(g_getenv("SOURCE_DIR"), "tests",
			within[i].test, NULL);
		g_autofree char *test = text_of(path);
		cr_expect(strstr(test, within[i].name), "%s does not cause %s", within[i].test,
			within[i].name);
	}
}
