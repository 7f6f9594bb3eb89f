/*
 * The bench of the batch: `print --as by-school` from start to exit, beside the
 * floor and, where it is there, typst. See README.md here.
 *
 *     bench_batch BIN HOME OUT [TYPST...]
 *
 * BIN holds bulletin, bulletin_stages and floor; HOME is a partnership whose
 * ten-things is agreed, with its keys in HOME/state, as ./dev demo leaves one;
 * OUT is a folder for what is made; TYPST is a command that is
 * run with SHEET.pdf SCHOOLS.csv OUT.pdf behind its own arguments.
 */
#include "process.h"
#include "school_list.h"
#include "shares.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { ONE = 1, FEW = 500, MANY = 10000, MORE = 100000, MOST = 1000000 };
enum { TURNS = 9, MORE_TURNS = 3, MOST_TURNS = 1 };

static const double FLOOR_MOST = 0.25, MEGABYTES_MOST = 6, MEBIBYTES_MOST = 64;
static const double FEW_MOST = 2, RATE_MOST = 1.2;
static const char SHEET[] = "ten-things";

/* A process that has run several times, for so many schools. */
typedef struct {
	int schools, runs;
	Series series;
} Measured;

static char *path_in(const Bench *bench, const char *name)
{
	return g_build_filename(bench->out, name, NULL);
}

static char *list_of(const Bench *bench, int schools)
{
	g_autofree char *name = g_strdup_printf("schools-%d.csv", schools);
	return path_in(bench, name);
}

/* Each run has a partnership of its own: a record that has grown takes longer to be read. */
static void prepare(const Bench *bench, int schools)
{
	static const char script[] =
		"rm -rf \"$2\" \"$3\"; cp -R \"$1\" \"$2\"; cp \"$4\" \"$2/schools.csv\"";
	g_autofree char *home = path_in(bench, "home");
	g_autofree char *printed = path_in(bench, "printed");
	g_autofree char *list = list_of(bench, schools);
	g_auto(GStrv) words = process_words("/bin/sh", "-ec", script, "sh", bench->content, home,
		printed, list, NULL);
	process_run(bench, words, NULL, 0);
}

/* Prints for so many schools, by `bulletin` or its copy that tells its stages. */
static void run_print(const Bench *bench, const char *name, Measured *measured)
{
	g_autofree char *program = g_build_filename(bench->bin, name, NULL);
	g_autofree char *home = path_in(bench, "home");
	g_autofree char *printed = path_in(bench, "printed");
	g_auto(GStrv) words = process_words(program, "-C", home, "--quiet", "print", SHEET, "--as",
		"by-school", "-o", printed, NULL);
	prepare(bench, measured->schools);
	process_run(bench, words, &measured->series, measured->runs++);
}

static void run_floor(const Bench *bench, Measured *measured)
{
	g_autofree char *own = g_build_filename(bench->bin, "floor", NULL);
	g_autofree char *text = path_in(bench, "sheet.txt");
	g_autofree char *list = list_of(bench, measured->schools);
	g_autofree char *made = path_in(bench, "floor.pdf");
	const char *other = g_getenv("FLOOR");
	g_auto(GStrv) words = process_words(other ? other : own, "batch", text, list, made, NULL);
	process_run(bench, words, &measured->series, measured->runs++);
}

static void run_typst(const Bench *bench, char **typst, Measured *measured)
{
	g_autofree char *sheet = g_strdup_printf("%s/agreement/rounds/%s/1/sheet.pdf",
		bench->content, SHEET);
	g_autofree char *list = list_of(bench, measured->schools);
	g_autofree char *made = path_in(bench, "typst.pdf");
	g_autoptr(GStrvBuilder) words = g_strv_builder_new();
	g_strv_builder_addv(words, (const char **)typst);
	g_strv_builder_add_many(words, sheet, list, made, NULL);
	g_auto(GStrv) command = g_strv_builder_end(words);
	process_run(bench, command, &measured->series, measured->runs++);
}

static double milliseconds(const Measured *measured)
{
	return process_median(measured->series.milliseconds, measured->runs);
}

static double mebibytes(const Measured *measured)
{
	return process_median(measured->series.mebibytes, measured->runs);
}

static double microseconds_a_sheet(const Measured *measured)
{
	return milliseconds(measured) * 1e3 / measured->schools;
}

/* What the volumes of the last run hold, in MB. */
static double megabytes_of_volumes(const Bench *bench)
{
	g_autofree char *folder = path_in(bench, "printed");
	g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
	g_assert(directory);
	double bytes = 0;
	for (const char *name; (name = g_dir_read_name(directory)) != NULL;) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		struct stat file;
		if (g_str_has_prefix(name, "volume-") && stat(path, &file) == 0)
			bytes += (double)file.st_size;
	}
	return bytes / 1e6;
}

static bool print_goal(const char *what, double value, const char *unit, double most)
{
	bool is_met = value <= most;
	printf("  %-42s %8.2f%s, at most %.4g%s: %s\n", what, value, unit, most, unit,
		is_met ? "ok" : "OVER ITS GOAL");
	return is_met;
}

static void print_times(const char *what, const Measured *measured)
{
	printf("  %-42s %8.0f ms, %.1f us a sheet, %.0f MiB\n", what, milliseconds(measured),
		microseconds_a_sheet(measured), mebibytes(measured));
}

