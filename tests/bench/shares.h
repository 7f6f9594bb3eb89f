/*
 * Shares: where the time of a run goes, as bulletin_stages tells it (stages.c).
 */
#ifndef BULLETIN_TESTS_BENCH_SHARES_H
#define BULLETIN_TESTS_BENCH_SHARES_H

#include "process.h"

enum { STAGES_MOST = 32 };

typedef struct {
	char names[STAGES_MOST][16];
	double milliseconds[STAGES_MOST][RUNS];
	int count; /* of stages */
	int runs;
} Shares;

/*
 * Adds the runs that OUT/log tells of, without the first `left_out`; each is
 * told stage by stage in one order.
 */
void shares_read(const Bench *bench, Shares *shares, int left_out);

/* What a stage takes; 0 where there is none of that name. */
double shares_median(const Shares *shares, const char *stage);

/* Prints a line for each stage that took part: its median, and its share of them all. */
void shares_print(const Shares *shares, const char *title);

#endif
