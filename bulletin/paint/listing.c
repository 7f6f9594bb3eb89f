/*
 * The listing: what stands where, and what is read after what, as lines of
 * text. It is compared by goldens, so it names no path of a machine and holds
 * its form in every locale.
 */
#include "paint/canvas.h"
#include "paint/listing_figures.h"
#include "paint/paint.h"

#include <string.h>

/* The words of an element's own items, a stroke between lines. */
typedef struct {
	GString *text; /* NULL: none yet */
	int page;      /* and baseline of the last item */
	Length baseline;
} Words;

typedef struct {
	Canvas canvas; /* first, so that one pointer is both */
	const Painting *painting;
	GString *text;
	int page;
	Words *words; /* by element */
} Listing;

static Listing *listing_of(Canvas *canvas)
{
	return (Listing *)canvas;
}

/* In quotes, on one line; what could not be told from a space is named. */
static void append_quoted(GString *text, const char *words)
{
	g_string_append_c(text, '"');
	for (const char *at = words; *at; at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);
		if (letter == '"' || letter == '\\')
			g_string_append_c(text, '\\');
		if (letter != ' ' && (g_unichar_isspace(letter) || !g_unichar_isprint(letter)))
			g_string_append_printf(text, "\\u{%X}", letter);
		else
			g_string_append_unichar(text, letter);
	}
	g_string_append_c(text, '"');
}

static void append_place(GString *text, Place place)
{
	if (place.line <= 0)
		return;
	g_autofree char *file = place.file ? g_path_get_basename(place.file) : g_strdup("");
	g_string_append_printf(text, "  %s:%d:%d", file, place.line, place.column);
}

static void page_begin(Canvas *canvas, const Pages *pages, int page)
{
	(void)pages;
	Listing *listing = listing_of(canvas);
	listing->page = page;
	g_string_append_printf(listing->text, "\npage %d\n       x        y  size\n", page + 1);
}

/* The numbers that a proof shows beside the lines, and where each line begins in the draft. */
static void page_end(Canvas *canvas)
{
	Listing *listing = listing_of(canvas);
	GString *text = listing->text;
	const Page *page = &listing->painting->pages->pages[listing->page];
	if (page->line_count > 0)
		g_string_append_printf(text, "\nlines of page %d\n", listing->page + 1);
	for (int i = 0; i < page->line_count; i++) {
		listing_append_mm(text, page->lines[i].baseline, 17);
		g_string_append(text, page->lines[i].is_body ? "  body" : "     -");
		append_place(text, page->lines[i].place);
		g_string_append_c(text, '\n');
	}
}

static void words_add(Listing *listing, const Item *item)
{
	if (item->element == ARTIFACT)
		return;
	Words *words = &listing->words[item->element];
	bool is_same_line = words->page == listing->page && words->baseline == item->box.y;
	if (!words->text)
		words->text = g_string_new(NULL);
	else if (!is_same_line)
		g_string_append(words->text,
			g_str_has_suffix(words->text->str, " ") ? "| " : " | ");
	g_string_append(words->text, item->text);
	words->page = listing->page;
	words->baseline = item->box.y;
}

/* Where the item stands and how large it is, padded to the column after it. */
static void append_position(GString *text, const Item *item)
{
	enum { SIZE_COLUMN = 19 };
	listing_append_mm(text, item->box.x, 8);
	listing_append_mm(text, item->box.y, 9);
	g_string_append(text, "  ");
	gsize start = text->len;
	listing_append_mm(text, item->box.width, 0);
	if (item->kind != ITEM_GLYPHS) {
		g_string_append(text, " x ");
		listing_append_mm(text, item->box.height, 0);
	}
	while (text->len < start + SIZE_COLUMN)
		g_string_append_c(text, ' ');
}

static void append_ink(Listing *listing, const Item *item)
{
	const Ink *ink = &listing->painting->layout->inks[item->ink];
	if (strcmp(ink->name, "text") != 0)
		g_string_append_printf(listing->text, ", ink %s", ink->name);
}

static void append_element(Listing *listing, const Item *item)
{
	const Element *elements = listing->painting->pages->elements;
	if (item->element == ARTIFACT)
		g_string_append(listing->text, "  artifact\n");
	else
		g_string_append_printf(listing->text, "  %s\n",
			role_name(elements[item->element].role));
}

