/* By school: the agreed sheet with each school's name in its imprint, collated in volumes. */
#include "batch/volume_crew.h"
#include "commands/print_progress.h"
#include "commands/print_run.h"
#include "pipeline/by_school.h"

#include <string.h>

/* What volumes are made by: opened when they are planned, closed with the run. */
static bool open_volumes(PrintRun *run)
{
	VolumeJob job;
	if (!by_school_prepare(run->here->arena, run->home, run->approval, &job,
		    run->here->remarks))
		return false;
	run->typecase = job.typecase;
	job.list = run->schools->sha256;
	job.made_at = approval_circulated_at(run->approval); /* so that they can be made again */
	run->by_school = volumes_open(run->here->arena, &job, run->here->remarks);
	return run->by_school;
}

/* Whether a volume ends with this school; a job that was begun keeps its volumes. */
static bool is_full(const PrintRun *run, const PlannedVolume *volume, const School *school)
{
	int size = run->options->volume_schools ? run->options->volume_schools : VOLUME_SCHOOLS;
	int index = volume->number - 1;
	const Entry *first = run->begun && index < run->begun->volume_count
		? run->begun->volumes[index].first
		: NULL;
	if (first && first->last)
		return strcmp(first->last, school->id) == 0;
	return volume->schools == size;
}

/* Adds the school to the last volume, or to a new one. */
static void plan_school(PrintRun *run, const School *school, bool *is_open)
{
	Arena *arena = run->here->arena;
	if (!*is_open) {
		int number = run->volume_count + 1;
		*arena_push(arena, run->volumes,
			run->volume_count) = (PlannedVolume){ .number = number,
			.first = arena_text(arena, school->id),
			.prints = 1 };
	}
	PlannedVolume *volume = &run->volumes[run->volume_count - 1];
	volume->schools++;
	volume->copies += school->copies;
	volume->sheets += (int64_t)school->copies * volumes_sides(run->by_school);
	*is_open = !is_full(run, volume, school);
	bool is_last = strcmp(school->id, run->schools->last) == 0;
	if (!*is_open || is_last)
		volume->last = arena_text(arena, school->id);
}

static void name_volumes(PrintRun *run)
{
	for (int i = 0; i < run->volume_count; i++)
		run->volumes[i].file = print_numbered_file(run->here->arena, "volume", i + 1,
			run->volume_count);
	print_note_file(run, print_volume_files(run),
		"each school's sheets with its name, in the order of the list");
}

/* Goes through the list: every imprint has to fit, or nothing is printed. */
static bool plan(PrintRun *run)
{
	Remarks *remarks = run->here->remarks;
	int before = remarks_count_of(remarks, REMARK_ERROR);
	if (!open_volumes(run))
		return false;
	Arena *room = arena_open();
	School school;
	bool is_open = false;
	while (remarks_count(remarks) < SCHOOLS_MOST_REMARKS &&
		schools_next(run->list, room, &school)) {
		volumes_check(run->by_school, &school, remarks);
		plan_school(run, &school, &is_open);
		arena_reset(room);
	}
	arena_close(room);
	if (!schools_end(run->list) || remarks_failed_since(remarks, before))
		return false;
	name_volumes(run);
	return true;
}

/* Volumes on their way into a delivery. */
typedef struct {
	PrintRun *run;
	Delivery *delivery;
	int begun;
	int64_t sheets; /* that are written */
	int schools;
} Making;

/* A VolumeCrew's begin. */
static bool begin_volume(void *context, Arena *arena, CrewVolume *volume)
{
	Making *making = context;
	PrintRun *run = making->run;
	if (making->begun == run->volume_count)
		return false;
	const PlannedVolume *planned = &run->volumes[making->begun++];
	School *schools = arena_new(arena, School, planned->schools);
	for (int i = 0; i < planned->schools; i++)
		if (!schools_next(run->list, arena, &schools[i]))
			return false; /* the list has changed: schools_end says so */
	volume->schools = schools;
	volume->count = planned->schools;
	volume->sink = delivery_begin_volume(making->delivery, planned->file, run->here->remarks);
	return volume->sink;
}

/* A VolumeCrew's end. */
static bool end_volume(void *context, const CrewVolume *volume)
{
	Making *making = context;
	PrintRun *run = making->run;
	PlannedVolume *planned = &run->volumes[volume->number - 1];
	planned->sha256 = delivery_end(making->delivery, volume->sink, run->here->remarks);
	if (!planned->sha256)
		return false;
	making->sheets += planned->sheets;
	making->schools += planned->schools;
	print_progress_show(run, making->sheets, making->schools);
	if (run->volume_count > 1)
		print_progress_volume(run, planned, "made");
	return true;
}

static int64_t sheets_of(const PrintRun *run)
{
	int64_t sheets = 0;
	for (int i = 0; i < run->volume_count; i++)
		sheets += run->volumes[i].sheets;
	return sheets;
}

static bool make(PrintRun *run, Delivery *delivery)
{
	Making making = { .run = run, .delivery = delivery };
	const VolumeCrew crew = { &making, begin_volume, end_volume };
	print_progress_begin(run, "making", sheets_of(run), run->schools->count);
	bool is_made = volume_crew_run(run->by_school, &crew, 0);
	return schools_end(run->list) && is_made;
}

const PrintWay print_by_school = { "by-school", PRINT_BY_SCHOOL, plan, make };
