/* The structure tree, written from the reading tree and the marks. */
#include "press/attributes.h"
#include "press/marks.h"
#include "press/pressing.h"

static void set_text(qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *text)
{
	if (text)
		qpdf_oh_replace_key(pdf, dictionary, key, qpdf_oh_new_unicode_string(pdf, text));
}

/* Zeros before, so that the order of the names is that of the elements. */
static char *id_of(int number)
{
	return g_strdup_printf("note-%08d", number);
}

/* `number` is the element's; `places` are those of the figures. */
static qpdf_oh tag_new(const Pressing *pressing, int number, const Box *places)
{
	qpdf_data pdf = pressing->pdf;
	const Element *element = &pressing->job->pages->elements[number];
	g_autofree char *type = g_strconcat("/", role_name(element->role), NULL);
	qpdf_oh tag = qpdf_oh_new_dictionary(pdf);
	qpdf_oh_replace_key(pdf, tag, "/Type", qpdf_oh_new_name(pdf, "/StructElem"));
	qpdf_oh_replace_key(pdf, tag, "/S", qpdf_oh_new_name(pdf, type));
	set_text(pdf, tag, "/Lang", element->language);
	set_text(pdf, tag, "/Alt", element->alternative);
	set_text(pdf, tag, "/ActualText", element->actual_text);
	attributes_write(pressing, tag, element, places[number].width > 0 ? &places[number] : NULL);
	if (element->role == ROLE_NOTE) {
		g_autofree char *id = id_of(number);
		qpdf_oh_replace_key(pdf, tag, "/ID", qpdf_oh_new_string(pdf, id));
	}
	return qpdf_make_indirect_object(pdf, tag);
}

/* Where the picture of each figure stands; nowhere (no width) where it has several. */
static const Box *figure_places(Arena *arena, const Pages *pages)
{
	Box *places = arena_new(arena, Box, pages->element_count);
	int *counts = arena_new(arena, int, pages->element_count);
	for (int i = 0; i < pages->page_count; i++) {
		for (int k = 0; k < pages->pages[i].item_count; k++) {
			const Item *item = &pages->pages[i].items[k];
			if (item->kind == ITEM_PICTURE && item->element != ARTIFACT)
				places[item->element] = counts[item->element]++ == 0 ? item->box
										     : (Box){ 0 };
		}
	}
	return places;
}

/* The way from a note's ID to its tag (14.7.2): a name tree, without names a bare one. */
static qpdf_oh id_tree(const Pressing *pressing, const qpdf_oh *tags)
{
	qpdf_data pdf = pressing->pdf;
	const Pages *pages = pressing->job->pages;
	qpdf_oh names = qpdf_oh_new_array(pdf), tree = qpdf_oh_new_dictionary(pdf);
	for (int i = 0; i < pages->element_count; i++) {
		if (pages->elements[i].role != ROLE_NOTE)
			continue;
		g_autofree char *id = id_of(i);
		qpdf_oh_append_item(pdf, names, qpdf_oh_new_string(pdf, id));
		qpdf_oh_append_item(pdf, names, tags[i]);
	}
	qpdf_oh_replace_key(pdf, tree, "/Names", names);
	return qpdf_make_indirect_object(pdf, tree);
}

static void append_kid(qpdf_data pdf, qpdf_oh holder, qpdf_oh kid)
{
	if (!qpdf_oh_has_key(pdf, holder, "/K"))
		qpdf_oh_replace_key(pdf, holder, "/K", qpdf_oh_new_array(pdf));
	qpdf_oh_append_item(pdf, qpdf_oh_get_key(pdf, holder, "/K"), kid);
}

/* Puts a tag into its parent, where it opens for the first time. */
static void place_tag(qpdf_data pdf, qpdf_oh tag, qpdf_oh parent)
{
	if (qpdf_oh_has_key(pdf, tag, "/P"))
		return;
	qpdf_oh_replace_key(pdf, tag, "/P", parent);
	append_kid(pdf, parent, tag);
}

