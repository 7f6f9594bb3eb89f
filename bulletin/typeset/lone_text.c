#include "typeset/lone_text.h"
#include "typeset/line_items.h"
#include "typeset/scripts.h"
#include "typeset/shape_memo.h"
#include "typeset/unsized_text.h"

G_STATIC_ASSERT(LONE_TEXT_EM == UNSIZED_EM); /* so that no measure is rounded twice */

/* So many texts that were shaped are kept, and as many from before them. */
enum { TEXTS_KEPT = 1000 };

struct LoneText {
	ShapedText shaped;
	LoneWord *words;
	int *firsts; /* of the shaped words, the one that each word begins with */
	int count;
};

static Setting setting_of(Arena *arena, const LoneTerms *terms, Remarks *remarks)
{
	static const Copy of_no_bulletin = { 0 };
	return (Setting){
		.arena = arena,
		.copy = &of_no_bulletin,
		.typecase = terms->typecase,
		.remarks = remarks,
		.typecase_remarks = remarks,
		.language = terms->language,
	};
}

static void forget_old_texts(Typecase *typecase)
{
	ShapeMemo *memo = typecase_shape_memo(typecase);
	if (shape_memo_count(memo) >= TEXTS_KEPT)
		shape_memo_begin(memo);
}

/* Names are not divided: a line ends after a whole word. */
static void join_words(Arena *arena, LoneText *text)
{
	const ShapedText *shaped = &text->shaped;
	text->words = arena_new(arena, LoneWord, shaped->word_count);
	text->firsts = arena_new(arena, int, shaped->word_count + 1);
	bool is_divided = false;
	for (int i = 0; i < shaped->word_count; i++) {
		const Word *word = &shaped->words[i];
		if (!is_divided)
			text->firsts[text->count++] = i;
		LoneWord *whole = &text->words[text->count - 1];
		whole->width += whole->gap + word->width;
		whole->gap = word->gap;
		is_divided = word->is_division;
	}
	text->firsts[text->count] = shaped->word_count;
}

const LoneText *lone_text_shape(Arena *arena, const LoneTerms *terms, const char *text, Place place,
	Remarks *remarks)
{
	forget_old_texts(terms->typecase);
	typecase_tell_signs_anew(terms->typecase);
	Setting setting = setting_of(arena, terms, remarks);
	StyledText styled = styled_text_plain(arena, text, terms->style, terms->language, ARTIFACT,
		place);
	((Stretch *)styled.stretches)->size = LONE_TEXT_EM;
	LoneText *lone = arena_new(arena, LoneText, 1);
	lone->shaped = shape_text(&setting, styled);
	join_words(arena, lone);
	return lone->shaped.missing_count == 0 ? lone : NULL;
}

const LoneWord *lone_text_words(const LoneText *text, int *count)
{
	*count = text->count;
	return text->words;
}

bool lone_text_starts_at_right(const char *language)
{
	return language_is_right_to_left(language);
}

static LoneRun run_of(const LoneTerms *terms, const Item *item)
{
	double size = typecase_font_size(terms->typecase, item->font);
	return (LoneRun){
		.font = item->font,
		.share = size / LONE_TEXT_EM,
		.x = item->box.x,
		.glyphs = item->glyphs,
		.glyph_count = item->glyph_count,
		.text = item->text,
	};
}

LoneLine lone_text_line(Arena *arena, const LoneTerms *terms, const LoneText *text, int first,
	int end)
{
	Setting setting = setting_of(arena, terms, NULL);
	int run = 0;
	LineItems line = line_items_new(&setting, &text->shaped, text->firsts[first],
		text->firsts[end] - 1, &run);
	LoneRun *runs = arena_new(arena, LoneRun, line.count);
	for (int i = 0; i < line.count; i++)
		runs[i] = run_of(terms, &line.items[i]);
	return (LoneLine){ runs, line.count };
}
