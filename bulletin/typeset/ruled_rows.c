#include "typeset/ruled_rows.h"

/* A rule as a row of its own, which the next row stays with. */
static void add_rule(const RuledRows *rows, Length weight)
{
	Galley *galley = rows->galley;
	GalleyRow row = { .height = weight, .spans = rows->spans, .break_cost = BREAK_NEVER };
	row_add_item(galley, &row,
		rule_item((Box){ rows->extent.left, 0, rows->extent.width, weight }));
	galley_add(galley, row);
}

/* A rule on the edge between two rows, half in either; `edge` is from the row's top. */
static Item rule_between(const RuledRows *rows, Length edge)
{
	Length weight = rows->rules.between;
	return rule_item((Box){ rows->extent.left, edge - weight / 2, rows->extent.width, weight });
}

RuledRows ruled_rows_open(Galley *galley, RowRules rules, Extent extent, bool spans)
{
	RuledRows rows = { galley, rules, extent, spans, galley->count, galley->count + 1 };
	add_rule(&rows, rules.open);
	return rows;
}

void ruled_rows_add_head(RuledRows *rows, GalleyRow head)
{
	row_add_item(rows->galley, &head, rule_between(rows, head.height));
	head.spans = rows->spans;
	head.break_cost = BREAK_AFTER_HEADING;
	galley_add(rows->galley, head);
	rows->body = rows->galley->count;
}

void ruled_rows_add(RuledRows *rows, GalleyRow row)
{
	Galley *galley = rows->galley;
	row.spans = rows->spans;
	if (galley->count > rows->body) /* else the head's, or the opening one, is there */
		*arena_push(galley->setting->arena, row.head_items,
			row.head_item_count) = rule_between(rows, 0);
	galley_add(galley, row);
}

/* What it costs to end a column after row `number` of so many. */
static int break_cost_after(int number, int count)
{
	int left = count - 1 - number;
	if (left == 0)
		return BREAK_NEVER; /* the closing rule */
	if (number == 0)
		return BREAK_ORPHAN;
	return left == 1 ? BREAK_WIDOW : BREAK_IN_TABLE;
}

/* The opening rule and the head once more, for a column that opens among the rows. */
static const GalleyRow *head_again(const RuledRows *rows)
{
	int count = rows->body - rows->first;
	GalleyRow *head = arena_new(rows->galley->setting->arena, GalleyRow, count);
	for (int i = 0; i < count; i++)
		head[i] = rows->galley->rows[rows->first + i];
	head[0].above = 0;
	return head;
}

void ruled_rows_close(RuledRows *rows)
{
	Galley *galley = rows->galley;
	int end = galley->count, count = end - rows->body;
	add_rule(rows, rows->rules.close);
	galley_last(galley)->break_cost = BREAK_FREE;
	GalleyRow *foot = arena_new(galley->setting->arena, GalleyRow, 1);
	*foot = *galley_last(galley);
	const GalleyRow *head = head_again(rows);
	for (int i = rows->body; i < end; i++) {
		GalleyRow *row = &galley->rows[i];
		row->break_cost = break_cost_after(i - rows->body, count);
		row->repeat = head;
		row->repeat_count = rows->body - rows->first;
		row->close = i + 1 < end ? foot : NULL;
	}
}
