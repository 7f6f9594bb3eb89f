/* Shadings: colours that run into one another (ISO 32000-1, 8.7.4.5). */
#include "press/recolouring.h"

static qpdf_oh dictionary_of(qpdf_data pdf, qpdf_oh object)
{
	return qpdf_oh_is_stream(pdf, object) ? qpdf_oh_get_dict(pdf, object) : object;
}

static void recolour_background(const Pressing *pressing, const Resource *resource,
	ColourSpace space, qpdf_oh shading)
{
	double from[INKS], to[INKS];
	qpdf_oh background = qpdf_oh_get_key(pressing->pdf, shading, "/Background");
	if (numbers_read(pressing->pdf, background, from, INKS) != (int)space)
		return;
	recolour(pressing, resource, space, from, to);
	qpdf_oh_replace_key(pressing->pdf, shading, "/Background",
		numbers_new(pressing->pdf, to, (int)recolouring_target(resource)));
}

/* They are told by a function, or stand with the corners of a mesh. */
static bool convert_colours(const Pressing *pressing, const Resource *resource, ColourSpace space,
	qpdf_oh shading)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh function = qpdf_oh_get_key(pdf, shading, "/Function");
	if (qpdf_oh_is_null(pdf, function))
		return mesh_recolour(pressing, resource, space);
	bool is_fine;
	qpdf_oh converted = function_recolour(pressing, resource, space, function, &is_fine);
	qpdf_oh_replace_key(pdf, shading, "/Function", converted);
	return is_fine;
}

const char *shading_recolour(const Pressing *pressing, const Resource *resource)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh shading = dictionary_of(pdf, resource->object);
	ColourSpace space = colour_space_of(pdf, qpdf_oh_get_key(pdf, shading, "/ColorSpace"));
	ColourSpace target = recolouring_target(resource);
	if (space == SPACE_INK || space == target)
		return NULL;
	if (space == SPACE_UNKNOWN || space == SPACE_PATTERN)
		return "a shading's colour space is none of gray, RGB and CMYK";

	if (!convert_colours(pressing, resource, space, shading))
		return "a shading is of a kind that is not followed";
	recolour_background(pressing, resource, space, shading);
	qpdf_oh_replace_key(pdf, shading, "/ColorSpace",
		qpdf_oh_new_name(pdf, target == SPACE_GRAY ? "/DeviceGray" : "/DeviceCMYK"));
	return NULL;
}
