#include "typeset/manners.h"

#include <glib.h>
#include <string.h>

/* What a word can be; kinds add up: "May" is a month and capitalised. */
typedef enum {
	/* by its letters */
	WORD_ANY = 1 << 0,
	WORD_NUMBER = 1 << 1,      /* 7, 2.30, £5, ½ */
	WORD_CAPITALISED = 1 << 2, /* Ali */
	WORD_LETTER = 1 << 3,      /* B, as in "Paper B" */
	WORD_INITIAL = 1 << 4,     /* J. */
	WORD_DASH = 1 << 5,
	WORDS_BY_LETTERS = (1 << 6) - 1,
	/* by `lists` */
	WORD_SINGLE = 1 << 6, /* a small word that no line ends in */
	WORD_LONE = 1 << 7,   /* one that would rather not */
	WORD_TITLE = 1 << 8,  /* Mrs */
	WORD_LABEL = 1 << 9,  /* Year, p. */
	WORD_MONTH = 1 << 10,
	WORD_UNIT = 1 << 11,   /* kg */
	WORD_AMOUNT = 1 << 12, /* days, per, million: what a number counts or is part of */
	WORD_PER = 1 << 13,
	WORD_CENT = 1 << 14,
	WORD_KEY = 1 << 15,
	WORD_STAGE = 1 << 16,
} WordKind;

/* Words of one kind in one language, divided by bars; "" is every language. */
typedef struct {
	const char *language;
	WordKind kind;
	const char *words;
	bool has_either_case; /* "Year 7", and "in year 7" */
} WordList;

static const WordList lists[] = {
	{ "", WORD_UNIT,
		"%|‰|°C|mm|cm|m|km|m²|m³|mg|g|kg|t|ml|l|L|s|min|h|kB|MB|GB|W|kW|kWh|V|Hz|pt|px|dB",
		false },

	{ "en", WORD_LONE, "a|A|I|O", false },
	{ "en", WORD_TITLE,
		"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Prof.|Professor|Sir|Dame|Lord|Lady|Rev|Rev.|Revd|Cllr|"
		"Councillor|St|St.|Mr.|Mrs.|Ms.|Dr.",
		false },
	{ "en", WORD_LABEL,
		"year|years|class|form|grade|level|stage|phase|step|section|sections|chapter|part|"
		"page|pages|p.|pp.|no.|nos.|number|fig.|figure|table|appendix|annex|article|clause|"
		"paragraph|para.|paras.|rule|regulation|schedule|minute|item|question|issue|bulletin|"
		"circular|paper|room|unit|week|day|term|band|scale|point|zone|volume|vol.|version|route",
		true },
	{ "en", WORD_MONTH,
		"January|February|March|April|May|June|July|August|September|October|November|"
		"December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Jan.|Feb.|Mar.|Apr.|Aug.|"
		"Sept.|Oct.|Nov.|Dec.",
		false },
	{ "en", WORD_UNIT, "am|pm|a.m.|p.m.|noon|AD|BC|CE|BCE|hrs|secs|mins|yrs", false },
	{ "en", WORD_AMOUNT,
		"per|percent|half|thousand|million|billion|second|seconds|minute|minutes|hour|hours|"
		"day|days|week|weeks|month|months|year|years|term|terms|lesson|lessons|point|points|"
		"pupil|pupils|metre|metres|mile|miles|pound|pounds|pence|o’clock|o'clock",
		false },
	{ "en", WORD_PER, "per", false },
	{ "en", WORD_CENT, "cent|cent.", false },
	{ "en", WORD_KEY, "Key|Foundation|Early", false },
	{ "en", WORD_STAGE, "Stage|Stages|Years", false },

	{ "cy", WORD_LONE, "a|A|i|I|o|O|y|Y|â|Â", false },
	{ "cy", WORD_TITLE, "Mr|Mrs|Ms|Miss|Dr|Yr|Athro|Syr|Y|Parch.|Cyng.", false },
	{ "cy", WORD_LABEL,
		"blwyddyn|flwyddyn|mlwyddyn|dosbarth|cam|gam|adran|pennod|rhan|tudalen|t.|tt.|rhif|ffigur|tabl|"
		"atodiad|erthygl|cymal|paragraff|eitem|cwestiwn|rhifyn|papur|ystafell|uned|wythnos",
		true },
	{ "cy", WORD_MONTH,
		"Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|"
		"Rhagfyr",
		false },
	{ "cy", WORD_AMOUNT,
		"y|awr|munud|diwrnod|wythnos|mis|blynedd|oed|gwers|mil|miliwn|punt|ceiniog",
		false },
	{ "cy", WORD_PER, "y", false },
	{ "cy", WORD_CENT, "cant", false },
	{ "cy", WORD_KEY, "Cyfnod|Allweddol", false },
	{ "cy", WORD_STAGE, "Allweddol|Sylfaen", false },

	{ "pl", WORD_SINGLE, "a|A|i|I|o|O|u|U|w|W|z|Z", false },
	{ "pl", WORD_TITLE, "pan|pani|Pan|Pani|dr|prof.|mgr|inż.|ks.|św.", false },
	{ "pl", WORD_LABEL,
		"klasa|klasy|klasie|rozdział|część|strona|s.|str.|nr|pkt|punkt|ust.|art.|rys.|tab.|"
		"tabela|zał.|załącznik|tydzień|etap|sala|godz.|rok|r.|numer",
		true },
	{ "pl", WORD_MONTH,
		"stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|"
		"listopada|grudnia",
		false },
	{ "pl", WORD_AMOUNT,
		"proc.|procent|tys.|mln|mld|zł|gr|r.|godz.|godzin|godziny|min|minut|dni|dzień|"
		"tygodni|tygodnie|lat|lata|lekcji|uczniów",
		false },
};

