#include "commands/columns.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/layout_list.h"
#include "commands/proof_file.h"
#include "commands/specimen_file.h"

static gboolean wants_reference;
static char *output;

enum { COLUMNS = 6 };

/* A layout with what was measured of it; NULL where it has errors. */
typedef struct {
	const Listed *listed;
	const Specimen *specimen;
} Row;

static Row *make_rows(Invocation *here, const LayoutList *list, Samples *samples)
{
	Row *rows = arena_new(here->arena, Row, list->count);
	for (int i = 0; i < list->count; i++) {
		const Listed *one = &list->items[i];
		rows[i].listed = one;
		if (one->layout && samples)
			rows[i].specimen = specimen_make(here->arena, samples, one->layout,
				here->remarks);
	}
	return rows;
}

static void print_table(Invocation *here, const Row *rows, int count)
{
	static const char *const heads[COLUMNS] = { "LAYOUT", "SHEET", "POUCH", "SIDES", "HOLDS",
		"WHAT IT IS" };
	Arena *arena = here->arena;
	const char **cells = arena_new(arena, const char *, count *COLUMNS);
	for (int i = 0; i < count; i++) {
		const Listed *one = rows[i].listed;
		const Specimen *specimen = rows[i].specimen;
		const char **row = &cells[i * COLUMNS];
		row[0] = one->name;
		row[1] = one->layout ? layout_paper_words(arena, one->layout) : "has errors";
		row[2] = one->layout ? layout_pouch_words(arena, one->layout) : "";
		row[3] = one->layout ? arena_printf(arena, "%d", one->layout->pages_most) : "";
		row[4] = specimen ? specimen_words(arena, specimen) : "";
		row[5] = one->is_own ? arena_printf(arena, "%s (your own)", one->described)
				     : one->described;
	}
	ColumnsTable table = { heads, COLUMNS, cells, count };
	columns_table(here->out, &table, here->width, here->colours_out);
}

static json_t *json_from_row(const Row *row)
{
	const Listed *one = row->listed;
	json_t *object = json_pack("{s:s, s:b, s:s}", "name", one->name, "own", one->is_own,
		"described", one->described);
	const Layout *layout = one->layout;
	if (!layout)
		return object;
	json_object_update_new(object,
		json_pack("{s:f, s:f, s:i}", "width_mm", mm_from_length(layout->width), "height_mm",
			mm_from_length(layout->height), "pages_most", layout->pages_most));
	if (layout->pouch_width > 0)
		json_object_update_new(object,
			json_pack("{s:f, s:f}", "pouch_width_mm",
				mm_from_length(layout->pouch_width), "pouch_height_mm",
				mm_from_length(layout->pouch_height)));
	if (row->specimen && row->specimen->words > 0)
		json_object_update_new(object,
			json_pack("{s:i, s:i}", "words", row->specimen->words, "words_on_sides",
				row->specimen->sides));
	return object;
}

static void print_rows(Invocation *here, const Row *rows, int count)
{
	if (!here->is_json) {
		print_table(here, rows, count);
		return;
	}
	json_t *layouts = json_array();
	for (int i = 0; i < count; i++)
		json_array_append_new(layouts, json_from_row(&rows[i]));
	invocation_print_json(here, json_pack("{s:o}", "layouts", layouts));
}

/* Writes the specimens, into one file or into a folder, and tells where. */
static void write_specimens(Invocation *here, Samples *samples, const Row *rows, int count)
{
	bool is_file = proof_format_of(output) != PROOF_UNKNOWN;
	json_t *files = json_array();
	for (int i = 0; i < count; i++) {
		if (!rows[i].specimen)
			continue;
		const char *file = is_file
			? output
			: arena_printf(here->arena, "%s/%s.pdf", output, rows[i].listed->name);
		ProofFiles written = specimen_file_write(here->arena, samples, rows[i].specimen,
			rows[i].listed->described, file, here->remarks);
		for (int k = 0; k < written.count; k++) {
			json_array_append_new(files, json_from_text(written.files[k]));
			if (!here->is_json)
				fprintf(here->out, "%s\n", written.files[k]);
		}
	}
	if (here->is_json)
		invocation_print_json(here, json_pack("{s:O}", "files", files));
	json_decref(files);
}

static ExitCode list_layouts(Invocation *here, char **names, int name_count)
{
	const Home *home = home_find(here->arena, here->folder, false, here->remarks);
	LayoutList list = layout_list(here, home, names, name_count);
	Samples *samples = samples_open(here->arena, home, here->remarks);
	Row *rows = make_rows(here, &list, samples);
	if (output)
		write_specimens(here, samples, rows, list.count);
	else
		print_rows(here, rows, list.count);
	samples_close(samples);
	return invocation_finish(here, EXIT_CONTENT);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	if (wants_reference) {
		fputs(layout_reference(here->arena), here->out);
		return EXIT_DONE;
	}
	if (output && count != 1 && proof_format_of(output) != PROOF_UNKNOWN) {
		remarks_add(here->remarks, (Place){ .file = output }, SPECIMENS_IN_ONE_FILE);
		return invocation_finish(here, EXIT_USAGE);
	}
	return list_layouts(here, arguments, count);
}

static const GOptionEntry options[] = {
	{ "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
		"draw the specimen of a layout as FILE (.pdf, .png, .svg or .txt), or those of "
		"several into the folder FILE",
		"FILE" },
	{ "reference", 0, 0, G_OPTION_ARG_NONE, &wants_reference,
		"print the reference of layout files, every key with its type, in Markdown", NULL },
	{ 0 },
};

const Command command_layouts = {
	.name = "layouts",
	.arguments = "[LAYOUT...]",
	.summary = "list the layouts that a bulletin can have, and draw them",
	.manual =
		"Lists the partnership's own layouts, from its folder layouts/, and the installed ones, "
		"or only those named: the sheet and its pouch, how many sides it has, about how many "
		"words it holds, and the first line of the file, which says what it is for. The words "
		"are counted each time, on a sheet filled with sample text up to where no more fits. One's own layout of the same name "
		"takes the place of an installed one.\n\n"
		"With -o the specimen of the layout is drawn: the sheet filled with sample text, and "
		"over it the columns and baselines of its grid, the safe area, the room for pins, the "
		"pouch, and its frames with their names; beside it every style with its size and the "
		"distance that it is read from. A .txt lists the same in millimetres. `bulletin "
		"layouts -o specimens` draws all of them into the folder specimens. To see your own "
		"text on another layout: `bulletin proof BULLETIN --layout LAYOUT`.",
	.options = options,
	.least = 0,
	.most = -1,
	.completes = "layout",
	.run = run,
};
