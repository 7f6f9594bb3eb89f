#include "papers/school_papers.h"
#include "batch/record_pages.h"
#include "papers/papers_inside.h"
#include "pipeline/copy.h"
#include "pipeline/pipeline.h"

#include <math.h>
#include <string.h>

/* What differs from school to school, and from page to page. */
enum {
	FIELD_ID,
	FIELD_NAME,
	FIELD_ADDRESS1,
	FIELD_ADDRESS2,
	FIELD_TOWN,
	FIELD_POSTCODE,
	FIELD_COPIES,
	FIELD_SLIP,
	FIELD_SHEETS,
	FIELD_STACKS,
	FIELD_CARTONS,
	FIELD_PAGE,
	FIELD_PAGES,
	FIELD_COUNT
};

static const char *const field_names[FIELD_COUNT] = { "school.id", "school.name", "school.address1",
	"school.address2", "school.town", "school.postcode", "school.copies", "packing.slip",
	"packing.sheets", "packing.stacks", "packing.cartons", "packing.page", "packing.pages" };

struct SchoolPaper {
	const Papers *papers;
	Typecase *typecase;
	RecordPagesTerms terms;
	RecordPages *pages;
	const Packing *packing; /* NULL where a school has no figures */
	int schools;            /* so far */
	int page, page_count;   /* of a list that numbers its pages; else 0 */
};

/* Whether the frame says something of a field whose name begins so. */
static bool names_field(const Frame *frame, const char *opening)
{
	for (int i = 0; i < frame->text_count; i++)
		if (strstr(frame->texts[i], opening))
			return true;
	return false;
}

static bool names_school(const Frame *frame)
{
	return names_field(frame, "{school.");
}

static bool is_of_records(const Frame *frame)
{
	return names_school(frame) || names_field(frame, "{packing.");
}

/* The fields of `more`, and those of records, which are empty on the sheet itself. */
static Fields fields_of_page(Arena *arena, Fields more)
{
	int count = 0;
	const char **names = arena_new(arena, const char *, more.count + FIELD_COUNT);
	const char **values = arena_new(arena, const char *, more.count + FIELD_COUNT);
	for (int i = 0; i < more.count; i++, count++) {
		names[count] = more.names[i];
		values[count] = more.values[i];
	}
	for (int i = 0; i < FIELD_COUNT; i++, count++) {
		names[count] = field_names[i];
		values[count] = "";
	}
	return (Fields){ .names = names, .values = values, .count = count };
}

/*
 * Begins a paper: `page` is the layout of its pages, `cell` that of a record,
 * often the same.
 */
static SchoolPaper *open_paper(const Papers *papers, const Layout *page, const Layout *cell,
	Fields more, RecordPagesTerms terms, ByteSink *sink)
{
	Arena *arena = papers->arena;
	g_autoptr(SchoolPaper) paper = g_new0(SchoolPaper, 1);
	paper->papers = papers;
	paper->typecase = pipeline_typecase_open(arena, papers->home, papers->remarks);
	if (!paper->typecase)
		return NULL;
	const Copy *copy = papers_copy(papers, page, fields_of_page(arena, more));
	paper->terms = terms;
	paper->terms.sheet = papers_press(papers, copy, page, paper->typecase);
	paper->terms.made_at = papers->made_at;
	paper->terms.is_wanted = is_of_records;
	paper->terms.record = (RecordTerms){
		.layout = cell,
		.language = copy->language,
		.typecase = paper->typecase,
		.fields = field_names,
		.field_count = FIELD_COUNT,
		.common = copy->fields,
	};
	if (!paper->terms.sheet.bytes)
		return NULL;
	paper->pages = record_pages_open(arena, &paper->terms, sink, papers->remarks);
	return paper->pages ? g_steal_pointer(&paper) : NULL;
}

SchoolPaper *school_slips_open(const Papers *papers, ByteSink *sink)
{
	static const Box whole_page = { 0 };
	const Layout *layout = papers_layout(papers, "slip");
	const RecordPagesTerms terms = { .cells = &whole_page, .cell_count = 1, .name = "slips" };
	return layout ? open_paper(papers, layout, layout, (Fields){ 0 }, terms, sink) : NULL;
}

