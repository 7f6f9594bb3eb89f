/*
 * PDF fonts: the faces of one volume as composite fonts (ISO 32000-1, 9.7), a
 * code being a glyph's number in two bytes. Glyphs are noted as they are
 * written; the fonts, with those alone, come at the end.
 */
#ifndef BULLETIN_BATCH_PDF_FONTS_H
#define BULLETIN_BATCH_PDF_FONTS_H

#include "batch/glyph_subset.h"
#include "batch/pdf_writer.h"
#include "batch/record_words.h"

typedef struct PdfFonts PdfFonts;

/* The fonts' objects get their numbers from `writer`, and go there. */
PdfFonts *pdf_fonts_open(const RecordFaces *faces, GlyphSubsetMake *make_subset, PdfWriter *writer);
void pdf_fonts_close(PdfFonts *fonts); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfFonts, pdf_fonts_close)

/*
 * The number of a face in this volume, "F0" for 0, in the order in which faces
 * are first asked for: volumes do not depend on what else is printed.
 */
int pdf_fonts_number(PdfFonts *fonts, int face);

/*
 * Notes that a glyph of the face with that number was used, and what it stands
 * for, where it does so alone; NULL: it is one of several. true where whoever
 * takes the text out of the file finds these letters: of two meanings that a
 * glyph has, the first is its own.
 */
bool pdf_fonts_note(PdfFonts *fonts, int number, uint32_t glyph, const char *letters);

/* Appends the resource entry: "/Font<</F0 12 0 R>>", with all those faces. */
void pdf_fonts_append_resource(const PdfFonts *fonts, GString *text);

void pdf_fonts_write(PdfFonts *fonts);

#endif
