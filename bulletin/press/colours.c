/* Colours: every content stream, shading and group of the PDF in the inks of the press. */
#include "press/press_remarks.h"
#include "press/recolouring.h"

#include <stdlib.h>

static qpdf_oh dictionary_of(qpdf_data pdf, qpdf_oh object)
{
	return qpdf_oh_is_stream(pdf, object) ? qpdf_oh_get_dict(pdf, object) : object;
}

/* Where a stream cannot be read, the press tells it when it asks for faults. */
static const char *press_content(const Pressing *pressing, const Resource *resource)
{
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (!resource_content_read(pressing->pdf, resource, &bytes, &length))
		return NULL;
	g_autoptr(GString) written = g_string_sized_new(length + length / 8);
	const char *fault = content_recolour(pressing, resource,
		(Text){ (const char *)bytes, length }, written);
	free(bytes);
	if (!fault)
		resource_content_write(pressing->pdf, resource, written);
	return fault;
}

/* Transparency is blended in the space of its group (11.4.7), which must be the intent's. */
static void press_group(const Pressing *pressing, const Resource *resource)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh group = qpdf_oh_get_key_if_dict(pdf, dictionary_of(pdf, resource->object),
		"/Group");
	if (qpdf_oh_is_dictionary(pdf, group))
		qpdf_oh_replace_key(pdf, group, "/CS",
			qpdf_oh_new_name(pdf, resource->is_mask ? "/DeviceGray" : "/DeviceCMYK"));
}

/* Spaces that would stand in for the device's own (8.6.5.6) have nothing to stand in for now. */
static void press_defaults(const Pressing *pressing, const Resource *resource)
{
	static const char *const defaults[] = { "/DefaultGray", "/DefaultRGB", "/DefaultCMYK" };
	qpdf_data pdf = pressing->pdf;
	qpdf_oh spaces = qpdf_oh_get_key_if_dict(pdf, resource->dictionary, "/ColorSpace");
	if (!qpdf_oh_is_dictionary(pdf, spaces))
		return;
	for (size_t i = 0; i < G_N_ELEMENTS(defaults); i++)
		qpdf_oh_remove_key(pdf, spaces, defaults[i]);
}

/* What a soft mask shows around its group is a colour of that group (11.6.5.2). */
static void press_backdrop(const Pressing *pressing, const Resource *state)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh mask = qpdf_oh_get_key_if_dict(pdf, state->object, "/SMask");
	double backdrop[INKS], gray[INKS];
	int count = numbers_read(pdf, qpdf_oh_get_key_if_dict(pdf, mask, "/BC"), backdrop, INKS);
	if (count == 0)
		return;
	Resource of_mask = *state;
	of_mask.is_mask = true;
	recolour(pressing, &of_mask, (ColourSpace)count, backdrop, gray);
	qpdf_oh_replace_key(pdf, mask, "/BC", numbers_new(pdf, gray, SPACE_GRAY));
}

static const char *press_resource(const Pressing *pressing, const Resource *resource)
{
	switch (resource->kind) {
	case RESOURCE_PAGE:
	case RESOURCE_FORM:
	case RESOURCE_TILING:
	case RESOURCE_GLYPH:
		press_group(pressing, resource);
		press_defaults(pressing, resource);
		return press_content(pressing, resource);
	case RESOURCE_SHADING:
		return shading_recolour(pressing, resource);
	case RESOURCE_STATE:
		press_backdrop(pressing, resource);
		return NULL;
	case RESOURCE_IMAGE:
		return NULL;
	}
	return NULL;
}

void colours_press(const Pressing *pressing)
{
	for (int i = 0; i < pressing->resources.count; i++) {
		const Resource *resource = &pressing->resources.items[i];
		const char *fault = press_resource(pressing, resource);
		if (fault)
			remarks_add(pressing->remarks, (Place){ 0 }, SHEET_COLOUR,
				resource->page + 1, fault);
	}
}
