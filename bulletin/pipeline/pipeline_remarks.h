/* The wordings of the pipeline: where things are. */
#ifndef BULLETIN_PIPELINE_PIPELINE_REMARKS_H
#define BULLETIN_PIPELINE_PIPELINE_REMARKS_H

#include "base/remarks.h"

#define NO_PARTNERSHIP \
	REMARK_ERROR, "no-partnership", \
		"go to your partnership's folder, name it with -C, or make one with `bulletin init DIR`", \
		"there is no partnership.yaml here or in a folder above"
#define BULLETIN_MISSING \
	REMARK_ERROR, "bulletin-missing", \
		"name a bulletin of the partnership, or the path of a Markdown file; `bulletin new` starts one", \
		"there is no bulletin \"%s\"%s"
#define BULLETIN_FROM_ELSEWHERE \
	REMARK_ERROR, "bulletin-from-elsewhere", \
		"put it into the partnership's folder bulletins, and name it by its id", \
		"this is no bulletin of the partnership"
#define STOCK_UNKNOWN \
	REMARK_ERROR, "unknown-stock", \
		"`bulletin help --front-matter` lists the stocks; add one of your own to partnership.yaml under `stocks`", \
		"\"%s\" is not a stock%s"
#define PARTNER_UNKNOWN \
	REMARK_ERROR, "unknown-partner", \
		"write the partner's id as it stands in partnership.yaml", \
		"there is no partner \"%s\"%s"
#define EDITION_UNKNOWN \
	REMARK_ERROR, "edition-unknown", \
		"write large-print, or a language in small letters, as cy", \
		"\"%s\" is not an edition that can be made"
#define EDITION_TWICE \
	REMARK_ERROR, "edition-twice", "leave one of the two out", \
		"the edition \"%s\" is listed twice"
#define EDITION_WITHOUT_FILE \
	REMARK_ERROR, "edition-without-file", \
		"write the text in that language into that file, or take the edition off the list", \
		"the edition \"%s\" has no draft of its own: there is no %s"
#define EDITION_DIFFERS \
	REMARK_ERROR, "edition-differs", \
		"leave the key out of this file: what the bulletin's own file says goes for every edition", \
		"`%s` is %s here, and %s in the bulletin itself"
#define EDITION_UNLISTED \
	REMARK_ERROR, "edition-unlisted", "add it to `editions` in the front matter", \
		"the bulletin has no edition \"%s\""
#define INPUT_CHANGED \
	REMARK_ERROR, "input-changed", "run the command again, now that the file is saved", \
		"it was saved while the sheet was being made from it"
#define PROFILE_MISSING \
	REMARK_ERROR, "profile-missing", \
		"save the profile under that name in the partnership's folder profiles/, or leave the key out", \
		"there is no profile \"%s\" in profiles/, nor among the program's own"

#endif
