/*
 * Layout file: finding a layout by name and laying it over what it extends.
 */
#ifndef BULLETIN_LAYOUT_LAYOUT_FILE_H
#define BULLETIN_LAYOUT_LAYOUT_FILE_H

#include "base/yaml.h"

/* One layout as its files say, not yet read. */
typedef struct {
	const YamlNode *root;     /* a map; every node keeps the place in its own file */
	const char *const *files; /* the one asked for, then what it extends, in turn */
	int file_count;
} LayoutFile;

/*
 * Reads `<name>.yaml` from the first of `folders` that has it, and lays it
 * over the layout that it extends: maps merge by key, where an inherited key
 * keeps its place in the order and new ones follow; lists and values are
 * replaced whole. A layout that extends one of its own name means that of a
 * later folder. False when an error was added: at `asked_at` where there is
 * no such layout, naming the nearest one.
 */
bool layout_file_read(Arena *arena, const char *name, const char *const *folders, int folder_count,
	Place asked_at, LayoutFile *file, Remarks *remarks);

#endif
