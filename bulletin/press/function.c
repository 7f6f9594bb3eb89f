/* Functions of colours (ISO 32000-1, 7.10): exponential, stitching and sampled ones. */
#include "press/recolouring.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* Whose colours are converted, from which space; and whether all could be. */
typedef struct {
	const Pressing *pressing;
	const Resource *resource;
	ColourSpace space;
	int depth; /* of stitching functions in one another */
	bool is_fine;
} Conversion;

static int target_count(const Conversion *conversion)
{
	return (int)recolouring_target(conversion->resource);
}

static void convert(const Conversion *conversion, const double *from, double *to)
{
	recolour(conversion->pressing, conversion->resource, conversion->space, from, to);
}

static qpdf_oh refuse(Conversion *conversion, qpdf_oh function)
{
	conversion->is_fine = false;
	return function;
}

/* Two colours and the way between them: C0 + x^N (C1 - C0) (7.10.3). */
typedef struct {
	double first[INKS], last[INKS];
	double exponent;
} Ramp;

static void ramp_at(const Conversion *conversion, const Ramp *ramp, double x, double *to)
{
	double from[INKS];
	double way = pow(x, ramp->exponent);
	for (int i = 0; i < (int)conversion->space; i++)
		from[i] = ramp->first[i] + way * (ramp->last[i] - ramp->first[i]);
	convert(conversion, from, to);
}

/* Whether the inks, too, go straight from the first colour to the last. */
static bool is_straight(const Conversion *conversion, const Ramp *ramp, const double *first,
	const double *last)
{
	const double alike = 0.002;
	enum { STEPS = 8 };
	for (int step = 1; step < STEPS; step++) {
		double x = (double)step / STEPS, to[INKS];
		ramp_at(conversion, ramp, x, to);
		for (int i = 0; i < target_count(conversion); i++)
			if (fabs(to[i] - (first[i] + x * (last[i] - first[i]))) > alike)
				return false;
	}
	return true;
}

static qpdf_oh straight_function(const Conversion *conversion, const double *first,
	const double *last)
{
	qpdf_data pdf = conversion->pressing->pdf;
	qpdf_oh function = qpdf_oh_parse(pdf, "<< /FunctionType 2 /Domain [ 0 1 ] /N 1 >>");
	qpdf_oh_replace_key(pdf, function, "/C0",
		numbers_new(pdf, first, target_count(conversion)));
	qpdf_oh_replace_key(pdf, function, "/C1", numbers_new(pdf, last, target_count(conversion)));
	return function;
}

static qpdf_oh range_new(const Conversion *conversion)
{
	static const double range[2 * INKS] = { 0, 1, 0, 1, 0, 1, 0, 1 };
	return numbers_new(conversion->pressing->pdf, range, 2 * target_count(conversion));
}

/* A function of samples with one byte for each ink; `about` is its dictionary without them. */
static qpdf_oh sampled_function(const Conversion *conversion, const char *about,
	const GByteArray *samples)
{
	qpdf_data pdf = conversion->pressing->pdf;
	qpdf_oh none = qpdf_oh_new_null(pdf);
	qpdf_oh function = qpdf_oh_new_stream(pdf);
	qpdf_oh_replace_stream_data(pdf, function, samples->data, samples->len, none, none);
	qpdf_oh dictionary = qpdf_oh_get_dict(pdf, function);
	qpdf_oh entries = qpdf_oh_parse(pdf, about);
	for (const char **key = resource_keys(conversion->pressing->arena, pdf, entries); *key;
		key++)
		qpdf_oh_replace_key(pdf, dictionary, *key, qpdf_oh_get_key(pdf, entries, *key));
	qpdf_oh_replace_key(pdf, dictionary, "/Range", range_new(conversion));
	return function;
}

static void append_sample(GByteArray *samples, const Conversion *conversion, const double *inks)
{
	for (int i = 0; i < target_count(conversion); i++) {
		guint8 byte = (guint8)lround(CLAMP(inks[i], 0, 1) * 0xFF);
		g_byte_array_append(samples, &byte, 1);
	}
}

