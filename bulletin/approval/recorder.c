#include "approval/recorder.h"
#include "approval/approval_remarks.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LARGEST_FILE = 4096, HASH_TEXT = 64 };

static const char key_title[] = "bulletin-recorder-key 1\n";
static const char mark_title[] = "bulletin-mark 1\n";

char *recorder_folder(Arena *arena, RecordPlace place, const char *partnership)
{
	return arena_printf(arena, "%s/%s", place.state, partnership);
}

static char *key_path(Arena *arena, const char *folder, const char *name)
{
	return arena_printf(arena, "%s/%s.key", folder, name);
}

const char *recorder_make(Arena *arena, const char *folder, const char *name, Remarks *remarks)
{
	if (!safe_folder_make(folder, 0700, remarks))
		return NULL;
	Seed seed = seed_random();
	char text[sizeof key_title + 2 * SEED_BYTES + 2];
	char hex[2 * SEED_BYTES + 1];
	sodium_bin2hex(hex, sizeof hex, seed.bytes, sizeof seed.bytes);
	snprintf(text, sizeof text, "%s%s\n", key_title, hex);
	bool is_stored = safe_file_write(key_path(arena, folder, name), text_from(text), 0600,
		remarks);
	const char *public = is_stored ? public_from_seed(arena, &seed) : NULL;
	sodium_memzero(text, sizeof text);
	sodium_memzero(hex, sizeof hex);
	seed_forget(&seed);
	return public;
}

bool recorder_is_here(Arena *arena, const char *folder, const char *name)
{
	return access(key_path(arena, folder, name), F_OK) == 0;
}

/* Reads the secret; it is kept out of the arena, which is not wiped. */
static bool seed_read(const char *path, Seed *seed, Remarks *remarks)
{
	char text[sizeof key_title + 2 * SEED_BYTES + 2] = { 0 };
	FILE *file = fopen(path, "re");
	if (!file) {
		remarks_add(remarks, (Place){ .file = path }, RECORDER_MISSING);
		return false;
	}
	setvbuf(file, NULL, _IONBF, 0);
	size_t length = fread(text, 1, sizeof text - 1, file);
	fclose(file);
	size_t found = 0;
	size_t title = strlen(key_title);
	bool is_key = length == title + 2 * SEED_BYTES + 1 && memcmp(text, key_title, title) == 0 &&
		sodium_hex2bin(seed->bytes, sizeof seed->bytes, text + title, 2 * SEED_BYTES, NULL,
			&found, NULL) == 0 &&
		found == SEED_BYTES;
	sodium_memzero(text, sizeof text);
	if (!is_key)
		remarks_add(remarks, (Place){ .file = path }, RECORDER_UNREADABLE);
	return is_key;
}

const char *recorder_sign(Arena *arena, const char *folder, const char *name, const char *public,
	const char *purpose, Text bytes, Remarks *remarks)
{
	Seed seed;
	const char *path = key_path(arena, folder, name);
	if (!seed_read(path, &seed, remarks))
		return NULL;
	const char *signature = NULL;
	if (strcmp(public_from_seed(arena, &seed), public) == 0)
		signature = signature_make(arena, &seed, purpose, bytes);
	else
		remarks_add(remarks, (Place){ .file = path }, RECORDER_FOREIGN, name);
	seed_forget(&seed);
	return signature;
}

static char *mark_path(Arena *arena, const char *folder)
{
	return arena_printf(arena, "%s/mark", folder);
}

bool high_water_read(Arena *arena, const char *folder, const char *partnership, HighWater *mark,
	Remarks *remarks)
{
	const char *path = mark_path(arena, folder);
	*mark = (HighWater){ 0, NULL };
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return true; /* what cannot be looked at is told below, not taken for missing */
	Text text = text_read(arena, path, LARGEST_FILE, remarks);
	if (!text.bytes)
		return false;
	/* The one line that this program writes, and no other form of it. */
	const char *at = strrchr(text.bytes, ' ');
	int n = 0;
	if (g_str_has_prefix(text.bytes, mark_title) &&
		sscanf(text.bytes + strlen(mark_title), "%*32s %9d", &n) == 1 && at &&
		strlen(at) == HASH_TEXT + 2)
		*mark = (HighWater){ n, arena_printf(arena, "%.*s", HASH_TEXT, at + 1) };
	const char *again = arena_printf(arena, "%s%s %d %s\n", mark_title, partnership, mark->n,
		mark->hash ? mark->hash : "");
	if (mark->n > 0 && strcmp(again, text.bytes) == 0)
		return true;
	remarks_add(remarks, (Place){ .file = path }, MARK_UNREADABLE);
	return false;
}

bool high_water_write(Arena *arena, const char *folder, const char *partnership, HighWater mark,
	Remarks *remarks)
{
	const char *text = arena_printf(arena, "%s%s %d %s\n", mark_title, partnership, mark.n,
		mark.hash);
	return safe_folder_make(folder, 0700, remarks) &&
		safe_file_write(mark_path(arena, folder), text_from(text), 0600, remarks);
}
