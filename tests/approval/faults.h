/*
 * System calls that fail when a test wants them to. The program's own
 * definitions stand before those of libc; without a fault they pass the call on.
 */
#ifndef BULLETIN_TESTS_APPROVAL_FAULTS_H
#define BULLETIN_TESTS_APPROVAL_FAULTS_H

#include <stdbool.h>

typedef struct {
	const char *file;  /* a part of the path that is meant */
	int write_error;   /* errno of write, or 0 */
	int short_write;   /* bytes that write takes before the disk is full, or 0 */
	int sync_failures; /* how many calls of fsync fail with EIO */
	long file_system;  /* what statfs tells, or 0 for the truth */
	bool is_impatient; /* waiting takes no time */
} Faults;

extern Faults faults;

#endif
