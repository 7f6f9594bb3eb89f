#include "layout_desk.h"

/*
 * What the installed layouts are read as, what their reference page says, and
 * every remark on layouts. ACCEPT=1 takes what is got as what is expected.
 */
TestSuite(golden, .init = desk_open, .fini = desk_close);

static void assert_golden(const char *path, const char *got)
{
	if (getenv("ACCEPT"))
		cr_assert(g_file_set_contents(path, got, -1, NULL));
	g_autofree char *expected = NULL;
	cr_assert(g_file_get_contents(path, &expected, NULL, NULL), "there is no %s", path);
	cr_assert_str_eq(got, expected, "%s is not what we get; read the diff of ACCEPT=1", path);
}

static const char *told(void)
{
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	const char *text = "";
	for (int i = 0; i < count; i++)
		text = arena_printf(desk.arena, "%s%s", text,
			remark_text(desk.arena, &all[i], false));
	return text;
}

Test(golden, listings_of_the_installed_layouts)
{
	g_autoptr(GDir) folder = g_dir_open("layouts", 0, NULL);
	const char *file;
	while ((file = g_dir_read_name(folder))) {
		if (!g_str_has_suffix(file, ".yaml"))
			continue;
		g_autofree char *name = g_strndup(file, strlen(file) - strlen(".yaml"));
		const Layout *layout = desk_load(name);
		cr_assert(layout, "%s", told());
		g_autofree char *path = g_strdup_printf("tests/golden/layout-listings/%s.txt",
			name);
		assert_golden(path, layout_listing(desk.arena, layout));
	}
}

Test(golden, reference_page_is_made_from_the_tables_that_read_layouts)
{
	assert_golden("docs/layouts.md", layout_reference(desk.arena));
}

Test(golden, reference_page_has_an_example_that_works)
{
	const char *opening = "```yaml\n";
	const char *example = strstr(layout_reference(desk.arena), opening) + strlen(opening);
	const char *end = strstr(example, "```");
	desk_write("own", arena_bytes(desk.arena, example, (size_t)(end - example)));
	const Layout *own = desk_load("own");
	cr_assert(own, "%s", told());
	cr_assert_eq(remarks_count(desk.remarks), 0);
	assert_pt(style_named(own, "headline")->size_most, 4 * 26.84);
}

/* Each file of the folder has its faults; those of values are told before those of places. */
Test(golden, remarks_on_layouts_with_every_fault)
{
	static const char *const names[] = { "values", "names", "places", "columns", "moves",
		"distances", "extends", "circle", "newer", "empty", "unnamed", "missing", "sizes",
		"bleed", "flush-cut", "white-edge", "sealed", "imposed" };
	const char *folders[] = { "tests/golden/layout-faults", "layouts" };
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
		layout_load(desk.arena, names[i], folders, G_N_ELEMENTS(folders),
			(Place){ "bulletin.md", 3, 9 }, desk.remarks);
	assert_golden("tests/golden/layout-faults/remarks.txt", told());
}
