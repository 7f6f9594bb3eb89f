#include "approval/manifest.h"

#include <criterion/criterion.h>

#define A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static const char sound[] = "bulletin-round 1\n"
			    "bulletin hay\n"
			    "round 2\n"
			    "rules " A "\n"
			    "sheet " B " 12 1 main\n"
			    "file " A " 3 image bulletins/50%25%20off.png\n"
			    "file " B " 0 source bulletins/hay.md\n"
			    "made-with bulletin/0.1 cairo/1.16.0\n";

static Arena *arena;
static Remarks *remarks;

static void start(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void stop(void)
{
	arena_close(arena);
}

static const Manifest *read_text(const char *words)
{
	return manifest_read(arena, "manifest", text_from(words), remarks);
}

Test(manifest, is_written_in_one_form_whatever_the_order, .init = start, .fini = stop)
{
	ManifestFile files[] = { { B, 0, "source", "bulletins/hay.md" },
		{ A, 3, "image", "bulletins/50% off.png" } };
	ManifestSheet sheet = { B, 12, 1, "main" };
	Manifest manifest = { "hay", 2, A, &sheet, 1, files, 2, "bulletin/0.1 cairo/1.16.0" };
	cr_expect_str_eq(manifest_text(arena, &manifest).bytes, sound);
}

Test(manifest, is_read_as_it_was_written, .init = start, .fini = stop)
{
	const Manifest *manifest = read_text(sound);
	cr_assert(manifest);
	cr_expect_eq(manifest->round, 2);
	cr_expect_str_eq(manifest->files[0].name, "bulletins/50% off.png");
	cr_expect_str_eq(manifest_stored_name(arena, &manifest->files[0]),
		"in/bulletins/50% off.png");
	cr_expect_eq(manifest_sheet(manifest, "main")->bytes, 12);
}

static void expect_refused(const char *old, const char *new)
{
	g_autoptr(GString) changed = g_string_new(sound);
	cr_assert_eq(g_string_replace(changed, old, new, 1), 1, "%s", old);
	cr_expect_null(read_text(changed->str), "%s", changed->str);
}

Test(manifest, in_any_other_form_is_refused, .init = start, .fini = stop)
{
	expect_refused("bulletin-round 1", "bulletin-round 2");
	expect_refused("round 2\n", "round 02\n");
	expect_refused("round 2\n", "");
	expect_refused("round 2\n", "round 2\r\n");
	expect_refused("round 2\nrules " A "\n", "rules " A "\nround 2\n");
	expect_refused("12 1 main", "12 1  main");
	expect_refused("12 1 main", "012 1 main");
	expect_refused("12 1 main", "12 1 other");
	expect_refused(" image ", " picture ");
	expect_refused("%20", "%2x");
	expect_refused("%25", "%");
	expect_refused("hay.md", "h%61y.md");
	expect_refused("bulletins/hay.md", "../hay.md");
	expect_refused("bulletins/hay.md", "/etc/passwd");
	expect_refused("bulletins/hay.md", "bulletins//hay.md");
	expect_refused("made-with bulletin/0.1 cairo/1.16.0\n", "");
	expect_refused("made-with", "note\nmade-with");
	expect_refused("file " A " 3 image bulletins/50%25%20off.png\n",
		"file " A " 3 image bulletins/50%25%20off.png\n"
		"file " B " 3 image bulletins/50%25%20off.png\n");
	expect_refused(A " 3",
		"AA"
		" 3");
}

Test(manifest, knows_when_two_rounds_were_made_from_the_same_files, .init = start, .fini = stop)
{
	const Manifest *one = read_text(sound);
	g_autoptr(GString) words = g_string_new(sound);
	g_string_replace(words, "round 2", "round 3", 1);
	g_string_replace(words, "sheet " B, "sheet " A, 1);
	const Manifest *same = read_text(words->str);
	cr_assert(same);
	cr_expect(manifest_same_inputs(one, same));
	g_string_replace(words, "file " B, "file " A, 1);
	cr_expect_not(manifest_same_inputs(one, read_text(words->str)));
}
