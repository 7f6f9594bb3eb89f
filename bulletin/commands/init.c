#include "approval/record.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "commands/call.h"
#include "commands/clock.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/init_sample.h"
#include "commands/state_folder.h"
#include "pipeline/home.h"

#include <string.h>
#include <unistd.h>

/* What git is to leave alone: made files, and lines of the record merged by a machine. */
static const char ignored[] = "/out/\n/agreement/.lock\n";
static const char attributes[] = "agreement/ledger.jsonl -merge\n";

static bool is_empty(const char *folder)
{
	g_autoptr(GDir) listing = g_dir_open(folder, 0, NULL);
	return !listing || !g_dir_read_name(listing);
}

/* What is being made, and where. */
typedef struct {
	Invocation *here;
	const char *folder; /* its full path */
} Making;

/* A path in the folder, as it is told. */
static const char *told(const Making *making, const char *name)
{
	Arena *arena = making->here->arena;
	return path_from_here(arena, arena_printf(arena, "%s/%s", making->folder, name));
}

static bool write_if_missing(const Making *making, const char *name, const char *words)
{
	const char *path = told(making, name);
	return access(path, F_OK) == 0 ||
		safe_file_write(path, text_from(words), 0666, making->here->remarks);
}

/* A folder that somebody begins with. The partnership's file comes last: it marks the folder. */
static ExitCode make_sample(const Making *making)
{
	Remarks *remarks = making->here->remarks;
	if (!is_empty(making->folder)) {
		remarks_add(remarks,
			(Place){ .file = path_from_here(making->here->arena, making->folder) },
			INIT_FOLDER_FULL);
		return EXIT_USAGE;
	}
	bool is_made = safe_folder_make(told(making, "bulletins"), 0777, remarks) &&
		write_if_missing(making, "schools.csv", init_sample_schools) &&
		write_if_missing(making, "partnership.yaml", init_sample_partnership);
	return is_made ? EXIT_DONE : EXIT_IO;
}

/* Whether it has reached the person, or the file that it is kept in. */
static bool show_key(const RecordMade *made, void *context)
{
	const Making *making = context;
	Invocation *here = making->here;
	if (here->is_json)
		invocation_print_json(here,
			json_pack("{s:o, s:s, s:s, s:s}", "folder",
				json_from_text(path_from_here(here->arena, making->folder)),
				"partnership", made->partnership, "recovery_key",
				made->recovery_key, "head", made->head));
	else
		fprintf(here->out,
			"This is the recovery key of the partnership. It is shown this once and kept\n"
			"nowhere: print it, and put it where a partner can find it if this machine is lost.\n\n"
			"    %s\n\n",
			made->recovery_key);
	return fflush(here->out) == 0 && !ferror(here->out);
}

/* Where partnership.yaml is still as `init` writes it, there is something to do first. */
static void print_made(const Making *making, const RecordMade *made, Text rules)
{
	Invocation *here = making->here;
	fprintf(here->out,
		"The record of the partnership %s is made, in %s.\n  next: ", made->partnership,
		told(making, "agreement"));
	if (strcmp(rules.bytes, init_sample_partnership) == 0)
		fprintf(here->out, "write your partners and rules into %s, then ",
			told(making, "partnership.yaml"));
	fprintf(here->out, "%s\n",
		call_text(here->arena, making->folder,
			"rules adopt --meeting DATE --witness PARTNER/PERSON ..."));
}

static ExitCode make_record(Making *making)
{
	Invocation *here = making->here;
	const char *folder = making->folder, *file = told(making, "partnership.yaml");
	Text rules = text_read(here->arena, file, YAML_LARGEST_BYTES, here->remarks);
	if (!rules.bytes || !partnership_read(here->arena, file, rules, here->remarks))
		return EXIT_CONTENT;
	if (!write_if_missing(making, ".gitattributes", attributes) ||
		!write_if_missing(making, ".gitignore", ignored))
		return EXIT_IO;
	RecordMade made;
	ExitCode code = record_make(here->arena, record_place_of(here->arena, folder), rules,
		clock_now(), (RecordShow){ show_key, making }, &made, here->remarks);
	if (code == EXIT_DONE && !here->is_json)
		print_made(making, &made, rules);
	return code;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	if (!*arguments[0]) { /* its files would go to the root of the machine */
		remarks_add(here->remarks, (Place){ 0 }, FOLDER_UNNAMED);
		return invocation_finish(here, EXIT_USAGE);
	}
	g_autofree char *base = g_canonicalize_filename(here->folder, NULL);
	g_autofree char *folder = g_canonicalize_filename(arguments[0], base);
	Making making = { .here = here, .folder = folder };
	bool is_there = access(told(&making, "partnership.yaml"), F_OK) == 0;
	ExitCode code = is_there ? EXIT_DONE : make_sample(&making);
	if (code == EXIT_DONE)
		code = make_record(&making);
	return invocation_finish(here, code);
}

const Command command_init = {
	.name = "init",
	.arguments = "DIR",
	.summary = "make a partnership's folder, its keys and its record",
	.manual =
		"Makes the folder DIR with a partnership.yaml to fill in, a schools.csv and a folder for "
		"bulletins. Where DIR has a partnership.yaml already, only the record is made.\n\n"
		"The record, in DIR/agreement, holds every circulation, answer and print. The keys "
		"that sign it lie in your own state folder on this machine, and not in DIR, which you "
		"may share. The recovery key is shown once; print it and put it away safely.",
	.options = NULL,
	.least = 1,
	.most = 1,
	.completes = "folder",
	.run = run,
};
