/*
 * What the tests of printing have to hand: printers that behave as they are
 * told, a sheet to print, and what the listener heard.
 */
#ifndef BULLETIN_TESTS_PRINTING_PRINTING_ROOM_H
#define BULLETIN_TESTS_PRINTING_PRINTING_ROOM_H

#include "dispatch/printing.h"
#include "fake_approval.h"
#include "fake_printer.h"

#include <criterion/criterion.h>
#include <string.h>

/* Larger than what a socket holds, so that a printer can hang up within it. */
enum { SHEET_BYTES = 4 * 1024 * 1024, MOST_PRINTERS = 3, MOST_VOLUMES = 8 };

/* Seconds for a printer that shall be found silent, and for one that shall not. */
enum { SHORT = 4, LONG = 600 };

static Arena *arena;
static Remarks *remarks;
static Approval approval;
static FakePrinter *printers[MOST_PRINTERS];
static int printer_count;
static PrintTicket ticket;
static volatile sig_atomic_t stop;

/* What the listener was told: "sending 1 A", the printer as a letter; progress is left out. */
static GString *told;
static int stop_at;      /* after so many lines it stops; 0: never */
static int refused_line; /* that it answers with false; 0: none */

static inline void open_all(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	char *bytes = arena_alloc(arena, SHEET_BYTES);
	memset(bytes, 'x', SHEET_BYTES);
	approval.sheet = (Text){ bytes, SHEET_BYTES };
	ticket = (PrintTicket){ .stock = "white", .width = 21000, .height = 29700 };
	told = g_string_new(NULL);
}

static inline void close_all(void)
{
	for (int i = 0; i < printer_count; i++)
		fake_printer_close(printers[i]);
	g_string_free(told, TRUE);
	arena_close(arena);
}

static inline void add_printer(FakeWays ways)
{
	printers[printer_count++] = fake_printer_open(ways);
}

static inline Printing *open_printing(int patience)
{
	const char *addresses[MOST_PRINTERS];
	for (int i = 0; i < printer_count; i++)
		addresses[i] = fake_printer_uri(printers[i]);
	const PrintingWish wish = { addresses, printer_count, ticket, patience };
	return printing_open(arena, &wish, remarks);
}

static inline char letter_of(const char *uri)
{
	for (int i = 0; i < printer_count; i++)
		if (strcmp(fake_printer_uri(printers[i]), uri) == 0)
			return (char)('A' + i);
	cr_assert_fail("%s", uri);
	return '?';
}

static inline int line_count(void)
{
	int count = 0;
	for (const char *at = told->str; *at; at++)
		count += *at == '\n';
	return count;
}

static inline bool listen(void *data, const PrintingEvent *event)
{
	static const char *const names[] = { "sending", "printing", "printed", "failed",
		"unknown" };
	(void)data;
	if (event->state == VOLUME_PRINTING)
		return true;
	g_string_append_printf(told, "%s %d %c", names[event->state], event->volume->number,
		letter_of(event->printer));
	if (event->taken_from)
		g_string_append_printf(told, " from %c", letter_of(event->taken_from));
	g_string_append_printf(told, "%s%s\n", *event->why ? ": " : "", event->why);
	if (line_count() == stop_at)
		stop = 1;
	return line_count() != refused_line;
}

static inline PrintingTally run_volumes(const Printing *printing, PrintingVolume *volumes,
	int count)
{
	const PrintingJob job = { .name = "job",
		.volumes = volumes,
		.count = count,
		.stop = &stop };
	return printing_run(printing, &approval, &job, listen, NULL, remarks);
}

/* Prints `count` volumes, each the approval's sheet. */
static inline PrintingTally print(int count, int patience)
{
	PrintingVolume volumes[MOST_VOLUMES];
	const Printing *printing = open_printing(patience);
	cr_assert_not_null(printing);
	const char *sha256 = text_sha256(arena, approval.sheet.bytes, approval.sheet.length);
	for (int i = 0; i < count; i++)
		volumes[i] = (PrintingVolume){ .number = i + 1, .sha256 = sha256, .copies = 1 };
	return run_volumes(printing, volumes, count);
}

static inline void assert_told(const char *expected)
{
	cr_assert_str_eq(told->str, expected);
}

static inline void assert_tally(PrintingTally tally, int printed, int failed, int unknown, int left)
{
	cr_assert_eq(tally.printed, printed, "%d printed\n%s", tally.printed, told->str);
	cr_assert_eq(tally.failed, failed, "%d failed\n%s", tally.failed, told->str);
	cr_assert_eq(tally.unknown, unknown, "%d unknown\n%s", tally.unknown, told->str);
	cr_assert_eq(tally.left, left, "%d left\n%s", tally.left, told->str);
}

static inline bool has_remark(const char *name)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		if (strcmp(sorted[i].name, name) == 0)
			return true;
	return false;
}

static inline int count_of(const char *words)
{
	int count = 0;
	for (const char *at = told->str; (at = strstr(at, words)); at += strlen(words))
		count++;
	return count;
}

#endif
