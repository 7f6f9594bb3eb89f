#include "watch_bench.h"
#include "shares.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static const double WARM_MOST = 1.0 / 3;

/* A draft that is edited again and again, as an author does it. */
typedef struct {
	char *path, *temporary;
	char *text; /* as it was at first */
	int edits;
} Edited;

static Edited edited_open(const char *home, const char *bulletin)
{
	Edited draft = { 0 };
	g_autofree char *name = g_strconcat(bulletin, ".md", NULL);
	draft.path = g_build_filename(home, "bulletins", name, NULL);
	draft.temporary = g_strconcat(draft.path, ".new", NULL);
	if (!g_file_get_contents(draft.path, &draft.text, NULL, NULL))
		g_error("%s cannot be read", draft.path);
	return draft;
}

static void edited_close(Edited *draft)
{
	g_free(draft->path);
	g_free(draft->temporary);
	g_free(draft->text);
}

/* Changes one word of the text, and saves by renaming. */
static void save(Edited *draft)
{
	static const char *const words[] = { "everybody", "anybody", "somebody" };
	draft->edits++;
	g_autofree char *edited = g_strdup_printf("%s\nFor %s to read: edit %d.\n", draft->text,
		words[draft->edits % 3], draft->edits);
	g_assert(g_file_set_contents(draft->temporary, edited, -1, NULL));
	g_assert(g_rename(draft->temporary, draft->path) == 0);
}

static char **watch_command(const Bench *bench, const char *program, const char *home,
	const char *bulletin)
{
	g_autofree char *path = g_build_filename(bench->bin, program, NULL);
	g_autofree char *made = g_build_filename(bench->out, "watched.pdf", NULL);
	return process_words(path, "-C", home, "watch", bulletin, "-o", made, NULL);
}

/* `watch` on its way; each line it prints is a proof that was written. */
typedef struct {
	pid_t process;
	FILE *lines;
} Watch;

static Watch watch_start(const Bench *bench, char **command)
{
	int output;
	pid_t process = process_start(bench, command, &output);
	return (Watch){ process, fdopen(output, "r") };
}

static void await_proof(Watch *watch)
{
	char line[512];
	if (!fgets(line, sizeof line, watch->lines))
		g_error("watch has ended; what it said is in the log");
}

static void watch_end(Watch *watch)
{
	kill(watch->process, SIGTERM);
	waitpid(watch->process, NULL, 0);
	fclose(watch->lines);
}

static void measure(const Bench *bench, const char *home, const char *bulletin, Edited *draft,
	Series *cold, double *warm)
{
	g_auto(GStrv) proof = process_proof(bench, "bulletin", home, bulletin, "sheet.pdf");
	g_auto(GStrv) command = watch_command(bench, "bulletin", home, bulletin);
	Watch watch = watch_start(bench, command);
	await_proof(&watch);
	for (int i = 0; i < RUNS; i++) {
		save(draft);
		int64_t saved = process_now();
		await_proof(&watch);
		warm[i] = (double)(process_now() - saved) / 1e6;
		process_run(bench, proof, cold, i);
	}
	watch_end(&watch);
}

/* The first round is as cold as any run; what comes after the last save is no round. */
static void print_shares(const Bench *bench, const char *home, const char *bulletin, Edited *draft)
{
	g_auto(GStrv) command = watch_command(bench, "bulletin_stages", home, bulletin);
	Watch watch = watch_start(bench, command);
	await_proof(&watch);
	for (int i = 0; i < RUNS; i++) {
		save(draft);
		await_proof(&watch);
	}
	watch_end(&watch);
	static Shares shares;
	shares_read(bench, &shares, 1);
	shares_print(&shares, "Where the time of an edit goes");
}

bool watch_bench(const Bench *bench, const char *home, const char *bulletin)
{
	Edited draft = edited_open(home, bulletin);
	Series cold;
	double warm[RUNS];
	measure(bench, home, bulletin, &draft, &cold, warm);
	double once = process_median(warm, RUNS), whole = process_median(cold.milliseconds, RUNS);
	bool is_quick = once <= WARM_MOST * whole;
	printf("watch, %s, from the saved file to its proof (median of %d, in turn with proof):\n"
	       "  %.2f ms   proof %.2f ms   ratio %.2f, at most %.2f%s\n",
		bulletin, RUNS, once, whole, once / whole, WARM_MOST,
		is_quick ? "" : "   TOO MUCH");
	print_shares(bench, home, bulletin, &draft);
	edited_close(&draft);
	return is_quick;
}
