/*
 * Ink use: which of the four inks a sheet is really printed in, so that a
 * print shop makes no plate for nothing.
 */
#ifndef BULLETIN_PREFLIGHT_INK_USE_H
#define BULLETIN_PREFLIGHT_INK_USE_H

#include "base/text.h"

#include <stdbool.h>

enum { INK_USE_CYAN, INK_USE_MAGENTA, INK_USE_YELLOW, INK_USE_BLACK, INK_USE_COUNT };

typedef struct {
	bool inks[INK_USE_COUNT];
} InkUse;

/*
 * Looks at all that the pages of `sheet` draw within their bleed; printer's
 * marks lie outside. Pictures in four inks count as all four, whatever their
 * samples say. `sheet` is one of ours, agreed and checked: the work is not
 * bounded as the preflight's is. The symbol `ink_use_run` of the module
 * "ink-use".
 */
typedef InkUse InkUseRun(Text sheet);
InkUseRun ink_use_run;

#endif
