/*
 * Recolouring: colours of one space written anew as inks, or, in what makes
 * the luminosity of a soft mask, as shades of gray.
 *
 * Shared by the content streams and the shadings of colours_press.
 */
#ifndef BULLETIN_PRESS_RECOLOURING_H
#define BULLETIN_PRESS_RECOLOURING_H

#include "press/pressing.h"

#include <glib.h>

/* By how many numbers a colour is told in it. */
typedef enum {
	SPACE_UNKNOWN = 0, /* one that cannot be converted: Lab, Indexed, ... */
	SPACE_GRAY = 1,
	SPACE_RGB = 3,
	SPACE_CMYK = 4,
	SPACE_PATTERN = -1, /* a coloured pattern, which has its own colours */
	SPACE_INK = -2,     /* Separation or DeviceN whose stand-in is CMYK: it stays */
} ColourSpace;

enum { INKS = 4 };

/*
 * The space of a name or an array. Device, calibrated and ICC-based ones of one
 * number of components are one: what cairo calls DeviceRGB is sRGB.
 */
ColourSpace colour_space_of(qpdf_data pdf, qpdf_oh space);

/* What the colours of a resource become: SPACE_CMYK, or SPACE_GRAY in a mask. */
ColourSpace recolouring_target(const Resource *resource);

/*
 * Converts `from`, as many numbers as `space` has, all 0 to 1, into `to`, as many as
 * the target has: at most INKS.
 */
void recolour(const Pressing *pressing, const Resource *resource, ColourSpace space,
	const double *from, double *to);

/*
 * Writes a content stream with other colours. NULL when it is done, else what
 * stands in the way, for the remark sheet-colour.
 */
const char *content_recolour(const Pressing *pressing, const Resource *resource, Text stream,
	GString *bytes);

/* The same for a shading, whose dictionary is changed. */
const char *shading_recolour(const Pressing *pressing, const Resource *resource);

/*
 * Converts the colours that stand in a shading's stream of triangles or patches.
 * false where its form is none of ISO 32000-1.
 */
bool mesh_recolour(const Pressing *pressing, const Resource *resource, ColourSpace space);

/*
 * A function with the colours of `space` (7.10) as another of the target's;
 * `is_fine` false where it is of a kind that the painter never writes.
 */
qpdf_oh function_recolour(const Pressing *pressing, const Resource *resource, ColourSpace space,
	qpdf_oh function, bool *is_fine);

/* The numbers of an array, at most `most` of them; others than numbers are 0. */
int numbers_read(qpdf_data pdf, qpdf_oh array, double *numbers, int most);
qpdf_oh numbers_new(qpdf_data pdf, const double *numbers, int count);

/* Appends a number and a space, with four decimals: a hundredth of a per cent of ink. */
void number_append(GString *bytes, double number);

#endif
