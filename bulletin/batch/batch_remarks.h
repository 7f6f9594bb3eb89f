/* The wordings of batch/: the schools list, and sheets on larger paper. */
#ifndef BULLETIN_BATCH_BATCH_REMARKS_H
#define BULLETIN_BATCH_BATCH_REMARKS_H

#include "base/remarks.h"

#define CSV_UTF16 \
	REMARK_ERROR, "csv-utf16", \
		"save the list again and choose \"CSV UTF-8\" as its type, not \"Unicode text\"", \
		"this list was saved in the encoding UTF-16"
#define CSV_WORKBOOK \
	REMARK_ERROR, "csv-workbook", \
		"open it in the spreadsheet program and save it as \"CSV UTF-8\"", \
		"this is a workbook of a spreadsheet program, whatever its name says"
#define CSV_WINDOWS \
	REMARK_ERROR, "csv-windows-1252", \
		"save the list again and choose \"CSV UTF-8\" as its type", \
		"this letter, most likely a \"%s\", was saved in the encoding Windows-1252, not in UTF-8"
#define CSV_NOT_UTF8 \
	REMARK_ERROR, "csv-not-utf8", "save the list again and choose \"CSV UTF-8\" as its type", \
		"this letter was saved in another encoding than UTF-8"
#define CSV_LOST_LETTER \
	REMARK_ERROR, "csv-lost-letter", \
		"retype the letter; whatever wrote the list could not keep it", \
		"a letter was lost here before the list was saved: U+FFFD stands in its place"
#define CSV_CONTROL \
	REMARK_ERROR, "csv-control", \
		"delete the character; it cannot be seen, so retype the cell", \
		"a control character (U+%04X) stands here"
#define CSV_QUOTE \
	REMARK_ERROR, "csv-quote", \
		"put the whole cell in quotation marks, and write each mark inside it twice", \
		"a quotation mark is out of place here"
#define CSV_UNCLOSED \
	REMARK_ERROR, "csv-unclosed", "write a second quotation mark where the cell ends", \
		"the quotation mark that opens here is never closed"

#define LABEL_SHEET_UNKNOWN \
	REMARK_ERROR, "label-sheet-unknown", \
		"write the code on the box of labels; other makers name Avery's code beside theirs", \
		"there is no label sheet \"%s\" here; there are, with their labels a sheet: %s"
#define LABEL_FIRST \
	REMARK_ERROR, "label-first", \
		"count the labels of a used sheet row by row from 1, as L7163:5, or leave the number out", \
		"\"%s\" is no label of a sheet of %s, which has %d"

#define SCHOOLS_EMPTY \
	REMARK_ERROR, "schools-empty", \
		"write the names of the columns on the first line, id,name,address1,address2,town,postcode,copies, " \
		"and a line for each school", \
		"the list has no schools"
#define SCHOOLS_SEPARATOR \
	REMARK_ERROR, "schools-separator", "save the list again with commas between the cells", \
		"the cells are divided by %s here, not by commas"
#define SCHOOLS_MISSING_COLUMN \
	REMARK_ERROR, "schools-missing-column", \
		"the first line names the columns, in any order: id,name,address1,address2,town,postcode,copies", \
		"there is no column \"%s\"%s"
#define SCHOOLS_DOUBLE_COLUMN \
	REMARK_ERROR, "schools-double-column", \
		"keep one of the two, and rename or delete the other", \
		"there is a second column \"%s\""
#define SCHOOLS_CELL_COUNT \
	REMARK_ERROR, "schools-cell-count", \
		"give each column its cell; a comma inside a cell needs quotation marks round the cell", \
		"this line has %d cell%s, and the first line names %d columns"
#define SCHOOLS_EMPTY_CELL \
	REMARK_ERROR, "schools-empty-cell", "fill the cell, or delete the whole line", \
		"this school has no %s"
#define SCHOOLS_LINE_END \
	REMARK_ERROR, "schools-line-end", \
		"write the cell on one line; an address has two columns, address1 and address2", \
		"a line ends inside the %s of this school"
#define SCHOOLS_LONG_CELL \
	REMARK_ERROR, "schools-long-cell", "shorten it until it fits on an address slip", \
		"this cell has %s%ld characters, and at most %d are printed"
#define SCHOOLS_ID \
	REMARK_ERROR, "schools-id", \
		"use small letters, figures and hyphens only, at most 64, as mill-lane or 8452034", \
		"\"%s\" cannot be the id of a school"
