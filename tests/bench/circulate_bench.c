#include "circulate_bench.h"
#include "shares.h"

#include <stdio.h>
#include <string.h>

/* Times the floor takes. */
static const double PRESS_MOST = 1.0, STORED_MOST = 4.0;

static void shell(const Bench *bench, const char *script, const char *bulletin)
{
	g_autofree char *program = g_build_filename(bench->bin, "bulletin", NULL);
	g_auto(GStrv) words = process_words("/bin/sh", "-ec", script, "sh", program, bench->content,
		bench->out, bulletin, NULL);
	process_run(bench, words, NULL, 0);
}

/* A partnership in which the bulletin can be circulated next. */
static const char prepare[] =
	"rm -rf \"$3/before\"; cp -R \"$2\" \"$3/before\"; cd \"$3/before\"; rm -rf agreement out\n"
	"export XDG_STATE_HOME=\"$PWD/state\"; meeting=$(date -u +%F)\n"
	"\"$1\" init .; \"$1\" topic \"$4\"\n"
	"\"$1\" rules adopt --meeting \"$meeting\" --witness council/h-marlow"
	" --witness class-teachers/r-penhale --witness educators/s-quill"
	" --witness support-staff/m-larter --witness lecturers/j-wragg"
	" --witness heads/p-trevanion\n";
static const char copy[] = "rm -rf \"$3/circulated\"; cp -R \"$3/before\" \"$3/circulated\"\n";

/* The stages that lie after the stored sheet, or wait for the disk: lines of their own. */
static bool is_apart(const char *stage)
{
	static const char *const apart[] = { "pictures", "proofs", "fsync", NULL };
	return g_strv_contains(apart, stage);
}

/* What all stages take but those apart. */
static double until_stored(const Shares *shares)
{
	double sum = 0;
	for (int i = 0; i < shares->count; i++)
		if (!is_apart(shares->names[i]))
			sum += process_median(shares->milliseconds[i], shares->runs);
	return sum;
}

static bool print_goal(const char *what, double took, double least, double most)
{
	bool is_quick = took / least <= most;
	printf("  %-26s %7.2f ms   floor %7.2f ms   ratio %.2f, at most %.1f%s\n", what, took,
		least, took / least, most, is_quick ? "" : "   TOO MUCH");
	return is_quick;
}

bool circulate_bench(const Bench *bench, const char *bulletin, char **floor)
{
	g_autofree char *program = g_build_filename(bench->bin, "bulletin_stages", NULL);
	g_autofree char *home = g_build_filename(bench->out, "circulated", NULL);
	g_autofree char *state = g_build_filename(home, "state", NULL);
	g_auto(GStrv) circulate = process_words(program, "-C", home, "--quiet", "circulate",
		bulletin, NULL);
	static Shares shares;
	Series least;
	g_setenv("XDG_STATE_HOME", state, TRUE);
	shell(bench, prepare, bulletin);
	for (int i = 0; i < RUNS; i++) {
		shell(bench, copy, bulletin);
		process_run(bench, circulate, NULL, 0);
		shares_read(bench, &shares, 0);
		process_run(bench, floor, &least, i);
	}
	g_unsetenv("XDG_STATE_HOME");
	double once = process_median(least.milliseconds, RUNS);
	printf("circulate, %s (median of %d, in turn with the floor):\n", bulletin, RUNS);
	bool is_quick = print_goal("the press alone", shares_median(&shares, "press"), once,
		PRESS_MOST);
	is_quick &= print_goal("all up to the stored sheet", until_stored(&shares), once,
		STORED_MOST);
	shares_print(&shares, "Where the time of circulate goes");
	return is_quick;
}
