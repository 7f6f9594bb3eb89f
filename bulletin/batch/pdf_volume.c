#include "batch/pdf_volume.h"
#include "batch/pdf_number.h"
#include "batch/record_content.h"
#include "press/uuid.h"
#include "press/xmp.h"

#include <string.h>

/* Objects of the volume itself; then come those of the sheet. */
enum {
	CATALOG = 1,
	PAGES,
	METADATA,
	INFO,
	PARTS,        /* the root of document parts */
	BATCH,        /* the part that holds all records */
	OVERPRINTING, /* graphics states */
	KNOCKING_OUT,
	AFTER, /* what follows a record's words on each page */
};
G_STATIC_ASSERT(AFTER + 1 == PDF_VOLUME_FIRST_OBJECT);

/* Objects of each side of the sheet: its resources, and what comes before a record's words. */
enum { SIDE_RESOURCES, SIDE_BEFORE, SIDE_OBJECTS };

enum { PAGES_TOGETHER = 64 };

struct PdfVolume {
	const PdfVolumeTerms *terms;
	Arena *arena;
	PdfWriter *writer;
	PdfFonts *fonts;
	int first_side; /* number of the first side's objects */
	/* what is drawn and not kept yet */
	GString *drawn;
	ContentState state;
	/* the page tree: nodes of PAGES_TOGETHER pages under one root */
	GString *kids;
	int kid_count, node, page_count;
	int *nodes;
	int node_count;
	/* the record's part */
	int part, first_page, last_page;
	GString *facts;
	int *parts;
	int part_count;
};

static int side_number(const PdfVolume *volume, int side, int object)
{
	return volume->first_side + side * SIDE_OBJECTS + object;
}

/* Black text prints over what is beneath, as on the sheet; any other ink knocks it out. */
static void write_states(PdfVolume *volume)
{
	pdf_writer_object(volume->writer, OVERPRINTING,
		text_from("<</Type/ExtGState/OP true/op true/OPM 1>>"));
	pdf_writer_object(volume->writer, KNOCKING_OUT,
		text_from("<</Type/ExtGState/OP false/op false/OPM 0>>"));
}

/* No imprint leaves its frame, whatever it says. */
static void append_clip(const PdfVolume *volume, int side, GString *text)
{
	const RecordForm *form = volume->terms->form;
	const SheetPage *page = &volume->terms->sheet->pages[side];
	bool is_clipped = false;
	for (int i = 0; i < form->frame_count && !volume->terms->has_cells; i++) {
		const Frame *frame = form->frames[i].frame;
		if (frame->kind != FRAME_IMPRINT ||
			!frame_is_on_side(frame, side, volume->terms->sheet->page_count))
			continue;
		const double box[] = { page->left + pt_from_length(frame->left),
			page->top - pt_from_length(frame->top + frame->height),
			pt_from_length(frame->width), pt_from_length(frame->height) };
		for (size_t k = 0; k < G_N_ELEMENTS(box); k++) {
			pdf_append_number(text, box[k]);
			g_string_append_c(text, ' ');
		}
		g_string_append(text, "re\n");
		is_clipped = true;
	}
	g_string_append(text, is_clipped ? "W n\n" : "");
}

static void write_sides(PdfVolume *volume)
{
	static const char after[] = "ET Q\n";
	for (int i = 0; i < volume->terms->sheet->page_count; i++) {
		g_autoptr(GString) before = g_string_new("q/S Do Q\nq\n");
		append_clip(volume, i, before);
		g_string_append(before, "BT\n");
		pdf_writer_stream(volume->writer, side_number(volume, i, SIDE_BEFORE), "",
			(Text){ before->str, before->len });
	}
	pdf_writer_stream(volume->writer, AFTER, "", text_from(after));
}

static void write_sheet(PdfVolume *volume)
{
	const SheetObjects *sheet = volume->terms->sheet;
	for (int i = 0; i < sheet->count; i++) {
		const SheetObject *object = &sheet->objects[i];
		int number = PDF_VOLUME_FIRST_OBJECT + i;
		if (object->stream.bytes)
			pdf_writer_stored(volume->writer, number, object->value, object->stream);
		else
			pdf_writer_object(volume->writer, number, object->value);
	}
}

