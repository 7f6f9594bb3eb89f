#include "base/safe_folder.h"
#include "base/base_remarks.h"
#include "base/disk.h"
#include "base/temporary_folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* Makes one folder where there is none. errno tells why it could not. */
static bool make_one_folder(const char *path, mode_t mode)
{
	if (mkdir(path, mode) == 0)
		return disk_sync_parent(path);
	if (errno != EEXIST)
		return false;
	errno = ENOTDIR;
	return is_folder(path);
}

bool safe_folder_make(const char *path, mode_t mode, Remarks *remarks)
{
	g_autofree char *partial = g_strdup(path);
	for (char *end = partial; *end;) {
		end += strspn(end, "/");
		end += strcspn(end, "/");
		char slash = *end;
		*end = '\0';
		if (!is_folder(partial) && !make_one_folder(partial, mode))
			return disk_tell_unwritable(path, errno, remarks);
		*end = slash;
	}
	return true;
}

enum { BUFFER_BYTES = 64 * 1024 };

/* A file that is written as its bytes come. */
typedef struct SafeFile {
	ByteSink sink;
	const char *name;  /* as it is told of */
	int file;          /* -1 once it is closed */
	int error;         /* errno of the first failure; 0: none */
	bool is_finished;  /* all of it is written and synced */
	GChecksum *digest; /* NULL: nobody wants it */
	size_t filled;
	struct SafeFile *next;
	char buffer[BUFFER_BYTES];
} SafeFile;

struct SafeFolder {
	Arena *arena;
	const char *path;
	const char *temporary;
	int hold;             /* of the temporary folder, closed once that is in place or gone */
	const char **folders; /* made inside the temporary one, each after its parent */
	int folder_count;
	const char **files;
	int file_count;
	SafeFile *begun; /* files that have no end yet */
	bool is_ended;   /* committed or discarded */
};

/* Without the slashes at its end; to be freed. */
static char *bare_path(const char *path)
{
	char *bare = g_strdup(path);
	for (size_t end = strlen(bare); end > 1 && bare[end - 1] == '/'; end--)
		bare[end - 1] = '\0';
	return bare;
}

SafeFolder *safe_folder_open(Arena *arena, const char *path, Remarks *remarks)
{
	g_autofree char *bare = bare_path(path);
	struct stat about;
	if (lstat(bare, &about) == 0) {
		remarks_add(remarks, (Place){ .file = path }, FOLDER_EXISTS);
		return NULL;
	}
	g_autofree char *parent = g_path_get_dirname(bare);
	if (!safe_folder_make(parent, 0777, remarks))
		return NULL;
	temporary_folder_sweep(bare);
	g_autofree char *temporary = NULL;
	int hold = temporary_folder_make(bare, &temporary);
	if (hold < 0) {
		disk_tell_unwritable(path, errno, remarks);
		return NULL;
	}
	SafeFolder *folder = arena_new(arena, SafeFolder, 1);
	folder->arena = arena;
	folder->path = arena_text(arena, bare);
	folder->temporary = arena_text(arena, temporary);
	folder->hold = hold;
	return folder;
}

/* Makes the subfolders that stand before the last slash of `name`. */
static bool make_subfolders(SafeFolder *folder, const char *name)
{
	for (const char *slash = strchr(name, '/'); slash; slash = strchr(slash + 1, '/')) {
		char *path = arena_printf(folder->arena, "%s/%.*s", folder->temporary,
			(int)(slash - name), name);
		if (is_folder(path))
			continue;
		if (mkdir(path, 0777) < 0)
			return false;
		*arena_push(folder->arena, folder->folders, folder->folder_count) = path;
	}
	return true;
}

static bool stays_inside(const char *name)
{
	g_auto(GStrv) parts = g_strsplit(name, "/", -1);
	return *name && !g_strv_contains((const char *const *)parts, "..") &&
		!g_strv_contains((const char *const *)parts, "");
}

static const char *path_told(const SafeFolder *folder, const char *name)
{
	return arena_printf(folder->arena, "%s/%s", folder->path, name);
}

bool safe_folder_add(SafeFolder *folder, const char *name, Text bytes, Remarks *remarks)
{
	g_assert(!folder->is_ended && stays_inside(name));
	char *path = arena_printf(folder->arena, "%s/%s", folder->temporary, name);
	if (!make_subfolders(folder, name) || !disk_write_new_file(path, bytes, 0666, SYNCED))
		return disk_tell_unwritable(path_told(folder, name), errno, remarks);
	*arena_push(folder->arena, folder->files, folder->file_count) = path;
	return true;
}

static bool fail(SafeFile *file, int error)
{
	if (file->error == 0)
		file->error = error;
	return false;
}

static bool flush(SafeFile *file)
{
	Text bytes = { file->buffer, file->filled };
	file->filled = 0;
	return disk_write(file->file, bytes) || fail(file, errno);
}

