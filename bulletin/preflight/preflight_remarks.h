/*
 * The wordings of preflight/. Each says what will happen at the press, and
 * names the clause that a print shop will name: of ISO 32000-1 (PDF), ISO
 * 19005-2 (PDF/A-2) or ISO 14289-1 (PDF/UA-1); "PDF/X-4" is ISO 15930-7.
 *
 * Each has two ways out: of a PDF from anywhere, then of a sheet of our own.
 * There the author or whoever made the layout can do something, or nobody can:
 * then the program is at fault, and is to be reported.
 */
#ifndef BULLETIN_PREFLIGHT_PREFLIGHT_REMARKS_H
#define BULLETIN_PREFLIGHT_PREFLIGHT_REMARKS_H

#include "base/remarks.h"

/* One way out for both; and one for a PDF from anywhere alone. */
#define BOTH(way_out) way_out, way_out
#define OR_REPORT(way_out) way_out, REMARK_REPORT_IT

#define EXPORT_AGAIN OR_REPORT("export it again from the program that made it")
#define EXPORT_AS(standard) OR_REPORT("export it again as " standard)
#define ASK_FOR_ANOTHER OR_REPORT("ask whoever made it for another copy")

/* The file */

#define PREFLIGHT_UNFINISHED \
	REMARK_ERROR, "preflight-unfinished", \
		"do not print it; ask whoever made it for another copy", \
		"make its pictures smaller, 300 dots to the inch are enough, or divide the bulletin", \
		"this file could not be judged to its end: %s"
#define PDF_UNREADABLE \
	REMARK_ERROR, "pdf-unreadable", ASK_FOR_ANOTHER, "this is no PDF that can be read: %s"
#define PDF_DAMAGED \
	REMARK_ERROR, "pdf-damaged", \
		OR_REPORT( \
			"export it again from the program that made it; a file is often cut short on its way by e-mail"), \
		"this PDF is damaged, and what was meant had to be guessed: %s"
#define PDF_LOCKED \
	REMARK_ERROR, "pdf-locked", \
		OR_REPORT("ask whoever made it for a copy without a password"), \
		"this PDF opens with a password only"
#define PDF_WITHOUT_PAGES \
	REMARK_ERROR, "pdf-without-pages", ASK_FOR_ANOTHER, "this PDF has no pages"
#define PDF_OF_TOO_MANY_PAGES \
	REMARK_ERROR, "pdf-of-too-many-pages", BOTH("divide it into files of fewer pages"), \
		"this PDF has %.0f pages, and %d at most are judged"
#define PDF_VERSION \
	REMARK_ERROR, "pdf-version", EXPORT_AS("PDF/X-4"), \
		"this is a PDF of version %s; PDF/X-4 is of version 1.6"
#define PDF_WITHOUT_ID \
	REMARK_ERROR, "pdf-without-id", EXPORT_AS("PDF/X-4"), \
		"the file has no identifier of two strings of 16 bytes (ISO 32000-1, 14.4)"
#define PDF_ENCRYPTED \
	REMARK_ERROR, "pdf-encrypted", \
		OR_REPORT("export it again without a password and without restrictions"), \
		"the file is encrypted, which PDF/X-4 forbids (ISO 32000-1, 7.6)"
#define PDF_HAS_ACTIONS \
	REMARK_ERROR, "pdf-has-actions", \
		OR_REPORT("export it again as PDF/X-4, without buttons and scripts"), \
		"the file does something when it is opened or clicked: /%s (ISO 32000-1, 12.6)"
#define PDF_HAS_FORM \
	REMARK_ERROR, "pdf-has-form", \
		OR_REPORT("print the form into a new PDF, then judge that one"), \
		"the file holds a form to fill in: /%s (ISO 32000-1, 12.7)"
#define PDF_HAS_ATTACHMENTS \
	REMARK_ERROR, "pdf-has-attachments", OR_REPORT("export it again without attachments"), \
		"other files are attached to it: /%s (ISO 32000-1, 7.11.4)"
#define PDF_HAS_POSTSCRIPT \
	REMARK_ERROR, "pdf-has-postscript", EXPORT_AS("PDF/X-4"), \
		"the file holds a program in PostScript (ISO 32000-1, 8.8.2; ISO 19005-2, 6.2.9.2)"
#define PDF_LEANS_ON_OTHERS \
	REMARK_ERROR, "pdf-leans-on-others", \
		OR_REPORT("export it again with all that it shows inside it"), \
		"a part of it lies in another file: /%s (ISO 32000-1, 8.10.4 and 14.11.7)"
