#include "press/profile.h"
#include "base/module.h"
#include "press/press_remarks.h"
#include "press/sheet.h"

#include <lcms2.h>
#include <string.h>

/*
 * Printing conditions of the ICC's registry (registry.color.org) by what their
 * profiles are called; the longer name of two stands first.
 */
static const struct {
	const char *part, *condition;
} conditions[] = {
	{ "FOGRA39", "FOGRA39" },
	{ "FOGRA47", "FOGRA47" },
	{ "FOGRA51", "FOGRA51" },
	{ "FOGRA52", "FOGRA52" },
	{ "ISO Coated v2", "FOGRA39" },
	{ "PSO Coated v3", "FOGRA51" },
	{ "PSO Uncoated v3", "FOGRA52" },
	{ "PSO Uncoated ISO12647", "FOGRA47" },
	{ "SWOP2006_Coated3", "CGATS TR 003" },
	{ "SWOP2006_Coated5", "CGATS TR 005" },
	{ "GRACoL2006_Coated1", "CGATS TR 006" },
};

static const char *condition_of(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(conditions); i++)
		if (strstr(name, conditions[i].part))
			return conditions[i].condition;
	return NULL;
}

static const char *name_of(Arena *arena, cmsHPROFILE profile)
{
	enum { LONGEST = 128 };
	char name[LONGEST] = "";
	cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "GB", name, sizeof name);
	return arena_text(arena, name);
}

/* What the profile is, where that is not what a sheet is printed by; else NULL. */
static const char *unsuitable_kind(Arena *arena, cmsHPROFILE profile)
{
	static const struct {
		cmsProfileClassSignature class;
		const char *kind;
	} kinds[] = {
		{ cmsSigInputClass, "that of a camera or scanner" },
		{ cmsSigDisplayClass, "that of a screen" },
		{ cmsSigLinkClass, "one that links two devices" },
		{ cmsSigAbstractClass, "one without a device" },
		{ cmsSigColorSpaceClass, "that of a colour space" },
		{ cmsSigNamedColorClass, "a list of named colours" },
	};
	cmsProfileClassSignature class = cmsGetDeviceClass(profile);
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (kinds[i].class == class)
			return kinds[i].kind;
	cmsColorSpaceSignature space = cmsGetColorSpace(profile);
	if (space == cmsSigGrayData || space == cmsSigRgbData)
		return space == cmsSigGrayData ? "that of a printer with black ink alone"
					       : "that of a printer which is sent RGB";
	if (space != cmsSigCmykData)
		return arena_printf(arena, "that of a press with %u inks", cmsChannelsOf(space));
	/* PDF 1.6 knows ICC.1:2003-09 and what was before it (ISO 32000-1, Table 67). */
	return cmsGetProfileVersion(profile) < 5
		? NULL
		: "one of version 5, which no PDF of ours may hold";
}

/* Whether colours can be turned into its inks; that reads all the tables it needs. */
static bool is_whole(cmsHPROFILE profile)
{
	cmsHPROFILE screen = cmsCreate_sRGBProfile();
	cmsHTRANSFORM transform = cmsCreateTransform(screen, TYPE_RGB_16, profile, TYPE_CMYK_16,
		INTENT_RELATIVE_COLORIMETRIC,
		cmsFLAGS_NOOPTIMIZE | cmsFLAGS_BLACKPOINTCOMPENSATION);
	cmsCloseProfile(screen);
	if (transform)
		cmsDeleteTransform(transform);
	return transform != NULL;
}

/* The profile's own word on its length; a file that is longer or shorter is not what was made. */
static bool has_its_length(Text icc)
{
	const unsigned char *head = (const unsigned char *)icc.bytes;
	return icc.length > sizeof(cmsICCHeader) &&
		((size_t)head[0] << 24 | (size_t)head[1] << 16 | (size_t)head[2] << 8 | head[3]) ==
		icc.length;
}

static bool profile_check(Arena *arena, Profile *found, Remarks *remarks)
{
	Place place = { .file = found->path };
	cmsHPROFILE profile = has_its_length(found->icc)
		? cmsOpenProfileFromMem(found->icc.bytes, (cmsUInt32Number)found->icc.length)
		: NULL;
	if (!profile) {
		remarks_add(remarks, place, PROFILE_DAMAGED);
		return false;
	}
	const char *kind = unsuitable_kind(arena, profile);
	bool is_sound = kind || is_whole(profile);
	if (kind)
		remarks_add(remarks, place, PROFILE_UNSUITABLE, kind);
	else if (!is_sound)
		remarks_add(remarks, place, PROFILE_DAMAGED);
	found->name = name_of(arena, profile);
	found->condition = condition_of(found->name);
	cmsCloseProfile(profile);
	return !kind && is_sound;
}

/* The build compared our own with the one we know: it need not be looked at again. */
static const Profile *read_own(Arena *arena, const char *path, Remarks *remarks)
{
	Profile *own = arena_new(arena, Profile, 1);
	own->path = path;
	own->icc = text_read(arena, own->path, PROFILE_LARGEST_BYTES, remarks);
	const char *deflated = arena_printf(arena, "%s.deflated", own->path);
	own->deflated = text_read(arena, deflated, PROFILE_LARGEST_BYTES, remarks);
	own->name = "FOGRA39L Coated";
	own->condition = condition_of(own->name);
	return own->icc.bytes && own->deflated.bytes ? own : NULL;
}

const Profile *profile_read(Arena *arena, const char *path, Remarks *remarks)
{
	const char *own = data_path(arena, SHEET_PROFILE);
	if (!path || strcmp(path, own) == 0)
		return read_own(arena, own, remarks);
	Profile *profile = arena_new(arena, Profile, 1);
	profile->path = path;
	profile->icc = text_read(arena, path, PROFILE_LARGEST_BYTES, remarks);
	return profile->icc.bytes && profile_check(arena, profile, remarks) ? profile : NULL;
}

const char *profile_name(Arena *arena, Text icc)
{
	cmsHPROFILE profile = cmsOpenProfileFromMem(icc.bytes, (cmsUInt32Number)icc.length);
	if (!profile)
		return "";
	const char *name = name_of(arena, profile);
	cmsCloseProfile(profile);
	return name;
}
