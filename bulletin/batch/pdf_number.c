#include "batch/pdf_number.h"
#include "base/text.h"

#include <math.h>
#include <stdbool.h>

void pdf_append_whole(GString *text, int64_t number)
{
	char room[TEXT_LONGEST_NUMBER];
	for (const char *at = text_number(room, number); *at; at++)
		g_string_append_c(text, *at);
}

void pdf_append_number(GString *text, double number)
{
	int64_t thousandths = llround(number * 1000);
	if (thousandths < 0) {
		g_string_append_c(text, '-');
		thousandths = -thousandths;
	}
	pdf_append_whole(text, thousandths / 1000);
	int places = (int)(thousandths % 1000);
	if (places == 0)
		return;
	char digits[4] = { '.', (char)('0' + places / 100), (char)('0' + places / 10 % 10),
		(char)('0' + places % 10) };
	int length = digits[3] != '0' ? 4 : digits[2] != '0' ? 3 : 2;
	g_string_append_len(text, digits, length);
}

void pdf_append_reference(GString *text, int number)
{
	pdf_append_whole(text, number);
	g_string_append_len(text, " 0 R", 4);
}

static void append_ascii(GString *text, const char *words)
{
	g_string_append_c(text, '(');
	for (; *words; words++) {
		if (*words == '(' || *words == ')' || *words == '\\')
			g_string_append_c(text, '\\');
		g_string_append_c(text, *words);
	}
	g_string_append_c(text, ')');
}

void pdf_append_utf16(GString *text, const char *words)
{
	for (; *words; words = g_utf8_next_char(words)) {
		gunichar sign = g_utf8_get_char(words);
		if (sign < 0x10000) {
			g_string_append_printf(text, "%04X", sign);
			continue;
		}
		sign -= 0x10000;
		g_string_append_printf(text, "%04X%04X", 0xD800 + (sign >> 10),
			0xDC00 + (sign & 0x3FF));
	}
}

void pdf_append_text(GString *text, const char *words)
{
	bool is_ascii = true;
	for (const char *at = words; *at; at++)
		is_ascii &= *at >= ' ' && *at <= '~';
	if (is_ascii) {
		append_ascii(text, words);
		return;
	}
	g_string_append(text, "<FEFF");
	pdf_append_utf16(text, words);
	g_string_append_c(text, '>');
}
