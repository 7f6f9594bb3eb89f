/*
 * Text: bytes that somebody else owns, and the few things we ask of words.
 */
#ifndef BULLETIN_BASE_TEXT_H
#define BULLETIN_BASE_TEXT_H

#include "base/arena.h"
#include "base/remarks.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* `length` bytes from `bytes`; a Text from the arena also has a NUL after them. */
typedef struct {
	const char *bytes;
	size_t length;
} Text;

Text text_from(const char *word); /* a NUL-terminated word, borrowed */

/*
 * Reads a whole file of at most `limit` bytes into the arena. `bytes` is NULL
 * with a remark on `path` when there is none, it is no plain file, is too
 * large or cannot be read (file-missing, file-not-plain, file-too-large,
 * file-unreadable).
 */
Text text_read(Arena *arena, const char *path, size_t limit, Remarks *remarks);

/* The same from byte `offset` on; no bytes where the file ends before. */
Text text_read_from(Arena *arena, const char *path, size_t offset, size_t limit, Remarks *remarks);

/* How many KiB a file of `bytes` takes up, rounded up: for remarks on its size. */
size_t text_kib(size_t bytes);

/*
 * The place of the byte `offset` in `text`, whose first byte stands at `start`
 * (line and column from 1). A CR LF counts as one line end, a lone CR too.
 */
Place text_place(Text text, size_t offset, Place start);

/*
 * Which of `words` is nearest to `word` by edit distance (Damerau, optimal
 * string alignment), or NULL where none shares enough letters to be meant.
 */
const char *text_nearest(const char *word, const char *const *words, int count);

/*
 * The byte of the first mark too many on one letter, or -1. More than thirty in
 * a row stand in no language (UAX 15, Stream-Safe Text Format), and shaping
 * takes the square of their number.
 */
int text_mark_too_many(const char *text);

/*
 * The byte where a stretch of more than ten thousand letters without a blank
 * begins, or -1. No language has such a word, and set in large type its width
 * would be more than a Length can hold.
 */
int text_endless_word(const char *text);

/* Lower-case hexadecimal SHA-256 of the bytes, 64 letters, in the arena. */
char *text_sha256(Arena *arena, const void *bytes, size_t length);

/*
 * The whole number in figures, which stand at the end of `room`: what printf
 * gives, in a tenth of its time.
 */
enum { TEXT_LONGEST_NUMBER = 24 };
const char *text_number(char room[TEXT_LONGEST_NUMBER], int64_t number);

/* An id of a bulletin, partner, person or layout: [a-z0-9][a-z0-9-]{0,63}. */
bool text_is_id(const char *word);

/* The id that a person may have meant: "Ten Things!" is "ten-things". NULL: no letter is left. */
char *text_nearest_id(Arena *arena, const char *word);

#endif
