/* What --json prints is what docs/schema/ says. */
#include "approval/text_code.h"
#include "commands/command.h"
#include "json_schema.h"
#include "program_run.h"

/* The partnership is told of by a path that no JSON can hold as it is. */
#define PLACE "p\xFFlace"

static char *parent, *folder;

static void open_folder(void)
{
	parent = temporary_open();
	folder = g_build_filename(parent, PLACE, NULL);
	partnership_put(folder);
}

static void close_folder(void)
{
	g_free(folder);
	temporary_close(parent);
}

TestSuite(json, .init = open_folder, .fini = close_folder);

#define EXPECT_SCHEMA(name, ...) \
	expect_run_schema((name), RUN(parent, "-C", PLACE, __VA_ARGS__, "--json"))

static void expect_run_schema(const char *name, Outcome outcome)
{
	cr_expect_eq(outcome.code, EXIT_DONE, "%s: %s", name, outcome.err);
	expect_schema(name, outcome.out);
	program_forget(&outcome);
}

Test(json, every_command_but_help_has_a_schema)
{
	for (int i = 0; i < command_count; i++) {
		const char *name = commands[i]->name;
		if (strcmp(name, "help") == 0)
			continue;
		g_autofree char *file = g_strdup_printf("%s.json", name);
		json_decref(schema_load(file));
	}
}

Test(json, what_an_author_gets_is_as_its_schema_says)
{
	EXPECT_SCHEMA("new", "new", "a");
	EXPECT_SCHEMA("check", "check");
	EXPECT_SCHEMA("proof", "proof", "a");
	EXPECT_SCHEMA("show", "show", "pages", "a");
	EXPECT_SCHEMA("layouts", "layouts");
	EXPECT_SCHEMA("fonts", "fonts");
}

Test(json, what_doctor_finds_is_as_its_schema_says)
{
	Outcome outcome = RUN(parent, "-C", PLACE, "doctor", "--json");
	expect_schema("doctor", outcome.out);
	program_forget(&outcome);
}

Test(json, remarks_of_a_draft_are_as_their_schemas_say)
{
	program_put(folder, "bulletins/a.md", "---\ntitel: A\n---\n");
	Outcome checked = RUN(folder, "check", "--json"),
		proofed = RUN(folder, "proof", "a", "--json");
	expect_schema("check", checked.out);
	cr_expect_str_empty(checked.err);
	expect_schema("remarks", proofed.err);
	cr_expect_str_empty(proofed.out);
	program_forget(&checked);
	program_forget(&proofed);
}

Test(json, a_wrong_call_is_told_as_json_too)
{
	Outcome outcome = RUN(folder, "check", "--wrong", "--json");
	cr_expect_eq(outcome.code, EXIT_USAGE);
	expect_schema("remarks", outcome.err);
	program_forget(&outcome);
}

Test(json, a_file_name_that_is_not_utf_8_is_told_all_the_same)
{
	program_put(folder, "\xFF.md", "---\ntitel: A\n---\n");
	Outcome outcome = RUN(folder, "proof", "\xFF.md", "--json");
	expect_schema("remarks", outcome.err);
	cr_expect(strstr(outcome.err, "\xEF\xBF\xBD.md"), "%s", outcome.err);
	program_forget(&outcome);
}

/* The text code of the round just circulated: what a person reads from the paper. */
static char *code_of(const char *circulated)
{
	json_t *object = json_loads(circulated, 0, NULL);
	Arena *arena = arena_open();
	char *code = g_strdup(
		text_code(arena, json_string_value(json_object_get(object, "subject"))));
	arena_close(arena);
	json_decref(object);
	return code;
}

static char *circulate(void)
{
	Outcome outcome = RUN(parent, "-C", PLACE, "circulate", "a", "--json");
	cr_assert_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	expect_schema("circulate", outcome.out);
	char *code = code_of(outcome.out);
	program_forget(&outcome);
	return code;
}

/* The day it is where the partnership is: a meeting cannot be before the round. */
static char *today(void)
{
	g_autoptr(GTimeZone) zone = g_time_zone_new_identifier("Europe/London");
	g_autoptr(GDateTime) now = g_date_time_new_now(zone);
	return g_date_time_format(now, "%Y-%m-%d");
}

static void sign(const char *partner, const char *person, const char *witness, const char *code)
{
	g_autofree char *meeting = today();
	EXPECT_SCHEMA("sign", "sign", "a", "--partner", partner, "--person", person, "--verdict",
		"agree", "--how", "meeting", "--meeting", meeting, "--witness", witness, "--text",
		code);
}

Test(json, what_the_record_tells_is_as_its_schemas_say)
{
	program_put(folder, "partnership.yaml",
		"name: Two of us\n"
		"rules: {version: 1, decision: consensus, required: all, quorum: 2, min_days: 0,\n"
		"  on_behalf: {meeting: witness, contest_days: 0}}\n"
		"partners:\n"
		"  council: {name: Council, people: {ann: {name: Ann, role: principal}}}\n"
		"  union: {name: Union, people: {bob: {name: Bob, role: principal}}}\n");
	program_put(folder, "schools.csv",
		"id,name,address1,address2,town,postcode,copies\n"
		"hill,Hill School,1 Hill,Hilltop,Fenwick,ZZ1 1AA,2\n");
	program_put(folder, "bulletins/a.md",
		"---\ntitle: A notice\nissue: 1\ndate: 2026-02-06\nstatus: ready\n"
		"author: {name: Ann, for: council}\n---\n\nWhat everybody should know.\n");
	EXPECT_SCHEMA("init", "init", ".");
	EXPECT_SCHEMA("rules", "rules", "adopt", "--meeting", "2026-02-01", "--witness",
		"council/ann", "--witness", "union/bob");
	EXPECT_SCHEMA("topic", "topic", "a", "--meeting", "2026-02-01", "--minute", "4");
	EXPECT_SCHEMA("status", "status");
	g_autofree char *code = circulate();
	EXPECT_SCHEMA("status", "status", "a");
	sign("council", "ann", "union/bob", code);
	sign("union", "bob", "council/ann", code);
	EXPECT_SCHEMA("status", "status", "a");
	EXPECT_SCHEMA("verify", "verify");
	EXPECT_SCHEMA("print", "print", "a", "--dry-run");
	EXPECT_SCHEMA("print", "print", "a", "--as", "by-school");
	EXPECT_SCHEMA("sign", "sign", "a", "--receipts");
	EXPECT_SCHEMA("status", "status", "a");
	EXPECT_SCHEMA("doctor", "doctor");
}
