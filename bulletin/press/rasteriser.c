#include "press/rasteriser.h"
#include "press/press_remarks.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* One run of pdftoppm. What it reads and writes are files in memory: no pipe can fill up. */
typedef struct {
	int input, output;
	pid_t process;
	int error; /* why it could not be started, or 0 */
} Run;

static bool write_all(int file, Text bytes)
{
	while (bytes.length > 0) {
		ssize_t written = write(file, bytes.bytes, bytes.length);
		if (written <= 0)
			return false;
		bytes.bytes += written;
		bytes.length -= (size_t)written;
	}
	return lseek(file, 0, SEEK_SET) == 0;
}

static int spawn(Run *run, double dots_per_inch)
{
	char resolution[32];
	snprintf(resolution, sizeof resolution, "%.3f", dots_per_inch);
	char *const words[] = { "pdftoppm", "-gray", "-r", resolution, "-", NULL };
	posix_spawn_file_actions_t files;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, run->input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&files, run->output, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	int error = posix_spawnp(&run->process, words[0], &files, NULL, words, environ);
	posix_spawn_file_actions_destroy(&files);
	return error;
}

static Run run_start(Text pdf, double dots_per_inch)
{
	Run run = { memfd_create("pdf", MFD_CLOEXEC), memfd_create("pictures", MFD_CLOEXEC), 0, 0 };
	bool is_ready = run.input >= 0 && run.output >= 0 && write_all(run.input, pdf);
	run.error = is_ready ? spawn(&run, dots_per_inch) : errno;
	return run;
}

/* All that it wrote, in the arena; `bytes` NULL where it failed. */
static Text run_end(Arena *arena, Run *run)
{
	int status = 0;
	struct stat about;
	Text written = { 0 };
	bool is_done = run->error == 0 && waitpid(run->process, &status, 0) == run->process &&
		WIFEXITED(status) && WEXITSTATUS(status) == 0;
	if (is_done && fstat(run->output, &about) == 0 && about.st_size > 0) {
		char *bytes = arena_new(arena, char, (size_t)about.st_size + 1);
		if (pread(run->output, bytes, (size_t)about.st_size, 0) == about.st_size)
			written = (Text){ bytes, (size_t)about.st_size };
	}
	close(run->input);
	close(run->output);
	return written;
}

/* Takes one picture from the front of `rest`: "P5", width, height, 255, and a byte a dot. */
static bool take_picture(Text *rest, Raster *page)
{
	int start = 0;
	if (sscanf(rest->bytes, "P5 %d %d 255%n", &page->width, &page->height, &start) != 2 ||
		start == 0 || page->width <= 0 || page->height <= 0)
		return false;
	size_t head = (size_t)start + 1; /* one white space stands before the dots */
	size_t dots = (size_t)page->width * (size_t)page->height;
	if (rest->length < head + dots)
		return false;
	page->dots = (const uint8_t *)rest->bytes + head;
	rest->bytes += head + dots;
	rest->length -= head + dots;
	return true;
}

static bool read_pictures(Arena *arena, Text written, Rasters *made)
{
	Raster *pages = NULL;
	Raster page;
	*made = (Rasters){ 0 };
	while (written.length > 0) {
		if (!take_picture(&written, &page))
			return false;
		*arena_push(arena, pages, made->count) = page;
		made->pages = pages;
	}
	return made->count > 0;
}

bool rasteriser_run(Arena *arena, const Text *pdfs, int count, double dots_per_inch, Rasters *made,
	Remarks *remarks)
{
	Run *runs = arena_new(arena, Run, count);
	bool is_missing = false, is_made = true;
	for (int i = 0; i < count; i++)
		runs[i] = run_start(pdfs[i], dots_per_inch);
	for (int i = 0; i < count; i++) {
		is_missing |= runs[i].error == ENOENT;
		is_made &= read_pictures(arena, run_end(arena, &runs[i]), &made[i]);
	}
	if (is_missing)
		remarks_add(remarks, (Place){ 0 }, RASTERISER_MISSING);
	else if (!is_made)
		remarks_add(remarks, (Place){ 0 }, RASTERISER_FAILED);
	return is_made;
}
