#include "typeset/pictures.h"
#include "base/module.h"
#include "base/text.h"
#include "typeset/exif.h"
#include "typeset/file_state.h"
#include "typeset/picture_reader.h"
#include "typeset/svg_source.h"
#include "typeset/typeset_remarks.h"

#include <glib.h>
#include <pango/pangocairo.h>
#include <string.h>

typedef enum { FORMAT_PNG, FORMAT_JPEG, FORMAT_SVG, FORMAT_UNKNOWN } PictureFormat;

typedef struct {
	char *path;
	FileState state; /* as it was read */
	bool is_used;    /* by the bulletin that is being set */
	cairo_surface_t *surface;
	double width, height; /* of the surface, as stored */
	double units_per_inch;
	int orientation;
	bool is_vector;
} Picture;

/* A file that could not be opened, and was told of at this place. */
typedef struct {
	char *path;
	FileState state;
	int line, column;
} Refusal;

struct Pictures {
	GArray *table;    /* of Picture */
	GArray *refusals; /* of Refusal, in the bulletin that is being set */
};

static void picture_clear(gpointer data)
{
	Picture *picture = data;
	g_free(picture->path);
	cairo_surface_destroy(picture->surface);
}

static void refusal_clear(gpointer data)
{
	g_free(((Refusal *)data)->path);
}

Pictures *pictures_open(void)
{
	Pictures *pictures = g_new0(Pictures, 1);
	pictures->table = g_array_new(FALSE, TRUE, sizeof(Picture));
	g_array_set_clear_func(pictures->table, picture_clear);
	pictures->refusals = g_array_new(FALSE, TRUE, sizeof(Refusal));
	g_array_set_clear_func(pictures->refusals, refusal_clear);
	return pictures;
}

void pictures_close(Pictures *pictures)
{
	if (!pictures)
		return;
	/* librsvg has had pango make its default map of fonts, which stays otherwise. */
	pango_cairo_font_map_set_default(NULL);
	g_array_unref(pictures->table);
	g_array_unref(pictures->refusals);
	g_free(pictures);
}

void pictures_begin(Pictures *pictures)
{
	GArray *table = pictures->table;
	g_array_set_size(pictures->refusals, 0);
	for (guint i = table->len; i-- > 0;) {
		Picture *picture = &g_array_index(table, Picture, i);
		if (picture->is_used)
			picture->is_used = false;
		else
			g_array_remove_index_fast(table, i);
	}
}

static cairo_status_t bytes_take(void *closure, unsigned char *room, unsigned length)
{
	Text *rest = closure;
	if (length > rest->length)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(room, rest->bytes, length);
	*rest = (Text){ rest->bytes + length, rest->length - length };
	return CAIRO_STATUS_SUCCESS;
}

static uint32_t big_endian(const char *bytes)
{
	uint32_t value;
	memcpy(&value, bytes, sizeof value);
	return GUINT32_FROM_BE(value);
}

/* The size stands in the first chunk, IHDR (ISO/IEC 15948, 11.2.2). */
static void png_open(Text bytes, ReadPicture *picture)
{
	enum { AT_WIDTH = 16, AT_HEIGHT = 20, HEAD_SIZE = 24 };
	if (bytes.length < HEAD_SIZE) {
		picture->fault = "it ends in its first line";
		return;
	}
	picture->width = big_endian(bytes.bytes + AT_WIDTH);
	picture->height = big_endian(bytes.bytes + AT_HEIGHT);
	picture->units_per_inch = 96;
	picture->orientation = 1;
	picture->dots = picture->width * picture->height / 1e6;
	if (picture->dots > PICTURE_DOTS_MOST / 1e6)
		return;
	Text rest = bytes;
	picture->surface = cairo_image_surface_create_from_png_stream(bytes_take, &rest);
	if (cairo_surface_status(picture->surface) == CAIRO_STATUS_SUCCESS)
		return;
	cairo_surface_destroy(picture->surface);
	picture->surface = NULL;
	picture->fault = rest.length == bytes.length ? "it is damaged at its beginning"
						     : "it is damaged or not complete";
}

static bool starts_with(Text bytes, const char *head, size_t length)
{
	return bytes.length >= length && memcmp(bytes.bytes, head, length) == 0;
}

/* Text in any of XML's usual encodings that opens an element svg early on. */
static bool looks_like_svg(Text bytes)
{
	enum { LOOK_AT = 4096 };
	gssize length = (gssize)MIN(bytes.length, LOOK_AT);
	size_t blank = 0;
	if (starts_with(bytes, "\xEF\xBB\xBF", 3))
		blank = 3;
	while (blank < (size_t)length && g_ascii_isspace(bytes.bytes[blank]))
		blank++;
	if (blank == (size_t)length || bytes.bytes[blank] != '<')
		return false;
	return g_strstr_len(bytes.bytes, length, "<svg") ||
		g_strstr_len(bytes.bytes, length, ":svg");
}

