/*
 * A sink that keeps all it takes, for tests that read it again.
 */
#ifndef BULLETIN_TESTS_TEXT_SINK_H
#define BULLETIN_TESTS_TEXT_SINK_H

#include "base/byte_sink.h"
#include "base/text.h"

#include <glib.h>

typedef struct {
	ByteSink sink;
	GString *text;
} TextSink;

static bool text_sink_take(ByteSink *sink, const void *bytes, size_t length)
{
	g_string_append_len(((TextSink *)sink)->text, bytes, (gssize)length);
	return true;
}

static bool text_sink_finish(ByteSink *sink)
{
	(void)sink;
	return true;
}

/* `text` is the caller's to free. */
static inline TextSink text_sink_open(void)
{
	return (TextSink){ { text_sink_take, text_sink_finish }, g_string_new(NULL) };
}

static inline Text text_sink_bytes(const TextSink *sink)
{
	return (Text){ sink->text->str, sink->text->len };
}

#endif
