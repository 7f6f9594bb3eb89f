#include "batch/volume_crew.h"

/* A place at the bench: one volume after another, each with the same memory. */
typedef struct {
	Arena *arena;
	CrewVolume volume;
	GThread *thread; /* that writes it; NULL: nobody is at work */
	const Volumes *volumes;
} Bench;

static void *write_volume(void *data)
{
	Bench *bench = data;
	CrewVolume *volume = &bench->volume;
	volume->is_written = volumes_write(bench->volumes, volume->number, volume->schools,
		volume->count, volume->sink);
	return NULL;
}

static bool begin_volume(Bench *bench, const VolumeCrew *crew, int number)
{
	arena_reset(bench->arena);
	bench->volume = (CrewVolume){ .number = number };
	if (!crew->begin(crew->context, bench->arena, &bench->volume))
		return false;
	bench->thread = g_thread_new("volume", write_volume, bench);
	return true;
}

/* Waits for the volume at this bench; true where there is none. */
static bool end_volume(Bench *bench, const VolumeCrew *crew)
{
	if (!bench->thread)
		return true;
	g_thread_join(g_steal_pointer(&bench->thread));
	bool is_ended = crew->end(crew->context, &bench->volume);
	return is_ended && bench->volume.is_written;
}

bool volume_crew_run(const Volumes *volumes, const VolumeCrew *crew, int threads)
{
	int count = threads > 0 ? threads : (int)g_get_num_processors();
	Bench *benches = g_new0(Bench, count);
	for (int i = 0; i < count; i++)
		benches[i] = (Bench){ .arena = arena_open(), .volumes = volumes };
	bool is_well = true;
	int number = 1;
	/* Benches take turns, so the one whose turn it is has the oldest volume. */
	for (;; number++) {
		Bench *bench = &benches[(number - 1) % count];
		is_well &= end_volume(bench, crew);
		if (!is_well || !begin_volume(bench, crew, number))
			break;
	}
	for (int i = 0; i < count; i++) {
		Bench *bench = &benches[(number + i) % count];
		is_well &= end_volume(bench, crew);
		arena_close(bench->arena);
	}
	g_free(benches);
	return is_well;
}
