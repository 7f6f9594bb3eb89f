#include "batch/schools.h"
#include "base/base_remarks.h"
#include "batch/batch_remarks.h"
#include "batch/schools_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A CsvSource. */
static size_t read_bytes(void *owner, char *room, size_t size)
{
	SchoolsFile *file = owner;
	ssize_t got;
	do
		got = read(file->file, room, size);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		file->error = errno;
	if (got <= 0)
		return 0;
	g_checksum_update(file->digest, (guchar *)room, got);
	return (size_t)got;
}

static bool tell_unreadable(const char *path, int error, Remarks *remarks)
{
	Place place = { .file = path };
	if (error == ENOENT || error == ENOTDIR)
		remarks_add(remarks, place, FILE_MISSING);
	else
		remarks_add(remarks, place, FILE_UNREADABLE, g_strerror(error));
	return false;
}

/* A file that is open for reading and is a plain one; -1 with an error. */
static int open_plain(const char *path, Remarks *remarks)
{
	/* O_NONBLOCK: opening a named pipe must not wait for a writer. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat about;
	if (file >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode))
		return file;
	if (file >= 0)
		remarks_add(remarks, (Place){ .file = path }, FILE_NOT_PLAIN);
	else
		tell_unreadable(path, errno, remarks);
	if (file >= 0)
		close(file);
	return -1;
}

SchoolsFile *schools_open(Arena *arena, const char *path, Remarks *remarks)
{
	int opened = open_plain(path, remarks);
	if (opened < 0)
		return NULL;
	SchoolsFile *file = arena_new(arena, SchoolsFile, 1);
	file->arena = arena;
	file->remarks = remarks;
	file->path = arena_text(arena, path);
	file->file = opened;
	file->digest = g_checksum_new(G_CHECKSUM_SHA256);
	return file;
}

void schools_close(SchoolsFile *file)
{
	if (!file || !file->digest)
		return;
	close(file->file);
	g_clear_pointer(&file->digest, g_checksum_free);
}

void schools_restart(SchoolsFile *file, Remarks *remarks)
{
	if (lseek(file->file, 0, SEEK_SET) < 0)
		file->error = errno;
	g_checksum_reset(file->digest);
	file->is_begun = file->is_ended = false;
	if (file->reader)
		csv_restart(file->reader, remarks);
	else
		file->reader = csv_reader_new(file->arena, file->path, read_bytes, file, remarks);
}

bool schools_was_read(const SchoolsFile *file)
{
	return file->error == 0 || tell_unreadable(file->path, file->error, file->remarks);
}

const char *schools_digest(const SchoolsFile *file)
{
	g_autoptr(GChecksum) whole = g_checksum_copy(file->digest);
	return arena_text(file->arena, g_checksum_get_string(whole));
}

const CsvCell *school_cell(const SchoolColumns *columns, const CsvRow *row, SchoolField field)
{
	int cell = columns->cells[field];
	return cell >= 0 && cell < row->count ? &row->cells[cell] : NULL;
}

int school_copies_read(const char *cell)
{
	enum { MOST_DIGITS = 9 };
	size_t length = strlen(cell);
	bool is_number = length <= MOST_DIGITS && strspn(cell, "0123456789") == length;
	int copies = is_number ? atoi(cell) : 0;
	return copies <= SCHOOL_MOST_COPIES ? copies : 0;
}

int school_ids_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int schools_choice(const SchoolsFile *file, const char *id)
{
	if (!file->only)
		return 0;
	const char *const *found = bsearch(&id, file->only, (size_t)file->only_count, sizeof id,
		school_ids_compare);
	return found ? (int)(found - file->only) : -1;
}

/* The row as a school; false where it cannot be one of the list that was checked. */
static bool school_from_row(const SchoolColumns *columns, const CsvRow *row, Arena *arena,
	School *school)
{
	const char *words[SCHOOL_FIELD_COUNT];
	for (int i = 0; i < SCHOOL_FIELD_COUNT; i++) {
		const CsvCell *cell = school_cell(columns, row, (SchoolField)i);
		if (!cell)
			return false;
		words[i] = arena_text(arena, cell->text);
		school->places[i] = cell->place;
	}
	school->id = words[SCHOOL_ID];
	school->name = words[SCHOOL_NAME];
	school->address1 = words[SCHOOL_ADDRESS1];
	school->address2 = words[SCHOOL_ADDRESS2];
	school->town = words[SCHOOL_TOWN];
	school->postcode = words[SCHOOL_POSTCODE];
	school->copies = school_copies_read(words[SCHOOL_COPIES]);
	school->place = row->place;
	return school->copies > 0;
}

/* What is wrong in a further pass is that the file has changed; schools_end says so. */
static void begin_pass(SchoolsFile *file)
{
	Remarks *unheard = remarks_new(file->arena);
	CsvRow head;
	schools_restart(file, unheard);
	if (csv_next(file->reader, &head))
		file->columns = school_columns_read(file->arena, &head, unheard);
	file->is_begun = true;
}

bool schools_next(SchoolsFile *file, Arena *arena, School *school)
{
	g_assert(file->checked && !file->is_ended);
	if (!file->is_begun)
		begin_pass(file);
	CsvRow row;
	while (csv_next(file->reader, &row)) {
		const CsvCell *id = school_cell(&file->columns, &row, SCHOOL_ID);
		if (id && schools_choice(file, id->text) < 0)
			continue;
		if (!school_from_row(&file->columns, &row, arena, school))
			break;
		return true;
	}
	file->is_ended = true;
	return false;
}

bool schools_end(SchoolsFile *file)
{
	bool was_whole = file->is_ended;
	file->is_begun = file->is_ended = false;
	if (!schools_was_read(file))
		return false;
	if (!was_whole || strcmp(schools_digest(file), file->checked->sha256) == 0)
		return true;
	remarks_add(file->remarks, (Place){ .file = file->path }, SCHOOLS_CHANGED);
	return false;
}
