#include "approval/lock.h"
#include "approval/approval_remarks.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { TRIES = 100, TRY_MICROSECONDS = 100 * 1000 }; /* ten seconds */

bool file_system_is_remote(long type)
{
	/* statfs(2): NFS, SMB, CIFS, SMB2; AFS, Coda, NCP, 9P, Ceph. */
	static const unsigned long remote[] = { 0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x5346414F,
		0x73757245, 0x564C, 0x01021997, 0x00C36400 };
	for (size_t i = 0; i < G_N_ELEMENTS(remote); i++)
		if (((unsigned long)type & 0xFFFFFFFF) == remote[i])
			return true;
	return false;
}

/* false with errno; EWOULDBLOCK when somebody else held it all the time. */
static bool wait_for(int file, int operation)
{
	for (int i = 0; i < TRIES; i++) {
		if (flock(file, operation | LOCK_NB) == 0)
			return true;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return false;
		g_usleep(TRY_MICROSECONDS);
	}
	errno = EWOULDBLOCK;
	return false;
}

static ExitCode tell_failure(const char *path, int error, Remarks *remarks)
{
	if (error == EWOULDBLOCK) {
		remarks_add(remarks, (Place){ .file = path }, LOCK_HELD);
		return EXIT_BUSY;
	}
	remarks_add(remarks, (Place){ .file = path }, LOCK_FAILED, g_strerror(error));
	return EXIT_IO;
}

static ExitCode check_place(int file, const char *agreement, Remarks *remarks)
{
	struct statfs about;
	if (fstatfs(file, &about) < 0)
		return tell_failure(agreement, errno, remarks);
	if (!file_system_is_remote((long)about.f_type))
		return EXIT_DONE;
	remarks_add(remarks, (Place){ .file = agreement }, PLACE_REMOTE);
	return EXIT_UNSUITABLE;
}

ExitCode lock_open(const char *agreement, int *lock, Remarks *remarks)
{
	g_autofree char *path = g_strdup_printf("%s/.lock", agreement);
	*lock = -1;
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
	if (file < 0)
		return tell_failure(path, errno, remarks);
	ExitCode code = check_place(file, agreement, remarks);
	if (code == EXIT_DONE && !wait_for(file, LOCK_EX))
		code = tell_failure(path, errno, remarks);
	if (code == EXIT_DONE)
		*lock = file;
	else
		close(file);
	return code;
}

ExitCode lock_open_shared(const char *agreement, int *lock, Remarks *remarks)
{
	g_autofree char *path = g_strdup_printf("%s/.lock", agreement);
	*lock = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (*lock < 0)
		return EXIT_DONE; /* a copy without the file, or one that is only to be read */
	if (wait_for(*lock, LOCK_SH) || errno != EWOULDBLOCK)
		return EXIT_DONE; /* some network file systems know no locks; reading is fine there
				   */
	lock_close(*lock);
	*lock = -1;
	return tell_failure(path, EWOULDBLOCK, remarks);
}

void lock_close(int lock)
{
	if (lock >= 0)
		close(lock);
}
