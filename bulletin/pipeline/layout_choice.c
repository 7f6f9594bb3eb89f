#include "pipeline/layout_choice.h"
#include "base/module.h"
#include "pipeline/home.h"

const Layout *layout_choose(Arena *arena, const char *folder, Field wanted, Remarks *remarks)
{
	const char *folders[] = {
		path_from_here(arena, arena_printf(arena, "%s/layouts", folder)),
		data_path(arena, "layouts"),
	};
	return layout_load(arena, wanted.text, folders, (int)G_N_ELEMENTS(folders), wanted.place,
		remarks);
}
