/*
 * Lock: one writer at a time.
 *
 * The lock file `agreement/.lock` is made once and never removed: removing it
 * would let two writers hold two different files of one name. flock(2) is let
 * go of by the kernel when the process ends, however it ends.
 */
#ifndef BULLETIN_APPROVAL_LOCK_H
#define BULLETIN_APPROVAL_LOCK_H

#include "base/exit_code.h"
#include "base/remarks.h"

#include <stdbool.h>

/*
 * Takes the lock of the folder `agreement` for writing, and waits up to ten
 * seconds for it. EXIT_BUSY when somebody else holds it that long,
 * EXIT_UNSUITABLE where the folder lies on a network file system, whose locks
 * and appends are not to be relied on, EXIT_IO when the file cannot be opened.
 * On EXIT_DONE `lock` is to be closed.
 */
ExitCode lock_open(const char *agreement, int *lock, Remarks *remarks);

/* The same for reading beside other readers; -1 where there is no lock file to open. */
ExitCode lock_open_shared(const char *agreement, int *lock, Remarks *remarks);

void lock_close(int lock); /* -1 is fine */

/* Whether a file system of this type (statfs(2), f_type) is reached over the network. */
bool file_system_is_remote(long type);

#endif
