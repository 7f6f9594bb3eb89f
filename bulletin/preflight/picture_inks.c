/* The samples of a picture: that they are all there, and how much ink they take. */
#include "layout/ink_limit.h"
#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

/* Unpacked, more than this is not looked at: that is 60 million dots in four inks. */
static const size_t samples_most = (size_t)240 * 1024 * 1024;

enum { BITS = 8, ENTRIES = 256 };

/* What a byte of the picture's samples adds to the sum, per cent; of Indexed, each entry's sum. */
typedef struct {
	int count; /* samples a dot */
	double weight[COMPONENTS_MOST];
	bool is_inverted; /* 255 is no ink: Decode [1 0 ...] (ISO 32000-1, 8.9.5.2) */
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
		.is_inverted = is_inverted(pdf, picture->object),
		.is_indexed = space->kind == SPACE_INDEXED };
	for (int i = 0; i < space->count; i++)
		adding->weight[i] = space->kind == SPACE_INKS && space->inks[i].kind == INK_NONE
			? 0
			: 100.0 / 255;
	for (int i = 0; adding->is_indexed && i < ENTRIES; i++) {
		Colour colour = space_colour(space, &(double){ i }, 1);
		adding->entry[i] = colour_sum(&colour);
	}
	return space->kind == SPACE_CMYK || space->kind == SPACE_PROFILE_CMYK ||
		space->kind == SPACE_INKS || space->kind == SPACE_INDEXED;
}

static double sum_of_dot(const Adding *adding, const unsigned char *dot)
{
	if (adding->is_indexed)
		return adding->entry[dot[0]];
	double sum = 0;
	for (int i = 0; i < adding->count; i++)
		sum += adding->weight[i] * (adding->is_inverted ? 255 - dot[i] : dot[i]);
	return sum;
}

static void judge_sum(const Judge *judge, const Drawn *drawn, const Adding *adding, Text samples)
{
	InkTally tally = { .limit = checks_ink_limit(judge) };
	size_t dots = samples.length / (size_t)adding->count;
	const unsigned char *dot = (const unsigned char *)samples.bytes;
	for (size_t i = 0; i < dots; i++, dot += adding->count)
		ink_tally_add(&tally, sum_of_dot(adding, dot));
	if (ink_tally_is_over(&tally))
		findings_add_measured(judge->findings, drawn_spot(judge, drawn), tally.most,
			INK_SUM, "a picture", tally.most, tally.limit);
}

/* libqpdf does not unpack these; what is in them is not known. */
static bool is_closed(qpdf_data pdf, qpdf_oh picture)
{
	static const char *const filters[] = { "JPXDecode", "JBIG2Decode", "CCITTFaxDecode" };
	for (size_t i = 0; i < G_N_ELEMENTS(filters); i++)
		if (object_names(pdf, object_key(pdf, picture, "/Filter"), filters[i]))
			return true;
	return false;
}

static size_t bytes_of(const Picture *picture)
{
	size_t row = ((size_t)picture->width * (size_t)picture->space->count *
				     (size_t)picture->bits +
			     7) /
		8;
	return row * (size_t)picture->height;
}

static bool is_first_time(const Judge *judge, const Picture *picture, GHashTable *seen)
{
	int number = object_id(judge->pdf, picture->object);
	return number > 0 && g_hash_table_add(seen, GINT_TO_POINTER(number));
}

void picture_inks_judge(const Judge *judge, const Drawn *drawn, GHashTable *seen)
{
	const Picture *picture = &drawn->picture;
	Text samples;
	Adding adding;
	bool is_open = drawn->kind == DRAWN_PICTURE && picture->space &&
		picture->space->count > 0 && picture->width > 0 && picture->height > 0 &&
		picture->bits > 0 && is_first_time(judge, picture, seen) &&
		!is_closed(judge->pdf, picture->object);
	if (!is_open)
		return;
	if (bytes_of(picture) > samples_most) {
		findings_add(judge->findings, drawn_spot(judge, drawn), PICTURE_NOT_JUDGED,
			picture->width, picture->height);
		return;
	}
	bool is_read = object_stream(judge->pdf, picture->object, true, &samples);
	if (!is_read || samples.length < bytes_of(picture))
		findings_add(judge->findings, drawn_spot(judge, drawn), PICTURE_CUT_SHORT,
			picture->width, picture->height);
	else if (picture->bits == BITS && adding_of(judge->pdf, picture, &adding))
		judge_sum(judge, drawn, &adding, samples);
	object_stream_clear(&samples);
}
