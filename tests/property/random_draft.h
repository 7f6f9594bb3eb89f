/*
 * Random drafts: Markdown with every kind of block, in words that nobody has
 * written before, and the letters of those words in their order.
 */
#ifndef BULLETIN_TESTS_PROPERTY_RANDOM_DRAFT_H
#define BULLETIN_TESTS_PROPERTY_RANDOM_DRAFT_H

#include <glib.h>

typedef struct {
	GRand *chance;
	GString *markdown;
	GString *letters; /* of title and text, without anything else */
} RandomDraft;

static inline void random_word(RandomDraft *draft)
{
	int length = g_rand_int_range(draft->chance, 1, 9);
	for (int i = 0; i < length; i++) {
		char letter = (char)('a' + g_rand_int_range(draft->chance, 0, 25));
		g_string_append_c(draft->markdown, letter);
		g_string_append_c(draft->letters, letter);
	}
}

/* Words on one line, some of them in marks; without a full stop. */
static inline void random_words(RandomDraft *draft, int least, int most)
{
	static const char *const marks[] = { "*", "**", "", "", "", "", "", "", "", "" };
	int count = g_rand_int_range(draft->chance, least, most + 1);
	for (int i = 0; i < count; i++) {
		const char *mark = marks[g_rand_int_range(draft->chance, 0, G_N_ELEMENTS(marks))];
		g_string_append(draft->markdown, i > 0 ? " " : "");
		g_string_append(draft->markdown, mark);
		random_word(draft);
		g_string_append(draft->markdown, mark);
	}
}

static inline void random_paragraph(RandomDraft *draft)
{
	int sentences = g_rand_int_range(draft->chance, 1, 6);
	for (int i = 0; i < sentences; i++) {
		random_words(draft, 3, 20);
		g_string_append(draft->markdown, ". ");
	}
	g_string_append(draft->markdown, "\n\n");
}

static inline void random_heading(RandomDraft *draft)
{
	g_string_append(draft->markdown, "## ");
	random_words(draft, 1, 7);
	g_string_append(draft->markdown, "\n\n");
	random_paragraph(draft);
}

static inline void random_list(RandomDraft *draft)
{
	bool is_ordered = g_rand_boolean(draft->chance);
	int count = g_rand_int_range(draft->chance, 1, 6), depth = 0;
	for (int i = 0; i < count; i++) {
		g_string_append_printf(draft->markdown, "%*s%s ", 3 * depth, "",
			is_ordered && depth == 0 ? "1." : "- ");
		random_words(draft, 1, 25);
		g_string_append_c(draft->markdown, '\n');
		depth = g_rand_int_range(draft->chance, 0, MIN(depth + 2, 3));
	}
	g_string_append(draft->markdown, "\nand so:\n\n");
	g_string_append(draft->letters, "andso");
}

static inline void random_row(RandomDraft *draft, int columns)
{
	for (int i = 0; i < columns; i++) {
		g_string_append(draft->markdown, "| ");
		random_words(draft, 1, 4);
		g_string_append_c(draft->markdown, ' ');
	}
	g_string_append(draft->markdown, "|\n");
}

static inline void random_table(RandomDraft *draft)
{
	int columns = g_rand_int_range(draft->chance, 2, 4);
	int rows = g_rand_int_range(draft->chance, 1, 8);
	random_row(draft, columns);
	for (int i = 0; i < columns; i++)
		g_string_append(draft->markdown, "|---");
	g_string_append(draft->markdown, "|\n");
	for (int i = 0; i < rows; i++)
		random_row(draft, columns);
	g_string_append_c(draft->markdown, '\n');
}

static inline void random_box(RandomDraft *draft)
{
	g_string_append(draft->markdown, "```{box}\n");
	random_words(draft, 5, 40);
	g_string_append(draft->markdown, ".\n```\n\n");
}

static inline void random_quote(RandomDraft *draft)
{
	g_string_append(draft->markdown, "> ");
	random_words(draft, 5, 30);
	g_string_append(draft->markdown, ".\n\n");
}

/* A draft by `layout`; `least` and `most` bound its blocks. */
static inline RandomDraft random_draft(GRand *chance, const char *layout, int least, int most)
{
	static void (*const blocks[])(RandomDraft *) = { random_paragraph, random_paragraph,
		random_paragraph, random_heading, random_list, random_table, random_box,
		random_quote };
	RandomDraft draft = { chance, g_string_new("---\ntitle: "), g_string_new(NULL) };
	random_word(&draft);
	g_string_append_c(draft.markdown, ' ');
	random_word(&draft);
	g_string_append_printf(draft.markdown, "\nlayout: %s\n---\n\n", layout);
	random_paragraph(&draft);
	int count = g_rand_int_range(chance, least, most + 1);
	for (int i = 0; i < count; i++)
		blocks[g_rand_int_range(chance, 0, G_N_ELEMENTS(blocks))](&draft);
	return draft;
}

static inline void random_draft_free(RandomDraft *draft)
{
	g_string_free(draft->markdown, TRUE);
	g_string_free(draft->letters, TRUE);
}

#endif
