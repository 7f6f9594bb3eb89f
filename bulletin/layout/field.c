#include "layout/field.h"
#include "layout/layout_remarks.h"
#include "layout/value.h"

#include <string.h>

static const TextField fields[] = {
	{ "title", "The bulletin's title." },
	{ "headline", "What is shown large: `headline:`, else the title up to its colon." },
	{ "title-rest", "What of the title the headline leaves." },
	{ "standfirst", "The sentence under the title." },
	{ "issue", "Its number." },
	{ "date", "Its date in words, with the layout's months." },
	{ "until", "The day until which it should be shown." },
	{ "page", "Which side of the sheet it is, from 1." },
	{ "pages", "How many sides the sheet has." },
	{ "author", "Who wrote it." },
	{ "stock", "The paper it is printed on." },
	{ "partnership", "The partnership's name." },
	{ "address", "Its address." },
	{ "contact", "Who answers questions." },
	{ "telephone", "Their number." },
	{ "email", "Their address for mail." },
	{ "agreement", "The word `agreed-by` or `partners` of the layout, as the bulletin says." },
	{ "school.id", "Of the school a slip is for: its id." },
	{ "school.name", "Its name." },
	{ "school.address1", "First line of its address." },
	{ "school.address2", "Second line." },
	{ "school.town", "Its town." },
	{ "school.postcode", "Its postcode." },
	{ "school.copies", "How many sheets it is sent." },
	{ "copy", "Which of its copies it is, from 1: in an imprint." },
};

const TextField *text_fields(int *count)
{
	*count = G_N_ELEMENTS(fields);
	return fields;
}

/* What says whose copy it is. */
static const char *const imprint_fields[] = { "school.name", "school.address1", "school.address2",
	"school.town", "school.postcode", "school.copies", "copy", "until", NULL };

static void check_field(const YamlReader *reader, const char *name, FrameKind kind, Place place)
{
	const char *names[G_N_ELEMENTS(fields)];
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		names[i] = fields[i].name;
		if (strcmp(names[i], name) != 0)
			continue;
		if (kind == FRAME_IMPRINT && !g_strv_contains(imprint_fields, name))
			remarks_add(reader->remarks, place, IMPRINT_FIELD, name);
		return;
	}
	remarks_add(reader->remarks, place, FIELD_UNKNOWN, name,
		value_nearest(reader->arena, name, names, G_N_ELEMENTS(names)));
}

static void check_word(const YamlReader *reader, const char *key, Place place)
{
	const Layout *layout = reader->context;
	const char **keys = NULL;
	int count = 0;
	for (int i = 0; i < layout->words_count; i++)
		for (int j = 0; j < layout->words[i].count; j++) {
			if (strcmp(layout->words[i].keys[j], key) == 0)
				return;
			*arena_push(reader->arena, keys, count) = layout->words[i].keys[j];
		}
	remarks_add(reader->remarks, place, WORD_UNKNOWN, key,
		value_nearest(reader->arena, key, keys, count));
}

static void check_text(const YamlReader *reader, const char *text, FrameKind kind, Place place)
{
	const char *open = text;
	while ((open = strchr(open, '{')) != NULL) {
		const char *close = strchr(open, '}');
		if (!close) {
			remarks_add(reader->remarks, place, FIELD_UNCLOSED, text);
			return;
		}
		const char *name = arena_bytes(reader->arena, open + 1, (size_t)(close - open - 1));
		if (g_str_has_prefix(name, "words."))
			check_word(reader, name + strlen("words."), place);
		else
			check_field(reader, name, kind, place);
		open = close;
	}
}

void fields_check(const YamlReader *reader, const YamlTexts *texts, FrameKind kind)
{
	for (int i = 0; i < texts->count; i++)
		check_text(reader, texts->items[i], kind, texts->places[i]);
}
