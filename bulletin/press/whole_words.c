/*
 * Whole words: a span that stands for a word says so in the drawing too.
 *
 * A word that is divided over lines is a span with actual text (ISO 32000-1,
 * 14.9.4; typeset/divided_words.h). Readers that go by the structure find it in
 * the tree; others copy what is drawn, and find it only where the drawing says
 * it. So the first stretch of the span is said to be the whole word, and each
 * later one the white after it:
 *
 *     /Span << /MCID 1 /ActualText (newspaper) >> BDC (news-) Tj EMC
 *     /Span << /MCID 2 /ActualText ( ) >> BDC (paper ) Tj EMC
 *
 * What was tried, and what was copied of "news-" and "paper" from Poppler 22.12
 * (pdftotext, and text selected as in Evince), from MuPDF 1.28 (1.21
 * knows no actual text), from PDFium (Chromium), and what Poppler's
 * struct-text has as strings:
 *
 *                             Poppler         MuPDF        PDFium           struct-text
 *     a soft hyphen alone     news-, paper    news-, paper newspaper        newspaper
 *     this                    newspaper       newspaper    newspaper        news, paper
 *     "" instead of white     newspaper       newspaper    newspaper, paper news, paper
 *     one stretch, two lines  newspaper, but  newsp, aper  newspaper        newspaper
 *                             out of its line
 *     in the tree alone       news-, paper    newsp, aper  newspaper        newspaper
 *
 * PDFium takes an empty text for none and says the second half again. Poppler's
 * struct-text asks the fonts alone, stretch by stretch: what it says of a
 * paragraph is whole when it is put together. Those who know no actual text, as
 * MuPDF 1.21 and the text that pdf.js lays over a page, have the soft hyphen
 * that the font spells (spellings.c), by which MuPDF joins the halves when it is
 * asked to ("dehyphenate"); pdf.js tells a screen reader the word from the tree.
 */
#include "press/content.h"
#include "press/page_content.h"
#include "press/press_remarks.h"

#include <string.h>

/* A stretch's words by its number on the page; NULL: they are what it shows. */
typedef struct {
	const char **words;
	int count;
} Stretches;

/* The word without the white after it. */
static const char *word_of(Arena *arena, const Element *element)
{
	return g_strchomp(arena_text(arena, element->actual_text));
}

/* Finds what the stretches of a page stand for; `was_read` tells of elements on pages before. */
static Stretches stretches_of(const Pressing *pressing, const PageMarks *marks, bool *was_read)
{
	const Pages *pages = pressing->job->pages;
	Stretches stretches = { arena_new(pressing->arena, const char *, marks->count),
		marks->count };
	for (int i = 0; i < marks->count; i++) {
		int number = marks->elements[i];
		const Element *element = &pages->elements[number];
		if (element->role != ROLE_SPAN || !element->actual_text)
			continue;
		stretches.words[i] = was_read[number] ? " " : word_of(pressing->arena, element);
		was_read[number] = true;
	}
	return stretches;
}

/* The words of the stretch that begins here, or NULL. */
static const char *words_of(Stretches stretches, const Operation *operation)
{
	Token number;
	if (!operation_is(operation, "BDC") || operation->operand_count != 2 ||
		operation->operands[1].kind != TOKEN_DICTIONARY ||
		!token_find(&operation->operands[1], "MCID", &number) || number.number < 0 ||
		number.number >= stretches.count)
		return NULL;
	return stretches.words[(int)number.number];
}

/* UTF-16 with its byte order mark, as hexadecimals. */
static void append_text(GString *bytes, const char *words)
{
	glong count = 0;
	g_autofree gunichar2 *units = g_utf8_to_utf16(words, -1, NULL, &count, NULL);
	g_string_append(bytes, "<feff");
	for (glong i = 0; i < count; i++)
		g_string_append_printf(bytes, "%04x", (unsigned)units[i]);
	g_string_append_c(bytes, '>');
}

static void append_operation(GString *bytes, const Operation *operation, const char *words)
{
	Text all = operation->all;
	if (words) {
		Text properties = token_inside(&operation->operands[1]);
		g_string_append_printf(bytes, "/Span <<%.*s/ActualText ", (int)properties.length,
			properties.bytes);
		append_text(bytes, words);
		g_string_append(bytes, " >> BDC\n");
	} else {
		g_string_append_len(bytes, all.bytes, (gssize)all.length);
		g_string_append_c(bytes, '\n');
	}
}

static void write_page(const Pressing *pressing, int number, Stretches stretches)
{
	Text stream;
	if (!page_content_read(pressing, number, &stream))
		return;
	g_autoptr(GString) bytes = g_string_sized_new(stream.length);
	Content content = content_open(stream);
	Operation operation;
	while (content_next(&content, &operation))
		append_operation(bytes, &operation, words_of(stretches, &operation));
	if (content.is_damaged)
		remarks_add(pressing->remarks, (Place){ 0 }, SHEET_CONTENT, number + 1);
	else
		page_content_replace(pressing, number, (Text){ bytes->str, bytes->len });
}

static bool has_words(Stretches stretches)
{
	for (int i = 0; i < stretches.count; i++)
		if (stretches.words[i])
			return true;
	return false;
}

void whole_words_press(const Pressing *pressing, const PageMarks *marks)
{
	const Pages *pages = pressing->job->pages;
	if (!marks)
		return;
	bool *was_read = arena_new(pressing->arena, bool, pages->element_count);
	for (int number = 0; number < pages->page_count; number++) {
		Stretches stretches = stretches_of(pressing, &marks[number], was_read);
		if (has_words(stretches))
			write_page(pressing, number, stretches);
	}
}
