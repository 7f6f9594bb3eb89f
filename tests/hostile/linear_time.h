/*
 * Whether work grows as its input does: eight times the length may take at
 * most 28 times the time of the processor; what grows with the square takes 64
 * times. The two are measured in turn, and again while the bound is passed, for
 * a machine may be slow for a second; no measuring again helps what is square.
 * Under a sanitizer times mean nothing: there the work is only done.
 */
#ifndef BULLETIN_TESTS_HOSTILE_LINEAR_TIME_H
#define BULLETIN_TESTS_HOSTILE_LINEAR_TIME_H

#include "sanitized.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <stdbool.h>
#include <time.h>

enum { TIMES_LONGER = 8, MOST_TIMES = 28, LINEAR_RUNS = IS_SANITIZED ? 1 : 12 };

static inline double linear_processor_time(void) /* ms */
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* Does the work on `input`; ms of the processor that what is measured of it takes. */
typedef double LinearWork(const char *input);

/* `large` is so many times as long as `small`; `what` names them where it fails. */
static inline void linear_expect(LinearWork *work, const char *small, const char *large,
	const char *what)
{
	const double noise = 0.2; /* ms; a shorter time is that */
	double before = G_MAXDOUBLE, after = G_MAXDOUBLE;
	bool is_linear = false;
	for (int run = 0; run < LINEAR_RUNS && !is_linear; run++) {
		before = MIN(before, work(small));
		after = MIN(after, work(large));
		is_linear = after < MOST_TIMES * MAX(before, noise);
	}
	cr_expect(IS_SANITIZED || is_linear, "\"%.20s\" takes %.2f ms, then %.2f ms", what, before,
		after);
}

#endif
