/*
 * Geometry: whether what a layout asks for can be printed, laminated and
 * pinned up (PRINT.md 1).
 *
 * Frames with a fixed place are taken as large as they can become, those that
 * stand under others as high and as small as they can be. Fonts are not known
 * here: letters are taken to reach three quarters of the size above the
 * baseline, and what hangs below the last one may hang over.
 */
#ifndef BULLETIN_LAYOUT_GEOMETRY_H
#define BULLETIN_LAYOUT_GEOMETRY_H

#include "base/yaml.h"
#include "layout/layout.h"

/*
 * Tells of a sheet that does not fit its pouch, a grid without room, and each
 * frame that lies outside the sheet, ends within its bleed, lies in its unsafe
 * edge, under a pin, over another frame or under itself; and of what a knife
 * would spoil (cutting.h). `root` is the layout's file, for the places
 * of its keys; what could not be read of the layout is passed over.
 */
void geometry_check(Arena *arena, const Layout *layout, const YamlNode *root, Remarks *remarks);

#endif
