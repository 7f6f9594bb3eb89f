#include "typeset/make_up.h"

Length rows_height(const GalleyRow *rows, int first, int end)
{
	int64_t height = 0;
	for (int i = first; i < end; i++)
		height += rows[i].height + (i > first ? rows[i].above : 0);
	return (Length)MIN(height, INT32_MAX / 2);
}

/* Where the side that starts with row `first` ends. */
static int end_of_side(const GalleyRow *rows, int first, int count, Length room)
{
	int64_t height = 0;
	int end = first;
	while (end < count) {
		height += rows[end].height + (end > first ? rows[end].above : 0);
		if (height > room)
			break;
		end++;
	}
	if (end == count)
		return end;
	int parted = end;
	while (parted > first && rows[parted - 1].break_cost >= BREAK_ORPHAN)
		parted--;
	if (parted > first)
		return parted;
	return MAX(end, first + 1);
}

MadeUp make_up(Arena *arena, const GalleyRow *rows, int count, Length first_room, Length later_room)
{
	int *ends = NULL;
	MadeUp made = { 0 };
	int first = 0;
	do {
		Length room = made.count == 0 ? first_room : later_room;
		first = end_of_side(rows, first, count, room);
		*arena_push(arena, ends, made.count) = first;
	} while (first < count);
	made.ends = ends;
	return made;
}

Length row_share(const GalleyRow *rows, int first, int end, Length left_over, int i)
{
	int sharers = 0;
	for (int k = first; k < end; k++)
		sharers += rows[k].spare > 0;
	if (sharers == 0 || left_over <= 0)
		return 0;
	return MIN(rows[i].spare, left_over / sharers);
}
