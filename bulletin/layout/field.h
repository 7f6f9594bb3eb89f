/*
 * Field: what a layout's texts can say of a bulletin, in braces: "{date}".
 *
 * The values are filled in when a bulletin is set; here is the closed list of
 * names. {words.KEY} is a fixed word of the layout. Those of schools have
 * values on an address slip and in an imprint alone.
 */
#ifndef BULLETIN_LAYOUT_FIELD_H
#define BULLETIN_LAYOUT_FIELD_H

#include "base/yaml.h"
#include "layout/layout.h"

typedef struct {
	const char *name;
	const char *help;
	const char *sample; /* what a specimen says for it; NULL of a bulletin's own */
} TextField;

/* Lends the list, for the reference. */
const TextField *text_fields(int *count);

/*
 * Tells each field of a frame's texts that there is not (field-unknown,
 * word-unknown, ...), and each that an imprint may not show (imprint-field): it
 * is printed on the agreed sheet, so it says whose copy it is and no more
 * (AGREEMENT.md 2.1).
 */
void fields_check(const YamlReader *reader, const YamlTexts *texts, FrameKind kind);

#endif