/* A page as large as the sheet of labels, with nothing on it. */
static const Layout *blank_sheet(Arena *arena, const Layout *label)
{
	Layout *blank = arena_new(arena, Layout, 1);
	*blank = *label;
	blank->width = length_from_mm(LABEL_SHEET_WIDTH_MM);
	blank->height = length_from_mm(LABEL_SHEET_HEIGHT_MM);
	blank->frame_count = 0;
	return blank;
}

/*
 * The layout of a label as large as those of the sheet: its frames keep their
 * distances from the edges, which are smaller on labels that are very low.
 */
static const Layout *fitted_label(Arena *arena, const Layout *label, const LabelSheet *sheet)
{
	enum { LEAST_PARTS = 8 }; /* no margin is more than this part of the height */
	Layout *fitted = arena_new(arena, Layout, 1);
	Frame *frames = arena_new(arena, Frame, label->frame_count);
	*fitted = *label;
	Box box = label_sheet_box(sheet, 0);
	fitted->width = box.width;
	fitted->height = box.height;
	fitted->frames = frames;
	for (int i = 0; i < label->frame_count; i++) {
		Frame *frame = &frames[i];
		*frame = label->frames[i];
		Length left = MIN(frame->left, box.height / LEAST_PARTS);
		Length top = MIN(frame->top, box.height / LEAST_PARTS);
		Length right = label->width - frame->left - frame->width;
		Length bottom = label->height - frame->top - frame->height;
		frame->width = box.width - left - MIN(right, box.height / LEAST_PARTS);
		frame->height = box.height - top - MIN(bottom, box.height / LEAST_PARTS);
		frame->left = left;
		frame->top = top;
	}
	return fitted;
}

SchoolPaper *school_labels_open(const Papers *papers, LabelChoice choice, ByteSink *sink)
{
	Arena *arena = papers->arena;
	const Layout *label = papers_layout(papers, "label");
	if (!label)
		return NULL;
	int count = label_sheet_size(choice.sheet);
	Box *cells = arena_new(arena, Box, count);
	for (int i = 0; i < count; i++)
		cells[i] = label_sheet_box(choice.sheet, i);
	const RecordPagesTerms terms = {
		.cells = cells,
		.cell_count = count,
		.first_cell = choice.first,
		.name = "labels",
	};
	return open_paper(papers, blank_sheet(arena, label),
		fitted_label(arena, label, choice.sheet), (Fields){ 0 }, terms, sink);
}

/* Where the lowest of a record's frames ends. */
static Length foot_of_row(const Layout *layout)
{
	Length foot = 0;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		if (names_school(frame))
			foot = MAX(foot,
				frame->kind == FRAME_IMPRINT ? frame->top + frame->height
							     : frame->baseline);
	}
	return foot;
}

/* The rows of the list's layout: the first is where its frames stand, the others under it. */
static const Box *row_cells(Arena *arena, const Layout *layout, int *count)
{
	Length foot = foot_of_row(layout), down = 0;
	Box *cells = NULL;
	*count = 0;
	do {
		*arena_push(arena, cells, *count) = (Box){ .y = down };
		down += layout->baseline;
	} while (foot + down <= layout->height - layout->margin);
	return cells;
}

/* The row, from 1, that the frame is a rule above, between it and another; or 0. */
static int row_under(const Layout *layout, const Frame *frame, int rows)
{
	if (frame->kind != FRAME_RULE || frame->top == LENGTH_NONE)
		return 0;
	Length down = frame->top + frame->height / 2 - foot_of_row(layout);
	int row = (int)lround((double)down / layout->baseline) + 1;
	return row > 0 && row < rows ? row : 0;
}

