/*
 * Writing lines to the end of a ledger so that they are there whole or not at all.
 */
#ifndef BULLETIN_APPROVAL_RECORD_WRITE_H
#define BULLETIN_APPROVAL_RECORD_WRITE_H

#include "base/exit_code.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stddef.h>

/*
 * Appends `lines`, each with its LF, to the file at `path`, which has `size`
 * bytes, in a single write, and syncs it. When either fails, the file is cut
 * back to `size` and synced again, so that no line survives that nobody was
 * told of: EXIT_IO with not-recorded.
 */
ExitCode record_write_lines(const char *path, size_t size, Text lines, Remarks *remarks);

/* Cuts the file to `size` bytes and syncs it; EXIT_IO with not-recorded. */
ExitCode record_truncate(const char *path, size_t size, Remarks *remarks);

#endif
