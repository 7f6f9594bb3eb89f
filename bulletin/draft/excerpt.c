/* Excerpts: text put aside for the next pass, each as one block of its own. */
#include "draft/markdown_reading.h"

/*
 * Blocks stand within two quotes, so that nothing in them can reach out and
 * tabs keep their width; prose as a heading, which is one line of inlines and
 * nothing else. A closing `#` shields one that the author wrote.
 */
static const char quote_marks[] = "> > ", heading_mark[] = "# ", closing_mark[] = " #";

void excerpt_begin(Reading *reading, ExcerptUse use, Block *block, int depth)
{
	Excerpt excerpt = { use, block, depth };
	*arena_push(reading->arena, reading->excerpts, reading->excerpt_count) = excerpt;
	if (use != EXCERPT_BLOCKS)
		passage_add_words(&reading->later, heading_mark, 0);
}

void excerpt_end(Reading *reading)
{
	const Excerpt *excerpt = &reading->excerpts[reading->excerpt_count - 1];
	if (excerpt->use != EXCERPT_BLOCKS)
		passage_add_words(&reading->later, closing_mark, 0);
	passage_add_words(&reading->later, "\n\n", 0);
}

void excerpt_add_line(Reading *reading, const Passage *from, int start, int length)
{
	passage_add_words(&reading->later, quote_marks, from->origins[start]);
	passage_add(&reading->later, from, start, length);
	passage_add_byte(&reading->later, '\n', from->origins[start + length]);
}

void excerpt_add_prose(Reading *reading, const Passage *from, int start, int length)
{
	for (int i = start; i < start + length; i++)
		passage_add_byte(&reading->later, from->bytes[i] == '\n' ? ' ' : from->bytes[i],
			from->origins[i]);
}
