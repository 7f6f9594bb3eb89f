/*
 * Sheet press: pages as a finished sheet, by the module "press".
 */
#ifndef BULLETIN_PIPELINE_SHEET_PRESS_H
#define BULLETIN_PIPELINE_SHEET_PRESS_H

#include "draft/partnership.h"
#include "paint/paint.h"
#include "press/sheet.h"

/*
 * Paints and presses, dated `made_at` (seconds since 1970, UTC). `partnership`
 * NULL is a lone file's; `profile` NULL is our own. NULL with an error where
 * the painter or the press finds one, or the module is missing.
 */
const Sheet *sheet_press(const Painting *painting, const Partnership *partnership,
	const char *profile, int64_t made_at);

#endif
