/*
 * Processes of the benchmark: run to their end, what they took noted, medians.
 */
#ifndef BULLETIN_TESTS_BENCH_PROCESS_H
#define BULLETIN_TESTS_BENCH_PROCESS_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum { RUNS = 30 };

/* Where things are: the programs, the sample partnership, and what is made. */
typedef struct {
	const char *bin, *content, *out;
} Bench;

typedef struct {
	double milliseconds[RUNS]; /* on the clock */
	double processor[RUNS];    /* ms, by the process and by the kernel for it */
	double mebibytes[RUNS];
} Series;

/* Arguments for a process, up to NULL; a g_strfreev frees them. */
char **process_words(const char *first, ...) G_GNUC_NULL_TERMINATED;

/* `bulletin [-C HOME] --quiet proof BULLETIN -o OUT/file` by `program` of the bench's. */
char **process_proof(const Bench *bench, const char *program, const char *home,
	const char *bulletin, const char *file);

/* Runs it to its end, its output in OUT/log, and gives how it ended; `series` may be NULL. */
int process_run_any(const Bench *bench, char **command, Series *series, int number);

/* The same, for a command that must not fail. */
void process_run(const Bench *bench, char **command, Series *series, int number);

/*
 * Starts it, with what it says on standard error in OUT/log. Its standard
 * output is to be read from `output`.
 */
pid_t process_start(const Bench *bench, char **command, int *output);

int64_t process_now(void); /* ns of CLOCK_MONOTONIC */
double process_median(const double *values, int count);

#endif
