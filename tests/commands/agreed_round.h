/*
 * A partnership of two whose bulletin "notice" both have agreed to, and that
 * has two schools: everything that print needs.
 */
#ifndef BULLETIN_TESTS_COMMANDS_AGREED_ROUND_H
#define BULLETIN_TESTS_COMMANDS_AGREED_ROUND_H

#include "approval/text_code.h"
#include "base/exit_code.h"
#include "program_run.h"

#define SCHOOLS_HEAD "id,name,address1,address2,town,postcode,copies\n"
#define TWO_SCHOOLS \
	SCHOOLS_HEAD "oak,Oak School,1 High Street,,Marsh,XY1 1AA,3\n" \
		     "elm,=Elm School,2 Low Lane,Upper End,Ford,XY2 2BB,12\n"

/* Runs a command that has to succeed. */
#define AGREED_RUN(folder, ...) \
	do { \
		Outcome outcome_ = RUN(folder, __VA_ARGS__); \
		cr_assert_eq(outcome_.code, EXIT_DONE, "%s", outcome_.err); \
		program_forget(&outcome_); \
	} while (0)

static inline char *agreed_file(const char *folder, const char *name)
{
	g_autofree char *text = NULL;
	g_autofree char *path = g_build_filename(folder, name, NULL);
	cr_assert(g_file_get_contents(path, &text, NULL, NULL), "%s", path);
	return g_steal_pointer(&text);
}

/* The code on every partner's paper, from the round's entry in the record. */
static inline char *agreed_code(const char *folder)
{
	static const char key[] = "\"event\":\"circulate\"", subject[] = "\"subject\":\"";
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	const char *entry = strstr(ledger, key);
	cr_assert_not_null(entry);
	g_autofree char *digest = g_strndup(strstr(entry, subject) + strlen(subject), 64);
	Arena *arena = arena_open();
	char *code = g_strdup(text_code(arena, digest));
	arena_close(arena);
	return code;
}

/* The day it is for the partnership, whose time zone is the one where none is given. */
static inline char *agreed_today(void)
{
	g_autoptr(GTimeZone) zone = g_time_zone_new_identifier("Europe/London");
	g_autoptr(GDateTime) now = g_date_time_new_now(zone);
	return g_date_time_format(now, "%Y-%m-%d");
}

/*
 * The partnership with the round circulated, and nobody's answer; `keys` are
 * further lines of its front matter. To be given to temporary_close.
 */
static inline char *circulated_with(const char *keys)
{
	char *folder = temporary_open();
	program_put(folder, "partnership.yaml",
		"name: Two of us\n"
		"contact: {name: Ann, telephone: 01632 960000, email: ann@two.example}\n"
		"rules:\n"
		"  {version: 1, decision: consensus, required: all, quorum: 2, min_days: 0,\n"
		"   topic: optional, on_behalf: {meeting: witness, email: allowed, contest_days: 0}}\n"
		"partners:\n"
		"  council:\n"
		"    name: Council\n"
		"    people: {ann: {name: Ann, role: principal}}\n"
		"  union:\n"
		"    name: Union\n"
		"    people: {bob: {name: Bob, role: principal}}\n");
	g_autofree char *draft =
		g_strdup_printf("---\ntitle: A notice\nissue: 4\ndate: 2026-02-06\nstatus: ready\n"
				"author: {name: Ann, for: council}\nstock: canary\n%s---\n\n"
				"What everybody should know.\n",
			keys);
	program_put(folder, "bulletins/notice.md", draft);
	program_put(folder, "schools.csv", TWO_SCHOOLS);
	AGREED_RUN(folder, "init", ".");
	AGREED_RUN(folder, "rules", "adopt", "--meeting", "2026-02-06", "--witness", "council/ann",
		"--witness", "union/bob");
	AGREED_RUN(folder, "circulate", "notice");
	return folder;
}

static inline char *circulated_open(void)
{
	return circulated_with("");
}

static inline char *agreed_with(const char *keys)
{
	char *folder = circulated_with(keys);
	g_autofree char *code = agreed_code(folder);
	g_autofree char *today = agreed_today();
	AGREED_RUN(folder, "sign", "notice", "--partner", "council", "--person", "ann", "--verdict",
		"agree", "--how", "meeting", "--meeting", today, "--witness", "union/bob", "--text",
		code);
	AGREED_RUN(folder, "sign", "notice", "--partner", "union", "--person", "bob", "--verdict",
		"agree", "--how", "meeting", "--meeting", today, "--witness", "council/ann",
		"--text", code);
	return folder;
}

static inline char *agreed_open(void)
{
	return agreed_with("");
}

/* How a command ended, and words that it said as results and as remarks; forgets it. */
static inline void assert_outcome(Outcome outcome, int code, const char *out, const char *err)
{
	cr_expect_eq(outcome.code, code, "ended with %d: %s", outcome.code, outcome.err);
	cr_expect(strstr(outcome.out, out), "%s", outcome.out);
	cr_expect(strstr(outcome.err, err), "%s", outcome.err);
	program_forget(&outcome);
}

#endif
