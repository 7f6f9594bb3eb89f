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

/* What is beyond the least goes to all alike, each up to its most; there is less than all want. */
static void share_beyond(const ColumnNeed *needs, int count, int64_t beyond, Length *widths)
{
	int wanting = 0;
	for (int i = 0; i < count; i++) {
		widths[i] = needs[i].least;
		wanting += needs[i].most > needs[i].least;
	}
	while (wanting > 0 && beyond >= wanting) {
		Length share = (Length)(beyond / wanting);
		wanting = 0;
		for (int i = 0; i < count; i++) {
			Length given = MIN(share, needs[i].most - widths[i]);
			widths[i] += given;
			beyond -= given;
			wanting += needs[i].most > widths[i];
		}
	}
}

void table_columns_size(const ColumnNeed *needs, int count, Length gap, Length room, Length *widths)
{
	int64_t least = table_columns_least(needs, count, gap);
	int64_t most = table_columns_most(needs, count, gap);
	if (most <= room)
		share_white(needs, count, room - most, widths);
	else
		share_beyond(needs, count, MAX(room - least, 0), widths);
}
