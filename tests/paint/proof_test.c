/* Proofs: what stands around the sheet, and that the sheet is the same among it. */
#include "paint/sample_pages.h"

static const ProofMarks of_draft = { .banner = "A draft: nobody has agreed to it yet" };
static const ProofMarks of_round = {
	.banner = "Round 2, for your answer",
	.person = "R Jones, NASUWT",
	.code = "K7QF-2M9D-41TX",
	.subject = "3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8553",
	.agreed = 1 << 1,
};

static const Painting *two_sides(Sample *sample)
{
	sample_open(sample);
	int document = sample_element(sample, ROLE_DOCUMENT, -1);
	int paragraph = sample_element(sample, ROLE_P, document);
	for (int page = 0; page < 2; page++) {
		for (int partner = 1; partner <= 3; partner++)
			sample_rule(sample, page, 30 * partner, 30, 26, 3, partner);
		sample_words(sample, page, paragraph, 40, true, 12, 60, "Headline");
		sample_words(sample, page, paragraph, 13, false, 76.5, 100.25, "somewhere");
		sample_words(sample, page, paragraph, 13, false, 12, 280, "foot");
		sample_line(sample, page, 60);
		sample_line(sample, page, 100.25);
		sample_line(sample, page, 100.25); /* the same line of a second column */
	}
	return sample_painting(sample, 2);
}

/* How far right and down of the sheet's own corner each word stands, pt. */
static void words_find(Arena *arena, Text pdf, const char *word, double *x, double *y)
{
	g_autofree char *command = g_strdup_printf(
		"pdftotext -l 1 -bbox \"$1\" - | sed -n 's/.*xMin=\"\\([0-9.]*\\)\" yMin=\"\\([0-9.]*\\)\""
		".*>%s<.*/\\1 \\2/p'",
		word);
	char *told = told_by(arena, command, pdf, "pdf");
	cr_assert_eq(sscanf(told, "%lf %lf", x, y), 2, "%s: %s", word, told);
}

static void assert_unmoved(const ProofMarks *marks)
{
	Sample sample;
	const Painting *painting = two_sides(&sample);
	Text sheet = paint_pdf(painting), proof = paint_proof_pdf(painting, marks);
	static const char *const found[] = { "Headline", "somewhere", "foot" };
	double right = 0, down = 0;
	for (int i = 0; i < 3; i++) {
		double x, y, proof_x, proof_y;
		words_find(sample.arena, sheet, found[i], &x, &y);
		words_find(sample.arena, proof, found[i], &proof_x, &proof_y);
		if (i == 0) {
			right = proof_x - x;
			down = proof_y - y;
			cr_assert(right > 0 && down > 0);
		}
		cr_assert_float_eq(proof_x - x, right, 1e-3, "%s", found[i]);
		cr_assert_float_eq(proof_y - y, down, 1e-3, "%s", found[i]);
	}
	sample_close(&sample);
}

Test(proof, of_a_draft_does_not_move_the_sheet)
{
	assert_unmoved(&of_draft);
}

Test(proof, of_a_round_does_not_move_the_sheet)
{
	assert_unmoved(&of_round);
}

Test(proof, names_person_code_and_subject_on_every_page)
{
	Sample sample;
	Text proof = paint_proof_pdf(two_sides(&sample), &of_round);
	for (int page = 1; page <= 2; page++) {
		g_autofree char *command = g_strdup_printf("pdftotext -raw -f %d -l %d \"$1\" -",
			page, page);
		char *told = told_by(sample.arena, command, proof, "pdf");
		cr_assert(strstr(told, of_round.banner), "%s", told);
		cr_assert(strstr(told, of_round.person), "%s", told);
		cr_assert(strstr(told, of_round.code), "%s", told);
		cr_assert(strstr(told, "3b0c44298fc1c149afbf4c8996fb9242\n"), "%s", told);
		cr_assert(strstr(told, "canary paper"), "%s", told);
	}
	sample_close(&sample);
}

