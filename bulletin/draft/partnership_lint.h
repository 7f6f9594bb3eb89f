/*
 * What must hold between the partners, their people and the rules
 * (AGREEMENT.md 3, "Lint").
 */
#ifndef BULLETIN_DRAFT_PARTNERSHIP_LINT_H
#define BULLETIN_DRAFT_PARTNERSHIP_LINT_H

#include "draft/partnership.h"

/* Remarks on each fault; whether there was none. */
bool partnership_lint(const Partnership *partnership, Remarks *remarks);

#endif
