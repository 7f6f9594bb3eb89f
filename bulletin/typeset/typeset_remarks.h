/* The wordings of typeset/. */
#ifndef BULLETIN_TYPESET_TYPESET_REMARKS_H
#define BULLETIN_TYPESET_TYPESET_REMARKS_H

#include "base/remarks.h"

#define FONTS_MISSING \
	REMARK_ERROR, "fonts-missing", "run `bulletin doctor`; it names the packages to install", \
		"the program's fonts could not be opened from %s"
#define FONT_MISSING \
	REMARK_ERROR, "font-missing", "choose one of the families that `bulletin fonts` lists", \
		"there is no font \"%s\" among the program's own"
#define GLYPH_MISSING \
	REMARK_ERROR, "glyph-missing", \
		"write it another way, or give the layout a font that has it", \
		"the font %s has no sign for \"%s\" (U+%04X)"
#define GLYPH_NOT_INSTALLED \
	REMARK_ERROR, "script-not-installed", "install that package and try again", \
		"the sign \"%s\" (U+%04X) needs the font %s, of the Debian package %s, which is not " \
		"installed here"
#define GLYPH_OF_UNKNOWN_SCRIPT \
	REMARK_ERROR, "script-unknown", \
		"write it in other letters, or put a font that has them into the folder fonts/ and " \
		"name it in the layout", \
		"the program has no sign for \"%s\" (U+%04X), and knows no font for its script (%s)"
#define WORD_TOO_WIDE \
	REMARK_WARNING, "word-too-wide", \
		"shorten the word, or write &shy; where it may be divided", \
		"this word is %.1f mm wider than its column"
#define TEXT_TOO_WIDE \
	REMARK_ERROR, "text-too-wide", "shorten it, or give the frame more room in the layout", \
		"\"%s\" is %.1f mm wider than the layout's frame \"%s\""
#define TEXT_TOO_LONG \
	REMARK_ERROR, "text-too-long", "shorten it, or give the frame more lines in the layout", \
		"this needs %d lines, and the layout's frame \"%s\" holds %d: about %d letters"
#define TITLE_NOT_LARGE \
	REMARK_WARNING, "title-not-large", \
		"give a `headline:` of few words; it is set large, and the title reads on under it", \
		"the title cannot be read from %g m: it does not fit at that size in %d lines"
#define BODY_WITHOUT_FRAME \
	REMARK_ERROR, "body-without-frame", \
		"choose another layout (`bulletin layouts`), or give it a frame with `holds: body`", \
		"the layout \"%s\" has no place for the text of a bulletin"
#define SHEET_OVERFULL \
	REMARK_ERROR, "sheet-overfull", \
		"take out so many words, or choose a layout that holds more (`bulletin layouts`)", \
		"the text is %d %s, about %d %s, longer than its %s%s"
#define SHEET_UNDERFULL \
	REMARK_ADVICE, "sheet-underfull", \
		"write more, or choose a smaller layout (`bulletin layouts`)", \
		"the text leaves %.0f mm of the sheet empty%s"
#define BLOCK_TOO_TALL \
	REMARK_ERROR, "block-too-tall", \
		"divide it in two, or shorten it: a box, a picture or a row of a table is never parted", \
		"this is %.0f mm tall, more than the space for the text"
#define METRE_TOO_SMALL \
	REMARK_WARNING, "metre-too-small", \
		"raise the layout's `metre`, or choose a font with larger small letters", \
		"%s at the layout's metre, %.2f pt, reads from %.2f m only; it needs %.2f pt"
#define TEXT_IN_UNSAFE_EDGE \
	REMARK_ERROR, "text-in-unsafe-edge", \
		"shorten the words that stick out, or give them more room in the layout", \
		"this stands %.1f mm from the %s edge, where the printer or the pouch may lose it"
#define TEXT_OFF_THE_SHEET \
	REMARK_ERROR, "text-off-the-sheet", \
		"shorten the words that stick out, or give them more room in the layout", \
		"this reaches %.1f mm beyond the %s edge of the sheet"
#define LINES_TOO_LONG \
	REMARK_WARNING, "lines-too-long", \
		"choose a layout that sets paragraphs in columns, or make them rows of a list", \
		"lines hold %d letters here, and over %d the eye loses its way back to the next"
