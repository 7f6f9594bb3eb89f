#include "layout_choice.h"
#include "base/module.h"
#include "edition.h"
#include "home.h"

#include <string.h>

const Layout *layout_choose(Arena *arena, const char *folder, Field wanted, Remarks *remarks)
{
	const char *folders[] = {
		path_from_here(arena, arena_printf(arena, "%s/layouts", folder)),
		data_path(arena, "layouts"),
	};
	return layout_load(arena, wanted.text, folders, (int)G_N_ELEMENTS(folders), wanted.place,
		remarks);
}

const Layout *layout_agreed(Arena *arena, const Approval *approval, Remarks *remarks)
{
	const FrontMatter *front = &approval_draft(approval)->front;
	bool is_large = strcmp(approval_edition(approval), EDITION_LARGE_PRINT) == 0;
	Field wanted = is_large ? edition_large_layout(front) : front->layout;
	const char *folder = arena_printf(arena, "%s/layouts", approval_inputs(approval));
	return layout_load(arena, wanted.text, &folder, 1, wanted.place, remarks);
}
