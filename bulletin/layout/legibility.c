#include "layout/legibility.h"
#include "layout/layout_remarks.h"

#include <string.h>

/*
 * Small text needs an x-height of a 200th of the distance, which the metre
 * gives by its definition. Headlines and standfirsts are few words and need
 * capitals of a 250th only; capitals are about 1.35 x-heights.
 */
#define CAPITALS_TO_X_HEIGHT 1.35
#define LARGE_SHARE (200.0 / 250.0 / CAPITALS_TO_X_HEIGHT)

static bool is_large(const char *style)
{
	static const char *const large[] = { "headline", "title", "standfirst" };
	for (size_t i = 0; i < G_N_ELEMENTS(large); i++)
		if (strcmp(large[i], style) == 0)
			return true;
	return false;
}

void legibility_check(const Layout *layout, Remarks *remarks)
{
	for (int i = 0; i < layout->reads_at_count; i++) {
		const ReadsAt *asked = &layout->reads_at[i];
		const TextStyle *style = &layout->styles[asked->style];
		double share = is_large(style->name) ? LARGE_SHARE : 1;
		double metre = share * layout->metre;
		if (metre <= 0 || style->size_least == 0)
			continue;
		double metres = style->size_least / metre;
		if (metres < asked->metres - 0.005) /* sizes are written to a tenth of a point */
			remarks_add(remarks, asked->place, STYLE_OUT_OF_SIGHT, style->name,
				pt_from_length(style->size_least), metres, asked->metres);
	}
}
