#include "pipeline/agreed_layout.h"
#include "pipeline/edition.h"

#include <string.h>

const Layout *agreed_layout_load(Arena *arena, const Approval *approval, Remarks *remarks)
{
	const FrontMatter *front = &approval_draft(approval)->front;
	bool is_large = strcmp(approval_edition(approval), EDITION_LARGE_PRINT) == 0;
	Field wanted = is_large ? edition_large_layout(front) : front->layout;
	const char *folder = arena_printf(arena, "%s/layouts", approval_inputs(approval));
	return layout_load(arena, wanted.text, &folder, 1, wanted.place, remarks);
}
