#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

int64_t process_now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

static int by_size(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;
	return (left > right) - (left < right);
}

double process_median(const double *values, int count)
{
	double sorted[RUNS];
	g_assert(count > 0 && count <= RUNS);
	memcpy(sorted, values, (size_t)count * sizeof *sorted);
	qsort(sorted, (size_t)count, sizeof *sorted, by_size);
	return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

char **process_words(const char *first, ...)
{
	GPtrArray *list = g_ptr_array_new();
	va_list more;
	va_start(more, first);
	for (const char *word = first; word; word = va_arg(more, const char *))
		g_ptr_array_add(list, g_strdup(word));
	va_end(more);
	g_ptr_array_add(list, NULL);
	return (char **)g_ptr_array_free(list, FALSE);
}

char **process_proof(const Bench *bench, const char *program, const char *home,
	const char *bulletin, const char *file)
{
	g_autofree char *path = g_build_filename(bench->bin, program, NULL);
	g_autofree char *made = g_build_filename(bench->out, file, NULL);
	return process_words(path, "-C", home, "--quiet", "proof", bulletin, "-o", made, NULL);
}

static double milliseconds_of(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* BENCH_START is what bulletin_stages counts from. */
static pid_t spawn(char **command, const posix_spawn_file_actions_t *files)
{
	g_autofree char *start = g_strdup_printf("%" G_GINT64_FORMAT, process_now());
	g_setenv("BENCH_START", start, TRUE);
	pid_t process;
	if (posix_spawn(&process, command[0], files, NULL, command, environ) != 0)
		g_error("%s cannot be run", command[0]);
	return process;
}

static void add_log(posix_spawn_file_actions_t *files, const Bench *bench, int descriptor)
{
	g_autofree char *log = g_build_filename(bench->out, "log", NULL);
	posix_spawn_file_actions_init(files);
	posix_spawn_file_actions_addopen(files, descriptor, log, O_WRONLY | O_CREAT | O_TRUNC,
		0666);
}

int process_run_any(const Bench *bench, char **command, Series *series, int number)
{
	posix_spawn_file_actions_t files;
	add_log(&files, bench, STDOUT_FILENO);
	posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
	int64_t start = process_now();
	pid_t process = spawn(command, &files);
	struct rusage use;
	int status;
	wait4(process, &status, 0, &use);
	if (series) {
		series->milliseconds[number] = (double)(process_now() - start) / 1e6;
		series->processor[number] = milliseconds_of(use.ru_utime) +
			milliseconds_of(use.ru_stime);
		series->mebibytes[number] = (double)use.ru_maxrss / 1024;
	}
	posix_spawn_file_actions_destroy(&files);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void process_run(const Bench *bench, char **command, Series *series, int number)
{
	if (process_run_any(bench, command, series, number) != 0)
		g_error("%s failed; what it said is in %s/log", command[0], bench->out);
}

pid_t process_start(const Bench *bench, char **command, int *output)
{
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) != 0)
		g_error("there is no pipe to be had");
	posix_spawn_file_actions_t files;
	add_log(&files, bench, STDERR_FILENO);
	posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
	pid_t process = spawn(command, &files);
	posix_spawn_file_actions_destroy(&files);
	close(ends[1]);
	*output = ends[0];
	return process;
}
