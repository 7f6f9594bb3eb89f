#include "base/base_remarks.h"
#include "batch/imposed_sheet.h"
#include "batch/schools.h"
#include "commands/bulletin_choice.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/trial.h"
#include "pipeline/sheet_preflight.h"

#include <errno.h>
#include <string.h>

static gboolean with_press, is_strict;
static char *profile;

/* What is gathered while bulletins are checked one after another. */
typedef struct {
	Invocation *here;
	Arena *arena;       /* of one bulletin; forgotten before the next */
	Typecase *typecase; /* of all of them */
	GHashTable *told;   /* remarks by all they say: a layout's are met with each bulletin */
	json_t *bulletins;
	int count;
	ExitCode code; /* of what could not be checked at all */
} Check;

/* Hands on what is not known yet, and counts what was new. */
static void take_remarks(Check *check, Remarks *from)
{
	int count;
	const Remark *sorted = remarks_sorted(from, &count);
	for (int i = 0; i < count; i++) {
		char *said = g_strdup(remark_text(check->arena, &sorted[i], false));
		if (!g_hash_table_add(check->told, said))
			continue;
		remarks_add(check->here->remarks, sorted[i].place, sorted[i].weight, sorted[i].name,
			sorted[i].way_out, "%s", sorted[i].fault);
	}
}

static json_t *json_from_bulletin(const char *id, const char *file, const Remarks *remarks)
{
	return json_pack("{s:o, s:o, s:i, s:i, s:i}", "id", json_from_text(id), "file",
		json_from_text(file), "errors", remarks_count_of(remarks, REMARK_ERROR), "warnings",
		remarks_count_of(remarks, REMARK_WARNING), "advice",
		remarks_count_of(remarks, REMARK_ADVICE));
}

/* That it is ready for the press, and, where its layout says so, goes on larger paper. */
static void make_sheet(Arena *arena, Pipeline *edition, Remarks *remarks)
{
	const Sheet *sheet = pipeline_sheet_of_draft(edition);
	if (!sheet)
		return;
	const Layout *layout = pipeline_layout(edition);
	sheet_preflight(edition, sheet, remarks);
	if (layout->printing_way == PRINT_IMPOSED)
		imposed_sheet_check(arena, sheet->pdf, layout, remarks);
}

static void make_sheets(Arena *arena, Pipeline *pipeline, Remarks *remarks)
{
	int count;
	const char *const *names = pipeline_editions(pipeline, &count);
	for (int i = 0; i < count; i++)
		make_sheet(arena, pipeline_edition(pipeline, names[i]), remarks);
}

/*
 * Where partnership.yaml has errors the drafts are read all the same, so that
 * one run tells everything; stocks and partners they name cannot be looked up.
 */
static void run_stages(Check *check, const BulletinChoice *choice, Remarks *remarks)
{
	bool is_whole = !choice->home || choice->home->partnership;
	Pipeline *pipeline = trial_open(check->arena, choice, remarks);
	pipeline_share_typecase(pipeline, &check->typecase);
	pipeline_print_by(pipeline, profile);
	bool is_set = is_whole && pipeline_set_editions(pipeline);
	if (!is_whole)
		pipeline_draft(pipeline);
	if (is_set && with_press)
		make_sheets(check->arena, pipeline, remarks);
	pipeline_close(pipeline);
}

static void check_bulletin(Check *check, const BulletinChoice *choice)
{
	Remarks *remarks = remarks_new(check->arena);
	run_stages(check, choice, remarks);
	take_remarks(check, remarks);
	json_array_append_new(check->bulletins,
		json_from_bulletin(choice->path.id, choice->path.file, remarks));
	check->count++;
}

static void check_named(Check *check, char **names, int count)
{
	for (int i = 0; i < count; i++) {
		arena_reset(check->arena);
		invocation_progress(check->here, "checking %d of %d: %s", i + 1, count, names[i]);
		Remarks *remarks = remarks_new(check->arena);
		BulletinChoice choice;
		ExitCode code = bulletin_choose(check->here, check->arena, names[i], &choice,
			remarks);
		take_remarks(check, remarks);
		if (code == EXIT_DONE)
			check_bulletin(check, &choice);
		else
			check->code = code;
	}
}

static void check_schools(Check *check, const Home *home)
{
	arena_reset(check->arena);
	char *file = path_from_here(check->arena,
		arena_printf(check->arena, "%s/schools.csv", home->folder));
	if (!g_file_test(file, G_FILE_TEST_EXISTS))
		return; /* only print needs it, and says so */
	Remarks *remarks = remarks_new(check->arena);
	g_autoptr(SchoolsFile) schools = schools_open(check->arena, file, remarks);
	if (schools)
		schools_check(schools, NULL, 0);
	take_remarks(check, remarks);
}

/* Whether it is a bulletin's text in another language, as ten-things.cy.md. */
static bool is_language_of_bulletin(const char *name)
{
	g_auto(GStrv) parts = g_strsplit(name, ".", -1);
	return g_strv_length(parts) == 3 && text_is_id(parts[0]) && text_is_id(parts[1]);
}