PdfVolume *pdf_volume_open(const PdfVolumeTerms *terms, ByteSink *sink)
{
	PdfVolume *volume = g_new0(PdfVolume, 1);
	volume->terms = terms;
	volume->arena = arena_open();
	volume->drawn = g_string_new(NULL);
	volume->kids = g_string_new(NULL);
	volume->facts = g_string_new(NULL);
	volume->state.face = -1;
	volume->first_side = PDF_VOLUME_FIRST_OBJECT + terms->sheet->count;
	volume->writer = pdf_writer_open(sink,
		volume->first_side + terms->sheet->page_count * SIDE_OBJECTS);
	volume->fonts = pdf_fonts_open(terms->form->faces, terms->make_subset, volume->writer);
	write_states(volume);
	write_sides(volume);
	write_sheet(volume);
	return volume;
}

void pdf_volume_close(PdfVolume *volume)
{
	if (!volume)
		return;
	pdf_writer_close(volume->writer);
	pdf_fonts_close(volume->fonts);
	g_string_free(volume->facts, TRUE);
	g_string_free(volume->kids, TRUE);
	g_string_free(volume->drawn, TRUE);
	arena_close(volume->arena);
	g_free(volume);
}

/* A name of PDF: our keys are plain letters, as "Name". */
static void append_facts(GString *text, const RecordFact *facts, int count)
{
	g_string_append(text, "<<");
	for (int i = 0; i < count; i++) {
		g_string_append_c(text, '/');
		g_string_append(text, facts[i].key);
		pdf_append_text(text, facts[i].value);
	}
	g_string_append(text, ">>");
}

void pdf_volume_begin_record(PdfVolume *volume, const RecordFact *facts, int count)
{
	volume->part = pdf_writer_number(volume->writer);
	volume->first_page = 0;
	g_string_truncate(volume->facts, 0);
	append_facts(volume->facts, facts, count);
}

void pdf_volume_end_record(PdfVolume *volume)
{
	GString *text = pdf_writer_begin(volume->writer, volume->part);
	g_string_append(text, "<</Type/DPart/Parent ");
	pdf_append_reference(text, BATCH);
	g_string_append(text, "/Start ");
	pdf_append_reference(text, volume->first_page);
	if (volume->last_page != volume->first_page) {
		g_string_append(text, "/End ");
		pdf_append_reference(text, volume->last_page);
	}
	g_string_append(text, "/DPM<</Record");
	g_string_append_len(text, volume->facts->str, (gssize)volume->facts->len);
	g_string_append(text, ">>>>");
	pdf_writer_end(volume->writer);
	*arena_push(volume->arena, volume->parts, volume->part_count) = volume->part;
}

void pdf_volume_draw(PdfVolume *volume, int sheet_page, const SetRecord *record, Length right,
	Length down)
{
	const RecordForm *form = volume->terms->form;
	const SheetPage *page = &volume->terms->sheet->pages[sheet_page];
	for (int i = 0; i < record->count; i++) {
		const RecordRun *run = &record->runs[i];
		if (!frame_is_on_side(form->frames[run->frame].frame, sheet_page,
			    volume->terms->sheet->page_count))
			continue;
		record_content_append(volume->drawn, &volume->state, run, form,
			page->left + pt_from_length(right), page->top - pt_from_length(down),
			volume->fonts);
	}
}

void pdf_volume_draw_rule(PdfVolume *volume, int sheet_page, Box box, const Ink *ink)
{
	const SheetPage *page = &volume->terms->sheet->pages[sheet_page];
	record_content_append_rule(volume->drawn, &volume->state, box, ink, page->left, page->top);
}

int pdf_volume_keep(PdfVolume *volume)
{
	if (volume->drawn->len == 0)
		return 0;
	int number = pdf_writer_number(volume->writer);
	pdf_writer_stream(volume->writer, number, "",
		(Text){ volume->drawn->str, volume->drawn->len });
	g_string_truncate(volume->drawn, 0);
	volume->state = (ContentState){ .face = -1 };
	return number;
}

