/*
 * Waiting for files to be saved, in whatever way an editor does it: in place,
 * or as a new file that is renamed over the old one. So it is their folders
 * that are watched (inotify(7)).
 */
#ifndef BULLETIN_COMMANDS_FILE_WATCH_H
#define BULLETIN_COMMANDS_FILE_WATCH_H

#include <stdbool.h>

typedef struct FileWatch FileWatch;

/*
 * From here on SIGINT, SIGTERM and SIGHUP end the next wait instead of the
 * program. NULL, with errno, where the system cannot watch.
 */
FileWatch *file_watch_open(void);
void file_watch_close(FileWatch *watch); /* NULL is fine */

/* Forgets what was waited for; saves that happened before are not. */
void file_watch_clear(FileWatch *watch);

/* Waits for `path` too; it need not exist, but its folder has to. */
void file_watch_add(FileWatch *watch, const char *path);

/* Waits for any file of the folder too, but for hidden ones and copies ending in "~". */
void file_watch_add_folder(FileWatch *watch, const char *folder);

/*
 * Waits until one of them was saved. A file that is closed or renamed into
 * place is whole, so there is nothing to wait for after that; only one that is
 * empty is taken to be half saved, and given a tenth of a second. false when
 * the person asks to end.
 */
bool file_watch_wait(FileWatch *watch);

#endif