#define PDF_HAS_LZW \
	REMARK_ERROR, "pdf-has-lzw", EXPORT_AS("PDF/X-4"), \
		"a part of it is packed with LZW (ISO 32000-1, 7.4.4; ISO 19005-2, 6.1.7.2)"
#define TRANSFER_CURVE \
	REMARK_ERROR, "transfer-curve", \
		OR_REPORT("export it again as PDF/X-4, without transfer curves"), \
		"a curve in it changes every tone at the press: /%s (ISO 32000-1, 10.4; ISO 19005-2, 6.2.5)"
#define HALFTONE_NAMED \
	REMARK_ERROR, "halftone-named", OR_REPORT("export it again as PDF/X-4, without screens"), \
		"a screen of some other press is named in it: /HalftoneName (ISO 32000-1, 10.5; ISO 19005-2, 6.2.5)"
#define BLEND_SPACE \
	REMARK_ERROR, "blend-space", \
		OR_REPORT("export it again with transparency blended in CMYK"), \
		"transparency is blended in RGB, so that black becomes four inks: /Group /CS (ISO 32000-1, 11.4.7)"
#define LAYERS_UNNAMED \
	REMARK_ERROR, "layers-unnamed", OR_REPORT("export it again without layers"), \
		"the ways to show its layers do not each have a name of their own: /OCProperties /Name (ISO 32000-1, 8.11.4.3; ISO 19005-2, 6.9)"
#define LAYERS_AUTOMATIC \
	REMARK_ERROR, "layers-automatic", OR_REPORT("export it again without layers"), \
		"layers may show or hide of themselves when it is printed: /OCProperties /AS (ISO 32000-1, 8.11.4.5; ISO 19005-2, 6.9)"
#define LAYERS_UNLISTED \
	REMARK_ERROR, "layers-unlisted", OR_REPORT("export it again without layers"), \
		"its list of layers leaves some of them out: /OCProperties /Order (ISO 32000-1, 8.11.4.3; ISO 19005-2, 6.9)"

/* Identification */

#define XMP_MISSING \
	REMARK_ERROR, "xmp-missing", EXPORT_AS("PDF/X-4"), \
		"the file does not say what it is: it has no XMP metadata (ISO 32000-1, 14.3.2)"
#define XMP_UNREADABLE \
	REMARK_ERROR, "xmp-unreadable", EXPORT_AS("PDF/X-4"), \
		"what the file says of itself cannot be read: its XMP metadata are damaged (ISO 32000-1, 14.3.2)"
#define XMP_PACKED \
	REMARK_ERROR, "xmp-packed", EXPORT_AS("PDF/X-4"), \
		"the XMP metadata are packed, and have to be plain text (ISO 19005-2, 6.6.2.1)"
#define XMP_INCOMPLETE \
	REMARK_ERROR, "xmp-incomplete", EXPORT_AS("PDF/X-4"), \
		"the XMP metadata lack the %s, which PDF/X-4 asks for"
#define PDFX_UNIDENTIFIED \
	REMARK_ERROR, "pdfx-unidentified", EXPORT_AS("PDF/X-4"), \
		"the file does not say that it is PDF/X-4%s%s (XMP, pdfxid:GTS_PDFXVersion)"
#define PDFA_UNIDENTIFIED \
	REMARK_ERROR, "pdfa-unidentified", BOTH(REMARK_REPORT_IT), \
		"the sheet does not say that it is PDF/A-2 (ISO 19005-2, 6.6.4)"
#define PDFUA_UNIDENTIFIED \
	REMARK_ERROR, "pdfua-unidentified", BOTH(REMARK_REPORT_IT), \
		"the sheet does not say that it is PDF/UA-1 (ISO 14289-1, 5)"
#define TRAPPED_UNKNOWN \
	REMARK_ERROR, "trapped-unknown", EXPORT_AS("PDF/X-4"), \
		"Info and XMP do not both say whether colours are trapped: /Trapped /True or /False (ISO 32000-1, 14.11.6)"
#define INFO_DISAGREES \
	REMARK_ERROR, "info-disagrees", EXPORT_AGAIN, \
		"the file says two things of itself: /%s is \"%s\" in Info, and \"%s\" in XMP (ISO 32000-1, 14.3.3)"

/* Records of variable printing: ISO 16612-2 is PDF/VT */

#define PARTS_MISSING \
	REMARK_ERROR, "parts-missing", EXPORT_AS("PDF/VT-1"), \
		"the file says that it is PDF/VT-1, and has no list of its records: /DPartRoot (ISO 16612-2)"
