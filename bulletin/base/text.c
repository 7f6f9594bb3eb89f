#include "base/text.h"
#include "base/base_remarks.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Text text_from(const char *word)
{
	return (Text){ word, strlen(word) };
}

size_t text_kib(size_t bytes)
{
	return (bytes + 1023) / 1024;
}

/* Reads until the end of the file or `room` bytes; -1 and errno on failure. */
static ssize_t read_fully(int file, char *room, size_t size)
{
	size_t filled = 0;
	while (filled < size) {
		ssize_t got = read(file, room + filled, size - filled);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		filled += (size_t)got;
	}
	return (ssize_t)filled;
}

Text text_read(Arena *arena, const char *path, size_t limit, Remarks *remarks)
{
	return text_read_from(arena, path, 0, limit, remarks);
}

Text text_read_from(Arena *arena, const char *path, size_t offset, size_t limit, Remarks *remarks)
{
	const Text none = { NULL, 0 };
	Place place = { .file = path };

	/* O_NONBLOCK: opening a named pipe must not wait for a writer. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat about;
	if (file < 0 || fstat(file, &about) < 0) {
		if (errno == ENOENT || errno == ENOTDIR)
			remarks_add(remarks, place, FILE_MISSING);
		else
			remarks_add(remarks, place, FILE_UNREADABLE, g_strerror(errno));
		if (file >= 0)
			close(file);
		return none;
	}
	Text text = none;
	if (!S_ISREG(about.st_mode)) {
		remarks_add(remarks, place, FILE_NOT_PLAIN);
	} else if ((size_t)about.st_size > limit) {
		remarks_add(remarks, place, FILE_TOO_LARGE, text_kib((size_t)about.st_size),
			text_kib(limit));
	} else {
		size_t size = (size_t)about.st_size > offset ? (size_t)about.st_size - offset : 0;
		char *room = arena_alloc(arena, size + 1);
		bool is_there = lseek(file, (off_t)offset, SEEK_SET) >= 0;
		ssize_t got = is_there ? read_fully(file, room, size) : -1;
		if (got < 0)
			remarks_add(remarks, place, FILE_UNREADABLE, g_strerror(errno));
		else
			text = (Text){ room, (size_t)got };
	}
	close(file);
	return text;
}

Place text_place(Text text, size_t offset, Place start)
{
	Place place = start;
	for (size_t i = 0; i < offset && i < text.length; i++) {
		unsigned char byte = (unsigned char)text.bytes[i];
		bool is_pair = byte == '\r' && i + 1 < text.length && text.bytes[i + 1] == '\n';
		if (byte == '\n' || (byte == '\r' && !is_pair)) {
			place.line++;
			place.column = 1;
		} else if ((byte & 0xC0) != 0x80 && !is_pair) {
			place.column++;
		}
	}
	return place;
}

enum { LONGEST_COMPARED = 64 };

static int edit_distance(const char *a, const char *b)
{
	int rows[3][LONGEST_COMPARED + 1];
	int length_a = (int)strlen(a), length_b = (int)strlen(b);
	int *before = rows[0], *above = rows[1], *row = rows[2];
	for (int j = 0; j <= length_b; j++)
		above[j] = j;
	for (int i = 1; i <= length_a; i++) {
		row[0] = i;
		for (int j = 1; j <= length_b; j++) {
			int change = above[j - 1] + (a[i - 1] != b[j - 1]);
			row[j] = MIN(change, MIN(above[j], row[j - 1]) + 1);
			bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
				a[i - 2] == b[j - 1];
			if (is_swap)
				row[j] = MIN(row[j], before[j - 2] + 1);
		}
		int *free_row = before;
		before = above;
		above = row;
		row = free_row;
	}
	return above[length_b];
}

const char *text_nearest(const char *word, const char *const *words, int count)
{
	const char *nearest = NULL;
	int length = (int)strlen(word);
	if (length > LONGEST_COMPARED)
		return NULL;
	int least = MAX(1, length / 3) + 1;
	for (int i = 0; i < count; i++) {
		if (strlen(words[i]) > LONGEST_COMPARED)
			continue;
		int distance = edit_distance(word, words[i]);
		if (distance < least) {
			least = distance;
			nearest = words[i];
		}
	}
	return nearest;
}

int text_endless_word(const char *text)
{
	enum { LETTERS_MOST = 10000 };
	int letters = 0, start = 0;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		bool is_blank = g_unichar_isspace(g_utf8_get_char(at));
		if (letters == 0)
			start = (int)(at - text);
		letters = is_blank ? 0 : letters + 1;
		if (letters > LETTERS_MOST)
			return start;
	}
	return -1;
}

char *text_sha256(Arena *arena, const void *bytes, size_t length)
{
	g_autofree char *hex = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, length);
	return arena_text(arena, hex);
}

int text_mark_too_many(const char *text)
{
	enum { MARKS_MOST = 30 };
	int marks = 0;
	for (const char *at = text; *at; at = g_utf8_next_char(at)) {
		bool is_mark = *at & 0x80 && g_unichar_ismark(g_utf8_get_char(at));
		marks = is_mark ? marks + 1 : 0;
		if (marks > MARKS_MOST)
			return (int)(at - text);
	}
	return -1;
}

const char *text_number(char room[TEXT_LONGEST_NUMBER], int64_t number)
{
	char *at = &room[TEXT_LONGEST_NUMBER - 1];
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
	*at = '\0';
	do
		*--at = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	if (number < 0)
		*--at = '-';
	return at;
}

bool text_is_id(const char *word)
{
	size_t length = strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-");
	return length >= 1 && length <= 64 && word[length] == '\0' && word[0] != '-';
}

char *text_nearest_id(Arena *arena, const char *word)
{
	enum { LONGEST = 64 };
	g_autofree char *valid = g_utf8_make_valid(word, -1);
	g_autofree char *ascii = g_str_to_ascii(valid, "C");
	g_autofree char *lower = g_ascii_strdown(ascii, -1);
	g_autoptr(GString) id = g_string_new(NULL);
	for (const char *at = lower; *at && id->len < LONGEST; at++) {
		if (g_ascii_isalnum(*at))
			g_string_append_c(id, *at);
		else if (id->len > 0 && id->str[id->len - 1] != '-')
			g_string_append_c(id, '-');
	}
	while (id->len > 0 && id->str[id->len - 1] == '-')
		g_string_truncate(id, id->len - 1);
	return id->len > 0 ? arena_text(arena, id->str) : NULL;
}
