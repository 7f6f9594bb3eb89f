#include "pipeline/sentences.h"

#include <string.h>

/* The paragraph that holds a block's sentences: an item's first, or the block itself. */
static const Block *paragraph_of(const Block *block)
{
	return block->kind == BLOCK_ITEM ? block->first_child : block;
}

/* Where the words after the strong ones at the beginning start. */
static int end_of_lead_in(const Prose *prose)
{
	return prose->span_count > 0 && prose->spans[0].marks & SPAN_STRONG ? prose->spans[0].end
									    : 0;
}

/* Where the sentence ends that goes on at byte `from`. */
static int end_of_sentence(const Prose *prose, int from)
{
	from = MAX(from, end_of_lead_in(prose));
	const char *stop = strstr(prose->text + from, ". ");
	return stop ? (int)(stop - prose->text) + 1 : prose->length;
}

/* The prose up to the end of the sentence `count`; how many it has is told where it has fewer. */
static Prose prose_cut(Arena *arena, const Prose *prose, int count, int *taken)
{
	int end = 0;
	for (*taken = 0; *taken < count && end < prose->length; ++*taken)
		end = end_of_sentence(prose, end);
	if (end == prose->length)
		return *prose;
	Prose cut = *prose;
	Span *spans = arena_new(arena, Span, prose->span_count);
	cut.text = arena_bytes(arena, prose->text, (size_t)end);
	cut.length = end;
	for (cut.span_count = 0; prose->spans[cut.span_count].start < end; cut.span_count++) {
		spans[cut.span_count] = prose->spans[cut.span_count];
		spans[cut.span_count].end = MIN(spans[cut.span_count].end, end);
		if (spans[cut.span_count].end == end) {
			cut.span_count++;
			break;
		}
	}
	cut.spans = spans;
	return cut;
}

/* A copy of `block` with at most `count` sentences; headings have none and are whole. */
static Block *block_cut(Arena *arena, const Block *block, int count, int *taken)
{
	Block *copy = arena_new(arena, Block, 1);
	*copy = *block;
	copy->next = NULL;
	*taken = 0;
	if (block->kind == BLOCK_HEADING)
		return copy;
	if (block->kind != BLOCK_ITEM) {
		copy->prose = prose_cut(arena, &block->prose, count, taken);
		return copy;
	}
	Block *paragraph = arena_new(arena, Block, 1);
	*paragraph = *paragraph_of(block);
	paragraph->prose = prose_cut(arena, &paragraph->prose, count, taken);
	copy->first_child = paragraph;
	return copy;
}

static const Block *chain_of(Arena *arena, const Block *first, int count)
{
	Block *start = NULL, *last = NULL;
	for (const Block *from = first; count > 0; from = from->next ? from->next : first) {
		int taken;
		Block *block = block_cut(arena, from, count, &taken);
		if (last)
			last->next = block;
		else
			start = block;
		last = block;
		count -= taken;
	}
	return start;
}

const Block *sentences_take(Arena *arena, const Block *first, int count)
{
	if (count <= 0)
		return NULL;
	if (first->kind != BLOCK_LIST)
		return chain_of(arena, first, count);
	Block *list = arena_new(arena, Block, 1);
	*list = *first;
	list->first_child = chain_of(arena, first->first_child, count);
	list->next = NULL;
	return list;
}
