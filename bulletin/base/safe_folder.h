/*
 * Folders that appear whole or not at all: files are written into a temporary
 * folder beside the place, synced, and renamed into it (base/safe_file.h).
 */
#ifndef BULLETIN_BASE_SAFE_FOLDER_H
#define BULLETIN_BASE_SAFE_FOLDER_H

#include "base/arena.h"
#include "base/byte_sink.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>
#include <sys/types.h>

/* Makes `path` and its missing parents, each synced into its parent; false adds file-unwritable. */
bool safe_folder_make(const char *path, mode_t mode, Remarks *remarks);

typedef struct SafeFolder SafeFolder;

/*
 * Missing parents are made, and stay; what killed runs left beside this folder
 * is removed. NULL with folder-exists where `path` exists, with file-unwritable on
 * failure.
 */
SafeFolder *safe_folder_open(Arena *arena, const char *path, Remarks *remarks);

/*
 * Adds one file; `name` is new, may hold subfolders, as "in/a.md", and never
 * leads out of the folder. After false, with file-unwritable, discard it all.
 */
bool safe_folder_add(SafeFolder *folder, const char *name, Text bytes, Remarks *remarks);

/* Whether the bytes of a file are summed up as they are written, which takes 9 ms a megabyte. */
typedef enum { FILE_PLAIN, FILE_SUMMED } FileSum;

/*
 * A file of the folder that is written as its bytes come; `name` as above.
 * Its bytes may be given, and finished, by another thread; what failed there
 * is told by safe_folder_end. NULL with file-unwritable: discard it all.
 */
ByteSink *safe_folder_begin(SafeFolder *folder, const char *name, FileSum sum, Remarks *remarks);

/*
 * Ends that file, of which nothing may be used afterwards, and finishes it
 * where that is still to be done. Gives the SHA-256 of what was written, in
 * hexadecimal, and of a plain file ""; NULL with file-unwritable: discard it
 * all. Every file is ended before the folder is committed.
 */
const char *safe_folder_end(SafeFolder *folder, ByteSink *sink, Remarks *remarks);

/*
 * Syncs and renames into place. After false nothing of it is left, and the
 * remark is file-unwritable, or folder-exists where somebody was quicker.
 */
bool safe_folder_commit(SafeFolder *folder, Remarks *remarks);

/* Removes what was written so far. After a commit, or with NULL, it does nothing. */
void safe_folder_discard(SafeFolder *folder);

/*
 * Removes what runs that were killed have left of the folder `path`, or of
 * others beside it, before it was in place; never what another one is writing.
 */
void safe_folder_sweep(const char *path);

#endif
