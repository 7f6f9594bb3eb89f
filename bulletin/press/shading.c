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

	qpdf_oh function = qpdf_oh_get_key(pdf, shading, "/Function");
	bool is_fine = true;
	if (qpdf_oh_is_null(pdf, function))
		return "a mesh";
	qpdf_oh_replace_key(pdf, shading, "/Function",
		function_recolour(pressing, resource, space, function, &is_fine));
	recolour_background(pressing, resource, space, shading);
	qpdf_oh_replace_key(pdf, shading, "/ColorSpace",
		qpdf_oh_new_name(pdf, target == SPACE_GRAY ? "/DeviceGray" : "/DeviceCMYK"));
	return is_fine ? NULL : "a shading has a function that is not followed";
}
