#include "typeset/number.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

typedef bool IsPart(gunichar letter);

static bool is_digit(gunichar letter)
{
	return letter >= '0' && letter <= '9';
}

/* Signs and currencies, with the blanks between them. */
static bool is_before(gunichar letter)
{
	return g_unichar_type(letter) == G_UNICODE_CURRENCY_SYMBOL ||
		strchr("+-~<> ", (int)MIN(letter, 0x7F)) || letter == 0x2212 || letter == 0x2013 ||
		letter == 0xB1;
}

/* Between thousands: a comma, or a space that does not break. */
static bool is_unit(gunichar letter)
{
	return is_digit(letter) || letter == ',' || letter == 0xA0 || letter == 0x2009 ||
		letter == 0x202F;
}

/* Ready-made fractions: ¼ ½ ¾, ⅐ to ⅞, and the stroke of others. */
static bool is_fraction(gunichar letter)
{
	return (letter >= 0xBC && letter <= 0xBE) || (letter >= 0x2150 && letter <= 0x215E) ||
		letter == 0x2044;
}

static bool is_after(gunichar letter)
{
	return is_digit(letter) || is_fraction(letter) || letter == '.' || letter == 0xB7 ||
		letter == '/';
}

static bool is_value(gunichar letter)
{
	return is_digit(letter) || is_fraction(letter);
}

/* Shares and marks of notes. */
static bool is_last(gunichar letter)
{
	return letter == '%' || letter == 0x2030 || letter == '*' || letter == 0x2020 ||
		letter == 0x2021 || letter == ' ';
}

static const char *skip(const char *text, IsPart *is_part)
{
	while (*text && is_part(g_utf8_get_char(text)))
		text = g_utf8_next_char(text);
	return text;
}

static bool has_value(const char *text, const char *end)
{
	for (; text < end; text = g_utf8_next_char(text))
		if (is_value(g_utf8_get_char(text)))
			return true;
	return false;
}

/* What follows the units: ".50", "¼", or " 1/2" after a blank. */
static const char *skip_fraction(const char *text)
{
	const char *end = skip(text, is_after);
	if (end > text || *text != ' ')
		return end;
	end = skip(text + 1, is_after);
	bool is_whole = memchr(text, '/', (size_t)(end - text)) ||
		(end > text + 1 && is_fraction(g_utf8_get_char(text + 1)));
	return is_whole ? end : text;
}

static bool is_dash(const char *text)
{
	static const char *const dashes[] = { "", "-", "\u2013", "\u2014", "\u2212" };
	for (size_t i = 0; i < G_N_ELEMENTS(dashes); i++)
		if (strcmp(text, dashes[i]) == 0)
			return true;
	return false;
}

CellKind number_read(const char *text, int *point)
{
	*point = (int)strlen(text);
	if (is_dash(text))
		return CELL_OF_NONE;
	const char *units = skip(text, is_before);
	const char *after = skip(units, is_unit);
	const char *last = skip_fraction(after);
	if (!has_value(units, last) || *skip(last, is_last))
		return CELL_OF_WORDS;
	*point = (int)(after - text);
	return CELL_OF_NUMBER;
}
