#include "press/marks.h"
#include "paint/canvas.h"
#include "press/press_remarks.h"

#include <string.h>

/* A canvas that notes the elements in the order in which they are opened. */
typedef struct {
	Canvas canvas; /* first, so that one pointer is both */
	Arena *arena;
	int *elements;
	int count;
} Opened;

static void begin_nothing(Canvas *canvas, const Pages *pages, int page)
{
	(void)canvas, (void)pages, (void)page;
}

static void end_nothing(Canvas *canvas)
{
	(void)canvas;
}

static void draw_nothing(Canvas *canvas, const Item *item)
{
	(void)canvas, (void)item;
}

static void close_nothing(Canvas *canvas, const Element *element)
{
	(void)canvas, (void)element;
}

static void note_element(Canvas *canvas, const Element *element, int number)
{
	(void)element;
	Opened *opened = (Opened *)canvas;
	*arena_push(opened->arena, opened->elements, opened->count) = number;
}

static Opened opened_elements(const Pressing *pressing)
{
	Opened opened = {
		.canvas = {
			.page_begin = begin_nothing,
			.page_end = end_nothing,
			.element_begin = note_element,
			.element_end = close_nothing,
			.glyphs = draw_nothing,
			.rule = draw_nothing,
			.frame = draw_nothing,
			.tick = draw_nothing,
			.picture = draw_nothing,
		},
		.arena = pressing->arena,
	};
	paint_pages(pressing->job->pages, -1, &opened.canvas);
	return opened;
}

typedef struct {
	const Pressing *pressing;
	Opened opened;
	int next; /* of the opened elements */
	Mark *marks;
	int count;
	int *counts;       /* of the marks so far, a page */
	const char *fault; /* the first, or NULL */
} MarkReader;

static void read_mark(MarkReader *reader, qpdf_oh page, qpdf_oh number, int element)
{
	qpdf_data pdf = reader->pressing->pdf;
	Mark mark = { element, qpdf_find_page_by_oh(pdf, page), -1 };
	qpdf_oh_get_value_as_int(pdf, number, &mark.number);
	if (element == ARTIFACT || mark.page < 0 || mark.number != reader->counts[mark.page]) {
		reader->fault = "marks are missing or out of order";
		return;
	}
	reader->counts[mark.page]++;
	*arena_push(reader->pressing->arena, reader->marks, reader->count) = mark;
}

static void read_tag(MarkReader *reader, qpdf_oh tag);

/* What a tag holds: a mark on its own page, a mark on a named page, or another tag. */
static void read_kid(MarkReader *reader, qpdf_oh kid, qpdf_oh page, int element)
{
	qpdf_data pdf = reader->pressing->pdf;
	if (qpdf_oh_is_integer(pdf, kid))
		read_mark(reader, page, kid, element);
	else if (qpdf_oh_is_dictionary_of_type(pdf, kid, "/MCR", ""))
		read_mark(reader, qpdf_oh_get_key(pdf, kid, "/Pg"),
			qpdf_oh_get_key(pdf, kid, "/MCID"), element);
	else
		read_tag(reader, kid);
}

static void read_kids(MarkReader *reader, qpdf_oh holder, int element)
{
	qpdf_data pdf = reader->pressing->pdf;
	qpdf_oh kids = qpdf_oh_get_key(pdf, holder, "/K");
	qpdf_oh page = qpdf_oh_get_key(pdf, holder, "/Pg");
	if (!qpdf_oh_is_array(pdf, kids)) {
		if (!qpdf_oh_is_null(pdf, kids))
			read_kid(reader, kids, page, element);
		return;
	}
	int count = qpdf_oh_get_array_n_items(pdf, kids);
	for (int i = 0; i < count && !reader->fault; i++)
		read_kid(reader, qpdf_oh_get_array_item(pdf, kids, i), page, element);
}

/* Each tag uses up one opened element, so a tree that bites its own tail ends too. */
static void read_tag(MarkReader *reader, qpdf_oh tag)
{
	qpdf_data pdf = reader->pressing->pdf;
	if (!qpdf_oh_is_dictionary(pdf, tag) || reader->next == reader->opened.count) {
		reader->fault = "there are more of them";
		return;
	}
	int element = reader->opened.elements[reader->next++];
	const char *role = role_name(reader->pressing->job->pages->elements[element].role);
	qpdf_oh type = qpdf_oh_get_key(pdf, tag, "/S");
	if (!qpdf_oh_is_name(pdf, type) || strcmp(qpdf_oh_get_name(pdf, type) + 1, role) != 0) {
		reader->fault = "they stand in another order";
		return;
	}
	*arena_push(reader->pressing->arena, reader->marks, reader->count) = (Mark){ element, -1,
		-1 };
	read_kids(reader, tag, element);
}

bool marks_read(const Pressing *pressing, Marks *marks)
{
	qpdf_data pdf = pressing->pdf;
	MarkReader reader = {
		.pressing = pressing,
		.opened = opened_elements(pressing),
		.counts = arena_new(pressing->arena, int, pressing->job->pages->page_count),
	};
	qpdf_oh tree = qpdf_oh_get_key(pdf, qpdf_get_root(pdf), "/StructTreeRoot");
	if (qpdf_oh_is_dictionary(pdf, tree))
		read_kids(&reader, tree, ARTIFACT);
	enum { DOCUMENT_ALONE = 1 }; /* a page with nothing on it has no tags */
	if (!reader.fault && reader.next < reader.opened.count &&
		reader.opened.count > DOCUMENT_ALONE)
		reader.fault = "there are fewer of them";
	if (reader.fault)
		remarks_add(pressing->remarks, (Place){ 0 }, SHEET_TAGS, reader.fault);
	*marks = (Marks){ reader.marks, reader.count };
	return !reader.fault;
}

/* A page's numbers have no gaps and come in order: read_mark saw to that. */
const PageMarks *marks_by_page(Arena *arena, const Marks *marks, int page_count)
{
	PageMarks *pages = arena_new(arena, PageMarks, page_count);
	int **elements = arena_new(arena, int *, page_count);
	for (int i = 0; i < marks->count; i++) {
		Mark mark = marks->items[i];
		if (mark.page >= 0)
			*arena_push(arena, elements[mark.page],
				pages[mark.page].count) = mark.element;
	}
	for (int i = 0; i < page_count; i++)
		pages[i].elements = elements[i];
	return pages;
}