static void print_stages(const Bench *bench, double floor)
{
	static Shares shares;
	Measured measured = { .schools = MANY };
	for (int i = 0; i < TURNS; i++) {
		run_print(bench, "bulletin_stages", &measured);
		shares_read(bench, &shares, 0);
	}
	double volumes = shares_median(&shares, "volumes");
	printf("  %-42s %8.0f ms, %.2f of the floor\n", "of it, writing the volumes", volumes,
		volumes / floor);
	shares_print(&shares, "Where that time goes");
}

/* Ten thousand sheets, in turn with the floor and typst. */
static bool bench_many(const Bench *bench, char **typst, Measured *ours)
{
	Measured floor = { .schools = MANY }, peer = { .schools = MANY };
	for (int i = 0; i < TURNS; i++) {
		run_print(bench, "bulletin", ours);
		run_floor(bench, &floor);
		if (*typst)
			run_typst(bench, typst, &peer);
	}
	printf("10,000 sheets, each with its school's name (median of %d, in turn):\n", TURNS);
	print_times("print --as by-school, start to exit", ours);
	print_times("floor batch", &floor);
	if (*typst)
		print_times("typst, with the sheet as background", &peer);
	bool is_good = print_goal("ours beside the floor",
		milliseconds(ours) / milliseconds(&floor), "", FLOOR_MOST);
	if (*typst)
		printf("  %-42s %8.2f\n", "ours beside typst",
			milliseconds(ours) / milliseconds(&peer));
	is_good &= print_goal("all volumes", megabytes_of_volumes(bench), " MB", MEGABYTES_MOST);
	is_good &= print_goal("memory", mebibytes(ours), " MiB", MEBIBYTES_MOST);
	print_stages(bench, milliseconds(&floor));
	return is_good;
}

static bool bench_few(const Bench *bench, Measured *one, Measured *few)
{
	for (int i = 0; i < TURNS; i++) {
		run_print(bench, "bulletin", one);
		run_print(bench, "bulletin", few);
	}
	printf("One sheet and 500 (median of %d, in turn):\n", TURNS);
	print_times("one", one);
	print_times("500", few);
	return print_goal("500 beside one", milliseconds(few) / milliseconds(one), "", FEW_MOST);
}

/* Longer lists: the rate stays what it is at ten thousand, and so does the memory. */
static bool bench_long(const Bench *bench, const Measured *many, Measured *longer, int turns)
{
	for (int i = 0; i < turns; i++)
		run_print(bench, "bulletin", longer);
	printf("%d sheets in volumes of 1,000 (median of %d):\n", longer->schools, turns);
	print_times("start to exit", longer);
	bool is_good = print_goal("time a sheet beside 10,000",
		microseconds_a_sheet(longer) / microseconds_a_sheet(many), "", RATE_MOST);
	return print_goal("memory", mebibytes(longer), " MiB", MEBIBYTES_MOST) && is_good;
}

static bool bench_batch(const Bench *bench, char **typst)
{
	static Measured one = { .schools = ONE }, few = { .schools = FEW },
			many = { .schools = MANY }, more = { .schools = MORE },
			most = { .schools = MOST };
	const Measured *const all[] = { &one, &few, &many, &more, &most };
	for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
		g_autofree char *list = list_of(bench, all[i]->schools);
		school_list_write(list, all[i]->schools);
	}
	bool is_good = bench_many(bench, typst, &many);
	is_good &= bench_few(bench, &one, &few);
	is_good &= bench_long(bench, &many, &more, MORE_TURNS);
	is_good &= bench_long(bench, &many, &most, MOST_TURNS);
	printf("Time a sheet:\n");
	for (size_t i = 1; i < G_N_ELEMENTS(all); i++)
		printf("  %8d sheets  %8.1f us\n", all[i]->schools, microseconds_a_sheet(all[i]));
	return is_good;
}

/* The words of the sheet, for the floor. */
static void write_text(const Bench *bench)
{
	g_auto(GStrv) words = process_proof(bench, "bulletin", bench->content, SHEET, "sheet.txt");
	process_run(bench, words, NULL, 0);
}

int main(int count, char **arguments)
{
	if (count < 4) {
		fprintf(stderr, "usage: bench_batch BIN HOME OUT [TYPST...]\n");
		return 2;
	}
	g_autofree char *bin = g_canonicalize_filename(arguments[1], NULL);
	g_autofree char *home = g_canonicalize_filename(arguments[2], NULL);
	g_autofree char *out = g_canonicalize_filename(arguments[3], NULL);
	const Bench bench = { bin, home, out };
	setvbuf(stdout, NULL, _IOLBF, 0); /* what was measured is seen, whatever fails later */
	g_mkdir_with_parents(out, 0777);
	g_autofree char *fonts = g_build_filename(bin, "../share/bulletin/fonts/fonts.conf", NULL);
	g_autofree char *state = g_build_filename(out, "home", "state", NULL);
	g_setenv("FONTCONFIG_FILE", fonts, TRUE);
	g_setenv("XDG_STATE_HOME", state, TRUE);
	write_text(&bench);
	return bench_batch(&bench, arguments + 4) ? 0 : 1;
}
