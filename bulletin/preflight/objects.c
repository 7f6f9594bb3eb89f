/*
 * A walk over every object that the trailer leads to, each once. Keys and
 * values that no file for print may hold mean the same wherever they stand.
 */
#include "preflight/colour_space.h"
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

#include <string.h>

typedef enum {
	FAULT_ACTION,
	FAULT_FORM,
	FAULT_ATTACHMENT,
	FAULT_POSTSCRIPT,
	FAULT_OUTSIDE, /* leans on another file */
	FAULT_ALTERNATE,
	FAULT_TRANSFER,
	FAULT_HALFTONE,
	FAULT_LZW,
	FAULT_INTERPOLATE,
	FAULT_BLEND_SPACE,
} Fault;

static void tell(const Judge *judge, Fault fault, const char *key)
{
	Findings *findings = judge->findings;
	Spot file = judge_file(judge);
	switch (fault) {
	case FAULT_ACTION:
		findings_add(findings, file, PDF_HAS_ACTIONS, key);
		break;
	case FAULT_FORM:
		findings_add(findings, file, PDF_HAS_FORM, key);
		break;
	case FAULT_ATTACHMENT:
		findings_add(findings, file, PDF_HAS_ATTACHMENTS, key);
		break;
	case FAULT_POSTSCRIPT:
		findings_add(findings, file, PDF_HAS_POSTSCRIPT);
		break;
	case FAULT_OUTSIDE:
		findings_add(findings, file, PDF_LEANS_ON_OTHERS, key);
		break;
	case FAULT_ALTERNATE:
		findings_add(findings, file, PICTURE_ALTERNATES);
		break;
	case FAULT_TRANSFER:
		findings_add(findings, file, TRANSFER_CURVE, key);
		break;
	case FAULT_HALFTONE:
		findings_add(findings, file, HALFTONE_NAMED);
		break;
	case FAULT_LZW:
		findings_add(findings, file, PDF_HAS_LZW);
		break;
	case FAULT_INTERPOLATE:
		findings_add(findings, file, PICTURE_INTERPOLATED);
		break;
	case FAULT_BLEND_SPACE:
		findings_add(findings, file, BLEND_SPACE);
		break;
	}
}

/* Keys that say it by being there, with the clause of ISO 32000-1. */
static const struct {
	const char *key;
	Fault fault;
} telling_keys[] = {
	{ "/AA", FAULT_ACTION },         /* 12.6.3 */
	{ "/OpenAction", FAULT_ACTION }, /* 7.7.2 */
	{ "/JS", FAULT_ACTION },         /* 12.6.4.16 */
	{ "/JavaScript", FAULT_ACTION }, /* 7.7.4 */
	{ "/AcroForm", FAULT_FORM },     /* 12.7.2 */
	{ "/XFA", FAULT_FORM },
	{ "/EmbeddedFiles", FAULT_ATTACHMENT }, /* 7.11.4 */
	{ "/EF", FAULT_ATTACHMENT },
	{ "/AF", FAULT_ATTACHMENT },
	{ "/OPI", FAULT_OUTSIDE },          /* 14.11.7 */
	{ "/Ref", FAULT_OUTSIDE },          /* 8.10.4 */
	{ "/Alternates", FAULT_ALTERNATE }, /* 8.9.5.4 */
	{ "/HalftoneName", FAULT_HALFTONE },
};

typedef struct {
	const Judge *judge;
	GHashTable *seen; /* numbers of the indirect objects met */
	GArray *waiting;  /* of qpdf_oh */
} Walk;

static void meet(Walk *walk, qpdf_oh object)
{
	qpdf_data pdf = walk->judge->pdf;
	int type = (int)qpdf_oh_get_type_code(pdf, object);
	bool holds_more = type == ot_array || type == ot_dictionary || type == ot_stream;
	int number = object_id(pdf, object);
	if (holds_more && (number == 0 || g_hash_table_add(walk->seen, GINT_TO_POINTER(number))))
		g_array_append_val(walk->waiting, object);
	else
		qpdf_oh_release(pdf, object);
}

