/*
 * Adopting rules: how what stands in partnership.yaml comes into force.
 *
 * A change of rules is itself a bulletin, `rules`, that is circulated and
 * agreed under the rules it replaces (AGREEMENT.md 3). The first rules have
 * none before them, so no round can be agreed under anything. They are adopted
 * at a meeting, and since they bind every partner alike, a person of each
 * partner with full voice is named as a witness: nobody is bound by rules that
 * nobody of theirs was there to hear, and silence is never agreement. The
 * names stand in the record, where every partner can read them.
 *
 * A change confined to one partner's own people is that partner's business: it
 * is circulated too, so that everybody sees it, but the agreement of that
 * partner's principal is enough. Where it has no principal left in date, the
 * change is made at a meeting, with witnesses of two other partners.
 */
#ifndef BULLETIN_APPROVAL_RULES_ADOPTION_H
#define BULLETIN_APPROVAL_RULES_ADOPTION_H

#include "approval/record.h"

typedef struct {
	Text source;                  /* the bytes of partnership.yaml */
	const char *file;             /* its name in remarks */
	const char *meeting;          /* YYYY-MM-DD; for the first rules, else NULL */
	const char *const *witnesses; /* "partner/person"; for the first rules */
	int witness_count;
} RulesAdoption;

/*
 * Keeps the bytes as a snapshot and records that they are in force; `adopted`
 * is the entry. EXIT_CONTENT when partnership.yaml has errors, EXIT_REFUSED
 * with each reason when they cannot be adopted now; others as record_append.
 */
ExitCode rules_adopt(Arena *arena, Record *record, const RulesAdoption *adoption, int64_t now,
	const Entry **adopted, Remarks *remarks);

#endif