static void append_references(GString *text, const int *numbers, int count)
{
	g_string_append_c(text, '[');
	for (int i = 0; i < count; i++) {
		pdf_append_reference(text, numbers[i]);
		g_string_append_c(text, ' ');
	}
	g_string_append_c(text, ']');
}

/* Ends a node of the page tree. */
static void end_node(PdfVolume *volume)
{
	if (volume->kid_count == 0)
		return;
	GString *text = pdf_writer_begin(volume->writer, volume->node);
	g_string_append(text, "<</Type/Pages/Parent ");
	pdf_append_reference(text, PAGES);
	g_string_append_printf(text, "/Count %d/Kids[%s]>>", volume->kid_count, volume->kids->str);
	pdf_writer_end(volume->writer);
	*arena_push(volume->arena, volume->nodes, volume->node_count) = volume->node;
	g_string_truncate(volume->kids, 0);
	volume->kid_count = 0;
}

/* Notes the page in its node and its record; gives its number. */
static int new_page(PdfVolume *volume)
{
	if (volume->kid_count == 0)
		volume->node = pdf_writer_number(volume->writer);
	int number = pdf_writer_number(volume->writer);
	pdf_append_reference(volume->kids, number);
	g_string_append_c(volume->kids, ' ');
	volume->kid_count++;
	volume->page_count++;
	if (volume->first_page == 0)
		volume->first_page = number;
	volume->last_page = number;
	return number;
}

void pdf_volume_add_page(PdfVolume *volume, int sheet_page, int drawn)
{
	const int contents[] = { side_number(volume, sheet_page, SIDE_BEFORE), drawn, AFTER };
	const int empty[] = { contents[0], AFTER };
	int number = new_page(volume);
	GString *text = pdf_writer_begin(volume->writer, number);
	g_string_append(text, "<</Type/Page/Parent ");
	pdf_append_reference(text, volume->node);
	g_string_append(text, volume->terms->sheet->pages[sheet_page].entries);
	g_string_append(text, "/Resources ");
	pdf_append_reference(text, side_number(volume, sheet_page, SIDE_RESOURCES));
	g_string_append(text, "/DPart ");
	pdf_append_reference(text, volume->part);
	g_string_append(text, "/Contents");
	if (drawn > 0)
		append_references(text, contents, G_N_ELEMENTS(contents));
	else
		append_references(text, empty, G_N_ELEMENTS(empty));
	g_string_append(text, ">>");
	pdf_writer_end(volume->writer);
	if (volume->kid_count == PAGES_TOGETHER)
		end_node(volume);
}

static void write_resources(PdfVolume *volume)
{
	const SheetObjects *sheet = volume->terms->sheet;
	for (int i = 0; i < sheet->page_count; i++) {
		GString *text = pdf_writer_begin(volume->writer,
			side_number(volume, i, SIDE_RESOURCES));
		g_string_append_printf(text,
			"<</XObject<</S %d 0 R>>/ExtGState<</O %d 0 R/N %d 0 R>>",
			sheet->pages[i].form, OVERPRINTING, KNOCKING_OUT);
		pdf_fonts_append_resource(volume->fonts, text);
		g_string_append(text, ">>");
		pdf_writer_end(volume->writer);
	}
}

static void write_trees(PdfVolume *volume)
{
	end_node(volume);
	GString *text = pdf_writer_begin(volume->writer, PAGES);
	g_string_append_printf(text, "<</Type/Pages/Count %d/Kids", volume->page_count);
	append_references(text, volume->nodes, volume->node_count);
	g_string_append(text, ">>");
	pdf_writer_end(volume->writer);

	text = pdf_writer_begin(volume->writer, PARTS);
	g_string_append_printf(text,
		"<</Type/DPartRoot/DPartRootNode %d 0 R/RecordLevel 1"
		"/NodeNameList[/Batch/Record]>>",
		BATCH);
	pdf_writer_end(volume->writer);
	text = pdf_writer_begin(volume->writer, BATCH);
	g_string_append_printf(text, "<</Type/DPart/Parent %d 0 R/DParts[", PARTS);
	append_references(text, volume->parts, volume->part_count);
	g_string_append(text, "]>>");
	pdf_writer_end(volume->writer);
}

