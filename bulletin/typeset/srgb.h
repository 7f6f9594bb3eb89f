/*
 * sRGB: the colours of a picture that is meant by another profile, so that
 * every surface shows what it should. In the module "srgb", for most pictures
 * are sRGB as they come and must not pay for lcms2.
 */
#ifndef BULLETIN_TYPESET_SRGB_H
#define BULLETIN_TYPESET_SRGB_H

#include <cairo.h>
#include <glib.h>

typedef enum {
	SRGB_ALREADY,   /* the profile means what sRGB means */
	SRGB_CONVERTED, /* the dots of the surface are others now */
	SRGB_UNUSABLE,  /* the profile is damaged, or not one of three screen colours */
} SrgbOutcome;

/*
 * Converts the dots of an image surface (RGB24, or ARGB32 with its colours
 * multiplied) from the ICC profile to sRGB: relative colorimetric with black
 * point compensation (ISO 18619), in place. Whatever cannot be used leaves
 * them as they are. Nothing may have been painted with the surface yet; what it
 * carries beside its dots (its MIME data) stays.
 */
typedef SrgbOutcome SrgbConvert(cairo_surface_t *surface, GBytes *profile);
SrgbConvert srgb_convert;

#endif
