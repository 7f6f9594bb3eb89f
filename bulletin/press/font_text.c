#include "press/font_text.h"

#include <stdlib.h>

int font_code_bytes(const Pressing *pressing, qpdf_oh font)
{
	return qpdf_oh_is_dictionary_of_type(pressing->pdf, font, "/Font", "/Type0") ? 2 : 1;
}

bool font_text_read(const Pressing *pressing, qpdf_oh font, ToUnicode *map)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh stream = qpdf_oh_get_key(pdf, font, "/ToUnicode");
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (!qpdf_oh_is_stream(pdf, stream) ||
		qpdf_oh_get_stream_data(pdf, stream, qpdf_dl_generalized, NULL, &bytes, &length) &
			QPDF_ERRORS)
		return false;
	bool is_read = to_unicode_read(pressing->arena, (Text){ (const char *)bytes, length }, map);
	free(bytes);
	return is_read;
}

void font_text_write(const Pressing *pressing, qpdf_oh font, const ToUnicode *map)
{
	qpdf_data pdf = pressing->pdf;
	Text text = to_unicode_write(pressing->arena, map, font_code_bytes(pressing, font));
	qpdf_oh stream = qpdf_oh_new_stream(pdf), none = qpdf_oh_new_null(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)text.bytes, text.length,
		none, none);
	qpdf_oh_replace_key(pdf, font, "/ToUnicode", stream);
}
