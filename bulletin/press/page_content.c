#include "press/page_content.h"

#include <stdlib.h>

bool page_content_read(const Pressing *pressing, int number, Text *content)
{
	qpdf_data pdf = pressing->pdf;
	unsigned char *bytes = NULL;
	size_t length = 0;
	if (qpdf_oh_get_page_content_data(pdf, qpdf_get_page_n(pdf, (size_t)number), &bytes,
		    &length) &
		QPDF_ERRORS)
		return false;
	*content = (Text){ arena_bytes(pressing->arena, bytes, length), length };
	free(bytes);
	return true;
}

void page_content_replace(const Pressing *pressing, int number, Text content)
{
	qpdf_data pdf = pressing->pdf;
	qpdf_oh none = qpdf_oh_new_null(pdf);
	qpdf_oh stream = qpdf_oh_new_stream(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)content.bytes,
		content.length, none, none);
	qpdf_oh_replace_key(pdf, qpdf_get_page_n(pdf, (size_t)number), "/Contents", stream);
}
