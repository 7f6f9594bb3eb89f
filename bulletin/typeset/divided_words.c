#include "typeset/divided_words.h"
#include "typeset/addresses.h"

#include <stdlib.h>
#include <string.h>

/* An item of a paragraph. */
typedef struct {
	int page, item;
	int start;   /* byte of the paragraph's text that its own begins at */
	int reached; /* the last element that is read before it, inside its own */
} Piece;

/* The words of a paragraph with those of the spans in it, as they are read. */
typedef struct {
	GString *text; /* NULL: none */
	Piece *pieces;
	int count;
	bool has_division;
} Paragraph;

/* Bytes of a paragraph's text between white. */
typedef struct {
	int start, end;
} Token;

typedef struct {
	Piece first; /* that holds some of it */
	int element; /* that it belongs to, and will be a span of */
	int found;   /* so many words before it */
	const char *text;
} DividedWord;

/* Bytes of an item's text that belong to a word. */
typedef struct {
	int start, end;
	int word; /* as they were found */
} Cut;

typedef struct {
	Cut *cuts; /* in order */
	int count;
} Cuts;

typedef struct {
	Arena *arena;
	const Pages *pages;
	Paragraph *paragraphs; /* by element */
	DividedWord *words;
	int count;
	Cuts **cuts;  /* by page and item */
	int *numbers; /* of the elements among the gathered ones */
	int *word_numbers;
} Gathering;

static const Item *item_of(const Gathering *gathering, Piece piece)
{
	return &gathering->pages->pages[piece.page].items[piece.item];
}

static int paragraph_of(const Pages *pages, int element)
{
	while (element >= 0 && pages->elements[element].role == ROLE_SPAN)
		element = pages->elements[element].parent;
	return element;
}

/* Takes the items in painting order, which within a paragraph is reading order. */
static void read_item(Gathering *gathering, int *reached, int page, int number)
{
	const Pages *pages = gathering->pages;
	const Item *item = &pages->pages[page].items[number];
	if (item->element == ARTIFACT)
		return;
	int last = MAX(reached[item->element], item->element);
	for (int i = item->element; i != ARTIFACT; i = pages->elements[i].parent)
		reached[i] = MAX(reached[i], last);
	Paragraph *paragraph = &gathering->paragraphs[paragraph_of(pages, item->element)];
	if (item->kind != ITEM_GLYPHS)
		return;
	if (!paragraph->text)
		paragraph->text = g_string_new(NULL);
	*arena_push(gathering->arena, paragraph->pieces, paragraph->count) = (Piece){ page, number,
		(int)paragraph->text->len, last };
	g_string_append(paragraph->text, item->text);
	paragraph->has_division |= item->is_divided;
}

static void read_paragraphs(Gathering *gathering)
{
	const Pages *pages = gathering->pages;
	gathering->paragraphs = arena_new(gathering->arena, Paragraph, pages->element_count);
	int *reached = arena_new(gathering->arena, int, pages->element_count);
	for (int page = 0; page < pages->page_count; page++)
		for (int i = 0; i < pages->pages[page].item_count; i++)
			read_item(gathering, reached, page, i);
}

static bool is_white_before(const char *text, const char *at)
{
	return at == text || g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(at)));
}

/* What stands between white round the byte `inside`; not before `from`. */
static Token token_around(const GString *text, int from, int inside)
{
	const char *start = text->str + inside, *end = start;
	while (start > text->str + from && !is_white_before(text->str, start))
		start = g_utf8_prev_char(start);
	while (*end && !g_unichar_isspace(g_utf8_get_char(end)))
		end = g_utf8_next_char(end);
	return (Token){ (int)(start - text->str), (int)(end - text->str) };
}

static bool ends_with_hyphen(const Item *item)
{
	return g_str_has_suffix(item->text, "-") || g_str_has_suffix(item->text, "\u00AD") ||
		g_str_has_suffix(item->text, "\u2010");
}

/* Whether two items that follow one another in a word stand on one line, or divide it well. */
static bool is_joined(const Item *left, const Item *right, bool is_one_page, bool is_address)
{
	if (left->is_divided)
		return is_address || ends_with_hyphen(left);
	return is_one_page && left->box.y == right->box.y && box_right(left->box) == right->box.x;
}

