/* Stored lines to entries. */
#include "approval/approval_remarks.h"
#include "approval/entry.h"
#include "approval/entry_fields.h"
#include "approval/signing.h"
#include "approval/timestamp.h"

#include <jansson.h>
#include <string.h>

enum { LONGEST_TEXT = 4000, LARGEST_NUMBER = 1000000000 };

typedef struct {
	Arena *arena;
	Remarks *remarks;
	Place place;
	json_t *object;
	void *at; /* the next key in the order it was written, or NULL */
	Entry *entry;
} Reading;

static bool is_sound(const char *text, size_t most)
{
	size_t length = strlen(text);
	if (length > most || !g_utf8_validate(text, -1, NULL))
		return false;
	for (size_t i = 0; i < length; i++)
		if (g_ascii_iscntrl(text[i]) && text[i] != '\n')
			return false;
	return true;
}

bool entry_text_is_sound(const char *text)
{
	return *text && is_sound(text, LONGEST_TEXT);
}

static bool is_hex(const char *text, size_t length)
{
	return strlen(text) == length && strspn(text, "0123456789abcdef") == length;
}

static bool is_base64(const char *text, size_t length)
{
	static const char letters[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
	return strlen(text) == length && strspn(text, letters) == length;
}

static bool is_day(const char *text)
{
	Date day;
	return date_from_text(text, &day);
}

static bool is_member(const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, "/", -1);
	return g_strv_length(parts) == 2 && text_is_id(parts[0]) && text_is_id(parts[1]);
}

static bool is_one_of(const char *text, const char *const *words, int *which)
{
	for (int i = 0; words[i]; i++) {
		if (strcmp(text, words[i]) == 0) {
			*which = i;
			return true;
		}
	}
	return false;
}

static bool is_result(const char *text)
{
	static const char *const words[] = { "written", "sending", "printed", NULL };
	int which;
	bool has_reason = g_str_has_prefix(text, "failed: ") || g_str_has_prefix(text, "unknown: ");
	return is_one_of(text, words, &which) ||
		(has_reason && is_sound(text, ENTRY_LARGEST_BYTES));
}

static bool text_has_form(const char *text, const FieldRow *row)
{
	int which;
	switch (row->kind) {
	case FIELD_ID:
	case FIELD_IDS:
		return text_is_id(text);
	case FIELD_HASH:
		return is_hex(text, HASH_LETTERS);
	case FIELD_RANDOM:
		return is_hex(text, HASH_LETTERS / 2);
	case FIELD_PUBLIC:
	case FIELD_KEYS:
		return is_base64(text, PUBLIC_LETTERS);
	case FIELD_DAY:
		return is_day(text);
	case FIELD_MEMBER:
	case FIELD_MEMBERS:
		return is_member(text);
	case FIELD_ADDRESSES:
		return strstr(text, "://") && entry_text_is_sound(text);
	case FIELD_RESULT:
		return is_result(text);
	case FIELD_WORD:
		return is_one_of(text, row->words, &which);
	default:
		return is_sound(text, ENTRY_LARGEST_BYTES);
	}
}

/* A copy of the string in the arena; NULL where the value has another form. */
static const char *text_of(const Reading *reading, json_t *value, const FieldRow *row)
{
	const char *text = json_string_value(value);
	return text && text_has_form(text, row) ? arena_text(reading->arena, text) : NULL;
}

static bool read_words(const Reading *reading, json_t *value, const FieldRow *row, WordList *into)
{
	if (!json_is_array(value))
		return false;
	int count = (int)json_array_size(value);
	const char **items = arena_new(reading->arena, const char *, count);
	for (int i = 0; i < count; i++) {
		items[i] = text_of(reading, json_array_get(value, (size_t)i), row);
		if (!items[i])
			return false;
	}
	*into = (WordList){ items, count };
	return true;
}

static bool read_keys(const Reading *reading, json_t *value, const FieldRow *row, PublicKeys *into)
{
	if (!json_is_object(value))
		return false;
	PublicKey *items = arena_new(reading->arena, PublicKey, json_object_size(value));
	int count = 0;
	const char *name;
	json_t *public;
	json_object_foreach(value, name, public)
	{
		PublicKey key = { arena_text(reading->arena, name), text_of(reading, public, row) };
		if (!text_is_id(key.name) || !key.public)
			return false;
		items[count++] = key;
	}
	*into = (PublicKeys){ items, count };
	return count > 0;
}

static bool read_number(json_t *value, int *into)
{
	json_int_t number = json_is_integer(value) ? json_integer_value(value) : -1;
	*into = (int)CLAMP(number, 0, LARGEST_NUMBER);
	return number >= 0 && number <= LARGEST_NUMBER;
}

