/*
 * By school: what volumes of an agreed sheet are made from (batch/volume.h),
 * found where the round keeps it.
 */
#ifndef BULLETIN_PIPELINE_BY_SCHOOL_H
#define BULLETIN_PIPELINE_BY_SCHOOL_H

#include "batch/volume.h"
#include "pipeline/home.h"

/*
 * Fills in all of `job` but `list` and `made_at`, which are the print job's. Its
 * typecase is the caller's to close, after the volumes. false with an error.
 */
bool by_school_prepare(Arena *arena, const Home *home, const Approval *approval, VolumeJob *job,
	Remarks *remarks);

#endif
