/* Printer's marks as operators: one form that every page shows outside its bleed. */
#include "layout/printer_marks.h"
#include "layout/grid.h"
#include "press/pressing.h"

/* A quarter of a circle as a Bezier curve: how far its handles reach, in radii. */
static const double quarter_handle = 0.5523;

typedef struct {
	GString *operators;
	Box media;
} Drawing;

/* Numbers with a point whatever the locale has, then the operator. */
static void draw(Drawing *drawing, const char *operator_name, const double *numbers, int count)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	for (int i = 0; i < count; i++)
		g_string_append_printf(drawing->operators, "%s ",
			g_ascii_formatd(digits, sizeof digits, "%.4f", numbers[i]));
	g_string_append_printf(drawing->operators, "%s\n", operator_name);
}

#define DRAW(drawing, operator_name, ...) \
	draw(drawing, operator_name, (const double[]){ __VA_ARGS__ }, \
		(int)(sizeof((const double[]){ __VA_ARGS__ }) / sizeof(double)))

/* From the sheet's corner, y down, to the page's, y up. */
static double x_of(const Drawing *drawing, Length x)
{
	return pt_from_length(x - drawing->media.x);
}

static double y_of(const Drawing *drawing, Length y)
{
	return pt_from_length(box_bottom(drawing->media) - y);
}

static void draw_line(Drawing *drawing, double x, double y, double to_x, double to_y)
{
	DRAW(drawing, "m", x, y);
	DRAW(drawing, "l", to_x, to_y);
	g_string_append(drawing->operators, "S\n");
}

static void draw_circle(Drawing *drawing, double x, double y, double r)
{
	double h = quarter_handle * r;
	DRAW(drawing, "m", x + r, y);
	DRAW(drawing, "c", x + r, y + h, x + h, y + r, x, y + r);
	DRAW(drawing, "c", x - h, y + r, x - r, y + h, x - r, y);
	DRAW(drawing, "c", x - r, y - h, x - h, y - r, x, y - r);
	DRAW(drawing, "c", x + h, y - r, x + r, y - h, x + r, y);
	g_string_append(drawing->operators, "S\n");
}

static void draw_registration(Drawing *drawing, Box box)
{
	double arm = pt_from_length(box.width) / 2;
	double x = x_of(drawing, box.x) + arm, y = y_of(drawing, box.y) - arm;
	draw_line(drawing, x - arm, y, x + arm, y);
	draw_line(drawing, x, y - arm, x, y + arm);
	draw_circle(drawing, x, y, 0.7 * arm);
}

static void draw_patch(Drawing *drawing, const PrinterMark *patch)
{
	const Ink *ink = &patch->ink;
	DRAW(drawing, "k", ink->cyan / 100, ink->magenta / 100, ink->yellow / 100,
		ink->black / 100);
	DRAW(drawing, "re", x_of(drawing, patch->box.x), y_of(drawing, box_bottom(patch->box)),
		pt_from_length(patch->box.width), pt_from_length(patch->box.height));
	g_string_append(drawing->operators, "f\n");
}

static void draw_mark(Drawing *drawing, const PrinterMark *mark)
{
	switch (mark->kind) {
	case PRINTER_CROP:
		draw_line(drawing, x_of(drawing, mark->box.x), y_of(drawing, mark->box.y),
			x_of(drawing, box_right(mark->box)), y_of(drawing, box_bottom(mark->box)));
		break;
	case PRINTER_REGISTRATION:
		draw_registration(drawing, mark->box);
		break;
	case PRINTER_PATCH:
		draw_patch(drawing, mark);
		break;
	}
}

/* The colourant All is ink on every plate there is; a screen shows it as all four. */
static const char form_resources[] =
	"<< /ColorSpace << /All [ /Separation /All /DeviceCMYK "
	"<< /FunctionType 2 /Domain [ 0 1 ] /C0 [ 0 0 0 0 ] /C1 [ 1 1 1 1 ] /N 1 >> ] >> >>";

