/*
 * Delivery: an agreed sheet on its way out, with what was made around it and
 * what goes with it, to a new folder that appears whole or not at all.
 *
 * Whatever can be known beforehand to fail (a folder of that name, no space,
 * no right to write) fails before the record says that printing has begun:
 *
 *     delivery_open, then each file by delivery_add or delivery_begin and _end
 *     ... the record says that the job begins ...
 *     delivery_send
 *     ... the record says what was written ...
 */
#ifndef BULLETIN_DISPATCH_DELIVERY_H
#define BULLETIN_DISPATCH_DELIVERY_H

#include "approval/approval.h"
#include "base/arena.h"
#include "base/byte_sink.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>

typedef struct Delivery Delivery;

/*
 * Begins the folder `path` for what was approved; nothing of it is seen yet.
 * NULL with folder-exists or file-unwritable. In the arena; close it.
 */
Delivery *delivery_open(Arena *arena, const Approval *approval, const char *path, Remarks *remarks);

/* Adds the agreed sheet, byte for byte, as `name`. False with file-unwritable. */
bool delivery_add_sheet(Delivery *delivery, const char *name, Remarks *remarks);

/* Adds a file of these bytes. False with file-unwritable. */
bool delivery_add(Delivery *delivery, const char *name, Text bytes, Remarks *remarks);

/*
 * Begins a file that is written as its bytes come, by another thread perhaps;
 * NULL with file-unwritable. Its end, in the thread of the delivery, gives the
 * SHA-256 of its bytes in hexadecimal for a volume, "" for any other file, or
 * NULL with file-unwritable.
 */
ByteSink *delivery_begin_volume(Delivery *delivery, const char *name, Remarks *remarks);
ByteSink *delivery_begin(Delivery *delivery, const char *name, Remarks *remarks);
const char *delivery_end(Delivery *delivery, ByteSink *file, Remarks *remarks);

/*
 * Lets the folder appear as a whole. After false, with file-unwritable or
 * folder-exists, nothing of it is left.
 */
bool delivery_send(Delivery *delivery, Remarks *remarks);

/* Removes what was not sent; NULL is fine. */
void delivery_close(Delivery *delivery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Delivery, delivery_close)

#endif
