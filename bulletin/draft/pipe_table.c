#include "draft/pipe_table.h"

#include <string.h>

int pipe_table_next_line(const char *text, int at)
{
	at += (int)strcspn(text + at, "\n");
	return text[at] == '\n' ? at + 1 : at;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static Cell trimmed(const char *text, int start, int end)
{
	while (start < end && is_blank(text[start]))
		start++;
	while (end > start && is_blank(text[end - 1]))
		end--;
	return (Cell){ start, end };
}

Row pipe_table_row(const char *text, int at)
{
	Row row = { .count = 0 };
	Cell line = trimmed(text, at, at + (int)strcspn(text + at, "\n"));
	int start = line.start + (text[line.start] == '|');
	int cell = start;
	for (int i = start; i <= line.end; i++) {
		bool is_escape = i + 1 < line.end && text[i] == '\\';
		if (is_escape) {
			i++;
			continue;
		}
		bool is_end = i == line.end;
		if (!is_end && text[i] != '|')
			continue;
		/* A last pipe closes the row; nothing begins after it. */
		if (is_end && cell == line.end && row.count > 0)
			break;
		if (row.count < MOST_COLUMNS)
			row.cells[row.count] = trimmed(text, cell, MIN(i, line.end));
		row.count++;
		cell = i + 1;
	}
	return row;
}

/* Whether the line at `at` holds nothing but dashes, colons, pipes and blanks, with a pipe or
 * colon. */
static bool may_be_dashes(const char *text, int at)
{
	int length = (int)strspn(text + at, "|-: \t");
	bool is_whole = text[at + length] == '\n' || text[at + length] == '\0';
	return is_whole && memchr(text + at, '-', (size_t)length) &&
		(memchr(text + at, '|', (size_t)length) || memchr(text + at, ':', (size_t)length));
}

/* A cell of the row of dashes: `---`, `:--`, `--:` or `:-:`. */
static bool read_align(const char *text, Cell cell, Align *align)
{
	bool is_left = text[cell.start] == ':';
	bool is_right = cell.end > cell.start && text[cell.end - 1] == ':';
	int start = cell.start + is_left, end = cell.end - is_right;
	if (start >= end || (int)strspn(text + start, "-") < end - start)
		return false;
	if (is_right)
		*align = is_left ? ALIGN_CENTRE : ALIGN_END;
	else
		*align = is_left ? ALIGN_START : ALIGN_BY_KIND;
	return true;
}

static bool read_dashes(const char *text, int at, PipeTable *table)
{
	if (!may_be_dashes(text, at))
		return false;
	Row row = pipe_table_row(text, at);
	for (int i = 0; i < MIN(row.count, MOST_COLUMNS); i++)
		if (!read_align(text, row.cells[i], &table->aligns[i]))
			return false;
	table->dashes = at;
	table->columns = row.count;
	return row.count > 0;
}

bool pipe_table_find(const char *text, int from, PipeTable *table)
{
	*table = (PipeTable){ .head = from };
	bool is_uneven = false;
	for (int at = pipe_table_next_line(text, from); text[at];) {
		if (read_dashes(text, at, table)) {
			if (pipe_table_row(text, table->head).count == table->columns)
				return true;
			is_uneven = true;
		}
		table->head = at;
		at = pipe_table_next_line(text, at);
	}
	table->is_uneven = is_uneven;
	return false;
}
