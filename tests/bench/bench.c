/*
 * The benchmark: whole processes, in turn, so that a busy machine is busy for
 * all of them; medians, and ratios within the one run.
 *
 *     bench BIN CONTENT OUT
 *
 * BIN holds bulletin, floor and bulletin_stages; CONTENT is the sample
 * partnership; OUT a folder for what is made. The environment's FLOOR names
 * another floor to measure against: `$FLOOR page TEXT OUT.pdf` is run.
 */
#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 30, STAGES_MOST = 16, TIMES_LONGER = 100 };

static const double RATIO_MOST = 2.0, SCALING_MOST = 120;
static const char SHEET[] = "ten-things";

extern char **environ;

typedef struct {
	double milliseconds[RUNS]; /* on the clock */
	double processor[RUNS];    /* ms, by the process and by the kernel for it */
	double mebibytes[RUNS];
} Series;

static const char *bin, *content, *out;

static int64_t now(void)
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

static double median(const double *values)
{
	double sorted[RUNS];
	memcpy(sorted, values, sizeof sorted);
	qsort(sorted, RUNS, sizeof *sorted, by_size);
	return (sorted[RUNS / 2 - 1] + sorted[RUNS / 2]) / 2;
}

static char *path_in(const char *folder, const char *name)
{
	return g_build_filename(folder, name, NULL);
}

static double milliseconds_of(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* Runs one process to its end, its output in OUT/log, and notes what it took. */
static int run_once(char **command, Series *series, int run)
{
	g_autofree char *log = path_in(out, "log");
	posix_spawn_file_actions_t files;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC,
		0666);
	posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);

	g_autofree char *start_text = g_strdup_printf("%" G_GINT64_FORMAT, now());
	g_setenv("BENCH_START", start_text, TRUE);
	int64_t start = now();
	pid_t process;
	struct rusage use;
	int status;
	if (posix_spawn(&process, command[0], &files, NULL, command, environ) != 0)
		g_error("%s cannot be run", command[0]);
	wait4(process, &status, 0, &use);
	if (series) {
		series->milliseconds[run] = (double)(now() - start) / 1e6;
		series->processor[run] = milliseconds_of(use.ru_utime) +
			milliseconds_of(use.ru_stime);
		series->mebibytes[run] = (double)use.ru_maxrss / 1024;
	}
	posix_spawn_file_actions_destroy(&files);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The same, for a command that must not fail. */
static void run(char **command, Series *series, int number)
{
	if (run_once(command, series, number) != 0)
		g_error("%s failed; what it said is in %s/log", command[0], out);
}

static char **words(const char *first, ...)
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

static char **proof_command(const char *program, const char *bulletin, const char *file)
{
	g_autofree char *path = path_in(bin, program);
	g_autofree char *made = path_in(out, file);
	return words(path, "-C", content, "--quiet", "proof", bulletin, "-o", made, NULL);
}

static char **floor_command(void)
{
	g_autofree char *own = path_in(bin, "floor");
	g_autofree char *text = path_in(out, "sheet.txt");
	g_autofree char *made = path_in(out, "floor.pdf");
	const char *other = g_getenv("FLOOR");
	return other ? words(other, "page", text, made, NULL) : words(own, text, made, NULL);
}

static bool print_ratio(const char *what, const char *unit, double ours, double floor)
{
	double ratio = ours / floor;
	printf("  %-9s %7.2f %s   floor %7.2f %s   ratio %.2f, at most %.1f%s\n", what, ours, unit,
		floor, unit, ratio, RATIO_MOST, ratio <= RATIO_MOST ? "" : "   TOO MUCH");
	return ratio <= RATIO_MOST;
}

static bool compare_with_floor(void)
{
	g_auto(GStrv) text = proof_command("bulletin", SHEET, "sheet.txt");
	g_auto(GStrv) proof = proof_command("bulletin", SHEET, "sheet.pdf");
	g_auto(GStrv) least = floor_command();
	Series ours, floor;
	run(text, NULL, 0);
	for (int i = 0; i < RUNS; i++) {
		run(proof, &ours, i);
		run(least, &floor, i);
	}
	printf("One proof, %s, as a whole process (median of %d, in turn with the floor):\n", SHEET,
		RUNS);
	bool is_quick = print_ratio("time", "ms ", median(ours.milliseconds),
		median(floor.milliseconds));
	print_ratio("processor", "ms ", median(ours.processor), median(floor.processor));
	bool is_small = print_ratio("memory", "MiB", median(ours.mebibytes),
		median(floor.mebibytes));
	return is_quick && is_small;
}

