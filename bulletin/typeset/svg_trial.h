/*
 * SVG trial: whether a drawing can be drawn at all in reasonable time.
 *
 * librsvg holds the number of elements and of uses, but not the work that they
 * make: a blur may lie on a blur, and a long path be used for each of its own
 * points. So the program svg-trial draws it first, and is stopped where it
 * takes too much. It is a program of its own, and not this one forked, for
 * librsvg shares its filters out to threads, which no fork takes along.
 */
#ifndef BULLETIN_TYPESET_SVG_TRIAL_H
#define BULLETIN_TYPESET_SVG_TRIAL_H

#include "base/remarks.h"
#include "base/text.h"

/* What a drawing may take, of an office's computer. */
enum { SVG_TRIAL_SECONDS = 10, SVG_TRIAL_MB = 1024 };

typedef enum {
	SVG_TRIAL_PASSED, /* also where it cannot be read: that is soon found by who reads it next
			   */
	SVG_TRIAL_TOO_HEAVY,
	SVG_TRIAL_MISSING, /* the program is not there; with module-missing */
} SvgTrial;

SvgTrial svg_trial_run(Text source, Remarks *remarks);

#endif
