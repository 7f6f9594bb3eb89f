/*
 * Agree: whether a bulletin is agreed, computed from the record.
 *
 * State is never stored. This one pure function says what the entries, the
 * files of the round and the rules it was circulated under amount to at a
 * moment; the commands, the desk and print all ask it (AGREEMENT.md 4 and 5).
 *
 * What the page leaves open is settled towards refusing:
 * - Until an answer counts, the one before it stands. An objection and a
 *   retraction count at once however they came.
 * - A partner is silent where no valid answer of it ever came to this round;
 *   a retraction is not silence. A reminder sent after the close is none.
 * - However low the quorum, one partner must agree.
 * - "Agreed at" is the beginning of the unbroken time of agreement that `now`
 *   lies in, so that repeating an answer does not make it younger.
 */
#ifndef BULLETIN_APPROVAL_AGREE_H
#define BULLETIN_APPROVAL_AGREE_H

#include "approval/ledger.h"
#include "draft/partnership.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum {
	STATE_DRAFT,      /* never circulated */
	STATE_CIRCULATED, /* a round is open */
	STATE_AGREED,     /* may be printed */
	STATE_PRINTED,
	STATE_ABANDONED,
	STATE_WITHDRAWN,  /* printed, then recalled */
	STATE_SUPERSEDED, /* printed, and replaced by another printed bulletin */
} State;

/* Where a partner stands, in the order of how much it holds up. */
typedef enum {
	STANDS_OBSERVING, /* no full voice: comments only */
	STANDS_AGREEING,
	STANDS_ASIDE,
	STANDS_SILENT,  /* standing aside by silence, where the rules say so */
	STANDS_WAITING, /* has answered; counts only when the time to contest has run out */
	STANDS_MISSING, /* has not answered */
	STANDS_OBJECTING,
} Standing;

typedef struct {
	const Partner *partner;
	bool is_required;
	bool is_dissenting; /* named in the front matter's `dissent`: must answer itself */
	Standing standing;
	const Entry *answer;      /* that counts, or that is waiting; else NULL */
	int64_t waits_until;      /* of STANDS_WAITING */
	bool has_objected_before; /* to an earlier round, and that was the last word on it */
} PartnerStanding;

/* What has to be met for agreement, a guard each. */
typedef enum {
	GUARD_OBJECTION, /* nobody objects */
	GUARD_REQUIRED,  /* every required partner agrees or stands aside */
	GUARD_QUORUM,    /* enough partners agree */
	GUARD_DAYS,      /* min_days have passed */
	GUARD_VALID,     /* valid_days have not run out */
	GUARD_COUNT,
} Guard;

typedef enum { GUARD_MET, GUARD_NOT_MET, GUARD_CANNOT_TELL } GuardState;

typedef struct {
	State state;
	const Entry *circulated;         /* the open round, or NULL for a draft */
	const PartnerStanding *partners; /* in the order of the rules; none for a draft */
	int partner_count;
	int agreeing; /* how many partners agree */
	int quorum;   /* how many have to */
	GuardState guards[GUARD_COUNT];
	int64_t earliest;      /* circulation and min_days */
	int64_t agreed_at;     /* 0: not agreed */
	int64_t valid_until;   /* of an agreement, also one that has run out; 0: none */
	const Entry *ended_by; /* what made it printed, abandoned, withdrawn or superseded */
} AgreeState;

/* What the open round was circulated under. */
typedef struct {
	const Partnership *partnership; /* the rules snapshot of the round */
	const char *const *dissenters;  /* ids of partners named in `dissent` */
	int dissenter_count;
	const Entry
		*superseded_by; /* print-start of a bulletin that supersedes this one, or NULL */
} AgreeTerms;

/*
 * The state of the bulletin `id` at `now` (seconds since 1970, UTC). `terms`
 * are those of its open round (`agree_open_round`), and NULL exactly where it
 * has none. The result lives in `arena`; everything else is borrowed for as
 * long as it lives.
 */
const AgreeState *agree_state(Arena *arena, const Ledger *ledger, const char *id,
	const AgreeTerms *terms, int64_t now);

/* The circulation that counts: the last one of `id`, or NULL. */
const Entry *agree_open_round(const Ledger *ledger, const char *id);

/*
 * Whether a person may answer on the day of `at`: between `from` and `until`,
 * and a deputy no longer than `longest_days` from `from`, which it must have.
 */
bool person_is_in_date(const Person *person, const Rules *rules, int64_t at);

/* Whether every bulletin needs this partner under these rules. */
bool partner_is_required(const Rules *rules, const Partner *partner);

const char *state_name(State state);

#endif
