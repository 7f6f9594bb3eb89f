/*
 * Delivery: an agreed sheet on its way out, with what goes with it, to a new
 * folder: sheet.pdf, slips.pdf, packing.csv.
 *
 * It has two steps, so that whatever can be known beforehand to fail (a folder
 * of that name, no space, no right to write) fails before the record says that
 * printing has begun:
 *
 *     delivery_open, approval_print_start, delivery_send, approval_print_done
 */
#ifndef BULLETIN_DISPATCH_DELIVERY_H
#define BULLETIN_DISPATCH_DELIVERY_H

#include "approval/approval.h"
#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>

/* What goes with a sheet and is nobody's to agree. */
typedef struct {
	Text slips;   /* PDF: an address slip for each school */
	Text packing; /* CSV: the packing list */
} DeliveryPapers;

typedef struct Delivery Delivery;

/*
 * Makes ready the folder `path`, with the papers in it; nothing of it is seen
 * yet. NULL with folder-exists or file-unwritable. In the arena; close it.
 */
Delivery *delivery_open(Arena *arena, const char *path, const DeliveryPapers *papers,
	Remarks *remarks);

/*
 * Adds the agreed sheet, byte for byte, and lets the folder appear as a whole.
 * After false, with file-unwritable or folder-exists, nothing of it is left.
 */
bool delivery_send(Delivery *delivery, const Approval *approval, Remarks *remarks);

/* Removes what was not sent; NULL is fine. */
void delivery_close(Delivery *delivery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Delivery, delivery_close)

#endif
