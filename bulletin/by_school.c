#include "by_school.h"
#include "copy.h"
#include "edition.h"
#include "pipeline.h"

#include <string.h>

/* As it was circulated, whatever the partnership's own has become since. */
static const Layout *layout_agreed(Arena *arena, const Approval *approval, Remarks *remarks)
{
	const FrontMatter *front = &approval_draft(approval)->front;
	bool is_large = strcmp(approval_edition(approval), EDITION_LARGE_PRINT) == 0;
	Field wanted = is_large ? edition_large_layout(front) : front->layout;
	const char *folder = arena_printf(arena, "%s/layouts", approval_inputs(approval));
	return layout_load(arena, wanted.text, &folder, 1, wanted.place, remarks);
}

bool by_school_prepare(Arena *arena, const Home *home, const Approval *approval, VolumeJob *job,
	Remarks *remarks)
{
	const Draft *draft = approval_draft(approval);
	const Layout *layout = layout_agreed(arena, approval, remarks);
	Typecase *typecase = layout ? pipeline_typecase_open(arena, home, remarks) : NULL;
	if (!typecase)
		return false;
	const Copy *copy = copy_make(arena, draft, approval_partnership(approval), layout,
		home->folder, (Fields){ 0 });
	*job = (VolumeJob){
		.approval = approval,
		.layout = layout,
		.typecase = typecase,
		.language = copy->language,
		.fields = copy->fields,
	};
	return true;
}
