/*
 * Where the time of one run goes. Linked into a copy of the program with the
 * entrances of the stages wrapped (ld's --wrap), so that the program itself
 * needs no clock. A stage's time is its own: what it calls of another stage
 * counts there. On standard error at the end, and where `watch` waits for the
 * next save: a line a stage, `<stage> <milliseconds>`.
 *
 * BENCH_START, in nanoseconds of CLOCK_MONOTONIC, is when the run was begun;
 * "load" is from there to main, the work of the dynamic linker for the most part.
 */
#include "approval/approval.h"
#include "batch/volume_crew.h"
#include "commands/circulation_files.h"
#include "commands/file_watch.h"
#include "commands/print_papers.h"
#include "dispatch/delivery.h"
#include "draft/draft.h"
#include "layout/layout.h"
#include "paint/paint.h"
#include "pipeline/home.h"
#include "pipeline/pipeline.h"
#include "pipeline/sheet_preflight.h"
#include "pipeline/sheet_press.h"
#include "typeset/line_breaker.h"
#include "typeset/shape.h"
#include "typeset/typeset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef enum {
	STAGE_LOAD,
	STAGE_COMMAND, /* all that is no stage: arguments, writing, ending */
	STAGE_PARSE,
	STAGE_LAYOUT,
	STAGE_FONTS,
	STAGE_SHAPE,
	STAGE_BREAK,
	STAGE_PLACE,
	STAGE_PAINT,
	STAGE_FINISH,
	STAGE_PRESS, /* all of its module, and opening it */
	STAGE_PREFLIGHT,
	STAGE_PICTURES, /* these and all that follow but fsync: with all that they call */
	STAGE_PROOFS,
	STAGE_RECORD, /* reading it, holding the agreed sheet against it, writing it */
	STAGE_LIST,
	STAGE_FIT, /* whether every imprint fits */
	STAGE_VOLUMES,
	STAGE_PAPERS, /* all that goes with the sheets */
	STAGE_FOLDER,
	STAGE_FSYNC,
	STAGE_COUNT,
} Stage;

static const char *const stage_names[STAGE_COUNT] = { "load", "command", "parse", "layout", "fonts",
	"shape", "break", "place", "paint", "finish", "press", "preflight", "pictures", "proofs",
	"record", "list", "fit", "volumes", "papers", "folder", "fsync" };

enum { DEEPEST = 16 };

static _Thread_local bool is_main; /* other threads are at work for the stage that waits for them */
static int64_t spent[STAGE_COUNT]; /* ns */
static Stage open_stages[DEEPEST] = { STAGE_LOAD };
static int depth; /* of the stage that runs now */
static int64_t since;

static int64_t now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

/* What has passed goes to the stage that was running. */
static void settle(void)
{
	int64_t time = now();
	spent[open_stages[depth]] += time - since;
	since = time;
}

/* What these call is theirs. */
static bool is_whole(Stage stage)
{
	return stage >= STAGE_PICTURES && stage < STAGE_FSYNC;
}

static void enter(Stage stage)
{
	if (!is_main)
		return;
	g_assert(depth + 1 < DEEPEST);
	settle();
	Stage outer = open_stages[depth];
	bool is_outer = is_whole(outer) && stage != STAGE_FSYNC;
	open_stages[++depth] = is_outer ? outer : stage;
}

static void leave(void)
{
	if (!is_main)
		return;
	settle();
	depth--;
}

static void tell(void)
{
	settle();
	for (int i = 0; i < STAGE_COUNT; i++)
		fprintf(stderr, "%s %.3f\n", stage_names[i], (double)spent[i] / 1e6);
	memset(spent, 0, sizeof spent);
}

__attribute__((constructor)) static void begin(void)
{
	const char *start = getenv("BENCH_START");
	since = start ? strtoll(start, NULL, 10) : now();
	settle();
	open_stages[0] = STAGE_COMMAND;
	is_main = true;
	atexit(tell);
}

/* A stand-in that counts the time of `name` for `stage`. */
#define WATCH(stage, Type, name, parameters, arguments) \
	Type __real_##name parameters; \
	Type __wrap_##name parameters; \
	Type __wrap_##name parameters \
	{ \
		enter(stage); \
		Type result = __real_##name arguments; \
		leave(); \
		return result; \
	}

WATCH(STAGE_PARSE, const Home *, home_find,
	(Arena * arena, const char *start, bool is_needed, Remarks *remarks),
	(arena, start, is_needed, remarks))
WATCH(STAGE_PARSE, const Draft *, draft_read,
	(Arena * arena, const char *file, Text source, const char *language, Remarks *remarks),
	(arena, file, source, language, remarks))
