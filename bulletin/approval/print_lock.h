/*
 * The lock of a bulletin's printing, held from the check before it to the end
 * of the job, for hours perhaps, while the record itself is open to others. It
 * is one on the folder of the bulletin's rounds, so that no file is made for
 * it; the kernel lets go of it when the process ends, however it ends.
 */
#ifndef BULLETIN_APPROVAL_PRINT_LOCK_H
#define BULLETIN_APPROVAL_PRINT_LOCK_H

#include "approval/record.h"

/*
 * Takes it at once or not at all: EXIT_BUSY with print-running, EXIT_IO with
 * lock-failed. To be closed with lock_close.
 */
ExitCode print_lock_open(const Record *record, const char *bulletin, int *lock, Remarks *remarks);

#endif
