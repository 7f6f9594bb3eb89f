/*
 * From entries to answers (AGREEMENT.md 4): where each partner stands at one
 * moment of a round. Part of agree.h, which is what others include.
 */
#ifndef BULLETIN_APPROVAL_AGREE_ANSWERS_H
#define BULLETIN_APPROVAL_AGREE_ANSWERS_H

#include "approval/agree.h"

/* A round as its answers are counted. */
typedef struct {
	const Ledger *ledger;
	const Entry *circulated;
	const AgreeTerms *terms;
	int until; /* entries with this number and above come too late */
} AgreeRound;

/*
 * Where `partner` stood at the second `at`, all entries of that second
 * included. `has_objected_before` is left alone.
 */
PartnerStanding standing_at(const AgreeRound *round, const Partner *partner, int64_t at);

/* Whether the entry is a valid answer of this partner to this round. */
bool answer_is_valid(const AgreeRound *round, const Partner *partner, const Entry *entry);

/* From when a valid answer counts: at once, or after the time to contest it. */
int64_t answer_counts_from(const AgreeRound *round, const Partner *partner, const Entry *answer);

#endif
