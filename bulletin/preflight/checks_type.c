#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

/* Smaller, and ink runs into letters that are left white. */
static const double reversed_least = 6;
/* Smaller, and the least shift between plates blurs letters of three inks. */
static const double several_inks_least = 9;
/* Larger, and rich black is welcome. */
static const double rich_black_least = 50;

void type_check(const Judge *judge, const Drawn *drawn)
{
	const Colour *colour = &drawn->colour;
	if (drawn->kind != DRAWN_TEXT)
		return;
	Spot spot = drawn_spot(judge, drawn);
	bool is_by_profile = colour->kind == SPACE_PROFILE_RGB && !judge->job->layout;
	bool is_mixed = is_by_profile || (colour_is_inks(colour) && !colour_is_black_alone(colour));
	if (colour->is_black && is_mixed && !colour->is_registration &&
		drawn->type_size < rich_black_least)
		findings_add(judge->findings, spot, BLACK_TEXT_ON_PLATES);
	else if (colour_ink_count(colour) > 2 && drawn->type_size < several_inks_least)
		findings_add_measured(judge->findings, spot, -drawn->type_size,
			TYPE_IN_SEVERAL_INKS, drawn->type_size, colour_ink_count(colour));
	if (colour->is_white && drawn->type_size < reversed_least)
		findings_add_measured(judge->findings, spot, -drawn->type_size, TYPE_SMALL_REVERSED,
			drawn->type_size);
}
