/*
 * Writing files so that a crash, a full disk or a pulled plug leaves either
 * the old file whole or the new one: a temporary beside it, fsync, rename,
 * fsync of the folder (POSIX.1-2017, rename and fsync).
 */
#ifndef BULLETIN_BASE_SAFE_FILE_H
#define BULLETIN_BASE_SAFE_FILE_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>
#include <sys/types.h>

/*
 * Puts `bytes` into the file `path` with the rights `mode`, replacing what was
 * there. On failure the old file is whole, no temporary is left, and the
 * remark file-unwritable names `path`; false is returned.
 */
bool safe_file_write(const char *path, Text bytes, mode_t mode, Remarks *remarks);

/* Makes `path` and its missing parents, each synced into its parent; false adds file-unwritable. */
bool safe_folder_make(const char *path, mode_t mode, Remarks *remarks);

/*
 * A folder that appears whole or not at all: files are written into a
 * temporary folder beside it, synced, and renamed into place by `commit`.
 */
typedef struct SafeFolder SafeFolder;

/* NULL with folder-exists where `path` exists, with file-unwritable on failure. */
SafeFolder *safe_folder_open(Arena *arena, const char *path, Remarks *remarks);

/* Adds one file; `name` may hold a subfolder, as "in/a.md". */
bool safe_folder_add(SafeFolder *folder, const char *name, Text bytes, Remarks *remarks);

/* Syncs and renames into place. After false nothing of it is left. */
bool safe_folder_commit(SafeFolder *folder, Remarks *remarks);

/* Removes what was written so far. After a commit, or with NULL, it does nothing. */
void safe_folder_discard(SafeFolder *folder);

#endif
