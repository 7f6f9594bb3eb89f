/*
 * Temporary folders, each made beside the place that it is to take.
 *
 * Whoever fills one holds it by flock(2), which the kernel lets go of when the
 * process ends, however it ends. So what a killed run has left can be told from
 * what another one is writing right now.
 */
#ifndef BULLETIN_BASE_TEMPORARY_FOLDER_H
#define BULLETIN_BASE_TEMPORARY_FOLDER_H

/*
 * Makes one for `path` and holds it. `made` is set to its path, to be freed;
 * what is given is to be closed once it is in place or gone. -1 with errno.
 */
int temporary_folder_make(const char *path, char **made);

/*
 * Removes those beside `path` that are the user's and nobody holds, with all
 * that is in them. Whoever was killed while writing one may be given another
 * name the next time, so what each was for is not asked.
 */
void temporary_folder_sweep(const char *path);

#endif
