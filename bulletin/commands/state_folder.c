#include "commands/state_folder.h"
#include "pipeline/home.h"

#include <string.h>

char *state_folder(Arena *arena)
{
	const char *given = g_getenv("XDG_STATE_HOME");
	/* A path that is not absolute is to be taken for none, the specification says. */
	if (given && g_path_is_absolute(given))
		return arena_printf(arena, "%s/bulletin", given);
	return arena_printf(arena, "%s/.local/state/bulletin", g_get_home_dir());
}

RecordPlace record_place_of(Arena *arena, const char *folder)
{
	g_autofree char *here = g_get_current_dir();
	const char *named = strcmp(folder, here) == 0 ? "." : path_from_here(arena, folder);
	return (RecordPlace){ .folder = named, .state = state_folder(arena) };
}