#define PARTS_ASTRAY \
	REMARK_ERROR, "parts-astray", EXPORT_AS("PDF/VT-1"), \
		"the list of records does not lead here and back, so that it is not known whose pages these are: /DPart (ISO 16612-2)"
#define PARTS_OF_ANOTHER_DATE \
	REMARK_ERROR, "parts-of-another-date", EXPORT_AS("PDF/VT-1"), \
		"the file was changed since it became PDF/VT-1: GTS_PDFVTModDate is \"%s\", and xmp:ModifyDate \"%s\" (ISO 16612-2)"

/* The printing condition */

#define INTENT_MISSING \
	REMARK_ERROR, "intent-missing", \
		OR_REPORT( \
			"ask the print shop for its profile, FOGRA39 or FOGRA51 perhaps, and export it again as PDF/X-4 for it"), \
		"the file does not say for which press its colours are made: no output intent /GTS_PDFX (ISO 32000-1, 14.11.5)"
#define INTENT_TWICE \
	REMARK_ERROR, "intent-twice", OR_REPORT("export it again for one press"), \
		"the file is made for %d presses at once, and PDF/X-4 allows one /GTS_PDFX (ISO 32000-1, 14.11.5)"
#define INTENT_UNNAMED \
	REMARK_ERROR, "intent-unnamed", EXPORT_AS("PDF/X-4"), \
		"the press that the colours are made for has no name: /OutputConditionIdentifier (ISO 32000-1, Table 365)"
#define INTENT_WITHOUT_PROFILE \
	REMARK_ERROR, "intent-without-profile", \
		OR_REPORT("export it again as PDF/X-4, with its profile embedded"), \
		"the profile of the press is not embedded: /DestOutputProfile (ISO 32000-1, 14.11.5)"
#define INTENT_NOT_CMYK \
	REMARK_ERROR, "intent-not-cmyk", \
		OR_REPORT( \
			"ask the print shop for its profile, FOGRA39 or FOGRA51 perhaps, and export it again as PDF/X-4 for it"), \
		"the colours are not made for a press with four inks: /DestOutputProfile is no CMYK output profile (ISO 32000-1, 14.11.5)"
#define INTENTS_DIFFER \
	REMARK_ERROR, "intents-differ", EXPORT_AS("PDF/X-4"), \
		"a screen and the press would show different colours: the output intents have not one profile object (ISO 19005-2, 6.2.3)"
#define INTENT_OF_ARCHIVE_MISSING \
	REMARK_ERROR, "intent-of-archive-missing", EXPORT_AS("PDF/A-2 and PDF/X-4"), \
		"the file calls itself PDF/A-2 and has no output intent /GTS_PDFA1 (ISO 19005-2, 6.2.3)"

/* Boxes */

#define BOXES_NOT_NESTED \
	REMARK_ERROR, "boxes-not-nested", EXPORT_AS("PDF/X-4"), \
		"the %s box of a page is empty or reaches out of its %s box (ISO 32000-1, 14.11.2)"
#define TRIM_MISSING \
	REMARK_ERROR, "trim-missing", \
		OR_REPORT( \
			"export it again as PDF/X-4; where the program asks, with crop marks or with bleed"), \
		"the file does not say where the sheet is cut: no /TrimBox (ISO 32000-1, 14.11.2)"
#define TRIM_TWICE \
	REMARK_ERROR, "trim-twice", EXPORT_AS("PDF/X-4"), \
		"a page has both a /TrimBox and an /ArtBox, and PDF/X-4 allows one (ISO 32000-1, 14.11.2)"
#define TRIM_SIZE \
	REMARK_ERROR, "trim-size", BOTH(REMARK_REPORT_IT), \
		"a sheet is cut to %.1f x %.1f mm, and the layout's is %.1f x %.1f mm"
#define TRIM_OVER_POUCH \
	REMARK_ERROR, "trim-over-pouch", \
		BOTH("choose a larger pouch or a smaller sheet in the layout"), \
		"a sheet of %.1f x %.1f mm leaves less than 3 mm of film all round in a pouch of %.1f x %.1f mm"
#define BLEED_SHORT \
	REMARK_ERROR, "bleed-short", BOTH(REMARK_REPORT_IT), \
		"a page is drawn %.1f mm over the cut, and the layout's bleed is %.1f mm: /BleedBox (ISO 32000-1, 14.11.2)"
#define ANNOTATION_ON_SHEET \
	REMARK_ERROR, "annotation-on-sheet", \
		OR_REPORT( \
			"export it again without links, notes and fields; print an address as text"), \
		"%s lies on the sheet, and nobody knows whether it will print (ISO 32000-1, 12.5)"

/* Fonts */

