/*
 * Long texts: drafts of as many parts as wanted, all alike.
 */
#ifndef BULLETIN_TESTS_BENCH_LONG_TEXT_H
#define BULLETIN_TESTS_BENCH_LONG_TEXT_H

typedef struct {
	const char *name, *layout;
	const char *part; /* with a %d for its number */
} LongText;

enum { LONG_PROSE, LONG_EVERYTHING, LONG_TEXTS };

extern const LongText long_texts[LONG_TEXTS];

/* Writes a draft of so many parts to a partnership's bulletins/NAME; its path, for g_free. */
char *long_text_write(const LongText *text, const char *home, const char *name, int parts);

#endif