/* Default is the device's own curve, which is none of the file's (ISO 32000-1, Table 58). */
static void judge_transfer(const Judge *judge, const char *key, qpdf_oh value)
{
	bool is_second = strcmp(key, "/TR2") == 0;
	bool is_harmless = is_second && object_is_name(judge->pdf, value, "Default");
	if ((is_second || strcmp(key, "/TR") == 0) && !is_harmless &&
		!qpdf_oh_is_null(judge->pdf, value))
		tell(judge, FAULT_TRANSFER, key + 1);
}

/* A group of transparency is blended in its own space (11.6.6). */
static bool is_blended_in_rgb(const Judge *judge, qpdf_oh group, qpdf_oh space)
{
	qpdf_data pdf = judge->pdf;
	if (!object_key_is_name(pdf, group, "/S", "Transparency"))
		return false;
	const Space *read = space_read(judge->arena, pdf, space, qpdf_oh_new_null(pdf));
	return read && (read->kind == SPACE_RGB || read->kind == SPACE_PROFILE_RGB);
}

static bool is_action_dictionary(qpdf_data pdf, qpdf_oh value)
{
	return qpdf_oh_is_dictionary(pdf, value) && object_has(pdf, value, "/S");
}

/* /A is an action in an annotation and an outline; attributes in a structure element. */
static void judge_value(const Judge *judge, const char *key, qpdf_oh holder, qpdf_oh value)
{
	qpdf_data pdf = judge->pdf;
	bool is_form = object_key_is_name(pdf, holder, "/Subtype", "Form");
	for (size_t i = 0; i < G_N_ELEMENTS(telling_keys); i++)
		if (strcmp(key, telling_keys[i].key) == 0 && (strcmp(key, "/Ref") != 0 || is_form))
			tell(judge, telling_keys[i].fault, key + 1);
	if (strcmp(key, "/A") == 0 && is_action_dictionary(pdf, value))
		tell(judge, FAULT_ACTION, "A");
	if (strcmp(key, "/Interpolate") == 0 && object_is_true(pdf, value))
		tell(judge, FAULT_INTERPOLATE, key);
	if (strcmp(key, "/Filter") == 0 && object_names(pdf, value, "LZWDecode"))
		tell(judge, FAULT_LZW, key);
	bool is_kind = strcmp(key, "/Subtype") == 0 || strcmp(key, "/Subtype2") == 0;
	if (is_kind && object_is_name(pdf, value, "PS"))
		tell(judge, FAULT_POSTSCRIPT, key);
	if (strcmp(key, "/CS") == 0 && is_blended_in_rgb(judge, holder, value))
		tell(judge, FAULT_BLEND_SPACE, key);
	judge_transfer(judge, key, value);
}

static void visit_dictionary(Walk *walk, qpdf_oh dictionary)
{
	qpdf_data pdf = walk->judge->pdf;
	/* The iterator is the document's, so the keys are gathered before we go deeper. */
	g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
	qpdf_oh_begin_dict_key_iter(pdf, dictionary);
	while (qpdf_oh_dict_more_keys(pdf))
		g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(pdf)));
	for (guint i = 0; i < keys->len; i++) {
		qpdf_oh value = qpdf_oh_get_key(pdf, dictionary, keys->pdata[i]);
		judge_value(walk->judge, keys->pdata[i], dictionary, value);
		meet(walk, value);
	}
}

static void visit(Walk *walk, qpdf_oh object)
{
	qpdf_data pdf = walk->judge->pdf;
	if (qpdf_oh_is_array(pdf, object)) {
		int count = qpdf_oh_get_array_n_items(pdf, object);
		for (int i = 0; i < count; i++)
			meet(walk, qpdf_oh_get_array_item(pdf, object, i));
	} else {
		bool is_stream = qpdf_oh_is_stream(pdf, object);
		visit_dictionary(walk, is_stream ? qpdf_oh_get_dict(pdf, object) : object);
	}
	qpdf_oh_release(pdf, object);
}

void objects_judge(const Judge *judge)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
	Walk walk = { judge, seen, waiting };
	meet(&walk, qpdf_get_trailer(judge->pdf));
	while (waiting->len > 0) {
		qpdf_oh next = g_array_index(waiting, qpdf_oh, waiting->len - 1);
		g_array_set_size(waiting, waiting->len - 1);
		visit(&walk, next);
	}
}
