#include "preflight/object.h"

#include <stdlib.h>
#include <string.h>

qpdf_oh object_key(qpdf_data pdf, qpdf_oh holder, const char *key)
{
	if (!qpdf_oh_is_stream(pdf, holder))
		return qpdf_oh_is_dictionary(pdf, holder) ? qpdf_oh_get_key(pdf, holder, key)
							  : qpdf_oh_new_null(pdf);
	qpdf_oh dictionary = qpdf_oh_get_dict(pdf, holder);
	qpdf_oh value = qpdf_oh_get_key(pdf, dictionary, key);
	qpdf_oh_release(pdf, dictionary);
	return value;
}

bool object_has(qpdf_data pdf, qpdf_oh holder, const char *key)
{
	qpdf_oh value = object_key(pdf, holder, key);
	bool has = !qpdf_oh_is_null(pdf, value);
	qpdf_oh_release(pdf, value);
	return has;
}

int object_count(qpdf_data pdf, qpdf_oh array)
{
	return qpdf_oh_is_array(pdf, array) ? qpdf_oh_get_array_n_items(pdf, array) : 0;
}

qpdf_oh object_item(qpdf_data pdf, qpdf_oh array, int index)
{
	return index >= 0 && index < object_count(pdf, array)
		? qpdf_oh_get_array_item(pdf, array, index)
		: qpdf_oh_new_null(pdf);
}

const char *object_name(qpdf_data pdf, qpdf_oh object)
{
	return qpdf_oh_is_name(pdf, object) ? qpdf_oh_get_name(pdf, object) + 1 : "";
}

bool object_is_name(qpdf_data pdf, qpdf_oh object, const char *name)
{
	return strcmp(object_name(pdf, object), name) == 0;
}

bool object_names(qpdf_data pdf, qpdf_oh object, const char *name)
{
	for (int i = 0; i < object_count(pdf, object); i++)
		if (object_is_name(pdf, object_item(pdf, object, i), name))
			return true;
	return object_is_name(pdf, object, name);
}

double object_number(qpdf_data pdf, qpdf_oh object, double otherwise)
{
	return qpdf_oh_is_number(pdf, object) ? qpdf_oh_get_numeric_value(pdf, object) : otherwise;
}

int object_whole(qpdf_data pdf, qpdf_oh object, int otherwise)
{
	return whole_from_number(object_number(pdf, object, otherwise), otherwise);
}

bool object_is_true(qpdf_data pdf, qpdf_oh object)
{
	return qpdf_oh_is_bool(pdf, object) && qpdf_oh_get_bool_value(pdf, object);
}

char *object_text(Arena *arena, qpdf_data pdf, qpdf_oh object)
{
	return arena_text(arena,
		qpdf_oh_is_string(pdf, object) ? qpdf_oh_get_utf8_value(pdf, object) : "");
}

bool object_key_is_name(qpdf_data pdf, qpdf_oh holder, const char *key, const char *name)
{
	qpdf_oh value = object_key(pdf, holder, key);
	bool is_name = object_is_name(pdf, value, name);
	qpdf_oh_release(pdf, value);
	return is_name;
}

double object_key_number(qpdf_data pdf, qpdf_oh holder, const char *key, double otherwise)
{
	qpdf_oh value = object_key(pdf, holder, key);
	double number = object_number(pdf, value, otherwise);
	qpdf_oh_release(pdf, value);
	return number;
}

int object_key_whole(qpdf_data pdf, qpdf_oh holder, const char *key, int otherwise)
{
	return whole_from_number(object_key_number(pdf, holder, key, otherwise), otherwise);
}

bool object_key_is_true(qpdf_data pdf, qpdf_oh holder, const char *key)
{
	qpdf_oh value = object_key(pdf, holder, key);
	bool is_true = object_is_true(pdf, value);
	qpdf_oh_release(pdf, value);
	return is_true;
}

bool object_key_numbers(qpdf_data pdf, qpdf_oh holder, const char *key, int count, double *numbers)
{
	qpdf_oh array = object_key(pdf, holder, key);
	g_autofree double *read = g_new(double, count);
	int found = 0;
	for (int i = 0; i < count && object_count(pdf, array) == count; i++) {
		qpdf_oh item = object_item(pdf, array, i);
		read[i] = object_number(pdf, item, 0);
		found += qpdf_oh_is_number(pdf, item);
		qpdf_oh_release(pdf, item);
	}
	qpdf_oh_release(pdf, array);
	bool is_whole = count > 0 && found == count;
	if (is_whole)
		memcpy(numbers, read, (size_t)count * sizeof *read);
	return is_whole;
}

int object_id(qpdf_data pdf, qpdf_oh object)
{
	return qpdf_oh_is_indirect(pdf, object) ? qpdf_oh_get_object_id(pdf, object) : 0;
}

/* Takes the error that a call left, so that the next call does not meet it. */
static bool has_failed(qpdf_data pdf)
{
	if (!qpdf_has_error(pdf))
		return false;
	qpdf_get_error(pdf);
	return true;
}

bool object_stream(qpdf_data pdf, qpdf_oh stream, bool with_pictures, Text *bytes)
{
	*bytes = (Text){ 0 };
	if (!qpdf_oh_is_stream(pdf, stream))
		return false;
	unsigned char *unpacked = NULL;
	QPDF_BOOL is_unpacked = QPDF_FALSE;
	qpdf_oh_get_stream_data(pdf, stream, with_pictures ? qpdf_dl_all : qpdf_dl_specialized,
		&is_unpacked, &unpacked, &bytes->length);
	bytes->bytes = (const char *)unpacked;
	if (!has_failed(pdf) && is_unpacked && (unpacked || bytes->length == 0))
		return true;
	object_stream_clear(bytes);
	return false;
}

void object_stream_clear(Text *bytes)
{
	free((char *)bytes->bytes);
	*bytes = (Text){ 0 };
}
