#include "paint/canvas.h"

#include <stdlib.h>

/* An item's turn to be drawn, or that of an element which holds nothing. */
typedef struct {
	int key;   /* where it stands in reading order; ARTIFACT is before all */
	int order; /* of painting, among equal keys */
	int element;
	const Item *item; /* or NULL */
} Turn;

/* Where an element and all inside it stand. */
typedef struct {
	int first_page, last_page; /* -1: nowhere yet */
	bool has_children;
} Reach;

/* One that is open now, and what it was given since it was begun. */
typedef struct {
	int element;
	bool has_items, has_elements;
} OpenElement;

typedef struct {
	const Pages *pages;
	Canvas *canvas;
	Reach *reaches;    /* by element */
	int *furthest;     /* by element: the last element in it that came up on this page */
	Turn *turns;       /* of this page */
	OpenElement *open; /* the path from the root; as many as elements at most */
	int open_count;
} Walk;

static const Element *element_at(const Walk *walk, int number)
{
	return &walk->pages->elements[number];
}

static void reach_extend(Walk *walk, int element, int page)
{
	for (; element != ARTIFACT; element = element_at(walk, element)->parent) {
		Reach *reach = &walk->reaches[element];
		if (reach->first_page < 0 || page < reach->first_page)
			reach->first_page = page;
		if (page > reach->last_page)
			reach->last_page = page;
	}
}

static bool is_empty(const Walk *walk, int element)
{
	const Reach *reach = &walk->reaches[element];
	return reach->first_page < 0 && !reach->has_children;
}

/*
 * Finds where all elements stand. One that holds nothing (an empty cell) is
 * given the page of what comes before it, or of its row where it is the first,
 * and is remembered in `empty_on`.
 */
static void reaches_find(Walk *walk, int *empty_on)
{
	const Pages *pages = walk->pages;
	for (int i = 0; i < pages->element_count; i++) {
		walk->reaches[i] = (Reach){ -1, -1, false };
		if (pages->elements[i].parent >= 0)
			walk->reaches[pages->elements[i].parent].has_children = true;
	}
	for (int number = 0; number < pages->page_count; number++) {
		const Page *page = &pages->pages[number];
		for (int i = 0; i < page->item_count; i++)
			reach_extend(walk, page->items[i].element, number);
	}
	int here = 0;
	for (int i = 0; i < pages->element_count; i++) {
		const Reach *reach = &walk->reaches[i];
		empty_on[i] = is_empty(walk, i) ? here : -1;
		if (empty_on[i] >= 0)
			reach_extend(walk, i, here);
		else if (reach->first_page >= 0)
			here = reach->has_children ? reach->first_page : reach->last_page;
	}
}

/*
 * The key of an item is its element's number, for elements are in reading
 * order; but text that follows an element inside its own (a foreign word in a
 * sentence) comes after that one. `furthest` remembers how far each element got.
 */
static int key_of(Walk *walk, int element)
{
	if (element == ARTIFACT)
		return ARTIFACT;
	int key = MAX(element, walk->furthest[element]);
	for (int i = element; i != ARTIFACT; i = element_at(walk, i)->parent)
		walk->furthest[i] = MAX(walk->furthest[i], key);
	return key;
}

static int by_key(const void *left, const void *right)
{
	const Turn *a = left, *b = right;
	return a->key != b->key ? (a->key > b->key) - (a->key < b->key) : a->order - b->order;
}

/* The turns of one page, sorted; their number. */
static int turns_sort(Walk *walk, int number, const int *empty_on)
{
	const Page *page = &walk->pages->pages[number];
	int count = 0;
	for (int i = 0; i < walk->pages->element_count; i++) {
		walk->furthest[i] = -1;
		if (empty_on[i] == number)
			walk->turns[count++] = (Turn){ i, -1, i, NULL };
	}
	for (int i = 0; i < page->item_count; i++) {
		const Item *item = &page->items[i];
		walk->turns[count++] = (Turn){ key_of(walk, item->element), i, item->element,
			item };
	}
	if (count > 0)
		qsort(walk->turns, (size_t)count, sizeof *walk->turns, by_key);
	return count;
}