static void glyphs(Canvas *canvas, const Item *item)
{
	Listing *listing = listing_of(canvas);
	append_position(listing->text, item);
	g_string_append(listing->text, typecase_font_name(listing->painting->typecase, item->font));
	append_ink(listing, item);
	if (item->expansion != 0)
		g_string_append_printf(listing->text, ", expanded %+.1f %%",
			item->expansion / 10.0);
	g_string_append(listing->text, item->is_right_to_left ? ", right to left  " : "  ");
	append_quoted(listing->text, item->text);
	append_element(listing, item);
	words_add(listing, item);
}

static void rule(Canvas *canvas, const Item *item)
{
	Listing *listing = listing_of(canvas);
	append_position(listing->text, item);
	if (item->partner >= 0)
		g_string_append_printf(listing->text, "bar of partner %d", item->partner + 1);
	else
		g_string_append(listing->text, "rule");
	append_ink(listing, item);
	append_element(listing, item);
}

static void append_stroke(Listing *listing, const Item *item, const char *what)
{
	append_position(listing->text, item);
	g_string_append_printf(listing->text, "%s of ", what);
	listing_append_mm(listing->text, item->weight, 0);
	append_ink(listing, item);
	append_element(listing, item);
}

static void frame(Canvas *canvas, const Item *item)
{
	append_stroke(listing_of(canvas), item, "frame");
}

static void tick(Canvas *canvas, const Item *item)
{
	append_stroke(listing_of(canvas), item, "tick");
}

static void picture(Canvas *canvas, const Item *item)
{
	Listing *listing = listing_of(canvas);
	PictureSize size = typecase_picture_size(listing->painting->typecase, item->picture);
	append_position(listing->text, item);
	if (size.is_vector)
		g_string_append(listing->text, "picture of lines");
	else
		g_string_append_printf(listing->text, "picture %d dots wide", size.pixels_wide);
	append_element(listing, item);
}

static int depth_of(const Element *elements, int number)
{
	int depth = 0;
	while ((number = elements[number].parent) >= 0)
		depth++;
	return depth;
}

static void append_named(GString *text, const char *name, const char *words)
{
	if (!words)
		return;
	g_string_append_printf(text, "  %s ", name);
	append_quoted(text, words);
}

/* One element, indented under its parent; its words are let go. */
static void append_reading(Listing *listing, int number)
{
	static const char *const scopes[] = { "", " of its column", " of its row" };
	const Element *elements = listing->painting->pages->elements;
	const Element *element = &elements[number];
	GString *text = listing->text;
	g_string_append_printf(text, "%*s%s%s", 2 * depth_of(elements, number) + 2, "",
		role_name(element->role), scopes[element->scope]);
	if (element->language)
		g_string_append_printf(text, " (%s)", element->language);
	GString *words = listing->words[number].text;
	if (words) {
		g_string_append(text, "  ");
		append_quoted(text, words->str);
		g_string_free(words, TRUE);
	}
	append_named(text, "instead of a picture", element->alternative);
	append_named(text, "read as", element->actual_text);
	append_place(text, element->place);
	g_string_append_c(text, '\n');
}

static void append_head(GString *text, const Pages *pages)
{
	g_string_append(text, "sheet ");
	listing_append_mm(text, pages->width, 0);
	g_string_append(text, " x ");
	listing_append_mm(text, pages->height, 0);
	g_string_append_printf(text, " mm, %d page%s, %s", pages->page_count,
		pages->page_count == 1 ? "" : "s", pages->language ? pages->language : "");
	append_named(text, "called", pages->title);
	g_string_append_c(text, '\n');
}

Text paint_listing(const Painting *painting)
{
	const Pages *pages = painting->pages;
	g_autoptr(GString) text = g_string_new(NULL);
	Listing listing = {
		.canvas = {
			.page_begin = page_begin,
			.page_end = page_end,
			.glyphs = glyphs,
			.rule = rule,
			.frame = frame,
			.tick = tick,
			.picture = picture,
		},
		.painting = painting,
		.text = text,
		.words = arena_new(painting->arena, Words, pages->element_count),
	};
	append_head(text, pages);
	paint_pages(pages, -1, &listing.canvas);
	g_string_append(text, "\nreading order\n");
	for (int i = 0; i < pages->element_count; i++)
		append_reading(&listing, i);
	return (Text){ arena_bytes(painting->arena, text->str, text->len), text->len };
}
