/*
 * How long `watch` takes from a saved file to its finished proof, beside a
 * cold run of `proof` on the same file.
 */
#ifndef BULLETIN_TESTS_BENCH_WATCH_BENCH_H
#define BULLETIN_TESTS_BENCH_WATCH_BENCH_H

#include "process.h"

/* `home` is a partnership whose draft may be changed; false where watch is too slow. */
bool watch_bench(const Bench *bench, const char *home, const char *bulletin);

#endif
