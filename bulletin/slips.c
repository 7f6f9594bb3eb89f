#include "slips.h"
#include "copy.h"

#include <string.h>

/* NULL where the fields have none. */
static const char *name_of(Arena *arena, Fields school)
{
	for (int i = 0; i < school.count; i++)
		if (strcmp(school.names[i], "school.name") == 0)
			return arena_text(arena, school.values[i]);
	return NULL;
}

/*
 * Adds the sides of one school's slip to those before it, under one document.
 * All slips have the same heading: the outline tells them apart by the school.
 */
static void append_pages(Arena *arena, Pages *all, Page **pages, Element **elements,
	const Pages *slip, const char *school)
{
	static const int root = 0; /* the first element of each, the document */
	int shift = all->element_count - 1;
	for (int i = 1; i < slip->element_count; i++) {
		Element element = slip->elements[i];
		element.parent = element.parent == root ? root : element.parent + shift;
		if (element.role == ROLE_H1)
			element.entry = school;
		*arena_push(arena, *elements, all->element_count) = element;
	}
	for (int i = 0; i < slip->page_count; i++) {
		Page page = slip->pages[i];
		for (int k = 0; k < page.item_count; k++) {
			Item *item = (Item *)&page.items[k];
			if (item->element > root)
				item->element += shift;
		}
		*arena_push(arena, *pages, all->page_count) = page;
	}
}

const Pages *slips_set(Arena *arena, const Home *home, const Draft *draft, const Layout *layout,
	Typecase *typecase, const Fields *schools, int school_count, Remarks *remarks)
{
	static const Block nothing = { .kind = BLOCK_DOCUMENT };
	Draft *slip = arena_new(arena, Draft, 1);
	*slip = *draft;
	slip->body = &nothing;

	Page *pages = NULL;
	Element *elements = NULL;
	Pages *all = arena_new(arena, Pages, 1);
	for (int i = 0; i < school_count; i++) {
		const Copy *copy = copy_make(arena, slip, home->partnership, layout, home->folder,
			schools[i]);
		const Pages *set = typeset_run(arena, copy, layout, typecase, remarks);
		if (!set)
			return NULL;
		if (i == 0) {
			*all = *set;
			all->page_count = all->element_count = 0;
			*arena_push(arena, elements, all->element_count) = set->elements[0];
		}
		append_pages(arena, all, &pages, &elements, set, name_of(arena, schools[i]));
	}
	all->pages = pages;
	all->elements = elements;
	return school_count > 0 ? all : NULL;
}
