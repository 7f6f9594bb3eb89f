#include "press/pixel_inks.h"
#include "press/transform.h"

struct PixelInks {
	const Profile *press;
	double limit;               /* for the picture at hand, per cent */
	cmsHTRANSFORM small, large; /* from sRGB, without and with optimising; NULL: none so far */
	cmsHTRANSFORM own;          /* of the picture at hand, by its own profile, or NULL */
	cmsHTRANSFORM chosen;       /* one of them */
};

PixelInks *pixel_inks_open(Arena *arena, const Profile *press)
{
	PixelInks *inks = arena_new(arena, PixelInks, 1);
	*inks = (PixelInks){ .press = press };
	return inks;
}

static void transform_close(cmsHTRANSFORM transform)
{
	if (transform)
		cmsDeleteTransform(transform);
}

void pixel_inks_close(PixelInks *inks)
{
	if (!inks)
		return;
	transform_close(inks->small);
	transform_close(inks->large);
	transform_close(inks->own);
}

static cmsHTRANSFORM transform_of(const PixelInks *inks, Text icc, bool is_large)
{
	return transform_open(inks->press, icc, TYPE_RGB_8, TYPE_CMYK_8,
		is_large ? 0 : cmsFLAGS_NOOPTIMIZE);
}

/*
 * Measured: an optimised transform takes 14 ms longer to make, and then a tenth
 * of the time for a pixel, 0.07 us instead of 0.6.
 */
void pixel_inks_begin(PixelInks *inks, Text icc, int64_t pixel_count, double limit)
{
	enum { PIXELS_LARGE = 25 * 1000 };
	bool is_large = pixel_count > PIXELS_LARGE;
	inks->limit = limit;
	transform_close(inks->own);
	inks->own = icc.bytes ? transform_of(inks, icc, is_large) : NULL;
	inks->chosen = inks->own;
	if (inks->chosen)
		return;
	cmsHTRANSFORM *kept = is_large || inks->large ? &inks->large : &inks->small;
	if (!*kept)
		*kept = transform_of(inks, (Text){ NULL, 0 }, is_large);
	inks->chosen = *kept;
}

void pixel_inks_convert(PixelInks *inks, const uint8_t *rgb, uint8_t *cmyk, int count)
{
	cmsDoTransform(inks->chosen, rgb, cmyk, (cmsUInt32Number)count);
	double limit = inks->limit / 100 * 0xFF;
	for (uint8_t *dot = cmyk; dot < cmyk + (size_t)4 * (size_t)count; dot += 4) {
		int colours = dot[0] + dot[1] + dot[2];
		if (colours + dot[3] <= limit)
			continue;
		double kept = ink_share_kept(colours, dot[3], limit);
		for (int i = 0; i < 3; i++)
			dot[i] = (uint8_t)(kept * dot[i]);
	}
}
