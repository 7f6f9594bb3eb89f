#include "batch/finished_sheet.h"

static const double bulk = 1.25;         /* cm3/g, which is micrometres a g/m2 */
static const double film_density = 1.16; /* g/cm3 */

enum { MICRONS_A_MM = 1000, MM2_A_M2 = 1000 * 1000 };

/* Flush-cut, sheet and film end together; sealed, the pouch stands out all round. */
static bool ends_as_pouch(const Layout *layout)
{
	return layout->pouch_width > 0 && layout->finishing == FINISHING_SEALED;
}

FinishedSheet finished_sheet_of(const Layout *layout)
{
	bool is_laminated = layout->pouch_width > 0 || layout->finishing == FINISHING_FLUSH_CUT;
	double paper = layout->stock_weight > 0 ? layout->stock_weight : USUAL_STOCK_WEIGHT;
	double film = layout->film.microns > 0 ? layout->film.microns : USUAL_FILM_MICRONS;
	if (!is_laminated)
		film = 0;
	Length width = ends_as_pouch(layout) ? layout->pouch_width : layout->width;
	Length height = ends_as_pouch(layout) ? layout->pouch_height : layout->height;
	double paper_area = mm_from_length(layout->width) * mm_from_length(layout->height);
	double film_area = mm_from_length(width) * mm_from_length(height);
	return (FinishedSheet){
		.width = mm_from_length(MIN(width, height)),
		.height = mm_from_length(MAX(width, height)),
		.thickness = (2 * film + paper * bulk) / MICRONS_A_MM,
		.weight = (paper * paper_area + 2 * film * film_density * film_area) / MM2_A_M2,
		.is_laminated = is_laminated,
		.is_by_the_usual = layout->stock_weight == 0 ||
			(is_laminated && layout->film.microns == 0),
	};
}
