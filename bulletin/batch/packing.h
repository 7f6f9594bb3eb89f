/*
 * Packing: what goes to each school, and what is bought to send it.
 *
 * A stack is what one band holds, at most 25 mm of sheets: more slides. A
 * parcel goes in one C4 envelope where it can be posted as Royal Mail's Large
 * Letter (at most 25 mm thick and 750 g, royalmail.com/sending/size-and-weight),
 * less 5 mm and 100 g for board, slip and envelope; the envelope is flat, so
 * what it holds may be as wide as 229 mm less its thickness, and as high as
 * 324 mm less the same. Everything else goes in cartons of at most 150 mm of
 * sheets and 13 kg, which the Health and Safety Executive's guidance takes to
 * be safe for anybody to lift at knuckle height (INDG143, figure 1).
 */
#ifndef BULLETIN_BATCH_PACKING_H
#define BULLETIN_BATCH_PACKING_H

#include "batch/finished_sheet.h"
#include "batch/schools.h"

#include <glib.h>
#include <stdint.h>

/* What the sums of one job are made from. */
typedef struct {
	FinishedSheet sheet;
	int sheets_a_copy; /* a bulletin of two sides pinned side by side has two */
	const char *pouch; /* "A4", or "none" */
} Packing;

Packing packing_of(Arena *arena, const Layout *layout, int sheets_a_copy);

/* What one school is sent. */
typedef struct {
	int copies, sheets;
	int stacks;
	int envelopes, cartons; /* one envelope, or cartons */
	double weight;          /* g, of the sheets alone */
} Parcel;

Parcel packing_parcel(const Packing *packing, int copies);

/* All schools together; begins as zeros. */
typedef struct {
	int64_t schools, copies, sheets, stacks, envelopes, cartons;
	double weight; /* g */
} PackingTotals;

/* Adds so many schools that are each sent such a parcel. */
void packing_add(PackingTotals *totals, const Parcel *parcel, int schools);

/*
 * Pouches to have at hand: one a sheet, and 3 % more for those that jam or go
 * in askew. Makers sell them in boxes of 100, so whole boxes are bought.
 */
enum { POUCH_SPARE_PER_CENT = 3, POUCHES_A_BOX = 100 };

int64_t packing_pouches(const Packing *packing, const PackingTotals *totals);
int64_t packing_pouch_boxes(const Packing *packing, const PackingTotals *totals);

/*
 * The list as CSV, for whoever packs or labels with other programs: a row of
 * names, then one a school (csv_append_row): slip, id, name, address1,
 * address2, town, postcode, copies, sheets, stacks, pouch, pouches, grams,
 * envelopes, cartons. `slip` is the page of the school's address slip, from 1.
 * It is a schools list again.
 */
void packing_csv_head(GString *csv);
void packing_csv_row(GString *csv, const Packing *packing, const School *school, int slip);

#endif
