/*
 * Survey: a layout under its checks, and where in its file to tell what they
 * find. Inside layout/ only.
 */
#ifndef BULLETIN_LAYOUT_SURVEY_H
#define BULLETIN_LAYOUT_SURVEY_H

#include "base/yaml.h"
#include "layout/standing.h"

typedef struct {
	const Layout *layout;
	const YamlNode *root; /* the layout's file, for the places of its keys */
	const Standing *standings;
	Remarks *remarks;
} Survey;

/*
 * Where to tell what several keys make together: at the first of `keys` that
 * the layout's own file has, else at the file's beginning.
 */
Place survey_place_of_keys(const Survey *survey, const char *const *keys, int count);

/* A frame of the layout extended may stand wrong by what this one says of the sheet. */
Place survey_place_of_frame(const Survey *survey, const Frame *frame);

#endif
