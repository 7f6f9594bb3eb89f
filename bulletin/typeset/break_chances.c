#include "typeset/break_chances.h"
#include "typeset/addresses.h"

#include <pango/pango.h>
#include <string.h>

enum { SOFT_HYPHEN = 0x00AD, HYPHEN = 0x2010, MOST_POINTS = 64 };

/* What may happen before a byte of the text. */
typedef enum {
	MARK_NONE,
	MARK_BREAK,
	MARK_LOOSE, /* a break that parts two words which rather stay together */
	MARK_TIGHT,
	MARK_ADDRESS,
	MARK_AFTER_SIGN,
	MARK_SOFT_HYPHEN,
	MARK_SYLLABLE,
} Mark;

/* What one call works on. */
typedef struct {
	Setting *setting;
	const StyledText *text;
	const bool *clusters;
	unsigned char *marks; /* of Mark, one a byte */
	int stretch;          /* the number of that which the words have reached */
	Part *parts;
	int part_count;
} Finding;

/* Bytes between white. */
typedef struct {
	int start, end;
} Token;

static Text text_of(const Finding *finding, Token token)
{
	return (Text){ finding->text->text + token.start, (size_t)(token.end - token.start) };
}

static const Stretch *stretch_of(Finding *finding, int offset)
{
	const StyledText *text = finding->text;
	while (finding->stretch + 1 < text->stretch_count &&
		text->stretches[finding->stretch].end <= offset)
		finding->stretch++;
	return &text->stretches[finding->stretch];
}

/* Whether white between letters ends before `at`: a line may end there, whatever stands around. */
static bool is_after_plain_white(const char *text, const char *at)
{
	if (at[-1] != ' ' || at - text < 2)
		return false;
	gunichar before = g_utf8_get_char(g_utf8_find_prev_char(text, at - 1));
	return g_unichar_isalpha(before) && g_unichar_isalpha(g_utf8_get_char(at));
}

/*
 * Where a piece of the text from `start` may end. Pango looks back over all
 * that it has seen since the last sentence: a megabyte without one would take
 * it minutes. Pieces end after white between letters, where nothing is lost,
 * or, where there is none for long, inside what no line could hold anyway.
 */
static const char *end_of_piece(const Finding *finding, const char *start)
{
	enum { LEAST = 4096, MOST = 4 * LEAST };
	const char *text = finding->text->text, *end = text + finding->text->length;
	if (end - start <= MOST)
		return end;
	const char *at = g_utf8_find_next_char(start + LEAST, NULL);
	while (at - start < MOST && !is_after_plain_white(text, at))
		at = g_utf8_next_char(at);
	return at;
}

/* Lines may end where Pango's reading of UAX 14 allows it. */
static void mark_breaks_of_piece(Finding *finding, const char *start, const char *end)
{
	const char *text = finding->text->text, *language = finding->text->language;
	int characters = (int)g_utf8_strlen(start, end - start);
	PangoLogAttr *attributes = g_new0(PangoLogAttr, characters + 1);
	pango_get_log_attrs(start, (int)(end - start), -1,
		language ? pango_language_from_string(language) : NULL, attributes, characters + 1);
	const char *at = start;
	for (int i = 0; i < characters; i++, at = g_utf8_next_char(at))
		if (i > 0 && attributes[i].is_line_break)
			finding->marks[at - text] = MARK_BREAK;
	g_free(attributes);
}

static void mark_breaks(Finding *finding)
{
	const char *text = finding->text->text, *end = text + finding->text->length;
	for (const char *start = text, *next; start < end; start = next) {
		next = end_of_piece(finding, start);
		mark_breaks_of_piece(finding, start, next);
		if (next < end && is_after_plain_white(text, next))
			finding->marks[next - text] = MARK_BREAK;
	}
}

static void mark_address(Finding *finding, Token token)
{
	Text address = text_of(finding, token);
	for (int at = token.start + 1; at < token.end; at++)
		finding->marks[at] = address_may_break(address, (size_t)(at - token.start))
			? MARK_ADDRESS
			: MARK_NONE;
}

