#include "typeset/table_columns.h"

#include <glib.h>

int64_t table_columns_least(const ColumnNeed *needs, int count, Length gap)
{
	int64_t width = (int64_t)gap * MAX(count - 1, 0);
	for (int i = 0; i < count; i++)
		width += needs[i].least;
	return width;
}

int64_t table_columns_most(const ColumnNeed *needs, int count, Length gap)
{
	int64_t width = (int64_t)gap * MAX(count - 1, 0);
	for (int i = 0; i < count; i++)
		width += needs[i].most;
	return width;
}

/* Whether a column takes part in white that is left: those of words, or all where there are none.
 */
static bool takes_white(const ColumnNeed *need, bool has_words)
{
	return !has_words || !need->is_number;
}

/* All cells fit on a line: what is left goes to words, by what each holds. */
static void share_white(const ColumnNeed *needs, int count, int64_t white, Length *widths)
{
	bool has_words = false;
	for (int i = 0; i < count; i++)
		has_words = has_words || !needs[i].is_number;
	int64_t parts = 0;
	for (int i = 0; i < count; i++)
		if (takes_white(&needs[i], has_words))
			parts += needs[i].most + 1;
	for (int i = 0; i < count; i++) {
		bool takes = takes_white(&needs[i], has_words);
		int64_t share = takes ? white * (needs[i].most + 1) / parts : 0;
		widths[i] = needs[i].most + (Length)share;
	}
}

void table_columns_size(const ColumnNeed *needs, int count, Length gap, Length room, Length *widths)
{
	int64_t least = table_columns_least(needs, count, gap);
	int64_t most = table_columns_most(needs, count, gap);
	if (most <= room) {
		share_white(needs, count, room - most, widths);
		return;
	}
	int64_t beyond = MAX(room - least, 0), way = most - least;
	for (int i = 0; i < count; i++) {
		int64_t own = needs[i].most - needs[i].least;
		widths[i] = needs[i].least + (Length)(way > 0 ? beyond * own / way : 0);
	}
}