/* Takes the rules between rows off the page: each comes with the row under it, or not at all. */
static const Frame *const *take_rules(Arena *arena, Layout *page, int rows)
{
	const Frame **rules = arena_new(arena, const Frame *, rows);
	Frame *frames = arena_new(arena, Frame, page->frame_count);
	for (int i = 0; i < page->frame_count; i++) {
		int row = row_under(page, &page->frames[i], rows);
		frames[i] = page->frames[i];
		if (row == 0)
			continue;
		rules[row] = &page->frames[i];
		frames[i].sides = ON_LATER; /* there is one side, so on none */
	}
	page->frames = frames;
	return rules;
}

SchoolPaper *school_packing_open(const Papers *papers, const JobSheet *job, ByteSink *sink)
{
	Arena *arena = papers->arena;
	const Layout *layout = papers_layout(papers, "packing-list");
	InkUse inks;
	if (!layout || !papers_inks(papers, job, &inks))
		return NULL;
	int rows;
	Layout *page = arena_new(arena, Layout, 1);
	*page = *layout;
	const RecordPagesTerms terms = {
		.cells = row_cells(arena, layout, &rows),
		.cell_count = rows,
		.rules = take_rules(arena, page, rows),
		.name = "packing",
	};
	SchoolPaper *paper = open_paper(papers, page, layout,
		job_sheet_fields(arena, job, &inks, layout, papers_language(papers)), terms, sink);
	if (paper) {
		paper->packing = job->packing;
		paper->page_count = (int)((job->totals->schools + rows - 1) / rows);
	}
	return paper;
}

void school_paper_close(SchoolPaper *paper)
{
	if (!paper)
		return;
	record_pages_close(paper->pages);
	typecase_close(paper->typecase);
	g_free(paper);
}

/* The number in figures, or nothing for 0. */
static const char *figures(char room[TEXT_LONGEST_NUMBER], int number)
{
	return number > 0 ? text_number(room, number) : "";
}

static bool add_page_number(SchoolPaper *paper)
{
	static const Place nowhere[FIELD_COUNT];
	const char *values[FIELD_COUNT];
	char page[TEXT_LONGEST_NUMBER], pages[TEXT_LONGEST_NUMBER];
	for (int i = 0; i < FIELD_COUNT; i++)
		values[i] = "";
	values[FIELD_PAGE] = figures(page, ++paper->page);
	values[FIELD_PAGES] = figures(pages, paper->page_count);
	return record_pages_add_to_page(paper->pages, &(Record){ values, nowhere },
		paper->papers->remarks);
}

bool school_paper_add(SchoolPaper *paper, const School *school)
{
	static const int columns[FIELD_COUNT] = { SCHOOL_ID, SCHOOL_NAME, SCHOOL_ADDRESS1,
		SCHOOL_ADDRESS2, SCHOOL_TOWN, SCHOOL_POSTCODE, SCHOOL_COPIES };
	if (paper->page_count > 0 && record_pages_is_full(paper->pages) && !add_page_number(paper))
		return false;
	Parcel parcel = { 0 }; /* without figures where the paper has none */
	if (paper->packing)
		parcel = packing_parcel(paper->packing, school->copies);
	char copies[TEXT_LONGEST_NUMBER], slip[TEXT_LONGEST_NUMBER], sheets[TEXT_LONGEST_NUMBER],
		stacks[TEXT_LONGEST_NUMBER], cartons[TEXT_LONGEST_NUMBER];
	const char *const values[FIELD_COUNT] = { school->id, school->name, school->address1,
		school->address2, school->town, school->postcode, figures(copies, school->copies),
		figures(slip, ++paper->schools), figures(sheets, parcel.sheets),
		figures(stacks, parcel.stacks), figures(cartons, parcel.cartons), "", "" };
	Place places[FIELD_COUNT];
	for (int i = 0; i < FIELD_COUNT; i++)
		places[i] = i <= FIELD_COPIES ? school->places[columns[i]] : school->place;
	return record_pages_add(paper->pages, &(Record){ values, places }, paper->papers->remarks);
}

bool school_paper_finish(SchoolPaper *paper)
{
	return record_pages_finish(paper->pages);
}