/* So many samples that the steps between two are those of eight bits at most a shade or two. */
static qpdf_oh sample_ramp(const Conversion *conversion, const Ramp *ramp)
{
	enum { SAMPLES = 33 };
	g_autoptr(GByteArray) samples = g_byte_array_new();
	for (int i = 0; i < SAMPLES; i++) {
		double inks[INKS];
		ramp_at(conversion, ramp, (double)i / (SAMPLES - 1), inks);
		append_sample(samples, conversion, inks);
	}
	return sampled_function(conversion,
		"<< /FunctionType 0 /Domain [ 0 1 ] /Size [ 33 ] /BitsPerSample 8 >>", samples);
}

static qpdf_oh convert_exponential(Conversion *conversion, qpdf_oh function)
{
	qpdf_data pdf = conversion->pressing->pdf;
	Ramp ramp = { { 0 }, { 1, 1, 1, 1 }, 1 };
	double first[INKS], last[INKS];
	numbers_read(pdf, qpdf_oh_get_key(pdf, function, "/C0"), ramp.first, INKS);
	numbers_read(pdf, qpdf_oh_get_key(pdf, function, "/C1"), ramp.last, INKS);
	qpdf_oh exponent = qpdf_oh_get_key(pdf, function, "/N");
	if (qpdf_oh_is_number(pdf, exponent))
		ramp.exponent = qpdf_oh_get_numeric_value(pdf, exponent);
	ramp_at(conversion, &ramp, 0, first);
	ramp_at(conversion, &ramp, 1, last);
	return is_straight(conversion, &ramp, first, last)
		? straight_function(conversion, first, last)
		: sample_ramp(conversion, &ramp);
}

/* Its samples are in the order of its inputs, whatever their number (7.10.2): they stay so. */
typedef struct {
	unsigned char *bytes; /* for free */
	size_t length;
	int bits;                /* of a number */
	double decode[2 * INKS]; /* what 0 and all ones stand for */
	int64_t count;           /* of samples */
} Samples;

static bool read_samples(Conversion *conversion, qpdf_oh function, Samples *samples)
{
	enum { MOST = 1 << 20, INPUTS_MOST = 4 };
	qpdf_data pdf = conversion->pressing->pdf;
	qpdf_oh about = qpdf_oh_get_dict(pdf, function);
	double sizes[INPUTS_MOST];
	int inputs = numbers_read(pdf, qpdf_oh_get_key(pdf, about, "/Size"), sizes, INPUTS_MOST);
	qpdf_oh decode = qpdf_oh_get_key(pdf, about, "/Decode");
	if (!qpdf_oh_is_array(pdf, decode))
		decode = qpdf_oh_get_key(pdf, about, "/Range");
	int ends = numbers_read(pdf, decode, samples->decode, 2 * INKS);
	qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, about, "/BitsPerSample"),
		&samples->bits);
	samples->count = inputs > 0;
	for (int i = 0; i < inputs && samples->count <= MOST; i++)
		samples->count *= (int64_t)CLAMP(sizes[i], 0, MOST);
	if (qpdf_oh_get_stream_data(pdf, function, qpdf_dl_generalized, NULL, &samples->bytes,
		    &samples->length) &
		QPDF_ERRORS)
		return false;
	double bits = (double)samples->count * (int)conversion->space * samples->bits;
	return samples->count > 0 && samples->count <= MOST && ends == 2 * (int)conversion->space &&
		samples->bits > 0 && samples->bits <= 32 && bits <= 8.0 * (double)samples->length;
}

/* The number `index` of the samples, as the share of the greatest that it may be. */
static double sample_share(const Samples *samples, int64_t index)
{
	uint64_t value = 0;
	int64_t start = index * samples->bits;
	for (int64_t bit = start; bit < start + samples->bits; bit++)
		value = value << 1 | (samples->bytes[bit / 8] >> (7 - bit % 8) & 1);
	return (double)value / (double)((UINT64_C(1) << samples->bits) - 1);
}

