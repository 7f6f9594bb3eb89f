/*
 * Bounded: work on bytes from anywhere, in a process of its own that may take
 * so much time and memory and no more.
 */
#ifndef BULLETIN_PREFLIGHT_BOUNDED_H
#define BULLETIN_PREFLIGHT_BOUNDED_H

#include "base/remarks.h"

/* The work; what it has to say goes to `remarks`, and nothing else comes back. */
typedef void BoundedWork(void *about, Remarks *remarks);

typedef struct {
	int seconds;      /* of the processor */
	size_t mebibytes; /* beyond what this process has */
} Bounds;

/* The reason that is given where the memory is used up, or the child is broken. */
#define BOUNDED_TOO_MUCH "it takes too much memory, or breaks the reader of PDF files"

/*
 * Does the work in a child of this process and adds its remarks. false where
 * the child could not be made or did not come to its end; `*reason` says why
 * (static, for the middle of a sentence), and nothing was added.
 */
bool bounded_run(BoundedWork *work, void *about, Bounds bounds, Remarks *remarks,
	const char **reason);

#endif
