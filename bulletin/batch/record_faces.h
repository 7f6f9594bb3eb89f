/*
 * Record faces: the fonts that records are set in, for HarfBuzz, in the font's
 * own units, so that a size is a factor and no more.
 *
 * They are the typecase's fonts, and stay open as long as it does. Threads share
 * faces: one that is open neither moves nor changes. The typecase itself is for
 * one thread at a time, which takes it, may add faces, and gives it back.
 */
#ifndef BULLETIN_BATCH_RECORD_FACES_H
#define BULLETIN_BATCH_RECORD_FACES_H

#include "typeset/typecase.h"

#include <hb.h>

/* No layout has so many families, nor the world so many scripts. */
enum { RECORD_FACES_MOST = 256 };

typedef struct {
	hb_font_t *font; /* scaled to its units */
	int units_per_em;
	int glyph_count;
	double cap_height, descender; /* em; both positive */
} RecordFace;

/* How far ink goes above and below the baseline, em; never negative. */
typedef struct {
	double above, below;
} InkReach;

typedef struct RecordFaces RecordFaces;

RecordFaces *record_faces_open(Typecase *typecase);
void record_faces_close(RecordFaces *faces); /* before the typecase; NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecordFaces, record_faces_close)

/* Waits until nobody else has the typecase. */
Typecase *record_faces_take_typecase(RecordFaces *faces);
void record_faces_give_back(RecordFaces *faces);

/*
 * The number of the face of a font of the typecase, opened before or now. For
 * who has the typecase; less than RECORD_FACES_MOST.
 */
int record_faces_add(RecordFaces *faces, int font);

const RecordFace *record_face(const RecordFaces *faces, int face);

InkReach ink_reach_of_both(InkReach one, InkReach other);

/* Widens `reach` by a glyph, so many units above the baseline, of type set in a share of the em. */
void record_face_add_reach(const RecordFace *face, uint32_t glyph, int up, double share,
	InkReach *reach);

#endif
