/*
 * Link syntax: where a link or a definition ends in what the author wrote
 * (CommonMark 0.30, "Links" and "Link reference definitions").
 *
 * cmark tells what a link is, not how far its source goes; definitions it
 * takes away without a trace.
 */
#ifndef BULLETIN_DRAFT_LINK_SYNTAX_H
#define BULLETIN_DRAFT_LINK_SYNTAX_H

/*
 * The offset after a link whose text ends with the `]` at `at`: after
 * `(address "title")`, `[label]`, `[]`, or nothing of these.
 */
int link_end(const char *text, int at);

/* The offset after the definition that begins at `at`, with its line end; `at` where none does. */
int definition_end(const char *text, int at);

#endif
