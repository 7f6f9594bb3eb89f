#include "typeset/frame_text.h"
#include "typeset/typeset_remarks.h"

#include <string.h>

/* One text being filled in. */
typedef struct {
	Setting *setting;
	const Frame *frame;
	Side which;
	GString *text;
	Place place;
	bool has_field, has_value;
} Filling;

static int field_named(const Fields *fields, const char *name)
{
	for (int i = 0; i < fields->count; i++)
		if (strcmp(fields->names[i], name) == 0)
			return i;
	return -1;
}

/* What only the side itself knows; NULL: `name` is another field. */
static const char *field_of_side(const Filling *filling, const char *name)
{
	Arena *arena = filling->setting->arena;
	if (strcmp(name, "page") == 0)
		return arena_printf(arena, "%d", filling->which.number + 1);
	if (strcmp(name, "pages") == 0)
		return arena_printf(arena, "%d", filling->which.count);
	return NULL;
}

static void add_field(Filling *filling, const char *name)
{
	const Fields *fields = &filling->setting->copy->fields;
	if (g_str_has_prefix(name, "words.")) {
		g_string_append(filling->text,
			layout_word(filling->setting->layout, filling->setting->copy->language,
				name + strlen("words.")));
		return;
	}
	const char *of_side = field_of_side(filling, name);
	if (of_side) {
		g_string_append(filling->text, of_side);
		filling->has_field = filling->has_value = true;
		return;
	}
	int field = field_named(fields, name);
	if (field < 0) {
		const char *nearest = text_nearest(name, fields->names, fields->count);
		remarks_add(filling->setting->remarks, filling->frame->place, UNKNOWN_FIELD, name,
			nearest ? arena_printf(filling->setting->arena, "; did you mean {%s}?",
					  nearest)
				: "");
		return;
	}
	const char *value = fields->values[field];
	g_string_append(filling->text, value);
	if (!filling->has_value && fields->places && fields->places[field].file)
		filling->place = fields->places[field];
	filling->has_field = true;
	filling->has_value = filling->has_value || *value;
}

static void fill(Filling *filling, const char *pattern)
{
	while (*pattern) {
		const char *open = strchr(pattern, '{');
		const char *close = open ? strchr(open, '}') : NULL;
		if (!close) {
			g_string_append(filling->text, pattern);
			return;
		}
		g_string_append_len(filling->text, pattern, open - pattern);
		g_autofree char *name = g_strndup(open + 1, (gsize)(close - open - 1));
		add_field(filling, name);
		pattern = close + 1;
	}
}

const FilledText *frame_texts(Setting *setting, const Frame *frame, Side which, int *count)
{
	FilledText *filled = NULL;
	*count = 0;
	for (int i = 0; i < frame->text_count; i++) {
		Filling filling = { setting, frame, which, g_string_new(NULL), frame->place, false,
			false };
		fill(&filling, frame->texts[i]);
		g_strchomp(filling.text->str);
		filling.text->len = strlen(filling.text->str);
		bool is_empty = filling.text->len == 0 || (filling.has_field && !filling.has_value);
		if (!is_empty)
			*arena_push(setting->arena, filled, *count) = (FilledText){
				arena_text(setting->arena, filling.text->str), filling.place
			};
		g_string_free(filling.text, TRUE);
	}
	/* Read aloud, one text does not run into the next. */
	for (int i = 0; i + 1 < *count; i++)
		filled[i].text = arena_printf(setting->arena, "%s ", filled[i].text);
	return filled;
}
