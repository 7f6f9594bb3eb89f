/*
 * File state: what tells whether a file that was read once is still the same,
 * or another, or was saved since (stat(2)).
 */
#ifndef BULLETIN_TYPESET_FILE_STATE_H
#define BULLETIN_TYPESET_FILE_STATE_H

#include <stdbool.h>
#include <sys/stat.h>
#include <time.h>

typedef struct {
	dev_t device;
	ino_t number;
	off_t size;
	struct timespec changed;
} FileState;

FileState file_state(const char *path); /* all zero where there is no file */
bool file_state_is_same(FileState a, FileState b);

/*
 * The states of a folder and of all that lies in it, as words to be compared;
 * "" where there is no such folder, or `folder` is NULL. Free it.
 */
char *folder_state(const char *folder);

#endif
