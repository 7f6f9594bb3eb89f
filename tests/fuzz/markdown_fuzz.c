/*
 * Markdown: any bytes become a draft or remarks. A draft's spans cover its
 * prose without gaps, its anchors are in order, and every place is in the text.
 */
#include "draft/draft.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char head[] = "---\ntitle: A title\n---\n";

static void assert_in_text(const Draft *draft, Place place)
{
	g_assert(place.line >= 1 && place.line <= draft->line_count + 1);
	g_assert(place.column >= 1);
}

static void assert_prose(const Draft *draft, const Prose *prose)
{
	int covered = 0, anchored = -1;
	g_assert((int)strlen(prose->text) == prose->length);
	g_assert(g_utf8_validate(prose->text, -1, NULL));
	for (int i = 0; i < prose->span_count; i++) {
		g_assert(prose->spans[i].start == covered && prose->spans[i].end > covered);
		covered = prose->spans[i].end;
	}
	g_assert(covered == prose->length);
	for (int i = 0; i < prose->anchor_count; i++) {
		g_assert(prose->anchors[i].offset > anchored);
		anchored = prose->anchors[i].offset;
		assert_in_text(draft, prose->anchors[i].place);
	}
	g_assert(prose->length == 0 || prose->anchors[0].offset == 0);
}

static void assert_block(const Draft *draft, const Block *block, int depth)
{
	g_assert(depth <= DRAFT_DEEPEST + 1);
	assert_in_text(draft, block->place);
	assert_prose(draft, &block->prose);
	int children = 0;
	for (const Block *child = block->first_child; child; child = child->next, children++) {
		g_assert(block->kind != BLOCK_TABLE || child->kind == BLOCK_ROW);
		g_assert((block->kind == BLOCK_LIST) == (child->kind == BLOCK_ITEM));
		if (block->kind == BLOCK_TABLE) {
			int cells = 0;
			for (const Block *cell = child->first_child; cell; cell = cell->next)
				cells++;
			g_assert(cells == block->columns);
		}
		assert_block(draft, child, depth + 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	size_t length = strlen(head) + size;
	char *source = arena_alloc(arena, length + 1);
	memcpy(source, head, strlen(head));
	if (size > 0)
		memcpy(source + strlen(head), data, size);
	const Draft *draft = draft_read(arena, "a.md", (Text){ source, length }, "en-GB", remarks);
	g_assert((draft == NULL) == (remarks_count_of(remarks, REMARK_ERROR) > 0));
	if (draft) {
		assert_block(draft, draft->body, 0);
		g_assert(draft_listing(arena, draft));
	}
	return 0;
}
