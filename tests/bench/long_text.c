#include "long_text.h"

#include <glib.h>

const LongText long_texts[LONG_TEXTS] = {
	[LONG_PROSE] = { "text", "a4-notice",
		"Paragraph %d: planning, preparation and *assessment* time is part of the working "
		"week, and it is there so that lessons are thought through before the evening "
		"begins.\n\n" },
	[LONG_EVERYTHING] = { "columns, lists and tables", "columns",
		"## Part %d\n\n"
		"Planning, preparation and *assessment* time is part of the working week, and it "
		"is there so that lessons are thought through before the evening begins.\n\n"
		"- **Time** to plan.\n- **Time** to prepare.\n  - and to assess\n\n"
		"| Who | Hours |\n|---|--:|\n| Full time | 2.5 |\n| Half time | 1.25 |\n\n" },
};

char *long_text_write(const LongText *text, const char *home, const char *name, int parts)
{
	GString *draft = g_string_new(NULL);
	g_string_append_printf(draft, "---\ntitle: A long read\nlayout: %s\n---\n\n", text->layout);
	for (int i = 0; i < parts; i++) {
		g_auto(GStrv) around = g_strsplit(text->part, "%d", 2);
		g_string_append_printf(draft, "%s%d%s", around[0], i, around[1]);
	}
	char *path = g_build_filename(home, "bulletins", name, NULL);
	g_assert(g_file_set_contents(path, draft->str, -1, NULL));
	g_string_free(draft, TRUE);
	return path;
}