/* Whether the pieces from `first` up to `end` hold a word that is an element's own. */
static bool is_whole(const Gathering *gathering, const Paragraph *paragraph, int first, int end,
	Text word)
{
	bool is_address = address_is(word);
	for (int i = first; i < end; i++) {
		const Item *item = item_of(gathering, paragraph->pieces[i]);
		if (item->is_right_to_left ||
			item->element != item_of(gathering, paragraph->pieces[first])->element)
			return false;
		if (i + 1 < end &&
			!is_joined(item, item_of(gathering, paragraph->pieces[i + 1]),
				paragraph->pieces[i].page == paragraph->pieces[i + 1].page,
				is_address))
			return false;
	}
	return true;
}

/* The word without its soft hyphens. */
static const char *text_of(Arena *arena, Text word)
{
	static const char soft_hyphen[] = "\u00AD";
	g_autofree char *all = g_strndup(word.bytes, word.length);
	g_auto(GStrv) parts = g_strsplit(all, soft_hyphen, -1);
	g_autofree char *joined = g_strjoinv(NULL, parts);
	return arena_text(arena, joined);
}

static void add_cut(Gathering *gathering, Piece piece, int start, int end)
{
	Cuts *cuts = &gathering->cuts[piece.page][piece.item];
	*arena_push(gathering->arena, cuts->cuts, cuts->count) = (Cut){ start - piece.start,
		end - piece.start, gathering->count - 1 };
}

static void add_word(Gathering *gathering, const Paragraph *paragraph, int first, int end,
	Token bytes)
{
	Piece piece = paragraph->pieces[first];
	int element = item_of(gathering, piece)->element;
	bool goes_on = end == paragraph->count || paragraph->pieces[end].start > bytes.end;
	if (goes_on && paragraph->text->str[bytes.end] == ' ')
		bytes.end++;
	int number = gathering->count;
	*arena_push(gathering->arena, gathering->words, gathering->count) = (DividedWord){
		.first = piece,
		.element = element,
		.found = number,
		.text = text_of(gathering->arena,
			(Text){ paragraph->text->str + bytes.start,
				(size_t)(bytes.end - bytes.start) }),
	};
	for (int i = first; i < end; i++) {
		Piece at = paragraph->pieces[i];
		add_cut(gathering, at, MAX(bytes.start, at.start),
			i + 1 == end ? bytes.end : paragraph->pieces[i + 1].start);
	}
}

/* Finds the divided words of a paragraph, by the items that they are divided after. */
static void find_words(Gathering *gathering, const Paragraph *paragraph)
{
	const Piece *pieces = paragraph->pieces;
	const GString *text = paragraph->text;
	Token word = { 0 };
	for (int i = 0, first = 0; i + 1 < paragraph->count; i++) {
		int next = pieces[i + 1].start;
		if (!item_of(gathering, pieces[i])->is_divided || next < word.end)
			continue;
		word = token_around(text, word.end, next);
		while (first + 1 < paragraph->count && pieces[first + 1].start <= word.start)
			first++;
		int end = i + 1;
		while (end < paragraph->count && pieces[end].start < word.end)
			end++;
		if (is_whole(gathering, paragraph, first, end,
			    (Text){ text->str + word.start, (size_t)(word.end - word.start) }))
			add_word(gathering, paragraph, first, end, word);
	}
}

static void find_all_words(Gathering *gathering)
{
	const Pages *pages = gathering->pages;
	gathering->cuts = arena_new(gathering->arena, Cuts *, pages->page_count);
	for (int i = 0; i < pages->page_count; i++)
		gathering->cuts[i] = arena_new(gathering->arena, Cuts, pages->pages[i].item_count);
	for (int i = 0; i < pages->element_count; i++) {
		Paragraph *paragraph = &gathering->paragraphs[i];
		if (paragraph->has_division && !pages->elements[i].actual_text)
			find_words(gathering, paragraph);
		if (paragraph->text)
			g_string_free(paragraph->text, TRUE);
	}
}

/* In reading order, as elements are. */
static int by_place(const void *left, const void *right)
{
	const DividedWord *a = left, *b = right;
	if (a->first.reached != b->first.reached)
		return a->first.reached < b->first.reached ? -1 : 1;
	if (a->first.page != b->first.page)
		return a->first.page - b->first.page;
	if (a->first.item != b->first.item)
		return a->first.item - b->first.item;
	return a->found - b->found;
}

