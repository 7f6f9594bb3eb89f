/* The file of an imposed sheet, with libqpdf: the agreed one with other pages. */
#include "batch/batch_remarks.h"
#include "batch/imposed_drawing.h"
#include "batch/imposed_making.h"
#include "press/uuid.h"
#include "press/xmp.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)

enum { PAGE_BOXES = 4 };

typedef struct {
	Arena *arena;
	qpdf_data pdf;
	const ImposedPages *job;
	int agreed_count;          /* pages of the sheet */
	Point *middles;            /* of each as it is trimmed, pt */
	qpdf_oh resources;         /* of all pages that are made */
	qpdf_oh group;             /* how they blend: as the agreed ones do */
	qpdf_oh boxes[PAGE_BOXES]; /* of all of them */
	GHashTable *drawings;      /* content to the number of the stream that has it */
} Making;

static qpdf_oh stream_new(qpdf_data pdf, const void *bytes, size_t length)
{
	qpdf_oh stream = qpdf_oh_new_stream(pdf), none = qpdf_oh_new_null(pdf);
	qpdf_oh_replace_stream_data(pdf, stream, bytes, length, none, none);
	return stream;
}

/* A box of the paper, y down, as PDF has it. */
static qpdf_oh box_new(qpdf_data pdf, const Imposition *imposition, Box box)
{
	enum { DECIMALS = 4 };
	const double sides[] = {
		pt_from_length(box.x),
		pt_from_length(imposition->height - box_bottom(box)),
		pt_from_length(box_right(box)),
		pt_from_length(imposition->height - box.y),
	};
	qpdf_oh array = qpdf_oh_new_array(pdf);
	for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
		qpdf_oh_append_item(pdf, array,
			qpdf_oh_new_real_from_double(pdf, sides[i], DECIMALS));
	return array;
}

static Box paper_of(const Imposition *imposition)
{
	return (Box){ 0, 0, imposition->width, imposition->height };
}

static double side_of(qpdf_data pdf, qpdf_oh page, const char *box, int side)
{
	qpdf_oh sides = qpdf_oh_get_key(pdf, page, box);
	return qpdf_oh_get_numeric_value(pdf, qpdf_oh_get_array_item(pdf, sides, side));
}

/* The stream of a page's content; where there are several, they become one. */
static qpdf_oh content_of(qpdf_data pdf, qpdf_oh page)
{
	qpdf_oh contents = qpdf_oh_get_key(pdf, page, "/Contents");
	if (qpdf_oh_is_stream(pdf, contents))
		return contents;
	unsigned char *bytes = NULL;
	size_t length = 0;
	qpdf_oh_get_page_content_data(pdf, page, &bytes, &length);
	qpdf_oh joined = stream_new(pdf, bytes, length);
	free(bytes);
	return joined;
}

/* The content stream of an agreed page becomes a form, as it is; what is beyond its bleed is not
 * shown. */
static qpdf_oh form_of_page(qpdf_data pdf, qpdf_oh page)
{
	qpdf_oh form = content_of(pdf, page), keys = qpdf_oh_get_dict(pdf, form);
	qpdf_oh_replace_key(pdf, keys, "/Type", qpdf_oh_new_name(pdf, "/XObject"));
	qpdf_oh_replace_key(pdf, keys, "/Subtype", qpdf_oh_new_name(pdf, "/Form"));
	qpdf_oh_replace_key(pdf, keys, "/BBox", qpdf_oh_get_key(pdf, page, "/BleedBox"));
	qpdf_oh_replace_key(pdf, keys, "/Resources", qpdf_oh_get_key(pdf, page, "/Resources"));
	return form;
}

/* A form as large as the paper, of operators that were drawn here. */
static qpdf_oh form_of_paper(const Making *making, const char *operators, const char *resources)
{
	qpdf_data pdf = making->pdf;
	const Imposition *imposition = making->job->imposition;
	qpdf_oh form = stream_new(pdf, operators, strlen(operators));
	qpdf_oh keys = qpdf_oh_get_dict(pdf, form);
	qpdf_oh_replace_key(pdf, keys, "/Type", qpdf_oh_new_name(pdf, "/XObject"));
	qpdf_oh_replace_key(pdf, keys, "/Subtype", qpdf_oh_new_name(pdf, "/Form"));
	qpdf_oh_replace_key(pdf, keys, "/BBox", box_new(pdf, imposition, paper_of(imposition)));
	qpdf_oh_replace_key(pdf, keys, "/Resources", qpdf_oh_parse(pdf, resources));
	return form;
}