/* The sink's take: small pieces go through the buffer, large ones past it. */
static bool take_bytes(ByteSink *sink, const void *bytes, size_t length)
{
	SafeFile *file = (SafeFile *)sink;
	if (file->error != 0 || file->file < 0)
		return false;
	if (file->digest)
		g_checksum_update(file->digest, bytes, (gssize)length);
	if (file->filled + length > BUFFER_BYTES && !flush(file))
		return false;
	if (length > BUFFER_BYTES)
		return disk_write(file->file, (Text){ bytes, length }) || fail(file, errno);
	memcpy(file->buffer + file->filled, bytes, length);
	file->filled += length;
	return true;
}

/* Closes what is still open; false where that failed. */
static bool close_file(SafeFile *file)
{
	if (file->file < 0)
		return true;
	int result = close(file->file);
	file->file = -1;
	return result == 0 || fail(file, errno);
}

static bool finish_file(ByteSink *sink)
{
	SafeFile *file = (SafeFile *)sink;
	if (file->error != 0 || file->file < 0)
		return file->is_finished;
	bool is_kept = flush(file) && (disk_sync(file->file) || fail(file, errno));
	file->is_finished = close_file(file) && is_kept;
	return file->is_finished;
}

ByteSink *safe_folder_begin(SafeFolder *folder, const char *name, FileSum sum, Remarks *remarks)
{
	g_assert(!folder->is_ended && stays_inside(name));
	char *path = arena_printf(folder->arena, "%s/%s", folder->temporary, name);
	int opened = -1;
	if (make_subfolders(folder, name))
		opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (opened < 0) {
		disk_tell_unwritable(path_told(folder, name), errno, remarks);
		return NULL;
	}
	*arena_push(folder->arena, folder->files, folder->file_count) = path;
	SafeFile *file = g_new(SafeFile, 1);
	file->sink = (ByteSink){ take_bytes, finish_file };
	file->name = path_told(folder, name);
	file->file = opened;
	file->error = 0;
	file->is_finished = false;
	file->digest = sum == FILE_SUMMED ? g_checksum_new(G_CHECKSUM_SHA256) : NULL;
	file->filled = 0;
	file->next = folder->begun;
	folder->begun = file;
	return &file->sink;
}

/* Takes the file out of those that have no end. */
static void unlink_begun(SafeFolder *folder, SafeFile *file)
{
	SafeFile **at = &folder->begun;
	while (*at != file)
		at = &(*at)->next;
	*at = file->next;
}

static void forget_file(SafeFile *file)
{
	close_file(file);
	g_clear_pointer(&file->digest, g_checksum_free);
	g_free(file);
}

const char *safe_folder_end(SafeFolder *folder, ByteSink *sink, Remarks *remarks)
{
	SafeFile *file = (SafeFile *)sink;
	const char *sha256 = NULL;
	if (finish_file(sink))
		sha256 = file->digest
			? arena_text(folder->arena, g_checksum_get_string(file->digest))
			: "";
	else
		disk_tell_unwritable(file->name, file->error, remarks);
	unlink_begun(folder, file);
	forget_file(file);
	return sha256;
}

static void discard_begun(SafeFolder *folder)
{
	while (folder->begun) {
		SafeFile *file = folder->begun;
		folder->begun = file->next;
		forget_file(file);
	}
}

static bool sync_everything(const SafeFolder *folder)
{
	for (int i = folder->folder_count - 1; i >= 0; i--)
		if (!disk_sync_folder(folder->folders[i]))
			return false;
	return disk_sync_folder(folder->temporary);
}

/*
 * rename() takes the place of an empty folder and of nothing else, so
 * whatever appeared under our name in the meantime is kept.
 */
static bool put_in_place(const SafeFolder *folder)
{
	if (!sync_everything(folder) || rename(folder->temporary, folder->path) < 0)
		return false;
	if (disk_sync_parent(folder->path))
		return true;
	int error = errno;
	rename(folder->path, folder->temporary);
	errno = error;
	return false;
}

bool safe_folder_commit(SafeFolder *folder, Remarks *remarks)
{
	g_assert(!folder->is_ended && !folder->begun);
	if (put_in_place(folder)) {
		folder->is_ended = true;
		close(folder->hold);
		return true;
	}
	int error = errno;
	safe_folder_discard(folder);
	if (error == EEXIST || error == ENOTEMPTY || error == ENOTDIR) {
		remarks_add(remarks, (Place){ .file = folder->path }, FOLDER_EXISTS);
		return false;
	}
	return disk_tell_unwritable(folder->path, error, remarks);
}

void safe_folder_discard(SafeFolder *folder)
{
	if (!folder || folder->is_ended)
		return;
	folder->is_ended = true;
	discard_begun(folder);
	for (int i = 0; i < folder->file_count; i++)
		unlink(folder->files[i]);
	for (int i = folder->folder_count - 1; i >= 0; i--)
		rmdir(folder->folders[i]);
	rmdir(folder->temporary);
	close(folder->hold);
}

void safe_folder_sweep(const char *path)
{
	g_autofree char *bare = bare_path(path);
	temporary_folder_sweep(bare);
}
