/*
 * PDF writer: objects of a PDF 1.6 as they come, into a sink.
 *
 * Streams stand by themselves; all other objects are gathered in object
 * streams (ISO 32000-1, 7.5.7), and a cross-reference stream ends the file
 * (7.5.8). What is kept of each object is where it stands, 8 bytes.
 */
#ifndef BULLETIN_BATCH_PDF_WRITER_H
#define BULLETIN_BATCH_PDF_WRITER_H

#include "base/byte_sink.h"
#include "base/text.h"

#include <glib.h>

typedef struct PdfWriter PdfWriter;

/* The numbers below `first_free` are the caller's to give; further ones pdf_writer_number's. */
PdfWriter *pdf_writer_open(ByteSink *sink, int first_free);

/* Ends it; false where the sink did not take all. `entries` are of the trailer: /Root, /ID ... */
bool pdf_writer_finish(PdfWriter *writer, const char *entries);
void pdf_writer_close(PdfWriter *writer); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfWriter, pdf_writer_close)

/* A number that no object has yet. */
int pdf_writer_number(PdfWriter *writer);

/* Writes an object that is no stream. */
void pdf_writer_object(PdfWriter *writer, int number, Text value);

/*
 * Opens such an object, for its value to be appended to what it lends; ends it.
 * So no copy is made of what is written ten thousand times.
 */
GString *pdf_writer_begin(PdfWriter *writer, int number);
void pdf_writer_end(PdfWriter *writer);

/* Writes a stream as it is; `dictionary` is whole, with its /Length. */
void pdf_writer_stored(PdfWriter *writer, int number, Text dictionary, Text bytes);

/* Writes a stream of bytes that are left as they are, or deflated; `entries` of its dictionary. */
void pdf_writer_stream(PdfWriter *writer, int number, const char *entries, Text bytes);
void pdf_writer_deflated(PdfWriter *writer, int number, const char *entries, Text bytes);

/* Whether the sink has taken all so far: where it has not, there is no use in going on. */
bool pdf_writer_is_well(const PdfWriter *writer);

#endif
