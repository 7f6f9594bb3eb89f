/*
 * PDF number: numbers as PDF writes them, appended quickly and in no locale.
 */
#ifndef BULLETIN_BATCH_PDF_NUMBER_H
#define BULLETIN_BATCH_PDF_NUMBER_H

#include <glib.h>
#include <stdint.h>

/* A whole number. */
void pdf_append_whole(GString *text, int64_t number);

/* A number to three places, without zeros at its end. */
void pdf_append_number(GString *text, double number);

/* "12 0 R" */
void pdf_append_reference(GString *text, int number);

/* UTF-16 in hexadecimal digits, as ToUnicode has it. */
void pdf_append_utf16(GString *text, const char *words);

/* A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, other text in UTF-16. */
void pdf_append_text(GString *text, const char *words);

#endif
