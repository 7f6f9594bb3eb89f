#include "draft/loud_text.h"
#include "draft/draft_remarks.h"

#include <glib.h>

enum { MOST_CAPITALS = 3, MOST_ITALICS = 10 };

/* A run of words in capitals as it gathers. */
typedef struct {
	int words;
	int start; /* byte of the first */
} Run;

/* Called with each run that is too long; `from` is whatever holds the text. */
typedef void Tell(const void *from, const Run *run, Remarks *remarks);

/* One word: up to the next blank. */
typedef struct {
	bool is_capitals; /* two capitals at least, and no small letter */
	bool is_end;      /* a mark ends it that parts what follows */
	int length;
} WrittenWord;

static WrittenWord word_at(const char *text)
{
	WrittenWord word = { 0 };
	int capitals = 0;
	bool has_small = false;
	const char *at = text;
	for (; *at && !g_unichar_isspace(g_utf8_get_char(at)); at = g_utf8_next_char(at)) {
		gunichar letter = g_utf8_get_char(at);
		capitals += g_unichar_isupper(letter) != 0;
		has_small = has_small || g_unichar_islower(letter);
		word.is_end = g_unichar_ispunct(letter) && letter != '\'' && letter != 0x2019;
	}
	word.is_capitals = capitals >= 2 && !has_small;
	word.length = (int)(at - text);
	return word;
}

static void find_capitals(const char *text, Tell *tell, const void *from, Remarks *remarks)
{
	Run run = { 0 };
	for (const char *at = text; *at;) {
		WrittenWord word = word_at(at);
		if (word.length == 0) {
			at = g_utf8_next_char(at);
			continue;
		}
		if (word.is_capitals && run.words++ == 0)
			run.start = (int)(at - text);
		at += word.length;
		if (word.is_capitals && !word.is_end && *at)
			continue;
		if (run.words > MOST_CAPITALS)
			tell(from, &run, remarks);
		run.words = 0;
	}
}

static void tell_in_prose(const void *from, const Run *run, Remarks *remarks)
{
	remarks_add(remarks, prose_place(from, run->start), BLOCK_OF_CAPITALS, run->words);
}

static void tell_in_field(const void *from, const Run *run, Remarks *remarks)
{
	const Field *field = from;
	remarks_add(remarks, field->place, BLOCK_OF_CAPITALS, run->words);
}

static int words_in(const char *text)
{
	int words = 0;
	bool was_white = true;
	for (; *text; text = g_utf8_next_char(text)) {
		bool is_space = g_unichar_isspace(g_utf8_get_char(text));
		words += was_white && !is_space;
		was_white = is_space;
	}
	return words;
}

static void check_italics(const Prose *prose, Remarks *remarks)
{
	for (int i = 0; i < prose->span_count; i++)
		if (!(prose->spans[i].marks & SPAN_EMPHASIS))
			return;
	int words = prose->span_count > 0 ? words_in(prose->text) : 0;
	if (words > MOST_ITALICS)
		remarks_add(remarks, prose_place(prose, 0), BLOCK_OF_ITALICS, words);
}

static void check_blocks(const Block *block, Remarks *remarks)
{
	for (; block; block = block->next) {
		if (block->prose.text && block->kind != BLOCK_CODE &&
			block->kind != BLOCK_PICTURE) {
			find_capitals(block->prose.text, tell_in_prose, &block->prose, remarks);
			check_italics(&block->prose, remarks);
		}
		check_blocks(block->first_child, remarks);
	}
}

void loud_text_check(const Draft *draft, Remarks *remarks)
{
	const Field *fields[] = { &draft->front.title, &draft->front.headline,
		&draft->front.standfirst };
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		if (fields[i]->text)
			find_capitals(fields[i]->text, tell_in_field, fields[i], remarks);
	check_blocks(draft->body, remarks);
}
