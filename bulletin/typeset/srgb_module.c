/* Colours to sRGB by lcms2, for the module "srgb". */
#include "typeset/srgb.h"

#include <lcms2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

/* The four bytes of a cairo dot as they lie in memory. */
#define DOT_PLAIN (G_BYTE_ORDER == G_LITTLE_ENDIAN ? TYPE_BGRA_8 : TYPE_ARGB_8)
#define DOT_MULTIPLIED (G_BYTE_ORDER == G_LITTLE_ENDIAN ? TYPE_BGRA_8_PREMUL : TYPE_ARGB_8_PREMUL)

static cmsHTRANSFORM transform_open(cmsHPROFILE from, uint32_t format, uint32_t flags)
{
	cmsHPROFILE to = cmsCreate_sRGBProfile();
	cmsHTRANSFORM transform = cmsCreateTransform(from, format, to, format,
		INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION | flags);
	cmsCloseProfile(to);
	return transform;
}

/*
 * Measured, as the name of a profile proves nothing: a grid of colours comes
 * out as it went in, but for the rounding of eight bits.
 */
static bool is_srgb(cmsHPROFILE profile)
{
	enum { STEPS = 5, STEP = 255 / (STEPS - 1), ROUNDING = 1 };
	cmsHTRANSFORM transform = transform_open(profile, TYPE_RGB_8, cmsFLAGS_NOOPTIMIZE);
	bool is_same = transform != NULL;
	for (int i = 0; i < STEPS * STEPS * STEPS && is_same; i++) {
		const uint8_t colour[3] = { (uint8_t)(i % STEPS * STEP),
			(uint8_t)(i / STEPS % STEPS * STEP), (uint8_t)(i / STEPS / STEPS * STEP) };
		uint8_t converted[3];
		cmsDoTransform(transform, colour, converted, 1);
		for (int k = 0; k < 3; k++)
			is_same &= abs(converted[k] - colour[k]) <= ROUNDING;
	}
	if (transform)
		cmsDeleteTransform(transform);
	return is_same;
}

static SrgbOutcome surface_convert(cairo_surface_t *surface, cmsHPROFILE profile)
{
	bool is_plain = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24;
	cmsHTRANSFORM transform = transform_open(profile, is_plain ? DOT_PLAIN : DOT_MULTIPLIED,
		cmsFLAGS_COPY_ALPHA);
	if (!transform)
		return SRGB_UNUSABLE;
	uint32_t stride = (uint32_t)cairo_image_surface_get_stride(surface);
	uint8_t *dots = cairo_image_surface_get_data(surface);
	cmsDoTransformLineStride(transform, dots, dots,
		(uint32_t)cairo_image_surface_get_width(surface),
		(uint32_t)cairo_image_surface_get_height(surface), stride, stride, 0, 0);
	cmsDeleteTransform(transform);
	return SRGB_CONVERTED;
}

SrgbOutcome srgb_convert(cairo_surface_t *surface, GBytes *bytes)
{
	gsize length;
	const void *data = g_bytes_get_data(bytes, &length);
	cmsHPROFILE profile = cmsOpenProfileFromMem(data, (uint32_t)length);
	if (!profile)
		return SRGB_UNUSABLE;
	SrgbOutcome outcome = SRGB_UNUSABLE;
	if (cmsGetColorSpace(profile) == cmsSigRgbData)
		outcome = is_srgb(profile) ? SRGB_ALREADY : surface_convert(surface, profile);
	cmsCloseProfile(profile);
	return outcome;
}
