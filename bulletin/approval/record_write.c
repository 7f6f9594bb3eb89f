#include "approval/record_write.h"
#include "approval/approval_remarks.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static bool sync_fully(int file)
{
	int result;
	do
		result = fsync(file);
	while (result < 0 && errno == EINTR);
	return result == 0;
}

static bool cut_back(int file, size_t size)
{
	return ftruncate(file, (off_t)size) == 0 && sync_fully(file);
}

static ExitCode tell_not_recorded(const char *path, int error, Remarks *remarks)
{
	remarks_add(remarks, (Place){ .file = path }, NOT_RECORDED, g_strerror(error));
	return EXIT_IO;
}

/* errno tells why not; a short write without a reason is a full disk. */
static bool write_at_once(int file, const char *bytes, size_t length)
{
	ssize_t written;
	do
		written = write(file, bytes, length);
	while (written < 0 && errno == EINTR);
	if (written >= 0 && (size_t)written < length)
		errno = ENOSPC;
	return written >= 0 && (size_t)written == length;
}

/* The file must be the one that was read: nobody may have written beside the lock. */
static bool has_size(int file, size_t size)
{
	struct stat about;
	if (fstat(file, &about) < 0)
		return false;
	errno = EBUSY;
	return S_ISREG(about.st_mode) && (size_t)about.st_size == size;
}

ExitCode record_write_lines(const char *path, size_t size, Text lines, Remarks *remarks)
{
	int file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
	if (file < 0 || !has_size(file, size)) {
		int error = errno;
		if (file >= 0)
			close(file);
		return tell_not_recorded(path, error, remarks);
	}
	bool is_written = write_at_once(file, lines.bytes, lines.length) && sync_fully(file);
	int error = errno;
	ExitCode code = EXIT_DONE;
	if (!is_written && cut_back(file, size)) {
		code = tell_not_recorded(path, error, remarks);
	} else if (!is_written) {
		remarks_add(remarks, (Place){ .file = path }, NOT_RECORDED_UNSURE,
			g_strerror(error), g_strerror(errno));
		code = EXIT_IO;
	}
	close(file);
	return code;
}

ExitCode record_truncate(const char *path, size_t size, Remarks *remarks)
{
	int file = open(path, O_WRONLY | O_CLOEXEC);
	bool is_cut = file >= 0 && cut_back(file, size);
	int error = errno;
	if (file >= 0)
		close(file);
	return is_cut ? EXIT_DONE : tell_not_recorded(path, error, remarks);
}
