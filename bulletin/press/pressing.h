/*
 * Pressing: one painted PDF on its way to a sheet.
 *
 * Each concern of the press is a file of its own that changes the opened PDF:
 * boxes, structure, artifacts, colours, printer's marks, identity. They do not
 * depend on each other's order but where it is said.
 *
 * libqpdf's handles (`qpdf_oh`) are numbers that live until the PDF is closed;
 * a fault in any call is kept by the PDF and asked for once, at the end.
 */
#ifndef BULLETIN_PRESS_PRESSING_H
#define BULLETIN_PRESS_PRESSING_H

#include "press/colour.h"
#include "press/resources.h"
#include "press/sheet.h"

#include <qpdf/qpdf-c.h>

typedef struct {
	Arena *arena;
	qpdf_data pdf; /* borrowed */
	const PressJob *job;
	Remarks *remarks;
	const Profile *profile;
	Colours *colours;    /* by that profile */
	Resources resources; /* of the painted PDF */
} Pressing;

/*
 * Gives every page its MediaBox, CropBox, BleedBox and TrimBox (ISO 32000-1,
 * 14.11.2; PRINT.md 5), one within the other: the painted page is the sheet
 * with its bleed and the room for marks (grid_media). Adds sheet-size where a
 * painted page has another size than the layout's.
 */
void boxes_press(const Pressing *pressing);

/*
 * Draws the marks of a layout that has them (printer_marks.h) on every page:
 * crop and registration marks in the colourant All (ISO 32000-1, 8.6.6.4), the
 * colour bar in those inks that the page is printed in, all of it an artifact
 * of the page. After colours_press, which finds those inks.
 */
void printer_marks_press(const Pressing *pressing);

/*
 * Writes the structure tree anew from the reading tree (ISO 32000-1, 14.7), as
 * the painter leaves out what a screen reader needs: alternative and actual
 * texts, languages, scopes of table heads, cells without content, and one
 * element for what goes on over two pages. Gives the marks of each page; NULL
 * with sheet-tags where the tags of the painted PDF are not those of the pages.
 */
const PageMarks *structure_press(const Pressing *pressing);

/* Writes the outline from the headings, and the pages' labels: 1, 2 and so on. */
void outline_press(const Pressing *pressing);

/*
 * Mends the fonts: how codes lead to glyphs (/CIDToGIDMap), and letters in
 * ToUnicode where it has forms of them (ISO 14289-1, 7.21).
 */
void fonts_press(const Pressing *pressing);

/*
 * Has each glyph spell its letters by its font: a ligature, a soft hyphen.
 * Adds sheet-content where the drawing of a page cannot be followed.
 */
void spellings_press(const Pressing *pressing);

/*
 * Has each span that stands for a word, divided over lines, say the word where
 * it is drawn. `marks` are structure_press's (NULL: none). Adds sheet-content
 * where the drawing of a page cannot be followed.
 */
void whole_words_press(const Pressing *pressing, const PageMarks *marks);

/*
 * Marks what belongs to no element as an artifact (ISO 32000-1, 14.8.2.2).
 * Adds sheet-content where the drawing of a page cannot be followed.
 */
void artifacts_press(const Pressing *pressing);

/*
 * Puts every colour of content streams and shadings into the inks of the press,
 * and blends transparency in them (PRINT.md 4). Pictures are images_press's.
 * Adds sheet-colour where a colour is in a space that the painter never writes.
 */
void colours_press(const Pressing *pressing);

/*
 * Has text and thin rules in black ink alone printed over what is beneath them,
 * so that no slip of a plate leaves a white rim; all else knocks out what is
 * beneath (PRINT.md 4.2). It reads the inks that colours_press wrote, and comes
 * after it.
 */
void overprint_press(const Pressing *pressing);

/*
 * Puts the dots of every picture into the inks of the press: RGB by the profile,
 * but those that are all neutral to black alone; gray stays on black, alpha stays
 * alpha, and inks stay as they are where they are mixed for this press (PRINT.md
 * 4). What the author has to mend is told at the place of the picture, which
 * `marks` lead to (NULL: none): picture-other-press, picture-ink. Adds
 * sheet-colour where a picture is stored in a way that the painter never takes.
 */
void images_press(const Pressing *pressing, const PageMarks *marks);

/*
 * Says by which printing condition the sheet is meant to be printed (ISO
 * 32000-1, 14.11.5): for PDF/X and for PDF/A, with one profile object.
 */
void intents_press(const Pressing *pressing);

/*
 * Says what the sheet is: language, title, author and dates, in the catalog,
 * in Info and, word for word the same, in XMP (ISO 32000-1, 14.3).
 */
void identity_press(const Pressing *pressing);

#endif
