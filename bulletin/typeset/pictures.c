#include "typeset/pictures.h"
#include "typeset/exif.h"
#include "typeset/file_state.h"
#include "typeset/picture_file.h"

#include <glib.h>
#include <pango/pangocairo.h>
#include <string.h>

/* One file that was read, also one that is refused: it is not read again until it changes. */
typedef struct {
	char *path;
	FileState state; /* as it was read */
	bool is_used;    /* by the bulletin that is being set */
	OpenedPicture opened;
	Arena *arena;     /* of the remarks */
	Remarks *remarks; /* on the file, for each place that names it */
} Picture;

struct Pictures {
	GArray *table;    /* of Picture */
	GHashTable *told; /* places that have been told of their picture, as text */
};

static void picture_clear(gpointer data)
{
	Picture *picture = data;
	g_free(picture->path);
	cairo_surface_destroy(picture->opened.surface); /* NULL is fine */
	arena_close(picture->arena);
}

Pictures *pictures_open(void)
{
	Pictures *pictures = g_new0(Pictures, 1);
	pictures->table = g_array_new(FALSE, TRUE, sizeof(Picture));
	g_array_set_clear_func(pictures->table, picture_clear);
	pictures->told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return pictures;
}

void pictures_close(Pictures *pictures)
{
	if (!pictures)
		return;
	/* librsvg has had pango make its default map of fonts, which stays otherwise. */
	pango_cairo_font_map_set_default(NULL);
	g_array_unref(pictures->table);
	g_hash_table_unref(pictures->told);
	g_free(pictures);
}

void pictures_begin(Pictures *pictures)
{
	GArray *table = pictures->table;
	for (guint i = table->len; i-- > 0;) {
		Picture *picture = &g_array_index(table, Picture, i);
		if (picture->is_used)
			picture->is_used = false;
		else
			g_array_remove_index_fast(table, i);
	}
	g_hash_table_remove_all(pictures->told);
}

/* The number of the file, read before or now. */
static int picture_number(Pictures *pictures, const char *path)
{
	FileState state = file_state(path);
	for (guint i = 0; i < pictures->table->len; i++) {
		const Picture *known = &g_array_index(pictures->table, Picture, i);
		if (strcmp(known->path, path) == 0 && file_state_is_same(known->state, state))
			return (int)i;
	}
	Picture picture = { .path = g_strdup(path), .state = state, .arena = arena_open() };
	picture.remarks = remarks_new(picture.arena);
	picture.opened = picture_file_read(path, picture.remarks);
	g_array_append_val(pictures->table, picture);
	return (int)pictures->table->len - 1;
}

/* A text is set more than once, so each place is told of once. */
static void tell_remarks(Pictures *pictures, const Picture *picture, Place place, Remarks *remarks)
{
	g_autofree char *where = g_strdup_printf("%s:%d:%d:%s", place.file, place.line,
		place.column, picture->path);
	if (g_hash_table_contains(pictures->told, where))
		return;
	g_hash_table_add(pictures->told, g_steal_pointer(&where));
	int count;
	const Remark *told = remarks_sorted(picture->remarks, &count);
	for (int i = 0; i < count; i++)
		remarks_add(remarks, place, told[i].weight, told[i].name, told[i].way_out, "%s",
			told[i].fault);
}

int pictures_add(Pictures *pictures, const char *path, Place asked_at, Remarks *remarks)
{
	int number = picture_number(pictures, path);
	Picture *picture = &g_array_index(pictures->table, Picture, number);
	picture->is_used = true;
	tell_remarks(pictures, picture, asked_at, remarks);
	return picture->opened.surface ? number : -1;
}

static const OpenedPicture *picture_at(const Pictures *pictures, int number)
{
	g_assert(number >= 0 && number < (int)pictures->table->len);
	return &g_array_index(pictures->table, Picture, number).opened;
}

PictureSize pictures_size(const Pictures *pictures, int number)
{
	const OpenedPicture *picture = picture_at(pictures, number);
	bool is_turned = exif_swaps_sides(picture->orientation);
	double width = is_turned ? picture->height : picture->width;
	double height = is_turned ? picture->width : picture->height;
	double pt_per_unit = 72 / picture->units_per_inch;
	return (PictureSize){
		.width = length_from_pt(width * pt_per_unit),
		.height = length_from_pt(height * pt_per_unit),
		.is_vector = picture->is_vector,
		.pixels_wide = picture->is_vector ? 0 : (int)width,
	};
}

/* A press has its own way of scaling dots, so a PDF must not ask for another (PRINT.md 4). */
static void sampling_set(cairo_t *cr)
{
	cairo_pattern_t *pattern = cairo_get_source(cr);
	if (cairo_surface_get_type(cairo_get_target(cr)) == CAIRO_SURFACE_TYPE_PDF) {
		cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST);
	} else {
		cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD);
		cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD); /* its edge stays sharp */
	}
}

void pictures_paint(const Pictures *pictures, int number, cairo_t *cr, Box box)
{
	const OpenedPicture *picture = picture_at(pictures, number);
	cairo_matrix_t upright = exif_matrix(picture->orientation);

	cairo_save(cr);
	cairo_translate(cr, pt_from_length(box.x), pt_from_length(box.y));
	cairo_scale(cr, pt_from_length(box.width), pt_from_length(box.height));
	cairo_transform(cr, &upright);
	cairo_scale(cr, 1 / picture->width, 1 / picture->height);
	cairo_rectangle(cr, 0, 0, picture->width, picture->height);
	cairo_clip(cr);
	cairo_set_source_surface(cr, picture->surface, 0, 0);
	if (!picture->is_vector)
		sampling_set(cr);
	cairo_paint(cr);
	cairo_restore(cr);
}
