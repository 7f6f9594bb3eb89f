#include "batch/record_faces.h"

struct RecordFaces {
	Typecase *typecase;
	GMutex turn; /* with the typecase */
	Arena *arena;
	const RecordFace *faces[RECORD_FACES_MOST];
	int count;
};

RecordFaces *record_faces_open(Typecase *typecase)
{
	RecordFaces *faces = g_new0(RecordFaces, 1);
	faces->typecase = typecase;
	faces->arena = arena_open();
	g_mutex_init(&faces->turn);
	return faces;
}

void record_faces_close(RecordFaces *faces)
{
	if (!faces)
		return;
	for (int i = 0; i < faces->count; i++)
		hb_font_destroy(faces->faces[i]->font);
	g_mutex_clear(&faces->turn);
	arena_close(faces->arena);
	g_free(faces);
}

Typecase *record_faces_take_typecase(RecordFaces *faces)
{
	g_mutex_lock(&faces->turn);
	return faces->typecase;
}

void record_faces_give_back(RecordFaces *faces)
{
	g_mutex_unlock(&faces->turn);
}

/* The same face whatever the size of the font. */
static int face_known(const RecordFaces *faces, hb_face_t *face)
{
	for (int i = 0; i < faces->count; i++)
		if (hb_font_get_face(faces->faces[i]->font) == face)
			return i;
	return -1;
}

int record_faces_add(RecordFaces *faces, int font)
{
	hb_face_t *face = hb_font_get_face(typecase_shaper(faces->typecase, font));
	int known = face_known(faces, face);
	if (known >= 0)
		return known;
	g_assert(faces->count < RECORD_FACES_MOST);
	FontMeasures measures = typecase_measures(faces->typecase, font);
	double size = typecase_font_size(faces->typecase, font);
	RecordFace *opened = arena_new(faces->arena, RecordFace, 1);
	*opened = (RecordFace){
		.font = hb_font_create(face),
		.units_per_em = (int)hb_face_get_upem(face),
		.glyph_count = (int)hb_face_get_glyph_count(face),
		.cap_height = measures.cap_height / size,
		.descender = measures.descender / size,
	};
	hb_font_make_immutable(opened->font);
	faces->faces[faces->count] = opened;
	return faces->count++;
}

const RecordFace *record_face(const RecordFaces *faces, int face)
{
	return faces->faces[face];
}

InkReach ink_reach_of_both(InkReach one, InkReach other)
{
	return (InkReach){ MAX(one.above, other.above), MAX(one.below, other.below) };
}

void record_face_add_reach(const RecordFace *face, uint32_t glyph, int up, double share,
	InkReach *reach)
{
	hb_glyph_extents_t extents;
	if (!hb_font_get_glyph_extents(face->font, glyph, &extents))
		return;
	double em = face->units_per_em / share;
	double top = up + extents.y_bearing, bottom = top + extents.height;
	*reach = ink_reach_of_both(*reach, (InkReach){ top / em, -bottom / em });
}
