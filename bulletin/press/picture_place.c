#include "press/picture_place.h"
#include "press/content.h"

#include <stdlib.h>

typedef struct {
	const Pressing *pressing;
	int picture;   /* its object's id */
	qpdf_oh names; /* external objects by name, of the page */
	int mark;      /* the number of the stretch that we are in; -1: none */
	int depth;     /* of marked content inside it */
} Search;

/* Whether it is the picture, or a form that leads to it. */
static bool leads_there(const Search *search, qpdf_oh object, int depth)
{
	enum { DEEPEST = 16 };
	qpdf_data pdf = search->pressing->pdf;
	if (qpdf_oh_get_object_id(pdf, object) == search->picture)
		return true;
	if (!qpdf_oh_is_stream(pdf, object) || depth == DEEPEST)
		return false;
	qpdf_oh own = qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, object), "/Resources");
	qpdf_oh named = qpdf_oh_get_key_if_dict(pdf, own, "/XObject");
	const char **keys = resource_keys(search->pressing->arena, pdf, named);
	for (const char **key = keys; *key; key++)
		if (leads_there(search, qpdf_oh_get_key(pdf, named, *key), depth + 1))
			return true;
	return false;
}

static void take_begin(Search *search, const Operation *operation)
{
	Token number;
	bool is_mark = operation->operand_count == 2 &&
		token_find(&operation->operands[1], "MCID", &number);
	if (search->mark >= 0)
		search->depth++;
	else if (is_mark)
		search->mark = (int)number.number;
}

static void take_end(Search *search)
{
	if (search->depth > 0)
		search->depth--;
	else
		search->mark = -1;
}

/* Whether the operation draws the picture. */
static bool take_operation(Search *search, const Operation *operation)
{
	if (operation_is(operation, "BDC") || operation_is(operation, "BMC")) {
		take_begin(search, operation);
	} else if (operation_is(operation, "EMC")) {
		take_end(search);
	} else if (operation_is(operation, "Do") && operation->operand_count == 1) {
		qpdf_data pdf = search->pressing->pdf;
		Arena *arena = search->pressing->arena;
		Text name = token_text(arena, &operation->operands[0]);
		qpdf_oh object = qpdf_oh_get_key_if_dict(pdf, search->names,
			arena_printf(arena, "/%s", name.bytes));
		return leads_there(search, object, 0);
	}
	return false;
}

/* The number of the mark that the picture stands in; -1: none. */
static int mark_of(Search *search, Text stream)
{
	Content content = content_open(stream);
	Operation operation;
	while (content_next(&content, &operation))
		if (take_operation(search, &operation))
			return search->mark;
	return -1;
}

Place picture_place(const Pressing *pressing, const PageMarks *marks, const Resource *picture)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh page = qpdf_get_page_n(pdf, (size_t)picture->page);
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (!marks || qpdf_oh_get_page_content_data(pdf, page, &bytes, &length) & QPDF_ERRORS)
		return (Place){ 0 };
	Search search = {
		.pressing = pressing,
		.picture = qpdf_oh_get_object_id(pdf, picture->object),
		.names = qpdf_oh_get_key_if_dict(pdf, qpdf_oh_get_key(pdf, page, "/Resources"),
			"/XObject"),
		.mark = -1,
	};
	int mark = mark_of(&search, (Text){ (const char *)bytes, length });
	free(bytes);
	const PageMarks *of_page = &marks[picture->page];
	if (mark < 0 || mark >= of_page->count)
		return (Place){ 0 };
	return pressing->job->pages->elements[of_page->elements[mark]].place;
}
