#include "approval/rules_change.h"
#include "base/remarks.h"
#include "base/yaml.h"

#include <string.h>

static bool is_same(const YamlNode *a, const YamlNode *b);

/* Whether two nodes hold the same, what stands under the key `but` left aside. */
static bool is_same_but(const YamlNode *a, const YamlNode *b, const char *but)
{
	if (a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == YAML_SCALAR)
		return strcmp(a->text, b->text) == 0;
	for (int i = 0; i < a->count; i++) {
		bool is_map = a->kind == YAML_MAP;
		if (is_map && !is_same(a->keys[i], b->keys[i]))
			return false;
		bool is_left_aside = is_map && but && strcmp(a->keys[i]->text, but) == 0;
		if (!is_left_aside && !is_same(a->values[i], b->values[i]))
			return false;
	}
	return true;
}

static bool is_same(const YamlNode *a, const YamlNode *b)
{
	return is_same_but(a, b, NULL);
}

/* The one key whose values differ, when both maps have the same keys; else NULL. */
static const char *changed_key(const YamlNode *a, const YamlNode *b)
{
	const char *changed = NULL;
	if (a->kind != YAML_MAP || b->kind != YAML_MAP || a->count != b->count)
		return NULL;
	for (int i = 0; i < a->count; i++) {
		if (!is_same(a->keys[i], b->keys[i]))
			return NULL;
		if (is_same(a->values[i], b->values[i]))
			continue;
		if (changed)
			return NULL;
		changed = a->keys[i]->text;
	}
	return changed;
}

const char *rules_change_of_people(Arena *arena, Text before, Text after)
{
	Remarks *unsaid = remarks_new(arena); /* both were read, and remarked on, before */
	const YamlNode *a = yaml_parse(arena, before, (Place){ NULL, 1, 1 }, unsaid);
	const YamlNode *b = yaml_parse(arena, after, (Place){ NULL, 1, 1 }, unsaid);
	if (!a || !b || !is_same_but(a, b, "partners"))
		return NULL;
	const YamlNode *partners_a = yaml_at(a, "partners"), *partners_b = yaml_at(b, "partners");
	const char *partner = partners_a && partners_b ? changed_key(partners_a, partners_b) : NULL;
	if (!partner)
		return NULL;
	bool is_confined = is_same_but(yaml_at(partners_a, partner), yaml_at(partners_b, partner),
		"people");
	return is_confined ? partner : NULL;
}
