#include "preflight/colour_space.h"

#include <math.h>
#include <string.h>

/* A space within a space within a space: no more than that makes sense (8.6.6). */
enum { SPACES_DEEPEST = 4 };

/* Less ink than this is a rounding, not a colour. */
static const double least_ink = 0.005;

static const Space unknown = { .kind = SPACE_UNKNOWN };
static const Space gray = { .kind = SPACE_GRAY, .count = 1 };
static const Space rgb = { .kind = SPACE_RGB, .count = 3 };
static const Space cmyk = { .kind = SPACE_CMYK, .count = 4 };
static const Space profile_gray = { .kind = SPACE_PROFILE_GRAY, .count = 1 };
static const Space profile_rgb = { .kind = SPACE_PROFILE_RGB, .count = 3 };
static const Space profile_cmyk = { .kind = SPACE_PROFILE_CMYK, .count = 4 };
static const Space pattern = { .kind = SPACE_PATTERN };

static bool has_default(qpdf_data pdf, qpdf_oh resources, const char *key)
{
	return object_has(pdf, object_key(pdf, resources, "/ColorSpace"), key);
}

const Space *space_named(qpdf_data pdf, const char *name, qpdf_oh resources)
{
	if (strcmp(name, "DeviceGray") == 0 || strcmp(name, "G") == 0 ||
		strcmp(name, "CalGray") == 0)
		return &gray;
	if (strcmp(name, "DeviceRGB") == 0 || strcmp(name, "RGB") == 0)
		return has_default(pdf, resources, "/DefaultRGB") ? &profile_rgb : &rgb;
	if (strcmp(name, "DeviceCMYK") == 0 || strcmp(name, "CMYK") == 0)
		return has_default(pdf, resources, "/DefaultCMYK") ? &profile_cmyk : &cmyk;
	if (strcmp(name, "Pattern") == 0)
		return &pattern;
	return NULL;
}

static const Space *space_of_profile(qpdf_data pdf, qpdf_oh profile)
{
	switch (object_key_whole(pdf, profile, "/N", 0)) {
	case 1:
		return &profile_gray;
	case 3:
		return &profile_rgb;
	case 4:
		return &profile_cmyk;
	default:
		return &unknown;
	}
}

static void set_ink(Space *space, int index, const char *name)
{
	static const char *const process[] = { "Cyan", "Magenta", "Yellow", "Black" };
	space->inks[index].kind = strcmp(name, "All") == 0 ? INK_ALL
		: strcmp(name, "None") == 0                ? INK_NONE
							   : INK_SPOT;
	for (int i = 0; i < PROCESS_INKS; i++)
		if (strcmp(name, process[i]) == 0) {
			space->inks[index].kind = INK_PROCESS;
			space->inks[index].process = i;
		}
}

/* Separation has one name where DeviceN has an array of them. */
static const Space *space_of_inks(Arena *arena, qpdf_data pdf, qpdf_oh names)
{
	Space *space = arena_new(arena, Space, 1);
	space->kind = SPACE_INKS;
	space->count = qpdf_oh_is_array(pdf, names) ? object_count(pdf, names) : 1;
	if (space->count > COMPONENTS_MOST)
		return &unknown;
	for (int i = 0; i < space->count; i++)
		set_ink(space, i,
			object_name(pdf,
				qpdf_oh_is_array(pdf, names) ? object_item(pdf, names, i) : names));
	return space;
}

static Text table_of(Arena *arena, qpdf_data pdf, qpdf_oh object)
{
	Text table = { 0 };
	if (qpdf_oh_is_string(pdf, object)) {
		const char *bytes = qpdf_oh_get_binary_string_value(pdf, object, &table.length);
		table.bytes = arena_bytes(arena, bytes, table.length);
	} else if (object_stream(pdf, object, false, &table)) {
		Text kept = { arena_bytes(arena, table.bytes, table.length), table.length };
		object_stream_clear(&table);
		table = kept;
	}
	return table;
}

static const Space *read_space(Arena *arena, qpdf_data pdf, qpdf_oh object, qpdf_oh resources,
	int depth)
{
	if (depth == SPACES_DEEPEST)
		return &unknown;
	if (qpdf_oh_is_name(pdf, object))
		return space_named(pdf, object_name(pdf, object), resources);
	g_autofree char *family = g_strdup(object_name(pdf, object_item(pdf, object, 0)));
	qpdf_oh second = object_item(pdf, object, 1);
	if (strcmp(family, "ICCBased") == 0)
		return space_of_profile(pdf, second);
	if (strcmp(family, "CalRGB") == 0 || strcmp(family, "Lab") == 0)
		return &profile_rgb;
	if (strcmp(family, "Separation") == 0 || strcmp(family, "DeviceN") == 0)
		return space_of_inks(arena, pdf, second);
	bool is_indexed = strcmp(family, "Indexed") == 0 || strcmp(family, "I") == 0;
	if (!is_indexed && strcmp(family, "Pattern") != 0)
		return *family ? space_named(pdf, family, resources) : NULL;
	Space *space = arena_new(arena, Space, 1);
	*space = (Space){ .kind = is_indexed ? SPACE_INDEXED : SPACE_PATTERN, .count = 1 };
	if (!qpdf_oh_is_null(pdf, second))
		space->base = read_space(arena, pdf, second, resources, depth + 1);
	if (is_indexed)
		space->table = table_of(arena, pdf, object_item(pdf, object, 3));
	return space;
}

