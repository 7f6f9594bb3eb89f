/* The wordings of the pipeline: where things are. */
#ifndef BULLETIN_PIPELINE_REMARKS_H
#define BULLETIN_PIPELINE_REMARKS_H

#include "base/remarks.h"

#define NO_PARTNERSHIP \
	REMARK_ERROR, "no-partnership", \
		"go to your partnership's folder, name it with -C, or make one with `bulletin init DIR`", \
		"there is no partnership.yaml here or in a folder above"
#define BULLETIN_MISSING \
	REMARK_ERROR, "bulletin-missing", \
		"name a bulletin of the partnership, or the path of a Markdown file; `bulletin new` starts one", \
		"there is no bulletin \"%s\"%s"
#define STOCK_UNKNOWN \
	REMARK_ERROR, "unknown-stock", \
		"choose one of the stocks in the manual, or add your own to partnership.yaml under `stocks`", \
		"\"%s\" is not a stock%s"
#define PARTNER_UNKNOWN \
	REMARK_ERROR, "unknown-partner", \
		"write the partner's id as it stands in partnership.yaml", \
		"there is no partner \"%s\"%s"

#endif
