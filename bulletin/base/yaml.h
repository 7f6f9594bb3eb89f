/*
 * YAML nodes that know their place, and tables that say which keys a map has.
 *
 * A file is read whole by libyaml into nodes. What a person could not foresee
 * is refused with its place: anchors, aliases, tags, duplicate keys, a second
 * document, nesting over 32. A scalar is text until a reader asks for more, so
 * `no` is a word where a word is due.
 */
#ifndef BULLETIN_BASE_YAML_H
#define BULLETIN_BASE_YAML_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>

enum { YAML_LARGEST_BYTES = 256 * 1024, YAML_DEEPEST = 32 };

typedef enum {
	YAML_SCALAR,
	YAML_LIST,
	YAML_MAP,
} YamlKind;

typedef struct YamlNode YamlNode;
struct YamlNode {
	YamlKind kind;
	Place place;
	const char *text;            /* a scalar's value, NUL-terminated UTF-8 without inner NUL */
	bool is_plain;               /* a scalar without quotes or block sign */
	int count;                   /* items of a list, pairs of a map */
	const YamlNode *const *keys; /* of a map: scalars */
	const YamlNode *const *values; /* of a map or list */
};

/*
 * Parses `text`, which begins at `start` in its file (line 1, column 1 for a
 * whole file; front matter starts lower). NULL when an error was added, and
 * for an empty document, which has none: the caller says what is missing.
 */
const YamlNode *yaml_parse(Arena *arena, Text text, Place start, Remarks *remarks);

/* The value of `key` in a map, or NULL. */
const YamlNode *yaml_at(const YamlNode *map, const char *key);

/* What a reader of values has to hand. */
typedef struct {
	Arena *arena;
	Remarks *remarks;
	const void *context;   /* the stage's own, or NULL */
	const char *reference; /* the call that lists the keys, or NULL */
} YamlReader;

/*
 * Reads `value` into the field at `into`. Returns false when it added an error.
 */
typedef bool YamlRead(const YamlReader *reader, const YamlNode *value, void *into);

/* One key of a map: the reader and the reference page are made from the same row. */
typedef struct {
	const char *name;
	YamlRead *read;
	size_t offset;      /* of the field in the struct that is filled */
	const char *type;   /* for the manual: "text", "length", "list of ids" */
	const char *preset; /* for the manual: what holds where the key is absent */
	const char *help;   /* for the manual: one sentence */
	bool is_required;
} YamlKey;

/* The keys of one kind of map, for its reference page. */
typedef struct {
	const char *path;  /* "frames.NAME"; "" for the first level */
	const char *about; /* a sentence, or "" */
	const YamlKey *keys;
	int count;
} KeyTable;

/* Adds a table of the keys to a page in Markdown. */
void key_table_add(GString *page, const KeyTable *table);

/*
 * Fills the struct at `into` from a map by its table. Keys that are not in the
 * table are errors with the nearest right one, which is then not told as
 * missing too; fields without a key are left as they are. Returns false when
 * an error was added.
 */
bool yaml_fill(const YamlReader *reader, const YamlNode *map, const YamlKey *keys, int count,
	void *into);

/* Adds wrong-type: "this should be <due>". Returns false, for `return`. */
bool yaml_wrong(const YamlReader *reader, const YamlNode *value, const char *due);

/* Readers for common fields; `into` points to the type named. */
YamlRead yaml_read_text;  /* const char *: any scalar */
YamlRead yaml_read_texts; /* YamlTexts: a list of scalars */
YamlRead yaml_read_whole; /* int: 0 to 1,000,000 */
YamlRead yaml_read_yes;   /* bool: true or false */
YamlRead yaml_read_id;    /* const char *: an id (text_is_id) */
YamlRead yaml_read_date;  /* Date: YYYY-MM-DD, a day of the calendar */
YamlRead yaml_read_node;  /* const YamlNode *: as it is, for the caller */

typedef struct {
	const char *const *items;
	const Place *places;
	int count;
} YamlTexts;

/* A day of the Gregorian calendar; year 0 means none. */
typedef struct {
	int year, month, day;
} Date;

/* Reads YYYY-MM-DD; false where it has another form or is not in the calendar. */
bool date_from_text(const char *text, Date *date);

#endif
