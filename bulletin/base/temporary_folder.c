#include "base/temporary_folder.h"
#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * False where a sweep came between its making and its holding. A file system
 * that knows no such locks lets everybody be, and sweeps nothing.
 */
static bool is_held(int folder)
{
	struct stat about;
	if (flock(folder, LOCK_EX | LOCK_NB) < 0)
		return errno != EWOULDBLOCK;
	return fstat(folder, &about) == 0 && about.st_nlink > 0;
}

int temporary_folder_make(const char *path, char **made)
{
	for (;;) {
		g_autofree char *temporary = disk_temporary_beside(path);
		if (mkdir(temporary, 0777) < 0)
			return -1;
		int folder = open(temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		int error = errno;
		if (folder >= 0 && is_held(folder)) {
			*made = g_steal_pointer(&temporary);
			return folder;
		}
		if (folder >= 0)
			close(folder);
		else
			rmdir(temporary);
		if (folder < 0 && error != ENOENT) {
			errno = error;
			return -1;
		}
	}
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *walk)
{
	(void)about, (void)kind, (void)walk;
	remove(path);
	return 0;
}

/* Where many people write, a name proves nothing: it has to be ours. */
static bool is_left_by_us(int folder)
{
	struct stat about;
	return fstat(folder, &about) == 0 && about.st_uid == geteuid() &&
		flock(folder, LOCK_EX | LOCK_NB) == 0;
}

static void remove_unheld(const char *path)
{
	enum { MOST_FILES_OPEN = 16 };
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (folder < 0)
		return;
	if (is_left_by_us(folder))
		nftw(path, remove_one, MOST_FILES_OPEN, FTW_DEPTH | FTW_PHYS);
	close(folder);
}

void temporary_folder_sweep(const char *path)
{
	g_autofree char *parent = g_path_get_dirname(path);
	g_autoptr(GDir) names = g_dir_open(parent, 0, NULL);
	const char *name;
	while (names && (name = g_dir_read_name(names))) {
		g_autofree char *found = g_strdup_printf("%s/%s", parent, name);
		if (disk_is_temporary(name))
			remove_unheld(found);
	}
}
