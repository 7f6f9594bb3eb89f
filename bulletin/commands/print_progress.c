#include "commands/print_progress.h"

#include <math.h>

enum {
	BAR_COLUMNS = 24,
	SHOWN_MICROSECONDS = 100 * 1000, /* no oftener than the eye follows */
};

static char *time_words(double seconds)
{
	enum { MINUTE = 60, HOUR = 3600 };
	int64_t left = (int64_t)ceil(seconds);
	if (left < MINUTE)
		return g_strdup_printf("%d s left", (int)left);
	if (left < HOUR)
		return g_strdup_printf("%d min left", (int)((left + MINUTE - 1) / MINUTE));
	return g_strdup_printf("%d h %d min left", (int)(left / HOUR), (int)(left % HOUR / MINUTE));
}

/* "5200 a second", or by the minute where a printer takes its time; "" at the beginning. */
static char *rate_words(double a_second)
{
	enum { SECONDS = 60 };
	if (a_second <= 0)
		return g_strdup("");
	if (a_second >= 1)
		return g_strdup_printf(", %.0f a second", a_second);
	return g_strdup_printf(", %.1f a minute", a_second * SECONDS);
}

void print_progress_begin(PrintRun *run, const char *doing, int64_t sheets, int schools)
{
	run->progress = (PrintProgress){ .doing = doing,
		.sheets = sheets,
		.schools = schools,
		.began = g_get_monotonic_time() };
	print_progress_show(run, 0, 0);
}

void print_progress_show(PrintRun *run, int64_t sheets, int schools)
{
	PrintProgress *progress = &run->progress;
	int64_t now = g_get_monotonic_time();
	bool is_end = sheets == progress->sheets;
	if (progress->sheets == 0 ||
		(progress->shown > 0 && !is_end && now - progress->shown < SHOWN_MICROSECONDS))
		return;
	progress->shown = now;
	double seconds = (double)(now - progress->began) / G_USEC_PER_SEC;
	double rate = seconds > 0 ? (double)sheets / seconds : 0;
	int filled = (int)(sheets * BAR_COLUMNS / progress->sheets);
	g_autofree char *bar = g_strnfill((gsize)filled, '=');
	g_autofree char *rated = rate_words(rate);
	g_autofree char *left = rate > 0 && !is_end
		? time_words((double)(progress->sheets - sheets) / rate)
		: g_strdup("");
	invocation_progress(run->here,
		"%s [%-*s] %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " sheets%s, %d of %d %s%s%s",
		progress->doing, BAR_COLUMNS, bar, sheets, progress->sheets, rated, schools,
		progress->schools, progress->schools == 1 ? "school" : "schools", *left ? ", " : "",
		left);
}

void print_progress_volume(PrintRun *run, const PlannedVolume *volume, const char *done)
{
	const Invocation *here = run->here;
	if (here->is_quiet || here->is_progress || here->is_json)
		return;
	fprintf(here->err, "volume %d of %d %s: %d %s\n", volume->number, run->volume_count, done,
		volume->copies, volume->copies == 1 ? "copy" : "copies");
	fflush(here->err);
}

void print_progress_end(PrintRun *run)
{
	invocation_progress_end(run->here);
}