/*
 * Two words, and how closely they belong together. After R. Bringhurst, The
 * Elements of Typographic Style, 2.4.6 ("Link short numerical and mathematical
 * expressions with hard spaces") and the SI Brochure (9th edition, 5.4.3: a
 * value is its number, a space and its unit), but for:
 *     dashes         the Chicago Manual of Style: a line does not begin with one
 *     single words   the Polish standard PN-83/P-55366
 *     lone words     a rule of this house
 */
static const struct {
	unsigned before, after; /* of WordKind: one of these */
	Binding binding;
} rules[] = {
	{ WORD_LABEL | WORD_STAGE, WORD_NUMBER | WORD_LETTER, BINDING_TIGHT },
	{ WORD_NUMBER, WORD_UNIT | WORD_AMOUNT | WORD_MONTH, BINDING_TIGHT },
	{ WORD_MONTH, WORD_NUMBER, BINDING_TIGHT },
	{ WORD_PER, WORD_CENT, BINDING_TIGHT },
	{ WORD_KEY, WORD_STAGE, BINDING_TIGHT },
	{ WORD_TITLE, WORD_CAPITALISED | WORD_INITIAL, BINDING_TIGHT },
	{ WORD_INITIAL, WORD_INITIAL, BINDING_TIGHT },
	{ WORD_INITIAL, WORD_CAPITALISED,
		BINDING_LOOSE }, /* or a sentence that ends in "plan B." */
	{ WORD_ANY, WORD_DASH, BINDING_TIGHT },
	{ WORD_SINGLE, WORD_ANY, BINDING_TIGHT },
	{ WORD_LONE, WORD_ANY, BINDING_LOOSE },
};

/* A word as the rules see it: bare of the marks around it. */
typedef struct {
	Text whole; /* with the full stop that may be its own: "p.", "p.m." */
	Text bare;
	unsigned letters; /* of WordKind, by its letters */
} Neighbour;

static bool is_of_language(const char *language, const char *list)
{
	size_t length = strlen(list);
	if (length == 0 || !language)
		return true;
	return g_ascii_strncasecmp(language, list, length) == 0 &&
		!g_ascii_isalnum(language[length]);
}

static bool is_same(const char *listed, Text word, size_t length, bool has_either_case)
{
	if (length != word.length)
		return false;
	/* A label's first letter may be a capital; its others are as they are listed. */
	size_t skipped = has_either_case ? 1 : 0;
	return memcmp(listed + skipped, word.bytes + skipped, length - skipped) == 0 &&
		(skipped == 0 || g_ascii_tolower(word.bytes[0]) == listed[0]);
}

static bool is_listed(const WordList *list, Text word)
{
	for (const char *at = list->words; *at;) {
		size_t length = strcspn(at, "|");
		if (is_same(at, word, length, list->has_either_case))
			return true;
		at += length;
		at += *at == '|';
	}
	return false;
}

