/*
 * Record faces: the fonts that records are set in, for HarfBuzz, in the font's
 * own units, so that a size is a factor and no more.
 *
 * They are the typecase's fonts, and stay open as long as it does. Faces are
 * only looked at once they are open, so threads share them.
 */
#ifndef BULLETIN_BATCH_RECORD_FACES_H
#define BULLETIN_BATCH_RECORD_FACES_H

#include "typeset/typecase.h"

#include <hb.h>

typedef struct {
	hb_font_t *font; /* scaled to its units */
	int units_per_em;
	int glyph_count;
	double cap_height, descender; /* em; both positive */
} RecordFace;

typedef struct RecordFaces RecordFaces;

RecordFaces *record_faces_open(Typecase *typecase);
void record_faces_close(RecordFaces *faces); /* before the typecase; NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecordFaces, record_faces_close)

/* The number of the face of a font of the typecase, opened before or now. */
int record_faces_add(RecordFaces *faces, int font);

const RecordFace *record_face(const RecordFaces *faces, int face);
int record_faces_count(const RecordFaces *faces);

#endif