Test(proof, gives_a_person_room_before_the_banner)
{
	Sample sample;
	ProofMarks marks = of_round;
	marks.banner =
		"Round 2 of a bulletin with a name so long that no line of a proof could hold it "
		"beside the person's, for your answer by Friday";
	Text proof = paint_proof_pdf(two_sides(&sample), &marks);
	char *told = told_by(sample.arena, "pdftotext -raw \"$1\" -", proof, "pdf");
	cr_assert(strstr(told, "Round 2 of a bulletin with a name"), "%s", told);
	cr_assert(strstr(told, "…"), "%s", told);
	cr_assert(strstr(told, marks.person), "%s", told);
	sample_close(&sample);
}

Test(proof, bears_a_person_wider_than_the_sheet)
{
	Sample sample;
	ProofMarks marks = of_round;
	g_autofree char *person = g_strnfill(600, 'x');
	marks.person = person;
	cr_assert(paint_proof_pdf(two_sides(&sample), &marks).bytes);
	sample_close(&sample);
}

Test(proof, says_proof_once_in_words_and_across_the_sheet_in_outlines)
{
	Sample sample;
	Text proof = paint_proof_pdf(two_sides(&sample), &of_draft);
	char *told = told_by(sample.arena, "pdftotext -l 1 \"$1\" - | grep -c PROOF", proof, "pdf");
	cr_assert_str_eq(told, "1\n");
	sample_close(&sample);
}

Test(proof, numbers_each_line_once_and_through_all_pages)
{
	Sample sample;
	Text proof = paint_proof_pdf(two_sides(&sample), &of_draft);
	char *told = told_by(sample.arena,
		"pdftotext -raw \"$1\" - | grep -E '^[0-9]+$' | tr '\\n' ' '", proof, "pdf");
	cr_assert_str_eq(told, "1 2 3 4 ", "%s", told);
	sample_close(&sample);
}

Test(proof, is_sound_and_keeps_the_tags_of_the_sheet)
{
	Sample sample;
	Text proof = paint_proof_pdf(two_sides(&sample), &of_round);
	char *checked = told_by(sample.arena, "qpdf --check \"$1\"", proof, "pdf");
	cr_assert(strstr(checked, "No syntax or stream encoding errors found"), "%s", checked);
	char *told = told_by(sample.arena, "pdfinfo -struct-text \"$1\"", proof, "pdf");
	cr_assert_str_eq(told,
		"Document\n"
		"  P (block)\n    \"Headlinesomewherefoot\"\n"
		"  P (block)\n    \"Headlinesomewherefoot\"\n",
		"%s", told);
	sample_close(&sample);
}

Test(proof, gives_the_same_bytes_again)
{
	Sample sample;
	const Painting *painting = two_sides(&sample);
	Text first[] = { paint_proof_pdf(painting, &of_round),
		paint_proof_svg(painting, &of_round, 1),
		paint_proof_png(painting, &of_round, 1, 72) };
	Text again[] = { paint_proof_pdf(painting, &of_round),
		paint_proof_svg(painting, &of_round, 1),
		paint_proof_png(painting, &of_round, 1, 72) };
	for (int i = 0; i < 3; i++) {
		cr_assert_eq(first[i].length, again[i].length, "file %d", i);
		cr_assert_eq(memcmp(first[i].bytes, again[i].bytes, first[i].length), 0, "file %d",
			i);
	}
	sample_close(&sample);
}

/* A picture as dots, ten to the mm. */
typedef struct {
	cairo_surface_t *surface;
	double left, top; /* of the sheet, mm */
} Seen;

static cairo_status_t take(void *closure, unsigned char *room, unsigned length)
{
	Text *rest = closure;
	if (length > rest->length)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(room, rest->bytes, length);
	*rest = (Text){ rest->bytes + length, rest->length - length };
	return CAIRO_STATUS_SUCCESS;
}

static Seen proof_see(const Painting *painting, const ProofMarks *marks)
{
	Text png = paint_proof_png(painting, marks, 0, 254);
	cr_assert(png.bytes);
	Seen seen = { .surface = cairo_image_surface_create_from_png_stream(take, &png) };
	seen.left = (cairo_image_surface_get_width(seen.surface) / 10.0 - 210) / 2;
	seen.top = seen.left + 9; /* head and side of proof_marks.c */
	return seen;
}

