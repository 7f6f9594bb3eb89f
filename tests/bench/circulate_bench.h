/*
 * How long the press takes to finish a sheet, and `circulate` to store it,
 * beside the floor.
 */
#ifndef BULLETIN_TESTS_BENCH_CIRCULATE_BENCH_H
#define BULLETIN_TESTS_BENCH_CIRCULATE_BENCH_H

#include "process.h"

/*
 * Circulates `bulletin` of the sample partnership RUNS times, each time in a
 * new copy, in turn with the floor's command; false where a goal is missed.
 */
bool circulate_bench(const Bench *bench, const char *bulletin, char **floor);

#endif
