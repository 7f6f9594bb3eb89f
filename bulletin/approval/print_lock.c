#include "approval/print_lock.h"
#include "approval/approval_remarks.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

ExitCode print_lock_open(const Record *record, const char *bulletin, int *lock, Remarks *remarks)
{
	Place place = { .file = record_path(record, "rounds/%s", bulletin) };
	*lock = open(place.file, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (*lock >= 0 && flock(*lock, LOCK_EX | LOCK_NB) == 0)
		return EXIT_DONE;
	int error = errno;
	if (*lock >= 0)
		close(*lock);
	*lock = -1;
	if (error == EWOULDBLOCK)
		remarks_add(remarks, place, PRINT_RUNNING);
	else
		remarks_add(remarks, place, LOCK_FAILED, g_strerror(error));
	return error == EWOULDBLOCK ? EXIT_BUSY : EXIT_IO;
}
