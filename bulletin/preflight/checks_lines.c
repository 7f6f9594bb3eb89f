#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

static const double line_least = 0.25;
static const double light_line_least = 0.75;
/* What two roundings of a drawing program may take off. */
static const double rounding = 0.01;

/* White in an area of ink, or made of dots: both lose their edge. */
static bool is_light(const Colour *colour)
{
	if (!colour_is_inks(colour))
		return false;
	bool is_tint = false;
	for (int i = 0; i < PROCESS_INKS; i++)
		is_tint |= colour->inks[i] > 0.01 && colour->inks[i] < 0.99;
	return is_tint || colour->is_white || colour->spots > 0.01;
}

void lines_check(const Judge *judge, const Drawn *drawn)
{
	bool is_line = drawn->kind == DRAWN_STROKE || drawn->kind == DRAWN_FILL;
	if (!is_line || drawn->thickness >= light_line_least - rounding)
		return;
	Spot spot = drawn_spot(judge, drawn);
	if (drawn->thickness < line_least - rounding)
		findings_add_measured(judge->findings, spot, -drawn->thickness, LINE_TOO_THIN,
			drawn->thickness);
	else if (is_light(&drawn->colour))
		findings_add_measured(judge->findings, spot, -drawn->thickness, LINE_LIGHT_TOO_THIN,
			drawn->colour.is_white ? "a white line" : "a line in a tint",
			drawn->thickness);
}
