/* Pipe tables as blocks; the cells wait for the next pass. */
#include "draft/draft_remarks.h"
#include "draft/markdown_reading.h"
#include "draft/paragraph_mark.h"
#include "draft/pipe_table.h"

#include <string.h>

/*
 * Some programs read `||` as a cell over two columns and `^^` as one over two
 * rows. GitHub's tables have neither: the cell is empty, and that is told.
 */
static bool is_span(Reading *reading, Cell cell)
{
	const char *text = reading->text.bytes + cell.start;
	bool is_over_rows = cell.end - cell.start == 2 && strncmp(text, "^^", 2) == 0;
	bool is_over_columns = cell.start == cell.end && cell.start > 0 && text[-1] == '|' &&
		text[0] == '|';
	if (is_over_rows || is_over_columns)
		remarks_add(reading->remarks, reading_text_place(reading, cell.start), CELL_SPANS,
			is_over_rows ? "^^" : "||", is_over_rows ? "rows" : "columns");
	return is_over_rows || is_over_columns;
}

/* Puts a cell aside, each `\|` as a pipe: that escape is the table's, also in code. */
static void read_cell(Reading *reading, Cell cell, Parent *row)
{
	const Passage *text = &reading->text;
	Block *block = reading_append(reading, row, BLOCK_CELL,
		reading_text_place(reading, cell.start));
	if (is_span(reading, cell) || cell.start == cell.end)
		return;
	excerpt_begin(reading, EXCERPT_PROSE, block, row->depth + 1);
	for (int i = cell.start; i < cell.end; i++) {
		bool is_escaped_pipe = text->bytes[i] == '\\' && text->bytes[i + 1] == '|';
		if (!is_escaped_pipe)
			excerpt_add_prose(reading, text, i, 1);
	}
	excerpt_end(reading);
}

static void read_row(Reading *reading, int at, Parent *table)
{
	Row row = pipe_table_row(reading->text.bytes, at);
	Parent cells = {
		.block = reading_append(reading, table, BLOCK_ROW,
			reading_text_place(reading, row.cells[0].start)),
		.depth = table->depth + 1,
	};
	int columns = table->block->columns, line_end = at;
	while (reading->text.bytes[line_end] && reading->text.bytes[line_end] != '\n')
		line_end++;
	if (row.count > columns)
		remarks_add(reading->remarks,
			reading_text_place(reading,
				columns < MOST_COLUMNS ? row.cells[columns].start : at),
			CELLS_BEYOND_COLUMNS, row.count, columns);
	for (int i = 0; i < columns; i++)
		read_cell(reading, i < row.count ? row.cells[i] : (Cell){ line_end, line_end },
			&cells);
}

static Block *append_table(Reading *reading, const PipeTable *table, Parent *parent)
{
	Block *block = reading_append(reading, parent, BLOCK_TABLE,
		reading_text_place(reading, table->head));
	Align *aligns = arena_new(reading->arena, Align, table->columns);
	for (int i = 0; i < table->columns; i++)
		aligns[i] = table->aligns[i];
	block->aligns = aligns;
	block->columns = table->columns;
	return block;
}

/* The lines before the head are a paragraph: the inlines up to there. */
static void read_before(Reading *reading, cmark_node *paragraph, int from, int head, Parent *parent)
{
	if (head == from)
		return;
	Block *block = reading_append(reading, parent, BLOCK_PARAGRAPH,
		reading_text_place(reading, from));
	ProseReader *prose = &reading->prose;
	prose_reader_start(prose, &reading->text, from);
	for (cmark_node *node = cmark_node_first_child(paragraph); node;
		node = cmark_node_next(node)) {
		int line_end = prose->at + (int)strspn(reading->text.bytes + prose->at, " \t") + 1;
		if (line_end >= head)
			break;
		prose_reader_take(prose, node);
	}
	block->prose = prose_reader_finish(prose);
}

static bool is_caption(const char *text, int at)
{
	return paragraph_mark_of_caption(text + at) > 0;
}

static bool is_note(const char *text, int at)
{
	return paragraph_mark_of_note(text + at);
}

/* The lines from `at` up to `end` as one block, its first `mark` bytes left out. */
static void read_lines(Reading *reading, BlockKind kind, int at, int end, int mark, Parent *parent)
{
	Block *block = reading_append(reading, parent, kind, reading_text_place(reading, at));
	int start = at + mark;
	while (end > start && g_ascii_isspace(reading->text.bytes[end - 1]))
		end--;
	excerpt_begin(reading, EXCERPT_PROSE, block, parent->depth + 1);
	excerpt_add_prose(reading, &reading->text, start, end - start);
	excerpt_end(reading);
}

/* A caption and a note may stand right under the table, without an empty line between. */
static void read_after(Reading *reading, int at, Parent *parent)
{
	const char *text = reading->text.bytes;
	int note = at;
	while (text[note] && !is_note(text, note))
		note = pipe_table_next_line(text, note);
	if (note > at)
		read_lines(reading, BLOCK_CAPTION, at, note, paragraph_mark_of_caption(text + at),
			parent);
	if (text[note])
		read_lines(reading, BLOCK_NOTE, note, reading->text.length, 0, parent);
}

static void read_rows(Reading *reading, const PipeTable *table, Parent *parent, char underline)
{
	const char *text = reading->text.bytes;
	Parent rows = { append_table(reading, table, parent), NULL, parent->depth + 1 };
	read_row(reading, table->head, &rows);
	int at = pipe_table_next_line(text, table->dashes);
	for (; text[at] && !is_caption(text, at) && !is_note(text, at);
		at = pipe_table_next_line(text, at))
		read_row(reading, at, &rows);
	read_after(reading, at, parent);
	if (underline)
		reading_append(reading, parent, BLOCK_RULE, reading_text_place(reading, at));
}

bool markdown_read_table(Reading *reading, cmark_node *paragraph, int from, char underline,
	Parent *parent)
{
	PipeTable table;
	bool is_table = pipe_table_find(reading->text.bytes, from, &table);
	if (!is_table) {
		if (table.is_uneven)
			remarks_add(reading->remarks, reading_text_place(reading, from),
				TABLE_UNEVEN);
		return false;
	}
	if (table.columns > MOST_COLUMNS) {
		remarks_add(reading->remarks, reading_text_place(reading, table.head),
			COLUMNS_TOO_MANY, table.columns, MOST_COLUMNS);
		return true;
	}
	read_before(reading, paragraph, from, table.head, parent);
	read_rows(reading, &table, parent, underline);
	return true;
}
