/* The wordings of layout/: what can be wrong with a file of layouts/. */
#ifndef BULLETIN_LAYOUT_LAYOUT_REMARKS_H
#define BULLETIN_LAYOUT_LAYOUT_REMARKS_H

#include "base/remarks.h"

/* Finding the file and what it extends. */
#define LAYOUT_MISSING \
	REMARK_ERROR, "layout-missing", \
		"name a layout that `bulletin layouts` lists, or put the file into the folder layouts/", \
		"there is no layout \"%s\"%s"
#define LAYOUT_EMPTY \
	REMARK_ERROR, "layout-empty", "begin the file with the line `schema: 1`", \
		"this layout is empty"
#define LAYOUT_WITHOUT_SCHEMA \
	REMARK_ERROR, "layout-without-schema", "begin the file with the line `schema: 1`", \
		"this layout does not say which form of layout file it is written in"
#define LAYOUT_NEWER \
	REMARK_ERROR, "layout-newer", \
		"install a newer version of bulletin, or use another layout", \
		"this layout is written in form %d, and this program knows forms up to %d"
#define LAYOUT_EXTENDS_ITSELF \
	REMARK_ERROR, "layout-extends-itself", "remove `extends:` from one of these files", \
		"\"%s\" extends this layout in turn, so that neither has a beginning"

/* Values. */
#define LENGTH_WITHOUT_UNIT \
	REMARK_ERROR, "length-without-unit", \
		"write the unit after the number, as 12mm or 12pt (for a size of type also 1.5m)", \
		"\"%s\" is a length without a unit"
#define LENGTH_UNKNOWN_UNIT \
	REMARK_ERROR, "length-unknown-unit", "write mm or pt (1cm is 10mm, 1in is 25.4mm)", \
		"\"%s\" is not a unit of length here"
#define LENGTH_IN_METRES \
	REMARK_ERROR, "length-in-metres", \
		"write mm or pt; metres are reading distances, for `size:` alone", \
		"\"%s\" is a reading distance, and this is a length on paper"
#define LENGTH_NEGATIVE \
	REMARK_ERROR, "length-negative", "write a length of 0mm or more", \
		"\"%s\" is less than nothing"
#define LENGTH_TOO_LARGE \
	REMARK_ERROR, "length-too-large", "check the figures and the unit", \
		"\"%s\" is larger than any sheet"
#define LENGTH_OVER_MOST \
	REMARK_ERROR, "length-over-most", "check the figures and the unit", \
		"\"%s\" is more than %.0f mm, the most that this may be"
#define RANGE_OUT_OF_ORDER \
	REMARK_ERROR, "range-out-of-order", "write the smaller value first, as 3m..6m", \
		"this goes from the larger value down to the smaller"
#define SIZE_OF_NOTHING \
	REMARK_ERROR, "size-of-nothing", "write a size above 0pt", \
		"type of this size cannot be seen"
#define STEP_OF_NOTHING \
	REMARK_ERROR, "step-of-nothing", "write a step above 0pt, or a single size", \
		"the sizes from %.1fpt to %.1fpt have no step between them"
#define STEPS_TOO_MANY \
	REMARK_ERROR, "steps-too-many", "write a larger step, or a shorter range", \
		"from %.1fpt to %.1fpt there are %d steps, and at most %d are tried"
#define CHOICE_UNKNOWN \
	REMARK_ERROR, "choice-unknown", "write one of the words listed", "\"%s\" is none of: %s%s"
#define NAMES_TOO_MANY \
	REMARK_ERROR, "names-too-many", "take out what the sheet does not use", \
		"here are %d names, and a layout holds at most %d"

/* Names. */
#define STYLE_UNKNOWN \
	REMARK_ERROR, "style-unknown", \
		"name a style that stands under `styles:`, or add it there", \
		"there is no style \"%s\"%s"
#define INK_UNKNOWN \
	REMARK_ERROR, "ink-unknown", "name an ink that stands under `inks:`, or add it there", \
		"there is no ink \"%s\"%s"
#define FRAME_UNKNOWN \
	REMARK_ERROR, "frame-unknown", \
		"name a frame that stands under `frames:`, or add it there", \
		"there is no frame \"%s\"%s"
#define FIELD_UNKNOWN \
	REMARK_ERROR, "field-unknown", "name a field that docs/layouts.md lists", \
		"there is no field \"{%s}\"%s"
