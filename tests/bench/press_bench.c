#include "press_bench.h"
#include "long_text.h"
#include "shares.h"

#include <stdio.h>

/* As long as a side, and so many times that; the first is an empty sheet's. */
enum { PARTS = 4, LENGTHS = 5, TURNS = 10 };
static const int times[LENGTHS] = { 0, 1, 5, 10, 50 };

/* Beyond what an empty sheet takes, of what would be in proportion. */
static const double SLOWER_MOST = 1.2;

typedef struct {
	char **command;
	Shares shares;
} Measured;

static double took(const Measured *measured, const char *stage)
{
	return shares_median(&measured->shares, stage);
}

/* What the lengths take beyond an empty sheet, beside the shortest. */
static bool print_growth(const Measured *lengths, const char *stage)
{
	bool is_linear = true;
	double empty = took(&lengths[0], stage), once = took(&lengths[1], stage) - empty;
	printf("  %-9s  an empty sheet %7.2f ms, a side more %7.2f ms\n", stage, empty, once);
	for (int i = 2; i < LENGTHS; i++) {
		double beyond = took(&lengths[i], stage) - empty;
		double most = SLOWER_MOST * times[i];
		bool is_quick = beyond / once <= most;
		printf("  %12d times as long %7.2f ms   ratio %4.1f, at most %2.0f%s\n", times[i],
			beyond, beyond / once, most, is_quick ? "" : "   TOO MUCH");
		is_linear &= is_quick;
	}
	return is_linear;
}

bool press_bench(const Bench *bench, const char *home)
{
	g_autofree char *program = g_build_filename(bench->bin, "bulletin_stages", NULL);
	static Measured lengths[LENGTHS];
	for (int i = 0; i < LENGTHS; i++) {
		g_autofree char *name = g_strdup_printf("%d-times.md", times[i]);
		g_autofree char *draft = long_text_write(&long_texts[LONG_EVERYTHING], home, name,
			PARTS * times[i]);
		lengths[i].command = process_words(program, "--quiet", "check", "--press", draft,
			NULL);
	}
	for (int turn = 0; turn < TURNS; turn++)
		for (int i = 0; i < LENGTHS; i++) {
			process_run(bench, lengths[i].command, NULL, 0);
			shares_read(bench, &lengths[i].shares, 0);
		}
	for (int i = 0; i < LENGTHS; i++)
		g_strfreev(lengths[i].command);
	printf("check --press, %s (median of %d, in turn):\n", long_texts[LONG_EVERYTHING].name,
		TURNS);
	bool is_linear = print_growth(lengths, "press");
	return print_growth(lengths, "preflight") && is_linear;
}
