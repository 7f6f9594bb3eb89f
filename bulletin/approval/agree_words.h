/*
 * The state of a bulletin in sentences, for status, print and receipts.
 */
#ifndef BULLETIN_APPROVAL_AGREE_WORDS_H
#define BULLETIN_APPROVAL_AGREE_WORDS_H

#include "approval/agree.h"

/*
 * What a guard comes to: "UNISON has not answered", "4 partners agree, and the
 * rules ask for 6". One line, without a full stop.
 */
char *agree_guard_words(Arena *arena, const AgreeState *state, const Partnership *partnership,
	Guard guard);

/* Where one partner stands: "agrees (R Jones, at the meeting of 13 September 2007)". */
char *agree_partner_words(Arena *arena, const PartnerStanding *stand);

/* "a", "a and b", "a, b and c". */
char *words_joined(Arena *arena, const char *const *words, int count);

#endif
