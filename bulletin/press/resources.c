#include "press/resources.h"

typedef struct {
	Arena *arena;
	qpdf_data pdf;
	Resources found;
	GHashTable *seen; /* ids of objects */
} Search;

/* Where something was named: what it names is for the same page, and for the same mask. */
typedef struct {
	int page;
	bool is_mask;
	qpdf_oh outer; /* the resources of the content around, for what has none of its own */
} Origin;

bool resource_is_content(const Resource *resource)
{
	return resource->kind <= RESOURCE_GLYPH;
}

bool resource_content_read(qpdf_data pdf, const Resource *resource, unsigned char **bytes,
	size_t *length)
{
	*bytes = NULL;
	QPDF_ERROR_CODE code = resource->kind == RESOURCE_PAGE
		? qpdf_oh_get_page_content_data(pdf, resource->object, bytes, length)
		: qpdf_oh_get_stream_data(pdf, resource->object, qpdf_dl_generalized, NULL, bytes,
			  length);
	return !(code & QPDF_ERRORS) && *bytes;
}

void resource_content_write(qpdf_data pdf, const Resource *resource, const GString *bytes)
{
	qpdf_oh none = qpdf_oh_new_null(pdf);
	bool is_page = resource->kind == RESOURCE_PAGE;
	qpdf_oh stream = is_page ? qpdf_oh_new_stream(pdf) : resource->object;
	qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)bytes->str, bytes->len,
		none, none);
	if (is_page)
		qpdf_oh_replace_key(pdf, resource->object, "/Contents", stream);
}

const char **resource_keys(Arena *arena, qpdf_data pdf, qpdf_oh dictionary)
{
	const char **keys = NULL;
	int count = 0;
	if (qpdf_oh_is_stream(pdf, dictionary))
		dictionary = qpdf_oh_get_dict(pdf, dictionary);
	if (qpdf_oh_is_dictionary(pdf, dictionary)) {
		qpdf_oh_begin_dict_key_iter(pdf, dictionary);
		while (qpdf_oh_dict_more_keys(pdf))
			*arena_push(arena, keys, count) = arena_text(arena,
				qpdf_oh_dict_next_key(pdf));
	}
	*arena_push(arena, keys, count) = NULL;
	return keys;
}

/* The value of a key in a dictionary or a stream's; null where there is none. */
static qpdf_oh value_of(qpdf_data pdf, qpdf_oh object, const char *key)
{
	if (qpdf_oh_is_stream(pdf, object))
		object = qpdf_oh_get_dict(pdf, object);
	return qpdf_oh_get_key_if_dict(pdf, object, key);
}

/* Direct objects have no id, and lie in one place alone. */
static bool is_new(Search *search, qpdf_oh object)
{
	int id = qpdf_oh_get_object_id(search->pdf, object);
	return id == 0 || g_hash_table_add(search->seen, GINT_TO_POINTER(id));
}

static void add(Search *search, ResourceKind kind, qpdf_oh object, Origin origin)
{
	qpdf_data pdf = search->pdf;
	bool is_there = qpdf_oh_is_stream(pdf, object) || qpdf_oh_is_dictionary(pdf, object);
	if (!is_there || !is_new(search, object))
		return;
	Resource resource = { kind, object, origin.outer, origin.page, origin.is_mask };
	qpdf_oh own = value_of(pdf, object, "/Resources");
	if (resource_is_content(&resource) && qpdf_oh_is_dictionary(pdf, own))
		resource.dictionary = own;
	*arena_push(search->arena, search->found.items, search->found.count) = resource;
}

static void add_pattern(Search *search, qpdf_oh pattern, Origin origin)
{
	if (qpdf_oh_is_stream(search->pdf, pattern))
		add(search, RESOURCE_TILING, pattern, origin);
	else
		add(search, RESOURCE_SHADING, value_of(search->pdf, pattern, "/Shading"), origin);
}

