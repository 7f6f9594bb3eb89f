#include "paint/plate_picture.h"
#include "paint/cairo_canvas.h"
#include "paint/mark_text.h"

static const Rgb guide = { 0.16, 0.40, 0.68 }; /* the sheet's edge, as on a proof */
static const Rgb words = { 0.10, 0.10, 0.10 };
static const Rgb aside = { 0.45, 0.45, 0.45 };

/* mm */
static const double margin = 9, head = 18, title_baseline = 8, banner_baseline = 13;
static const double line_weight = 0.2;

static double mm(double length)
{
	return length * PT_PER_MM;
}

/* The nearest place between two dots. */
static double between_dots(const PlatePicture *picture, double place)
{
	return round(place * picture->scale) / picture->scale;
}

static void say_head(const PlatePicture *picture, const char *title, const char *number,
	const char *banner)
{
	Typecase *typecase = picture->painting->typecase;
	double width = picture->right - picture->left;
	cairo_set_rgb(picture->cr, words);
	mark_text_draw(typecase, picture->cr, MARK_WORDS, picture->left, mm(title_baseline), width,
		title);
	cairo_set_rgb(picture->cr, aside);
	mark_text_draw_back(typecase, picture->cr, MARK_SMALL, picture->right, mm(title_baseline),
		number);
	mark_text_draw(typecase, picture->cr, MARK_SMALL, picture->left, mm(banner_baseline), width,
		banner);
}

cairo_t *plate_picture_open(PlatePicture *picture, const Painting *painting, const Plates *plates,
	int side, const char *title, const char *banner, double foot)
{
	*picture = (PlatePicture){ .painting = painting,
		.side = &plates->sides[side],
		.scale = plates->dots_per_inch / 72 };
	picture->left = between_dots(picture, mm(margin));
	picture->top = between_dots(picture, mm(head));
	picture->right = picture->left + picture->side->width / picture->scale;
	picture->bottom = picture->top + picture->side->height / picture->scale;
	picture->cr = paper_open(&picture->paper, painting, PAPER_PNG, picture->right + mm(margin),
		picture->bottom + foot, plates->dots_per_inch);
	say_head(picture, title,
		plates->count > 1
			? arena_printf(painting->arena, "side %d of %d", side + 1, plates->count)
			: "",
		banner);
	return picture->cr;
}

/* Around the box, just outside of its dots. */
static void outline(const PlatePicture *picture, DotBox box)
{
	double weight = mm(line_weight);
	cairo_set_rgb(picture->cr, guide);
	cairo_set_line_width(picture->cr, weight);
	cairo_rectangle(picture->cr, picture->left + box.left / picture->scale - weight / 2,
		picture->top + box.top / picture->scale - weight / 2,
		(box.right - box.left) / picture->scale + weight,
		(box.bottom - box.top) / picture->scale + weight);
	cairo_stroke(picture->cr);
}

void plate_picture_show(PlatePicture *picture, uint32_t *dots)
{
	cairo_t *cr = picture->cr;
	const PlateSide *side = picture->side;
	cairo_surface_t *surface = cairo_image_surface_create_for_data((unsigned char *)dots,
		CAIRO_FORMAT_RGB24, side->width, side->height, side->width * (int)sizeof *dots);
	cairo_save(cr);
	cairo_translate(cr, picture->left, picture->top);
	cairo_scale(cr, 1 / picture->scale, 1 / picture->scale);
	cairo_set_source_surface(cr, surface, 0, 0);
	cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_NEAREST);
	cairo_paint(cr);
	cairo_restore(cr);
	cairo_surface_destroy(surface);
	outline(picture, side->trim);
}

void plate_picture_say(const PlatePicture *picture, double baseline, const char *said)
{
	cairo_set_rgb(picture->cr, words);
	mark_text_draw(picture->painting->typecase, picture->cr, MARK_SMALL, picture->left,
		picture->bottom + baseline, picture->right - picture->left, said);
}

Text plate_picture_close(PlatePicture *picture)
{
	return paper_close(&picture->paper);
}