const Space *space_read(Arena *arena, qpdf_data pdf, qpdf_oh object, qpdf_oh resources)
{
	return read_space(arena, pdf, object, resources, 0);
}

static void lay_on(Colour *colour, InkKind kind, int process, double amount)
{
	if (kind == INK_PROCESS)
		colour->inks[process] += amount;
	if (kind == INK_ALL)
		for (int i = 0; i < PROCESS_INKS; i++)
			colour->inks[i] += amount;
	if (kind == INK_SPOT && amount > least_ink) {
		colour->spots += amount;
		colour->spot_count++;
	}
	colour->is_registration |= kind == INK_ALL;
}

static Colour colour_of_light(SpaceKind kind, const double *values)
{
	const double dark = 0.02, bright = 0.98; /* as the eye sees black and paper */
	double least = fmin(fmin(values[0], values[1]), values[2]);
	double most = fmax(fmax(values[0], values[1]), values[2]);
	return (Colour){ .kind = kind, .is_white = least > bright, .is_black = most < dark };
}

static Colour colour_of_index(const Space *space, double index)
{
	enum { INDEX_LARGEST = 255 }; /* 8.6.6.3 */
	const Space *base = space->base;
	double values[COMPONENTS_MOST] = { 0 };
	if (!base || base->kind == SPACE_INDEXED)
		return (Colour){ .kind = SPACE_UNKNOWN };
	size_t first = (size_t)fmin(fmax(index, 0), INDEX_LARGEST) * (size_t)base->count;
	for (int i = 0; i < base->count && first + (size_t)i < space->table.length; i++)
		values[i] = (unsigned char)space->table.bytes[first + (size_t)i] / 255.0;
	return space_colour(base, values, base->count);
}

/* White, black: of inks by their sum. */
static Colour with_extremes(Colour colour)
{
	double sum = colour_sum(&colour) / 100;
	bool is_dark = colour.inks[BLACK] > 0.85 || sum > 2.4;
	colour.is_white = sum < least_ink;
	colour.is_black = is_dark && colour.spots < least_ink;
	return colour;
}

Colour space_colour(const Space *space, const double *given, int count)
{
	double values[COMPONENTS_MOST] = { 0 };
	if (!space)
		return (Colour){ .kind = SPACE_UNKNOWN };
	for (int i = 0; i < count && i < COMPONENTS_MOST; i++)
		values[i] = space->kind == SPACE_INDEXED ? given[i] : CLAMP(given[i], 0, 1);
	Colour colour = { .kind = space->kind };
	switch (space->kind) {
	case SPACE_RGB:
	case SPACE_PROFILE_RGB:
		return colour_of_light(space->kind, values);
	case SPACE_INDEXED:
		return colour_of_index(space, values[0]);
	case SPACE_GRAY:
	case SPACE_PROFILE_GRAY:
		colour.inks[BLACK] = 1 - values[0];
		break;
	case SPACE_CMYK:
	case SPACE_PROFILE_CMYK:
		memcpy(colour.inks, values, sizeof colour.inks);
		break;
	case SPACE_INKS:
		for (int i = 0; i < space->count; i++)
			lay_on(&colour, space->inks[i].kind, space->inks[i].process, values[i]);
		break;
	default:
		return colour;
	}
	return with_extremes(colour);
}

Colour space_first_colour(const Space *space)
{
	static const double black[PROCESS_INKS] = { 0, 0, 0, 1 };
	double full[COMPONENTS_MOST];
	for (int i = 0; i < COMPONENTS_MOST; i++)
		full[i] = 1;
	bool is_cmyk = space && (space->kind == SPACE_CMYK || space->kind == SPACE_PROFILE_CMYK);
	bool is_inks = space && space->kind == SPACE_INKS;
	return space_colour(space, is_inks ? full : black,
		is_cmyk           ? PROCESS_INKS
			: is_inks ? COMPONENTS_MOST
				  : 0);
}

bool colour_is_inks(const Colour *colour)
{
	return colour->kind == SPACE_GRAY || colour->kind == SPACE_CMYK ||
		colour->kind == SPACE_PROFILE_GRAY || colour->kind == SPACE_PROFILE_CMYK ||
		colour->kind == SPACE_INKS;
}

double colour_sum(const Colour *colour)
{
	double sum = colour->spots;
	for (int i = 0; i < PROCESS_INKS; i++)
		sum += fmin(colour->inks[i], 1);
	return 100 * sum;
}

int colour_ink_count(const Colour *colour)
{
	int count = colour->spot_count;
	for (int i = 0; i < PROCESS_INKS; i++)
		count += colour->inks[i] > least_ink;
	return count;
}

bool colour_is_black_alone(const Colour *colour)
{
	return colour_is_inks(colour) && colour->spot_count == 0 &&
		colour_ink_count(colour) == (colour->inks[BLACK] > least_ink);
}
