#include "layout/value.h"
#include "layout/layout_remarks.h"

#include <string.h>

enum { LARGEST_PT = 28000 };     /* ten metres: beyond any sheet, and within a Length */
enum { HEAVIEST_MM = 20 };       /* a line's weight, a bleed: more is a slip of the unit */
enum { LARGEST_SIZE_PT = 2000 }; /* of type: a letter as high as A2 */

typedef enum {
	UNITS_ON_PAPER, /* mm, pt */
	UNITS_OF_TYPE,  /* and m, the reading distance */
} Units;

bool value_number(const char *text, double *number, const char **end)
{
	const char *digits = text + (*text == '-' || *text == '+');
	const char *after_digits = digits + strspn(digits, "0123456789.");
	char *after = NULL;
	*number = g_ascii_strtod(text, &after);
	*end = after;
	return after_digits > digits && after == after_digits; /* no 0x10, 1e3, inf */
}

const char *value_list(Arena *arena, const char *const *words, int count)
{
	const char *list = count > 0 ? words[0] : "";
	for (int i = 1; i < count; i++)
		list = arena_printf(arena, "%s, %s", list, words[i]);
	return list;
}

bool value_is_none(const YamlNode *value)
{
	return value->kind == YAML_SCALAR && strcmp(value->text, "none") == 0;
}

const char *value_nearest(Arena *arena, const char *word, const char *const *words, int count)
{
	const char *nearest = text_nearest(word, words, count);
	return nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "";
}

static bool length_in_unit(const YamlReader *reader, const YamlNode *value, double number,
	const char *unit, Units units, double *pt)
{
	const Layout *layout = reader->context;
	if (strcmp(unit, "mm") == 0)
		*pt = number * PT_PER_MM;
	else if (strcmp(unit, "pt") == 0)
		*pt = number;
	else if (strcmp(unit, "m") == 0 && units == UNITS_OF_TYPE)
		*pt = number * pt_from_length(layout->metre);
	else {
		if (*unit == '\0')
			remarks_add(reader->remarks, value->place, LENGTH_WITHOUT_UNIT,
				value->text);
		else if (strcmp(unit, "m") == 0)
			remarks_add(reader->remarks, value->place, LENGTH_IN_METRES, value->text);
		else
			remarks_add(reader->remarks, value->place, LENGTH_UNKNOWN_UNIT, unit);
		return false;
	}
	return true;
}

static bool read_length(const YamlReader *reader, const YamlNode *value, Units units,
	Length *length)
{
	double number, pt;
	const char *unit;
	const char *due = units == UNITS_OF_TYPE ? "a size, as 12pt, 4mm or 1.5m"
						 : "a length, as 12mm or 12pt";
	if (value->kind != YAML_SCALAR || !value_number(value->text, &number, &unit))
		return yaml_wrong(reader, value, due);
	unit += strspn(unit, " ");
	if (!length_in_unit(reader, value, number, unit, units, &pt))
		return false;
	if (pt > LARGEST_PT || pt < -LARGEST_PT) {
		remarks_add(reader->remarks, value->place, LENGTH_TOO_LARGE, value->text);
		return false;
	}
	*length = length_from_pt(pt);
	return true;
}

static bool refuse_negative(const YamlReader *reader, const YamlNode *value, Length length)
{
	if (length < 0)
		remarks_add(reader->remarks, value->place, LENGTH_NEGATIVE, value->text);
	return length >= 0;
}

bool value_read_length(const YamlReader *reader, const YamlNode *value, void *into)
{
	Length length = 0;
	if (!read_length(reader, value, UNITS_ON_PAPER, &length) ||
		!refuse_negative(reader, value, length))
		return false;
	*(Length *)into = length;
	return true;
}

bool value_read_position(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_length(reader, value, UNITS_ON_PAPER, into);
}

static bool refuse_over(const YamlReader *reader, const YamlNode *value, Length length, Length most)
{
	if (length > most)
		remarks_add(reader->remarks, value->place, LENGTH_OVER_MOST, value->text,
			mm_from_length(most));
	return length <= most;
}

bool value_read_weight(const YamlReader *reader, const YamlNode *value, void *into)
{
	Length length = 0;
	if (!value_read_length(reader, value, &length) ||
		!refuse_over(reader, value, length, length_from_mm(HEAVIEST_MM)))
		return false;
	*(Length *)into = length;
	return true;
}

bool value_read_step(const YamlReader *reader, const YamlNode *value, void *into)
{
	Length length = 0;
	if (!read_length(reader, value, UNITS_OF_TYPE, &length) ||
		!refuse_negative(reader, value, length) ||
		!refuse_over(reader, value, length, length_from_pt(LARGEST_SIZE_PT)))
		return false;
	*(Length *)into = length;
	return true;
}

bool value_read_size(const YamlReader *reader, const YamlNode *value, void *into)
{
	Length length = 0;
	if (!value_read_step(reader, value, &length))
		return false;
	if (length == 0) {
		const Layout *layout = reader->context;
		if (layout->metre > 0) /* else that is told, once */
			remarks_add(reader->remarks, value->place, SIZE_OF_NOTHING);
		return false;
	}
	*(Length *)into = length;
	return true;
}

