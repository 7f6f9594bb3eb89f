#include "typeset/styled_text.h"
#include "typeset/scripts.h"

#include <string.h>

StyledText styled_text_plain(Arena *arena, const char *text, const TextStyle *style,
	const char *language, int element, Place place)
{
	Stretch *stretch = arena_new(arena, Stretch, 1);
	*stretch = (Stretch){
		.end = (int)strlen(text),
		.style = style,
		.size = style->size_most,
		.tracking = style->tracking,
		.language = language,
		.element = element,
	};
	return (StyledText){
		.text = text,
		.length = stretch->end,
		.stretches = stretch,
		.stretch_count = 1,
		.language = language,
		.is_right_to_left = paragraph_is_right_to_left(text, stretch->end, language),
		.place = place,
	};
}

bool style_has_ligatures(const TextStyle *style)
{
	const double closest = -0.02; /* em */
	return style->tracking > closest;
}

Place styled_text_place(const StyledText *text, int offset)
{
	return text->prose ? prose_place(text->prose, text->prose_start + offset) : text->place;
}
