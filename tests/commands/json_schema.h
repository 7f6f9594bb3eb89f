/*
 * JSON Schema 2020-12, as far as docs/schema/ uses it: type, properties,
 * required, additionalProperties: false, items, enum, anyOf, and $ref to a
 * whole file. Anything else in a schema fails, so that none is passed over.
 */
#ifndef BULLETIN_TESTS_COMMANDS_JSON_SCHEMA_H
#define BULLETIN_TESTS_COMMANDS_JSON_SCHEMA_H

#include <criterion/criterion.h>
#include <glib.h>
#include <jansson.h>
#include <string.h>

static inline bool schema_allows(const json_t *schema, const json_t *value);

static inline json_t *schema_load(const char *name)
{
	g_autofree char *path = g_build_filename(g_getenv("SOURCE_DIR"), "docs", "schema", name,
		NULL);
	json_error_t error;
	json_t *schema = json_load_file(path, 0, &error);
	cr_assert(schema, "%s: %s", path, error.text);
	return schema;
}

static inline const char *schema_type_of(const json_t *value)
{
	return json_is_object(value)     ? "object"
		: json_is_array(value)   ? "array"
		: json_is_string(value)  ? "string"
		: json_is_integer(value) ? "integer"
		: json_is_real(value)    ? "number"
		: json_is_boolean(value) ? "boolean"
					 : "null";
}

static inline bool schema_allows_object(const json_t *schema, const json_t *value)
{
	const char *key;
	json_t *inner, *required = json_object_get(schema, "required");
	const json_t *properties = json_object_get(schema, "properties");
	bool is_closed = json_is_false(json_object_get(schema, "additionalProperties"));
	json_object_foreach((json_t *)value, key, inner)
	{
		const json_t *known = json_object_get(properties, key);
		if (known ? !schema_allows(known, inner) : is_closed)
			return false;
	}
	size_t i;
	json_t *name;
	json_array_foreach(required, i,
		name) if (!json_object_get(value, json_string_value(name))) return false;
	return true;
}

static inline bool schema_allows_all(const json_t *items, const json_t *list)
{
	size_t i;
	json_t *value;
	json_array_foreach((json_t *)list, i, value) if (!schema_allows(items, value)) return false;
	return true;
}

static inline bool schema_is_one_of(const json_t *values, const json_t *value)
{
	size_t i;
	json_t *one;
	json_array_foreach((json_t *)values, i, one) if (json_equal(one, value)) return true;
	return false;
}

static inline bool schema_allows_any(const json_t *schemas, const json_t *value)
{
	size_t i;
	json_t *schema;
	json_array_foreach((json_t *)schemas, i,
		schema) if (schema_allows(schema, value)) return true;
	return false;
}

static inline bool schema_allows_file(const char *name, const json_t *value)
{
	json_t *schema = schema_load(name);
	bool is_allowed = schema_allows(schema, value);
	json_decref(schema);
	return is_allowed;
}

static inline bool schema_rule_allows(const char *rule, const json_t *said, const json_t *schema,
	const json_t *value)
{
	if (strcmp(rule, "$ref") == 0)
		return schema_allows_file(json_string_value(said), value);
	if (strcmp(rule, "type") == 0)
		return strcmp(json_string_value(said), schema_type_of(value)) == 0;
	if (strcmp(rule, "properties") == 0)
		return schema_allows_object(schema, value);
	if (strcmp(rule, "items") == 0)
		return schema_allows_all(said, value);
	if (strcmp(rule, "enum") == 0)
		return schema_is_one_of(said, value);
	if (strcmp(rule, "anyOf") == 0)
		return schema_allows_any(said, value);
	static const char *const told_elsewhere[] = { "$schema", "title", "description", "required",
		"additionalProperties", NULL };
	cr_assert(g_strv_contains(told_elsewhere, rule), "the schema says \"%s\"", rule);
	return true;
}

static inline bool schema_allows(const json_t *schema, const json_t *value)
{
	const char *rule;
	json_t *said;
	json_object_foreach((json_t *)schema, rule,
		said) if (!schema_rule_allows(rule, said, schema, value)) return false;
	return true;
}

/* Whether `text` is JSON, and as docs/schema/`name`.json says. */
static inline void expect_schema(const char *name, const char *text)
{
	g_autofree char *file = g_strdup_printf("%s.json", name);
	json_error_t error;
	json_t *value = json_loads(text, 0, &error);
	cr_assert(value, "%s: line %d: %s\n%s", name, error.line, error.text, text);
	cr_expect(schema_allows_file(file, value), "not as %s says:\n%s", file, text);
	json_decref(value);
}

#endif
