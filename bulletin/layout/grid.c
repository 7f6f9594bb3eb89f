#include "layout/grid.h"
#include "layout/printer_marks.h"

bool grid_touches(Length inset)
{
	return ABS(inset) <= GRID_ROUNDING;
}

/* Where a column begins; that after the last, a gutter beyond the margin. */
static Length column_left(const Layout *layout, int number)
{
	int64_t all = (int64_t)layout->width - 2 * layout->margin + layout->gutter;
	return layout->margin + (Length)(all * (number - 1) / layout->columns);
}

Box grid_column(const Layout *layout, int number)
{
	Length margin = layout->margin, left = column_left(layout, number);
	Length right = number < layout->columns ? column_left(layout, number + 1) - layout->gutter
						: layout->width - margin;
	return (Box){ left, margin, right - left, layout->height - 2 * margin };
}

Box grid_safe_area(const Layout *layout)
{
	Length edge = length_from_mm(GRID_UNSAFE_EDGE_MM);
	return (Box){ edge, edge, layout->width - 2 * edge, layout->height - 2 * edge };
}

static Box sheet_with(const Layout *layout, Length room)
{
	return (Box){ -room, -room, layout->width + 2 * room, layout->height + 2 * room };
}

Box grid_bleed(const Layout *layout)
{
	return sheet_with(layout, layout->bleed);
}

Box grid_media(const Layout *layout)
{
	return sheet_with(layout, layout->has_marks ? printer_marks_room(layout) : layout->bleed);
}

Box grid_run_off(const Layout *layout, Box area)
{
	Length right = box_right(area), bottom = box_bottom(area);
	if (grid_touches(area.x))
		area.x = -layout->bleed;
	if (grid_touches(area.y))
		area.y = -layout->bleed;
	if (grid_touches(layout->width - right))
		right = layout->width + layout->bleed;
	if (grid_touches(layout->height - bottom))
		bottom = layout->height + layout->bleed;
	return (Box){ area.x, area.y, right - area.x, bottom - area.y };
}

Box grid_pouch(const Layout *layout)
{
	if (layout->pouch_width == 0)
		return (Box){ 0 };
	return (Box){ (layout->width - layout->pouch_width) / 2,
		(layout->height - layout->pouch_height) / 2, layout->pouch_width,
		layout->pouch_height };
}

Box grid_keep_out(const Layout *layout, Corner corner)
{
	if (layout->fixing == FIXING_NONE)
		return (Box){ 0 };
	bool is_right = corner == CORNER_TOP_RIGHT || corner == CORNER_LOW_RIGHT;
	bool is_low = corner == CORNER_LOW_LEFT || corner == CORNER_LOW_RIGHT;
	Length centre = length_from_mm(GRID_KEEP_OUT_CENTRE_MM);
	Length radius = length_from_mm(GRID_KEEP_OUT_RADIUS_MM);
	Length x = is_right ? layout->width - centre : centre;
	Length y = is_low ? layout->height - centre : centre;
	return (Box){ x - radius, y - radius, 2 * radius, 2 * radius };
}
