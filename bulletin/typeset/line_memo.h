/*
 * Line memo: where lines were broken before.
 *
 * Breaking is arithmetic on words and their column alone (line_breaker.h), so
 * the same words in the same column break as they did. The typecase has the
 * memo, as it has that of shapes. Inside typeset/ only.
 */
#ifndef BULLETIN_TYPESET_LINE_MEMO_H
#define BULLETIN_TYPESET_LINE_MEMO_H

#include "typeset/line_breaker.h"
#include "typeset/typecase.h"

LineMemo *line_memo_open(void);
void line_memo_close(LineMemo *memo); /* NULL is fine */

/* Begins with the next bulletin: what the last one did not use is forgotten. */
void line_memo_begin(LineMemo *memo);

/* What line_breaker_run gives, worked out or found; lent for this bulletin. */
Lines line_memo_run(LineMemo *memo, const Word *words, int count, Column column);

/* How many paragraphs had to be broken for the bulletin. */
int line_memo_count(const LineMemo *memo);

#endif
