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
#include "circulate_bench.h"
#include "long_text.h"
#include "press_bench.h"
#include "process.h"
#include "shares.h"
#include "watch_bench.h"

#include <stdio.h>
#include <string.h>

static const double RATIO_MOST = 2.0;
static const char SHEET[] = "ten-things", JUSTIFIED[] = "justified";

static char **floor_command(const Bench *bench)
{
	g_autofree char *own = g_build_filename(bench->bin, "floor", NULL);
	g_autofree char *text = g_build_filename(bench->out, "sheet.txt", NULL);
	g_autofree char *made = g_build_filename(bench->out, "floor.pdf", NULL);
	const char *other = g_getenv("FLOOR");
	return process_words(other ? other : own, "page", text, made, NULL);
}

static bool print_ratio(const char *what, const char *unit, const double *ours, const double *floor)
{
	double took = process_median(ours, RUNS), least = process_median(floor, RUNS);
	double ratio = took / least;
	printf("  %-9s %7.2f %s   floor %7.2f %s   ratio %.2f, at most %.1f%s\n", what, took, unit,
		least, unit, ratio, RATIO_MOST, ratio <= RATIO_MOST ? "" : "   TOO MUCH");
	return ratio <= RATIO_MOST;
}

/* One proof against the floor with the very words of the sheet. */
static bool compare_with_floor(const Bench *bench, const char *home, const char *bulletin)
{
	g_auto(GStrv) text = process_proof(bench, "bulletin", home, bulletin, "sheet.txt");
	g_auto(GStrv) proof = process_proof(bench, "bulletin", home, bulletin, "sheet.pdf");
	g_auto(GStrv) least = floor_command(bench);
	Series ours, floor;
	process_run(bench, text, NULL, 0);
	for (int i = 0; i < RUNS; i++) {
		process_run(bench, proof, &ours, i);
		process_run(bench, least, &floor, i);
	}
	printf("One proof, %s, as a whole process (median of %d, in turn with the floor):\n",
		bulletin, RUNS);
	bool is_quick = print_ratio("time", "ms ", ours.milliseconds, floor.milliseconds);
	print_ratio("processor", "ms ", ours.processor, floor.processor);
	return print_ratio("memory", "MiB", ours.mebibytes, floor.mebibytes) && is_quick;
}

static void print_shares(const Bench *bench, const char *home, const char *bulletin)
{
	g_auto(GStrv) proof = process_proof(bench, "bulletin_stages", home, bulletin, "sheet.pdf");
	Shares shares = { 0 };
	for (int i = 0; i < RUNS; i++) {
		process_run(bench, proof, NULL, 0);
		shares_read(bench, &shares, 0);
	}
	shares_print(&shares, "Where that time goes");
}

/*
 * Many times the text may overflow the sheet, which is an error: the whole of
 * it is set all the same, so that the remark can say by how much. What an
 * empty draft takes is taken off both.
 */
static bool compare_lengths(const Bench *bench, const char *home, const LongText *text)
{
	enum { SHORT = 20, TIMES_LONGER = 50 };
	static const double SCALING_MOST = 60;
	static const int parts[] = { 0, SHORT, SHORT * TIMES_LONGER };
	static const char *const names[] = { "none.md", "short.md", "long.md" };
	char **commands[3];
	Series series[3];
	double took[3];
	g_autofree char *program = g_build_filename(bench->bin, "bulletin", NULL);
	for (int i = 0; i < 3; i++) {
		g_autofree char *draft = long_text_write(text, home, names[i], parts[i]);
		commands[i] = process_words(program, "check", draft, NULL);
	}
	for (int number = 0; number < RUNS; number++)
		for (int i = 0; i < 3; i++)
			process_run_any(bench, commands[i], &series[i], number);
	for (int i = 0; i < 3; i++) {
		took[i] = process_median(series[i].milliseconds, RUNS);
		g_strfreev(commands[i]);
	}
	double ratio = (took[2] - took[0]) / (took[1] - took[0]);
	printf("%s, %d times as long, beyond an empty draft (%.2f ms):\n"
	       "  %.2f ms and %.2f ms   ratio %.1f, at most %.0f%s\n",
		text->name, TIMES_LONGER, took[0], took[1] - took[0], took[2] - took[0], ratio,
		SCALING_MOST, ratio <= SCALING_MOST ? "" : "   TOO MUCH");
	return ratio <= SCALING_MOST;
}

