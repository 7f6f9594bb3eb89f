/* Every key of a layout file is told of in docs/layouts.md, and none without help. */
#include "layout/section.h"
#include "layout_desk.h"

TestSuite(reference, .init = desk_open, .fini = desk_close);

typedef struct {
	const KeyTable *tables;
	int count;
} Chapter;

/* Those that are made into the page. */
static const Chapter *chapters(int *count)
{
	static Chapter all[6];
	all[0] = (Chapter){ outline_tables, outline_table_count };
	all[1] = (Chapter){ style_tables, style_table_count };
	all[2] = (Chapter){ frame_tables, frame_table_count };
	all[3] = (Chapter){ part_tables, part_table_count };
	all[4] = (Chapter){ word_tables, word_table_count };
	all[5] = (Chapter){ material_tables, material_table_count };
	*count = G_N_ELEMENTS(all);
	return all;
}

static void assert_key_is_told(const KeyTable *table, const YamlKey *key)
{
	cr_expect(*key->help && g_str_has_suffix(key->help, "."), "%s: %s lacks help", table->path,
		key->name);
	cr_expect(*key->type, "%s: %s lacks its type", table->path, key->name);
	cr_expect(!(key->is_required && *key->preset),
		"%s: %s is required, and yet it says what holds where it is absent", table->path,
		key->name);
}

Test(reference, has_no_key_without_help)
{
	int count, keys = 0;
	const Chapter *all = chapters(&count);
	for (int i = 0; i < count; i++)
		for (int k = 0; k < all[i].count; k++)
			for (int n = 0; n < all[i].tables[k].count; n++, keys++)
				assert_key_is_told(&all[i].tables[k], &all[i].tables[k].keys[n]);
	cr_assert_gt(keys, 100);
}

/* Whether the table named in a source file is handed on to the page from there. */
static void assert_table_is_told(const char *file, const char *source, const char *name)
{
	g_autofree char *counted = g_strdup_printf("G_N_ELEMENTS(%s) }", name);
	cr_expect(strstr(source, counted), "%s: docs/layouts.md is not told of %s", file, name);
}

Test(reference, leaves_no_table_of_keys_out)
{
	static const char opening[] = "static const YamlKey ";
	g_autoptr(GDir) files = g_dir_open("bulletin/layout", 0, NULL);
	const char *file;
	int tables = 0;
	while ((file = g_dir_read_name(files))) {
		g_autofree char *path = g_build_filename("bulletin/layout", file, NULL);
		g_autofree char *source = NULL;
		cr_assert(g_file_get_contents(path, &source, NULL, NULL));
		for (char *at = source; (at = strstr(at, opening)); tables++) {
			at += strlen(opening);
			g_autofree char *name = g_strndup(at, strcspn(at, "["));
			assert_table_is_told(file, source, name);
		}
	}
	cr_assert_gt(tables, 10);
}
