/* The agreed sheet taken apart, with libqpdf. */
#include "batch/batch_remarks.h"
#include "batch/sheet_objects.h"
#include "press/uuid.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)

/* The objects as they are met; each is written after those that lead to it. */
typedef struct {
	Arena *arena;
	qpdf_data pdf;
	int first_number;
	GHashTable *numbers; /* of the sheet's own indirect objects to ours */
	GArray *met;         /* qpdf_oh in the order of our numbers; 0: a page's form */
	SheetObject *objects;
	int count;
} Taking;

static void add_value(Taking *taking, GString *text, qpdf_oh value);

/* Our number of an indirect object, which is met now or was before. */
static int number_of(Taking *taking, qpdf_oh object)
{
	gpointer key = GINT_TO_POINTER(qpdf_oh_get_object_id(taking->pdf, object));
	int number = GPOINTER_TO_INT(g_hash_table_lookup(taking->numbers, key));
	if (number == 0) {
		number = taking->first_number + (int)taking->met->len;
		g_array_append_val(taking->met, object);
		g_hash_table_insert(taking->numbers, key, GINT_TO_POINTER(number));
	}
	return number;
}

/* The entries of a dictionary but those of `without`, which ends with NULL. */
static void add_entries(Taking *taking, GString *text, qpdf_oh dictionary,
	const char *const *without)
{
	/* The iterator is the document's, so the keys are gathered before we go deeper. */
	g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
	qpdf_oh_begin_dict_key_iter(taking->pdf, dictionary);
	while (qpdf_oh_dict_more_keys(taking->pdf))
		g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(taking->pdf)));
	for (guint i = 0; i < keys->len; i++) {
		const char *key = keys->pdata[i];
		if (g_strv_contains(without, key))
			continue;
		qpdf_oh name = qpdf_oh_new_name(taking->pdf, key);
		g_string_append(text, qpdf_oh_unparse(taking->pdf, name));
		g_string_append_c(text, ' ');
		add_value(taking, text, qpdf_oh_get_key(taking->pdf, dictionary, key));
	}
}

/* A value that is written where it stands. */
static void add_direct(Taking *taking, GString *text, qpdf_oh value)
{
	static const char *const nothing[] = { NULL };
	qpdf_data pdf = taking->pdf;
	if (qpdf_oh_is_dictionary(pdf, value)) {
		g_string_append(text, "<<");
		add_entries(taking, text, value, nothing);
		g_string_append(text, ">>");
	} else if (qpdf_oh_is_array(pdf, value)) {
		g_string_append_c(text, '[');
		int count = qpdf_oh_get_array_n_items(pdf, value);
		for (int i = 0; i < count; i++) {
			g_string_append(text, i > 0 ? " " : "");
			add_value(taking, text, qpdf_oh_get_array_item(pdf, value, i));
		}
		g_string_append_c(text, ']');
	} else {
		g_string_append(text, qpdf_oh_unparse_resolved(pdf, value));
	}
}

static void add_value(Taking *taking, GString *text, qpdf_oh value)
{
	if (qpdf_oh_is_indirect(taking->pdf, value))
		g_string_append_printf(text, "%d 0 R", number_of(taking, value));
	else
		add_direct(taking, text, value);
}

static Text kept(Arena *arena, const GString *text)
{
	return (Text){ arena_bytes(arena, text->str, text->len), text->len };
}

/* A stream's bytes as they are stored, filters and all. */
static Text stored(Taking *taking, qpdf_oh stream)
{
	unsigned char *bytes = NULL;
	size_t length = 0;
	QPDF_BOOL is_filtered;
	if (qpdf_oh_get_stream_data(taking->pdf, stream, qpdf_dl_none, &is_filtered, &bytes,
		    &length) &
		QPDF_ERRORS)
		length = 0;
	Text text = { arena_bytes(taking->arena, bytes ? (char *)bytes : "", length), length };
	free(bytes);
	return text;
}

/* A stream whose dictionary opens with `text`. */
static SheetObject stream_object(Taking *taking, GString *text, qpdf_oh stream)
{
	static const char *const length_alone[] = { "/Length", NULL };
	SheetObject object = { .stream = stored(taking, stream) };
	add_entries(taking, text, qpdf_oh_get_dict(taking->pdf, stream), length_alone);
	g_string_append_printf(text, "/Length %zu>>", object.stream.length);
	object.value = kept(taking->arena, text);
	return object;
}

