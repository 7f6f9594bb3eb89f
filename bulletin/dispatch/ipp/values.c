#include "dispatch/ipp/values.h"

#include <string.h>

/* Values that RFC 8011 calls out-of-band: the printer has nothing to say. */
static bool is_nothing(ipp_tag_t tag)
{
	return tag >= IPP_TAG_UNSUPPORTED_VALUE && tag < IPP_TAG_INTEGER;
}

static bool is_word(ipp_tag_t tag)
{
	switch ((int)tag) {
	case IPP_TAG_TEXT:
	case IPP_TAG_TEXTLANG:
	case IPP_TAG_NAME:
	case IPP_TAG_NAMELANG:
	case IPP_TAG_KEYWORD:
	case IPP_TAG_URI:
	case IPP_TAG_URISCHEME:
	case IPP_TAG_MIMETYPE:
		return true;
	default:
		return false;
	}
}

static bool is_number(ipp_tag_t tag)
{
	return tag == IPP_TAG_INTEGER || tag == IPP_TAG_ENUM;
}

static bool is_range(ipp_tag_t tag)
{
	return tag == IPP_TAG_INTEGER || tag == IPP_TAG_RANGE;
}

static bool is_flag(ipp_tag_t tag)
{
	return tag == IPP_TAG_BOOLEAN;
}

static bool is_collection(ipp_tag_t tag)
{
	return tag == IPP_TAG_BEGIN_COLLECTION;
}

/* The attribute, where it is there and of the type that it should be. */
static ipp_attribute_t *find(Values *values, const char *name, bool (*is_type)(ipp_tag_t),
	const char *type)
{
	ipp_attribute_t *attribute = ippFindAttribute(values->answer, name, IPP_TAG_ZERO);
	while (attribute && values->group != IPP_TAG_ZERO &&
		ippGetGroupTag(attribute) != values->group)
		attribute = ippFindNextAttribute(values->answer, name, IPP_TAG_ZERO);
	if (!attribute || is_nothing(ippGetValueTag(attribute)))
		return NULL;
	if (is_type(ippGetValueTag(attribute)))
		return attribute;
	if (!values->fault)
		values->fault = arena_printf(values->arena, "its %s is no %s", name, type);
	return NULL;
}

static const char *word_at(Values *values, ipp_attribute_t *attribute, int index)
{
	const char *word = ippGetString(attribute, index, NULL);
	g_autofree char *valid = g_utf8_make_valid(word ? word : "", -1);
	return arena_text(values->arena, valid);
}

const char *values_text(Values *values, const char *name, const char *otherwise)
{
	ipp_attribute_t *attribute = find(values, name, is_word, "text");
	return attribute ? word_at(values, attribute, 0) : otherwise;
}

OfferedWords values_words(Values *values, const char *name)
{
	ipp_attribute_t *attribute = find(values, name, is_word, "word");
	OfferedWords words = { .count = attribute ? ippGetCount(attribute) : 0 };
	words.items = arena_new(values->arena, const char *, words.count);
	for (int i = 0; i < words.count; i++)
		words.items[i] = word_at(values, attribute, i);
	return words;
}

int values_number(Values *values, const char *name, int otherwise)
{
	ipp_attribute_t *attribute = find(values, name, is_number, "number");
	return attribute ? ippGetInteger(attribute, 0) : otherwise;
}

bool values_flag(Values *values, const char *name, bool otherwise)
{
	ipp_attribute_t *attribute = find(values, name, is_flag, "yes or no");
	return attribute ? ippGetBoolean(attribute, 0) != 0 : otherwise;
}

int *values_numbers(Values *values, const char *name, int *count)
{
	ipp_attribute_t *attribute = find(values, name, is_number, "number");
	*count = attribute ? ippGetCount(attribute) : 0;
	int *numbers = arena_new(values->arena, int, *count);
	for (int i = 0; i < *count; i++)
		numbers[i] = ippGetInteger(attribute, i);
	return numbers;
}

OfferedRange *values_ranges(Values *values, const char *name, int *count)
{
	ipp_attribute_t *attribute = find(values, name, is_range, "number or range of numbers");
	*count = attribute ? ippGetCount(attribute) : 0;
	OfferedRange *ranges = arena_new(values->arena, OfferedRange, *count);
	for (int i = 0; i < *count; i++) {
		int least = ippGetInteger(attribute, i), most = least;
		if (ippGetValueTag(attribute) == IPP_TAG_RANGE)
			least = ippGetRange(attribute, i, &most);
		ranges[i] = (OfferedRange){ least, most };
	}
	return ranges;
}

ipp_t *values_collection(Values *values, const char *name, int index)
{
	ipp_attribute_t *attribute = find(values, name, is_collection, "collection");
	if (!attribute || index >= ippGetCount(attribute))
		return NULL;
	return ippGetCollection(attribute, index);
}

const char *values_list(Values *values, const char *name)
{
	OfferedWords words = values_words(values, name);
	g_autoptr(GString) list = g_string_new(NULL);
	for (int i = 0; i < words.count; i++) {
		if (strcmp(words.items[i], "none") == 0)
			continue;
		g_string_append(list, list->len > 0 ? ", " : "");
		g_string_append(list, words.items[i]);
	}
	return arena_text(values->arena, list->str);
}
