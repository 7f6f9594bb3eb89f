#include "base/module.h"
#include "commands/columns.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/font_list.h"

enum { COLUMNS = 4 };

static const char *const state_names[] = { "as it should be", "missing", "not installed",
	"changed" };

static void remark_on_states(Invocation *here, const FontFile *fonts, int count)
{
	for (int i = 0; i < count; i++) {
		Place place = { .file = fonts[i].path };
		if (fonts[i].state == FONT_MISSING)
			remarks_add(here->remarks, place, FONT_FILE_MISSING, fonts[i].package);
		else if (fonts[i].state == FONT_CHANGED)
			remarks_add(here->remarks, place, FONT_FILE_CHANGED);
	}
}

static void print_table(Invocation *here, const FontFile *fonts, int count)
{
	static const char *const heads[COLUMNS] = { "FILE", "LETTERS", "LANGUAGES", "BYTES" };
	const char **cells = arena_new(here->arena, const char *, count *COLUMNS);
	for (int i = 0; i < count; i++) {
		FontCoverage coverage = font_coverage(here->arena, fonts[i].path);
		const char **row = &cells[i * COLUMNS];
		row[0] = fonts[i].name;
		row[1] = arena_printf(here->arena, "%d", coverage.characters);
		row[2] = arena_printf(here->arena, "%d", coverage.language_count);
		row[3] = state_names[fonts[i].state];
	}
	ColumnsTable table = { heads, COLUMNS, cells, count };
	columns_table(here->out, &table, here->width, here->colours_out);
}

/* What one paragraph under the table tells of. */
static const char *group_of(const FontFile *font)
{
	return font->scripts ? font->package : font->family;
}

/* The scripts of all files of the package that the font `first` is of. */
static const char *scripts_of(Arena *arena, const FontFile *fonts, int count, int first)
{
	const char *scripts = fonts[first].scripts;
	for (int i = first + 1;
		i < count && g_str_equal(group_of(&fonts[i]), group_of(&fonts[first])); i++)
		if (!g_str_equal(fonts[i].scripts, fonts[i - 1].scripts))
			scripts = arena_printf(arena, "%s, %s", scripts, fonts[i].scripts);
	return scripts;
}

/* What is the same for all files of a family, or of other scripts, is told once, under the table.
 */
static void print_families(Invocation *here, const FontFile *fonts, int count)
{
	fputc('\n', here->out);
	for (int i = 0; i < count; i++) {
		const FontFile *font = &fonts[i];
		if (i > 0 && g_strcmp0(group_of(font), group_of(&fonts[i - 1])) == 0)
			continue;
		const char *subject = font->scripts
			? arena_printf(here->arena, "For texts in other scripts (%s)",
				  scripts_of(here->arena, fonts, count, i))
			: font->family;
		columns_paragraphs(here->out,
			arena_printf(here->arena, "%s: %s, from the package %s %s.", subject,
				font->licence, font->package, font->version),
			0, here->width);
	}
}

static json_t *json_from_font(Arena *arena, const FontFile *font)
{
	FontCoverage coverage = font_coverage(arena, font->path);
	json_t *languages = json_array();
	for (int i = 0; i < coverage.language_count; i++)
		json_array_append_new(languages, json_string(coverage.languages[i]));
	static const char *const states[] = { "good", "missing", "not installed", "changed" };
	return json_pack("{s:s, s:s, s:s*, s:s, s:s, s:s, s:s, s:i, s:o}", "file", font->name,
		"family", font->family, "scripts", font->scripts, "package", font->package,
		"version", font->version, "licence", font->licence, "state", states[font->state],
		"characters", coverage.characters, "languages", languages);
}

static void print_json_list(Invocation *here, const FontFile *fonts, int count)
{
	json_t *list = json_array();
	for (int i = 0; i < count; i++)
		json_array_append_new(list, json_from_font(here->arena, &fonts[i]));
	invocation_print_json(here, json_pack("{s:o}", "fonts", list));
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	(void)arguments;
	int font_count;
	const FontFile *fonts = font_list(here->arena, data_path(here->arena, "fonts"), &font_count,
		here->remarks);
	if (!fonts)
		return invocation_finish(here, EXIT_UNSUITABLE);
	if (here->is_json) {
		print_json_list(here, fonts, font_count);
	} else {
		print_table(here, fonts, font_count);
		print_families(here, fonts, font_count);
	}
	remark_on_states(here, fonts, font_count);
	return invocation_finish(here, EXIT_UNSUITABLE);
}

const Command command_fonts = {
	.name = "fonts",
	.arguments = "",
	.summary = "list the fonts that sheets are set in",
	.manual =
		"Sheets are set in the project's own fonts and no others, so that they look the same "
		"on every machine. Lists each file with what it has letters for and its licence, and "
		"compares its bytes with the list that came with the program. Fonts for other "
		"scripts need not be installed until a bulletin is written in one. The command ends "
		"with 6 where a file that is needed is missing, or one differs.",
	.least = 0,
	.most = 0,
	.completes = "",
	.run = run,
};
