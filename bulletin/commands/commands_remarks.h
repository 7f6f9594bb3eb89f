/* The wordings of commands/: how the program is called, and what it writes. */
#ifndef BULLETIN_COMMANDS_COMMANDS_REMARKS_H
#define BULLETIN_COMMANDS_COMMANDS_REMARKS_H

#include "base/remarks.h"

#define UNKNOWN_COMMAND \
	REMARK_ERROR, "unknown-command", "`bulletin help` lists the commands", \
		"\"%s\" is not a command%s"
#define UNKNOWN_OPTION \
	REMARK_ERROR, "unknown-option", "add --help to the command to see what it takes", \
		"\"%s\" is not an option here%s"
#define WRONG_OPTION \
	REMARK_ERROR, "wrong-option", "add --help to the command to see what it takes", "%s"
#define TOO_FEW_ARGUMENTS \
	REMARK_ERROR, "too-few-arguments", "add --help to the command to see what it takes", \
		"something is missing here: bulletin %s %s"
#define TOO_MANY_ARGUMENTS \
	REMARK_ERROR, "too-many-arguments", \
		"leave it out, or write it in quotes with the words before it", \
		"\"%s\" is one argument too many for: bulletin %s %s"
#define UNKNOWN_WORD \
	REMARK_ERROR, "unknown-word", "add --help to the command to see the words it knows", \
		"\"%s\" is not known here%s"
#define FOLDER_MISSING \
	REMARK_ERROR, "folder-missing", "check the name that stands after -C", \
		"there is no such folder"
#define PROOF_ENDING_UNKNOWN \
	REMARK_ERROR, "proof-ending-unknown", "end the name in .pdf, .png, .svg or .txt", \
		"the ending of this name does not say what kind of proof to make"
#define DOTS_UNUSABLE \
	REMARK_ERROR, "dots-unusable", \
		"write --plates too, and such a number after --dpi, as 300", \
		"the pictures that --plates makes can have from %d to %d dots to the inch"
#define SPECIMENS_IN_ONE_FILE \
	REMARK_ERROR, "specimens-in-one-file", \
		"name one layout, or a folder for the specimens of several", \
		"one file holds the specimen of one layout"
#define NEW_ID_WRONG \
	REMARK_ERROR, "id-wrong", \
		"use small letters, digits and hyphens, at most 64, and begin with a letter or a digit", \
		"\"%s\" cannot be the id of a bulletin%s"
#define DRAFT_PASSED_OVER \
	REMARK_ADVICE, "draft-passed-over", \
		"name the file in small letters, digits and hyphens, with .md at its end", \
		"this file is passed over, for its name cannot be the id of a bulletin%s"
#define NEW_DRAFT_EXISTS \
	REMARK_ERROR, "draft-exists", "open this one, or choose another id", \
		"there is a bulletin \"%s\" already"
#define WATCH_IMPOSSIBLE \
	REMARK_ERROR, "watch-impossible", "run `bulletin proof` after each save instead", \
		"this system cannot tell when files change: %s"
#define FONT_FILE_MISSING \
	REMARK_ERROR, "font-file-missing", "install the program again, with its fonts", \
		"this font file is missing; it is of the package %s"
#define FONT_FILE_CHANGED \
	REMARK_ERROR, "font-file-changed", "install the program again, with its fonts", \
		"this font file is not the one that the program came with: sheets would look different here"
#define OPTION_MISSING \
	REMARK_ERROR, "option-missing", "add --help to the command to see what it takes", \
		"the option %s is missing"
#define HOW_UNKNOWN \
	REMARK_ERROR, "how-unknown", "write --how meeting, for an answer given at a meeting", \
		"\"%s\" is no way to answer that can be recorded here"
#define HEAD_FORM \
	REMARK_ERROR, "head-form", \
		"write at least its first twelve letters and figures, as bulletin verify tells it on the other machine", \
		"\"%s\" is not the beginning of an entry's hash"
#define FOLDER_UNNAMED \
	REMARK_ERROR, "folder-unnamed", "name the folder; a dot is the one you are in", \
		"the name of the folder is empty"
#define INIT_FOLDER_FULL \
	REMARK_ERROR, "init-folder-full", \
		"name a new or empty folder, or one that has a partnership.yaml", \
		"this folder holds other things, and no partnership.yaml"
#define OUTPUT_LOST \
	REMARK_ERROR, "output-lost", \
		"see that there is room where the output goes, then run the command again", \
		"not everything could be printed"

#endif
