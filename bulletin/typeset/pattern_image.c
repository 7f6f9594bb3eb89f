#include "typeset/pattern_image.h"

#include <glib/gstdio.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { LEVELS_MOST = 4, ALIGNMENT = 16 };

/*
 * An image begins with this. In it and after it, pointers are places: bytes
 * from the image's beginning, 0 for NULL. Of each level come its HyphenDict, its
 * states, and whatever they point to.
 */
typedef struct {
	char magic[8];
	uint32_t sizes[3]; /* of the library's structures, which another build may have otherwise */
	uint32_t level_count;
	int64_t bytes, changed; /* of the dictionary: its length, and when it was written */
	uint64_t length;        /* of the image */
	uint64_t levels[LEVELS_MOST];
} ImageHead;

_Static_assert(sizeof(HyphenDict) <= sizeof(ImageHead), "the first level takes the head's place");

static bool begin_head(ImageHead *head, const char *dictionary)
{
	GStatBuf file;
	if (g_stat(dictionary, &file) != 0)
		return false;
	*head = (ImageHead){
		.magic = "hyphen1",
		.sizes = { sizeof(HyphenDict), sizeof(HyphenState), sizeof(HyphenTrans) },
		.bytes = file.st_size,
		.changed = file.st_mtime,
	};
	return true;
}

/* Adds bytes and gives the place they came to. */
static uintptr_t add(GByteArray *image, const void *bytes, size_t length)
{
	static const uint8_t white[ALIGNMENT];
	g_byte_array_append(image, white, (guint)(-image->len % ALIGNMENT));
	uintptr_t place = image->len;
	g_byte_array_append(image, bytes, (guint)length);
	return place;
}

/* Writes a place where the pointer it stands for would be. */
static void write_place(void *pointer, uintptr_t place)
{
	memcpy(pointer, &place, sizeof place);
}

static uintptr_t add_text(GByteArray *image, const char *text)
{
	return text ? add(image, text, strlen(text) + 1) : 0;
}

/* The signs at which nothing may be divided: one text after another, `count` + 1 of them. */
static uintptr_t add_texts(GByteArray *image, const char *texts, int count)
{
	const char *end = texts;
	for (int i = 0; texts && i <= count; i++)
		end += strlen(end) + 1;
	return texts ? add(image, texts, (size_t)(end - texts)) : 0;
}

static uintptr_t add_level(GByteArray *image, const HyphenDict *dict)
{
	HyphenDict level = *dict;
	g_autofree HyphenState *states = g_memdup2(dict->states,
		(gsize)dict->num_states * sizeof *states);
	for (int i = 0; i < dict->num_states; i++) {
		const HyphenState *state = &dict->states[i];
		write_place(&states[i].match, add_text(image, state->match));
		write_place(&states[i].repl, add_text(image, state->repl));
		write_place(&states[i].trans,
			add(image, state->trans, (size_t)state->num_trans * sizeof *state->trans));
	}
	write_place(&level.nohyphen, add_texts(image, dict->nohyphen, dict->nohyphenl));
	write_place(&level.states, add(image, states, (size_t)dict->num_states * sizeof *states));
	level.nextlevel = NULL;
	return add(image, &level, sizeof level);
}

GBytes *pattern_image_make(const char *dictionary)
{
	ImageHead head;
	HyphenDict *dict = begin_head(&head, dictionary) ? hnj_hyphen_load(dictionary) : NULL;
	if (!dict)
		return NULL;
	GByteArray *image = g_byte_array_new();
	add(image, &head, sizeof head);
	for (const HyphenDict *level = dict; level; level = level->nextlevel) {
		g_assert(head.level_count < LEVELS_MOST); /* libhyphen knows two */
		head.levels[head.level_count++] = add_level(image, level);
	}
	hnj_hyphen_free(dict);
	head.length = image->len;
	memcpy(image->data, &head, sizeof head);
	return g_byte_array_free_to_bytes(image);
}

/*
 * Makes a pointer of a place that has `count` things of `size` bytes; false
 * where it has not. A count of TEXT is a text, or none: the image ends in
 * zeros, so a text that begins in it ends in it.
 */
enum { TEXT = 0 };

static bool point(char *image, uint64_t length, void *pointer, int count, size_t size)
{
	uintptr_t place;
	memcpy(&place, pointer, sizeof place);
	bool is_inside = count >= 0 && place < length && (uint64_t)count * size <= length - place;
	bool is_none = place == 0;
	char *target = is_inside && !is_none ? image + place : NULL;
	memcpy(pointer, &target, sizeof target);
	return is_inside && (!is_none || count == TEXT);
}

static bool point_state(char *image, uint64_t length, HyphenState *state, int state_count)
{
	if (!point(image, length, &state->match, TEXT, 1) ||
		!point(image, length, &state->repl, TEXT, 1) ||
		!point(image, length, &state->trans, state->num_trans, sizeof *state->trans))
		return false;
	for (int i = 0; i < state->num_trans; i++)
		if (state->trans[i].new_state < 0 || state->trans[i].new_state >= state_count)
			return false;
	return state->fallback_state < state_count;
}

static bool point_level(char *image, uint64_t length, HyphenDict *level)
{
	level->nextlevel = NULL;
	if (!point(image, length, &level->nohyphen, TEXT, 1) ||
		!point(image, length, &level->states, level->num_states, sizeof *level->states))
		return false;
	for (int i = 0; i < level->num_states; i++)
		if (!point_state(image, length, &level->states[i], level->num_states))
			return false;
	return true;
}

/* The image's first level, every place in it made a pointer; NULL where one leads out. */
static HyphenDict *point_all(char *image, const ImageHead *head)
{
	HyphenDict *levels[LEVELS_MOST] = { NULL };
	for (uint32_t i = 0; i < head->level_count; i++) {
		levels[i] = (HyphenDict *)(void *)(image + head->levels[i]);
		bool is_inside = head->levels[i] <= head->length - sizeof(HyphenDict);
		if (!is_inside || !point_level(image, head->length, levels[i]))
			return NULL;
		if (i > 0)
			levels[i - 1]->nextlevel = levels[i];
	}
	return levels[0];
}

HyphenDict *pattern_image_read(const char *path, const char *dictionary)
{
	ImageHead due;
	g_autofree char *image = NULL;
	gsize length;
	if (!begin_head(&due, dictionary) || !g_file_get_contents(path, &image, &length, NULL))
		return NULL;
	ImageHead head;
	if (length < sizeof head + sizeof(HyphenDict))
		return NULL;
	memcpy(&head, image, sizeof head);
	bool is_due = memcmp(&head, &due, offsetof(ImageHead, level_count)) == 0 &&
		head.bytes == due.bytes && head.changed == due.changed && head.length == length &&
		head.level_count >= 1 && head.level_count <= LEVELS_MOST;
	HyphenDict *first = is_due ? point_all(image, &head) : NULL;
	if (!first)
		return NULL;
	/* The caller frees what it is given, so the first level moves to the beginning. */
	HyphenDict moved = *first;
	memcpy(image, &moved, sizeof moved);
	return (HyphenDict *)(void *)g_steal_pointer(&image);
}
