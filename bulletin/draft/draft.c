#include "draft/draft.h"
#include "draft/draft_remarks.h"
#include "draft/front_matter.h"
#include "draft/loud_text.h"
#include "draft/markdown.h"
#include "draft/source.h"

Place prose_place(const Prose *prose, int offset)
{
	Place place = { NULL, 0, 0 };
	int low = 0, high = prose->anchor_count;
	while (low < high) {
		int middle = low + (high - low) / 2;
		if (prose->anchors[middle].offset <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return place;
	place = prose->anchors[low - 1].place;
	for (int i = prose->anchors[low - 1].offset; i < offset && i < prose->length; i++)
		place.column += (prose->text[i + 1] & 0xC0) != 0x80;
	return place;
}

const char *block_kind_name(BlockKind kind)
{
	static const char *const names[] = {
		[BLOCK_DOCUMENT] = "document",
		[BLOCK_PARAGRAPH] = "paragraph",
		[BLOCK_HEADING] = "heading",
		[BLOCK_LIST] = "list",
		[BLOCK_ITEM] = "item",
		[BLOCK_QUOTE] = "quote",
		[BLOCK_CODE] = "code",
		[BLOCK_TABLE] = "table",
		[BLOCK_ROW] = "row",
		[BLOCK_CELL] = "cell",
		[BLOCK_PICTURE] = "picture",
		[BLOCK_RULE] = "rule",
		[BLOCK_BOX] = "box",
		[BLOCK_CALLOUT] = "callout",
		[BLOCK_CONTACT] = "contact",
		[BLOCK_FIGURES] = "figures",
		[BLOCK_LANGUAGE] = "lang",
		[BLOCK_CAPTION] = "caption",
		[BLOCK_NOTE] = "note",
	};
	return names[kind];
}

const Draft *draft_read(Arena *arena, const char *file, Text source, const char *default_language,
	Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	if (source.length > DRAFT_LARGEST_BYTES) {
		remarks_add(remarks, (Place){ file, 0, 0 }, DRAFT_TOO_LARGE, source.length / 1024,
			DRAFT_LARGEST_BYTES / 1024);
		return NULL;
	}
	const Source checked = source_check(arena, file, source, remarks);
	Draft *draft = arena_new(arena, Draft, 1);
	draft->file = file;
	draft->line_count = checked.line_count;
	size_t head = front_matter_read(arena, file, checked.text, default_language, &draft->front,
		remarks);
	draft->body = markdown_read(arena, &checked, (int)head, draft->front.title.text, remarks);
	if (remarks_failed_since(remarks, before))
		return NULL;
	loud_text_check(draft, remarks);
	return draft;
}
