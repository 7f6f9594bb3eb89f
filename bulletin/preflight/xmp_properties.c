#include "preflight/xmp_properties.h"

#include <string.h>

static const char rdf[] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

enum { DEEPEST = 64 };

/* A namespace's prefix, known from the element that declares it to its end. */
typedef struct {
	const char *prefix, *space;
	int depth;
} Prefix;

typedef struct {
	const char *space, *name;
} QualifiedName;

typedef struct {
	Arena *arena;
	XmpProperty *items;
	int count;
	Prefix *prefixes;
	int prefix_count;
	QualifiedName open[DEEPEST];
	int depth;
	GString *text; /* of the property that is open */
	int property;  /* depth of its element, or 0 */
	bool has_item; /* the first item of its array is read */
} Reading;

static QualifiedName qualified(const Reading *reading, const char *name)
{
	const char *colon = strchr(name, ':');
	size_t length = colon ? (size_t)(colon - name) : 0;
	for (int i = reading->prefix_count - 1; i >= 0; i--) {
		const char *prefix = reading->prefixes[i].prefix;
		if (strlen(prefix) == length && memcmp(prefix, name, length) == 0)
			return (QualifiedName){ reading->prefixes[i].space,
				arena_text(reading->arena, colon ? colon + 1 : name) };
	}
	return (QualifiedName){ "", arena_text(reading->arena, name) };
}

static bool is_rdf(QualifiedName name, const char *local)
{
	return strcmp(name.space, rdf) == 0 && strcmp(name.name, local) == 0;
}

static void declare_prefixes(Reading *reading, const char **names, const char **values)
{
	static const char xmlns[] = "xmlns";
	for (int i = 0; names[i]; i++) {
		if (!g_str_has_prefix(names[i], xmlns))
			continue;
		const char *colon = names[i] + strlen(xmlns);
		*arena_push(reading->arena, reading->prefixes, reading->prefix_count) = (Prefix){
			arena_text(reading->arena, *colon == ':' ? colon + 1 : ""),
			arena_text(reading->arena, values[i]), reading->depth
		};
	}
}

static void add_property(Reading *reading, QualifiedName name, const char *value)
{
	*arena_push(reading->arena, reading->items, reading->count) = (XmpProperty){ name.space,
		name.name, arena_text(reading->arena, value) };
}

/* rdf:Description may hold simple properties as attributes (ISO 16684-1, 7.9.2.2). */
static void add_attributes(Reading *reading, const char **names, const char **values)
{
	for (int i = 0; names[i]; i++)
		if (!g_str_has_prefix(names[i], "xmlns"))
			add_property(reading, qualified(reading, names[i]), values[i]);
}

static void begin(GMarkupParseContext *context, const char *element, const char **names,
	const char **values, gpointer data, GError **error)
{
	(void)context;
	Reading *reading = data;
	if (reading->depth == DEEPEST) {
		g_set_error(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "too deep");
		return;
	}
	declare_prefixes(reading, names, values);
	QualifiedName name = qualified(reading, element);
	bool is_in_description = reading->depth > 0 &&
		is_rdf(reading->open[reading->depth - 1], "Description");
	reading->open[reading->depth++] = name;
	if (reading->property > 0)
		return; /* an array or a structure within the property */
	if (is_in_description) {
		reading->property = reading->depth;
		reading->has_item = false;
		g_string_truncate(reading->text, 0);
	} else if (is_rdf(name, "Description")) {
		add_attributes(reading, names, values);
	}
}

static void end(GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
	(void)context, (void)element, (void)error;
	Reading *reading = data;
	QualifiedName name = reading->open[reading->depth - 1];
	if (reading->property == reading->depth) {
		g_strstrip(reading->text->str);
		add_property(reading, name, reading->text->str);
		reading->property = 0;
	} else if (reading->property > 0 && is_rdf(name, "li")) {
		reading->has_item = true;
	}
	reading->depth--;
	while (reading->prefix_count > 0 &&
		reading->prefixes[reading->prefix_count - 1].depth >= reading->depth)
		reading->prefix_count--;
}

static void take_text(GMarkupParseContext *context, const char *text, gsize length, gpointer data,
	GError **error)
{
	(void)context, (void)error;
	Reading *reading = data;
	bool is_white_between = reading->property > 0 && reading->depth > reading->property &&
		!is_rdf(reading->open[reading->depth - 1], "li");
	if (reading->property > 0 && !reading->has_item && !is_white_between)
		g_string_append_len(reading->text, text, (gssize)length);
}

bool xmp_properties_read(Arena *arena, Text packet, XmpProperties *properties)
{
	static const GMarkupParser parser = { .start_element = begin,
		.end_element = end,
		.text = take_text };
	g_autoptr(GString) text = g_string_new(NULL);
	Reading reading = { .arena = arena, .text = text };
	g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new(&parser,
		G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
	/* A packet may begin with a mark of its byte order, which is no text. */
	static const char mark[] = "\xEF\xBB\xBF";
	size_t skipped = packet.length >= 3 && memcmp(packet.bytes, mark, 3) == 0 ? 3 : 0;
	bool is_read = g_markup_parse_context_parse(context, packet.bytes + skipped,
			       (gssize)(packet.length - skipped), NULL) &&
		g_markup_parse_context_end_parse(context, NULL);
	*properties = (XmpProperties){ reading.items, reading.count };
	return is_read;
}

const char *xmp_property(const XmpProperties *properties, const char *space, const char *name)
{
	for (int i = 0; i < properties->count; i++)
		if (strcmp(properties->items[i].name, name) == 0 &&
			strcmp(properties->items[i].space, space) == 0)
			return properties->items[i].value;
	return "";
}