static SheetObject object_of(Taking *taking, qpdf_oh value)
{
	g_autoptr(GString) text = g_string_new(NULL);
	if (qpdf_oh_is_stream(taking->pdf, value)) {
		g_string_append(text, "<<");
		return stream_object(taking, text, value);
	}
	add_direct(taking, text, value);
	return (SheetObject){ .value = kept(taking->arena, text) };
}

/* Whether what a page draws blends with itself alone, whatever it is drawn on. */
static bool is_isolated(Taking *taking, qpdf_oh page)
{
	qpdf_oh group = qpdf_oh_get_key(taking->pdf, page, "/Group");
	return qpdf_oh_is_dictionary(taking->pdf, group) &&
		qpdf_oh_get_bool_value(taking->pdf, qpdf_oh_get_key(taking->pdf, group, "/I"));
}

/*
 * The page's drawing as a form, its blending group with it. Where that is
 * isolated, it depends on nothing outside of it and may be kept as pixels from
 * record to record: that is what GTS_Encapsulated says.
 */
static SheetObject form_object(Taking *taking, qpdf_oh page, Text sheet, int number)
{
	static const Uuid sheets = { { 0x39, 0x1e, 0xc2, 0x0d, 0x5b, 0xf7, 0x4c, 0x6a, 0xa4, 0x71,
		0x8e, 0x02, 0x6f, 0xd9, 0x13, 0xb5 } }; /* by chance, once */
	static const struct {
		const char *page, *form;
	} entries[] = {
		{ "/MediaBox", "/BBox" },
		{ "/Resources", "/Resources" },
		{ "/Group", "/Group" },
	};
	qpdf_data pdf = taking->pdf;
	Uuid name = uuid_of_name(uuid_of_name(sheets, sheet),
		text_from(arena_printf(taking->arena, "%d", number)));
	g_autoptr(GString) text = g_string_new("<</Type/XObject/Subtype/Form");
	g_string_append_printf(text, "%s/GTS_Scope/File/GTS_XID(%s)",
		is_isolated(taking, page) ? "/GTS_Encapsulated true" : "",
		uuid_uri(taking->arena, name));
	for (size_t i = 0; i < G_N_ELEMENTS(entries); i++) {
		if (!qpdf_oh_has_key(pdf, page, entries[i].page))
			continue;
		g_string_append(text, entries[i].form);
		g_string_append_c(text, ' ');
		add_value(taking, text, qpdf_oh_get_key(pdf, page, entries[i].page));
	}
	return stream_object(taking, text, qpdf_oh_get_key(pdf, page, "/Contents"));
}

/* Boxes and blending of the pages that it is drawn on. */
static const char *page_entries(Taking *taking, qpdf_oh page)
{
	static const char *const keys[] = { "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox",
		"/Group" };
	g_autoptr(GString) text = g_string_new(NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
		if (!qpdf_oh_has_key(taking->pdf, page, keys[i]))
			continue;
		g_string_append_printf(text, "%s ", keys[i]);
		add_value(taking, text, qpdf_oh_get_key(taking->pdf, page, keys[i]));
	}
	return arena_text(taking->arena, text->str);
}

static double side_of(Taking *taking, qpdf_oh page, const char *box, int side)
{
	qpdf_oh sides = qpdf_oh_get_key(taking->pdf, page, box);
	return qpdf_oh_get_numeric_value(taking->pdf,
		qpdf_oh_get_array_item(taking->pdf, sides, side));
}

/* Whether the page is as the press makes it: one stream, boxes of its own. */
static bool is_ours(Taking *taking, qpdf_oh page)
{
	qpdf_data pdf = taking->pdf;
	qpdf_oh trim = qpdf_oh_get_key(pdf, page, "/TrimBox");
	return qpdf_oh_is_stream(pdf, qpdf_oh_get_key(pdf, page, "/Contents")) &&
		qpdf_oh_has_key(pdf, page, "/MediaBox") &&
		qpdf_oh_has_key(pdf, page, "/Resources") && qpdf_oh_is_array(pdf, trim) &&
		qpdf_oh_get_array_n_items(pdf, trim) == 4;
}

