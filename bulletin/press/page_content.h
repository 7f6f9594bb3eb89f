/*
 * Page content: the drawing of one page as one stream, taken out of the PDF
 * and put back changed.
 */
#ifndef BULLETIN_PRESS_PAGE_CONTENT_H
#define BULLETIN_PRESS_PAGE_CONTENT_H

#include "press/pressing.h"

/*
 * The content of page `number` (from 0), in the arena; false where it cannot be
 * read, which the PDF tells when the press asks it for faults.
 */
bool page_content_read(const Pressing *pressing, int number, Text *content);

void page_content_replace(const Pressing *pressing, int number, Text content);

#endif
