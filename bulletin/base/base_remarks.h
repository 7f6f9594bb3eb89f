/* The wordings of base/: files, and YAML as far as it has no subject yet. */
#ifndef BULLETIN_BASE_BASE_REMARKS_H
#define BULLETIN_BASE_BASE_REMARKS_H

#include "base/remarks.h"

#define FILE_MISSING \
	REMARK_ERROR, "file-missing", "check the name, or where the file was saved", \
		"there is no such file"
#define FILE_NOT_PLAIN \
	REMARK_ERROR, "file-not-plain", "name a file, not a folder or a device", \
		"this is not a plain file"
#define FILE_TOO_LARGE \
	REMARK_ERROR, "file-too-large", "divide the file, or take out what does not belong in it", \
		"this file has %zu KiB, and at most %zu KiB are read"
#define FILE_UNREADABLE \
	REMARK_ERROR, "file-unreadable", "check the rights of the file and of its folders", \
		"this file cannot be read: %s"
#define FILE_UNWRITABLE \
	REMARK_ERROR, "file-unwritable", \
		"free some space or check the rights of the folder, then try again; what was there before is untouched", \
		"this could not be written: %s"
#define FOLDER_EXISTS \
	REMARK_ERROR, "folder-exists", "name another folder with -o, or move this one away", \
		"there is something of this name already"
#define MODULE_MISSING \
	REMARK_ERROR, "module-missing", \
		"install the program again; `bulletin doctor` tells what is missing", \
		"the part %s of the program could not be opened: %s"

#define YAML_SYNTAX \
	REMARK_ERROR, "yaml-syntax", \
		"check the indentation, the colons and the quotes on this line", \
		"this is not YAML: %s"
#define YAML_ANCHOR \
	REMARK_ERROR, "yaml-anchor", "write the value out where it is needed", \
		"anchors (&) and aliases (*) are not allowed here; put a word that begins so in quotes"
#define YAML_TAG \
	REMARK_ERROR, "yaml-tag", "leave the tag out; the key says what type its value has", \
		"tags (!) are not allowed here; put a word that begins so in quotes"
#define YAML_DUPLICATE_KEY \
	REMARK_ERROR, "yaml-duplicate-key", "keep one of the two", \
		"\"%s\" stands here a second time; the first is on line %d"
#define YAML_KEY_NOT_TEXT \
	REMARK_ERROR, "yaml-key-not-text", "write a plain word before the colon", "a key is a word"
#define YAML_SECOND_DOCUMENT \
	REMARK_ERROR, "yaml-second-document", \
		"remove the line of three dashes and what follows it", \
		"a second YAML document begins here"
#define YAML_TOO_DEEP \
	REMARK_ERROR, "yaml-too-deep", "no key needs values nested so deep; check the brackets", \
		"values are nested more than %d deep here"
#define YAML_UNKNOWN_KEY \
	REMARK_ERROR, "unknown-key", "remove the key, or correct its spelling", \
		"\"%s\" is not a key here%s"
#define YAML_MISSING_KEY \
	REMARK_ERROR, "missing-key", "add the key with its value", "\"%s\" is missing here"
#define YAML_WRONG_TYPE \
	REMARK_ERROR, "wrong-type", \
		"write the value so, or leave the key out where it is not needed", \
		"this should be %s"
#define YAML_IMPOSSIBLE_DATE \
	REMARK_ERROR, "impossible-date", "write a day that is in the calendar, as 2026-02-06", \
		"there is no such day as \"%s\""

#endif
