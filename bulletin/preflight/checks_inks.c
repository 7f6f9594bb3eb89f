#include "layout/ink_limit.h"
#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

double checks_ink_limit(const Judge *judge)
{
	return judge->job->layout ? ink_limit_of(judge->job->layout) : INK_LIMIT_COATED;
}

static const char *drawn_words(const Drawn *drawn)
{
	static const char *const words[] = {
		[DRAWN_FILL] = "an area",
		[DRAWN_STROKE] = "a line",
		[DRAWN_TEXT] = "text",
		[DRAWN_PICTURE] = "a picture",
		[DRAWN_SHADING] = "a shading",
	};
	return words[drawn->kind];
}

static SpaceKind kind_of(const Drawn *drawn)
{
	const Space *space = drawn->picture.space;
	if (drawn->kind != DRAWN_PICTURE || drawn->picture.is_mask)
		return drawn->colour.kind;
	if (space && space->kind == SPACE_INDEXED)
		space = space->base;
	return space ? space->kind : SPACE_UNKNOWN;
}

/* A sheet of ours is in inks throughout; another file's RGB may be defined by a profile. */
void kinds_check(const Judge *judge, const Drawn *drawn)
{
	SpaceKind kind = kind_of(drawn);
	bool is_light = kind == SPACE_RGB || (kind == SPACE_PROFILE_RGB && judge->job->layout);
	if (is_light)
		findings_add(judge->findings, drawn_spot(judge, drawn), COLOUR_RGB,
			drawn_words(drawn));
}

void inks_check(const Judge *judge, const Drawn *drawn)
{
	const JudgedPage *page = &judge->pages[drawn->page];
	double sum = colour_sum(&drawn->colour), most = checks_ink_limit(judge);
	if (!colour_is_inks(&drawn->colour))
		return;
	if (drawn->is_kind_alone) {
		findings_add(judge->findings, drawn_spot(judge, drawn), SHADING_NOT_JUDGED);
		return;
	}
	if (drawn->colour.is_registration) {
		if (sum > 0 && rectangles_touch(drawn->extent, page->trim))
			findings_add(judge->findings, drawn_spot(judge, drawn),
				REGISTRATION_ON_SHEET, drawn_words(drawn));
		return;
	}
	if (ink_is_over(sum, most))
		findings_add_measured(judge->findings, drawn_spot(judge, drawn), sum, INK_SUM,
			drawn_words(drawn), sum, most);
}