static qpdf_oh form_of(qpdf_data pdf, const Drawing *drawing)
{
	enum { DECIMALS = 4 };
	const double corners[] = { 0, 0, pt_from_length(drawing->media.width),
		pt_from_length(drawing->media.height) };
	qpdf_oh box = qpdf_oh_new_array(pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(corners); i++)
		qpdf_oh_append_item(pdf, box,
			qpdf_oh_new_real_from_double(pdf, corners[i], DECIMALS));
	qpdf_oh form = qpdf_oh_new_stream(pdf), none = qpdf_oh_new_null(pdf);
	qpdf_oh_replace_stream_data(pdf, form, (const unsigned char *)drawing->operators->str,
		drawing->operators->len, none, none);
	qpdf_oh dictionary = qpdf_oh_get_dict(pdf, form);
	qpdf_oh_replace_key(pdf, dictionary, "/Type", qpdf_oh_new_name(pdf, "/XObject"));
	qpdf_oh_replace_key(pdf, dictionary, "/Subtype", qpdf_oh_new_name(pdf, "/Form"));
	qpdf_oh_replace_key(pdf, dictionary, "/BBox", box);
	qpdf_oh_replace_key(pdf, dictionary, "/Resources", qpdf_oh_parse(pdf, form_resources));
	return form;
}

/* Ahead of what is painted, where the state of graphics is still the page's first. */
static void show_form(qpdf_data pdf, qpdf_oh page, qpdf_oh form)
{
	static const char show[] = "/Artifact << /Type /Page >> BDC\nq /PrinterMarks Do Q\nEMC\n";
	qpdf_oh none = qpdf_oh_new_null(pdf);
	qpdf_oh shown = qpdf_oh_new_stream(pdf), contents = qpdf_oh_new_array(pdf);
	qpdf_oh_replace_stream_data(pdf, shown, (const unsigned char *)show, sizeof show - 1, none,
		none);
	qpdf_oh_append_item(pdf, contents, shown);
	qpdf_oh_append_item(pdf, contents, qpdf_oh_get_key(pdf, page, "/Contents"));
	qpdf_oh_replace_key(pdf, page, "/Contents", contents);

	qpdf_oh resources = qpdf_oh_get_key(pdf, page, "/Resources");
	if (!qpdf_oh_has_key(pdf, resources, "/XObject"))
		qpdf_oh_replace_key(pdf, resources, "/XObject", qpdf_oh_new_dictionary(pdf));
	qpdf_oh_replace_key(pdf, qpdf_oh_get_key(pdf, resources, "/XObject"), "/PrinterMarks",
		form);
}

/* Whether a picture is printed in black ink alone, or is a stencil for another colour. */
static bool is_gray(qpdf_data pdf, qpdf_oh image)
{
	qpdf_oh space = qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, image), "/ColorSpace");
	if (qpdf_oh_is_array(pdf, space) && qpdf_oh_get_array_n_items(pdf, space) > 1)
		space = qpdf_oh_get_array_item(pdf, space, 1); /* what an Indexed one is in */
	return qpdf_oh_is_null(pdf, space) || qpdf_oh_is_name_and_equals(pdf, space, "/DeviceGray");
}

/* The inks of all that is painted, in per cent: colours as they were found, and pictures. */
static Ink inks_used(const Pressing *pressing)
{
	for (int i = 0; i < pressing->resources.count; i++) {
		const Resource *resource = &pressing->resources.items[i];
		if (resource->kind == RESOURCE_IMAGE && !is_gray(pressing->pdf, resource->object))
			return (Ink){ NULL, 100, 100, 100, 100, { 0 } };
	}
	Cmyk most = colours_most(pressing->colours);
	return (Ink){ NULL, 100 * most.cyan, 100 * most.magenta, 100 * most.yellow,
		100 * most.black, { 0 } };
}

void printer_marks_press(const Pressing *pressing)
{
	const PressJob *job = pressing->job;
	const Ink used = inks_used(pressing);
	PrinterMarks marks = printer_marks_of(pressing->arena, job->layout, &used);
	if (marks.count == 0)
		return;
	g_autoptr(GString) operators = g_string_new("/All CS 1 SCN\n");
	Drawing drawing = { operators, grid_media(job->layout) };
	DRAW(&drawing, "w", PRINTER_LINE_PT);
	for (int i = 0; i < marks.count; i++)
		draw_mark(&drawing, &marks.marks[i]);
	qpdf_oh form = form_of(pressing->pdf, &drawing);
	for (int number = 0; number < job->pages->page_count; number++)
		show_form(pressing->pdf, qpdf_get_page_n(pressing->pdf, (size_t)number), form);
}