/* A mark on the element's first page is its number alone; on another it names the page. */
static void append_mark(qpdf_data pdf, qpdf_oh tag, const Mark *mark)
{
	qpdf_oh page = qpdf_get_page_n(pdf, (size_t)mark->page);
	qpdf_oh number = qpdf_oh_new_integer(pdf, mark->number);
	if (!qpdf_oh_has_key(pdf, tag, "/Pg"))
		qpdf_oh_replace_key(pdf, tag, "/Pg", page);
	if (qpdf_find_page_by_oh(pdf, qpdf_oh_get_key(pdf, tag, "/Pg")) == mark->page) {
		append_kid(pdf, tag, number);
		return;
	}
	qpdf_oh reference = qpdf_oh_parse(pdf, "<< /Type /MCR >>");
	qpdf_oh_replace_key(pdf, reference, "/Pg", page);
	qpdf_oh_replace_key(pdf, reference, "/MCID", number);
	append_kid(pdf, tag, reference);
}

/* The way back from a mark to its element: an array a page, by number (14.7.4.4). */
static qpdf_oh parent_tree(const Pressing *pressing, const Marks *marks, const qpdf_oh *tags)
{
	qpdf_data pdf = pressing->pdf;
	int page_count = pressing->job->pages->page_count;
	qpdf_oh *holders = arena_new(pressing->arena, qpdf_oh, page_count);
	qpdf_oh numbers = qpdf_oh_new_array(pdf);
	for (int i = 0; i < page_count; i++) {
		qpdf_oh key = qpdf_oh_new_integer(pdf, i);
		holders[i] = qpdf_make_indirect_object(pdf, qpdf_oh_new_array(pdf));
		qpdf_oh page = qpdf_get_page_n(pdf, (size_t)i);
		qpdf_oh_replace_key(pdf, page, "/StructParents", key);
		qpdf_oh_replace_key(pdf, page, "/Tabs", qpdf_oh_new_name(pdf, "/S"));
		qpdf_oh_append_item(pdf, numbers, key);
		qpdf_oh_append_item(pdf, numbers, holders[i]);
	}
	for (int i = 0; i < marks->count; i++)
		if (marks->items[i].page >= 0)
			qpdf_oh_append_item(pdf, holders[marks->items[i].page],
				tags[marks->items[i].element]);
	qpdf_oh tree = qpdf_oh_new_dictionary(pdf);
	qpdf_oh_replace_key(pdf, tree, "/Nums", numbers);
	return qpdf_make_indirect_object(pdf, tree);
}

static void write_tree(const Pressing *pressing, const Marks *marks)
{
	qpdf_data pdf = pressing->pdf;
	const Pages *pages = pressing->job->pages;
	qpdf_oh root = qpdf_make_indirect_object(pdf,
		qpdf_oh_parse(pdf, "<< /Type /StructTreeRoot >>"));
	qpdf_oh *tags = arena_new(pressing->arena, qpdf_oh, pages->element_count);
	const Box *places = figure_places(pressing->arena, pages);
	for (int i = 0; i < pages->element_count; i++)
		tags[i] = tag_new(pressing, i, places);
	for (int i = 0; i < marks->count; i++) {
		const Mark *mark = &marks->items[i];
		int parent = pages->elements[mark->element].parent;
		if (mark->page < 0)
			place_tag(pdf, tags[mark->element], parent < 0 ? root : tags[parent]);
		else
			append_mark(pdf, tags[mark->element], mark);
	}
	qpdf_oh_replace_key(pdf, root, "/ParentTree", parent_tree(pressing, marks, tags));
	qpdf_oh_replace_key(pdf, root, "/IDTree", id_tree(pressing, tags));
	qpdf_oh_replace_key(pdf, root, "/ParentTreeNextKey",
		qpdf_oh_new_integer(pdf, pages->page_count));
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/StructTreeRoot", root);
}

const PageMarks *structure_press(const Pressing *pressing)
{
	Marks marks;
	if (!marks_read(pressing, &marks))
		return NULL;
	write_tree(pressing, &marks);
	qpdf_oh_replace_key(pressing->pdf, qpdf_get_root(pressing->pdf), "/MarkInfo",
		qpdf_oh_parse(pressing->pdf, "<< /Marked true >>"));
	return marks_by_page(pressing->arena, &marks, pressing->job->pages->page_count);
}
