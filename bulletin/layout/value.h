/*
 * Value: lengths, sizes, ranges and names as layout files write them.
 *
 * Readers for the tables of keys. A reader's context is the Layout as far as
 * it has been read: its metre, inks, styles and the names of its frames.
 */
#ifndef BULLETIN_LAYOUT_VALUE_H
#define BULLETIN_LAYOUT_VALUE_H

#include "base/yaml.h"
#include "layout/layout.h"

/* Whether `text` begins with a decimal number; `end` is what follows it. In no locale. */
bool value_number(const char *text, double *number, const char **end);

YamlRead value_read_length;   /* Length: mm or pt, not below 0 */
YamlRead value_read_position; /* Length: mm or pt */
YamlRead value_read_weight;   /* Length: mm or pt, of a line's weight or a bleed: to 20 mm */
YamlRead value_read_size;     /* Length: mm, pt or m, above 0 */
YamlRead value_read_step;     /* Length: mm, pt or m */
YamlRead value_read_number;   /* double */
YamlRead value_read_tracking; /* double: em, from -0.2 to 0.5 */
YamlRead value_read_share;    /* double: times the size, above 0 and at most 10 */
YamlRead value_read_count;    /* int: 1 to 100 */

/* Whether the value is a map of at most so many names; otherwise it has remarked. NULL: false. */
enum { VALUE_MOST_NAMES = 200 };
bool value_is_names(const YamlReader *reader, const YamlNode *value);

/* What stands before and after `..` of a range, each with its place; or one value alone. */
typedef struct {
	YamlNode first, last;
	bool is_single;
} ValueRange;

bool value_range(const YamlReader *reader, const YamlNode *value, ValueRange *range);

/* The index of a style, ink or frame of the layout, by name. */
YamlRead value_read_style; /* int; style-unknown */
YamlRead value_read_ink;   /* int; ink-unknown */

/* The number of the frame that `name` names, or -1 with frame-unknown. */
int value_frame(const YamlReader *reader, const YamlNode *name);

/* The index of the word in `choices`, or -1 with choice-unknown, which lists them. */
int value_choice(const YamlReader *reader, const YamlNode *value, const char *const *choices,
	int count);

/* Whether the value is the word `none`, which takes out what the layout extended has. */
bool value_is_none(const YamlNode *value);

/* "; did you mean "x"?" for the nearest of `words`, or "". */
const char *value_nearest(Arena *arena, const char *word, const char *const *words, int count);

/* The words with commas between them. */
const char *value_list(Arena *arena, const char *const *words, int count);

#endif
