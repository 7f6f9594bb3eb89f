#include "base/disk.h"
#include "base/base_remarks.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

bool disk_tell_unwritable(const char *path, int error, Remarks *remarks)
{
	remarks_add(remarks, (Place){ .file = path }, FILE_UNWRITABLE, g_strerror(error));
	return false;
}

bool disk_write(int file, Text bytes)
{
	size_t written = 0;
	while (written < bytes.length) {
		ssize_t taken = write(file, bytes.bytes + written, bytes.length - written);
		if (taken < 0 && errno != EINTR)
			return false;
		if (taken > 0)
			written += (size_t)taken;
	}
	return true;
}

bool disk_sync(int file)
{
	int result;
	do
		result = fsync(file);
	while (result < 0 && errno == EINTR);
	return result == 0;
}

bool disk_write_new_file(const char *path, Text bytes, mode_t mode, Syncing syncing)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
	if (file < 0)
		return false;
	bool is_written = disk_write(file, bytes) && (syncing == UNSYNCED || disk_sync(file));
	int error = errno;
	if (close(file) < 0 && is_written) {
		error = errno;
		is_written = false;
	}
	if (!is_written)
		unlink(path);
	errno = error;
	return is_written;
}

/* Some file systems have no fsync of folders: EINVAL. */
bool disk_sync_folder(const char *path)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return false;
	bool is_synced = disk_sync(folder) || errno == EINVAL;
	int error = errno;
	close(folder);
	errno = error;
	return is_synced;
}

bool disk_sync_parent(const char *path)
{
	g_autofree char *parent = g_path_get_dirname(path);
	return disk_sync_folder(parent);
}

char *disk_temporary_beside(const char *path)
{
	enum { LONGEST = 200 }; /* of at most 255 bytes: room for the numbers */
	g_autofree char *parent = g_path_get_dirname(path);
	g_autofree char *name = g_path_get_basename(path);
	return g_strdup_printf("%s/.%.*s.%d-%" G_GINT64_FORMAT ".new", parent, LONGEST, name,
		(int)getpid(), g_get_monotonic_time());
}

bool disk_is_temporary(const char *name)
{
	static const char digits[] = "0123456789";
	if (*name != '.' || !g_str_has_suffix(name, ".new"))
		return false;
	g_autofree char *start = g_strndup(name, strlen(name) - strlen(".new"));
	const char *dot = strrchr(start, '.');
	if (dot <= start + 1)
		return false;
	size_t process = strspn(dot + 1, digits);
	const char *dash = dot + 1 + process;
	size_t number = *dash == '-' ? strspn(dash + 1, digits) : 0;
	return process > 0 && number > 0 && dash[1 + number] == '\0';
}
