/*
 * Pages put together by hand, item by item, so that these tests need neither
 * a draft nor the typesetter; and the tools that read what was painted.
 */
#ifndef BULLETIN_TESTS_PAINT_SAMPLE_PAGES_H
#define BULLETIN_TESTS_PAINT_SAMPLE_PAGES_H

#include "base/module.h"
#include "paint/paint.h"

#include <criterion/criterion.h>
#include <pango/pango.h>
#include <stdio.h>
#include <string.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	Typecase *typecase;
	Element *elements;
	int element_count;
	Page pages[3];
	Item *items[3];
	LineMark *lines[3];
	Pages product;
	Layout layout;
	Painting painting;
} Sample;

enum { INK_TEXT, INK_ACCENT };

static const Ink sample_inks[] = {
	[INK_TEXT] = { .name = "text", .black = 100 },
	[INK_ACCENT] = { .name = "accent", .cyan = 100, .magenta = 50, .black = 20 },
};

static inline void sample_open(Sample *sample)
{
	*sample = (Sample){ .arena = arena_open() };
	sample->remarks = remarks_new(sample->arena);
	sample->typecase = typecase_open(data_path(sample->arena, "fonts/fonts.conf"), NULL,
		sample->remarks);
	cr_assert(sample->typecase, "the project's fonts are missing");
}

static inline void sample_close(Sample *sample)
{
	typecase_close(sample->typecase);
	arena_close(sample->arena);
}

static inline int sample_element(Sample *sample, Role role, int parent)
{
	*arena_push(sample->arena, sample->elements,
		sample->element_count) = (Element){ .role = role, .parent = parent };
	return sample->element_count - 1;
}

static inline Item *sample_item(Sample *sample, int page, Item item)
{
	item.partner = item.partner ? item.partner : -1;
	Item *pushed = arena_push(sample->arena, sample->items[page],
		sample->pages[page].item_count);
	*pushed = item;
	return pushed;
}

/* A filled box, in mm; `partner` counts from 1, 0 is none. */
static inline void sample_rule(Sample *sample, int page, double x, double y, double width,
	double height, int partner)
{
	Item *item = sample_item(sample, page,
		(Item){
			.kind = ITEM_RULE,
			.element = ARTIFACT,
			.box = { length_from_mm(x), length_from_mm(y), length_from_mm(width),
				length_from_mm(height) },
		});
	item->partner = partner - 1;
}

/* One run of words from `x`, `y` mm, of `size` pt; gives the item, to be changed. */
static inline Item *sample_words(Sample *sample, int page, int element, double size, bool is_bold,
	double x, double y, const char *words)
{
	FontWish wish = { .family = "Roboto Condensed",
		.is_bold = is_bold,
		.size = length_from_pt(size) };
	g_autoptr(PangoAttrList) list = pango_attr_list_new();
	PangoFontDescription *description = typecase_description(wish);
	pango_attr_list_insert(list, pango_attr_font_desc_new(description));
	pango_font_description_free(description);
	int length = (int)strlen(words);
	GList *runs = pango_itemize(typecase_context(sample->typecase), words, 0, length, list,
		NULL);
	cr_assert(runs && !runs->next, "a sample is one run: %s", words);
	PangoItem *run = runs->data;
	PangoGlyphString *shaped = pango_glyph_string_new();
	pango_shape(words, length, &run->analysis, shaped);

	Glyph *glyphs = arena_new(sample->arena, Glyph, shaped->num_glyphs);
	Length width = 0;
	for (int i = 0; i < shaped->num_glyphs; i++) {
		const PangoGlyphInfo *info = &shaped->glyphs[i];
		glyphs[i] = (Glyph){ info->glyph, info->geometry.width, info->geometry.x_offset,
			info->geometry.y_offset, shaped->log_clusters[i] };
		width += info->geometry.width;
	}
	Item *item = sample_item(sample, page,
		(Item){
			.kind = ITEM_GLYPHS,
			.element = element,
			.box = { length_from_mm(x), length_from_mm(y), width, 0 },
			.font = typecase_font(sample->typecase, run->analysis.font),
			.glyphs = glyphs,
			.glyph_count = shaped->num_glyphs,
			.text = arena_text(sample->arena, words),
			.is_right_to_left = run->analysis.level % 2 == 1,
		});
	pango_glyph_string_free(shaped);
	g_list_free_full(runs, (GDestroyNotify)pango_item_free);
	return item;
}

static inline void sample_line(Sample *sample, int page, double baseline)
{
	*arena_push(sample->arena, sample->lines[page],
		sample->pages[page].line_count) = (LineMark){ .baseline = length_from_mm(baseline),
		.is_body = true };
}

/* All that was put together, as A4 of `page_count` sides on canary. */
static inline const Painting *sample_painting(Sample *sample, int page_count)
{
	for (int i = 0; i < page_count; i++) {
		sample->pages[i].items = sample->items[i];
		sample->pages[i].lines = sample->lines[i];
	}
	sample->product = (Pages){
		.width = length_from_mm(210),
		.height = length_from_mm(297),
		.pages = sample->pages,
		.page_count = page_count,
		.elements = sample->elements,
		.element_count = sample->element_count,
		.language = "en-GB",
		.title = "Ten things",
	};
	sample->layout = (Layout){
		.name = "a4-notice",
		.width = length_from_mm(210),
		.height = length_from_mm(297),
		.pouch_width = length_from_mm(216),
		.pouch_height = length_from_mm(303),
		.fixing = FIXING_PINS,
		.inks = sample_inks,
		.ink_count = G_N_ELEMENTS(sample_inks),
	};
	sample->painting = (Painting){
		.arena = sample->arena,
		.pages = &sample->product,
		.layout = &sample->layout,
		.typecase = sample->typecase,
		.stock = rgb_from_hex(0xFFF59B),
		.stock_name = "canary",
		.made_at = 1139184000, /* 6 February 2006 */
		.remarks = sample->remarks,
	};
	return &sample->painting;
}

/* The bytes in a file of their own; its name is in the arena, and the test removes it. */
static inline char *sample_file(Arena *arena, Text bytes, const char *ending)
{
	g_autofree char *pattern = g_strdup_printf("bulletin-XXXXXX.%s", ending);
	g_autofree char *name = NULL;
	int file = g_file_open_tmp(pattern, &name, NULL);
	cr_assert(file >= 0);
	cr_assert(write(file, bytes.bytes, bytes.length) == (ssize_t)bytes.length);
	close(file);
	return arena_text(arena, name);
}

/* What a shell command says with the painted bytes in the file $1; the file goes. */
static inline char *told_by(Arena *arena, const char *command, Text bytes, const char *ending)
{
	char *path = sample_file(arena, bytes, ending);
	const char *arguments[] = { "sh", "-c", command, "sh", path, NULL };
	g_autofree char *said = NULL;
	GError *error = NULL;
	int status = -1;
	g_spawn_sync(NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL,
		&status, &error);
	cr_assert_null(error);
	remove(path);
	cr_assert(status == 0, "%s failed: %s", command, said);
	return arena_text(arena, said);
}

#endif
