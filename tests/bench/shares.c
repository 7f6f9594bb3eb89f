#include "shares.h"

#include <stdio.h>
#include <string.h>

/* The number of the stage, which is new the first time that it is met. */
static int stage_of(Shares *shares, const char *name)
{
	for (int i = 0; i < shares->count; i++)
		if (strcmp(shares->names[i], name) == 0)
			return i;
	g_assert(shares->count < STAGES_MOST);
	g_strlcpy(shares->names[shares->count], name, sizeof shares->names[0]);
	return shares->count++;
}

void shares_read(const Bench *bench, Shares *shares, int left_out)
{
	g_autofree char *log = g_build_filename(bench->out, "log", NULL);
	FILE *file = fopen(log, "r");
	char line[256], name[16];
	double milliseconds;
	int run = shares->runs - left_out - 1;
	while (file && fgets(line, sizeof line, file)) {
		if (sscanf(line, "%15s %lf", name, &milliseconds) != 2)
			continue;
		int stage = stage_of(shares, name);
		run += stage == 0; /* each run begins with the first of them */
		if (run >= shares->runs && run < RUNS)
			shares->milliseconds[stage][run] = milliseconds;
	}
	if (file)
		fclose(file);
	shares->runs = MIN(run + 1, RUNS);
}

double shares_median(const Shares *shares, const char *stage)
{
	for (int i = 0; i < shares->count; i++)
		if (strcmp(shares->names[i], stage) == 0)
			return process_median(shares->milliseconds[i], shares->runs);
	return 0;
}

void shares_print(const Shares *shares, const char *title)
{
	double sum = 0;
	for (int i = 0; i < shares->count; i++)
		sum += process_median(shares->milliseconds[i], shares->runs);
	printf("%s (median of %d):\n", title, shares->runs);
	for (int i = 0; i < shares->count; i++) {
		double share = process_median(shares->milliseconds[i], shares->runs);
		if (share > 0)
			printf("  %-9s %7.3f ms  %4.1f %%\n", shares->names[i], share,
				100 * share / sum);
	}
}
