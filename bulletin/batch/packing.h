/*
 * The packing list: who packs the parcels ticks off what goes where.
 */
#ifndef BULLETIN_BATCH_PACKING_H
#define BULLETIN_BATCH_PACKING_H

#include "base/arena.h"
#include "base/text.h"
#include "batch/schools.h"

/*
 * The list as CSV (csv_append_row), a row a school in their order: slip, id,
 * name, address1, address2, town, postcode, copies. `slip` is the page of the
 * school's address slip, from 1. In the arena.
 */
Text packing_csv(Arena *arena, const School *schools, int count);

#endif
