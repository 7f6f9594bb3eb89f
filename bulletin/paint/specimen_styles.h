/*
 * Specimen styles: the layout's styles as a register beside the sheet, each
 * with its size and the distance it is read from. Inside paint/ only.
 */
#ifndef BULLETIN_PAINT_SPECIMEN_STYLES_H
#define BULLETIN_PAINT_SPECIMEN_STYLES_H

#include "paint/mark_text.h"
#include "paint/paint.h"

/* How large the register is, pt. */
typedef struct {
	double width, height;
} SpecimenStyles;

SpecimenStyles specimen_styles_measure(const Painting *painting);
void specimen_styles_draw(const Painting *painting, cairo_t *cr, double left, double top);

/* "13.42 / 16 pt" or "80.52 to 161.04 / 0.92 pt"; "0.5 m" or "3 to 6 m". In the arena. */
const char *specimen_size_words(Arena *arena, const TextStyle *style);
const char *specimen_distance_words(Arena *arena, const Layout *layout, const TextStyle *style);

#endif
