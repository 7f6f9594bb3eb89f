/*
 * ByteSink: where bytes go as they are made, a piece at a time: a file of a
 * new folder, a digest, a printer. Whoever makes bytes asks for one and need
 * not know which it is.
 *
 * A sink of one's own kind is a struct that begins with a ByteSink. One is
 * used by one thread at a time, which need not be the one that made it.
 */
#ifndef BULLETIN_BASE_BYTE_SINK_H
#define BULLETIN_BASE_BYTE_SINK_H

#include <stdbool.h>
#include <stddef.h>

typedef struct ByteSink ByteSink;

struct ByteSink {
	bool (*take)(ByteSink *sink, const void *bytes, size_t length);
	bool (*finish)(ByteSink *sink);
};

/*
 * Takes the next `length` bytes. After false nothing more need be made: they
 * go nowhere, and the sink's owner tells why.
 */
static inline bool byte_sink_take(ByteSink *sink, const void *bytes, size_t length)
{
	return sink->take(sink, bytes, length);
}

/* Says that those were all; false unless every one of them is kept. */
static inline bool byte_sink_finish(ByteSink *sink)
{
	return sink->finish(sink);
}

static inline bool byte_sink_drop(ByteSink *sink, const void *bytes, size_t length)
{
	(void)sink, (void)bytes, (void)length;
	return true;
}

static inline bool byte_sink_end_drop(ByteSink *sink)
{
	(void)sink;
	return true;
}

/* A sink that keeps nothing: for whoever makes bytes to see whether they can be made. */
static inline ByteSink byte_sink_nowhere(void)
{
	return (ByteSink){ byte_sink_drop, byte_sink_end_drop };
}

#endif