#define IMPRINT_FIELD \
	REMARK_ERROR, "imprint-field", \
		"an imprint may name school.name, school.address1, school.address2, school.town, " \
		"school.postcode, school.copies, copy and until, and words of the layout", \
		"{%s} cannot stand in an imprint: nobody agrees to what is printed there"
#define FIELD_UNCLOSED \
	REMARK_ERROR, "field-unclosed", "close each { with a }", \
		"a brace is open at the end of \"%s\""
#define WORD_UNKNOWN \
	REMARK_ERROR, "word-unknown", "add it under `words:` in each language", \
		"no language under `words:` has the word \"%s\"%s"
#define WORDS_UNTRANSLATED \
	REMARK_WARNING, "words-untranslated", "add the words in this language", \
		"in %s these words are missing, and sheets will have the %s ones: %s"
#define MONTHS_NOT_TWELVE \
	REMARK_ERROR, "months-not-twelve", "list the twelve months from January on", \
		"here are %d months"

/* Inks. */
#define INK_OUT_OF_RANGE \
	REMARK_ERROR, "ink-out-of-range", "write per cent, from 0 to 100", \
		"\"%s\" is no amount of ink"
#define INK_TOO_HEAVY \
	REMARK_ERROR, "ink-too-heavy", \
		"take less of one of the four, so that together they stay within the limit", \
		"the ink \"%s\" adds up to %.0f per cent, and this paper takes %.0f"

/* Paper and pouch. */
#define PAPER_UNKNOWN \
	REMARK_ERROR, "paper-unknown", \
		"name one of these, or write {width: 210mm, height: 297mm}", \
		"\"%s\" is none of: %s%s"
#define IMPOSITION_BY_SCHOOL \
	REMARK_ERROR, "imposition-by-school", \
		"leave `imposition` out, or write `print: imposed` and no school's name is printed", \
		"a sheet with its school's name is printed by itself, not several on one paper"
#define SHEET_OVER_POUCH \
	REMARK_ERROR, "sheet-over-pouch", \
		"choose the larger pouch, or a sheet that leaves 3mm of film all round", \
		"a sheet of %.0f x %.0f mm does not seal in a pouch of %.0f x %.0f mm, which takes %.0f x %.0f"
#define SEALED_WITHOUT_POUCH \
	REMARK_ERROR, "sealed-without-pouch", \
		"name the `pouch:` that it is sealed in, or take out `finishing:`", \
		"a sheet is sealed by the film of its pouch, and this layout has no pouch"
#define FLUSH_CUT_WITHOUT_BLEED \
	REMARK_ERROR, "flush-cut-without-bleed", \
		"write `bleed: 3mm`, or `finishing: sealed`, which needs no knife", \
		"sheet and film are cut together, and a bleed of %.1f mm may leave a white edge"
#define BLEED_TOO_SMALL \
	REMARK_WARNING, "bleed-too-small", \
		"write `bleed: 3mm`, as print shops ask for, or 0mm where nothing runs off the sheet", \
		"a bleed of %.1f mm is less than a knife may stray"
#define BLEED_OVER_POUCH \
	REMARK_ERROR, "bleed-over-pouch", \
		"choose a larger pouch, or a bleed of 3mm: the sheet is cut after it is laminated", \
		"before it is cut the sheet is %.0f x %.0f mm with its bleed, and the pouch %.0f x %.0f mm"
#define LINE_NEAR_CUT \
	REMARK_WARNING, "line-near-cut", \
		"keep it 10 mm from the edge, or let it run off the sheet", \
		"the frame \"%s\" runs %.1f mm from an edge that is cut, where a line shows every slip of the knife"
#define GRID_WITHOUT_ROOM \
	REMARK_ERROR, "grid-without-room", "take fewer columns, or a smaller margin or gutter", \
		"%d columns with gutters of %.1f mm do not fit between the margins"
#define COLUMNS_OUTSIDE \
	REMARK_ERROR, "columns-outside", "write columns of the grid, the first is 1, as 9..12", \
		"the grid has %d columns, and this asks for %d to %d"

/* Frames. */
#define FRAME_LACKS \
	REMARK_ERROR, "frame-lacks", "add the key with its value", \
		"a frame with `holds: %s` needs `%s:`, and \"%s\" has none"
#define FRAME_LACKS_PLACE \
	REMARK_ERROR, "frame-lacks-place", \
		"say where it stands: `baseline:` (of text), `top:` (of the rest), or `under:` another frame", \
		"nothing says how far down the sheet the frame \"%s\" stands"
