/*
 * Typecase: the opened fonts, pictures and dictionaries of one program run, for
 * one bulletin after another.
 *
 * The one place that holds handles of Pango, cairo and librsvg; products name
 * fonts and pictures by number. Fonts come from the project's own fontconfig
 * file and the partnership's folder alone: no font of the machine can be
 * chosen, neither for text nor in an SVG picture. Set up for print: 1/72 inch, no hinting,
 * unrounded positions.
 */
#ifndef BULLETIN_TYPESET_TYPECASE_H
#define BULLETIN_TYPESET_TYPECASE_H

#include "base/arena.h"
#include "base/length.h"
#include "base/remarks.h"
#include "typeset/hyphenation.h"
#include "typeset/pages.h"

#include <cairo.h>
#include <pango/pango.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct Typecase Typecase;
typedef struct ShapeMemo ShapeMemo;     /* shape_memo.h */
typedef struct LineMemo LineMemo;       /* line_memo.h */
typedef struct ScriptFaces ScriptFaces; /* script_faces.h */

/*
 * Opens the typecase with the fontconfig file `fonts_conf`. The fonts in
 * `own_folder`, a partnership's, come before those; NULL, or a folder that is
 * not there, is fine. NULL with fonts-missing where `fonts_conf` gives no font.
 */
Typecase *typecase_open(const char *fonts_conf, const char *own_folder, Remarks *remarks);
void typecase_close(Typecase *typecase); /* NULL is fine */

/*
 * Begins with the next bulletin, whose own fonts are in `own_folder`. Fonts
 * stay open, and so do the pictures that the last one used, as long as their
 * files are what they were. Numbers of pictures given before no longer count,
 * faults told before are told anew, and the font files are those that are used
 * from here on. false where its fonts are others by now, as those of another
 * folder are: close it and open one anew.
 */
bool typecase_begin(Typecase *typecase, const char *own_folder);

/* What a style asks of a font. */
typedef struct {
	const char *family;
	bool is_bold, is_italic;
	Length size;
} FontWish;

/*
 * Measures of a font at its size: x-height and capitals from its OS/2 table,
 * how far the ink of d stands above and of p below the baseline.
 */
typedef struct {
	Length ascender, descender; /* both positive */
	Length x_height, cap_height;
} FontMeasures;

typedef enum { GLYPH_LEFT, GLYPH_TOP, GLYPH_BOTTOM } GlyphSide;

/* What was shaped before, for this bulletin and the last. */
ShapeMemo *typecase_shape_memo(Typecase *typecase);

/* Where lines were broken before, likewise. */
LineMemo *typecase_line_memo(Typecase *typecase);

/* The context that text is itemised in. */
PangoContext *typecase_context(Typecase *typecase);

/* Where words may be divided; its dictionaries are read when they are first asked for. */
Hyphenation *typecase_hyphenation(Typecase *typecase);

/* The faces of other scripts; opened when a text first needs one. */
ScriptFaces *typecase_script_faces(Typecase *typecase);

/* The number of a Pango font, opened before or now; the typecase keeps a reference. */
int typecase_font(Typecase *typecase, PangoFont *font);

/* The number of the font for `wish`; -1 where the family is not among the project's, with
 * font-missing for its first wish. */
int typecase_font_for(Typecase *typecase, FontWish wish, Place asked_at, Remarks *remarks);

/* The number of the same face in another size. */
int typecase_font_at(Typecase *typecase, int font, Length size);

/*
 * Whether a sign that the fonts lack is still to be told of at `place`. A text
 * is shaped more than once, so each place is told of once; and a text in a
 * writing that no font has is told by its first twenty signs.
 */
bool typecase_misses_sign(Typecase *typecase, Place place);

/* From here on signs are told of as if none had been: of the next row of a list. */
void typecase_tell_signs_anew(Typecase *typecase);

FontMeasures typecase_measures(Typecase *typecase, int font);

/* The wish in Pango's words, for an attribute list; free it. */
PangoFontDescription *typecase_description(FontWish wish);

/* The font's own glyph for a letter, as the shaper would give it alone; index 0 where it has none.
 */
Glyph typecase_glyph(Typecase *typecase, int font, gunichar letter);

/* Where a glyph's ink begins right of the pen, or ends above or below the baseline. */
Length typecase_glyph_ink(Typecase *typecase, int font, uint32_t glyph, GlyphSide side);

cairo_scaled_font_t *typecase_scaled_font(Typecase *typecase, int font); /* lent */
struct hb_font_t *typecase_shaper(Typecase *typecase, int font);         /* lent */
const char *typecase_font_name(Typecase *typecase,
	int font); /* "Roboto Condensed Bold 40.3", lent */
Length typecase_font_size(Typecase *typecase, int font);

/* The font files that the bulletin uses, for the manifest: paths, sorted, lent until the next call.
 */
const char *const *typecase_font_files(Typecase *typecase, int *count);

/* Where the dictionaries of word division are looked for, hyph_en_GB.dic and so on. */
const char *typecase_dictionary_folder(void);

/* The libraries that sheets are made with, as manifests name them: "cairo/1.16.0 pango/1.50.12". */
char *typecase_libraries(Arena *arena);

/*
 * Words on one line, for what stands around a sheet and is no part of it: their
 * font does not count among the files used. Positions are in points of the
 * context's user space; each call gives the width of the words.
 */
double typecase_words_width(Typecase *typecase, FontWish wish, const char *words);

/* Draws them from `x`, or up to it, in the context's source colour. */
typedef enum { WORDS_FROM, WORDS_UP_TO } WordsSide;
double typecase_words_draw(Typecase *typecase, FontWish wish, const char *words, cairo_t *cr,
	WordsSide side, double x, double baseline);

/* Adds their outlines to the path, from `x`: nobody takes those for text. */
double typecase_words_outline(Typecase *typecase, FontWish wish, const char *words, cairo_t *cr,
	double x, double baseline);

/* One picture: PNG, JPEG turned as its EXIF says, or SVG. */
typedef struct {
	Length width, height; /* natural: pixels at 96 to the inch, or as the SVG says */
	bool is_vector;
	int pixels_wide; /* 0 for a vector */
} PictureSize;

/* The number of the picture at `path`, opened before or now; -1 with a remark at `asked_at`. */
int typecase_picture(Typecase *typecase, const char *path, Place asked_at, Remarks *remarks);
PictureSize typecase_picture_size(Typecase *typecase, int picture);

/* Paints the picture into `box` of the context's user space (points). */
void typecase_picture_paint(Typecase *typecase, int picture, cairo_t *cr, Box box);

#endif