/* The share of black, 0 to 1, at x, y mm of the sheet. */
static double darkness(const Seen *seen, double x, double y)
{
	const uint8_t *row = cairo_image_surface_get_data(seen->surface) +
		(size_t)cairo_image_surface_get_stride(seen->surface) *
			(size_t)lround(10 * (seen->top + y));
	uint32_t colour = ((const uint32_t *)(const void *)row)[lround(10 * (seen->left + x))];
	return 1 - (colour >> 16 & 0xFF) / 255.0;
}

Test(proof, outlines_the_bars_of_partners_who_have_not_agreed)
{
	Sample sample;
	Seen seen = proof_see(two_sides(&sample), &of_round);
	for (int partner = 1; partner <= 3; partner++) {
		double middle = darkness(&seen, 30 * partner + 13, 31.5);
		double edge = darkness(&seen, 30 * partner + 13, 30.17);
		cr_expect_gt(edge, 0.9, "partner %d has an edge", partner);
		if (partner == 2)
			cr_expect_gt(middle, 0.9, "partner %d has agreed", partner);
		else
			cr_expect_lt(middle, 0.2, "partner %d has not agreed", partner);
	}
	cairo_surface_destroy(seen.surface);
	sample_close(&sample);
}

Test(proof, shows_pins_and_the_word_across_under_the_ink)
{
	Sample sample;
	Seen seen = proof_see(two_sides(&sample), &of_draft);
	cr_expect_gt(darkness(&seen, 16, 8), 0.3, "a pin's circle");
	cr_expect_lt(darkness(&seen, 8, 8), 0.05, "nothing in it");
	int shaded = 0;
	for (int y = 110; y < 270; y++)
		for (int x = 20; x < 190; x++)
			shaded += darkness(&seen, x, y) > 0.05;
	cr_expect(shaded > 2000, "PROOF covers %d mm2", shaded);
	cairo_surface_destroy(seen.surface);
	sample_close(&sample);
}

/* Two sides for a print shop, with bleed and marks. */
static const Painting *cut_sides(Sample *sample)
{
	two_sides(sample);
	sample->layout.bleed = length_from_mm(3);
	sample->layout.has_marks = true;
	return &sample->painting;
}

static char *words_of_last_page(Arena *arena, Text proof)
{
	return told_by(arena, "pdftotext -f 3 -layout \"$1\" -", proof, "pdf");
}

Test(proof, of_a_sheet_that_is_cut_ends_with_a_drawing)
{
	Sample sample;
	const Painting *painting = cut_sides(&sample);
	cr_assert_eq(paint_proof_page_count(painting), 3);
	Text proof = paint_proof_pdf(painting, &of_round);
	char *told = told_by(sample.arena,
		"pdfinfo -f 1 -l 9 \"$1\" | grep -E 'Pages|size' | tr -s ' '", proof, "pdf");
	cr_assert(strstr(told, "Pages: 3"), "%s", told);
	cr_assert(strstr(told, "3 size: 595.276 x 841.89 pts (A4)"), "%s", told);
	sample_close(&sample);
}

Test(proof, has_a_drawing_with_every_figure)
{
	static const char *const figures[] = { "A3", "236 × 323 mm", "210 × 297 mm",
		"A4, 216 × 303 mm", "pins, 8 mm", "canary", "1 : 3", "2 : 1", "page", "bleed",
		"cut", "film", "safe", "print, cut, seal in the pouch", "K7QF-2M9D-41TX", "PROOF" };
	Sample sample;
	Text proof = paint_proof_pdf(cut_sides(&sample), &of_round);
	char *told = words_of_last_page(sample.arena, proof);
	for (size_t i = 0; i < G_N_ELEMENTS(figures); i++)
		cr_expect(strstr(told, figures[i]), "%s is not in %s", figures[i], told);
	sample_close(&sample);
}

Test(proof, has_a_drawing_with_each_length_at_its_line)
{
	Sample sample;
	Text proof = paint_proof_pdf(cut_sides(&sample), &of_draft);
	char *told = told_by(sample.arena,
		"pdftotext -f 3 -raw \"$1\" - | grep -oxE '[0-9]+' | sort -n | xargs", proof,
		"pdf");
	cr_assert_str_eq(told, "8 210 210 216 236 297 297 303 323\n", "%s", told);
	sample_close(&sample);
}