typedef struct {
	char names[STAGES_MOST][16];
	double milliseconds[STAGES_MOST][RUNS];
	int count;
} Shares;

static void read_shares(Shares *shares, int number)
{
	g_autofree char *log = path_in(out, "log");
	FILE *file = fopen(log, "r");
	char line[256], name[16];
	double milliseconds;
	shares->count = 0;
	while (file && fgets(line, sizeof line, file) && shares->count < STAGES_MOST)
		if (sscanf(line, "%15s %lf", name, &milliseconds) == 2) {
			strcpy(shares->names[shares->count], name);
			shares->milliseconds[shares->count++][number] = milliseconds;
		}
	if (file)
		fclose(file);
}

static void print_shares(void)
{
	g_auto(GStrv) proof = proof_command("bulletin_stages", SHEET, "sheet.pdf");
	static Shares shares;
	double sum = 0;
	for (int i = 0; i < RUNS; i++) {
		run(proof, NULL, 0);
		read_shares(&shares, i);
	}
	for (int i = 0; i < shares.count; i++)
		sum += median(shares.milliseconds[i]);
	printf("Where that time goes (median of %d):\n", RUNS);
	for (int i = 0; i < shares.count; i++) {
		double share = median(shares.milliseconds[i]);
		printf("  %-8s %7.3f ms  %4.1f %%\n", shares.names[i], share, 100 * share / sum);
	}
}

/* A draft of so many paragraphs, beside no partnership. */
static char *write_draft(const char *name, int paragraphs)
{
	GString *draft = g_string_new("---\ntitle: A long read\nlayout: a4-notice\n---\n\n");
	for (int i = 0; i < paragraphs; i++)
		g_string_append_printf(draft,
			"Paragraph %d: planning, preparation and *assessment* "
			"time is part of the working week, and it is there so that lessons are "
			"thought through before the evening begins.\n\n",
			i);
	char *path = path_in(out, name);
	g_assert(g_file_set_contents(path, draft->str, -1, NULL));
	g_string_free(draft, TRUE);
	return path;
}

/*
 * A hundred times the text overflows the sheet, which is an error: the whole
 * of it is set all the same, so that the remark can say by how much. What an
 * empty draft takes is taken off both.
 */
static bool compare_lengths(void)
{
	static const int paragraphs[] = { 0, 20, 20 * TIMES_LONGER };
	static const char *const names[] = { "none.md", "short.md", "long.md" };
	char **commands[3];
	Series series[3];
	double took[3];
	g_autofree char *program = path_in(bin, "bulletin");
	for (int i = 0; i < 3; i++) {
		g_autofree char *draft = write_draft(names[i], paragraphs[i]);
		commands[i] = words(program, "check", draft, NULL);
	}
	for (int number = 0; number < RUNS; number++)
		for (int i = 0; i < 3; i++)
			run_once(commands[i], &series[i], number);
	for (int i = 0; i < 3; i++) {
		took[i] = median(series[i].milliseconds);
		g_strfreev(commands[i]);
	}
	double ratio = (took[2] - took[0]) / (took[1] - took[0]);
	printf("A draft %d times as long, beyond an empty one (%.2f ms):\n"
	       "  %.2f ms and %.2f ms   ratio %.1f, at most %.0f%s\n",
		TIMES_LONGER, took[0], took[1] - took[0], took[2] - took[0], ratio, SCALING_MOST,
		ratio <= SCALING_MOST ? "" : "   TOO MUCH");
	return ratio <= SCALING_MOST;
}

int main(int count, char **arguments)
{
	if (count != 4) {
		fprintf(stderr, "usage: bench BIN CONTENT OUT\n");
		return 2;
	}
	bin = arguments[1];
	content = arguments[2];
	out = arguments[3];
	g_mkdir_with_parents(out, 0777);
	g_autofree char *fonts = g_build_filename(bin, "../share/bulletin/fonts/fonts.conf", NULL);
	g_setenv("FONTCONFIG_FILE", fonts, TRUE);

	bool is_near_floor = compare_with_floor();
	print_shares();
	bool is_linear = compare_lengths();
	return is_near_floor && is_linear ? 0 : 1;
}