static GByteArray *convert_samples(const Conversion *conversion, const Samples *samples)
{
	GByteArray *converted = g_byte_array_new();
	int numbers = (int)conversion->space;
	for (int64_t i = 0; i < samples->count; i++) {
		double from[INKS], to[INKS];
		for (int j = 0; j < numbers; j++) {
			double low = samples->decode[2 * j], high = samples->decode[2 * j + 1];
			from[j] = low + sample_share(samples, i * numbers + j) * (high - low);
		}
		convert(conversion, from, to);
		append_sample(converted, conversion, to);
	}
	return converted;
}

static qpdf_oh convert_sampled(Conversion *conversion, qpdf_oh function)
{
	qpdf_data pdf = conversion->pressing->pdf;
	Samples samples = { 0 };
	if (!qpdf_oh_is_stream(pdf, function) || !read_samples(conversion, function, &samples)) {
		free(samples.bytes);
		return refuse(conversion, function);
	}
	g_autoptr(GByteArray) converted = convert_samples(conversion, &samples);
	free(samples.bytes);
	qpdf_oh result = sampled_function(conversion, "<< /FunctionType 0 /BitsPerSample 8 >>",
		converted);
	static const char *const kept[] = { "/Domain", "/Size", "/Encode", "/Order" };
	qpdf_oh from = qpdf_oh_get_dict(pdf, function), to = qpdf_oh_get_dict(pdf, result);
	for (size_t i = 0; i < G_N_ELEMENTS(kept); i++)
		if (qpdf_oh_has_key(pdf, from, kept[i]))
			qpdf_oh_replace_key(pdf, to, kept[i], qpdf_oh_get_key(pdf, from, kept[i]));
	return result;
}

static qpdf_oh convert_function(Conversion *conversion, qpdf_oh function);

/* One after another, each over a part of the way (7.10.4): only the parts change. */
static qpdf_oh convert_stitching(Conversion *conversion, qpdf_oh function)
{
	enum { DEEPEST = 8 };
	static const char *const kept[] = { "/FunctionType", "/Domain", "/Bounds", "/Encode" };
	qpdf_data pdf = conversion->pressing->pdf;
	qpdf_oh parts = qpdf_oh_get_key(pdf, function, "/Functions");
	if (!qpdf_oh_is_array(pdf, parts) || conversion->depth == DEEPEST)
		return refuse(conversion, function);
	qpdf_oh result = qpdf_oh_new_dictionary(pdf), converted = qpdf_oh_new_array(pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(kept); i++)
		qpdf_oh_replace_key(pdf, result, kept[i], qpdf_oh_get_key(pdf, function, kept[i]));
	conversion->depth++;
	for (int i = 0; i < qpdf_oh_get_array_n_items(pdf, parts); i++)
		qpdf_oh_append_item(pdf, converted,
			convert_function(conversion, qpdf_oh_get_array_item(pdf, parts, i)));
	conversion->depth--;
	qpdf_oh_replace_key(pdf, result, "/Functions", converted);
	return result;
}

static qpdf_oh convert_function(Conversion *conversion, qpdf_oh function)
{
	enum { SAMPLED = 0, EXPONENTIAL = 2, STITCHING = 3 };
	qpdf_data pdf = conversion->pressing->pdf;
	qpdf_oh about = qpdf_oh_is_stream(pdf, function) ? qpdf_oh_get_dict(pdf, function)
							 : function;
	int type = -1;
	qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key_if_dict(pdf, about, "/FunctionType"), &type);
	switch (type) {
	case SAMPLED:
		return convert_sampled(conversion, function);
	case EXPONENTIAL:
		return convert_exponential(conversion, function);
	case STITCHING:
		return convert_stitching(conversion, function);
	default:
		return refuse(conversion, function);
	}
}

qpdf_oh function_recolour(const Pressing *pressing, const Resource *resource, ColourSpace space,
	qpdf_oh function, bool *is_fine)
{
	Conversion conversion = { pressing, resource, space, 0, true };
	qpdf_oh converted = convert_function(&conversion, function);
	*is_fine = conversion.is_fine;
	return converted;
}
