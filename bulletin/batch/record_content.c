#include "batch/record_content.h"
#include "batch/pdf_number.h"

#include <math.h>

/* Units of a font; what is less comes of rounding. */
static const double LEAST_MOVE = 0.01;

/* What has to be said anew of font, size and tracking. */
static void append_state(GString *content, ContentState *state, const RecordRun *run,
	PdfFonts *fonts)
{
	if (state->face != run->face || state->size != run->size) {
		g_string_append_len(content, "/F", 2);
		pdf_append_whole(content, pdf_fonts_number(fonts, run->face));
		g_string_append_c(content, ' ');
		pdf_append_number(content, pt_from_length(run->size));
		g_string_append_len(content, " Tf ", 4);
	}
	if (run->tracking != (state->face < 0 ? 0 : state->tracking)) {
		pdf_append_number(content, run->tracking * pt_from_length(run->size));
		g_string_append_len(content, " Tc ", 4);
	}
	state->face = run->face;
	state->size = run->size;
	state->tracking = run->tracking;
}

static void append_ink(GString *content, ContentState *state, const Ink *ink)
{
	if (state->ink == ink)
		return;
	const double shares[] = { ink->cyan, ink->magenta, ink->yellow, ink->black };
	for (size_t i = 0; i < G_N_ELEMENTS(shares); i++) {
		pdf_append_number(content, shares[i] / 100);
		g_string_append_c(content, ' ');
	}
	bool is_black = ink->cyan + ink->magenta + ink->yellow == 0 && ink->black == 100;
	g_string_append(content, is_black ? "k/O gs " : "k/N gs ");
	state->ink = ink;
}

/* A run on its way into the content, as an array of strings and moves (TJ). */
typedef struct {
	GString *content;
	const RecordRun *run;
	const RecordFace *face;
	PdfFonts *fonts;
	int font; /* the face's number among them */
} Showing;

static void append_glyph(GString *content, uint32_t index)
{
	static const char digits[] = "0123456789ABCDEF";
	for (int shift = 12; shift >= 0; shift -= 4)
		g_string_append_c(content, digits[index >> shift & 15]);
}

/* Moves the pen between two glyphs by so many units of the font; to the left is positive in TJ. */
static void append_move(const Showing *showing, double units)
{
	g_string_append_c(showing->content, '>');
	pdf_append_number(showing->content, -units * 1000 / showing->face->units_per_em);
	g_string_append_c(showing->content, '<');
}

/* A mark that stands higher or lower than the line: TJ knows no such move. */
static void append_raised(const Showing *showing, const RecordGlyph *glyph)
{
	GString *content = showing->content;
	double size = pt_from_length(showing->run->size);
	g_string_append(content, ">]TJ ");
	pdf_append_number(content, glyph->dy * size / showing->face->units_per_em);
	g_string_append(content, " Ts[<");
	append_glyph(content, glyph->index);
	g_string_append(content, ">]TJ 0 Ts[<");
}

static void append_placed(const Showing *showing, const RecordGlyph *glyph)
{
	if (glyph->dx != 0)
		append_move(showing, glyph->dx);
	if (glyph->dy != 0)
		append_raised(showing, glyph);
	else
		append_glyph(showing->content, glyph->index);
	double move = glyph->advance - glyph->own - glyph->dx;
	if (fabs(move) > LEAST_MOVE)
		append_move(showing, move);
}

/* The glyphs from `first` up to this one stand for letters together. */
static int cluster_end(const RecordRun *run, int first)
{
	int end = first + 1;
	while (end < run->count && !*run->glyphs[end].letters)
		end++;
	return end;
}

/* What glyphs stand for where they do not say it themselves (ISO 32000-1, 14.9.4). */
static void append_meaning(GString *content, const char *letters)
{
	g_string_append(content, ">]TJ/Span<</ActualText<FEFF");
	pdf_append_utf16(content, letters);
	g_string_append(content, ">>>BDC[<");
}

static void append_cluster(const Showing *showing, int first, int end)
{
	const RecordGlyph *glyphs = showing->run->glyphs;
	bool is_told = true;
	for (int i = first; i < end; i++)
		is_told &= pdf_fonts_note(showing->fonts, showing->font, glyphs[i].index,
			end == first + 1 ? glyphs[i].letters : NULL);
	if (!is_told)
		append_meaning(showing->content, glyphs[first].letters);
	for (int i = first; i < end; i++)
		append_placed(showing, &glyphs[i]);
	if (!is_told)
		g_string_append(showing->content, ">]TJ EMC[<");
}

static void append_glyphs(const Showing *showing)
{
	const RecordRun *run = showing->run;
	g_string_append(showing->content, "[<");
	for (int i = 0, end; i < run->count; i = end) {
		end = cluster_end(run, i);
		append_cluster(showing, i, end);
	}
	g_string_append(showing->content, ">]TJ\n");
}

void record_content_append(GString *content, ContentState *state, const RecordRun *run,
	const RecordForm *form, double left, double top, PdfFonts *fonts)
{
	append_ink(content, state, &form->layout->inks[form->frames[run->frame].style->ink]);
	append_state(content, state, run, fonts);
	g_string_append_len(content, "1 0 0 1 ", 8);
	pdf_append_number(content, left + pt_from_length(run->x));
	g_string_append_c(content, ' ');
	pdf_append_number(content, top - pt_from_length(run->baseline));
	g_string_append_len(content, " Tm", 3);
	append_glyphs(&(Showing){ content, run, record_face(form->faces, run->face), fonts,
		pdf_fonts_number(fonts, run->face) });
}

/* No path stands within a text object; what was said of font and ink outlasts it. */
void record_content_append_rule(GString *content, ContentState *state, Box box, const Ink *ink,
	double left, double top)
{
	const double numbers[] = { left + pt_from_length(box.x),
		top - pt_from_length(box_bottom(box)), pt_from_length(box.width),
		pt_from_length(box.height) };
	append_ink(content, state, ink);
	g_string_append(content, "ET ");
	for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
		pdf_append_number(content, numbers[i]);
		g_string_append_c(content, ' ');
	}
	g_string_append(content, "re f BT\n");
}
