#include "press/separation.h"
#include "press/press_remarks.h"
#include "press/rasteriser.h"
#include "press/resources.h"

#include <math.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)

/*
 * Four inks to the gray of one. The gray stands in red, green and blue, as
 * DeviceGray would itself be taken for its default space.
 */
static const char *const ink_spaces[PLATE_COUNT] = {
	[PLATE_CYAN] = "pop pop pop",
	[PLATE_MAGENTA] = "pop pop exch pop",
	[PLATE_YELLOW] = "pop exch pop exch pop",
	[PLATE_BLACK] = "exch pop exch pop exch pop",
};

/* Gray is black ink: on the other plates it is as white as the paper. */
static const char white_space[] = "[/Separation /Gray /DeviceRGB "
				  "<</FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [1 1 1] /N 1>>]";

/* Gray as it is, in the luminosity of a mask. */
static const char mask_space[] = "[/Separation /Gray /DeviceRGB "
				 "<</FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1>>]";

static bool is_sound(qpdf_data pdf, Remarks *remarks)
{
	qpdf_error fault = qpdf_has_error(pdf) ? qpdf_get_error(pdf) : NULL;
	if (fault)
		remarks_add(remarks, (Place){ 0 }, SHEET_UNREADABLE,
			qpdf_get_error_message_detail(pdf, fault));
	return !fault;
}

static void sheet_open(qpdf_data pdf, Text sheet)
{
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "sheet", sheet.bytes, sheet.length, NULL);
}

/* [/DeviceN [/Cyan ...] /DeviceRGB FUNCTION], with a function that picks the plate's ink. */
static qpdf_oh ink_space(Arena *arena, qpdf_data pdf, Plate plate)
{
	qpdf_oh none = qpdf_oh_new_null(pdf);
	qpdf_oh function = qpdf_oh_new_stream(pdf);
	const char *program = arena_printf(arena, "{%s 1 exch sub dup dup}", ink_spaces[plate]);
	qpdf_oh_replace_stream_data(pdf, function, (const unsigned char *)program, strlen(program),
		none, none);
	qpdf_oh keys = qpdf_oh_get_dict(pdf, function);
	qpdf_oh_replace_key(pdf, keys, "/FunctionType", qpdf_oh_new_integer(pdf, 4));
	qpdf_oh_replace_key(pdf, keys, "/Domain", qpdf_oh_parse(pdf, "[0 1 0 1 0 1 0 1]"));
	qpdf_oh_replace_key(pdf, keys, "/Range", qpdf_oh_parse(pdf, "[0 1 0 1 0 1]"));
	qpdf_oh space = qpdf_oh_parse(pdf, "[/DeviceN [/Cyan /Magenta /Yellow /Black] /DeviceRGB]");
	qpdf_oh_append_item(pdf, space, function);
	return qpdf_make_indirect_object(pdf, space);
}

/* What stands for the device's colours while one plate is made. */
typedef struct {
	qpdf_oh inks, gray, mask; /* `gray` null: as it is */
} Defaults;

static Defaults defaults_new(Arena *arena, qpdf_data pdf, Plate plate)
{
	return (Defaults){
		.inks = ink_space(arena, pdf, plate),
		.gray = plate == PLATE_BLACK ? qpdf_oh_new_null(pdf)
					     : qpdf_oh_parse(pdf, white_space),
		.mask = qpdf_oh_parse(pdf, mask_space),
	};
}

/* A new dictionary with all that another holds; with nothing where there is no other. */
static qpdf_oh copied(Arena *arena, qpdf_data pdf, qpdf_oh dictionary)
{
	qpdf_oh copy = qpdf_oh_new_dictionary(pdf);
	for (const char **key = resource_keys(arena, pdf, dictionary); *key; key++)
		qpdf_oh_replace_key(pdf, copy, *key, qpdf_oh_get_key(pdf, dictionary, *key));
	return copy;
}

/* The resources become the content's own: a mask may share them with what is no mask. */
static void set_defaults(Arena *arena, qpdf_data pdf, const Resource *resource,
	const Defaults *defaults)
{
	qpdf_oh owner = qpdf_oh_is_stream(pdf, resource->object)
		? qpdf_oh_get_dict(pdf, resource->object)
		: resource->object;
	qpdf_oh resources = copied(arena, pdf, resource->dictionary);
	qpdf_oh spaces = copied(arena, pdf, qpdf_oh_get_key(pdf, resources, "/ColorSpace"));
	qpdf_oh gray = resource->is_mask ? defaults->mask : defaults->gray;
	qpdf_oh_replace_key(pdf, spaces, "/DefaultCMYK", defaults->inks);
	if (!qpdf_oh_is_null(pdf, gray))
		qpdf_oh_replace_key(pdf, spaces, "/DefaultGray", gray);
	qpdf_oh_replace_key(pdf, resources, "/ColorSpace", spaces);
	qpdf_oh_replace_key(pdf, owner, "/Resources", resources);
}