#define FONT_NOT_EMBEDDED \
	REMARK_ERROR, "font-not-embedded", \
		OR_REPORT( \
			"export it again with all fonts embedded; a font that forbids it has to be replaced"), \
		"the font %s is not embedded, and another would print in its place (ISO 32000-1, 9.9)"
#define FONT_DAMAGED \
	REMARK_ERROR, "font-damaged", "export it again, or install the font anew before", \
		"name another font in the layout, or install that one anew", \
		"the font %s is embedded, but cannot be read (ISO 32000-1, 9.9)"
#define FONT_WIDTHS \
	REMARK_ERROR, "font-widths", "export it again, or choose another font", \
		"name another font in the layout, or install that one anew", \
		"lines set in %s may print longer or shorter than they look: %d of its letters have another width than declared, by up to %.1f %% of their size (ISO 32000-1, 9.2.4; ISO 19005-2, 6.2.11.5)"
#define FONT_NOTDEF \
	REMARK_ERROR, "font-notdef", \
		BOTH("write that sign in another way, or choose another font"), \
		"the font %s has no glyph for %d of the signs set in it (ISO 19005-2, 6.2.11.8)"
#define FONT_WITHOUT_MAP \
	REMARK_ERROR, "font-without-map", EXPORT_AS("PDF/A-2"), \
		"the font %s does not say which glyph is which: no /CIDToGIDMap (ISO 19005-2, 6.2.11.3.2)"
#define FONT_WITHOUT_LETTERS \
	REMARK_ERROR, "font-without-letters", EXPORT_AS("PDF/A-2"), \
		"what is set in %s cannot be read aloud or searched: no /ToUnicode (ISO 14289-1, 7.21.7)"

/* Drawing */

#define DRAWING_UNREADABLE \
	REMARK_ERROR, "drawing-unreadable", EXPORT_AGAIN, \
		"what a page draws cannot be followed to its end (ISO 32000-1, 7.8.2)"
#define DRAWING_TOO_DEEP \
	REMARK_ERROR, "drawing-too-deep", \
		OR_REPORT("export it again with transparency flattened"), \
		"a page is a drawing within a drawing, more than 28 times over"
#define DRAWING_TOO_NESTED \
	REMARK_ERROR, "drawing-too-nested", OR_REPORT("export it again from where it was made"), \
		"a page saves its state, or opens tagged content, and never closes it (ISO 32000-1, C.2)"
#define DRAWING_TOO_LONG \
	REMARK_ERROR, "drawing-too-long", \
		"ask whoever made it for a simpler copy, or for fewer pages", \
		"show simpler SVG pictures, or divide the bulletin", \
		"the file draws more than any press can wait for; the rest was not judged"
#define COLOUR_RGB \
	REMARK_ERROR, "colour-rgb", \
		OR_REPORT("export it again with all colours converted to CMYK"), \
		"%s is in RGB, the colours of a screen, and not in inks (ISO 32000-1, 8.6.4.3; ISO 19005-2, 6.2.4.3)"
#define REGISTRATION_ON_SHEET \
	REMARK_ERROR, "registration-on-sheet", \
		OR_REPORT("give it a colour of the sheet; black is K 100"), \
		"%s on the sheet is in the ink of crop marks, which prints on every plate (ISO 32000-1, 8.6.6.4)"
#define INK_SUM \
	REMARK_ERROR, "ink-sum", \
		"choose a lighter colour, or lighten the picture in its dark parts", \
		"choose a lighter ink in the layout, or a lighter picture; where the print shop allows more, set `ink-limit`", \
		"%s takes %.0f %% of ink, and the paper carries %.0f %%: it would smear and stick"
#define BLACK_TEXT_ON_PLATES \
	REMARK_ERROR, "black-text-on-plates", \
		"set black text in K 100 alone; in an office program, in automatic black", \
		"give black text the ink {k: 100} in the layout, and #000000 in an SVG picture", \
		"black text is made of several inks, and gets coloured edges at the least shift of a plate"
#define TYPE_SMALL_REVERSED \
	REMARK_WARNING, "type-small-reversed", "set white type in 6 pt or more", \
		"give it 6 pt or more in the layout, or show its picture larger", \
		"white type of %.1f pt fills with ink"
#define TYPE_IN_SEVERAL_INKS \
	REMARK_WARNING, "type-in-several-inks", \
		"give it a colour of one or two inks, or set it in 9 pt or more", \
		"give it an ink of one or two colours in the layout, or 9 pt or more", \
		"type of %.1f pt is made of %d inks, and blurs at the least shift of a plate"
