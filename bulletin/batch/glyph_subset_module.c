/* Subsets of fonts, with HarfBuzz's own subsetter. */
#include "batch/glyph_subset.h"

#include <glib.h>
#include <hb-subset.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_subset_input_t, hb_subset_input_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_face_t, hb_face_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_blob_t, hb_blob_destroy)

/* What only a shaper or an operating system reads; a PDF has its own way from codes to glyphs. */
static const hb_tag_t left_out[] = {
	HB_TAG('G', 'S', 'U', 'B'),
	HB_TAG('G', 'P', 'O', 'S'),
	HB_TAG('G', 'D', 'E', 'F'),
	HB_TAG('c', 'm', 'a', 'p'),
	HB_TAG('n', 'a', 'm', 'e'),
	HB_TAG('p', 'o', 's', 't'),
	HB_TAG('O', 'S', '/', '2'),
	HB_TAG('g', 'a', 's', 'p'),
	HB_TAG('h', 'd', 'm', 'x'),
	HB_TAG('V', 'D', 'M', 'X'),
	HB_TAG('L', 'T', 'S', 'H'),
	HB_TAG('D', 'S', 'I', 'G'),
	HB_TAG('v', 'h', 'e', 'a'),
	HB_TAG('v', 'm', 't', 'x'),
	HB_TAG('V', 'O', 'R', 'G'),
	HB_TAG('S', 'T', 'A', 'T'),
	HB_TAG('B', 'A', 'S', 'E'),
};

static hb_subset_input_t *input_of(hb_face_t *face, const bool *is_used)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	g_assert(input);
	hb_set_t *glyphs = hb_subset_input_glyph_set(input);
	unsigned count = hb_face_get_glyph_count(face);
	for (unsigned i = 0; i < count; i++)
		if (is_used[i])
			hb_set_add(glyphs, i);
	hb_set_t *tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < G_N_ELEMENTS(left_out); i++)
		hb_set_add(tables, left_out[i]);
	hb_subset_input_set_flags(input,
		HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING |
			HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	return input;
}

GlyphSubset glyph_subset_make(Arena *arena, hb_face_t *face, const bool *is_used)
{
	static const hb_tag_t cff = HB_TAG('C', 'F', 'F', ' ');
	g_autoptr(hb_subset_input_t) input = input_of(face, is_used);
	g_autoptr(hb_face_t) subset = hb_subset_or_fail(face, input);
	if (!subset)
		return (GlyphSubset){ 0 };
	g_autoptr(hb_blob_t) table = hb_face_reference_table(subset, cff);
	bool is_cff = hb_blob_get_length(table) > 0;
	g_autoptr(hb_blob_t) whole = is_cff ? NULL : hb_face_reference_blob(subset);
	unsigned length;
	const char *bytes = hb_blob_get_data(is_cff ? table : whole, &length);
	return (GlyphSubset){ { arena_bytes(arena, bytes, length), length }, is_cff };
}
