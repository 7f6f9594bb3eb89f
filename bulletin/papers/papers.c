#include "papers/papers.h"
#include "base/module.h"
#include "paint/paint.h"
#include "papers/papers_inside.h"
#include "pipeline/copy.h"
#include "pipeline/layout_choice.h"
#include "pipeline/pipeline.h"
#include "pipeline/sheet_press.h"

const Layout *papers_layout(const Papers *papers, const char *name)
{
	return layout_choose(papers->arena, papers->home->folder, (Field){ .text = name },
		papers->remarks);
}

const char *papers_language(const Papers *papers)
{
	const char *own = papers->draft->front.language.text;
	return own ? own : papers->home->partnership->language;
}

const Copy *papers_copy(const Papers *papers, const Layout *layout, Fields more)
{
	static const Block nothing = { .kind = BLOCK_DOCUMENT };
	Draft *draft = arena_new(papers->arena, Draft, 1);
	*draft = *papers->draft;
	draft->body = &nothing;
	return copy_make(papers->arena, draft, papers->home->partnership, layout,
		papers->home->folder, more);
}

/* "Packing list: Ten things", by the word `document` of the layout. */
static const char *title_of(const Papers *papers, const Layout *layout)
{
	const char *title = papers->draft->front.title.text;
	const char *document = layout_word(layout, papers_language(papers), "document");
	return *document ? arena_printf(papers->arena, "%s: %s", document, title) : title;
}

Text papers_press(const Papers *papers, const Copy *copy, const Layout *layout, Typecase *typecase)
{
	const Pages *set = typeset_run(papers->arena, copy, layout, typecase, papers->remarks);
	if (!set)
		return (Text){ 0 };
	Pages *pages = arena_new(papers->arena, Pages, 1);
	*pages = *set;
	pages->title = title_of(papers, layout);
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

bool papers_inks(const Papers *papers, const JobSheet *job, InkUse *inks)
{
	InkUseRun *run = (InkUseRun *)module_symbol("ink-use", "ink_use_run", papers->remarks);
	if (run)
		*inks = run(job->sheet);
	return run != NULL;
}

Text papers_job_sheet(const Papers *papers, const JobSheet *job)
{
	const Layout *layout = papers_layout(papers, "job-sheet");
	InkUse inks;
	if (!layout || !papers_inks(papers, job, &inks))
		return (Text){ 0 };
	Typecase *typecase = pipeline_typecase_open(papers->arena, papers->home, papers->remarks);
	if (!typecase)
		return (Text){ 0 };
	Fields fields = job_sheet_fields(papers->arena, job, &inks, layout,
		papers_language(papers));
	Text pdf = papers_press(papers, papers_copy(papers, layout, fields), layout, typecase);
	typecase_close(typecase);
	return pdf;
}