/* Words and digits that stand on the paper beside the sheets. */
static void name_slugs(const Making *making, qpdf_oh forms)
{
	Arena *arena = making->arena;
	const ImposedPages *job = making->job;
	const PaperNumbers *numbers = &job->numbers;
	for (int i = 0; i < job->slug_count; i++)
		qpdf_oh_replace_key(making->pdf, forms, imposed_slug_name(arena, i),
			form_of_paper(making,
				imposed_slug(arena, job->imposition, numbers->whole, job->slugs[i]),
				"<< >>"));
	for (int i = 0; numbers->count > 0 && i < (int)G_N_ELEMENTS(numbers->paths); i++)
		qpdf_oh_replace_key(making->pdf, forms, imposed_digit_name(arena, i),
			form_of_paper(making,
				imposed_slug(arena, job->imposition, 0, numbers->paths[i]),
				"<< >>"));
}

/* Every agreed page, the marks, words and digits, each by the name that it is drawn by. */
static void name_forms(Making *making)
{
	qpdf_data pdf = making->pdf;
	const ImposedPages *job = making->job;
	qpdf_oh forms = qpdf_oh_new_dictionary(pdf);
	making->middles = arena_new(making->arena, Point, making->agreed_count);
	for (int i = 0; i < making->agreed_count; i++) {
		qpdf_oh page = qpdf_get_page_n(pdf, (size_t)i);
		making->middles[i] = (Point){
			(side_of(pdf, page, "/TrimBox", 0) + side_of(pdf, page, "/TrimBox", 2)) / 2,
			(side_of(pdf, page, "/TrimBox", 1) + side_of(pdf, page, "/TrimBox", 3)) / 2,
		};
		qpdf_oh_replace_key(pdf, forms, imposed_page_name(making->arena, i),
			form_of_page(pdf, page));
	}
	if (job->imposition->mark_count > 0)
		qpdf_oh_replace_key(pdf, forms, IMPOSED_MARKS_NAME,
			form_of_paper(making, imposed_marks(making->arena, job->imposition),
				imposed_marks_resources));
	name_slugs(making, forms);
	qpdf_oh resources = qpdf_oh_new_dictionary(pdf);
	qpdf_oh_replace_key(pdf, resources, "/XObject", forms);
	making->resources = qpdf_make_indirect_object(pdf, resources);
	making->group = qpdf_oh_get_key(pdf, qpdf_get_page_n(pdf, 0), "/Group");
}

/* Pages that show the same share the stream that draws it. */
static qpdf_oh drawing_of_side(Making *making, int side)
{
	const ImposedPages *job = making->job;
	int slug = job->slug_count > 0 ? side % job->slug_count : -1;
	char *content = arena_printf(making->arena, "%s%s",
		imposed_content(making->arena, job->imposition, making->middles, side, slug),
		imposed_number(making->arena, job->imposition, &job->numbers, side));
	gpointer found = g_hash_table_lookup(making->drawings, content);
	if (found)
		return (qpdf_oh)GPOINTER_TO_UINT(found);
	qpdf_oh drawing = stream_new(making->pdf, content, strlen(content));
	g_hash_table_insert(making->drawings, content, GUINT_TO_POINTER(drawing));
	return drawing;
}

static const char *const box_names[] = { "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox" };

/* The sheets with what is between them are what is cut out: marks and words lie outside. */
static void make_boxes(Making *making)
{
	const Imposition *imposition = making->job->imposition;
	const Box boxes[PAGE_BOXES] = { paper_of(imposition), paper_of(imposition),
		imposition->bleed, imposition->trim };
	for (int i = 0; i < PAGE_BOXES; i++)
		making->boxes[i] = box_new(making->pdf, imposition, boxes[i]);
}

