/*
 * What the tests of a batch's papers have to hand: the sample partnership, one
 * of its bulletins as if it were agreed, and schools.
 */
#ifndef BULLETIN_TESTS_PAPERS_DESK_H
#define BULLETIN_TESTS_PAPERS_DESK_H

#include "papers/school_papers.h"
#include "pipeline/pipeline.h"
#include "text_sink.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int64_t agreed_at = 1189677731; /* 2007-09-13T10:02:11Z */

typedef struct {
	Arena *arena;
	Remarks *remarks;
	Pipeline *pipeline;
	Papers papers;
	Packing packing;
	PackingTotals totals;
	JobSheet job;
} PapersDesk;

static PapersDesk desk;

static inline void desk_open_bulletin(const char *id)
{
	g_autofree char *content = g_build_filename(g_getenv("SOURCE_DIR"), "content", NULL);
	cr_assert_eq(chdir(content), 0);
	desk.arena = arena_open();
	desk.remarks = remarks_new(desk.arena);
	const Home *home = home_find(desk.arena, ".", true, desk.remarks);
	BulletinPath path;
	cr_assert(home && bulletin_find(desk.arena, home, id, &path, desk.remarks));
	desk.pipeline = pipeline_open(desk.arena, home, path, desk.remarks);
	desk.papers = (Papers){ desk.arena, home, pipeline_draft(desk.pipeline), agreed_at,
		desk.remarks };
	const Layout *layout = pipeline_layout(desk.pipeline);
	cr_assert(layout);
	desk.packing = packing_of(desk.arena, layout, 1);
	desk.job = (JobSheet){
		.name = "20070913-1",
		.round = 2,
		.code = "K7QF-2M9D-41TX",
		.sheet = pipeline_sheet(desk.pipeline, agreed_at)->pdf,
		.layout = layout,
		.packing = &desk.packing,
		.totals = &desk.totals,
		.file = "sheet.pdf",
		.sha256 = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
	};
}

static inline void desk_open(void)
{
	desk_open_bulletin("who-covers");
}

static inline void desk_close(void)
{
	pipeline_close(desk.pipeline);
	arena_close(desk.arena);
}

/* What was told, for messages. */
static inline const char *told(void)
{
	int count;
	const Remark *all = remarks_sorted(desk.remarks, &count);
	return count > 0 ? remark_text(desk.arena, &all[0], false) : "nothing was told";
}

/* Schools as a county has them; long names and names in other scripts among them. */
static inline School school_number(int number)
{
	static const char *const names[] = { "Alder Lane First School",
		"Beacon Hill Primary School", "Causeway High School", "Ysgol Gymraeg Llyn-y-môr",
		"The Most Holy Redeemer and St Thomas More Catholic Voluntary Academy and Nursery",
		"Eelpie Road Nursery School", "École de l’Île Sainte-Hélène",
		"Школа № 7 имени Чехова", "Gannet Point Academy", "Heron House Special School" };
	static const char *const roads[] = { "Alder Lane", "Beacon Road", "The Causeway",
		"12 Eelpie Road", "Lighthouse Avenue" };
	static const char *const towns[] = { "Fenwick Quay", "Saltby", "Curlew Sands",
		"Port Amble" };
	School school = {
		.id = arena_printf(desk.arena, "school-%d", number),
		.name = names[number % (int)G_N_ELEMENTS(names)],
		.address1 = roads[number % (int)G_N_ELEMENTS(roads)],
		.address2 = number % 3 == 1 ? "Upper Saltby" : "",
		.town = towns[number % (int)G_N_ELEMENTS(towns)],
		.postcode = arena_printf(desk.arena, "ZZ%d %d%c%c", number % 9 + 1, number % 7 + 1,
			'A' + number % 25, 'A' + number % 23),
		.copies = number % 17 + 1 + (number % 40 == 7 ? 80 : 0),
		.place = { "schools.csv", number + 2, 1 },
	};
	for (int i = 0; i < SCHOOL_FIELD_COUNT; i++)
		school.places[i] = school.place;
	return school;
}

static inline void desk_count(int schools)
{
	desk.totals = (PackingTotals){ 0 };
	for (int i = 0; i < schools; i++) {
		School school = school_number(i);
		Parcel parcel = packing_parcel(&desk.packing, school.copies);
		packing_add(&desk.totals, &parcel, 1);
	}
}

/* The whole paper as PDF; it is closed. */
static inline Text paper_of(SchoolPaper *paper, const TextSink *sink, int schools)
{
	cr_assert(paper, "%s", told());
	bool is_set = true;
	for (int i = 0; i < schools; i++) {
		School school = school_number(i);
		is_set &= school_paper_add(paper, &school);
	}
	cr_assert(is_set, "%s", told());
	cr_assert(school_paper_finish(paper));
	school_paper_close(paper);
	Text bytes = text_sink_bytes(sink);
	Text pdf = { arena_bytes(desk.arena, bytes.bytes, bytes.length), bytes.length };
	g_string_free(sink->text, TRUE);
	return pdf;
}

static inline Text slips_of(int schools)
{
	TextSink sink = text_sink_open();
	return paper_of(school_slips_open(&desk.papers, &sink.sink), &sink, schools);
}

static inline Text labels_of(const char *words, int schools)
{
	LabelChoice choice;
	cr_assert(label_choice_read(desk.arena, words, &choice, desk.remarks));
	TextSink sink = text_sink_open();
	return paper_of(school_labels_open(&desk.papers, choice, &sink.sink), &sink, schools);
}

static inline Text packing_list_of(int schools)
{
	desk_count(schools);
	TextSink sink = text_sink_open();
	return paper_of(school_packing_open(&desk.papers, &desk.job, &sink.sink), &sink, schools);
}

#endif
