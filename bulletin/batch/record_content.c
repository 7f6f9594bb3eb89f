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

static void append_glyph(GString *content, uint32_t index)
{
	static const char digits[] = "0123456789ABCDEF";
	const char code[] = { digits[index >> 12 & 15], digits[index >> 8 & 15],
		digits[index >> 4 & 15], digits[index & 15] };
	g_string_append_len(content, code, sizeof code);
}

/* Moves the pen between two glyphs by so many units of the font; to the left is positive in TJ. */
static void append_move(GString *content, const RecordFace *face, double units)
{
	g_string_append_c(content, '>');
	pdf_append_number(content, -units * 1000 / face->units_per_em);
	g_string_append_c(content, '<');
}

/* A mark that stands higher or lower than the line: TJ knows no such move. */
static void append_raised(GString *content, const RecordFace *face, const RecordRun *run,
	const RecordGlyph *glyph)
{
	g_string_append_len(content, ">]TJ ", 5);
	pdf_append_number(content, glyph->dy * pt_from_length(run->size) / face->units_per_em);
	g_string_append_len(content, " Ts[<", 5);
	append_glyph(content, glyph->index);
	g_string_append_len(content, ">]TJ 0 Ts[<", 11);
}

static void append_placed(GString *content, const RecordRun *run, const RecordFace *face,
	const RecordGlyph *glyph)
{
	if (glyph->dx != 0)
		append_move(content, face, glyph->dx);
	if (glyph->dy != 0)
		append_raised(content, face, run, glyph);
	else
		append_glyph(content, glyph->index);
	double move = glyph->advance - glyph->own - glyph->dx;
	if (fabs(move) > LEAST_MOVE)
		append_move(content, face, move);
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

static void append_cluster(GString *content, const RecordRun *run, const RecordFace *face,
	PdfFonts *fonts, int first, int end)
{
	const RecordGlyph *glyphs = run->glyphs;
	int number = pdf_fonts_number(fonts, run->face);
	bool is_told = true;
	for (int i = first; i < end; i++)
		is_told &= pdf_fonts_note(fonts, number, glyphs[i].index,
			end == first + 1 ? glyphs[i].letters : NULL);
	if (!is_told)
		append_meaning(content, glyphs[first].letters);
	for (int i = first; i < end; i++)
		append_placed(content, run, face, &glyphs[i]);
	if (!is_told)
		g_string_append(content, ">]TJ EMC[<");
}

static void append_glyphs(GString *content, const RecordRun *run, const RecordFace *face,
	PdfFonts *fonts)
{
	g_string_append_len(content, "[<", 2);
	for (int i = 0, end; i < run->count; i = end) {
		end = cluster_end(run, i);
		append_cluster(content, run, face, fonts, i, end);
	}
	g_string_append_len(content, ">]TJ\n", 5);
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
	append_glyphs(content, run, record_face(form->faces, run->face), fonts);
}
