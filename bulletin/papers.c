#include "papers.h"
#include "edition.h"
#include "layout_choice.h"
#include "paint/paint.h"
#include "pipeline.h"
#include "sheet_press.h"
#include "slips.h"

#include <string.h>

const Layout *papers_sheet_layout(const Papers *papers)
{
	const FrontMatter *front = &papers->draft->front;
	bool is_large = strcmp(papers->edition, EDITION_LARGE_PRINT) == 0;
	Field wanted = is_large ? edition_large_layout(front) : front->layout;
	return layout_choose(papers->arena, papers->home->folder, wanted, papers->remarks);
}

/* One of the layouts that are made for papers. */
static const Layout *layout_of_paper(const Papers *papers, const char *name)
{
	return layout_choose(papers->arena, papers->home->folder, (Field){ .text = name },
		papers->remarks);
}

/* On white paper, whatever the sheets are printed on. */
static Text press(const Papers *papers, const Pages *pages, const Layout *layout,
	Typecase *typecase)
{
	const Stock *white = stock_by_name("white");
	const Painting painting = {
		.arena = papers->arena,
		.pages = pages,
		.layout = layout,
		.typecase = typecase,
		.stock = rgb_from_hex(white->rgb),
		.stock_name = white->name,
		.remarks = papers->remarks,
	};
	const Sheet *sheet = sheet_press(&painting, papers->home->partnership, NULL,
		papers->made_at);
	return sheet ? sheet->pdf : (Text){ 0 };
}

Text papers_slips(const Papers *papers, const Fields *schools, int school_count)
{
	const Layout *layout = layout_of_paper(papers, "slip");
	Typecase *typecase = layout
		? pipeline_typecase_open(papers->arena, papers->home, papers->remarks)
		: NULL;
	const Pages *pages = typecase
		? slips_set(papers->arena, papers->home, papers->draft, layout, typecase, schools,
			  school_count, papers->remarks)
		: NULL;
	Text pdf = pages ? press(papers, pages, layout, typecase) : (Text){ 0 };
	typecase_close(typecase);
	return pdf;
}
