#include "pipeline/profile_choice.h"
#include "base/module.h"
#include "pipeline/home.h"
#include "pipeline/pipeline_remarks.h"
#include "press/sheet.h"

const char *profile_choose(Arena *arena, const char *folder, const Layout *layout, Remarks *remarks)
{
	if (!layout->profile)
		return data_path(arena, SHEET_PROFILE);
	const char *name = arena_printf(arena, "profiles/%s", layout->profile);
	const char *folders[] = {
		path_from_here(arena, arena_printf(arena, "%s/%s", folder, name)),
		data_path(arena, name),
	};
	for (size_t i = 0; i < G_N_ELEMENTS(folders); i++)
		if (g_file_test(folders[i], G_FILE_TEST_EXISTS))
			return folders[i];
	remarks_add(remarks, layout->profile_place, PROFILE_MISSING, layout->profile);
	return NULL;
}
