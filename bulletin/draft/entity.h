/*
 * Entities: `&amp;`, `&#233;` and `&#xE9;` in Markdown (CommonMark 0.30, 6.2).
 */
#ifndef BULLETIN_DRAFT_ENTITY_H
#define BULLETIN_DRAFT_ENTITY_H

#include <glib.h>

/* What the named ones stand for, asked of cmark once each. */
typedef struct {
	GHashTable *names;
} Entities;

Entities entities_open(void);
void entities_close(Entities *entities);

/*
 * The length of the entity at `text`, and in `meaning` what it stands for,
 * lent until the next call; 0 where none begins there.
 */
int entity_length(Entities *entities, const char *text, const char **meaning);

#endif
