/* The sheet check, with libqpdf: a walk over every object that the file's trailer leads to. */
#include "approval/approval_remarks.h"
#include "approval/sheet_check.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)

/* Keys of ISO 32000-1 under which a PDF does something, or carries something along. */
static const struct {
	const char *key;
	const char *fault;
} forbidden[] = {
	{ "/AA", "it holds actions" },
	{ "/OpenAction", "it holds an action that begins when it is opened" },
	{ "/JS", "it holds a script" },
	{ "/JavaScript", "it holds scripts" },
	{ "/AcroForm", "it holds a form" },
	{ "/XFA", "it holds a form" },
	{ "/Annots", "it holds annotations" },
	{ "/EmbeddedFiles", "it holds attachments" },
	{ "/AF", "it holds attachments" },
	{ "/EF", "it holds attachments" },
	{ "/Ref", "it leans on another file" },
	{ "/OPI", "it leans on another file" },
};

typedef struct {
	qpdf_data pdf;
	GHashTable *seen; /* numbers of the indirect objects met */
	GArray *waiting;  /* of qpdf_oh */
	Place place;
	Remarks *remarks;
	bool is_told[G_N_ELEMENTS(forbidden)];
	bool is_font_told;
} Walk;

static void meet(Walk *walk, qpdf_oh object)
{
	int type = (int)qpdf_oh_get_type_code(walk->pdf, object);
	bool holds_more = type == ot_array || type == ot_dictionary || type == ot_stream;
	if (!holds_more)
		return;
	if (qpdf_oh_is_indirect(walk->pdf, object) &&
		!g_hash_table_add(walk->seen,
			GINT_TO_POINTER(qpdf_oh_get_object_id(walk->pdf, object))))
		return;
	g_array_append_val(walk->waiting, object);
}

static bool has_name(Walk *walk, qpdf_oh dictionary, const char *key, const char *name)
{
	qpdf_oh value = qpdf_oh_get_key(walk->pdf, dictionary, key);
	return qpdf_oh_is_name(walk->pdf, value) &&
		strcmp(qpdf_oh_get_name(walk->pdf, value), name) == 0;
}

/* A composite font has its file in its descendant, and a Type 3 font is drawn by the page. */
static bool is_embedded(Walk *walk, qpdf_oh font)
{
	static const char *const files[] = { "/FontFile", "/FontFile2", "/FontFile3" };
	if (has_name(walk, font, "/Subtype", "/Type0") ||
		has_name(walk, font, "/Subtype", "/Type3"))
		return true;
	qpdf_oh descriptor = qpdf_oh_get_key(walk->pdf, font, "/FontDescriptor");
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
		if (qpdf_oh_is_dictionary(walk->pdf, descriptor) &&
			qpdf_oh_has_key(walk->pdf, descriptor, files[i]))
			return true;
	return false;
}

static void check_key(Walk *walk, const char *key)
{
	for (size_t i = 0; i < G_N_ELEMENTS(forbidden); i++) {
		if (strcmp(key, forbidden[i].key) != 0 || walk->is_told[i])
			continue;
		walk->is_told[i] = true;
		remarks_add(walk->remarks, walk->place, SHEET_UNSAFE, forbidden[i].fault);
	}
}

static void visit_dictionary(Walk *walk, qpdf_oh dictionary)
{
	bool is_font = has_name(walk, dictionary, "/Type", "/Font");
	if (is_font && !is_embedded(walk, dictionary) && !walk->is_font_told) {
		walk->is_font_told = true;
		remarks_add(walk->remarks, walk->place, SHEET_UNSAFE,
			"a font is not embedded in it");
	}
	/* The iterator is the document's, so the keys are gathered before we go deeper. */
	g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
	qpdf_oh_begin_dict_key_iter(walk->pdf, dictionary);
	while (qpdf_oh_dict_more_keys(walk->pdf))
		g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(walk->pdf)));
	for (guint i = 0; i < keys->len; i++) {
		check_key(walk, keys->pdata[i]);
		meet(walk, qpdf_oh_get_key(walk->pdf, dictionary, keys->pdata[i]));
	}
}

static void visit(Walk *walk, qpdf_oh object)
{
	if (qpdf_oh_is_array(walk->pdf, object)) {
		int count = qpdf_oh_get_array_n_items(walk->pdf, object);
		for (int i = 0; i < count; i++)
			meet(walk, qpdf_oh_get_array_item(walk->pdf, object, i));
	} else if (qpdf_oh_is_stream(walk->pdf, object)) {
		visit_dictionary(walk, qpdf_oh_get_dict(walk->pdf, object));
	} else {
		visit_dictionary(walk, object);
	}
}

static void check_objects(qpdf_data pdf, Place place, Remarks *remarks)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
	Walk walk = { .pdf = pdf,
		.seen = seen,
		.waiting = waiting,
		.place = place,
		.remarks = remarks };
	meet(&walk, qpdf_get_trailer(pdf));
	while (waiting->len > 0) {
		qpdf_oh next = g_array_index(waiting, qpdf_oh, waiting->len - 1);
		g_array_set_size(waiting, waiting->len - 1);
		visit(&walk, next);
	}
}

bool sheet_check_run(Text bytes, int page_count, const char *file, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Place place = { .file = file };
	g_auto(qpdf_data) pdf = qpdf_init();
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(pdf, QPDF_FALSE);
	qpdf_read_memory(pdf, "sheet", bytes.bytes, bytes.length, NULL);
	int found = qpdf_has_error(pdf) ? -1 : qpdf_get_num_pages(pdf);
	if (qpdf_has_error(pdf) || found < 0) {
		qpdf_get_error(pdf); /* taken, so that libqpdf does not tell it itself */
		remarks_add(remarks, place, SHEET_UNSAFE, "it is no sound PDF");
		return false;
	}
	if (found != page_count)
		remarks_add(remarks, place, SHEET_PAGES_DIFFER, found, page_count);
	check_objects(pdf, place, remarks);
	if (qpdf_more_warnings(pdf))
		remarks_add(remarks, place, SHEET_UNSAFE, "it is no sound PDF");
	return !remarks_failed_since(remarks, before);
}
