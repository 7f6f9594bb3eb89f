/*
 * The steps by which bytes get onto the disk and stay there: what safe_file and
 * safe_folder are made of. After false errno tells why.
 */
#ifndef BULLETIN_BASE_DISK_H
#define BULLETIN_BASE_DISK_H

#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>
#include <sys/types.h>

typedef enum { SYNCED, UNSYNCED } Syncing;

bool disk_write(int file, Text bytes);
bool disk_sync(int file);

/* A file of a new name, written and synced; after false there is none. */
bool disk_write_new_file(const char *path, Text bytes, mode_t mode, Syncing syncing);

/* Makes the names in a folder lasting. */
bool disk_sync_folder(const char *path);
bool disk_sync_parent(const char *path);

/*
 * A name beside `path` that nobody else uses: hidden, so that it is not taken
 * for content, with our process and a number that a crashed run cannot have
 * left. To be freed.
 */
char *disk_temporary_beside(const char *path);

/* Whether `name`, without its folder, is such a name, whatever it was made for. */
bool disk_is_temporary(const char *name);

/* Adds file-unwritable for the error `error` of errno, and gives false. */
bool disk_tell_unwritable(const char *path, int error, Remarks *remarks);

#endif
