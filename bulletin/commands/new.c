#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "commands/call.h"
#include "commands/clock.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "pipeline/pipeline.h"

#include <string.h>

static char *title;

/* What a beginner should know stands as comments beside the keys. */
static const char template[] =
	"---\n"
	"# Lines that begin with # are notes: nobody prints them, and you may delete them.\n"
	"title: %s\n"
	"# headline: A few words   # shown large, where the title is long\n"
	"# standfirst: One sentence that says what the bulletin is about.\n"
	"issue: %d\n"
	"date: %04d-%02d-%02d\n"
	"# author: {name: Your Name, for: %s}   # for one of: %s\n"
	"status: draft     # write ready when it can be circulated\n"
	"# topic: {meeting: %04d-%02d-%02d, minute: \"1\"}   # where the subject was agreed\n"
	"layout: a4-notice     # `bulletin layouts` lists them\n"
	"stock: white     # the coloured paper: canary, pale green, pale blue, ...\n"
	"---\n"
	"\n"
	"Write here, in Markdown. The title above is the heading; headings of the text begin\n"
	"with two signs.\n"
	"\n"
	"## A heading\n"
	"\n"
	"1. **First thing to know.** What it means for the reader.\n"
	"2. **Second thing to know.** What it means for the reader.\n"
	"\n"
	"<!-- A comment, as this one, is not printed. See the sheet with: bulletin watch %s -->\n";

static bool check_id(Invocation *here, const char *id)
{
	if (text_is_id(id))
		return true;
	const char *nearest = text_nearest_id(here->arena, id);
	remarks_add(here->remarks, (Place){ 0 }, NEW_ID_WRONG, id,
		nearest ? arena_printf(here->arena, "; \"%s\" would do", nearest) : "");
	return false;
}

/* One more than the greatest number in use; a draft that has errors is passed over. */
static int next_issue(Invocation *here, const Home *home)
{
	int greatest = 0, count;
	const char *const *ids = bulletin_ids(here->arena, home, &count);
	Arena *arena = arena_open();
	for (int i = 0; i < count; i++) {
		arena_reset(arena);
		Remarks *unheard = remarks_new(arena);
		BulletinPath path;
		if (!bulletin_find(arena, home, ids[i], &path, unheard))
			continue;
		Text source = text_read(arena, path.file, DRAFT_LARGEST_BYTES, unheard);
		const Draft *draft = source.bytes
			? draft_read(arena, path.file, source, home->partnership->language, unheard)
			: NULL;
		greatest = MAX(greatest, draft ? draft->front.issue : 0);
	}
	arena_close(arena);
	return greatest + 1;
}

/* The day it is where the partnership is. */
static Date date_today(const Partnership *partnership)
{
	g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(partnership->time_zone);
	g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(clock_now());
	g_autoptr(GDateTime) now = zone ? g_date_time_to_timezone(utc, zone) : g_date_time_ref(utc);
	return (Date){ g_date_time_get_year(now), g_date_time_get_month(now),
		g_date_time_get_day_of_month(now) };
}

/* A title as YAML in double quotes, whatever stands in it. */
static char *quoted(Arena *arena, const char *words)
{
	g_autoptr(GString) yaml = g_string_new("\"");
	for (const char *at = words; *at; at++) {
		if (*at == '"' || *at == '\\')
			g_string_append_c(yaml, '\\');
		g_string_append_c(yaml, *at);
	}
	return arena_printf(arena, "%s\"", yaml->str);
}

/* "ten-things" gives the title "Ten things", to be written better. */
static const char *title_from_id(Arena *arena, const char *id)
{
	char *words = arena_text(arena, id);
	g_strdelimit(words, "-", ' ');
	*words = g_ascii_toupper(*words);
	return words;
}

/* "council, heads, unison": whom an author can write for. */
static const char *partner_ids(Arena *arena, const Partnership *partnership)
{
	const char *ids = partnership->partners[0].id;
	for (int i = 1; i < partnership->partner_count; i++)
		ids = arena_printf(arena, "%s, %s", ids, partnership->partners[i].id);
	return ids;
}

static Text draft_text(Invocation *here, const Home *home, const char *id)
{
	Date today = date_today(home->partnership);
	const char *words = title ? title : title_from_id(here->arena, id);
	const Partnership *partnership = home->partnership;
	return text_from(arena_printf(here->arena, template, quoted(here->arena, words),
		next_issue(here, home), today.year, today.month, today.day,
		partnership->partners[0].id, partner_ids(here->arena, partnership), today.year,
		today.month, today.day, id));
}

static bool check_is_new(Invocation *here, const Home *home, const char *id)
{
	const char *const files[] = {
		arena_printf(here->arena, "%s/bulletins/%s.md", home->folder, id),
		arena_printf(here->arena, "%s/bulletins/%s/bulletin.md", home->folder, id),
	};
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		if (!g_file_test(files[i], G_FILE_TEST_EXISTS))
			continue;
		remarks_add(here->remarks, (Place){ .file = path_from_here(here->arena, files[i]) },
			NEW_DRAFT_EXISTS, id);
		return false;
	}
	return true;
}

static ExitCode write_draft(Invocation *here, const Home *home, const char *id)
{
	char *folder = path_from_here(here->arena,
		arena_printf(here->arena, "%s/bulletins", home->folder));
	char *file = arena_printf(here->arena, "%s/%s.md", folder, id);
	if (!safe_folder_make(folder, 0755, here->remarks) ||
		!safe_file_write(file, draft_text(here, home, id), 0644, here->remarks))
		return invocation_finish(here, EXIT_IO);
	if (here->is_json)
		invocation_print_json(here,
			json_pack("{s:s, s:o}", "id", id, "file", json_from_text(file)));
	else
		fprintf(here->out, "%s\n", file);
	if (here->is_progress)
		fprintf(here->err, "next: open it in an editor, and run `%s`\n",
			call_text(here->arena, home->folder, "watch %s", id));
	return invocation_finish(here, EXIT_IO);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	const char *id = arguments[0];
	if (!check_id(here, id))
		return invocation_finish(here, EXIT_USAGE);
	const Home *home = home_find(here->arena, here->folder, true, here->remarks);
	if (!home)
		return invocation_finish(here, EXIT_CONTENT);
	if (!check_is_new(here, home, id))
		return invocation_finish(here, EXIT_USAGE);
	return write_draft(here, home, id);
}

static const GOptionEntry options[] = {
	{ "title", 't', 0, G_OPTION_ARG_STRING, &title,
		"write TEXT as the title; otherwise the words of the id", "TEXT" },
	{ 0 },
};

const Command command_new = {
	.name = "new",
	.arguments = "ID",
	.summary = "begin a bulletin",
	.manual =
		"Writes the draft bulletins/ID.md with today's date and the next free number, and with "
		"a note beside each key of the front matter that says what it is for. Prints its "
		"path. ID is a short name in small letters, digits and hyphens, as who-covers; it "
		"names the bulletin in every other command and is never printed. A draft that is "
		"there already is left alone.",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "",
	.run = run,
};