Test(proof, draws_a_flush_cut_sheet_as_large_as_it_is_cut)
{
	Sample sample;
	two_sides(&sample);
	sample.layout.bleed = length_from_mm(3);
	sample.layout.finishing = FINISHING_FLUSH_CUT;
	Text proof = paint_proof_pdf(&sample.painting, &of_draft);
	char *told = words_of_last_page(sample.arena, proof);
	cr_expect(strstr(told, "print, laminate, cut"), "%s", told);
	cr_expect(strstr(told, "The edge is open"), "%s", told);
	cr_expect_null(strstr(told, "film\n"), "%s", told);
	g_autofree char *line = g_strdup(strstr(told, "Finished size"));
	cr_expect(g_str_has_prefix(g_strstrip(line + strlen("Finished size")), "210 × 297 mm"),
		"%s", line);
	sample_close(&sample);
}

Test(proof, of_a_sheet_that_goes_into_its_pouch_as_it_is_has_no_drawing)
{
	Sample sample;
	const Painting *painting = two_sides(&sample);
	cr_assert_eq(paint_proof_page_count(painting), 2);
	Text proof = paint_proof_pdf(painting, &of_draft);
	char *told = told_by(sample.arena, "pdfinfo \"$1\" | grep Pages", proof, "pdf");
	cr_assert(strstr(told, " 2\n"), "%s", told);
	sample_close(&sample);
}

Test(proof, as_svg_has_outlines_and_no_text_to_be_set_again)
{
	Sample sample;
	Text svg = paint_proof_svg(two_sides(&sample), &of_draft, 0);
	cr_assert(strstr(svg.bytes, "<svg"));
	cr_assert_null(strstr(svg.bytes, "<text"));
	sample_close(&sample);
}

Test(proof, has_the_drawing_as_a_picture_of_its_own)
{
	Sample sample;
	const Painting *painting = cut_sides(&sample);
	Text png = paint_proof_png(painting, &of_draft, 2, 25.4);
	cr_assert_eq(memcmp(png.bytes + 16, "\0\0\0\xD2\0\0\x01\x29", 8), 0); /* 210 x 297 */
	cr_assert(strstr(paint_proof_svg(painting, &of_draft, 2).bytes, "<svg"));
	sample_close(&sample);
}

/* Whether a row of dots across the frame's left edge, 9 mm down, has one of the guides' blue. */
static bool has_blue_edge(Sample *sample, Text pdf, double right, double down)
{
	enum { DOTS = 40 };
	g_autofree char *command = g_strdup_printf(
		"pdftoppm -r 254 -f 1 -l 1 -singlefile -x %.0f -y %.0f -W %d -H 1 \"$1\" |"
		" tail -c %d | od -An -v -w3 -tu1 | awk '$1 < 90 && $3 > 150' | wc -l",
		right + 500 - DOTS / 2, down + 2090, DOTS, 3 * DOTS);
	return atoi(told_by(sample->arena, command, pdf, "pdf")) > 0;
}

/* The room for a school's name that has no line of its own, 50 and 200 mm from the corner. */
Test(proof, outlines_where_the_sheet_stays_empty)
{
	Sample sample;
	const Painting *painting = two_sides(&sample);
	Frame imprint = { .kind = FRAME_IMPRINT,
		.left = length_from_mm(50),
		.top = length_from_mm(200),
		.width = length_from_mm(60),
		.height = length_from_mm(18) };
	sample.layout.frames = &imprint;
	sample.layout.frame_count = 1;
	Text sheet = paint_pdf(painting), proof = paint_proof_pdf(painting, &of_draft);
	double x, y, proof_x, proof_y;
	words_find(sample.arena, sheet, "foot", &x, &y);
	words_find(sample.arena, proof, "foot", &proof_x, &proof_y);
	double right = (proof_x - x) * 254 / 72, down = (proof_y - y) * 254 / 72;
	cr_expect_not(has_blue_edge(&sample, sheet, 0, 0));
	cr_expect(has_blue_edge(&sample, proof, right, down));
	char *told = told_by(sample.arena, "pdftotext -l 1 \"$1\" -", proof, "pdf");
	cr_expect(strstr(told, "room for each school's name"), "%s", told);
	imprint.weight = length_from_mm(0.25); /* the sheet has a line there itself */
	proof = paint_proof_pdf(painting, &of_draft);
	cr_expect_not(has_blue_edge(&sample, proof, right, down));
	sample_close(&sample);
}
