/*
 * Section: the parts of a layout file, each with the table of its keys.
 *
 * A table serves twice: to read the file and to write docs/layouts.md. A
 * section leans on those before it, so they are read in the order below,
 * wherever they stand in the file.
 */
#ifndef BULLETIN_LAYOUT_SECTION_H
#define BULLETIN_LAYOUT_SECTION_H

#include "base/yaml.h"
#include "layout/layout.h"

enum { LAYOUT_SCHEMA = 1 };

/* A layout file's first level: its values, and its sections as they stand. */
typedef struct {
	Layout layout;
	int schema;
	const char *extends;
	const YamlNode *inks, *styles, *reads_at, *frames, *copy_fit, *words;
	const YamlNode *register_rows, *long_list, *agenda, *list, *table, *paragraph, *heading,
		*quote, *box, *callout, *code, *picture;
} LayoutOutline;

/* Reads the first level and fills the layout's values; sections stay nodes. */
bool outline_read(const YamlReader *reader, const YamlNode *root, LayoutOutline *outline);

/* Readers of two values of the first level: Film, and int (g/m2). */
YamlRead film_read;
YamlRead stock_weight_read;

/* Each reads its section into the layout; NULL nodes are told by outline_read. */
void inks_read(const YamlReader *reader, const YamlNode *section, Layout *layout);
void styles_read(const YamlReader *reader, const YamlNode *section, Layout *layout);
void reads_at_read(const YamlReader *reader, const YamlNode *section, Layout *layout);
void words_read(const YamlReader *reader, const YamlNode *section, Layout *layout);
void frames_read(const YamlReader *reader, const YamlNode *section, Layout *layout);

/* Without a section the sizes of the head step down for text that is long. */
void copy_fit_read(const YamlReader *reader, const YamlNode *section, Layout *layout);

/* Where a frame holds the bulletin's text, its parts must be there: `root` is told which are not.
 */
void parts_read(const YamlReader *reader, const LayoutOutline *outline, const YamlNode *root,
	Layout *layout);

/* The words that layout files have for them. */
const char *fixing_name(Fixing fixing);
const char *finishing_name(Finishing finishing);
const char *printing_way_name(PrintingWay way);
const char *imposition_order_name(ImpositionOrder order);
const char *frame_kind_name(FrameKind kind);
const char *frame_sides_name(FrameSides sides);
const char *frame_align_name(Align align);
const char *frame_role_name(int role); /* "none" for an artifact */
const char *move_name(const Layout *layout, const FitMove *move);

/* Lends the tables of each file. */
extern const KeyTable outline_tables[], material_tables[], style_tables[], word_tables[],
	frame_tables[], copy_fit_tables[], part_tables[];
extern const int outline_table_count, material_table_count, style_table_count, word_table_count,
	frame_table_count, copy_fit_table_count, part_table_count;

#endif
