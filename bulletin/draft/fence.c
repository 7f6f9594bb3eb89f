#include "draft/fence.h"

#include <string.h>

static const FenceKind kinds[] = {
	{ "box", BLOCK_BOX, FENCE_TITLE },
	{ "callout", BLOCK_CALLOUT, FENCE_NOTHING },
	{ "contact", BLOCK_CONTACT, FENCE_NOTHING },
	{ "quote", BLOCK_QUOTE, FENCE_NAME },
	{ "figures", BLOCK_FIGURES, FENCE_NOTHING },
	{ "lang", BLOCK_LANGUAGE, FENCE_LANGUAGE },
};

const FenceKind *fence_kind(Arena *arena, const char *name, const char **nearest)
{
	const char **names = arena_new(arena, const char *, G_N_ELEMENTS(kinds));
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
		names[i] = kinds[i].name;
	}
	*nearest = text_nearest(name, names, G_N_ELEMENTS(kinds));
	return NULL;
}