#define FRAME_PLACED_TWICE \
	REMARK_ERROR, "frame-placed-twice", "keep one of `top:`, `baseline:` and `under:`", \
		"two keys say how far down the sheet the frame \"%s\" stands"
#define FRAME_UNDER_ITSELF \
	REMARK_ERROR, "frame-under-itself", \
		"give one of these frames a `baseline:` or `top:` instead of `under:`", \
		"the frame \"%s\" stands under itself, by way of \"%s\""
#define FRAME_OUTSIDE \
	REMARK_ERROR, "frame-outside", "move it onto the sheet, or make it smaller", \
		"the frame \"%s\" reaches %.1f mm beyond the %s edge of the sheet"
#define FRAME_WITHIN_BLEED \
	REMARK_ERROR, "frame-within-bleed", \
		"let it end at the edge of the sheet, from where it runs on by itself", \
		"the frame \"%s\" ends %.1f mm beyond the %s edge, within the bleed of %.1f mm, so the cut may leave white"
#define FRAME_IN_UNSAFE_EDGE \
	REMARK_ERROR, "frame-in-unsafe-edge", \
		"keep it 5 mm from the edge; bars, boxes and rules may end at it where there is a `bleed:`", \
		"the frame \"%s\" stands %.1f mm from the %s edge, where the printer or the pouch may lose it"
#define FRAME_UNDER_PIN \
	REMARK_ERROR, "frame-under-pin", \
		"keep it 12 mm from the corner, or choose another `fixing:`", \
		"the frame \"%s\" lies under the pin in the %s corner"
#define FRAME_UNDER_EYELET \
	REMARK_ERROR, "frame-under-eyelet", \
		"keep it 16 mm from the corner, or choose another `fixing:`", \
		"the frame \"%s\" lies under the eyelet in the %s corner"
#define FRAME_OVER_FRAME \
	REMARK_ERROR, "frame-over-frame", "move one of the two, or make it smaller", \
		"the frame \"%s\" lies over the frame \"%s\" by %.1f x %.1f mm"
#define FRAME_WITHOUT_WIDTH \
	REMARK_ERROR, "frame-without-width", "let it begin further left, or give it a `width:`", \
		"the frame \"%s\" begins %.1f mm from the left, which leaves it no width"
#define BODIES_DIFFER \
	REMARK_ERROR, "bodies-differ", \
		"give both the same `columns:` (or `left:` and `width:`), `text-columns:` and `gutter:`", \
		"the text goes on from one side to the next, and the frame \"%s\" has other columns than \"%s\""
#define COLUMNS_WITHOUT_ROOM \
	REMARK_ERROR, "columns-without-room", \
		"take fewer `text-columns:`, a smaller `gutter:` or a wider frame", \
		"the frame \"%s\" has no width left for %d columns with gutters of %.1f mm"
#define FRAME_WITHOUT_ROOM \
	REMARK_ERROR, "frame-without-room", \
		"let it end lower, or make what stands above it smaller", \
		"no room is left for the frame \"%s\": it ends at %.1f mm, and what stands above it reaches %.1f"

/* Copy-fit. */
#define MOVE_UNKNOWN \
	REMARK_ERROR, "move-unknown", \
		"write rows, text, air, long-list, sides, or the name of a style that a frame has", \
		"\"%s\" is nothing that can be changed to fill the sheet"
#define MOVE_ONE_WAY \
	REMARK_ERROR, "move-one-way", "take it out here, or write it under the other key", \
		"\"%s\" helps text that is %s, and this list is for text that is %s"

/* Legibility. */
#define INK_TOO_PALE \
	REMARK_WARNING, "ink-too-pale", "make the ink darker, or set only large text in it", \
		"the ink \"%s\" has a contrast of %.1f on white paper, and what is set in it needs %.1f"
#define STOCK_TOO_DARK \
	REMARK_WARNING, "stock-too-dark", "choose a paler stock, or another ink in the layout", \
		"the ink \"%s\" has a contrast of %.1f on %s, and what is set in it needs %.1f"
#define STOCK_RATHER_DARK \
	REMARK_ADVICE, "stock-rather-dark", \
		"choose a paler stock where people with weak eyes will read it; 7 is good", \
		"the ink \"%s\" has a contrast of %.1f, uncoated %.1f, on %s"
#define STYLE_OUT_OF_SIGHT \
	REMARK_WARNING, "style-out-of-sight", \
		"make the size larger, or the distance under `reads-at:` shorter", \
		"\"%s\" at %.1fpt can be read from %.2f m, and %.2f m is asked for"

#endif
