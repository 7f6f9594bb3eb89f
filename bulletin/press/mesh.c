/*
 * Meshes: shadings by triangles and patches (ISO 32000-1, 8.7.4.5.5 to 8.7.4.5.8),
 * whose colours stand with their corners in one stream of bits. Flags and
 * coordinates are copied bit by bit, colours are written anew with a byte an ink.
 */
#include "press/recolouring.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

enum { TRIANGLES = 4, LATTICE = 5, COONS_PATCHES = 6, TENSOR_PATCHES = 7, BITS_OF_INK = 8 };

typedef struct {
	const unsigned char *bytes;
	size_t count, at; /* in bits */
} BitReader;

typedef struct {
	GByteArray *bytes;
	int used; /* bits of the last byte; 8: it is full */
} BitWriter;

typedef struct {
	const Pressing *pressing;
	const Resource *resource;
	ColourSpace space;
	int type;
	int flag_bits, coordinate_bits, component_bits;
	double decode[2 * INKS]; /* of the colours: what 0 and all ones stand for */
	BitReader reader;
	BitWriter writer;
} Mesh;

/* Up to 32 bits, the highest first; 0 past the end. */
static uint32_t take_bits(BitReader *reader, int count)
{
	uint32_t value = 0;
	for (int i = 0; i < count; i++, reader->at++) {
		unsigned bit = reader->at < reader->count
			? reader->bytes[reader->at / 8] >> (7 - reader->at % 8) & 1
			: 0;
		value = value << 1 | bit;
	}
	return value;
}

static void put_bits(BitWriter *writer, uint32_t value, int count)
{
	g_assert(count >= 0 && count <= 32);
	for (int i = count - 1; i >= 0; i--) {
		if (writer->used == 8) {
			static const guint8 empty = 0;
			g_byte_array_append(writer->bytes, &empty, 1);
			writer->used = 0;
		}
		guint8 bit = (guint8)(value >> i & 1);
		writer->bytes->data[writer->bytes->len - 1] |= (guint8)(bit << (7 - writer->used));
		writer->used++;
	}
}

/* What comes next begins with a whole byte. */
static void align(Mesh *mesh)
{
	mesh->reader.at = (mesh->reader.at + 7) / 8 * 8;
	mesh->writer.used = 8;
}

static void copy_points(Mesh *mesh, int count)
{
	for (int i = 0; i < 2 * count; i++)
		put_bits(&mesh->writer, take_bits(&mesh->reader, mesh->coordinate_bits),
			mesh->coordinate_bits);
}

static void convert_colours(Mesh *mesh, int count)
{
	double full = (double)((UINT64_C(1) << mesh->component_bits) - 1);
	for (int i = 0; i < count; i++) {
		double from[INKS], to[INKS];
		for (int j = 0; j < (int)mesh->space; j++) {
			double low = mesh->decode[2 * j], high = mesh->decode[2 * j + 1];
			double share = take_bits(&mesh->reader, mesh->component_bits) / full;
			from[j] = low + share * (high - low);
		}
		recolour(mesh->pressing, mesh->resource, mesh->space, from, to);
		for (int j = 0; j < (int)recolouring_target(mesh->resource); j++)
			put_bits(&mesh->writer, (uint32_t)lround(CLAMP(to[j], 0, 1) * 0xFF),
				BITS_OF_INK);
	}
}

/* A corner of a triangle or lattice, or a patch, which may share an edge with the one before. */
static void convert_piece(Mesh *mesh)
{
	enum { FLAGS = 3, SHARED_POINTS = 4, SHARED_COLOURS = 2 };
	bool is_patch = mesh->type >= COONS_PATCHES;
	uint32_t flag = take_bits(&mesh->reader, mesh->flag_bits);
	bool is_shared = is_patch && (flag & FLAGS) != 0;
	int points = mesh->type == TENSOR_PATCHES ? 16 : is_patch ? 12 : 1;
	int colours = is_patch ? 4 : 1;
	put_bits(&mesh->writer, flag, mesh->flag_bits);
	copy_points(mesh, is_shared ? points - SHARED_POINTS : points);
	convert_colours(mesh, is_shared ? colours - SHARED_COLOURS : colours);
	align(mesh);
}