static void element_push(Walk *walk, int element)
{
	if (walk->open_count > 0)
		walk->open[walk->open_count - 1].has_elements = true;
	walk->open[walk->open_count++] = (OpenElement){ .element = element };
	if (walk->canvas->element_begin)
		walk->canvas->element_begin(walk->canvas, element_at(walk, element), element);
}

static void element_pop(Walk *walk)
{
	int element = walk->open[--walk->open_count].element;
	if (walk->canvas->element_end)
		walk->canvas->element_end(walk->canvas, element_at(walk, element));
}

/* What is open inside all else, or NULL. */
static OpenElement *innermost(const Walk *walk)
{
	return walk->open_count > 0 ? &walk->open[walk->open_count - 1] : NULL;
}

/* Whether `element` is `outer` or somewhere inside it. */
static bool is_within(const Walk *walk, int element, int outer)
{
	while (element > outer)
		element = element_at(walk, element)->parent; /* a parent's number is lower */
	return element == outer;
}

static void path_open(Walk *walk, int element)
{
	const OpenElement *last = innermost(walk);
	if (element == (last ? last->element : ARTIFACT))
		return;
	path_open(walk, element_at(walk, element)->parent);
	element_push(walk, element);
}

/* Makes `element` the innermost, ready for items: what it is not inside of ends. */
static void element_reach(Walk *walk, int element)
{
	for (const OpenElement *last = innermost(walk); last; last = innermost(walk)) {
		bool is_same = last->element == element;
		bool can_stay = is_same
			? !last->has_elements
			: !last->has_items && is_within(walk, element, last->element);
		if (can_stay)
			break;
		element_pop(walk);
	}
	path_open(walk, element);
}

static void item_draw(Canvas *canvas, const Item *item)
{
	switch (item->kind) {
	case ITEM_GLYPHS:
		canvas->glyphs(canvas, item);
		break;
	case ITEM_RULE:
		canvas->rule(canvas, item);
		break;
	case ITEM_FRAME:
		canvas->frame(canvas, item);
		break;
	case ITEM_TICK:
		canvas->tick(canvas, item);
		break;
	case ITEM_PICTURE:
		canvas->picture(canvas, item);
		break;
	}
}

/* Whether a word is divided here that its element says whole. */
static bool ends_half_word(const Walk *walk, const Turn *turn)
{
	return turn->item && turn->item->is_divided && turn->element != ARTIFACT &&
		element_at(walk, turn->element)->role == ROLE_SPAN &&
		element_at(walk, turn->element)->actual_text;
}

static void turn_take(Walk *walk, const Turn *turn)
{
	if (turn->element != ARTIFACT) {
		element_reach(walk, turn->element);
		innermost(walk)->has_items = true;
	}
	if (turn->item)
		item_draw(walk->canvas, turn->item);
	if (ends_half_word(walk, turn))
		element_pop(walk);
}

static void page_walk(Walk *walk, int number, const int *empty_on)
{
	walk->canvas->page_begin(walk->canvas, walk->pages, number);
	int count = turns_sort(walk, number, empty_on);
	for (int i = 0; i < count; i++)
		turn_take(walk, &walk->turns[i]);
	for (const OpenElement *last = innermost(walk); last; last = innermost(walk)) {
		bool goes_on = walk->reaches[last->element].last_page > number;
		if (goes_on && !last->has_items)
			break;
		element_pop(walk);
	}
	walk->canvas->page_end(walk->canvas);
}

void paint_pages(const Pages *pages, int only, Canvas *canvas)
{
	int most_items = 0;
	for (int i = 0; i < pages->page_count; i++)
		most_items = MAX(most_items, pages->pages[i].item_count);

	Arena *arena = arena_open();
	int *empty_on = arena_new(arena, int, pages->element_count);
	Walk walk = {
		.pages = pages,
		.canvas = canvas,
		.reaches = arena_new(arena, Reach, pages->element_count),
		.furthest = arena_new(arena, int, pages->element_count),
		.turns = arena_new(arena, Turn, most_items + pages->element_count),
		.open = arena_new(arena, OpenElement, pages->element_count),
	};
	reaches_find(&walk, empty_on);
	for (int i = 0; i < pages->page_count; i++)
		if (only < 0 || only == i)
			page_walk(&walk, i, empty_on);
	while (walk.open_count > 0)
		element_pop(&walk);
	arena_close(arena);
}
