/*
 * Small sheet: an agreed sheet measured for imposition, by its finished bytes
 * alone. It is separated into its plates (press/separation.h) with a dot to a
 * tenth of a millimetre, and every dot that any plate prints is ink: what cannot
 * be seen on paper, as white or what is clipped, is none.
 */
#ifndef BULLETIN_BATCH_SMALL_SHEET_H
#define BULLETIN_BATCH_SMALL_SHEET_H

#include "base/text.h"
#include "batch/imposition.h"
#include "paint/plates.h"

/*
 * Measures the PDF `sheet`, a sheet of ours. false with an error where it cannot
 * be separated (rasteriser-missing, rasteriser-failed, sheet-unreadable), or the
 * module is missing.
 */
bool small_sheet_measure(Text sheet, SmallSheet *measured, Remarks *remarks);

/* The same of plates that there are; its ink_inset is to a dot. */
SmallSheet small_sheet_of_plates(const Plates *plates);

#endif
