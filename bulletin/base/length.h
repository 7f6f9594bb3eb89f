/*
 * Length: a distance on paper, in 1/1024 pt as in Pango, where a point is
 * 1/72 inch. The largest, 2^21 pt or 740 m, is far beyond any sheet; sums of
 * many lengths are int64_t.
 */
#ifndef BULLETIN_BASE_LENGTH_H
#define BULLETIN_BASE_LENGTH_H

#include <math.h>
#include <stdint.h>

typedef int32_t Length;

#define LENGTH_PER_PT 1024
#define PT_PER_MM (72.0 / 25.4)

static inline Length length_from_pt(double pt)
{
	return (Length)lround(pt * LENGTH_PER_PT);
}

static inline Length length_from_mm(double mm)
{
	return length_from_pt(mm * PT_PER_MM);
}

static inline double pt_from_length(Length length)
{
	return (double)length / LENGTH_PER_PT;
}

static inline double mm_from_length(Length length)
{
	return pt_from_length(length) / PT_PER_MM;
}

/* A rectangle on the sheet, from its top left corner, y down. */
typedef struct {
	Length x, y, width, height;
} Box;

static inline Length box_right(Box box)
{
	return box.x + box.width;
}

static inline Length box_bottom(Box box)
{
	return box.y + box.height;
}

#endif
