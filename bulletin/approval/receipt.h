/*
 * Receipts: a partner's proof of its own answer (AGREEMENT.md 8).
 *
 *     bulletin-receipt 1
 *     partnership 5f0c...
 *     bulletin ten-things
 *     round 1
 *     code K7QF-2M9D-41TX
 *     subject 9b1d...
 *     partner nasuwt
 *     person r-jones
 *     answer agree
 *     time 2007-09-13T10:02:11Z
 *     how meeting
 *     entry 41
 *     line 77ab...
 *     recorder coord
 *     signature MEUC...
 *
 * `line` is the SHA-256 of the entry's line in the record. A record that was
 * rewritten or cut contradicts the receipts that partners hold.
 */
#ifndef BULLETIN_APPROVAL_RECEIPT_H
#define BULLETIN_APPROVAL_RECEIPT_H

#include "approval/record.h"

enum { RECEIPT_LARGEST_BYTES = 16 * 1024 };

/* The receipt of an `answer` entry, signed by its recorder; `bytes` NULL with an error. */
Text receipt_text(Arena *arena, const Record *record, const Entry *answer, Remarks *remarks);

/*
 * Whether the receipt in the file `path` is genuine and the record still
 * contains its entry. Else an error says which: receipt-form, receipt-foreign
 * (of another partnership), receipt-forged, receipt-contradicts.
 */
bool receipt_check(Arena *arena, const Record *record, const char *path, Remarks *remarks);

#endif
