#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

#include <math.h>

/* Seen from near, and from across a room. */
static const double ppi_wanted = 300, ppi_wanted_of_poster = 200;
/* A3 and larger hang where nobody puts their nose to them. */
static const double poster_long_side_mm = 400;
/* A picture of fewer dots than this either way is a pattern or a flat colour. */
enum { DOTS_LEAST = 16 };

static double wanted_on(const JudgedPage *page)
{
	double longer = fmax(page->trim.right - page->trim.left,
		page->trim.top - page->trim.bottom);
	return longer * page->unit / PT_PER_MM > poster_long_side_mm ? ppi_wanted_of_poster
								     : ppi_wanted;
}

/* One in a hundred less is a rounding of its size on the page. */
void pictures_check(const Judge *judge, const Drawn *drawn)
{
	const Picture *picture = &drawn->picture;
	if (drawn->kind != DRAWN_PICTURE || picture->width < DOTS_LEAST ||
		picture->height < DOTS_LEAST)
		return;
	Spot spot = drawn_spot(judge, drawn);
	double wanted = wanted_on(&judge->pages[drawn->page]);
	if (drawn->picture_ppi < wanted / 2)
		findings_add_measured(judge->findings, spot, -drawn->picture_ppi,
			PICTURE_TOO_COARSE, drawn->picture_ppi, wanted);
	else if (drawn->picture_ppi < wanted * 0.99)
		findings_add_measured(judge->findings, spot, -drawn->picture_ppi, PICTURE_COARSE,
			drawn->picture_ppi, wanted);
}
