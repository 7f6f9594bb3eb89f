/* Every page is drawn once, and all checks look on. */
#include "preflight/checks.h"
#include "preflight/preflight_remarks.h"

/* A book of a thousand full pages has ten million operations; this takes some seconds. */
static const long long operations_most = 40 * 1000 * 1000;

static void tags_check(const Judge *judge, const Drawn *drawn)
{
	if (judge->claims.is_pdfua && drawn->mcid == MCID_NONE)
		findings_add(judge->findings, drawn_spot(judge, drawn), INK_UNTAGGED);
}

void drawings_judge(const Judge *judge)
{
	static DrawnCheck *const on_pages[] = { kinds_check, inks_check, type_check, lines_check,
		overprint_check, pictures_check, picture_inks_check, tags_check, NULL };
	static DrawnCheck *const in_glyphs[] = { kinds_check, inks_check, pictures_check,
		picture_inks_check, NULL };
	static DrawnCheck *const in_masks[] = { kinds_check, NULL };
	static const DrawnChecks checks = { on_pages, in_glyphs, in_masks };
	DrawingBudget budget = { .left = operations_most };
	for (int i = 0; i < judge->page_count && !budget.is_over; i++)
		drawing_run(judge, i, &checks, judge->fonts, &budget);
}
