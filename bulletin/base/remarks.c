#include "base/remarks.h"

#include <stdlib.h>

typedef struct {
	Remark remark;
	int order; /* of arrival */
	int file;  /* number of its file, as first named */
} Entry;

struct Remarks {
	Arena *arena;
	Entry *entries;
	int count;
	const char **files;
	int file_count;
	Remark *sorted;
	int of_weight[REMARK_ERROR + 1];
};

Remarks *remarks_new(Arena *arena)
{
	Remarks *remarks = arena_new(arena, Remarks, 1);
	remarks->arena = arena;
	return remarks;
}

static int file_number(Remarks *remarks, const char *file)
{
	for (int i = 0; i < remarks->file_count; i++)
		if (g_strcmp0(remarks->files[i], file) == 0)
			return i;
	const char *copy = file ? arena_text(remarks->arena, file) : NULL;
	*arena_push(remarks->arena, remarks->files, remarks->file_count) = copy;
	return remarks->file_count - 1;
}

/*
 * What a remark quotes comes from somebody's file and goes to a terminal or
 * into JSON: it is made valid UTF-8 (Unicode 15, 3.9, U+FFFD for the rest),
 * and control characters, which could move the cursor or recolour the screen,
 * are told as U+FFFD too.
 */
static const char *harmless_line(Arena *arena, const char *told)
{
	g_autofree char *valid = g_utf8_make_valid(told, -1);
	g_autoptr(GString) line = g_string_new(NULL);
	for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		g_string_append_unichar(line, g_unichar_iscntrl(character) ? 0xFFFD : character);
	}
	return arena_text(arena, line->str);
}

void remarks_add(Remarks *remarks, Place place, RemarkWeight weight, const char *name,
	const char *way_out, const char *fault, ...)
{
	va_list values;
	va_start(values, fault);
	g_autofree char *told = g_strdup_vprintf(fault, values);
	va_end(values);

	int file = file_number(remarks, place.file);
	place.file = remarks->files[file];
	Entry entry = {
		.remark = { weight, place, arena_text(remarks->arena, name),
			harmless_line(remarks->arena, told), arena_text(remarks->arena, way_out) },
		.order = remarks->count,
		.file = file,
	};
	*arena_push(remarks->arena, remarks->entries, remarks->count) = entry;
	remarks->of_weight[weight]++;
}

void remarks_add_all(Remarks *remarks, const Remarks *others)
{
	for (int i = 0; i < others->count; i++) {
		const Remark *other = &others->entries[i].remark;
		remarks_add(remarks, other->place, other->weight, other->name, other->way_out, "%s",
			other->fault);
	}
}

int remarks_count(const Remarks *remarks)
{
	return remarks->count;
}

int remarks_count_of(const Remarks *remarks, RemarkWeight weight)
{
	return remarks->of_weight[weight];
}

bool remarks_failed_since(const Remarks *remarks, int before)
{
	return remarks->of_weight[REMARK_ERROR] > before;
}

static int by_place(const void *left, const void *right)
{
	const Entry *a = left, *b = right;
	if (a->file != b->file)
		return a->file - b->file;
	if (a->remark.place.line != b->remark.place.line)
		return a->remark.place.line < b->remark.place.line ? -1 : 1;
	if (a->remark.place.column != b->remark.place.column)
		return a->remark.place.column < b->remark.place.column ? -1 : 1;
	return a->order - b->order;
}

const Remark *remarks_sorted(Remarks *remarks, int *count)
{
	if (remarks->count > 0)
		qsort(remarks->entries, (size_t)remarks->count, sizeof *remarks->entries, by_place);
	remarks->sorted = arena_new(remarks->arena, Remark, remarks->count);
	for (int i = 0; i < remarks->count; i++) {
		remarks->sorted[i] = remarks->entries[i].remark;
		remarks->entries[i].order = i;
	}
	*count = remarks->count;
	return remarks->sorted;
}

const char *remark_weight_name(RemarkWeight weight)
{
	static const char *const names[] = { "advice", "warning", "error" };
	return names[weight];
}

static const char *place_text(Arena *arena, Place place)
{
	if (!place.file)
		return "bulletin: ";
	const char *file = harmless_line(arena, place.file);
	return place.line > 0 ? arena_printf(arena, "%s:%d:%d: ", file, place.line, place.column)
			      : arena_printf(arena, "%s: ", file);
}

char *remark_text(Arena *arena, const Remark *remark, bool colour)
{
	static const char *const ansi[] = { "\033[36m", "\033[33m", "\033[1;31m" };
	const char *where = place_text(arena, remark->place);
	const char *weight = remark_weight_name(remark->weight);
	char *head = colour
		? arena_printf(arena, "\033[1m%s\033[0m%s%s:\033[0m %s \033[2m[%s]\033[0m\n", where,
			  ansi[remark->weight], weight, remark->fault, remark->name)
		: arena_printf(arena, "%s%s: %s [%s]\n", where, weight, remark->fault,
			  remark->name);
	return *remark->way_out ? arena_printf(arena, "%s    do: %s\n", head, remark->way_out)
				: head;
}
