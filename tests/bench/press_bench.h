/*
 * How long the press and the preflight take with more and more text.
 */
#ifndef BULLETIN_TESTS_BENCH_PRESS_BENCH_H
#define BULLETIN_TESTS_BENCH_PRESS_BENCH_H

#include "process.h"

/*
 * Checks sheets with text, lists and tables, 1 to 50 times as long, in turn;
 * false where either takes more than in proportion. `home` has the layout
 * "columns" and is written to.
 */
bool press_bench(const Bench *bench, const char *home);

#endif