/* The form's number is kept for it before its resources are met. */
static bool take_page(Taking *taking, int number, Text sheet, SheetPage *taken)
{
	static const qpdf_oh no_object = 0;
	qpdf_oh page = qpdf_get_page_n(taking->pdf, (size_t)number);
	if (!is_ours(taking, page))
		return false;
	int form = taking->first_number + (int)taking->met->len;
	g_array_append_val(taking->met, no_object);
	*arena_push(taking->arena, taking->objects, taking->count) = form_object(taking, page,
		sheet, number);
	*taken = (SheetPage){
		.form = form,
		.entries = page_entries(taking, page),
		.left = side_of(taking, page, "/TrimBox", 0),
		.top = side_of(taking, page, "/TrimBox", 3),
	};
	return true;
}

/* All objects met that are not taken yet, and those that they lead to. */
static void take_met(Taking *taking)
{
	while (taking->count < (int)taking->met->len) {
		qpdf_oh next = g_array_index(taking->met, qpdf_oh, taking->count);
		SheetObject object = object_of(taking, next);
		*arena_push(taking->arena, taking->objects, taking->count) = object;
	}
}

static int take_intent(Taking *taking)
{
	qpdf_data pdf = taking->pdf;
	qpdf_oh intents = qpdf_oh_get_key(pdf, qpdf_get_root(pdf), "/OutputIntents");
	int count = qpdf_oh_is_array(pdf, intents) ? qpdf_oh_get_array_n_items(pdf, intents) : 0;
	for (int i = 0; i < count; i++) {
		qpdf_oh intent = qpdf_oh_get_array_item(pdf, intents, i);
		qpdf_oh kind = qpdf_oh_get_key(pdf, intent, "/S");
		if (qpdf_oh_is_name(pdf, kind) && qpdf_oh_is_indirect(pdf, intent) &&
			strcmp(qpdf_oh_get_name(pdf, kind), "/GTS_PDFX") == 0)
			return number_of(taking, intent);
	}
	return 0;
}

static const char *words_of(Taking *taking, qpdf_oh dictionary, const char *key)
{
	qpdf_oh value = qpdf_oh_get_key(taking->pdf, dictionary, key);
	return qpdf_oh_is_string(taking->pdf, value)
		? arena_text(taking->arena, qpdf_oh_get_utf8_value(taking->pdf, value))
		: "";
}

static bool take_sheet(Taking *taking, Text sheet, SheetObjects *taken)
{
	qpdf_data pdf = taking->pdf;
	int page_count = qpdf_get_num_pages(pdf);
	if (qpdf_has_error(pdf) || page_count < 1)
		return false;
	SheetPage *pages = arena_new(taking->arena, SheetPage, page_count);
	for (int i = 0; i < page_count; i++) {
		if (!take_page(taking, i, sheet, &pages[i]))
			return false;
		take_met(taking);
	}
	int intent = take_intent(taking);
	take_met(taking);
	qpdf_oh info = qpdf_oh_get_key(pdf, qpdf_get_trailer(pdf), "/Info");
	*taken = (SheetObjects){
		.objects = taking->objects,
		.count = taking->count,
		.pages = pages,
		.page_count = page_count,
		.intent = intent,
		.title = words_of(taking, info, "/Title"),
		.author = words_of(taking, info, "/Author"),
		.language = words_of(taking, qpdf_get_root(pdf), "/Lang"),
	};
	return intent > 0 && !qpdf_has_error(pdf) && !qpdf_more_warnings(pdf);
}

const SheetObjects *sheet_objects_read(Arena *arena, Text sheet, int first_number, Remarks *remarks)
{
	g_auto(qpdf_data) pdf = qpdf_init();
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(pdf, QPDF_FALSE);
	qpdf_read_memory(pdf, "sheet", sheet.bytes, sheet.length, NULL);
	g_autoptr(GHashTable) numbers = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) met = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
	Taking taking = {
		.arena = arena,
		.pdf = pdf,
		.first_number = first_number,
		.numbers = numbers,
		.met = met,
	};
	SheetObjects *taken = arena_new(arena, SheetObjects, 1);
	if (take_sheet(&taking, sheet, taken))
		return taken;
	if (qpdf_has_error(pdf))
		qpdf_get_error(pdf); /* taken, so that libqpdf does not tell it itself */
	remarks_add(remarks, (Place){ 0 }, SHEET_NOT_OURS);
	return NULL;
}