/* The notice with all that costs time: two columns, justified, divided, fitted. */
static const char columns_layout[] =
	"schema: 1\n"
	"extends: a4-notice\n"
	"pages: 100\n"
	"register: none\n"
	"styles:\n"
	"  text: {align: justify, hyphens: true, hangs: true, expansion: 2%}\n";

static void copy_file(const char *from_folder, const char *to_folder, const char *name)
{
	g_autofree char *from = g_build_filename(from_folder, name, NULL);
	g_autofree char *to = g_build_filename(to_folder, name, NULL);
	g_autofree char *bytes = NULL;
	gsize length;
	if (!g_file_get_contents(from, &bytes, &length, NULL) ||
		!g_file_set_contents(to, bytes, (gssize)length, NULL))
		g_error("%s cannot be copied to %s", from, to);
}

/* A draft of the sample's like `from`, but by the layout "columns". */
static void write_justified(const char *home, const char *from)
{
	g_autofree char *source = g_strconcat(home, "/bulletins/", from, ".md", NULL);
	g_autofree char *path = g_strconcat(home, "/bulletins/", JUSTIFIED, ".md", NULL);
	g_autofree char *text = NULL;
	g_assert(g_file_get_contents(source, &text, NULL, NULL));
	g_autoptr(GString) draft = g_string_new(text);
	guint found = g_string_replace(draft, "\nlayout: a4-notice\n", "\nlayout: columns\n", 1);
	g_assert(found == 1);
	g_assert(g_file_set_contents(path, draft->str, -1, NULL));
}

/* The sample partnership once more, to be changed. */
static char *make_home(const Bench *bench)
{
	char *home = g_build_filename(bench->out, "home", NULL);
	g_autofree char *bulletins = g_build_filename(home, "bulletins", NULL);
	g_autofree char *layouts = g_build_filename(home, "layouts", NULL);
	g_autofree char *layout = g_build_filename(layouts, "columns.yaml", NULL);
	g_autofree char *sheet = g_strconcat("bulletins/", SHEET, ".md", NULL);
	g_mkdir_with_parents(bulletins, 0777);
	g_mkdir_with_parents(layouts, 0777);
	copy_file(bench->content, home, "partnership.yaml");
	copy_file(bench->content, home, sheet);
	g_assert(g_file_set_contents(layout, columns_layout, -1, NULL));
	write_justified(home, SHEET);
	return home;
}

int main(int count, char **arguments)
{
	if (count != 4) {
		fprintf(stderr, "usage: bench BIN CONTENT OUT\n");
		return 2;
	}
	/* Whole paths: some programs are run in other folders. */
	g_autofree char *bin = g_canonicalize_filename(arguments[1], NULL);
	g_autofree char *content = g_canonicalize_filename(arguments[2], NULL);
	g_autofree char *out = g_canonicalize_filename(arguments[3], NULL);
	const Bench bench = { bin, content, out };
	g_mkdir_with_parents(bench.out, 0777);
	g_autofree char *fonts = g_build_filename(bench.bin, "../share/bulletin/fonts/fonts.conf",
		NULL);
	g_setenv("FONTCONFIG_FILE", fonts, TRUE);
	g_autofree char *home = make_home(&bench);

	bool is_good = compare_with_floor(&bench, bench.content, SHEET);
	print_shares(&bench, bench.content, SHEET);
	is_good &= compare_with_floor(&bench, home, JUSTIFIED);
	print_shares(&bench, home, JUSTIFIED);
	is_good &= watch_bench(&bench, home, SHEET);
	g_auto(GStrv) floor = floor_command(&bench);
	is_good &= circulate_bench(&bench, SHEET, floor);
	is_good &= press_bench(&bench, home);
	for (int i = 0; i < LONG_TEXTS; i++)
		is_good &= compare_lengths(&bench, home, &long_texts[i]);
	return is_good ? 0 : 1;
}
