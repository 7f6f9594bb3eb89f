/*
 * Transform: from colours of a screen to the inks of a press, by lcms2.
 */
#ifndef BULLETIN_PRESS_TRANSFORM_H
#define BULLETIN_PRESS_TRANSFORM_H

#include "press/profile.h"

#include <lcms2.h>

/*
 * Relative colorimetric with black point compensation (ISO 18619), from the ICC
 * profile `screen`; without one (NULL) from sRGB. `from`, `to` and `flags` are
 * lcms2's. NULL where `screen` is no sound profile for RGB. Delete it with
 * cmsDeleteTransform.
 */
cmsHTRANSFORM transform_open(const Profile *press, Text screen, cmsUInt32Number from,
	cmsUInt32Number to, cmsUInt32Number flags);

/* The share of their ink that cyan, magenta and yellow keep for all four to be in the limit. */
double ink_share_kept(double colours, double black, double limit);

#endif
