/*
 * Raw HTML: comments are not printed, anything else cannot be.
 */
#ifndef BULLETIN_DRAFT_RAW_HTML_H
#define BULLETIN_DRAFT_RAW_HTML_H

#include "base/arena.h"

#include <stdbool.h>

bool raw_html_is_comment(const char *literal);

typedef enum {
	RAW_HTML_COMMENTS, /* nothing but comments */
	RAW_HTML_UNCLOSED, /* a comment without its end */
	RAW_HTML_TAG,
	RAW_HTML_TEXT, /* plain text after a comment */
} RawHtml;

/* What a block of HTML holds, and where in it the first thing stands that is no comment. */
RawHtml raw_html_kind(const char *literal, int *at);

/* The tag, or its beginning, for a remark. */
const char *raw_html_name(Arena *arena, const char *literal);

#endif
