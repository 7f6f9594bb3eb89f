/*
 * What safe_file leaves behind when a system call fails. The program is linked
 * with write, fsync, rename, open, mkdir and close wrapped (ld's --wrap), and
 * each test lets the calls fail one after another.
 */
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef enum {
	CALL_NONE,
	CALL_WRITE,
	CALL_SHORT_WRITE,
	CALL_FSYNC,
	CALL_RENAME,
	CALL_OPEN,
	CALL_MKDIR,
	CALL_CLOSE
} Call;

/* The call that fails, how many of its kind pass before, and with what. */
static struct {
	Call call;
	int passes;
	int error;
	bool has_failed;
} fault;

static bool fails(Call call)
{
	if (fault.call != call || fault.passes-- > 0)
		return false;
	fault.call = CALL_NONE;
	fault.has_failed = true;
	errno = fault.error;
	return true;
}

ssize_t __real_write(int file, const void *bytes, size_t count);
int __real_fsync(int file);
int __real_rename(const char *from, const char *to);
int __real_open(const char *path, int flags, ...);
int __real_mkdir(const char *path, mode_t mode);
int __real_close(int file);

/* A short write is no error: it takes a byte, and the next one finds the disk full. */
ssize_t __wrap_write(int file, const void *bytes, size_t count)
{
	if (fails(CALL_WRITE))
		return -1;
	if (fails(CALL_SHORT_WRITE)) {
		fault.call = CALL_WRITE;
		fault.passes = 0;
		return __real_write(file, bytes, 1);
	}
	return __real_write(file, bytes, count);
}

int __wrap_fsync(int file)
{
	return fails(CALL_FSYNC) ? -1 : __real_fsync(file);
}

int __wrap_rename(const char *from, const char *to)
{
	return fails(CALL_RENAME) ? -1 : __real_rename(from, to);
}

int __wrap_open(const char *path, int flags, ...)
{
	if (fails(CALL_OPEN))
		return -1;
	va_list values;
	va_start(values, flags);
	mode_t mode = flags & O_CREAT ? va_arg(values, mode_t) : 0;
	va_end(values);
	return __real_open(path, flags, mode);
}

int __wrap_mkdir(const char *path, mode_t mode)
{
	return fails(CALL_MKDIR) ? -1 : __real_mkdir(path, mode);
}

/* As close(2) on Linux: the file is closed all the same. */
int __wrap_close(int file)
{
	int result = __real_close(file);
	return fails(CALL_CLOSE) ? -1 : result;
}

static Arena *arena;
static char *folder;

static void open_folder(void)
{
	arena = arena_open();
	folder = temporary_open();
}

static void close_folder(void)
{
	temporary_close(folder);
	arena_close(arena);
}

TestSuite(faults, .init = open_folder, .fini = close_folder);

static char *path_of(const char *name)
{
	return arena_printf(arena, "%s/%s", folder, name);
}

static void assert_unwritable(Remarks *remarks, const char *path, int error)
{
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->name, "file-unwritable");
	cr_assert(g_str_has_prefix(remark->place.file, path), "%s", remark->place.file);
	cr_assert(strstr(remark->fault, g_strerror(error)), "%s", remark->fault);
}

static char *contents_of(const char *path)
{
	char *contents = NULL;
	cr_assert(g_file_get_contents(path, &contents, NULL, NULL));
	return contents;
}

/*
 * Replaces a file again and again, the next call of this kind failing each
 * time, until none is left to fail. `expected` has a line for each: the file
 * that is there afterwards, and whether the fault was told.
 */
static void assert_left_by(typeof(safe_file_write) *write_file, Call call, int error,
	const char *expected)
{
	char *path = path_of("a");
	g_autoptr(GString) left = g_string_new(NULL);
	for (int step = 0;; step++) {
		cr_assert(g_file_set_contents(path, "old", -1, NULL));
		Remarks *remarks = remarks_new(arena);
		fault = (typeof(fault)){ .call = call, .passes = step, .error = error };
		bool is_written = write_file(path, text_from("new"), 0644, remarks);
		fault.call = CALL_NONE;
		if (!fault.has_failed)
			break;
		g_autofree char *found = contents_of(path);
		g_string_append_printf(left, "%s%s\n", found, is_written ? "" : ", told");
		if (!is_written)
			assert_unwritable(remarks, path, error);
		cr_assert_eq(temporary_count(folder), 1);
	}
	cr_assert_str_eq(left->str, expected);
}

static void assert_left(Call call, int error, const char *expected)
{
	assert_left_by(safe_file_write, call, error, expected);
}

Test(faults, full_disk_leaves_the_old_file_whole)
{
	assert_left(CALL_WRITE, ENOSPC, "old, told\n");
}

Test(faults, short_write_leaves_the_old_file_whole)
{
	assert_left(CALL_SHORT_WRITE, ENOSPC, "old, told\n");
}

Test(faults, failing_rename_leaves_the_old_file_whole)
{
	assert_left(CALL_RENAME, EIO, "old, told\n");
}

