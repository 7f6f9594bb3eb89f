/*
 * Separation: what each ink of a finished sheet prints, from its bytes alone.
 *
 * The page is rasterised four times, each time with default colour spaces (ISO
 * 32000-1, 8.6.5.6) that stand for one ink: there every colour of the sheet,
 * in text, shadings and pictures, becomes the gray of that ink's share. So no
 * content is read or written anew, and what is seen is what the press wrote.
 * Black that overprints leaves the other inks as they are.
 */
#ifndef BULLETIN_PRESS_SEPARATION_H
#define BULLETIN_PRESS_SEPARATION_H

#include "paint/plates.h"

/*
 * The plates of all pages of `sheet`, a sheet of ours. NULL with sheet-unreadable,
 * rasteriser-missing or rasteriser-failed. The symbol `separation_run` of the
 * module "separation".
 */
typedef const Plates *SeparationRun(Arena *arena, Text sheet, double dots_per_inch,
	Remarks *remarks);
SeparationRun separation_run;

#endif
