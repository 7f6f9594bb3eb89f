/* Black words on a tint, painted, pressed and separated: the tint is whole beneath them. */
#include "layout/inks.h"
#include "press/pressed.h"
#include "press/separation.h"

enum { TINT_CYAN = 40, TINT_YELLOW = 20 };

static const Ink inks[] = { { .name = "text", .black = 100 },
	{ .name = "tint", .cyan = TINT_CYAN, .yellow = TINT_YELLOW } };
static const Layout tinted = { .name = "tinted",
	.width = WIDTH,
	.height = HEIGHT,
	.inks = inks,
	.ink_count = G_N_ELEMENTS(inks) };

static const Element words[] = { { .role = ROLE_DOCUMENT, .parent = -1 },
	{ .role = ROLE_P, .parent = 0 } };
static const Item items[] = {
	{ .kind = ITEM_RULE, .element = ARTIFACT, .ink = 1, .box = { 0, 0, WIDTH, HEIGHT / 2 } },
	{ .kind = ITEM_GLYPHS,
		.element = 1,
		.text = "III",
		.box = { 40 * LENGTH_PER_PT, 150 * LENGTH_PER_PT, 0, 0 } },
};
static const Page side = { .items = items, .item_count = G_N_ELEMENTS(items) };
static const Pages one_side = { .width = WIDTH,
	.height = HEIGHT,
	.pages = &side,
	.page_count = 1,
	.elements = words,
	.element_count = G_N_ELEMENTS(words),
	.language = "en-GB",
	.title = "III" };

static void use_ink(cairo_t *cr, int ink)
{
	Rgb rgb = inks_painted(arena, &tinted)[ink];
	cairo_set_source_rgb(cr, rgb.red, rgb.green, rgb.blue);
}

static void tinted_rule(Canvas *canvas, const Item *item)
{
	use_ink(((TestCanvas *)canvas)->cr, item->ink);
	test_rule(canvas, item);
}

static void large_words(Canvas *canvas, const Item *item)
{
	cairo_t *cr = ((TestCanvas *)canvas)->cr;
	use_ink(cr, item->ink);
	cairo_set_font_size(cr, 120);
	cairo_move_to(cr, pt_from_length(item->box.x), pt_from_length(item->box.y));
	cairo_show_text(cr, item->text);
}

TestSuite(black_on_tint, .init = open_remarks, .fini = close_remarks);

Test(black_on_tint, leaves_the_tint_whole)
{
	Text painted = painted_by(arena, &one_side, (Box){ 0, 0, WIDTH, HEIGHT },
		(TestPainting){ tinted_rule, large_words });
	const Sheet *sheet = sheet_of(painted, &one_side, &tinted, remarks);
	const Plates *plates = sheet ? separation_run(arena, sheet->pdf, 72, remarks) : NULL;
	cr_assert(plates && plates->count == 1, "is pdftoppm installed?");
	const PlateSide *plate = &plates->sides[0];
	int black = 0, dots = plate->width * plate->height / 2 - plate->width;
	for (int dot = 0; dot < dots; dot++) {
		cr_assert_leq(abs(plate->inks[PLATE_CYAN][dot] - TINT_CYAN * 255 / 100), 1,
			"%d of cyan", plate->inks[PLATE_CYAN][dot]);
		cr_assert_leq(abs(plate->inks[PLATE_YELLOW][dot] - TINT_YELLOW * 255 / 100), 1);
		cr_assert_eq(plate->inks[PLATE_MAGENTA][dot], 0);
		black += plate->inks[PLATE_BLACK][dot] == 255;
	}
	cr_assert_gt(black, 500, "%d black dots", black);
}