static void add_page(Making *making, int side)
{
	qpdf_data pdf = making->pdf;
	qpdf_oh keys = qpdf_oh_parse(pdf, "<< /Type /Page >>");
	for (int i = 0; i < PAGE_BOXES; i++)
		qpdf_oh_replace_key(pdf, keys, box_names[i], making->boxes[i]);
	qpdf_oh_replace_key(pdf, keys, "/Contents", drawing_of_side(making, side));
	qpdf_oh_replace_key(pdf, keys, "/Resources", making->resources);
	if (!qpdf_oh_is_null(pdf, making->group))
		qpdf_oh_replace_key(pdf, keys, "/Group", making->group);
	qpdf_oh page = qpdf_make_indirect_object(pdf, keys);
	qpdf_add_page(pdf, pdf, page, QPDF_FALSE);
	/* There may be many thousands, and libqpdf keeps what is not let go of. */
	qpdf_oh_release(pdf, page);
	qpdf_oh_release(pdf, keys);
}

static void replace_pages(Making *making)
{
	int count = imposition_side_count(making->job->imposition);
	g_autoptr(GHashTable) drawings = g_hash_table_new(g_str_hash, g_str_equal);
	making->drawings = drawings;
	make_boxes(making);
	for (int side = 0; side < count; side++)
		add_page(making, side);
	for (int i = 0; i < making->agreed_count; i++)
		qpdf_remove_page(making->pdf, qpdf_get_page_n(making->pdf, 0));
}

/* The keys of the catalog, gathered: the iterator is the document's. */
static char **keys_of(qpdf_data pdf, qpdf_oh dictionary)
{
	g_autoptr(GStrvBuilder) keys = g_strv_builder_new();
	qpdf_oh_begin_dict_key_iter(pdf, dictionary);
	while (qpdf_oh_dict_more_keys(pdf))
		g_strv_builder_add(keys, qpdf_oh_dict_next_key(pdf));
	return g_strv_builder_end(keys);
}

/* What leads into the agreed pages (tags, outline, labels) goes with them. */
static void clear_catalog(qpdf_data pdf)
{
	static const char *const kept[] = { "/Type", "/Pages", "/Lang", "/OutputIntents", NULL };
	qpdf_oh catalog = qpdf_get_root(pdf);
	g_auto(GStrv) keys = keys_of(pdf, catalog);
	for (char **key = keys; *key; key++)
		if (!g_strv_contains(kept, *key))
			qpdf_oh_remove_key(pdf, catalog, *key);
}

/* Scaled to some printer's margins it would be cut wrong, and end too small for its pouch. */
static void keep_size(qpdf_data pdf)
{
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/ViewerPreferences",
		qpdf_oh_parse(pdf, "<< /DisplayDocTitle true /PrintScaling /None >>"));
}

/* The printing condition stays; that for PDF/A goes, as the file is none. */
static void keep_intent(qpdf_data pdf)
{
	qpdf_oh catalog = qpdf_get_root(pdf), kept = qpdf_oh_new_array(pdf);
	qpdf_oh intents = qpdf_oh_get_key(pdf, catalog, "/OutputIntents");
	int count = qpdf_oh_is_array(pdf, intents) ? qpdf_oh_get_array_n_items(pdf, intents) : 0;
	for (int i = 0; i < count; i++) {
		qpdf_oh intent = qpdf_oh_get_array_item(pdf, intents, i);
		qpdf_oh kind = qpdf_oh_get_key(pdf, intent, "/S");
		if (qpdf_oh_is_name_and_equals(pdf, kind, "/GTS_PDFX"))
			qpdf_oh_append_item(pdf, kept, intent);
	}
	qpdf_oh_replace_key(pdf, catalog, "/OutputIntents", kept);
}

static const char *info_text(const Making *making, const char *key)
{
	qpdf_data pdf = making->pdf;
	qpdf_oh info = qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Info");
	qpdf_oh text = qpdf_oh_get_key(pdf, info, key);
	return qpdf_oh_is_string(pdf, text)
		? arena_text(making->arena, qpdf_oh_get_utf8_value(pdf, text))
		: "";
}

/* D:20071002090000Z as 2007-10-02T09:00:00Z (ISO 32000-1, 7.9.4; ISO 8601). */
static const char *date_of(const Making *making)
{
	const char *date = info_text(making, "/CreationDate");
	int year, month, day, hour, minute, second;
	bool is_ours = sscanf(date, "D:%4d%2d%2d%2d%2d%2dZ", &year, &month, &day, &hour, &minute,
			       &second) == 6;
	return is_ours ? arena_printf(making->arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month,
				 day, hour, minute, second)
		       : "";
}

