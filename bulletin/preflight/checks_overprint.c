#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

/* Wider black has no edge that the plate under it could show beside (PRINT.md 4, rule 2). */
static const double thin_rule_most = 2;

static bool is_full_black(const Colour *colour)
{
	return colour_is_black_alone(colour) && colour->inks[BLACK] > 0.99;
}

void overprint_check(const Judge *judge, const Drawn *drawn)
{
	bool is_solid = colour_is_inks(&drawn->colour) && drawn->kind != DRAWN_SHADING;
	if (!is_solid)
		return;
	Spot spot = drawn_spot(judge, drawn);
	bool is_text = drawn->kind == DRAWN_TEXT;
	if (drawn->overprints && drawn->colour.is_white)
		findings_add(judge->findings, spot, WHITE_OVERPRINTS,
			is_text ? "text" : "a line or an area");
	bool is_thin = is_text || drawn->thickness < thin_rule_most;
	if (is_thin && !drawn->overprints && is_full_black(&drawn->colour))
		findings_add(judge->findings, spot, BLACK_KNOCKS_OUT,
			is_text ? "black text" : "a black line");
}