static PictureFormat format_of(Text bytes)
{
	if (starts_with(bytes, "\x89PNG\r\n\x1A\n", 8))
		return FORMAT_PNG;
	if (starts_with(bytes, "\xFF\xD8\xFF", 3))
		return FORMAT_JPEG;
	return looks_like_svg(bytes) ? FORMAT_SVG : FORMAT_UNKNOWN;
}

static PictureReader *reader_of(PictureFormat format, Remarks *remarks)
{
	switch (format) {
	case FORMAT_PNG:
		return png_open;
	case FORMAT_JPEG:
		return module_symbol("jpeg", "jpeg_open", remarks);
	case FORMAT_SVG:
		return module_symbol("svg", "svg_open", remarks);
	case FORMAT_UNKNOWN:
		break;
	}
	return NULL;
}

/* Fills `picture` from `bytes`; false with a remark. */
static bool picture_read(Arena *arena, Text bytes, const char *path, Picture *picture,
	Place asked_at, Remarks *remarks)
{
	PictureFormat format = format_of(bytes);
	if (format == FORMAT_UNKNOWN)
		remarks_add(remarks, asked_at, PICTURE_UNKNOWN, path);
	PictureReader *reader = reader_of(format, remarks);
	if (!reader)
		return false; /* a missing module is remarked on where it is missed */
	if (format == FORMAT_SVG) {
		char *outside = svg_source_outside(arena, bytes);
		if (outside)
			remarks_add(remarks, asked_at, PICTURE_REFERS_OUT, path, outside);
		bytes = svg_source_unlinked(arena, bytes);
	}

	ReadPicture read = { 0 };
	reader(bytes, &read);
	if (!read.surface && read.fault)
		remarks_add(remarks, asked_at, PICTURE_DAMAGED, path, read.fault);
	else if (!read.surface)
		remarks_add(remarks, asked_at, PICTURE_TOO_LARGE, path, read.dots,
			PICTURE_DOTS_MOST / 1e6);
	if (!read.surface)
		return false;

	*picture = (Picture){
		.path = g_strdup(path),
		.is_used = true,
		.surface = read.surface,
		.width = read.width,
		.height = read.height,
		.units_per_inch = read.units_per_inch,
		.orientation = read.orientation,
		.is_vector = format == FORMAT_SVG,
	};
	return true;
}

/* Opened already, as it is now; -1: not. */
static int picture_find(const Pictures *pictures, const char *path, FileState state)
{
	for (guint i = 0; i < pictures->table->len; i++) {
		Picture *opened = &g_array_index(pictures->table, Picture, i);
		if (strcmp(opened->path, path) != 0 || !file_state_is_same(opened->state, state))
			continue;
		opened->is_used = true;
		return (int)i;
	}
	return -1;
}

static bool is_refused(const Pictures *pictures, const char *path, FileState state, Place place)
{
	for (guint i = 0; i < pictures->refusals->len; i++) {
		const Refusal *refusal = &g_array_index(pictures->refusals, Refusal, i);
		if (refusal->line == place.line && refusal->column == place.column &&
			strcmp(refusal->path, path) == 0 &&
			file_state_is_same(refusal->state, state))
			return true;
	}
	return false;
}

static int picture_open(Pictures *pictures, const char *path, FileState state, Place asked_at,
	Remarks *remarks)
{
	enum { BYTES_MOST = 64 * 1024 * 1024 };
	Arena *arena = arena_open();
	Remarks *of_file = remarks_new(arena);
	Text bytes = text_read(arena, path, BYTES_MOST, of_file);
	Picture picture;
	int number = -1;
	if (!bytes.bytes) {
		int count;
		const Remark *fault = remarks_sorted(of_file, &count);
		remarks_add(remarks, asked_at, PICTURE_UNREADABLE, path, fault->fault);
	} else if (picture_read(arena, bytes, path, &picture, asked_at, remarks)) {
		picture.state = state;
		g_array_append_val(pictures->table, picture);
		number = (int)pictures->table->len - 1;
	}
	arena_close(arena);
	return number;
}

int pictures_add(Pictures *pictures, const char *path, Place asked_at, Remarks *remarks)
{
	FileState state = file_state(path);
	int number = picture_find(pictures, path, state);
	if (number >= 0 || is_refused(pictures, path, state, asked_at))
		return number;
	number = picture_open(pictures, path, state, asked_at, remarks);
	if (number < 0) {
		Refusal refusal = { g_strdup(path), state, asked_at.line, asked_at.column };
		g_array_append_val(pictures->refusals, refusal);
	}
	return number;
}

static const Picture *picture_at(const Pictures *pictures, int number)
{
	g_assert(number >= 0 && number < (int)pictures->table->len);
	return &g_array_index(pictures->table, Picture, number);
}

PictureSize pictures_size(const Pictures *pictures, int number)
{
	const Picture *picture = picture_at(pictures, number);
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
	const Picture *picture = picture_at(pictures, number);
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
