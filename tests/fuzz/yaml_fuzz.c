/*
 * YAML: any bytes become nodes or remarks. Nodes stand inside the text, in
 * order, and hold no NUL; nothing comes without an error but an empty document.
 */
#include "base/yaml.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
	const char *name;
	YamlTexts names;
	Date date;
	int copies;
	bool is_kept;
} Sample;

static const YamlKey keys[] = {
	{ .name = "name", .read = yaml_read_id, .offset = offsetof(Sample, name) },
	{ .name = "names", .read = yaml_read_texts, .offset = offsetof(Sample, names) },
	{ .name = "date", .read = yaml_read_date, .offset = offsetof(Sample, date) },
	{ .name = "copies", .read = yaml_read_whole, .offset = offsetof(Sample, copies) },
	{ .name = "kept", .read = yaml_read_yes, .offset = offsetof(Sample, is_kept) },
};

static void assert_sound(const YamlNode *node, int depth)
{
	g_assert(depth <= YAML_DEEPEST);
	g_assert(node->place.line >= 1 && node->place.column >= 1);
	g_assert(node->kind != YAML_SCALAR || g_utf8_validate(node->text, -1, NULL));
	for (int i = 0; node->kind != YAML_SCALAR && i < node->count; i++) {
		if (node->kind == YAML_MAP)
			g_assert(yaml_at(node, node->keys[i]->text) == node->values[i]);
		assert_sound(node->values[i], depth + 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	Text text = { arena_bytes(arena, data, size), size };
	const YamlNode *root = yaml_parse(arena, text, (Place){ "a.yaml", 1, 1 }, remarks);
	if (!root)
		return 0;
	g_assert_cmpint(remarks_count(remarks), ==, 0);
	assert_sound(root, 1);

	YamlReader reader = { .arena = arena, .remarks = remarks };
	Sample sample = { 0 };
	bool is_filled = yaml_fill(&reader, root, keys, G_N_ELEMENTS(keys), &sample);
	g_assert(is_filled == (remarks_count(remarks) == 0));
	return 0;
}