/* What lies among the bulletins and is none, as an author may not notice. */
static void check_names(Check *check, const char *folder)
{
	Remarks *remarks = check->here->remarks;
	g_autoptr(GError) error = NULL;
	g_autoptr(GDir) listing = g_dir_open(folder, 0, &error);
	if (!listing && error->code != G_FILE_ERROR_NOENT)
		remarks_add(remarks, (Place){ .file = folder }, FILE_UNREADABLE, g_strerror(errno));
	const char *name;
	while (listing && (name = g_dir_read_name(listing))) {
		if (*name == '.' || !g_str_has_suffix(name, ".md") || is_language_of_bulletin(name))
			continue;
		const char *id = arena_bytes(check->arena, name, strlen(name) - strlen(".md"));
		const char *nearest = text_nearest_id(check->arena, id);
		const char *help = nearest ? arena_printf(check->arena, "; %s.md would do", nearest)
					   : "";
		const char *file = arena_printf(check->arena, "%s/%s", folder, name);
		if (!text_is_id(id))
			remarks_add(remarks, (Place){ .file = file }, DRAFT_PASSED_OVER, help);
	}
}

static void check_bulletins(Check *check, const Home *home)
{
	Invocation *here = check->here;
	int count;
	const char *const *ids = bulletin_ids(here->arena, home, &count);
	for (int i = 0; i < count; i++) {
		arena_reset(check->arena);
		invocation_progress(here, "checking %d of %d: %s", i + 1, count, ids[i]);
		BulletinChoice choice = { .home = home };
		if (bulletin_find(check->arena, home, ids[i], &choice.path, here->remarks))
			check_bulletin(check, &choice);
	}
}

static void check_all(Check *check)
{
	Invocation *here = check->here;
	const Home *home = home_find(here->arena, here->folder, true, here->remarks);
	Home broken = { .folder = home_folder(here->arena, here->folder) };
	if (!broken.folder)
		return;
	check_bulletins(check, home ? home : &broken);
	check_names(check,
		path_from_here(here->arena,
			arena_printf(here->arena, "%s/bulletins", broken.folder)));
	check_schools(check, &broken);
}

static char *counted(Arena *arena, int count, const char *one, const char *many)
{
	return arena_printf(arena, "%d %s", count, count == 1 ? one : many);
}

static void print_summary(const Check *check)
{
	Invocation *here = check->here;
	int errors = remarks_count_of(here->remarks, REMARK_ERROR);
	int warnings = remarks_count_of(here->remarks, REMARK_WARNING);
	int advice = remarks_count_of(here->remarks, REMARK_ADVICE);
	fputs(counted(here->arena, check->count, "bulletin", "bulletins"), here->out);
	if (errors + warnings + advice == 0)
		fputs(": nothing to remark", here->out);
	else
		fprintf(here->out, ": %s, %s", counted(here->arena, errors, "error", "errors"),
			counted(here->arena, warnings, "warning", "warnings"));
	if (advice > 0)
		fprintf(here->out, ", %d of advice", advice);
	fputc('\n', here->out);
}

static void print_report(Check *check)
{
	Invocation *here = check->here;
	invocation_progress_end(here);
	if (!here->is_json) {
		invocation_print_remarks(here, here->remarks);
		print_summary(check);
		return;
	}
	invocation_print_json(here,
		json_pack("{s:i, s:i, s:O, s:o}", "errors",
			remarks_count_of(here->remarks, REMARK_ERROR), "warnings",
			remarks_count_of(here->remarks, REMARK_WARNING), "bulletins",
			check->bulletins, "remarks", json_from_remarks(here->remarks)));
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	Check check = {
		.here = here,
		.arena = arena_open(),
		.told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		.bulletins = json_array(),
		.code = EXIT_DONE,
	};
	if (count > 0)
		check_named(&check, arguments, count);
	else
		check_all(&check);
	print_report(&check);
	json_decref(check.bulletins);
	g_hash_table_unref(check.told);
	typecase_close(check.typecase);
	arena_close(check.arena);

	bool is_failed = remarks_count_of(here->remarks, REMARK_ERROR) > 0 ||
		(is_strict && remarks_count_of(here->remarks, REMARK_WARNING) > 0);
	return check.code != EXIT_DONE ? check.code : is_failed ? EXIT_CONTENT : EXIT_DONE;
}

static const GOptionEntry options[] = {
	{ "press", 0, 0, G_OPTION_ARG_NONE, &with_press,
		"also make the sheet for print in memory, and judge it as `bulletin preflight` judges "
		"any PDF: fonts, inks, lines, pictures, and what PDF/X-4 asks for; `circulate` does so "
		"each time",
		NULL },
	{ "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile,
		"with --press, print by this ICC profile in place of the layout's", "FILE" },
	{ "strict", 0, 0, G_OPTION_ARG_NONE, &is_strict,
		"take warnings for errors when the command ends", NULL },
	TRIAL_OPTIONS,
	{ 0 },
};

const Command command_check = {
	.name = "check",
	.arguments = "[BULLETIN...]",
	.summary = "tell everything that is wrong or could be better",
	.manual =
		"Tells every remark on each BULLETIN and its editions, in order of its place, and "
		"writes nothing. "
		"Without BULLETIN, on all of the partnership's, on its partnership.yaml and on its "
		"schools.csv. The last line says how many there are.\n\n"
		"An error has to be mended before the bulletin can be circulated; a warning is shown "
		"to the partners with it; advice is only for the author. The command ends with 1 "
		"where there are errors. With --json the remarks are the result: they are printed "
		"on the standard output.",
	.options = options,
	.least = 0,
	.most = -1,
	.completes = "bulletin",
	.run = run,
};
