#include "batch/imposed_drawing.h"
#include "layout/printer_marks.h"

/* The colourant All is ink on every plate there is; a screen shows it as all four. */
const char imposed_marks_resources[] =
	"<< /ColorSpace << /All [ /Separation /All /DeviceCMYK "
	"<< /FunctionType 2 /Domain [ 0 1 ] /C0 [ 0 0 0 0 ] /C1 [ 1 1 1 1 ] /N 1 >> ] >> >>";

char *imposed_page_name(Arena *arena, int page)
{
	return arena_printf(arena, "/Page%d", page + 1);
}

char *imposed_slug_name(Arena *arena, int slug)
{
	return arena_printf(arena, "/Slug%d", slug + 1);
}

char *imposed_digit_name(Arena *arena, int digit)
{
	return arena_printf(arena, "/Digit%d", digit);
}

/* Numbers with a point whatever the locale has, then the operator. */
static void draw(GString *operators, const double *numbers, int count, const char *name)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	for (int i = 0; i < count; i++)
		g_string_append_printf(operators, "%s ",
			g_ascii_formatd(digits, sizeof digits, "%.4f", numbers[i]));
	g_string_append_printf(operators, "%s\n", name);
}

#define DRAW(operators, name, ...) \
	draw(operators, (const double[]){ __VA_ARGS__ }, \
		(int)(sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double)), name)

static char *kept(Arena *arena, const GString *operators)
{
	return arena_bytes(arena, operators->str, operators->len);
}

static double y_of(const Imposition *imposition, Length y)
{
	return pt_from_length(imposition->height - y);
}

/*
 * The middle of the small sheet goes to the middle of its place. Turned to the
 * right, what pointed up points right, and what pointed right points down.
 */
static void place(GString *operators, const Imposition *imposition, const ImposedPlace *at,
	Point middle)
{
	static const struct {
		double a, b, c, d;
	} turns[] = { { 1, 0, 0, 1 }, { 0, -1, 1, 0 }, { -1, 0, 0, -1 }, { 0, 1, -1, 0 } };
	double a = turns[at->quarter_turns].a, b = turns[at->quarter_turns].b;
	double c = turns[at->quarter_turns].c, d = turns[at->quarter_turns].d;
	double x = pt_from_length(at->box.x) + pt_from_length(at->box.width) / 2;
	double y = y_of(imposition, at->box.y) - pt_from_length(at->box.height) / 2;
	DRAW(operators, "cm", a, b, c, d, x - a * middle.x - c * middle.y,
		y - b * middle.x - d * middle.y);
}

char *imposed_content(Arena *arena, const Imposition *imposition, const Point *middles, int side,
	int slug)
{
	bool is_back = imposition->is_two_sided && side % 2 == 1;
	const ImposedPlace *places = is_back ? imposition->backs : imposition->fronts;
	g_autoptr(GString) operators = g_string_new(NULL);
	if (imposition->mark_count > 0)
		g_string_append(operators, IMPOSED_MARKS_NAME " Do\n");
	if (slug >= 0)
		g_string_append_printf(operators, "%s Do\n", imposed_slug_name(arena, slug));
	for (int i = 0; i < imposition->up; i++) {
		int page = imposition_page(imposition, side, i);
		if (page < 0)
			continue;
		g_string_append(operators, "q\n");
		place(operators, imposition, &places[i], middles[page]);
		g_string_append_printf(operators, "%s Do\nQ\n", imposed_page_name(arena, page));
	}
	return kept(arena, operators);
}

char *imposed_marks(Arena *arena, const Imposition *imposition)
{
	g_autoptr(GString) operators = g_string_new("/All CS 1 SCN\n");
	DRAW(operators, "w", PRINTER_LINE_PT);
	for (int i = 0; i < imposition->mark_count; i++) {
		Box mark = imposition->marks[i];
		DRAW(operators, "m", pt_from_length(mark.x), y_of(imposition, mark.y));
		DRAW(operators, "l", pt_from_length(box_right(mark)),
			y_of(imposition, box_bottom(mark)));
		g_string_append(operators, "S\n");
	}
	return kept(arena, operators);
}

char *imposed_slug(Arena *arena, const Imposition *imposition, double right, Text outline)
{
	g_autoptr(GString) operators = g_string_new("0 0 0 1 k\n");
	DRAW(operators, "cm", 1, 0, 0, 1, pt_from_length(imposition->slug.x) + right,
		y_of(imposition, box_bottom(imposition->slug)));
	g_string_append_len(operators, outline.bytes, (gssize)outline.length);
	g_string_append(operators, "f\n");
	return kept(arena, operators);
}

char *imposed_number(Arena *arena, const Imposition *imposition, const PaperNumbers *numbers,
	int side)
{
	g_autoptr(GString) operators = g_string_new(NULL);
	int paper = side / (imposition->is_two_sided ? 2 : 1) + 1;
	g_autofree char *digits = g_strdup_printf("%0*d", numbers->count, paper);
	for (int i = 0; i < numbers->count; i++) {
		g_string_append(operators, "q\n");
		DRAW(operators, "cm", 1, 0, 0, 1, i * numbers->width, 0);
		g_string_append_printf(operators, "%s Do\nQ\n",
			imposed_digit_name(arena, digits[i] - '0'));
	}
	return kept(arena, operators);
}