#define LINES_TOO_SHORT \
	REMARK_WARNING, "lines-too-short", "choose a layout with wider or fewer columns", \
		"lines hold only %d letters here, and under %d a sentence comes apart"
#define SIZES_TOO_MANY \
	REMARK_ADVICE, "sizes-too-many", \
		"give styles that do like work one size; five are plenty", \
		"the sheet has text of more than %d sizes"
#define TABLE_TOO_WIDE \
	REMARK_WARNING, "table-too-wide", \
		"shorten the longest words, leave a column out, or turn rows into columns", \
		"this table is %.1f mm wide with its longest words, and its column %.1f mm"
#define LIST_TOO_DEEP \
	REMARK_WARNING, "list-too-deep", "say it in sentences, or divide the list", \
		"this list stands within %d others, and no more levels can be told apart"
#define CODE_TOO_WIDE \
	REMARK_WARNING, "code-too-wide", \
		"break the line where the code allows it; now it goes on under itself", \
		"this line of code is %d %s longer than its column"
#define PICTURE_TOO_TALL \
	REMARK_WARNING, "picture-scaled", \
		"nothing, if it can still be read; else crop the picture", \
		"this picture is taller than the space for it and is set %.0f %% of the measure wide"
#define PARTNER_TOO_WIDE \
	REMARK_ERROR, "partner-too-wide", \
		"give the partner a `short:` name in partnership.yaml; no name is set smaller than another", \
		"the name \"%s\" needs more than %d lines under its bar"
#define UNKNOWN_FIELD \
	REMARK_ERROR, "unknown-field", \
		"take the field out of the frame; the fields of a school are for address slips", \
		"a bulletin gives nothing for the field {%s}%s"

#define PICTURE_UNREADABLE \
	REMARK_ERROR, "picture-unreadable", \
		"check the name, and that the picture lies beside the text", \
		"the picture %s cannot be opened: %s"
#define PICTURE_UNKNOWN \
	REMARK_ERROR, "picture-unknown", \
		"save the picture as PNG, JPEG or SVG (not compressed as SVGZ)", \
		"the picture %s is neither PNG nor JPEG nor SVG, whatever its name says"
#define PICTURE_DAMAGED \
	REMARK_ERROR, "picture-damaged", \
		"open it in the program it comes from, save it anew and put that here", \
		"the picture %s cannot be read: %s"
#define PICTURE_TOO_LARGE \
	REMARK_ERROR, "picture-too-large", \
		"make it smaller: 4000 dots are enough for the width of an A3 sheet", \
		"the picture %s has %.0f million dots, and at most %.0f million are read"
#define PICTURE_TOO_HEAVY \
	REMARK_ERROR, "picture-too-heavy", \
		"simplify the drawing, or save it as PNG, with 300 dots to the inch", \
		"the picture %s cannot be drawn within %d seconds and %d MB of memory"
#define PICTURE_HIDES_PARTS \
	REMARK_ERROR, "picture-hides-parts", \
		"open it in a drawing program and save it as plain SVG", \
		"the DOCTYPE of the picture %s declares parts that are not seen by reading it"
#define PICTURE_SCRIPT \
	REMARK_WARNING, "picture-script", \
		"look at the proof; if something is missing, save the finished drawing as plain SVG", \
		"the picture %s holds a script, which is not run"
#define PICTURE_WEB_PAGE \
	REMARK_WARNING, "picture-web-page", \
		"save it with its text as outlines (\"text as paths\"), or as PNG", \
		"the picture %s holds a part written for web browsers (foreignObject), which is left out"
#define PICTURE_ANIMATED \
	REMARK_WARNING, "picture-animated", \
		"look at the proof; if you want another moment of it, save that as a picture", \
		"the picture %s moves, and is printed as it is before it does"
#define PICTURE_PROFILE \
	REMARK_WARNING, "picture-profile", "save the picture anew, as sRGB", \
		"the colour profile inside the picture %s cannot be used, so its colours are taken for sRGB"
#define PICTURE_REFERS_OUT \
	REMARK_WARNING, "picture-refers-out", \
		"put what it refers to into the picture itself (\"embed\")", \
		"the picture %s refers to \"%s\", which is not part of it and is left out"

#endif
