/*
 * The sheets of content/ as they hang on the board, for the README: a picture
 * without a proof's marks, which no command of the program makes of a draft.
 *
 *     pictures CONTENT OUT    writes OUT/<id>.png, and -2.png, ... for further sides
 */
#include "base/safe_file.h"
#include "pipeline/pipeline.h"

#include <stdio.h>

/* Large enough for close reading, small enough for a page. */
static const double DOTS_PER_INCH = 96;

static bool make_picture(Arena *arena, const Home *home, const char *id, const char *folder,
	Remarks *remarks)
{
	BulletinPath path;
	if (!bulletin_find(arena, home, id, &path, remarks))
		return false;
	Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
	const Pages *pages = pipeline_pages(pipeline);
	bool is_made = pages != NULL;
	for (int i = 0; is_made && i < pages->page_count; i++) {
		Text picture = pipeline_png(pipeline, i, DOTS_PER_INCH);
		const char *side = i == 0 ? "" : arena_printf(arena, "-%d", i + 1);
		const char *file = arena_printf(arena, "%s/%s%s.png", folder, id, side);
		is_made = picture.bytes && safe_file_write(file, picture, 0644, remarks);
	}
	pipeline_close(pipeline);
	return is_made;
}

int main(int count, char **arguments)
{
	if (count != 3) {
		fputs("usage: pictures CONTENT OUT\n", stderr);
		return 2;
	}
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Home *home = home_find(arena, arguments[1], true, remarks);
	int id_count = 0;
	const char *const *ids = home ? bulletin_ids(arena, home, &id_count) : NULL;
	for (int i = 0; i < id_count; i++)
		make_picture(arena, home, ids[i], arguments[2], remarks);
	int told;
	const Remark *each = remarks_sorted(remarks, &told);
	for (int i = 0; i < told; i++)
		fputs(remark_text(arena, &each[i], false), stderr);
	bool has_failed = remarks_count_of(remarks, REMARK_ERROR) > 0;
	arena_close(arena);
	return has_failed ? 1 : 0;
}
