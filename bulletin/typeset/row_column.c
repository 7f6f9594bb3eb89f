#include "typeset/row_column.h"

/* How far the row moves to stand on the grid; negative: up. */
static int64_t way_to_grid(const RowColumn *column, int64_t baseline)
{
	int64_t leading = column->grid.leading;
	int64_t over = (baseline - column->grid.first) % leading;
	if (over < 0)
		over += leading;
	int64_t rise_most = column->is_begun ? leading / 8 : leading / 2;
	bool is_above_first = baseline - over < column->grid.first;
	return over <= rise_most && !is_above_first ? -over : leading - over;
}

Length row_column_add(RowColumn *column, const GalleyRow *row, Length share)
{
	int64_t top = column->bottom + (column->is_begun ? row->above : 0);
	if (row->grid > 0 && column->grid.leading > 0)
		top += way_to_grid(column, top + row->grid);
	column->bottom = top + row->height + share;
	column->is_begun = true;
	return (Length)CLAMP(top, INT32_MIN, INT32_MAX);
}

void row_column_add_all(RowColumn *column, const GalleyRow *rows, int first, int end, Length share)
{
	for (int i = first; i < end; i++)
		row_column_add(column, &rows[i], MIN(share, rows[i].spare));
}

int64_t row_column_end(const RowColumn *column, const GalleyRow *last)
{
	RowColumn closed = *column;
	if (last->close)
		row_column_add(&closed, last->close, 0);
	return closed.bottom;
}