WATCH(STAGE_LAYOUT, const Layout *, layout_load,
	(Arena * arena, const char *name, const char *const *folders, int count, Place asked_at,
		Remarks *remarks),
	(arena, name, folders, count, asked_at, remarks))
WATCH(STAGE_FONTS, Typecase *, typecase_open,
	(const char *fonts_conf, const char *own_folder, Remarks *remarks),
	(fonts_conf, own_folder, remarks))
WATCH(STAGE_FONTS, int, typecase_font_for,
	(Typecase * typecase, FontWish wish, Place asked_at, Remarks *remarks),
	(typecase, wish, asked_at, remarks))
WATCH(STAGE_SHAPE, ShapedText, shape_text, (Setting * setting, StyledText text), (setting, text))
WATCH(STAGE_BREAK, Lines, line_breaker_run,
	(Arena * arena, const Word *words, int count, Column column), (arena, words, count, column))
WATCH(STAGE_PLACE, const Pages *, typeset_run,
	(Arena * arena, const Copy *copy, const Layout *layout, Typecase *typecase,
		Remarks *remarks),
	(arena, copy, layout, typecase, remarks))
WATCH(STAGE_PAINT, Text, paint_proof_pdf, (const Painting *painting, const ProofMarks *marks),
	(painting, marks))

WATCH(STAGE_PAINT, Text, paint_pdf, (const Painting *painting), (painting))
WATCH(STAGE_PRESS, const Sheet *, sheet_press,
	(const Painting *painting, const Partnership *partnership, const char *profile,
		int64_t made_at),
	(painting, partnership, profile, made_at))
WATCH(STAGE_PREFLIGHT, bool, sheet_preflight,
	(Pipeline * pipeline, const Sheet *sheet, Remarks *remarks), (pipeline, sheet, remarks))
WATCH(STAGE_PICTURES, Text, pipeline_png, (Pipeline * pipeline, int page, double dots_per_inch),
	(pipeline, page, dots_per_inch))
WATCH(STAGE_PROOFS, const ProofFile *, circulation_proofs_make,
	(Invocation * here, const Recording *recording, Pipeline *pipeline,
		const Circulation *circulation, int *count),
	(here, recording, pipeline, circulation, count))
WATCH(STAGE_RECORD, ExitCode, approval_open,
	(Arena * arena, const ApprovalRequest *request, Approval **approval, Remarks *remarks),
	(arena, request, approval, remarks))
WATCH(STAGE_RECORD, ExitCode, approval_print_start,
	(Approval * approval, const PrintJob *what, const PrintVolume *volumes, int count,
		const char **job, Remarks *remarks),
	(approval, what, volumes, count, job, remarks))
WATCH(STAGE_RECORD, ExitCode, approval_print_done,
	(Approval * approval, const char *job, const PrintVolume *volumes, int count, int tally,
		const char *ending, Remarks *remarks),
	(approval, job, volumes, count, tally, ending, remarks))
WATCH(STAGE_LIST, const Schools *, schools_check,
	(SchoolsFile * file, const char *const *only, int only_count), (file, only, only_count))
WATCH(STAGE_FIT, bool, volumes_check, (Volumes * volumes, const School *school, Remarks *remarks),
	(volumes, school, remarks))
WATCH(STAGE_VOLUMES, bool, volume_crew_run,
	(const Volumes *volumes, const VolumeCrew *crew, int threads), (volumes, crew, threads))
WATCH(STAGE_PAPERS, ExitCode, print_papers, (PrintRun * run, Delivery *delivery), (run, delivery))
WATCH(STAGE_FOLDER, bool, delivery_send, (Delivery * delivery, Remarks *remarks),
	(delivery, remarks))
WATCH(STAGE_FSYNC, int, fsync, (int file), (file))

bool __real_file_watch_wait(FileWatch *watch);
bool __wrap_file_watch_wait(FileWatch *watch);

/* Between the rounds of `watch`; the waiting is nobody's. */
bool __wrap_file_watch_wait(FileWatch *watch)
{
	tell();
	bool is_saved = __real_file_watch_wait(watch);
	since = now();
	return is_saved;
}

void __real_cairo_surface_finish(cairo_surface_t *surface);
void __wrap_cairo_surface_finish(cairo_surface_t *surface);

/* Subsets the fonts and writes the PDF. */
void __wrap_cairo_surface_finish(cairo_surface_t *surface)
{
	enter(STAGE_FINISH);
	__real_cairo_surface_finish(surface);
	leave();
}