/* What a token's letters say of dividing it. */
typedef struct {
	bool has_figure, has_inner_capital;
	bool has_hyphen; /* of its own: it is divided there and nowhere else */
} Spelling;

/* The chances that the author's own hyphens give. None stands before a figure: "COVID-19". */
static Spelling mark_hyphens(Finding *finding, Token token)
{
	const char *text = finding->text->text;
	Spelling spelling = { 0 };
	gunichar before = 0;
	for (const char *at = text + token.start; at < text + token.end;
		at = g_utf8_next_char(at)) {
		gunichar sign = g_utf8_get_char(at);
		unsigned char *mark = &finding->marks[at - text];
		bool is_after_hyphen = before == '-' || before == HYPHEN;
		if (*mark == MARK_BREAK && before == SOFT_HYPHEN)
			*mark = MARK_SOFT_HYPHEN;
		else if (*mark == MARK_BREAK && is_after_hyphen)
			*mark = g_unichar_isdigit(sign) ? MARK_NONE : MARK_AFTER_SIGN;
		spelling.has_figure |= g_unichar_isdigit(sign);
		spelling.has_inner_capital |= g_unichar_isupper(sign) && g_unichar_isalpha(before);
		spelling.has_hyphen |= is_after_hyphen || before == SOFT_HYPHEN;
		before = sign;
	}
	return spelling;
}

static bool is_in_name(const char *name, Text word)
{
	for (const char *at = name; *at;) {
		size_t length = strcspn(at, " ");
		if (length == word.length && memcmp(at, word.bytes, length) == 0)
			return true;
		at += length;
		at += strspn(at, " ");
	}
	return false;
}

static const YamlTexts *names_of(const Finding *finding)
{
	static const YamlTexts none = { 0 };
	const Copy *copy = finding->setting->copy;
	return copy->draft ? &copy->draft->front.names : &none;
}

static bool is_name(const Finding *finding, Text word)
{
	const YamlTexts *names = names_of(finding);
	for (int i = 0; i < names->count; i++)
		if (is_in_name(names->items[i], word))
			return true;
	return false;
}

static void mark_syllables_of(Finding *finding, const char *language, Token word)
{
	Text letters = text_of(finding, word);
	if (is_name(finding, letters))
		return;
	int points[MOST_POINTS];
	int count = hyphenation_points(typecase_hyphenation(finding->setting->typecase), language,
		letters.bytes, (int)letters.length, points, MOST_POINTS);
	for (int i = 0; i < count; i++) {
		int at = word.start + points[i];
		if (finding->clusters[at] && finding->marks[at] == MARK_NONE)
			finding->marks[at] = MARK_SYLLABLE;
	}
}

/* The letters between the other signs of a token, one word after another. */
static void mark_syllables(Finding *finding, Token token, const char *language)
{
	const char *text = finding->text->text, *end = text + token.end;
	for (const char *at = text + token.start, *start; at < end;) {
		for (start = at; at < end &&
			(g_unichar_isalpha(g_utf8_get_char(at)) ||
				g_unichar_ismark(g_utf8_get_char(at)));)
			at = g_utf8_next_char(at);
		if (at > start)
			mark_syllables_of(finding, language,
				(Token){ (int)(start - text), (int)(at - text) });
		else
			at = g_utf8_next_char(at);
	}
}

/* Without the brackets and quotation marks before it. */
static Token without_opening(const Finding *finding, Token token)
{
	const char *text = finding->text->text;
	while (token.start < token.end && strchr("(<[\"'", text[token.start]))
		token.start++;
	return token;
}

static void mark_token(Finding *finding, Token token)
{
	Token bare = without_opening(finding, token);
	if (address_is(text_of(finding, bare))) {
		mark_address(finding, bare);
		return;
	}
	Spelling spelling = mark_hyphens(finding, token);
	const Stretch *stretch = stretch_of(finding, token.start);
	bool is_plain = !spelling.has_figure && !spelling.has_inner_capital && !spelling.has_hyphen;
	if (stretch->style->is_hyphenated && is_plain)
		mark_syllables(finding, token, stretch->language);
}