#define SCHOOLS_DOUBLE_ID \
	REMARK_ERROR, "schools-double-id", \
		"give each school its own id, or delete one of the two lines", \
		"the id \"%s\" stands here a second time; the first is on line %d"
#define SCHOOLS_COPIES \
	REMARK_ERROR, "schools-copies", \
		"write a whole number from 1 to 999; a school that gets none has no line", \
		"\"%s\" is not a number of copies"
#define SCHOOLS_NO_ADDRESS \
	REMARK_WARNING, "schools-no-address", "fill the cell, unless the parcel goes by hand", \
		"the %s of this school is missing, so its parcel may not arrive"
#define SCHOOLS_NO_ADDRESSES \
	REMARK_WARNING, "schools-no-addresses", \
		"see whether a column has been left empty or given another name", \
		"%d further parts of addresses are missing in this list"
#define SCHOOLS_TOO_MANY \
	REMARK_ERROR, "schools-too-many", "divide the list, and print it in parts", \
		"this school is one too many: a list has at most %d"
#define SCHOOLS_MANY_FAULTS \
	REMARK_ERROR, "schools-many-faults", \
		"mend those that are told, then check the list again for the rest", \
		"from this line on the list was not read, as so much is wrong before"
#define SCHOOLS_CHANGED \
	REMARK_ERROR, "schools-changed", \
		"save the list, leave it alone, and run the command again", \
		"the list was changed by somebody while it was read"
#define SCHOOLS_UNKNOWN \
	REMARK_ERROR, "schools-unknown", "check the id in the schools list", \
		"there is no school \"%s\" in the list%s"

#define IMPOSED_NO_ROOM \
	REMARK_ERROR, "imposed-no-room", \
		"choose larger paper for the imposition, or print copies", \
		"%s lacks %.1f mm of %s for two sheets of %.4g x %.4g mm: " \
		"sheets %.1f, gutter %.1f, bleed %.1f, marks %.1f, and it has %.4g"
#define IMPOSED_INK_AT_EDGE \
	REMARK_ERROR, "imposed-ink-at-edge", \
		"give the layout `bleed: 3mm`, or move what stands there inwards, and circulate again; or print copies", \
		"the sheet has no bleed and the ink of page %d stands %.1f mm from its edge: " \
		"to be cut apart it needs %d mm, so %.1f mm are missing"
#define IMPOSED_PAPER_UNKNOWN \
	REMARK_ERROR, "imposed-paper-unknown", "name one of these: A4, SRA4, A3, SRA3", \
		"there is no paper \"%s\" to print several sheets on%s"
#define IMPOSED_TOO_MANY \
	REMARK_ERROR, "imposed-too-many", \
		"print step-and-repeat, whose file is short however many copies there are, or fewer copies at a time", \
		"to cut and stack so many copies takes a file of %d papers, and at most %d are written"
#define IMPOSED_SINGLE_LEAF \
	REMARK_ADVICE, "imposed-single-leaf", "leave out the order", \
		"each copy is a single leaf, so there is nothing to put in order: it is repeated at every place"
#define IMPOSED_UNREADABLE \
	REMARK_ERROR, "imposed-unreadable", \
		"check it with `bulletin verify`; a sheet that the program made is readable", \
		"the sheet cannot be laid on larger paper: %s"

#define SHEET_NOT_OURS \
	REMARK_ERROR, "sheet-not-ours", \
		"print it as it is, with --as copies, or circulate the bulletin again", \
		"the agreed sheet is not as this program makes one, so nothing can be printed on it"
#define IMPRINT_MISSING \
	REMARK_ERROR, "imprint-missing", \
		"print it with --as copies, or give its layout a frame that holds an imprint", \
		"the layout \"%s\" has no frame for the name of a school"
#define IMPRINT_TOO_LONG \
	REMARK_ERROR, "imprint-too-long", \
		"shorten it in the schools list, or give the frame more room or smaller type", \
		"\"%s\" does not fit into the frame \"%s\" of the layout \"%s\", not even at the smallest size"
#define IMPRINT_TOO_HIGH \
	REMARK_ERROR, "imprint-too-high", \
		"shorten it in the schools list, to take a line less, or write a layout with a higher " \
		"frame, or smaller type in it; lines of some writings are higher than Latin ones", \
		"\"%s\" takes %d %s in the frame \"%s\" of the layout \"%s\", which is %.1f mm too low for " \
		"that, even at the smallest size"
#define FIELD_NOT_HERE \
	REMARK_ERROR, "field-not-here", "take it out of the frame's text", \
		"the field {%s} has no value for the records that the frame \"%s\" is filled with"

#endif
