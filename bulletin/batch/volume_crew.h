/*
 * Volume crew: volumes written on all cores, told of in their order.
 *
 * A volume is one thread's work from its first byte to its last. Lists are read,
 * sinks opened and results told by the calling thread alone, so that none of
 * that has to know of threads; no more volumes are under way than there are
 * threads, so memory stays level.
 */
#ifndef BULLETIN_BATCH_VOLUME_CREW_H
#define BULLETIN_BATCH_VOLUME_CREW_H

#include "batch/volume.h"

/* One volume on its way. */
typedef struct {
	int number; /* from 1 */
	const School *schools;
	int count;
	ByteSink *sink;
	bool is_written; /* the sink took all of it */
} CrewVolume;

/* What the caller does; `context` is its own. */
typedef struct {
	void *context;
	/*
	 * Gives the next volume its schools, which may live in `arena`, and its
	 * sink; its number is set. false: there is no further volume.
	 */
	bool (*begin)(void *context, Arena *arena, CrewVolume *volume);
	/* Takes the result, in the order of numbers. false: no further volume is begun. */
	bool (*end)(void *context, const CrewVolume *volume);
} VolumeCrew;

/*
 * Writes volumes until there are no more, or until one fails: those that are
 * under way then are still written, and ended. `threads` 0: as many as there
 * are cores. The bytes do not depend on their number. true: all were written,
 * and ended with true.
 */
bool volume_crew_run(const Volumes *volumes, const VolumeCrew *crew, int threads);

#endif
