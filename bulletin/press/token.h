/*
 * Token: an object or an operator as it stands in a content stream (ISO
 * 32000-1, 7.2 and 7.3). It borrows the stream's bytes; nothing is copied
 * until its text is asked for.
 */
#ifndef BULLETIN_PRESS_TOKEN_H
#define BULLETIN_PRESS_TOKEN_H

#include "base/text.h"

#include <stdbool.h>

typedef enum {
	TOKEN_END,      /* of the stream */
	TOKEN_DAMAGED,  /* a string or a bracket is not closed, or one is closed that is not open */
	TOKEN_NUMBER,   /* 1, -.5, +4. */
	TOKEN_CONSTANT, /* true, false, null */
	TOKEN_NAME,     /* /F1 */
	TOKEN_STRING,   /* (text), <74657874> */
	TOKEN_ARRAY,    /* [ ... ] with all that is in it */
	TOKEN_DICTIONARY, /* << ... >> likewise */
	TOKEN_OPERATOR,   /* any other word */
} TokenKind;

typedef struct {
	TokenKind kind;
	Text all;      /* as it stands, with its brackets and strokes */
	double number; /* of a number, never more than 3.403e38; of a constant 1 for true, else 0 */
} Token;

/* Arrays and dictionaries in one another; more of them is damage. */
enum { TOKENS_DEEPEST = 64 };

/*
 * Takes the next token from the start of `rest`, after white space and
 * comments. At damage `rest` stays where it begins.
 */
Token token_next(Text *rest);

/* White space as PDF has it (7.2.2): NUL, tab, line feed, form feed, return, space. */
bool token_is_white(char byte);

/* Whether it is this name, given without its stroke: "F1" is "/F1" and "/F#31". */
bool token_is_name(const Token *token, const char *name);

/* Whether it is this operator or constant, letter by letter. */
bool token_is_word(const Token *token, const char *word);

/*
 * What a name or a string says, in the arena: #31 in a name, escapes, octals
 * and hexadecimals in a string are the bytes they stand for (7.3.4, 7.3.5).
 */
Text token_text(Arena *arena, const Token *token);

/* What stands between the brackets of an array or a dictionary, for token_next. */
Text token_inside(const Token *token);

/* The value of `key`, without its stroke, in a dictionary; false where there is none. */
bool token_find(const Token *dictionary, const char *key, Token *value);

#endif
