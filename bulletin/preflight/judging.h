/* The judging itself, without bounds: for the child process, and for fuzzing. */
#ifndef BULLETIN_PREFLIGHT_JUDGING_H
#define BULLETIN_PREFLIGHT_JUDGING_H

#include "preflight/preflight.h"

void judging_run(Text pdf, const PreflightJob *job, Remarks *remarks);

#endif
