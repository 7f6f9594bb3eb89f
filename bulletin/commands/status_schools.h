/*
 * The schools of volumes that are outstanding, by their names.
 *
 * The record has a volume's first and last school and how many copies are in
 * it. Whoever rings the schools up needs names: they are in schools.csv, as
 * long as that is the list that the job was begun with.
 */
#ifndef BULLETIN_COMMANDS_STATUS_SCHOOLS_H
#define BULLETIN_COMMANDS_STATUS_SCHOOLS_H

#include "approval/print_jobs.h"
#include "base/arena.h"

enum { STATUS_SCHOOLS_NAMED = 3 };

/* The schools of one volume. */
typedef struct {
	int count;                               /* 0: nothing is known of them */
	const char *names[STATUS_SCHOOLS_NAMED]; /* of the first ones */
	const char *last;                        /* name of the last one */
} StatusSchools;

/*
 * Those of each volume of the job, in one pass through the list `path`: one of
 * a million schools takes a second. All counts are 0 where it is another list
 * by now.
 */
const StatusSchools *status_schools_read(Arena *arena, const char *path, const PrintedJob *job);

/*
 * "Alder First, Birch First and Cob High", or "Alder First to Yew High, 1000
 * schools"; the ids of the first and last one where no names are known.
 */
const char *status_schools_words(Arena *arena, const StatusSchools *schools, const Entry *volume);

#endif
