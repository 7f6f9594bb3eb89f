#include "layout/survey.h"

Place survey_place_of_keys(const Survey *survey, const char *const *keys, int count)
{
	for (int i = 0; i < count; i++) {
		const YamlNode *value = yaml_at(survey->root, keys[i]);
		if (value && value->place.file == survey->layout->file)
			return value->place;
	}
	return survey->root->place;
}

Place survey_place_of_frame(const Survey *survey, const Frame *frame)
{
	static const char *const keys[] = { "fixing", "finishing", "bleed", "margin", "paper" };
	if (frame->place.file == survey->layout->file)
		return frame->place;
	return survey_place_of_keys(survey, keys, G_N_ELEMENTS(keys));
}
