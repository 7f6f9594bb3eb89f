#include "approval/record_place.h"

#include <string.h>

char *record_place_path(Arena *arena, RecordPlace place, const char *name)
{
	return strcmp(place.folder, ".") == 0 ? arena_text(arena, name)
					      : arena_printf(arena, "%s/%s", place.folder, name);
}
