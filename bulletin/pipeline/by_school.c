#include "pipeline/by_school.h"
#include "pipeline/agreed_layout.h"
#include "pipeline/copy.h"
#include "pipeline/pipeline.h"

bool by_school_prepare(Arena *arena, const Home *home, const Approval *approval, VolumeJob *job,
	Remarks *remarks)
{
	const Draft *draft = approval_draft(approval);
	const Layout *layout = agreed_layout_load(arena, approval, remarks);
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