/* A name of two words stays together where it costs little. */
static bool is_of_one_name(const Finding *finding, Text before, Text after)
{
	const YamlTexts *names = names_of(finding);
	for (int i = 0; i < names->count; i++)
		if (strchr(names->items[i], ' ') && is_in_name(names->items[i], before) &&
			is_in_name(names->items[i], after))
			return true;
	return false;
}

static void mark_binding(Finding *finding, Token before, Token after)
{
	Text first = text_of(finding, before), second = text_of(finding, after);
	Binding binding = manners_binding(stretch_of(finding, after.start)->language, first,
		second);
	if (binding == BINDING_TIGHT)
		finding->marks[after.start] = MARK_TIGHT;
	else if (binding == BINDING_LOOSE || is_of_one_name(finding, first, second))
		finding->marks[after.start] = MARK_LOOSE;
}

/* The next bytes between white from `from` on; empty at the end. */
static Token next_token(const Finding *finding, int from)
{
	const char *text = finding->text->text, *end = text + finding->text->length;
	const char *start = text + from;
	while (start < end && g_unichar_isspace(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	const char *at = start;
	while (at < end && !g_unichar_isspace(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	return (Token){ (int)(start - text), (int)(at - text) };
}

static void mark_tokens(Finding *finding)
{
	Token before = { 0 };
	for (Token token = next_token(finding, 0); token.end > token.start;
		before = token, token = next_token(finding, token.end)) {
		mark_token(finding, token);
		if (finding->marks[token.start] == MARK_BREAK)
			mark_binding(finding, before, token);
	}
}

static Binding binding_of(Mark mark)
{
	switch (mark) {
	case MARK_TIGHT:
		return BINDING_TIGHT;
	case MARK_LOOSE:
		return BINDING_LOOSE;
	case MARK_AFTER_SIGN:
		return BINDING_COMPOUND;
	default:
		return BINDING_NONE;
	}
}

static void add_part(Finding *finding, int start, int end, int next)
{
	static const ChanceKind kinds[] = {
		[MARK_ADDRESS] = CHANCE_IN_ADDRESS,
		[MARK_AFTER_SIGN] = CHANCE_AFTER_SIGN,
		[MARK_SOFT_HYPHEN] = CHANCE_SOFT_HYPHEN,
		[MARK_SYLLABLE] = CHANCE_SYLLABLE,
	};
	bool is_last = next == finding->text->length;
	Mark mark = is_last ? MARK_NONE : finding->marks[next];
	bool is_forced = !is_last && finding->text->text[next - 1] == '\n';
	*arena_push(finding->setting->arena, finding->parts, finding->part_count) = (Part){
		.start = start,
		.end = end,
		.next = next,
		.kind = is_forced ? CHANCE_FORCED : kinds[mark],
		.binding = binding_of(mark),
	};
}

static void divide(Finding *finding)
{
	const char *text = finding->text->text;
	int start = 0, end = 0; /* of the part; `end` without the white seen since */
	for (int at = 0, next; at < finding->text->length; at = next) {
		if (at > start && finding->marks[at] != MARK_NONE) {
			add_part(finding, start, end, at);
			start = end = at;
		}
		gunichar sign = g_utf8_get_char(text + at);
		next = (int)(g_utf8_next_char(text + at) - text);
		if (!g_unichar_isspace(sign))
			end = next;
		else if (sign == '\n' && end == start)
			end = at; /* an empty line keeps its height */
	}
	if (finding->text->length > start)
		add_part(finding, start, end, finding->text->length);
}

BreakChances break_chances_find(Setting *setting, const StyledText *text, const bool *clusters)
{
	Finding finding = {
		.setting = setting,
		.text = text,
		.clusters = clusters,
		.marks = arena_new(setting->arena, unsigned char, text->length + 1),
	};
	if (text->length > 0) {
		mark_breaks(&finding);
		mark_tokens(&finding);
		divide(&finding);
	}
	return (BreakChances){ finding.parts, finding.part_count };
}
