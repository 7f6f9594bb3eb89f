#include "typeset/picture_file.h"
#include "base/module.h"
#include "base/text.h"
#include "typeset/picture_reader.h"
#include "typeset/srgb.h"
#include "typeset/svg_source.h"
#include "typeset/svg_trial.h"
#include "typeset/typeset_remarks.h"

#include <string.h>

typedef enum { FORMAT_PNG, FORMAT_JPEG, FORMAT_SVG, FORMAT_UNKNOWN } PictureFormat;

typedef struct {
	Arena *arena;
	const char *path;
	Text bytes;
	PictureFormat format;
	Remarks *remarks;
} PictureFile;

static const Place nowhere = { 0 };

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

/* NULL with a remark: also a missing module is told where it is missed. */
static PictureReader *reader_of(const PictureFile *file, PictureFormat format)
{
	switch (format) {
	case FORMAT_PNG:
		return png_open;
	case FORMAT_JPEG:
		return module_symbol("jpeg", "jpeg_open", file->remarks);
	case FORMAT_SVG:
		return module_symbol("svg", "svg_open", file->remarks);
	case FORMAT_UNKNOWN:
		remarks_add(file->remarks, nowhere, PICTURE_UNKNOWN, file->path);
	}
	return NULL;
}

static void tell_fault(const PictureFile *file, const ReadPicture *read)
{
	if (read->fault)
		remarks_add(file->remarks, nowhere, PICTURE_DAMAGED, file->path, read->fault);
	else
		remarks_add(file->remarks, nowhere, PICTURE_TOO_LARGE, file->path, read->dots,
			PICTURE_DOTS_MOST / 1e6);
}

/* The bytes behind "data:image/png;base64,..." (RFC 2397); none where they are given otherwise. */
static Text embedded_bytes(Arena *arena, Text address)
{
	static const char mark[] = ";base64,";
	const char *found = g_strstr_len(address.bytes, (gssize)address.length, mark);
	if (!found)
		return (Text){ NULL, 0 };
	found += strlen(mark);
	char *word = arena_bytes(arena, found, address.length - (size_t)(found - address.bytes));
	Text bytes = { word, 0 };
	if (*word)
		g_base64_decode_inplace(word, &bytes.length);
	return bytes;
}

/* librsvg leaves out in silence what it cannot read. Other formats are left to it. */
static bool is_embedded_sound(const PictureFile *file, Text bytes, double *dots)
{
	PictureFormat format = format_of(bytes);
	if (format != FORMAT_PNG && format != FORMAT_JPEG)
		return true;
	PictureReader *reader = reader_of(file, format);
	ReadPicture read = { 0 };
	if (reader)
		reader(bytes, &read);
	*dots += read.dots;
	bool is_sound = read.surface && *dots <= PICTURE_DOTS_MOST / 1e6;
	cairo_surface_destroy(read.surface); /* NULL is fine */
	g_clear_pointer(&read.profile, g_bytes_unref);
	const char *fault = read.fault
		? arena_printf(file->arena, "a picture lies inside it: %s", read.fault)
		: NULL;
	if (reader && !is_sound)
		tell_fault(file, &(ReadPicture){ .dots = *dots, .fault = fault });
	return is_sound;
}

static bool are_embedded_sound(const PictureFile *file, const SvgSource *source)
{
	double dots = 0; /* in millions, of all of them */
	bool is_sound = true;
	for (int i = 0; i < source->embedded_count && is_sound; i++)
		is_sound = is_embedded_sound(file, embedded_bytes(file->arena, source->embedded[i]),
			&dots);
	return is_sound;
}

/* A drawing that may be any amount of work is drawn by somebody else first. */
static bool is_drawn_in_time(const PictureFile *file)
{
	SvgTrial outcome = svg_trial_run(file->bytes, file->remarks);
	if (outcome == SVG_TRIAL_TOO_HEAVY)
		remarks_add(file->remarks, nowhere, PICTURE_TOO_HEAVY, file->path,
			SVG_TRIAL_SECONDS, SVG_TRIAL_MB);
	return outcome == SVG_TRIAL_PASSED;
}

/* Tells of what a drawing says and no print shows; false where it is not to be drawn. */
static bool drawing_check(PictureFile *file)
{
	SvgSource source = svg_source_read(file->arena, file->bytes);
	if (source.hides_parts)
		remarks_add(file->remarks, nowhere, PICTURE_HIDES_PARTS, file->path);
	if (source.outside)
		remarks_add(file->remarks, nowhere, PICTURE_REFERS_OUT, file->path, source.outside);
	if (source.has_script)
		remarks_add(file->remarks, nowhere, PICTURE_SCRIPT, file->path);
	if (source.has_page)
		remarks_add(file->remarks, nowhere, PICTURE_WEB_PAGE, file->path);
	if (source.is_animated)
		remarks_add(file->remarks, nowhere, PICTURE_ANIMATED, file->path);
	file->bytes = source.unlinked;
	return !source.hides_parts && are_embedded_sound(file, &source) &&
		(source.is_plain || is_drawn_in_time(file));
}

/* The module is opened for the few pictures that bring a profile. */
static void settle_colours(const PictureFile *file, ReadPicture *read)
{
	if (!read->profile)
		return;
	SrgbConvert *convert = module_symbol("srgb", "srgb_convert", file->remarks);
	if (convert && convert(read->surface, read->profile) == SRGB_UNUSABLE)
		remarks_add(file->remarks, nowhere, PICTURE_PROFILE, file->path);
	g_clear_pointer(&read->profile, g_bytes_unref);
}

static OpenedPicture read_bytes(PictureFile *file)
{
	PictureReader *reader = reader_of(file, file->format);
	if (!reader || (file->format == FORMAT_SVG && !drawing_check(file)))
		return (OpenedPicture){ 0 };
	ReadPicture read = { 0 };
	reader(file->bytes, &read);
	if (!read.surface) {
		tell_fault(file, &read);
		return (OpenedPicture){ 0 };
	}
	settle_colours(file, &read);
	if (read.is_animated)
		remarks_add(file->remarks, nowhere, PICTURE_ANIMATED, file->path);
	return (OpenedPicture){
		.surface = read.surface,
		.width = read.width,
		.height = read.height,
		.units_per_inch = read.units_per_inch,
		.orientation = read.orientation,
		.is_vector = file->format == FORMAT_SVG,
	};
}

OpenedPicture picture_file_read(const char *path, Remarks *remarks)
{
	enum { BYTES_MOST = 64 * 1024 * 1024 };
	Arena *arena = arena_open();
	Remarks *of_file = remarks_new(arena);
	PictureFile file = { .arena = arena, .path = path, .remarks = remarks };
	file.bytes = text_read(arena, path, BYTES_MOST, of_file);
	OpenedPicture picture = { 0 };
	if (file.bytes.bytes) {
		file.format = format_of(file.bytes);
		picture = read_bytes(&file);
	} else {
		int count;
		const Remark *fault = remarks_sorted(of_file, &count);
		remarks_add(remarks, nowhere, PICTURE_UNREADABLE, path, fault->fault);
	}
	arena_close(arena);
	return picture;
}