static void add_external_object(Search *search, qpdf_oh object, Origin origin)
{
	qpdf_oh subtype = value_of(search->pdf, object, "/Subtype");
	if (qpdf_oh_is_name_and_equals(search->pdf, subtype, "/Image"))
		add(search, RESOURCE_IMAGE, object, origin);
	else
		add(search, RESOURCE_FORM, object, origin);
}

/* A Type 3 font may have resources of its own for all its glyphs (9.6.5). */
static void add_font(Search *search, qpdf_oh font, Origin origin)
{
	qpdf_data pdf = search->pdf;
	qpdf_oh glyphs = value_of(pdf, font, "/CharProcs");
	if (!qpdf_oh_is_dictionary(pdf, glyphs) || !is_new(search, font))
		return;
	qpdf_oh own = value_of(pdf, font, "/Resources");
	if (qpdf_oh_is_dictionary(pdf, own))
		origin.outer = own;
	for (const char **key = resource_keys(search->arena, pdf, glyphs); *key; key++)
		add(search, RESOURCE_GLYPH, value_of(pdf, glyphs, *key), origin);
}

static void add_shading(Search *search, qpdf_oh shading, Origin origin)
{
	add(search, RESOURCE_SHADING, shading, origin);
}

static void add_state(Search *search, qpdf_oh state, Origin origin)
{
	add(search, RESOURCE_STATE, state, origin);
}

static const struct {
	const char *key;
	void (*add)(Search *search, qpdf_oh object, Origin origin);
} categories[] = {
	{ "/ExtGState", add_state },
	{ "/Font", add_font },
	{ "/Pattern", add_pattern },
	{ "/Shading", add_shading },
	{ "/XObject", add_external_object },
};

/* What the resources of a content stream name. */
static void search_dictionary(Search *search, const Resource *resource)
{
	qpdf_data pdf = search->pdf;
	Origin origin = { resource->page, resource->is_mask, resource->dictionary };
	if (!is_new(search, origin.outer))
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(categories); i++) {
		qpdf_oh named = value_of(pdf, origin.outer, categories[i].key);
		for (const char **key = resource_keys(search->arena, pdf, named); *key; key++)
			categories[i].add(search, value_of(pdf, named, *key), origin);
	}
}

static void search_state(Search *search, const Resource *resource)
{
	qpdf_data pdf = search->pdf;
	qpdf_oh mask = value_of(pdf, resource->object, "/SMask");
	qpdf_oh kind = value_of(pdf, mask, "/S");
	Origin origin = { resource->page, resource->is_mask, resource->dictionary };
	origin.is_mask |= qpdf_oh_is_name_and_equals(pdf, kind, "/Luminosity");
	add(search, RESOURCE_FORM, value_of(pdf, mask, "/G"), origin);
}

/* A page may have its resources from the nodes above it (7.7.3.4). */
static qpdf_oh inherited_resources(qpdf_data pdf, qpdf_oh page)
{
	enum { HIGHEST = 64 };
	qpdf_oh resources = value_of(pdf, page, "/Resources");
	for (int i = 0; i < HIGHEST && !qpdf_oh_is_dictionary(pdf, resources); i++) {
		page = value_of(pdf, page, "/Parent");
		resources = value_of(pdf, page, "/Resources");
	}
	return resources;
}

/* What is found grows while it is gone through: no nesting is too deep. */
Resources resources_find(Arena *arena, qpdf_data pdf)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	Search search = { arena, pdf, { NULL, 0 }, seen };
	int page_count = qpdf_get_num_pages(pdf);
	for (int number = 0; number < page_count; number++) {
		qpdf_oh page = qpdf_get_page_n(pdf, (size_t)number);
		add(&search, RESOURCE_PAGE, page,
			(Origin){ number, false, inherited_resources(pdf, page) });
	}
	for (int i = 0; i < search.found.count; i++) {
		Resource resource = search.found.items[i];
		if (resource_is_content(&resource))
			search_dictionary(&search, &resource);
		else if (resource.kind == RESOURCE_STATE)
			search_state(&search, &resource);
	}
	return search.found;
}
