#include "layout/field.h"
#include "layout/layout_remarks.h"
#include "layout/value.h"

#include <string.h>

static const TextField fields[] = {
	{ "title", "The bulletin's title.", NULL },
	{ "headline", "What is shown large: `headline:`, else the title up to its colon.", NULL },
	{ "title-rest", "What of the title the headline leaves.", NULL },
	{ "standfirst", "The sentence under the title.", NULL },
	{ "issue", "Its number.", NULL },
	{ "date", "Its date in words, with the layout's months.", NULL },
	{ "until", "The day until which it should be shown.", NULL },
	{ "page", "Which side of the sheet it is, from 1.", NULL },
	{ "pages", "How many sides the sheet has.", NULL },
	{ "author", "Who wrote it.", NULL },
	{ "stock", "The paper it is printed on.", NULL },
	{ "partnership", "The partnership's name.", NULL },
	{ "address", "Its address.", NULL },
	{ "contact", "Who answers questions.", NULL },
	{ "telephone", "Their number.", NULL },
	{ "email", "Their address for mail.", NULL },
	{ "agreement", "The word `agreed-by` or `partners` of the layout, as the bulletin says.",
		NULL },
	{ "school.id", "Of the school a slip is for: its id.", "id" },
	{ "school.name", "Its name.", "The school’s name" },
	{ "school.address1", "First line of its address.", "First line" },
	{ "school.address2", "Second line.", "Second line" },
	{ "school.town", "Its town.", "Town" },
	{ "school.postcode", "Its postcode.", "Postcode" },
	{ "school.copies", "How many sheets it is sent.", "3" },
	{ "copy", "Which of its copies it is, from 1: in an imprint.", NULL },
	{ "packing.slip", "On the packing list, of the school in a row: the page of its slip.",
		"1" },
	{ "packing.sheets", "How many laminated sheets it is sent.", "3" },
	{ "packing.stacks", "How many bands hold them.", "1" },
	{ "packing.cartons", "How many cartons; empty where they go in an envelope.", "1" },
	{ "packing.page", "Which page of the list it is.", "1" },
	{ "packing.pages", "How many pages the list has.", "1" },
	{ "job.id", "Of a print job, on its papers: its name in the record.", "20070913-1" },
	{ "job.round", "Which round of the bulletin is printed.", "2" },
	{ "job.code", "The text code of that round.", "K7QF-2M9D-41TX" },
	{ "job.copies", "How many copies are printed.", "1,240" },
	{ "job.sheets", "How many sheets that makes, as they are laminated.", "1,240" },
	{ "job.schools", "How many schools they go to.", "310" },
	{ "job.paper", "The size of the sheet, as A4, 210 x 297 mm.", "A4, 210 x 297 mm" },
	{ "job.weight", "What its paper weighs; empty where the layout does not say.", "120 g/m²" },
	{ "job.sides", "`one-side` or `both-sides` of the layout's words.", "on one side" },
	{ "job.printed-on", "The paper it is printed on, which may be larger.", "SRA3" },
	{ "job.imposition",
		"How many sheets stand on that, with the words `up` and `step-and-repeat` or `cut-and-stack`; empty where one does.",
		"2 up, repeated" },
	{ "job.numbering",
		"Whether papers to cut and stack have a number, `numbered` or `not-numbered` of the layout's words; else empty.",
		"numbered at the foot" },
	{ "job.piles",
		"How their piles are laid together, `piles` of the layout's words; else empty.",
		"pile on pile, from top left" },
	{ "job.print-sheets", "How many of that paper are printed.", "620" },
	{ "job.plates", "How many plates there are.", "1" },
	{ "job.inks", "Their inks, by the layout's words `cyan` and so on.", "black" },
	{ "job.cut", "What it is cut to, or `uncut` of the layout's words.", "210 x 297 mm" },
	{ "job.bleed", "How far colour runs over the edge that is cut; empty where it does not.",
		"3 mm" },
	{ "job.finishing", "`sealed`, `flush-cut` or `bare` of the layout's words.", "sealed" },
	{ "job.film", "The film; empty where the layout does not say.", "2 x 80 µm, matt" },
	{ "job.pouch", "The size of the pouch; empty where there is none.", "A4, 216 x 303 mm" },
	{ "job.pouches", "How many pouches to have, with those to spare.", "1,278" },
	{ "job.pouch-boxes", "How many boxes of 100 that makes.", "13" },
	{ "job.thickness", "Of a finished sheet.", "0.31 mm" },
	{ "job.mass", "Of all finished sheets.", "24.3 kg" },
	{ "job.stacks", "How many stacks they are banded in.", "310" },
	{ "job.envelopes", "How many C4 envelopes they go in.", "306" },
	{ "job.cartons", "How many cartons they go in.", "4" },
	{ "job.file", "What is sent to be printed.", "sheet.pdf" },
	{ "job.sha256",
		"The SHA-256 of its bytes, in eights; of several files, the file that has them.",
		"2c26b46b 68ffc68f f99b453c 1d304134 13422d70 6483bfa0 f98a5e88 6266e7ae" },
};

const TextField *text_fields(int *count)
{
	*count = G_N_ELEMENTS(fields);
	return fields;
}

/* What says whose copy it is. */
static const char *const imprint_fields[] = { "school.name", "school.address1", "school.address2",
	"school.town", "school.postcode", "school.copies", "copy", "until", NULL };

static void check_field(const YamlReader *reader, const char *name, FrameKind kind, Place place)
{
	const char *names[G_N_ELEMENTS(fields)];
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
		names[i] = fields[i].name;
		if (strcmp(names[i], name) != 0)
			continue;
		if (kind == FRAME_IMPRINT && !g_strv_contains(imprint_fields, name))
			remarks_add(reader->remarks, place, IMPRINT_FIELD, name);
		return;
	}
	remarks_add(reader->remarks, place, FIELD_UNKNOWN, name,
		value_nearest(reader->arena, name, names, G_N_ELEMENTS(names)));
}

static void check_word(const YamlReader *reader, const char *key, Place place)
{
	const Layout *layout = reader->context;
	const char **keys = NULL;
	int count = 0;
	for (int i = 0; i < layout->words_count; i++)
		for (int j = 0; j < layout->words[i].count; j++) {
			if (strcmp(layout->words[i].keys[j], key) == 0)
				return;
			*arena_push(reader->arena, keys, count) = layout->words[i].keys[j];
		}
	remarks_add(reader->remarks, place, WORD_UNKNOWN, key,
		value_nearest(reader->arena, key, keys, count));
}

static void check_text(const YamlReader *reader, const char *text, FrameKind kind, Place place)
{
	const char *open = text;
	while ((open = strchr(open, '{')) != NULL) {
		const char *close = strchr(open, '}');
		if (!close) {
			remarks_add(reader->remarks, place, FIELD_UNCLOSED, text);
			return;
		}
		const char *name = arena_bytes(reader->arena, open + 1, (size_t)(close - open - 1));
		if (g_str_has_prefix(name, "words."))
			check_word(reader, name + strlen("words."), place);
		else
			check_field(reader, name, kind, place);
		open = close;
	}
}

void fields_check(const YamlReader *reader, const YamlTexts *texts, FrameKind kind)
{
	for (int i = 0; i < texts->count; i++)
		check_text(reader, texts->items[i], kind, texts->places[i]);
}