static bool read_field(const Reading *reading, json_t *value, const FieldRow *row)
{
	void *into = (char *)reading->entry + row->offset;
	const char *text = json_string_value(value);
	switch (row->kind) {
	case FIELD_TIME:
		return text && timestamp_read(text, into);
	case FIELD_NUMBER:
		return read_number(value, into);
	case FIELD_CHOICE:
		return text && is_one_of(text, row->words, into);
	case FIELD_IDS:
	case FIELD_MEMBERS:
	case FIELD_ADDRESSES:
		return read_words(reading, value, row, into);
	case FIELD_KEYS:
		return read_keys(reading, value, row, into);
	default:
		*(const char **)into = text_of(reading, value, row);
		return *(const char **)into;
	}
}

static bool refuse_key(const Reading *reading, const char *due)
{
	if (reading->at)
		remarks_add(reading->remarks, reading->place, LINE_KEY,
			json_object_iter_key(reading->at), due);
	else
		remarks_add(reading->remarks, reading->place, LINE_KEY_MISSING, due);
	return false;
}

/* Reads the fields of `rows`, which must come next and in this order. */
static bool read_rows(Reading *reading, const FieldRow *rows, int count)
{
	for (int i = 0; i < count; i++) {
		const FieldRow *row = &rows[i];
		bool is_here = reading->at &&
			strcmp(json_object_iter_key(reading->at), row->name) == 0;
		if (!is_here && row->is_optional)
			continue;
		if (!is_here)
			return refuse_key(reading, row->name);
		if (!read_field(reading, json_object_iter_value(reading->at), row)) {
			remarks_add(reading->remarks, reading->place, LINE_VALUE, row->name);
			return false;
		}
		reading->at = json_object_iter_next(reading->object, reading->at);
	}
	return true;
}

#define COMMON(member, kind) \
	{ \
#member, FIELD_##kind, offsetof(Entry, member), false, NULL \
	}

static const FieldRow first_rows[] = { COMMON(n, NUMBER), COMMON(prev, HASH), COMMON(at, TIME) };
static const FieldRow last_rows[] = { COMMON(rec, ID), COMMON(sig, TEXT) };

static bool read_event(Reading *reading)
{
	const char *word = reading->at && strcmp(json_object_iter_key(reading->at), "event") == 0
		? json_string_value(json_object_iter_value(reading->at))
		: NULL;
	if (!word)
		return refuse_key(reading, "event");
	for (int i = 0; i < EVENT_COUNT; i++) {
		if (strcmp(word, event_fields[i].name) == 0) {
			reading->entry->event = (Event)i;
			reading->at = json_object_iter_next(reading->object, reading->at);
			return true;
		}
	}
	remarks_add(reading->remarks, reading->place, LINE_EVENT, word);
	return false;
}

static bool read_all(Reading *reading)
{
	if (!read_rows(reading, first_rows, G_N_ELEMENTS(first_rows)) || !read_event(reading))
		return false;
	const EventFields *fields = &event_fields[reading->entry->event];
	if (!read_rows(reading, fields->rows, fields->count) ||
		!read_rows(reading, last_rows, G_N_ELEMENTS(last_rows)))
		return false;
	return !reading->at || refuse_key(reading, "the end of the line");
}

/* The signature must stand in the stored bytes where the signed part ends. */
static bool ends_with_signature(Text line, const char *signature)
{
	if (line.length <= ENTRY_SIGNATURE_BYTES || !is_base64(signature, SIGNATURE_LETTERS))
		return false;
	const char *end = line.bytes + line.length - ENTRY_SIGNATURE_BYTES;
	return memcmp(end, ",\"sig\":\"", 8) == 0 &&
		memcmp(end + 8, signature, SIGNATURE_LETTERS) == 0 &&
		memcmp(end + 8 + SIGNATURE_LETTERS, "\"}", 2) == 0;
}

static bool read_object(Reading *reading, Text line)
{
	reading->at = json_object_iter(reading->object);
	if (!read_all(reading))
		return false;
	if (ends_with_signature(line, reading->entry->sig))
		return true;
	remarks_add(reading->remarks, reading->place, LINE_VALUE, "sig");
	return false;
}

const Entry *entry_read(Arena *arena, Text line, Place place, Remarks *remarks)
{
	if (line.length > ENTRY_LARGEST_BYTES) {
		remarks_add(remarks, place, LINE_TOO_LONG, line.length,
			(size_t)ENTRY_LARGEST_BYTES);
		return NULL;
	}
	json_error_t error;
	json_t *object = json_loadb(line.bytes, line.length, JSON_REJECT_DUPLICATES, &error);
	if (!json_is_object(object)) {
		remarks_add(remarks, place, LINE_NOT_JSON, object ? "it is no object" : error.text);
		json_decref(object);
		return NULL;
	}
	Reading reading = {
		.arena = arena,
		.remarks = remarks,
		.place = place,
		.object = object,
		.entry = arena_new(arena, Entry, 1),
	};
	bool is_read = read_object(&reading, line);
	json_decref(object);
	if (!is_read)
		return NULL;
	reading.entry->line = (Text){ arena_bytes(arena, line.bytes, line.length), line.length };
	reading.entry->hash = text_sha256(arena, line.bytes, line.length);
	reading.entry->place = place;
	return reading.entry;
}
