/* The samples of a picture: that they are all there, and how much ink they take. */
#include "layout/ink_limit.h"
#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

/* Unpacked, more than this is not looked at: that is 60 million dots in four inks. */
static const size_t samples_most = (size_t)240 * 1024 * 1024;

enum { BITS = 8, ENTRIES = 256 };

/* What a dot's samples add to the sum, per cent of what is full; of Indexed, each entry's sum. */
typedef struct {
	int count; /* samples a dot */
	int bits;  /* a sample */
	double weight[COMPONENTS_MOST];
	bool is_inverted; /* full is no ink: Decode [1 0 ...] (ISO 32000-1, 8.9.5.2) */
	bool is_indexed;
	double entry[ENTRIES];
} Adding;

static bool is_inverted(qpdf_data pdf, qpdf_oh picture)
{
	qpdf_oh decode = object_key(pdf, picture, "/Decode");
	qpdf_oh first = object_item(pdf, decode, 0), second = object_item(pdf, decode, 1);
	return object_number(pdf, first, 0) > object_number(pdf, second, 1);
}

/* false where the inks of the samples are not known, or are one plate's and never too many. */
static bool adding_of(qpdf_data pdf, const Picture *picture, Adding *adding)
{
	const Space *space = picture->space;
	*adding = (Adding){ .count = space->count,
		.bits = picture->bits,
		.is_inverted = is_inverted(pdf, picture->object),
		.is_indexed = space->kind == SPACE_INDEXED };
	for (int i = 0; i < space->count; i++)
		adding->weight[i] = space->kind == SPACE_INKS && space->inks[i].kind == INK_NONE
			? 0
			: 100;
	for (int i = 0; adding->is_indexed && i < ENTRIES; i++) {
		Colour colour = space_colour(space, &(double){ i }, 1);
		adding->entry[i] = colour_sum(&colour);
	}
	return space->kind == SPACE_CMYK || space->kind == SPACE_PROFILE_CMYK ||
		space->kind == SPACE_INKS || space->kind == SPACE_INDEXED;
}

/* Sample `index` of a row, whole; of 16 bits the upper 8, which tell it well enough. */
static int sample_at(const unsigned char *row, size_t index, int bits)
{
	if (bits >= BITS)
		return row[index * (size_t)(bits / BITS)];
	size_t bit = index * (size_t)bits;
	return row[bit / 8] >> (8 - bits - (int)(bit % 8)) & ((1 << bits) - 1);
}

static double sum_of_dot(const Adding *adding, const unsigned char *row, size_t dot)
{
	int full = (1 << MIN(adding->bits, BITS)) - 1;
	if (adding->is_indexed)
		return adding->entry[sample_at(row, dot, adding->bits)];
	double sum = 0;
	for (int i = 0; i < adding->count; i++) {
		int sample = sample_at(row, dot * (size_t)adding->count + (size_t)i, adding->bits);
		sum += adding->weight[i] * (adding->is_inverted ? full - sample : sample) / full;
	}
	return sum;
}

static size_t bytes_of_row(const Picture *picture)
{
	return ((size_t)picture->width * (size_t)picture->space->count * (size_t)picture->bits +
		       7) /
		8;
}

static void judge_sum(const Judge *judge, const Drawn *drawn, const Adding *adding, Text samples)
{
	const Picture *picture = &drawn->picture;
	InkTally tally = { .limit = checks_ink_limit(judge) };
	const unsigned char *row = (const unsigned char *)samples.bytes;
	for (int y = 0; y < picture->height; y++, row += bytes_of_row(picture))
		for (int x = 0; x < picture->width; x++)
			ink_tally_add(&tally, sum_of_dot(adding, row, (size_t)x));
	if (ink_tally_is_over(&tally))
		findings_add_measured(judge->findings, drawn_spot(judge, drawn), tally.most,
			INK_SUM, "a picture", tally.most, tally.limit);
}

/* The filter that libqpdf does not undo, so that what is in the picture is not known; or NULL. */
static const char *closing_filter(qpdf_data pdf, qpdf_oh picture)
{
	static const char *const filters[] = { "JPXDecode", "JBIG2Decode", "CCITTFaxDecode" };
	for (size_t i = 0; i < G_N_ELEMENTS(filters); i++)
		if (object_names(pdf, object_key(pdf, picture, "/Filter"), filters[i]))
			return filters[i];
	return NULL;
}

static bool is_first_time(const Judge *judge, const Picture *picture)
{
	int number = object_id(judge->pdf, picture->object);
	return number > 0 && g_hash_table_add(judge->pictures, GINT_TO_POINTER(number));
}

/* JPEG 2000 may say of itself which colours it has (7.4.9). */
static bool is_whole(const Picture *picture)
{
	int bits = picture->bits;
	return picture->space && picture->space->count > 0 && picture->width > 0 &&
		picture->height > 0 &&
		(bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16);
}

static void judge_samples(const Judge *judge, const Drawn *drawn)
{
	const Picture *picture = &drawn->picture;
	size_t rows_most = samples_most / bytes_of_row(picture);
	Text samples;
	Adding adding;
	if ((size_t)picture->height > rows_most) {
		findings_add(judge->findings, drawn_spot(judge, drawn), PICTURE_NOT_JUDGED,
			picture->width, picture->height);
		return;
	}
	size_t wanted = bytes_of_row(picture) * (size_t)picture->height;
	bool is_read = object_stream(judge->pdf, picture->object, true, &samples);
	if (!is_read || samples.length < wanted)
		findings_add(judge->findings, drawn_spot(judge, drawn), PICTURE_CUT_SHORT,
			picture->width, picture->height);
	else if (adding_of(judge->pdf, picture, &adding))
		judge_sum(judge, drawn, &adding, samples);
	object_stream_clear(&samples);
}

void picture_inks_check(const Judge *judge, const Drawn *drawn)
{
	const Picture *picture = &drawn->picture;
	if (drawn->kind != DRAWN_PICTURE || !is_first_time(judge, picture))
		return;
	const char *filter = closing_filter(judge->pdf, picture->object);
	if (filter)
		findings_add(judge->findings, drawn_spot(judge, drawn), PICTURE_NOT_UNPACKED,
			filter);
	else if (is_whole(picture))
		judge_samples(judge, drawn);
}