bool value_read_number(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *end;
	double number;
	if (value->kind != YAML_SCALAR || !value_number(value->text, &number, &end) || *end)
		return yaml_wrong(reader, value, "a number, as 0.92");
	*(double *)into = number;
	return true;
}

bool value_read_tracking(const YamlReader *reader, const YamlNode *value, void *into)
{
	double tracking = 0;
	if (!value_read_number(reader, value, &tracking))
		return false;
	if (tracking < -0.2 || tracking > 0.5)
		return yaml_wrong(reader, value, "a number of em from -0.2 to 0.5");
	*(double *)into = tracking;
	return true;
}

bool value_read_share(const YamlReader *reader, const YamlNode *value, void *into)
{
	double share = 0;
	if (!value_read_number(reader, value, &share))
		return false;
	if (share <= 0 || share > 10)
		return yaml_wrong(reader, value, "a number above 0 and at most 10");
	*(double *)into = share;
	return true;
}

bool value_read_count(const YamlReader *reader, const YamlNode *value, void *into)
{
	int count = 0;
	if (!yaml_read_whole(reader, value, &count))
		return false;
	if (count < 1 || count > 100)
		return yaml_wrong(reader, value, "a whole number from 1 to 100");
	*(int *)into = count;
	return true;
}

bool value_is_names(const YamlReader *reader, const YamlNode *value)
{
	if (!value)
		return false;
	if (value->kind != YAML_MAP)
		return yaml_wrong(reader, value, "a map: names, each with a colon and its values");
	if (value->count > VALUE_MOST_NAMES) {
		remarks_add(reader->remarks, value->place, NAMES_TOO_MANY, value->count,
			VALUE_MOST_NAMES);
		return false;
	}
	return true;
}

bool value_range(const YamlReader *reader, const YamlNode *value, ValueRange *range)
{
	if (value->kind != YAML_SCALAR)
		return yaml_wrong(reader, value, "one value, or two as 3m..6m");
	*range = (ValueRange){ .first = *value, .last = *value, .is_single = true };
	const char *dots = strstr(value->text, "..");
	if (dots) {
		range->is_single = false;
		size_t length = (size_t)(dots - value->text);
		range->first.text = arena_bytes(reader->arena, value->text, length);
		range->last.text = dots + strlen("..");
		range->last.place.column += (int)(length + strlen(".."));
	}
	return true;
}

/* What can be named in a layout begins with its name: Ink, TextStyle, Frame. */
typedef struct {
	const void *items;
	size_t size;
	int count;
} Named;

static const char *name_at(Named named, int index)
{
	return *(const char *const *)((const char *)named.items + (size_t)index * named.size);
}

static int index_of(Named named, const char *name)
{
	for (int i = 0; i < named.count; i++)
		if (strcmp(name_at(named, i), name) == 0)
			return i;
	return -1;
}

static const char *nearest_of(Arena *arena, Named named, const char *name)
{
	const char **names = arena_new(arena, const char *, named.count);
	for (int i = 0; i < named.count; i++)
		names[i] = name_at(named, i);
	return value_nearest(arena, name, names, named.count);
}

bool value_read_style(const YamlReader *reader, const YamlNode *value, void *into)
{
	const Layout *layout = reader->context;
	const Named styles = { layout->styles, sizeof *layout->styles, layout->style_count };
	if (value->kind != YAML_SCALAR)
		return yaml_wrong(reader, value, "the name of a style");
	int index = index_of(styles, value->text);
	if (index < 0) {
		remarks_add(reader->remarks, value->place, STYLE_UNKNOWN, value->text,
			nearest_of(reader->arena, styles, value->text));
		return false;
	}
	*(int *)into = index;
	return true;
}

bool value_read_ink(const YamlReader *reader, const YamlNode *value, void *into)
{
	const Layout *layout = reader->context;
	const Named inks = { layout->inks, sizeof *layout->inks, layout->ink_count };
	if (value->kind != YAML_SCALAR)
		return yaml_wrong(reader, value, "the name of an ink");
	int index = index_of(inks, value->text);
	if (index < 0) {
		remarks_add(reader->remarks, value->place, INK_UNKNOWN, value->text,
			nearest_of(reader->arena, inks, value->text));
		return false;
	}
	*(int *)into = index;
	return true;
}

int value_frame(const YamlReader *reader, const YamlNode *name)
{
	const Layout *layout = reader->context;
	const Named frames = { layout->frames, sizeof *layout->frames, layout->frame_count };
	int index = index_of(frames, name->text);
	if (index < 0)
		remarks_add(reader->remarks, name->place, FRAME_UNKNOWN, name->text,
			nearest_of(reader->arena, frames, name->text));
	return index;
}

int value_choice(const YamlReader *reader, const YamlNode *value, const char *const *choices,
	int count)
{
	if (value->kind != YAML_SCALAR) {
		yaml_wrong(reader, value, "one word");
		return -1;
	}
	for (int i = 0; i < count; i++)
		if (strcmp(choices[i], value->text) == 0)
			return i;
	remarks_add(reader->remarks, value->place, CHOICE_UNKNOWN, value->text,
		value_list(reader->arena, choices, count),
		value_nearest(reader->arena, value->text, choices, count));
	return -1;
}
