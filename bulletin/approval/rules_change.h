/*
 * What a change of partnership.yaml touches: who has to agree to it depends on
 * that (AGREEMENT.md 3).
 */
#ifndef BULLETIN_APPROVAL_RULES_CHANGE_H
#define BULLETIN_APPROVAL_RULES_CHANGE_H

#include "base/arena.h"
#include "base/text.h"

/*
 * The id of the partner whose `people` are all that differs between two sound
 * partnership files, or NULL where anything else does, or nothing. Notes and
 * the way a value is quoted are no difference; the order of keys is one, since
 * it decides the order of the partners on a sheet.
 */
const char *rules_change_of_people(Arena *arena, Text before, Text after);

#endif
