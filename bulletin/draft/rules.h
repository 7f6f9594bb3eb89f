/*
 * Rules: the key `rules` of partnership.yaml (AGREEMENT.md 3).
 */
#ifndef BULLETIN_DRAFT_RULES_H
#define BULLETIN_DRAFT_RULES_H

#include "draft/partnership.h"

/* What holds where partnership.yaml says nothing. */
Rules rules_presets(void);

/* Its tables, for the reference. */
extern const KeyTable rules_tables[];
extern const int rules_table_count;

/* A YamlRead for the field `rules` of Partnership, which holds its presets already. */
bool rules_read(const YamlReader *reader, const YamlNode *value, void *into);

#endif
