#include "approval/record.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "commands/clock.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/init_sample.h"
#include "commands/state_folder.h"
#include "pipeline/home.h"

#include <unistd.h>

/* What git is to leave alone: made files, and lines of the record merged by a machine. */
static const char ignored[] = "/out/\n/agreement/.lock\n";
static const char attributes[] = "agreement/ledger.jsonl -merge\n";

static bool is_empty(const char *folder)
{
	g_autoptr(GDir) listing = g_dir_open(folder, 0, NULL);
	return !listing || !g_dir_read_name(listing);
}

static bool write_if_missing(Invocation *here, const char *folder, const char *name,
	const char *words)
{
	const char *path = arena_printf(here->arena, "%s/%s", folder, name);
	return access(path, F_OK) == 0 ||
		safe_file_write(path, text_from(words), 0666, here->remarks);
}

/* A folder that somebody begins with. The partnership's file comes last: it marks the folder. */
static ExitCode make_sample(Invocation *here, const char *folder)
{
	if (!is_empty(folder)) {
		remarks_add(here->remarks, (Place){ .file = folder }, INIT_FOLDER_FULL);
		return EXIT_USAGE;
	}
	bool is_made = safe_folder_make(arena_printf(here->arena, "%s/bulletins", folder), 0777,
			       here->remarks) &&
		write_if_missing(here, folder, "schools.csv", init_sample_schools) &&
		write_if_missing(here, folder, "partnership.yaml", init_sample_partnership);
	return is_made ? EXIT_DONE : EXIT_IO;
}

static void print_made(Invocation *here, const char *folder, const RecordMade *made, bool is_sample)
{
	if (here->is_json) {
		invocation_print_json(here,
			json_pack("{s:s, s:s, s:s, s:s}", "folder", folder, "partnership",
				made->partnership, "recovery_key", made->recovery_key, "head",
				made->head));
		return;
	}
	fprintf(here->out,
		"The record of the partnership %s is made, in %s/agreement.\n\n"
		"This is its recovery key. It is shown this once and kept nowhere: print it, and put\n"
		"it where a partner can find it if this machine is lost.\n\n"
		"    %s\n\n",
		made->partnership, folder, made->recovery_key);
	const char *there = g_str_equal(folder, ".") ? ""
						     : arena_printf(here->arena, "-C %s ", folder);
	if (is_sample)
		fprintf(here->out,
			"  next: write your partners and rules into %s/partnership.yaml, then\n",
			folder);
	fprintf(here->out,
		"  next: bulletin %srules adopt --meeting DATE --witness PARTNER/PERSON ...\n",
		there);
}

static ExitCode make_record(Invocation *here, const char *folder, bool is_sample)
{
	const char *file = arena_printf(here->arena, "%s/partnership.yaml", folder);
	Text rules = text_read(here->arena, file, YAML_LARGEST_BYTES, here->remarks);
	if (!rules.bytes || !partnership_read(here->arena, file, rules, here->remarks))
		return EXIT_CONTENT;
	if (!write_if_missing(here, folder, ".gitattributes", attributes) ||
		!write_if_missing(here, folder, ".gitignore", ignored))
		return EXIT_IO;
	RecordMade made;
	ExitCode code = record_make(here->arena, record_place_of(here->arena, folder), rules,
		clock_now(), &made, here->remarks);
	if (code == EXIT_DONE)
		print_made(here, folder, &made, is_sample);
	return code;
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	if (!*arguments[0]) { /* its files would go to the root of the machine */
		remarks_add(here->remarks, (Place){ 0 }, FOLDER_UNNAMED);
		return invocation_finish(here, EXIT_USAGE);
	}
	g_autofree char *joined = g_build_filename(here->folder, arguments[0], NULL);
	const char *folder = g_path_is_absolute(arguments[0]) || g_str_equal(here->folder, ".")
		? arguments[0]
		: joined;
	const char *file = arena_printf(here->arena, "%s/partnership.yaml", folder);
	bool is_sample = access(file, F_OK) != 0;
	ExitCode code = is_sample ? make_sample(here, folder) : EXIT_DONE;
	if (code == EXIT_DONE)
		code = make_record(here, folder, is_sample);
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
