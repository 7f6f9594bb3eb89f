#include "preflight/shading.h"

/* Functions in functions, and samples of one: no program writes more. */
enum { FUNCTIONS_DEEPEST = 4, SAMPLES_MOST = 1000 * 1000, INPUTS_MOST = 4 };

/* What samples are written in (7.10.2). */
enum { BITS_MOST = 32 };

typedef struct {
	qpdf_data pdf;
	const Space *space;
	Colour most;
	double sum; /* of its inks; less than 0: of none so far */
} Search;

static void take_colour(Search *search, const double *values)
{
	Colour colour = space_colour(search->space, values, COMPONENTS_MOST);
	double sum = colour_sum(&colour);
	if (sum <= search->sum)
		return;
	search->most = colour;
	search->sum = sum;
}

/* /C0 and /C1, which are 0 and 1 where they are not given. */
static bool take_ends(Search *search, qpdf_oh function)
{
	static const char *const keys[] = { "/C0", "/C1" };
	for (size_t end = 0; end < G_N_ELEMENTS(keys); end++) {
		double values[COMPONENTS_MOST] = { (double)end };
		object_key_numbers(search->pdf, function, keys[end], search->space->count, values);
		take_colour(search, values);
	}
	return true;
}

/* Samples follow each other without a gap, the highest bit first. */
static double sample_at(Text bytes, size_t first_bit, int bits)
{
	double value = 0;
	for (size_t bit = first_bit; bit < first_bit + (size_t)bits; bit++)
		value = 2 * value + ((unsigned char)bytes.bytes[bit / 8] >> (7 - bit % 8) & 1);
	return value;
}

/* How many colours the samples are; 0 where it is no number that a function has. */
static size_t colour_count(qpdf_data pdf, qpdf_oh function)
{
	qpdf_oh size = object_key(pdf, function, "/Size");
	int inputs = object_count(pdf, size);
	double count = inputs > 0 && inputs <= INPUTS_MOST ? 1 : 0;
	for (int i = 0; i < inputs && count <= SAMPLES_MOST; i++)
		count *= object_number(pdf, object_item(pdf, size, i), 0);
	return count >= 1 && count <= SAMPLES_MOST ? (size_t)count : 0;
}

/* `range` has where each component begins and ends. */
static void take_samples_of(Search *search, Text bytes, size_t count, int bits, const double *range)
{
	int components = search->space->count;
	double values[COMPONENTS_MOST] = { 0 }, full = (double)((1ULL << bits) - 1);
	size_t bit = 0;
	for (size_t colour = 0; colour < count; colour++) {
		for (int i = 0; i < components; i++, bit += (size_t)bits) {
			double first = range[2 * i], last = range[2 * i + 1];
			values[i] = first + sample_at(bytes, bit, bits) / full * (last - first);
		}
		take_colour(search, values);
	}
}

static bool take_samples(Search *search, qpdf_oh function)
{
	qpdf_data pdf = search->pdf;
	int bits = object_key_whole(pdf, function, "/BitsPerSample", 0);
	int components = search->space->count;
	double range[2 * COMPONENTS_MOST];
	size_t count = colour_count(pdf, function);
	if (bits < 1 || bits > BITS_MOST || count == 0 ||
		!object_key_numbers(pdf, function, "/Range", 2 * components, range))
		return false;
	object_key_numbers(pdf, function, "/Decode", 2 * components, range);
	Text bytes;
	bool is_whole = object_stream(pdf, function, false, &bytes) &&
		bytes.length * 8 >= count * (size_t)components * (size_t)bits;
	if (is_whole)
		take_samples_of(search, bytes, count, bits, range);
	object_stream_clear(&bytes);
	return is_whole;
}

/* false where not all colours of the function are known. */
static bool take_function(Search *search, qpdf_oh function, int depth)
{
	enum { SAMPLED = 0, EXPONENTIAL = 2, STITCHING = 3 }; /* Table 38 */
	qpdf_data pdf = search->pdf;
	if (object_count(pdf, function) == 1)
		function = object_item(pdf, function, 0);
	int type = object_key_whole(pdf, function, "/FunctionType", -1);
	if (type == SAMPLED)
		return take_samples(search, function);
	if (type == EXPONENTIAL)
		return take_ends(search, function);
	qpdf_oh parts = object_key(pdf, function, "/Functions");
	bool is_known = type == STITCHING && depth < FUNCTIONS_DEEPEST &&
		object_count(pdf, parts) > 0;
	for (int i = 0; is_known && i < object_count(pdf, parts); i++)
		is_known = take_function(search, object_item(pdf, parts, i), depth + 1);
	return is_known;
}

bool shading_most_ink(qpdf_data pdf, qpdf_oh shading, const Space *space, Colour *most)
{
	Search search = { .pdf = pdf, .space = space, .sum = -1 };
	bool is_known = space && take_function(&search, object_key(pdf, shading, "/Function"), 0);
	*most = is_known ? search.most : (Colour){ .kind = space ? space->kind : SPACE_UNKNOWN };
	return is_known;
}
