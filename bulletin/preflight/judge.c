#include "preflight/judge.h"

Spot judge_page(const Judge *judge, int page)
{
	return (Spot){ page, { .file = judge->job->file } };
}

Spot judge_file(const Judge *judge)
{
	return judge_page(judge, WHOLE_FILE);
}

Spot judge_mark(const Judge *judge, int page, int mcid)
{
	Spot spot = judge_page(judge, page);
	const Sheet *sheet = judge->job->sheet;
	if (!sheet || !sheet->marks || page >= sheet->page_count || mcid < 0 ||
		mcid >= sheet->marks[page].count)
		return spot;
	int element = sheet->marks[page].elements[mcid];
	if (element >= 0 && judge->job->pages->elements[element].place.file)
		spot.place = judge->job->pages->elements[element].place;
	return spot;
}
