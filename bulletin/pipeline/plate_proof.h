/*
 * Plate proof: pictures of what each ink prints of a bulletin's finished sheet,
 * for a person to look at before anybody agrees to it.
 */
#ifndef BULLETIN_PIPELINE_PLATE_PROOF_H
#define BULLETIN_PIPELINE_PLATE_PROOF_H

#include "paint/plates.h"
#include "pipeline/pipeline.h"

/* One picture of a side. */
typedef struct {
	const char *name; /* of an ink, "cyan", or "ink-sum" for all together */
	int side;         /* from 0 */
	Text png;
} PlateProof;

typedef struct {
	const PlateProof *items; /* side after side */
	int count;
	int side_count;
} PlateProofs;

/*
 * Separates `sheet`, which `pipeline` made, and draws its plates with so many
 * dots to the inch; `banner` says on each what it is. NULL with an error.
 */
const PlateProofs *plate_proof_make(Pipeline *pipeline, const Sheet *sheet, double dots_per_inch,
	const char *banner, Remarks *remarks);

#endif