static int bits_of(qpdf_data pdf, qpdf_oh about, const char *key)
{
	int bits = 0;
	qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, about, key), &bits);
	return bits;
}

static bool read_form(Mesh *mesh, qpdf_oh about)
{
	enum { ENDS_OF_POINTS = 4 };
	qpdf_data pdf = mesh->pressing->pdf;
	double decode[ENDS_OF_POINTS + 2 * INKS];
	mesh->type = bits_of(pdf, about, "/ShadingType");
	mesh->flag_bits = mesh->type == LATTICE ? 0 : bits_of(pdf, about, "/BitsPerFlag");
	mesh->coordinate_bits = bits_of(pdf, about, "/BitsPerCoordinate");
	mesh->component_bits = bits_of(pdf, about, "/BitsPerComponent");
	int ends = numbers_read(pdf, qpdf_oh_get_key(pdf, about, "/Decode"), decode,
		(int)G_N_ELEMENTS(decode));
	for (int i = ENDS_OF_POINTS; i < ends; i++)
		mesh->decode[i - ENDS_OF_POINTS] = decode[i];
	return mesh->type >= TRIANGLES && mesh->type <= TENSOR_PATCHES && mesh->flag_bits >= 0 &&
		mesh->flag_bits <= 8 && mesh->coordinate_bits > 0 && mesh->coordinate_bits <= 32 &&
		mesh->component_bits > 0 && mesh->component_bits <= 16 &&
		ends == ENDS_OF_POINTS + 2 * (int)mesh->space;
}

static void write_mesh(const Mesh *mesh, qpdf_oh stream)
{
	static const double inks[2 * INKS] = { 0, 1, 0, 1, 0, 1, 0, 1 };
	qpdf_data pdf = mesh->pressing->pdf;
	qpdf_oh about = qpdf_oh_get_dict(pdf, stream), none = qpdf_oh_new_null(pdf);
	double points[4];
	numbers_read(pdf, qpdf_oh_get_key(pdf, about, "/Decode"), points, 4);
	qpdf_oh decode = numbers_new(pdf, points, 4);
	for (int i = 0; i < 2 * (int)recolouring_target(mesh->resource); i++)
		qpdf_oh_append_item(pdf, decode, qpdf_oh_new_integer(pdf, (int)inks[i]));
	qpdf_oh_replace_key(pdf, about, "/Decode", decode);
	qpdf_oh_replace_key(pdf, about, "/BitsPerComponent", qpdf_oh_new_integer(pdf, BITS_OF_INK));
	qpdf_oh_replace_stream_data(pdf, stream, mesh->writer.bytes->data, mesh->writer.bytes->len,
		none, none);
}

bool mesh_recolour(const Pressing *pressing, const Resource *resource, ColourSpace space)
{
	qpdf_data pdf = pressing->pdf;
	Mesh mesh = { .pressing = pressing, .resource = resource, .space = space };
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (!qpdf_oh_is_stream(pdf, resource->object) ||
		!read_form(&mesh, qpdf_oh_get_dict(pdf, resource->object)))
		return false;
	if (qpdf_oh_get_stream_data(pdf, resource->object, qpdf_dl_generalized, NULL, &bytes,
		    &length) &
		QPDF_ERRORS)
		return false;
	g_autoptr(GByteArray) written = g_byte_array_new();
	mesh.reader = (BitReader){ bytes, 8 * length, 0 };
	mesh.writer = (BitWriter){ written, 8 };
	while (mesh.reader.at < mesh.reader.count)
		convert_piece(&mesh);
	free(bytes);
	write_mesh(&mesh, resource->object);
	return true;
}
