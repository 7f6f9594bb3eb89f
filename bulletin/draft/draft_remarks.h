/* The wordings of draft/: the bulletin's Markdown and the partnership's file. */
#ifndef BULLETIN_DRAFT_DRAFT_REMARKS_H
#define BULLETIN_DRAFT_DRAFT_REMARKS_H

#include "base/remarks.h"

/* The bytes of the file. */
#define DRAFT_TOO_LARGE \
	REMARK_ERROR, "draft-too-large", "divide it into several bulletins, or shorten it", \
		"this draft has %zu KiB, and a bulletin may have %d"

#define BYTE_ORDER_MARK \
	REMARK_ADVICE, "byte-order-mark", \
		"save it as \"UTF-8\" without BOM; it is read all the same", \
		"the file begins with a byte order mark, as some Windows programs write it"
#define CARRIAGE_RETURNS \
	REMARK_ADVICE, "carriage-returns", \
		"nothing need be done; an editor set to \"LF\" writes them as others do", \
		"lines end in CR LF here, as Windows writes them"
#define NOT_UTF8 \
	REMARK_ERROR, "not-utf8", "save the file as \"UTF-8\", and write the character again", \
		"the byte 0x%02X here is not UTF-8 text"
#define NUL_CHARACTER \
	REMARK_ERROR, "nul-character", "delete it, or save the file as \"UTF-8\" (not UTF-16)", \
		"a NUL character stands here"
#define CONTROL_CHARACTER \
	REMARK_ERROR, "control-character", "delete it and write what was meant", \
		"the control character U+%04X stands here"
#define TOO_MANY_MARKS \
	REMARK_ERROR, "too-many-marks", "delete them; a letter may carry thirty", \
		"more accents are heaped on one letter here than any language has"
#define ENDLESS_WORD \
	REMARK_ERROR, "endless-word", \
		"write blanks between the words, or delete what was pasted here", \
		"more than ten thousand letters stand here without a blank"

/* Front matter. */
#define FRONT_MATTER_MISSING \
	REMARK_ERROR, "front-matter-missing", \
		"begin the file with a line of three dashes, then \"title: ...\", then again three " \
		"dashes", \
		"the front matter is missing: the lines that give the title, the date and so on"
#define FRONT_MATTER_UNCLOSED \
	REMARK_ERROR, "front-matter-unclosed", \
		"write a line of three dashes after the last key, before the text", \
		"the front matter that begins here has no end"
#define STATUS_CLAIMS_AGREEMENT \
	REMARK_ERROR, "status-claims-agreement", \
		"write \"status: ready\" and circulate it: each partner agrees for itself, and " \
		"`bulletin sign` records it", \
		"\"%s\" is not for the author to say: only the partners can agree a bulletin"
#define STATUS_UNKNOWN \
	REMARK_ERROR, "status-unknown", \
		"write \"status: draft\" while you are writing, \"status: ready\" when it may be " \
		"circulated", \
		"\"%s\" is not a status%s"
#define LANGUAGE_UNKNOWN \
	REMARK_ERROR, "language-unknown", \
		"write the language as its code: en-GB for English, cy for Welsh, pl for Polish", \
		"\"%s\" is not the code of a language"

/* The text. */
#define NESTED_TOO_DEEP \
	REMARK_ERROR, "nested-too-deep", \
		"write it with fewer lists, quotes or boxes within each other", \
		"this stands more than %d deep within lists, quotes and boxes"
#define RAW_HTML \
	REMARK_ERROR, "raw-html", \
		"write it in Markdown; write &lt; where a < is meant, and end a line with \\ to break it", \
		"%s is HTML, which paper cannot show"
#define COMMENT_UNCLOSED \
	REMARK_ERROR, "comment-unclosed", "write --> where the comment ends", \
		"this comment has no end, and nothing after it would be printed"
#define TEXT_AFTER_COMMENT \
	REMARK_ERROR, "text-after-comment", "put it on a line of its own, after an empty line", \
		"this stands on the line of a comment and would not be printed"
#define TITLE_EMPTY \
	REMARK_ERROR, "title-empty", "write in a few words what the bulletin is about", \
		"the title has no words"
#define TITLE_REPEATED \
	REMARK_ADVICE, "title-repeated", "leave the line out; the front matter gives the title", \
		"this heading repeats the title and is not printed a second time"
#define HEADING_ONE \
	REMARK_ERROR, "heading-one", "write ## for it: the title is the only heading with one #", \
		"a heading with one # stands in the text"
#define HEADING_SKIPS \
	REMARK_ERROR, "heading-skips", "take away a #, or add the heading between them", \
		"this heading is of level %d, but what it belongs to is of level %d"
#define HEADING_EMPTY \
	REMARK_ERROR, "heading-empty", "write its words, or delete the line", \
		"this heading has no words"
#define PICTURE_WITHOUT_WORDS \
	REMARK_ERROR, "picture-without-words", \
		"say between the square brackets what the picture shows, for those who cannot see it", \
		"this picture has no alternative text"
#define PICTURE_WITHOUT_FILE \
	REMARK_ERROR, "picture-without-file", \
		"write the name of its file between the parentheses", "this picture names no file"