/* The second is the folder's: see safe_file.h. */
Test(faults, failing_fsync_leaves_the_old_file_whole_until_it_is_replaced)
{
	assert_left(CALL_FSYNC, EIO, "old, told\nnew, told\n");
}

Test(faults, failing_open_leaves_the_old_file_whole_until_it_is_replaced)
{
	assert_left(CALL_OPEN, EACCES, "old, told\nnew, told\n");
}

/* A quota may be told as late as at close; the folder's close tells nothing. */
Test(faults, failing_close_leaves_the_old_file_whole)
{
	assert_left(CALL_CLOSE, EDQUOT, "old, told\nnew\n");
}

Test(faults, what_can_be_made_again_is_replaced_as_a_whole_and_waits_for_no_disk)
{
	assert_left_by(safe_file_replace, CALL_WRITE, ENOSPC, "old, told\n");
	assert_left_by(safe_file_replace, CALL_RENAME, EIO, "old, told\n");
	assert_left_by(safe_file_replace, CALL_CLOSE, EDQUOT, "old, told\n");
	assert_left_by(safe_file_replace, CALL_FSYNC, EIO, "");
}

Test(faults, interrupted_calls_are_made_again)
{
	static const Call calls[] = { CALL_WRITE, CALL_FSYNC };
	for (int i = 0; i < (int)G_N_ELEMENTS(calls); i++) {
		Remarks *remarks = remarks_new(arena);
		fault = (typeof(fault)){ .call = calls[i], .error = EINTR };
		cr_assert(safe_file_write(path_of("a"), text_from("new"), 0644, remarks));
		cr_assert(fault.has_failed);
		g_autofree char *found = contents_of(path_of("a"));
		cr_assert_str_eq(found, "new");
	}
}

/* More than a buffer's worth, in small pieces and in a large one. */
static bool write_in_pieces(SafeFolder *whole, const char *name, Remarks *remarks)
{
	enum { PIECES = 20 * 1000, LARGE = 200 * 1000 };
	g_autofree char *large = g_strnfill(LARGE, 'x');
	ByteSink *file = safe_folder_begin(whole, name, FILE_SUMMED, remarks);
	if (!file)
		return false;
	for (int i = 0; i < PIECES && byte_sink_take(file, "piece", 5); i++)
		;
	byte_sink_take(file, large, LARGE);
	return safe_folder_end(whole, file, remarks);
}

static bool write_folder(const char *path, Remarks *remarks)
{
	SafeFolder *whole = safe_folder_open(arena, path, remarks);
	if (!whole)
		return false;
	bool is_added = safe_folder_add(whole, "a", text_from("one"), remarks) &&
		safe_folder_add(whole, "in/b", text_from("two"), remarks) &&
		write_in_pieces(whole, "in/c", remarks);
	if (!is_added)
		safe_folder_discard(whole);
	return is_added && safe_folder_commit(whole, remarks);
}

static void assert_folder_whole_or_none(Call call, int error)
{
	int steps = 0;
	for (;; steps++) {
		char *path = path_of("whole");
		Remarks *remarks = remarks_new(arena);
		fault = (typeof(fault)){ .call = call, .passes = steps, .error = error };
		bool is_written = write_folder(path, remarks);
		fault.call = CALL_NONE;
		if (!fault.has_failed) {
			cr_assert(is_written);
			cr_assert_eq(temporary_count(path), 2);
			break;
		}
		cr_assert_not(is_written);
		cr_assert_eq(temporary_count(folder), 0, "call %d left something", steps);
		assert_unwritable(remarks, path, error);
	}
	cr_assert_gt(steps, 0, "nothing was made to fail");
}

Test(faults, folder_is_whole_or_not_there_when_any_write_fails)
{
	assert_folder_whole_or_none(CALL_WRITE, ENOSPC);
}

Test(faults, folder_is_whole_or_not_there_when_any_fsync_fails)
{
	assert_folder_whole_or_none(CALL_FSYNC, EIO);
}

Test(faults, folder_is_whole_or_not_there_when_any_rename_fails)
{
	assert_folder_whole_or_none(CALL_RENAME, EIO);
}

/* The folders' close tells nothing. */
Test(faults, folder_is_whole_or_not_there_when_the_close_of_a_file_fails)
{
	for (int step = 0; step < 3; step++) {
		char *path = path_of("whole");
		Remarks *remarks = remarks_new(arena);
		fault = (typeof(fault)){ .call = CALL_CLOSE, .passes = step, .error = EDQUOT };
		cr_assert_not(write_folder(path, remarks));
		cr_assert(fault.has_failed);
		cr_assert_eq(temporary_count(folder), 0);
		assert_unwritable(remarks, path, EDQUOT);
	}
}

Test(faults, folder_is_whole_or_not_there_when_any_mkdir_fails)
{
	assert_folder_whole_or_none(CALL_MKDIR, ENOSPC);
}

Test(faults, folder_is_whole_or_not_there_when_any_open_fails)
{
	assert_folder_whole_or_none(CALL_OPEN, EMFILE);
}
