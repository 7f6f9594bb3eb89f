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

/* Each face takes up so many numbers of objects; the font itself has the first. */
enum { PDF_FONT_OBJECTS = 5 };

/* The objects are numbered from `first_number`. */
PdfFonts *pdf_fonts_open(const RecordFaces *faces, GlyphSubsetMake *make_subset, int first_number);
void pdf_fonts_close(PdfFonts *fonts); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfFonts, pdf_fonts_close)

/* Notes that a glyph was used, and what it stands for; of two meanings the first counts. */
void pdf_fonts_note(PdfFonts *fonts, int face, const RecordGlyph *glyph);

/* Appends the resource entry: "/Font<</F0 12 0 R>>", with the faces that were used. */
void pdf_fonts_append_resource(const PdfFonts *fonts, GString *text);

void pdf_fonts_write(PdfFonts *fonts, PdfWriter *writer);

#endif