#define PICTURE_ELSEWHERE \
	REMARK_ERROR, "picture-elsewhere", "save it beside the bulletin and name that file", \
		"\"%s\" is an address, and nothing is fetched from the web"
#define PICTURE_IN_TEXT \
	REMARK_ERROR, "picture-in-text", \
		"put it in a paragraph of its own, with an empty line before and after", \
		"a picture stands in the midst of text"
#define PICTURE_TITLE \
	REMARK_ADVICE, "picture-title", \
		"write a caption: a line under the picture that begins with \": \"", \
		"the title of this picture is not printed"
#define FIGURES_NOT_PICTURES \
	REMARK_ERROR, "figures-not-pictures", "put it before or after the {figures}", \
		"{figures} holds pictures and their captions, nothing else"
#define CAPTION_ASTRAY \
	REMARK_WARNING, "caption-astray", \
		"put it right under its table or picture, or take the colon away", \
		"a caption stands here, but no table or picture before it"
#define TABLE_UNEVEN \
	REMARK_WARNING, "table-uneven", "give the line of dashes as many cells as the head", \
		"this looks like a table, but its head and its line of dashes differ"
#define COLUMNS_TOO_MANY \
	REMARK_ERROR, "columns-too-many", "divide the table, or turn rows into columns", \
		"this table has %d columns, and at most %d can be set"
#define CELLS_BEYOND_COLUMNS \
	REMARK_WARNING, "cells-beyond-columns", \
		"take the cell away, add a column to the head, or write \\| where a pipe is meant", \
		"this row has %d cells for %d columns; those from here on are not printed"
#define CELL_SPANS \
	REMARK_WARNING, "cell-spans", \
		"repeat the words in each cell; write a blank between the pipes of a cell that is empty", \
		"%s is no cell over several %s here: this cell is printed empty"
#define FENCE_KIND_UNKNOWN \
	REMARK_ERROR, "fence-kind-unknown", \
		"write {box}, {callout}, {contact}, {quote}, {figures} or {lang}; for code leave the braces out", \
		"there is no block {%s}%s"
#define FENCE_ARGUMENT_UNKNOWN \
	REMARK_ERROR, "fence-argument-unknown", "move these words into the block", \
		"nothing can follow {%s} on its line"
#define FENCE_UNCLOSED \
	REMARK_ERROR, "fence-unclosed", "write a line of as many ``` where it ends", \
		"this {%s} has no end"
#define FENCE_EMPTY \
	REMARK_ERROR, "fence-empty", "write what it holds, or delete it", "this block is empty"
#define ATTRIBUTE_UNKNOWN \
	REMARK_ERROR, "attribute-unknown", \
		"write {lang=cy} for the language of words; there is no other", \
		"\"%s\" cannot be said of words in a text"

/* The partnership's file. */
#define PARTNERSHIP_EMPTY \
	REMARK_ERROR, "partnership-empty", \
		"write at least a name and the partners; `bulletin init` makes a file to start " \
		"from", \
		"this file says nothing yet"
#define RULES_VERSION_UNKNOWN \
	REMARK_ERROR, "rules-version-unknown", "write \"version: 1\"", \
		"version %s of the rules is not known to this program"
#define TIME_ZONE_UNKNOWN \
	REMARK_WARNING, "time-zone-unknown", \
		"write its IANA name, as Europe/London; until then days begin and end in UTC", \
		"this machine knows no time zone \"%s\""
#define PARTNER_TWICE \
	REMARK_ERROR, "partner-twice", "give each partner the name it is known by", \
		"\"%s\" is the name of a second partner; the first is on line %d"
#define PERSON_TWICE \
	REMARK_ERROR, "person-twice", \
		"a person acts for one partner only; give the other person another id or address", \
		"\"%s\" stands here a second time; the first is on line %d"
#define PERSON_DATES_CROSSED \
	REMARK_ERROR, "person-dates-crossed", "correct one of the two dates", \
		"%s's last day is before the first"
#define PRINCIPAL_MISSING \
	REMARK_ERROR, "principal-missing", \
		"add a person whose role is principal, or leave the partner out of \"required\"", \
		"%s must agree, but nobody is its principal"
#define REQUIRED_UNKNOWN \
	REMARK_ERROR, "required-unknown", \
		"write the id of a partner as it stands under \"partners\"", \
		"there is no partner \"%s\""
#define OBSERVER_REQUIRED \
	REMARK_ERROR, "observer-required", "take it out of the list, or give it \"voice: full\"", \
		"\"%s\" is an observer, and observers comment only"
#define QUORUM_UNREACHABLE \
	REMARK_ERROR, "quorum-unreachable", "lower the quorum, or add partners", \
		"%d partners must agree, but only %d have a voice"

/* Legibility. */
#define BLOCK_OF_CAPITALS \
	REMARK_WARNING, "block-of-capitals", \
		"write them in small letters; a few **strong** words stand out as well", \
		"these %d words in a row are in capitals, which are read letter by letter"
#define BLOCK_OF_ITALICS \
	REMARK_WARNING, "block-of-italics", "keep emphasis for a word or two", \
		"all %d words of this are emphasised: they tire the eye, and none of them stands out"

#endif
