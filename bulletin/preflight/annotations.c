/* Annotations: what lies over the page and is no part of what it draws. */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

#include <math.h>

static Rectangle annotation_place(qpdf_data pdf, qpdf_oh annotation)
{
	double side[4] = { 0 };
	object_key_numbers(pdf, annotation, "/Rect", 4, side);
	return (Rectangle){ fmin(side[0], side[2]), fmin(side[1], side[3]), fmax(side[0], side[2]),
		fmax(side[1], side[3]) };
}

/* What a press reads of an annotation, it reads outside the bleed (14.11.3). */
static bool is_for_print(qpdf_data pdf, qpdf_oh annotation)
{
	qpdf_oh kind = object_key(pdf, annotation, "/Subtype");
	return object_is_name(pdf, kind, "PrinterMark") || object_is_name(pdf, kind, "TrapNet");
}

static const char *annotation_words(Arena *arena, qpdf_data pdf, qpdf_oh annotation)
{
	const char *kind = object_name(pdf, object_key(pdf, annotation, "/Subtype"));
	if (g_str_equal(kind, "Link"))
		return "a link";
	if (g_str_equal(kind, "Widget"))
		return "a field to fill in";
	return arena_printf(arena, "an annotation (%s)", kind);
}

void annotations_judge(const Judge *judge)
{
	for (int number = 0; number < judge->page_count; number++) {
		const JudgedPage *page = &judge->pages[number];
		qpdf_oh list = object_key(judge->pdf, page->object, "/Annots");
		int count = object_count(judge->pdf, list);
		for (int i = 0; i < count; i++) {
			qpdf_oh one = object_item(judge->pdf, list, i);
			if (!is_for_print(judge->pdf, one) &&
				rectangles_touch(annotation_place(judge->pdf, one), page->bleed))
				findings_add(judge->findings, judge_page(judge, number),
					ANNOTATION_ON_SHEET,
					annotation_words(judge->arena, judge->pdf, one));
		}
	}
}