static char *date_text(Arena *arena, int64_t seconds, const char *format)
{
	g_autoptr(GDateTime) when = g_date_time_new_from_unix_utc(seconds);
	g_assert(when);
	g_autofree char *text = g_date_time_format(when, format);
	return arena_text(arena, text);
}

/* The document is the sheet; this volume of it has a name of its own. */
static void name_volume(const PdfVolume *volume, Uuid *document, Uuid *version)
{
	static const Uuid volumes = { { 0xc4, 0x15, 0x7a, 0x90, 0x0e, 0x2b, 0x47, 0x3d, 0x9b, 0x66,
		0x21, 0xf8, 0xa3, 0x5c, 0xd0, 0x4e } }; /* by chance, once */
	*document = uuid_of_name(volumes, text_from(volume->terms->sheet->title));
	*version = uuid_of_name(*document, text_from(volume->terms->name));
}

static const char producer[] = "bulletin";

static void write_metadata(PdfVolume *volume, Uuid document, Uuid version)
{
	const SheetObjects *sheet = volume->terms->sheet;
	const Metadata metadata = {
		.standards = XMP_PDFX4 | XMP_PDFVT1,
		.title = sheet->title,
		.author = sheet->author,
		.language = sheet->language,
		.made_at = date_text(volume->arena, volume->terms->made_at, "%Y-%m-%dT%H:%M:%SZ"),
		.producer = producer,
		.document_id = uuid_uri(volume->arena, document),
		.version_id = uuid_uri(volume->arena, version),
	};
	pdf_writer_stream(volume->writer, METADATA, "/Type/Metadata/Subtype/XML",
		text_from(xmp_packet(volume->arena, &metadata)));

	const char *date = date_text(volume->arena, volume->terms->made_at, "D:%Y%m%d%H%M%SZ");
	GString *text = pdf_writer_begin(volume->writer, INFO);
	g_string_append(text, "<</Title");
	pdf_append_text(text, sheet->title);
	g_string_append(text, "/Author");
	pdf_append_text(text, sheet->author);
	g_string_append_printf(text, "/Producer(%s)/CreationDate(%s)/ModDate(%s)/Trapped/False>>",
		producer, date, date);
	pdf_writer_end(volume->writer);
}

static void write_catalog(PdfVolume *volume)
{
	const SheetObjects *sheet = volume->terms->sheet;
	GString *text = pdf_writer_begin(volume->writer, CATALOG);
	g_string_append_printf(text,
		"<</Type/Catalog/Pages %d 0 R/Metadata %d 0 R/OutputIntents[%d 0 R]"
		"/DPartRoot %d 0 R/ViewerPreferences<</DisplayDocTitle true>>/Lang",
		PAGES, METADATA, sheet->intent, PARTS);
	pdf_append_text(text, sheet->language);
	g_string_append(text, ">>");
	pdf_writer_end(volume->writer);
}

static void append_id(GString *text, Uuid uuid)
{
	g_string_append_c(text, '<');
	for (size_t i = 0; i < sizeof uuid.bytes; i++)
		g_string_append_printf(text, "%02x", uuid.bytes[i]);
	g_string_append_c(text, '>');
}

bool pdf_volume_finish(PdfVolume *volume)
{
	Uuid document, version;
	name_volume(volume, &document, &version);
	write_trees(volume);
	write_resources(volume);
	pdf_fonts_write(volume->fonts);
	write_metadata(volume, document, version);
	write_catalog(volume);
	g_autoptr(GString) trailer = g_string_new(NULL);
	g_string_append_printf(trailer, "/Root %d 0 R/Info %d 0 R/ID[", CATALOG, INFO);
	append_id(trailer, document);
	append_id(trailer, version);
	g_string_append_c(trailer, ']');
	return pdf_writer_finish(volume->writer, trailer->str);
}
