/*
 * Circulation: how a draft becomes a round that partners answer.
 *
 * In three steps, all under the record's lock: check what has to hold before
 * anything is made; prepare, which fixes the subject, so that each person's
 * proof can show it; commit, which puts the files in place and then the entry.
 */
#ifndef BULLETIN_APPROVAL_CIRCULATION_H
#define BULLETIN_APPROVAL_CIRCULATION_H

#include "approval/record.h"
#include "approval/round.h"
#include "draft/draft.h"
#include "draft/partnership.h"

/*
 * Whether the bulletin `id` may be circulated at `now`: rules are adopted and
 * `partnership_source`, the working copy of partnership.yaml, is them (but for
 * the bulletin `rules`, which proposes others); its topic was agreed at a
 * meeting where the rules ask for one; each required partner has a person in
 * date; its last round was not printed, abandoned or recalled (but for `rules`,
 * which has no end); and the front matter says what a circulated bulletin has
 * to. An error for each that fails.
 */
bool circulation_check(Arena *arena, const Record *record, const char *id, const Draft *draft,
	Text partnership_source, int64_t now, Remarks *remarks);

/* A file that the sheet was made from. */
typedef struct {
	const char *role; /* as in the manifest (ManifestFile) */
	const char *name;
	Text bytes;
} RoundInput;

/* One form of a bulletin: "main", "large-print", "cy". */
typedef struct {
	const char *name;
	Text sheet; /* PDF */
	int page_count;
	Text text;
	const Text *pictures; /* PNG, one a page */
	int picture_count;
} RoundEdition;

/* What the pipeline made, for approval/ to keep. All of it is borrowed. */
typedef struct {
	const char *bulletin;         /* id */
	const RoundEdition *editions; /* the main one first: all of them are one subject */
	int edition_count;
	const RoundInput *inputs;
	int input_count;
	const char *made_with;
} RoundDraft;

/* Somebody who is asked: a person in date. */
typedef struct {
	const Partner *partner;
	const Person *person;
} Recipient;

typedef struct {
	const char *bulletin;
	int round;
	const char *subject;
	const char *code;
	int64_t closes;
	const Partnership *partnership; /* the rules in force */
	const Recipient *recipients;
	int recipient_count;
	const char *rules; /* SHA-256 of their snapshot */
	Text manifest;
	const RoundDraft *draft;
} Circulation;

/* The number that the next round of a bulletin has: 1 for the first. */
int circulation_next_round(const Record *record, const char *bulletin);

/*
 * Fixes the round at `now`. NULL with nothing-changed where the open round
 * still runs and was made from the same files, or where it cannot be read.
 */
const Circulation *circulation_prepare(Arena *arena, const Record *record, const RoundDraft *draft,
	int64_t now, Remarks *remarks);

/* Puts the files in place and records the entry. Exit codes are record_append's. */
ExitCode circulation_commit(Arena *arena, Record *record, const Circulation *circulation,
	int64_t now, Remarks *remarks);

/*
 * The open round of the bulletin as it was circulated, so that its proofs can
 * be made again. NULL with round-differs where the files are others by now, or
 * with answer-no-round where there is none.
 */
const Circulation *circulation_again(Arena *arena, const Record *record, const RoundDraft *draft,
	Remarks *remarks);

#endif
