#include "pipeline/plate_proof.h"
#include "base/module.h"
#include "press/separation.h"

static void add(PlateProofs *proofs, PlateProof *items, const char *name, int side, Text png)
{
	items[proofs->count++] = (PlateProof){ name, side, png };
}

static const PlateProofs *draw(const Painting *painting, const Plates *plates, const char *banner)
{
	enum { PICTURES = PLATE_COUNT + 1 };
	PlateProof *items = arena_new(painting->arena, PlateProof, plates->count * PICTURES);
	PlateProofs *proofs = arena_new(painting->arena, PlateProofs, 1);
	*proofs = (PlateProofs){ .items = items, .side_count = plates->count };
	for (int side = 0; side < plates->count; side++) {
		for (int plate = 0; plate < PLATE_COUNT; plate++)
			add(proofs, items, plate_name((Plate)plate), side,
				paint_plate_png(painting, plates, side, (Plate)plate, banner));
		add(proofs, items, "ink-sum", side,
			paint_ink_sum_png(painting, plates, side, banner));
	}
	return proofs;
}

const PlateProofs *plate_proof_make(Pipeline *pipeline, const Sheet *sheet, double dots_per_inch,
	const char *banner, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Painting painting;
	if (!pipeline_painting(pipeline, &painting))
		return NULL;
	SeparationRun *run = (SeparationRun *)module_symbol("separation", "separation_run",
		remarks);
	const Plates *plates = run ? run(painting.arena, sheet->pdf, dots_per_inch, remarks) : NULL;
	const PlateProofs *proofs = plates ? draw(&painting, plates, banner) : NULL;
	return remarks_failed_since(remarks, before) ? NULL : proofs;
}