/*
 * Only black overprints on our sheets: no other ink is in its colour, and white
 * that can only darken leaves a plate as it is.
 */
static void set_overprint(qpdf_data pdf, const Resource *state)
{
	qpdf_oh overprints = qpdf_oh_get_key(pdf, state->object, "/op");
	if (!qpdf_oh_is_bool(pdf, overprints))
		overprints = qpdf_oh_get_key(pdf, state->object, "/OP");
	if (qpdf_oh_is_bool(pdf, overprints))
		qpdf_oh_replace_key(pdf, state->object, "/BM",
			qpdf_oh_new_name(pdf,
				qpdf_oh_get_bool_value(pdf, overprints) ? "/Darken" : "/Normal"));
}

/* A PDF that shows one plate in gray; `bytes` NULL with sheet-unreadable. */
static Text plate_pdf(Arena *arena, Text sheet, Plate plate, Remarks *remarks)
{
	g_auto(qpdf_data) pdf = qpdf_init();
	sheet_open(pdf, sheet);
	Defaults defaults = defaults_new(arena, pdf, plate);
	Resources resources = resources_find(arena, pdf);
	for (int i = 0; i < resources.count; i++) {
		if (resource_is_content(&resources.items[i]))
			set_defaults(arena, pdf, &resources.items[i], &defaults);
		else if (resources.items[i].kind == RESOURCE_STATE)
			set_overprint(pdf, &resources.items[i]);
	}
	qpdf_init_write_memory(pdf);
	qpdf_set_stream_data_mode(pdf, qpdf_s_preserve);
	qpdf_set_static_ID(pdf, QPDF_TRUE);
	qpdf_write(pdf);
	if (!is_sound(pdf, remarks))
		return (Text){ 0 };
	size_t length = qpdf_get_buffer_length(pdf);
	return (Text){ arena_bytes(arena, qpdf_get_buffer(pdf), length), length };
}

/* A box of a page, in dots of its raster; y goes up in the one and down in the other. */
static DotBox dots_of_box(qpdf_data pdf, qpdf_oh page, const char *name, double dots_per_inch)
{
	double media[4], box[4];
	for (int side = 0; side < 4; side++) {
		media[side] = qpdf_oh_get_numeric_value(pdf,
			qpdf_oh_get_array_item(pdf, qpdf_oh_get_key(pdf, page, "/MediaBox"), side));
		box[side] = qpdf_oh_get_numeric_value(pdf,
			qpdf_oh_get_array_item(pdf, qpdf_oh_get_key(pdf, page, name), side));
	}
	double scale = dots_per_inch / 72;
	return (DotBox){
		.left = (int)lround((box[0] - media[0]) * scale),
		.top = (int)lround((media[3] - box[3]) * scale),
		.right = (int)lround((box[2] - media[0]) * scale),
		.bottom = (int)lround((media[3] - box[1]) * scale),
	};
}

/* Ink is what the raster is not white by. */
static const uint8_t *ink_of_raster(Arena *arena, const Raster *raster)
{
	size_t count = (size_t)raster->width * (size_t)raster->height;
	uint8_t *ink = arena_new(arena, uint8_t, count);
	for (size_t i = 0; i < count; i++)
		ink[i] = (uint8_t)(UINT8_MAX - raster->dots[i]);
	return ink;
}

static const Plates *plates_of_rasters(Arena *arena, qpdf_data pdf, const Rasters *rasters,
	double dots_per_inch)
{
	int count = rasters[0].count;
	PlateSide *sides = arena_new(arena, PlateSide, count);
	for (int i = 0; i < count; i++) {
		qpdf_oh page = qpdf_get_page_n(pdf, (size_t)i);
		sides[i] = (PlateSide){
			.width = rasters[0].pages[i].width,
			.height = rasters[0].pages[i].height,
			.bleed = dots_of_box(pdf, page, "/BleedBox", dots_per_inch),
			.trim = dots_of_box(pdf, page, "/TrimBox", dots_per_inch),
		};
		for (int plate = 0; plate < PLATE_COUNT; plate++)
			sides[i].inks[plate] = ink_of_raster(arena, &rasters[plate].pages[i]);
	}
	Plates *plates = arena_new(arena, Plates, 1);
	*plates = (Plates){ sides, count, dots_per_inch };
	return plates;
}

const Plates *separation_run(Arena *arena, Text sheet, double dots_per_inch, Remarks *remarks)
{
	Text pdfs[PLATE_COUNT];
	Rasters rasters[PLATE_COUNT];
	for (int plate = 0; plate < PLATE_COUNT; plate++) {
		pdfs[plate] = plate_pdf(arena, sheet, (Plate)plate, remarks);
		if (!pdfs[plate].bytes)
			return NULL;
	}
	if (!rasteriser_run(arena, pdfs, PLATE_COUNT, dots_per_inch, rasters, remarks))
		return NULL;
	g_auto(qpdf_data) pdf = qpdf_init();
	sheet_open(pdf, sheet);
	return plates_of_rasters(arena, pdf, rasters, dots_per_inch);
}
