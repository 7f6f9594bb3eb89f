#include "batch/record_faces.h"

struct RecordFaces {
	Typecase *typecase;
	GArray *faces; /* of RecordFace */
};

static void face_clear(void *face)
{
	hb_font_destroy(((RecordFace *)face)->font);
}

RecordFaces *record_faces_open(Typecase *typecase)
{
	RecordFaces *faces = g_new0(RecordFaces, 1);
	faces->typecase = typecase;
	faces->faces = g_array_new(FALSE, FALSE, sizeof(RecordFace));
	g_array_set_clear_func(faces->faces, face_clear);
	return faces;
}

void record_faces_close(RecordFaces *faces)
{
	if (!faces)
		return;
	g_array_unref(faces->faces);
	g_free(faces);
}

/* The same face whatever the size of the font. */
static int face_known(const RecordFaces *faces, hb_face_t *face)
{
	for (guint i = 0; i < faces->faces->len; i++)
		if (hb_font_get_face(g_array_index(faces->faces, RecordFace, i).font) == face)
			return (int)i;
	return -1;
}

int record_faces_add(RecordFaces *faces, int font)
{
	hb_face_t *face = hb_font_get_face(typecase_shaper(faces->typecase, font));
	int known = face_known(faces, face);
	if (known >= 0)
		return known;
	FontMeasures measures = typecase_measures(faces->typecase, font);
	double size = typecase_font_size(faces->typecase, font);
	RecordFace opened = {
		.font = hb_font_create(face),
		.units_per_em = (int)hb_face_get_upem(face),
		.glyph_count = (int)hb_face_get_glyph_count(face),
		.cap_height = measures.cap_height / size,
		.descender = measures.descender / size,
	};
	hb_font_make_immutable(opened.font);
	g_array_append_val(faces->faces, opened);
	return (int)faces->faces->len - 1;
}

const RecordFace *record_face(const RecordFaces *faces, int face)
{
	return &g_array_index(faces->faces, RecordFace, face);
}

int record_faces_count(const RecordFaces *faces)
{
	return (int)faces->faces->len;
}