#define LINE_TOO_THIN \
	REMARK_WARNING, "line-too-thin", "make it 0.25 pt or more", \
		"make the rule 0.25 pt or more in the layout, or the lines of the picture", \
		"a line of %.2f pt may not print at all"
#define LINE_LIGHT_TOO_THIN \
	REMARK_WARNING, "line-light-too-thin", "make it 0.75 pt or more, or give it a full ink", \
		"make the rule 0.75 pt or more in the layout, or give it a full ink; so too the lines of a picture", \
		"%s of %.2f pt breaks up into dots or fills with ink"
#define WHITE_OVERPRINTS \
	REMARK_ERROR, "white-overprints", OR_REPORT("switch off overprinting for what is white"), \
		"%s in white is set to overprint: what lies under it shows, and the white does not (ISO 32000-1, 8.6.7)"
#define BLACK_KNOCKS_OUT \
	REMARK_WARNING, "black-knocks-out", \
		OR_REPORT("export it again with black set to overprint"), \
		"%s leaves what is under it white, and gets a light edge at the least shift of a plate (ISO 32000-1, 8.6.7)"
#define PICTURE_TOO_COARSE \
	REMARK_ERROR, "picture-too-coarse", \
		BOTH("use the original of the picture, or show it smaller"), \
		"a picture has %.0f dots to the inch where %.0f are wanted: its dots will be seen"
#define PICTURE_COARSE \
	REMARK_WARNING, "picture-coarse", \
		BOTH("use the original of the picture, or show it smaller"), \
		"a picture has %.0f dots to the inch where %.0f are wanted: it will look soft"
#define PICTURE_CUT_SHORT \
	REMARK_ERROR, "picture-cut-short", \
		OR_REPORT("put the picture in again from its file, and export it again"), \
		"a picture does not hold the %d x %d dots that it promises (ISO 32000-1, 8.9.5)"
#define PICTURE_NOT_JUDGED \
	REMARK_WARNING, "picture-not-judged", \
		BOTH("make the picture smaller: 300 dots to the inch are enough"), \
		"the inks of a picture of %d x %d dots were not added up: it is too large"
#define PICTURE_NOT_UNPACKED \
	REMARK_ADVICE, "picture-not-unpacked", \
		OR_REPORT( \
			"look at it closely on the print shop's proof, or have it saved as JPEG or TIFF and put in again"), \
		"what a picture shows cannot be judged, as it is not unpacked here: /%s"
#define PICTURE_MASK_IN_COLOURS \
	REMARK_ERROR, "picture-mask-in-colours", EXPORT_AS("PDF/X-4"), \
		"how much of a picture shows through is given in colours, and not in shades of gray: /SMask (ISO 32000-1, 11.6.5.3)"
#define SHADING_NOT_JUDGED \
	REMARK_ADVICE, "shading-not-judged", \
		OR_REPORT( \
			"look at its darkest part on the print shop's proof, or have it drawn as a picture"), \
		"the ink of a shading cannot be added up: a program works out its colours, or they are given point by point (ISO 32000-1, 7.10.5 and 8.7.4.5)"
#define PICTURE_ALTERNATES \
	REMARK_ERROR, "picture-alternates", EXPORT_AS("PDF/X-4"), \
		"a picture has another picture to show in its place: /Alternates (ISO 32000-1, 8.9.5.4; ISO 19005-2, 6.2.8)"
#define PICTURE_INTERPOLATED \
	REMARK_ERROR, "picture-interpolated", EXPORT_AS("PDF/X-4"), \
		"a picture may be smoothed, and each press does it in its own way: /Interpolate (ISO 19005-2, 6.2.8)"

/* Reading, where the file promises it */

#define FILE_UNTAGGED \
	REMARK_ERROR, "file-untagged", OR_REPORT("export it again with tags"), \
		"the file calls itself PDF/UA and has no tags for a screen reader (ISO 14289-1, 7.1)"
#define FILE_WITHOUT_LANGUAGE \
	REMARK_ERROR, "file-without-language", \
		OR_REPORT("set the language of the text, and export it again"), \
		"a screen reader does not learn which language to read it in: no /Lang (ISO 14289-1, 7.2)"
#define FILE_HIDES_TITLE \
	REMARK_ERROR, "file-hides-title", EXPORT_AS("PDF/UA"), \
		"a viewer shows the name of the file and not its title: /DisplayDocTitle (ISO 14289-1, 7.1)"
#define INK_UNTAGGED \
	REMARK_ERROR, "ink-untagged", EXPORT_AS("PDF/UA"), \
		"something on a page is neither in a tag nor marked as an artifact (ISO 14289-1, 7.1)"

#endif
