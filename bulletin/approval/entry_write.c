/* Entries to stored lines. */
#include "approval/entry.h"
#include "approval/entry_fields.h"
#include "approval/signing.h"
#include "approval/timestamp.h"

#include <jansson.h>
#include <string.h>

static json_t *json_from_words(const WordList *words)
{
	json_t *list = json_array();
	for (int i = 0; i < words->count; i++)
		json_array_append_new(list, json_string(words->items[i]));
	return list;
}

static json_t *json_from_keys(const PublicKeys *keys)
{
	json_t *object = json_object();
	for (int i = 0; i < keys->count; i++)
		json_object_set_new(object, keys->items[i].name,
			json_string(keys->items[i].public));
	return object;
}

/* The value of one field, or NULL where it is left out. */
static json_t *json_from_field(Arena *arena, const Entry *entry, const FieldRow *row)
{
	const void *field = (const char *)entry + row->offset;
	switch (row->kind) {
	case FIELD_TIME:
		return json_string(timestamp_text(arena, *(const int64_t *)field));
	case FIELD_NUMBER: {
		int number = *(const int *)field;
		return row->is_optional && number == 0 ? NULL : json_integer(number);
	}
	case FIELD_CHOICE:
		return json_string(row->words[*(const int *)field]);
	case FIELD_IDS:
	case FIELD_MEMBERS:
	case FIELD_ADDRESSES: {
		const WordList *words = field;
		return row->is_optional && words->count == 0 ? NULL : json_from_words(words);
	}
	case FIELD_KEYS:
		return json_from_keys(field);
	default: {
		const char *text = *(const char *const *)field;
		g_assert(text || row->is_optional);
		return text ? json_string(text) : NULL;
	}
	}
}

Text entry_unsigned(Arena *arena, const Entry *entry)
{
	json_t *object = json_object(); /* keeps its keys in the order they were set */
	json_object_set_new(object, "n", json_integer(entry->n));
	json_object_set_new(object, "prev", json_string(entry->prev));
	json_object_set_new(object, "at", json_string(timestamp_text(arena, entry->at)));
	json_object_set_new(object, "event", json_string(event_name(entry->event)));
	const EventFields *fields = &event_fields[entry->event];
	for (int i = 0; i < fields->count; i++) {
		json_t *value = json_from_field(arena, entry, &fields->rows[i]);
		if (value)
			json_object_set_new(object, fields->rows[i].name, value);
	}
	json_object_set_new(object, "rec", json_string(entry->rec));
	char *text = json_dumps(object, JSON_COMPACT);
	g_assert(text);
	Text line = text_from(arena_text(arena, text));
	free(text);
	json_decref(object);
	return line;
}

Text entry_line(Arena *arena, Text unsigned_line, const char *signature)
{
	g_assert(strlen(signature) == SIGNATURE_LETTERS);
	return text_from(arena_printf(arena, "%.*s,\"sig\":\"%s\"}", (int)unsigned_line.length - 1,
		unsigned_line.bytes, signature));
}

Text entry_signed_part(Arena *arena, const Entry *entry)
{
	size_t length = entry->line.length - ENTRY_SIGNATURE_BYTES;
	char *part = arena_bytes(arena, entry->line.bytes, length + 1);
	part[length] = '}';
	return (Text){ part, length + 1 };
}
