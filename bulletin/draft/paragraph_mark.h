/*
 * Paragraph marks: what the first characters of a paragraph make of it.
 *
 * Markdown has no captions, no notes and no tasks; authors write them all the
 * same, and these are the forms that are read: ": " of a caption, "Note:" of a
 * note, and GitHub's "[ ] " and "[x] " of an item of a list of tasks.
 */
#ifndef BULLETIN_DRAFT_PARAGRAPH_MARK_H
#define BULLETIN_DRAFT_PARAGRAPH_MARK_H

#include "draft/draft.h"

/* Bytes of the colon and blanks that a caption begins with, or 0. */
int paragraph_mark_of_caption(const char *text);

/* Whether the text begins with the word of a note ("Note:", "Source:"), which is printed. */
bool paragraph_mark_of_note(const char *text);

/* Bytes of the brackets and blanks that a task begins with, or 0 and TASK_NONE (GFM 0.29, 5.3). */
int paragraph_mark_of_task(const char *text, Task *task);

#endif
