#include "base/safe_file.h"
#include "base/base_remarks.h"
#include "base/disk.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * Where the bytes go: the file that a symbolic link leads to, so that writing
 * through one keeps it. Anything but a file is left alone: renaming over
 * /dev/null would replace the device.
 */
static char *target_of(const char *path, Remarks *remarks)
{
	struct stat about;
	if (stat(path, &about) < 0)
		return g_strdup(path);
	if (!S_ISREG(about.st_mode)) {
		remarks_add(remarks, (Place){ .file = path }, FILE_NOT_PLAIN);
		return NULL;
	}
	char resolved[PATH_MAX];
	return g_strdup(realpath(path, resolved) ? resolved : path);
}

static bool replace(const char *path, Text bytes, mode_t mode, Syncing syncing, Remarks *remarks)
{
	g_autofree char *target = target_of(path, remarks);
	if (!target)
		return false;
	g_autofree char *temporary = disk_temporary_beside(target);
	if (!disk_write_new_file(temporary, bytes, mode, syncing))
		return disk_tell_unwritable(path, errno, remarks);
	if (rename(temporary, target) < 0) {
		int error = errno;
		unlink(temporary);
		return disk_tell_unwritable(path, error, remarks);
	}
	return syncing == UNSYNCED || disk_sync_parent(target) ||
		disk_tell_unwritable(path, errno, remarks);
}

bool safe_file_write(const char *path, Text bytes, mode_t mode, Remarks *remarks)
{
	return replace(path, bytes, mode, SYNCED, remarks);
}

bool safe_file_replace(const char *path, Text bytes, mode_t mode, Remarks *remarks)
{
	return replace(path, bytes, mode, UNSYNCED, remarks);
}
