/*
 * Pipeline: one bulletin, the product wanted. It alone knows the order of the
 * stages: draft, layout, typeset, paint, press.
 */
#ifndef BULLETIN_PIPELINE_PIPELINE_H
#define BULLETIN_PIPELINE_PIPELINE_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "draft/draft.h"
#include "layout/layout.h"
#include "paint/paint.h"
#include "pipeline/edition.h"
#include "pipeline/home.h"
#include "pipeline/inputs.h"
#include "press/sheet.h"
#include "typeset/pages.h"
#include "typeset/typeset.h"

/*
 * One bulletin on its way. Each call makes the products before its own where
 * they are not made yet, keeps them, and gives NULL exactly when an error was
 * added on the way. `home` may be NULL for a lone file.
 */
typedef struct Pipeline Pipeline;

Pipeline *pipeline_open(Arena *arena, const Home *home, BulletinPath path, Remarks *remarks);
void pipeline_close(Pipeline *pipeline); /* NULL is fine; the products stay, in the arena */

/* Names to be tried in place of those in the front matter; NULL: its own. */
typedef struct {
	const char *layout, *stock;
} Trial;

/*
 * Has the bulletin set as if its front matter named these; before any product
 * is asked for. What is wrong with one is told of the option that gave it,
 * which stands where the file does in other remarks: `--layout`, `--stock`.
 */
void pipeline_try(Pipeline *pipeline, Trial trial);

/*
 * Has the sheets printed by the ICC profile in this file, in place of those that
 * their layouts name; NULL: by those.
 */
void pipeline_print_by(Pipeline *pipeline, const char *profile);

/*
 * Says that the sheets are those of a round, which a print shop finds in the
 * slug line of a layout that has marks; 0, as at first: of none yet.
 */
void pipeline_set_round(Pipeline *pipeline, int round);

/*
 * Has the bulletin set with `*typecase`, so that fonts and pictures stay open
 * from one bulletin to the next. Where it is NULL yet, it is opened when it is
 * needed. It is the caller's to close, after the pipelines that use it.
 */
void pipeline_share_typecase(Pipeline *pipeline, Typecase **typecase);

/* "main", and then the editions that the front matter lists; none where the draft has errors. */
const char *const *pipeline_editions(Pipeline *pipeline, int *count);

/*
 * One edition of the bulletin on its way: its draft, layout, pages, sheet and
 * proof are that edition's. It belongs to `pipeline`, which is the edition
 * "main" itself, and is closed with it. NULL with an error where the draft has
 * errors, or with edition-unlisted.
 */
Pipeline *pipeline_edition(Pipeline *pipeline, const char *name);

/* Sets every edition, so that all is told; false when an error was added. */
bool pipeline_set_editions(Pipeline *pipeline);

/* The draft's file, as remarks name it. */
const char *pipeline_file(const Pipeline *pipeline);

const Draft *pipeline_draft(Pipeline *pipeline);
const Layout *pipeline_layout(Pipeline *pipeline);
const Pages *pipeline_pages(Pipeline *pipeline);

/*
 * Opens the fonts and pictures of a partnership (NULL: the program's own alone)
 * for pages that no bulletin is set on; for typecase_close. NULL with an error.
 */
Typecase *pipeline_typecase_open(Arena *arena, const Home *home, Remarks *remarks);

/* The pages as text, positions and reading tree: `show pages` and goldens. In the arena. */
const char *pipeline_listing(Pipeline *pipeline);

/* The sheet for print, dated `made_at` (seconds since 1970, UTC). */
const Sheet *pipeline_sheet(Pipeline *pipeline, int64_t made_at);

/* The sheet as it would be printed, to look at: dated as a proof is. */
const Sheet *pipeline_sheet_of_draft(Pipeline *pipeline);

/* All files that the bulletin and its editions were set from so far; sorted by role, then name. */
const InputFile *pipeline_inputs(Pipeline *pipeline, int *count);

/* The same with their bytes, as they were set; NULL with an error (inputs_read). */
const InputFile *pipeline_inputs_read(Pipeline *pipeline, int *count);

/* What the sheet is made with, as the manifest names it: "bulletin/0.1.0 cairo/1.16.0 ...". */
const char *pipeline_made_with(Pipeline *pipeline);

/*
 * What all pictures of the bulletin are painted with, dated as a proof is;
 * false with an error where it cannot be set. For other parts of the pipeline.
 */
bool pipeline_painting(Pipeline *pipeline, Painting *painting);

/* A picture of one side of the sheet on its stock, as PNG bytes. */
Text pipeline_png(Pipeline *pipeline, int page, double dots_per_inch);

/* The pages of a proof: the sheet's, and the drawing of a sheet that is cut. */
int pipeline_proof_page_count(Pipeline *pipeline);

/* The sheet on a larger page with everything a proof shows; `format` is "pdf", "png" or "svg". */
Text pipeline_proof(Pipeline *pipeline, const char *format, int page, const ProofMarks *marks);

#endif
