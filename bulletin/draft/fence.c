#include "draft/fence.h"

#include <string.h>

static const FenceKind kinds[] = {
	{ "box", BLOCK_BOX, FENCE_TITLE, "{box} Where to ask", "A frame with a title." },
	{ "callout", BLOCK_CALLOUT, FENCE_NOTHING, "{callout}", "Text that stands out." },
	{ "contact", BLOCK_CONTACT, FENCE_NOTHING, "{contact}", "Who answers questions." },
	{ "quote", BLOCK_QUOTE, FENCE_NAME, "{quote} R Jones, Alder School",
		"Somebody's words, and who said them." },
	{ "figures", BLOCK_FIGURES, FENCE_NOTHING, "{figures}", "Pictures side by side." },
	{ "lang", BLOCK_LANGUAGE, FENCE_LANGUAGE, "{lang} cy", "Text in another language." },
};

const FenceKind *fence_kinds(int *count)
{
	*count = G_N_ELEMENTS(kinds);
	return kinds;
}

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