static bool is_of_kind(const char *language, const Neighbour *word, unsigned kinds)
{
	if (word->letters & kinds)
		return true;
	for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
		if (lists[i].kind & kinds && is_of_language(language, lists[i].language) &&
			(is_listed(&lists[i], word->whole) || is_listed(&lists[i], word->bare)))
			return true;
	return false;
}

/* Whether its letters rule these kinds out; to look through the lists takes longer. */
static bool is_ruled_out(const Neighbour *word, unsigned kinds)
{
	return !(kinds & ~WORDS_BY_LETTERS) && !(word->letters & kinds);
}

static size_t first_length(Text word)
{
	return (size_t)(g_utf8_next_char(word.bytes) - word.bytes);
}

static gunichar last_sign(Text word)
{
	return g_utf8_get_char(g_utf8_prev_char(word.bytes + word.length));
}

static bool is_figure(gunichar sign)
{
	return g_unichar_isdigit(sign) || g_unichar_type(sign) == G_UNICODE_OTHER_NUMBER;
}

/* A number with a full stop or a comma after it ends a phrase, and counts nothing. */
static bool is_number(Text word)
{
	gunichar first = g_utf8_get_char(word.bytes), last = last_sign(word);
	if (g_unichar_type(first) == G_UNICODE_CURRENCY_SYMBOL && word.length > first_length(word))
		first = g_utf8_get_char(word.bytes + first_length(word));
	return is_figure(first) && (is_figure(last) || g_unichar_isalpha(last) || last == '%');
}

static unsigned kinds_by_letters(Text whole, Text bare)
{
	gunichar first = g_utf8_get_char(whole.bytes);
	size_t one = first_length(whole);
	unsigned kinds = WORD_ANY;
	if (is_number(whole) || is_number(bare))
		kinds |= WORD_NUMBER;
	if (g_unichar_isupper(first) && whole.length == one + 1 && whole.bytes[one] == '.')
		kinds |= WORD_INITIAL;
	else if (g_unichar_isupper(first))
		kinds |= WORD_CAPITALISED;
	if (g_unichar_isupper(first) && bare.length == one)
		kinds |= WORD_LETTER;
	if (whole.length == one && g_unichar_type(first) == G_UNICODE_DASH_PUNCTUATION)
		kinds |= WORD_DASH;
	return kinds;
}

/* Without the marks before it: "(Year", "“Mrs". A word of marks alone is left as it is. */
static Text without_opening(Text word)
{
	while (word.length > first_length(word)) {
		gunichar first = g_utf8_get_char(word.bytes);
		GUnicodeType type = g_unichar_type(first);
		if (type != G_UNICODE_OPEN_PUNCTUATION && type != G_UNICODE_INITIAL_PUNCTUATION &&
			first != '"' && first != '\'')
			break;
		size_t length = first_length(word);
		word = (Text){ word.bytes + length, word.length - length };
	}
	return word;
}

/* Without `marks` and closing brackets and quotation marks after it: "7).", "cent,". */
static Text without_closing(Text word, const char *marks)
{
	while (word.length > first_length(word)) {
		gunichar last = last_sign(word);
		GUnicodeType type = g_unichar_type(last);
		if (!(last < 0x80 && strchr(marks, (int)last)) &&
			type != G_UNICODE_CLOSE_PUNCTUATION && type != G_UNICODE_FINAL_PUNCTUATION)
			break;
		word.length -= (size_t)g_unichar_to_utf8(last, NULL);
	}
	return word;
}

Binding manners_binding(const char *language, Text before, Text after)
{
	if (before.length == 0 || after.length == 0)
		return BINDING_NONE;
	before = without_opening(before);
	after = without_opening(after);
	Neighbour first = { before, before, kinds_by_letters(before, before) };
	Neighbour second = { without_closing(after, ",;:!?\"'"),
		without_closing(after, ".,;:!?\"'"), 0 };
	second.letters = kinds_by_letters(second.whole, second.bare);
	for (size_t i = 0; i < G_N_ELEMENTS(rules); i++)
		if (!is_ruled_out(&first, rules[i].before) &&
			!is_ruled_out(&second, rules[i].after) &&
			is_of_kind(language, &first, rules[i].before) &&
			is_of_kind(language, &second, rules[i].after))
			return rules[i].binding;
	return BINDING_NONE;
}
