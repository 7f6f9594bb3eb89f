#include "press/transform.h"

#include <math.h>

cmsHTRANSFORM transform_open(const Profile *press, Text screen, cmsUInt32Number from,
	cmsUInt32Number to, cmsUInt32Number flags)
{
	cmsHPROFILE source = screen.bytes
		? cmsOpenProfileFromMem(screen.bytes, (cmsUInt32Number)screen.length)
		: cmsCreate_sRGBProfile();
	if (!source)
		return NULL;
	cmsHTRANSFORM transform = NULL;
	if (cmsGetColorSpace(source) == cmsSigRgbData) {
		/* profile_read has tried it. */
		cmsHPROFILE target = cmsOpenProfileFromMem(press->icc.bytes,
			(cmsUInt32Number)press->icc.length);
		transform = cmsCreateTransform(source, from, target, to,
			INTENT_RELATIVE_COLORIMETRIC, flags | cmsFLAGS_BLACKPOINTCOMPENSATION);
		cmsCloseProfile(target);
	}
	cmsCloseProfile(source);
	return transform;
}

double ink_share_kept(double colours, double black, double limit)
{
	return colours + black <= limit ? 1 : fmax(0, limit - black) / colours;
}
