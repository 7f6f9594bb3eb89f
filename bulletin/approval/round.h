/*
 * Round: one circulation of one bulletin, and the files it consists of.
 *
 *     agreement/rounds/<id>/<n>/manifest     what it consists of; its hash is the subject
 *                               sheet.pdf    the finished sheet, as it will be printed
 *                               text.txt     what a person reads
 *                               page-1.png   what a person sees
 *                               sheet-cy.pdf, text-cy.txt, page-cy-1.png
 *                                            the same of a further edition
 *                               in/          copies of everything it was made from
 */
#ifndef BULLETIN_APPROVAL_ROUND_H
#define BULLETIN_APPROVAL_ROUND_H

#include "approval/agree.h"
#include "approval/manifest.h"
#include "approval/record.h"
#include "draft/draft.h"

typedef struct {
	const Entry *circulated; /* its entry in the record */
	const char *folder;
	const Manifest *manifest;
	const char *code;               /* the text code of its subject */
	const Draft *draft;             /* the source as circulated */
	const Partnership *partnership; /* the rules it was circulated under */
	AgreeTerms terms;
} Round;

/*
 * Reads the round of a `circulate` entry: its manifest must hash to the
 * entry's subject, its source and its rules be the listed ones. The other
 * files are `round_check`'s. NULL exactly when it added an error.
 */
const Round *round_read(Arena *arena, const Record *record, const Entry *circulated,
	Remarks *remarks);

/*
 * Checks every file of the round against the manifest, and that nothing else
 * lies in its folder. Each fault is an error of its own; false when there was
 * one. Where `sheets` is not NULL it is given the bytes of each sheet of the
 * manifest, in its order, read once, as they were checked; NULL for one that
 * failed.
 */
bool round_check(Arena *arena, const Round *round, const Text **sheets, Remarks *remarks);

/*
 * Reads one file of the round and checks its size and hash; `bytes` NULL with
 * round-file-missing or round-file-changed.
 */
Text round_file(Arena *arena, const Round *round, const char *name, const char *sha256, size_t size,
	Remarks *remarks);

/*
 * The state of the bulletin `id` at `now`, with its open round, which is NULL
 * for a draft. NULL exactly when it added an error: a round that cannot be
 * read has no state.
 */
const AgreeState *round_state(Arena *arena, const Record *record, const char *id, int64_t now,
	const Round **round, Remarks *remarks);

#endif
