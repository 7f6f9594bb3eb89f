/*
 * A PDF from anywhere: any bytes are judged to their end, and what is not told
 * as an error is a PDF. What does not begin as a PDF is the drawing of a page.
 */
#include "preflight/judging.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A page that draws `content`, and has a name of each kind to draw by. */
static Text page_around(Arena *arena, const uint8_t *content, size_t size)
{
	static const char before[] =
		"%PDF-1.6\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
		"2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
		"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R\n"
		"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /X >> >>\n"
		"/ExtGState << /G << /OP true /OPM 1 >> >> /Properties << /P << /MCID 1 >> >>\n"
		"/ColorSpace << /S [/Separation /All /DeviceCMYK << /FunctionType 2 >>] /I [/Indexed /DeviceRGB 1\n"
		"<000000FFFFFF>] >> /XObject << /X 5 0 R >> /Pattern << /T 4 0 R >> >> >> endobj\n";
	static const char after[] =
		"\nendstream endobj\n5 0 obj << /Subtype /Form /Length 4 >> stream\nq Q\n"
		"endstream endobj\ntrailer << /Root 1 0 R >>\n";
	GString *pdf = g_string_new(before);
	g_string_append_printf(pdf, "4 0 obj << /Subtype /Form /Length %zu >> stream\n", size);
	g_string_append_len(pdf, (const char *)content, (gssize)size);
	g_string_append(pdf, after);
	Text made = { arena_bytes(arena, pdf->str, pdf->len), pdf->len };
	g_string_free(pdf, TRUE);
	return made;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static Arena *arena;
	if (!arena)
		arena = arena_open();
	arena_reset(arena);
	Remarks *remarks = remarks_new(arena);
	bool is_pdf = size >= 4 && memcmp(data, "%PDF", 4) == 0;
	Text pdf = is_pdf ? (Text){ arena_bytes(arena, data, size), size }
			  : page_around(arena, data, size);
	judging_run(pdf, &(PreflightJob){ .file = "fuzzed.pdf" }, remarks);
	g_assert(remarks_count(remarks) > 0);
	return 0;
}