/* Title, author and dates are the agreed sheet's; it is a document of its own. */
static void identify(const Making *making)
{
	static const Uuid imposed = { { 0xf6, 0x5e, 0x27, 0x83, 0x1b, 0x90, 0x4d, 0xc4, 0xb9, 0x0a,
		0x63, 0xd8, 0x11, 0x7f, 0x2c, 0x4e } }; /* by chance, once */
	Arena *arena = making->arena;
	qpdf_data pdf = making->pdf;
	const Imposition *imposition = making->job->imposition;
	Uuid document = uuid_of_name(imposed, making->job->sheet);
	char *version = arena_printf(arena, "%s %d up, order %d, sides %d, pages %d",
		imposition->paper->name, imposition->up, imposition->order,
		imposition->is_two_sided, imposition_side_count(imposition));
	qpdf_oh language = qpdf_oh_get_key(pdf, qpdf_get_root(pdf), "/Lang");
	const Metadata metadata = {
		.standards = XMP_PDFX4,
		.title = info_text(making, "/Title"),
		.author = info_text(making, "/Author"),
		.language = qpdf_oh_is_string(pdf, language)
			? arena_text(arena, qpdf_oh_get_utf8_value(pdf, language))
			: "",
		.made_at = date_of(making),
		.producer = info_text(making, "/Producer"),
		.document_id = uuid_uri(arena, document),
		.version_id = uuid_uri(arena, uuid_of_name(document, text_from(version))),
	};
	const char *packet = xmp_packet(arena, &metadata);
	qpdf_oh stream = stream_new(pdf, packet, strlen(packet));
	qpdf_oh keys = qpdf_oh_get_dict(pdf, stream);
	qpdf_oh_replace_key(pdf, keys, "/Type", qpdf_oh_new_name(pdf, "/Metadata"));
	qpdf_oh_replace_key(pdf, keys, "/Subtype", qpdf_oh_new_name(pdf, "/XML"));
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/Metadata", stream);
}

/* Streams that are stored stay as they are; those made here are deflated. */
static Text written(const Making *making)
{
	qpdf_data pdf = making->pdf;
	qpdf_init_write_memory(pdf);
	qpdf_force_pdf_version(pdf, "1.6");
	qpdf_set_object_stream_mode(pdf, qpdf_o_disable);
	qpdf_set_compress_streams(pdf, QPDF_TRUE);
	qpdf_set_decode_level(pdf, qpdf_dl_none);
	qpdf_set_newline_before_endstream(pdf, QPDF_TRUE);
	qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
	if (qpdf_write(pdf) & QPDF_ERRORS)
		return (Text){ NULL, 0 };
	size_t length = qpdf_get_buffer_length(pdf);
	return (Text){ arena_bytes(making->arena, qpdf_get_buffer(pdf), length), length };
}

/* The first fault or warning that libqpdf kept, or NULL. */
static const char *fault_of(qpdf_data pdf)
{
	if (qpdf_has_error(pdf))
		return qpdf_get_error_message_detail(pdf, qpdf_get_error(pdf));
	if (qpdf_more_warnings(pdf))
		return qpdf_get_error_message_detail(pdf, qpdf_next_warning(pdf));
	return NULL;
}

static Text make(Making *making)
{
	making->agreed_count = qpdf_get_num_pages(making->pdf);
	if (making->agreed_count != making->job->imposition->page_count)
		return (Text){ NULL, 0 };
	name_forms(making);
	replace_pages(making);
	clear_catalog(making->pdf);
	keep_intent(making->pdf);
	keep_size(making->pdf);
	identify(making);
	return written(making);
}

Text imposed_pages_write(Arena *arena, const ImposedPages *pages, Remarks *remarks)
{
	g_auto(qpdf_data) pdf = qpdf_init();
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(pdf, QPDF_FALSE);
	qpdf_read_memory(pdf, "sheet", pages->sheet.bytes, pages->sheet.length, NULL);
	Making making = { .arena = arena, .pdf = pdf, .job = pages };
	Text bytes = qpdf_has_error(pdf) ? (Text){ NULL, 0 } : make(&making);
	const char *fault = fault_of(pdf);
	if (!fault && bytes.bytes)
		return bytes;
	remarks_add(remarks, (Place){ 0 }, IMPOSED_UNREADABLE,
		fault ? fault : "it has other pages");
	return (Text){ NULL, 0 };
}
