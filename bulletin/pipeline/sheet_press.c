#include "pipeline/sheet_press.h"
#include "base/module.h"

/* The press is a module: only circulate and print pay for libqpdf. */
const Sheet *sheet_press(const Painting *painting, const Partnership *partnership,
	const char *profile, int64_t made_at)
{
	Painting dated = *painting;
	dated.made_at = made_at;
	Text painted = paint_pdf(&dated);
	if (!painted.bytes)
		return NULL;
	PressRun *run = (PressRun *)module_symbol("press", "press_run", painting->remarks);
	if (!run)
		return NULL;
	const PressJob job = {
		.painted = painted,
		.pages = painting->pages,
		.layout = painting->layout,
		.identity = {
			.title = painting->pages->title,
			.author = partnership ? partnership->name : "",
			.language = painting->pages->language,
			.made_at = made_at,
		},
		.profile = profile,
	};
	return run(painting->arena, &job, painting->remarks);
}
