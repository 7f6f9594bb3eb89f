/*
 * Stock: the coloured papers of PRINT.md 3, and what ink looks like on them.
 */
#ifndef BULLETIN_LAYOUT_STOCK_H
#define BULLETIN_LAYOUT_STOCK_H

typedef struct {
	const char *name;      /* "canary" */
	const char *ipp_color; /* media-color of IPP: "light-yellow" */
	unsigned rgb;          /* 0xRRGGBB, approximate sRGB */
} Stock;

/* The stock of this name ("pale yellow" and "canary" are one), or NULL. */
const Stock *stock_by_name(const char *name);

/* Lends the table for lists and suggestions. */
const Stock *stocks(int *count);

/* A colour as the screen shows it, 0 to 1 each. */
typedef struct {
	double red, green, blue;
} Rgb;

Rgb rgb_from_hex(unsigned rgb);

/*
 * The contrast ratio of WCAG 2.2, 1 to 21: that of a paper to itself where only
 * the shares `through` of its light come back, 0 to 1 each.
 */
double rgb_contrast_through(Rgb paper, Rgb through);

/* Ink on stock is modelled as ink times paper (PRINT.md 3); inks in per cent. */
Rgb rgb_of_ink_on(Rgb paper, double cyan, double magenta, double yellow, double black);

#endif
