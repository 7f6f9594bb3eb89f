#include "paint/listing_figures.h"

#include <stdbool.h>
#include <string.h>

void listing_append_mm(GString *text, Length length, int width)
{
	char figures[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(figures, sizeof figures, "%.3f", mm_from_length(length));
	bool is_zero = strcmp(figures, "-0.000") == 0;
	g_string_append_printf(text, "%*s", width, is_zero ? "0.000" : figures);
}
