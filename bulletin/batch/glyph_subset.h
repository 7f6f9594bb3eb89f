/*
 * Glyph subset: a font file with those glyphs alone that were used.
 *
 * Glyphs keep their numbers (HarfBuzz: retain gids), so text is written before
 * it is known which glyphs there will be.
 */
#ifndef BULLETIN_BATCH_GLYPH_SUBSET_H
#define BULLETIN_BATCH_GLYPH_SUBSET_H

#include "base/arena.h"
#include "base/text.h"

#include <hb.h>
#include <stdbool.h>

typedef struct {
	Text program; /* TrueType, or a bare CFF table; NULL bytes where it could not be made */
	bool is_cff;
} GlyphSubset;

/*
 * The face with the glyphs whose entry in `is_used` is set; there are as many
 * entries as the face has glyphs. The symbol `glyph_subset_make` of the module
 * "glyph-subset".
 */
typedef GlyphSubset GlyphSubsetMake(Arena *arena, hb_face_t *face, const bool *is_used);
GlyphSubsetMake glyph_subset_make;

#endif
