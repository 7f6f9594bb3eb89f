#include "typeset/svg_trial.h"
#include "base/base_remarks.h"
#include "base/module.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* A file without a name that holds the source; -1 where there is no room for it. */
static int file_of(Text source)
{
	int file = memfd_create("drawing", MFD_CLOEXEC);
	while (file >= 0 && source.length > 0) {
		ssize_t written = write(file, source.bytes, source.length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0) {
			close(file);
			return -1;
		}
		source = (Text){ source.bytes + written, source.length - (size_t)written };
	}
	return file;
}

/* Starts the program with `file` as its input and nothing to write to; 0 or what errno has. */
static int program_start(const char *path, int file, pid_t *process)
{
	char *arguments[] = { (char *)path, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	int fault = posix_spawn(process, path, &actions, NULL, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	return fault;
}

static bool ends_well(pid_t process)
{
	int status;
	while (waitpid(process, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

SvgTrial svg_trial_run(Text source, Remarks *remarks)
{
	Arena *arena = arena_open();
	int file = file_of(source);
	pid_t process = -1;
	int fault = file < 0 ? errno
			     : program_start(program_path(arena, "svg-trial"), file, &process);
	if (file >= 0)
		close(file);
	arena_close(arena);
	if (fault) {
		remarks_add(remarks, (Place){ 0 }, MODULE_MISSING, "svg-trial", strerror(fault));
		return SVG_TRIAL_MISSING;
	}
	return ends_well(process) ? SVG_TRIAL_PASSED : SVG_TRIAL_TOO_HEAVY;
}
