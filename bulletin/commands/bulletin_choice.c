#include "commands/bulletin_choice.h"

#include <string.h>

bool bulletin_is_path(const char *word)
{
	return strchr(word, '/') || g_str_has_suffix(word, ".md");
}

/* The folder to begin looking for partnership.yaml in. */
static char *folder_to_start(Invocation *here, Arena *arena, const char *name)
{
	bool is_folder_given = strcmp(here->folder, ".") != 0;
	if (is_folder_given || !bulletin_is_path(name))
		return arena_text(arena, here->folder);
	g_autofree char *folder = g_path_get_dirname(name);
	return arena_text(arena, folder);
}

ExitCode bulletin_choose_own(Invocation *here, Arena *arena, const char *name,
	BulletinChoice *choice, Remarks *remarks)
{
	const char *start = folder_to_start(here, arena, name);
	bool is_in_one = home_folder(arena, start);
	choice->home = home_find(arena, is_in_one ? start : here->folder, true, remarks);
	if (!choice->home)
		return EXIT_CONTENT;
	return bulletin_find_own(arena, choice->home, name, &choice->path, remarks) ? EXIT_DONE
										    : EXIT_USAGE;
}

ExitCode bulletin_choose(Invocation *here, Arena *arena, const char *name, BulletinChoice *choice,
	Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	char *start = folder_to_start(here, arena, name);
	bool is_path = bulletin_is_path(name) || g_file_test(name, G_FILE_TEST_IS_REGULAR);
	choice->home = home_find(arena, start, !is_path, remarks);
	if (remarks_failed_since(remarks, before))
		return EXIT_CONTENT;
	return bulletin_find(arena, choice->home, name, &choice->path, remarks) ? EXIT_DONE
										: EXIT_USAGE;
}
