/*
 * Blocks of code: letter for letter in a face of one width, never divided by a
 * hyphen. A line that is too long goes on under itself, with a sign at its head
 * that is not part of the code.
 */
#include "typeset/blocks.h"
#include "typeset/typeset_remarks.h"

#include <string.h>

enum { TAB = 4 /* columns */, HANG = 2 /* columns, of a line that goes on */ };

typedef struct {
	Galley *galley;
	const Prose *prose;
	const TextStyle *style;
	Length column; /* width of a letter */
	int columns;   /* that go on a line */
	Extent extent;
	Length baseline; /* in a line */
	int element;
} CodeInMaking;

/* A line of the code: bytes of the prose. */
typedef struct {
	int start, end;
} CodeLine;

/* The line's letters with its tabs as blanks: their number of columns is what counts. */
static char *without_tabs(Arena *arena, const char *text, CodeLine line)
{
	g_autoptr(GString) blank = g_string_new(NULL);
	int column = 0;
	for (int i = line.start; i < line.end; i++) {
		bool is_letter = (text[i] & 0xC0) != 0x80;
		if (text[i] == '\t') {
			int width = TAB - column % TAB;
			g_string_append_printf(blank, "%*s", width, "");
			column += width;
			continue;
		}
		g_string_append_c(blank, text[i]);
		column += is_letter;
	}
	return arena_bytes(arena, blank->str, blank->len);
}

/* How many bytes go on a line of `columns`: up to the last blank of its second half, or all. */
static int length_that_fits(const char *text, int columns)
{
	const char *end = text, *after_blank = NULL;
	for (int column = 0; column < columns && *end; column++, end = g_utf8_next_char(end))
		if (*end == ' ' && column > columns / 2)
			after_blank = end + 1;
	if (!*end || *end == '\n')
		return (int)strlen(text);
	return (int)((after_blank ? after_blank : end) - text);
}

/* An elbow at the head of what goes on from the line above. */
static void add_elbow(const CodeInMaking *making, GalleyRow *row)
{
	const Length weight = length_from_pt(0.7);
	Length tall = capitals_height(making->galley->setting, making->style);
	Length left = making->extent.left + making->column / 2, foot = making->baseline - tall / 3;
	Length top = making->baseline - tall;
	row_add_item(making->galley, row, rule_item((Box){ left, top, weight, foot - top }));
	row_add_item(making->galley, row, rule_item((Box){ left, foot, making->column, weight }));
}

static void add_piece(const CodeInMaking *making, const char *text, int indent, Place place,
	bool goes_on)
{
	Setting *setting = making->galley->setting;
	GalleyRow row = { .height = style_leading(making->style, 0),
		.grid = making->baseline,
		.break_cost = BREAK_IN_PARAGRAPH };
	StyledText styled = styled_text_plain(setting->arena, text, making->style,
		setting->language, making->element, place);
	SetLines lines = set_text(setting, &styled, (TextShape){ .measure = INT32_MAX / 2 });
	row_add_lines(making->galley, &row, lines, making->extent.left + indent * making->column,
		making->baseline, row.height);
	if (goes_on)
		add_elbow(making, &row);
	galley_add(making->galley, row);
}

static void add_line(const CodeInMaking *making, CodeLine line)
{
	Setting *setting = making->galley->setting;
	const char *text = without_tabs(setting->arena, making->prose->text, line);
	Place place = prose_place(making->prose, line.start);
	int over = (int)g_utf8_strlen(text, -1) - making->columns;
	if (over > 0)
		remarks_add(setting->remarks, place, CODE_TOO_WIDE, over,
			over == 1 ? "letter" : "letters");
	int indent = (int)strspn(text, " ");
	indent = MIN(indent, making->columns / 2);
	text += indent;
	/* With the end of its line it has white after it, for a reader's ear. */
	if (*text && line.end < making->prose->length)
		text = arena_printf(setting->arena, "%s\n", text);
	for (bool goes_on = false;; goes_on = true) {
		int room = MAX(making->columns - indent, 1);
		int length = length_that_fits(text, room);
		add_piece(making, arena_bytes(setting->arena, text, (size_t)length), indent, place,
			goes_on);
		text += length;
		if (!*text)
			break;
		indent = HANG;
	}
}

static Length letter_width(Setting *setting, const TextStyle *style)
{
	StyledText letter = styled_text_plain(setting->arena, "0", style, setting->language,
		ARTIFACT, style->place);
	ShapedText shaped = shape_text(setting, letter);
	return MAX(shaped_width(&shaped), 1);
}

static void add_lines(const CodeInMaking *making)
{
	const char *text = making->prose->text;
	for (int start = 0, end; start <= making->prose->length; start = end + 1) {
		end = start + (int)strcspn(text + start, "\n");
		add_line(making, (CodeLine){ start, end });
	}
}

void set_code(Galley *galley, const Block *code, Extent extent, int parent)
{
	Setting *setting = galley->setting;
	const CodeStyle *style = &setting->layout->code;
	CodeInMaking making = {
		.galley = galley,
		.prose = &code->prose,
		.style = setting_style(setting, style->style),
		.extent = { extent.left + style->indent, extent.width - style->indent },
		.element = setting_element(setting, ROLE_CODE, parent, code->place),
	};
	making.column = letter_width(setting, making.style);
	making.columns = MAX(making.extent.width / making.column, 2 * HANG);
	making.baseline = baseline_in_line(setting, making.style, style_leading(making.style, 0));
	int first = galley->count;
	add_lines(&making);
	Length leading = style_leading(setting_style(setting, -1), 0);
	Length above = style->above > 0 ? style->above : leading;
	galley->rows[first].above = MAX(galley->rows[first].above, first > 0 ? above : 0);
	galley->rows[first].break_cost = BREAK_ORPHAN;
	if (galley->count - first > 1)
		galley->rows[galley->count - 2].break_cost = BREAK_WIDOW;
	galley_last(galley)->break_cost = BREAK_FREE;
	galley_last(galley)->below = above;
}