/* The elements with the words among them, each after what is read before it. */
static const Element *gathered_elements(Gathering *gathering)
{
	const Pages *pages = gathering->pages;
	Arena *arena = gathering->arena;
	Element *elements = arena_new(arena, Element, pages->element_count + gathering->count);
	gathering->numbers = arena_new(arena, int, pages->element_count);
	gathering->word_numbers = arena_new(arena, int, gathering->count);
	qsort(gathering->words, (size_t)gathering->count, sizeof *gathering->words, by_place);
	const DividedWord *word = gathering->words, *end = word + gathering->count;
	for (int i = 0, count = 0; i < pages->element_count; i++) {
		Element element = pages->elements[i];
		if (element.parent >= 0)
			element.parent = gathering->numbers[element.parent];
		gathering->numbers[i] = count;
		elements[count++] = element;
		for (; word < end && word->first.reached == i; word++) {
			gathering->word_numbers[word->found] = count;
			elements[count++] = (Element){
				.role = ROLE_SPAN,
				.parent = gathering->numbers[word->element],
				.actual_text = word->text,
				.place = pages->elements[word->element].place,
			};
		}
	}
	return elements;
}

/* Where a page's items are put down, some in parts. */
typedef struct {
	Arena *arena;
	Item *items;
	int count;
} Cutting;

static Length advance_of(const Item *item, int first, int last)
{
	Length advance = 0;
	for (int i = first; i < last; i++)
		advance += item->glyphs[i].advance;
	return advance;
}

/*
 * Puts down the bytes from `start` up to `end`: the glyphs from `first` on that
 * show them. Gives the number of the first glyph that does not.
 */
static int add_part(Cutting *cutting, Item part, const Item *whole, int start, int end, int first)
{
	int last = first;
	while (last < whole->glyph_count && whole->glyphs[last].cluster < end)
		last++;
	if (last == first)
		return first;
	bool is_end = last == whole->glyph_count;
	Glyph *glyphs = arena_new(cutting->arena, Glyph, last - first);
	for (int i = first; i < last; i++) {
		glyphs[i - first] = whole->glyphs[i];
		glyphs[i - first].cluster -= start;
	}
	part.glyphs = glyphs;
	part.glyph_count = last - first;
	part.text = arena_bytes(cutting->arena, whole->text + start, (size_t)(end - start));
	part.box.x += advance_of(whole, 0, first);
	/* the white at a line's end counts in no width */
	part.box.width = is_end ? box_right(whole->box) - part.box.x
				: advance_of(whole, first, last);
	part.is_divided = is_end && whole->is_divided;
	*arena_push(cutting->arena, cutting->items, cutting->count) = part;
	return last;
}

/* An item in parts: its words to their elements, and what stands between them to its own. */
static void add_parts(Cutting *cutting, const Gathering *gathering, const Item *item, Cuts cuts)
{
	Item rest = *item, word = *item;
	rest.element = gathering->numbers[item->element];
	int at = 0, glyph = 0;
	for (int i = 0; i < cuts.count; i++) {
		Cut cut = cuts.cuts[i];
		word.element = gathering->word_numbers[cut.word];
		glyph = add_part(cutting, rest, item, at, cut.start, glyph);
		glyph = add_part(cutting, word, item, cut.start, cut.end, glyph);
		at = cut.end;
	}
	add_part(cutting, rest, item, at, (int)strlen(item->text), glyph);
}

static Page gathered_page(const Gathering *gathering, int number)
{
	Page page = gathering->pages->pages[number];
	Cutting cutting = { .arena = gathering->arena };
	for (int i = 0; i < page.item_count; i++) {
		Cuts cuts = gathering->cuts[number][i];
		Item item = page.items[i];
		if (cuts.count > 0) {
			add_parts(&cutting, gathering, &page.items[i], cuts);
			continue;
		}
		if (item.element != ARTIFACT)
			item.element = gathering->numbers[item.element];
		*arena_push(cutting.arena, cutting.items, cutting.count) = item;
	}
	page.items = cutting.items;
	page.item_count = cutting.count;
	return page;
}

static bool has_division(const Pages *pages)
{
	for (int i = 0; i < pages->page_count; i++)
		for (int k = 0; k < pages->pages[i].item_count; k++)
			if (pages->pages[i].items[k].is_divided)
				return true;
	return false;
}

const Pages *divided_words_gather(Arena *arena, const Pages *pages)
{
	if (!has_division(pages))
		return pages;
	Gathering gathering = { .arena = arena, .pages = pages };
	read_paragraphs(&gathering);
	find_all_words(&gathering);
	if (gathering.count == 0)
		return pages;
	Pages *gathered = arena_new(arena, Pages, 1);
	*gathered = *pages;
	gathered->elements = gathered_elements(&gathering);
	gathered->element_count = pages->element_count + gathering.count;
	Page *made = arena_new(arena, Page, pages->page_count);
	for (int i = 0; i < pages->page_count; i++)
		made[i] = gathered_page(&gathering, i);
	gathered->pages = made;
	return gathered;
}
