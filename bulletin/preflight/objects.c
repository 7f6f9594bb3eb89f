/*
 * A walk over every object that the trailer leads to, each once. Keys and
 * values that no file for print may hold mean the same wherever they stand.
 * What a page leads to is told of that page, the first of those that share it.
 */
#include "preflight/colour_space.h"
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

#include <string.h>

/* Tells what a key says, itself named without its stroke. */
typedef void Tell(const Judge *judge, Spot spot, const char *key);

static void tell_actions(const Judge *judge, Spot spot, const char *key)
{
	findings_add(judge->findings, spot, PDF_HAS_ACTIONS, key);
}

static void tell_form(const Judge *judge, Spot spot, const char *key)
{
	findings_add(judge->findings, spot, PDF_HAS_FORM, key);
}

static void tell_attachments(const Judge *judge, Spot spot, const char *key)
{
	findings_add(judge->findings, spot, PDF_HAS_ATTACHMENTS, key);
}

static void tell_outside(const Judge *judge, Spot spot, const char *key)
{
	findings_add(judge->findings, spot, PDF_LEANS_ON_OTHERS, key);
}

static void tell_alternates(const Judge *judge, Spot spot, const char *key)
{
	(void)key;
	findings_add(judge->findings, spot, PICTURE_ALTERNATES);
}

static void tell_halftone(const Judge *judge, Spot spot, const char *key)
{
	(void)key;
	findings_add(judge->findings, spot, HALFTONE_NAMED);
}

/* Keys that say it by being there, with the clause of ISO 32000-1. */
static const struct {
	const char *key;
	Tell *tell;
} telling_keys[] = {
	{ "/AA", tell_actions },         /* 12.6.3 */
	{ "/OpenAction", tell_actions }, /* 7.7.2 */
	{ "/JS", tell_actions },         /* 12.6.4.16 */
	{ "/JavaScript", tell_actions }, /* 7.7.4 */
	{ "/AcroForm", tell_form },      /* 12.7.2 */
	{ "/XFA", tell_form },
	{ "/EmbeddedFiles", tell_attachments }, /* 7.11.4 */
	{ "/EF", tell_attachments },
	{ "/AF", tell_attachments },
	{ "/OPI", tell_outside },           /* 14.11.7 */
	{ "/Alternates", tell_alternates }, /* 8.9.5.4 */
	{ "/HalftoneName", tell_halftone },
};

typedef struct {
	const Judge *judge;
	Spot spot;        /* where we are: a page, or the file */
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

/* A soft mask has a /TR too, by which it is no more than lighter or darker (Table 144). */
static bool is_soft_mask(qpdf_data pdf, qpdf_oh holder)
{
	return object_key_is_name(pdf, holder, "/S", "Luminosity") ||
		object_key_is_name(pdf, holder, "/S", "Alpha");
}

/* Default is the device's own curve, which is none of the file's (ISO 32000-1, Table 58). */
static void judge_transfer(const Walk *walk, const char *key, qpdf_oh holder, qpdf_oh value)
{
	qpdf_data pdf = walk->judge->pdf;
	bool is_second = strcmp(key, "/TR2") == 0;
	bool is_harmless = (is_second && object_is_name(pdf, value, "Default")) ||
		qpdf_oh_is_null(pdf, value) || is_soft_mask(pdf, holder);
	if ((is_second || strcmp(key, "/TR") == 0) && !is_harmless)
		findings_add(walk->judge->findings, walk->spot, TRANSFER_CURVE, key + 1);
}

/* How much is seen of each dot of a picture: a picture itself (11.6.5.3). */
static bool is_mask_in_colours(qpdf_data pdf, qpdf_oh mask)
{
	return qpdf_oh_is_stream(pdf, mask) &&
		!object_key_is_name(pdf, mask, "/ColorSpace", "DeviceGray");
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
static void judge_value(const Walk *walk, const char *key, qpdf_oh holder, qpdf_oh value)
{
	const Judge *judge = walk->judge;
	qpdf_data pdf = judge->pdf;
	Findings *findings = judge->findings;
	Spot spot = walk->spot;
	for (size_t i = 0; i < G_N_ELEMENTS(telling_keys); i++)
		if (strcmp(key, telling_keys[i].key) == 0)
			telling_keys[i].tell(judge, spot, key + 1);
	if (strcmp(key, "/Ref") == 0 && object_key_is_name(pdf, holder, "/Subtype", "Form"))
		tell_outside(judge, spot,
			key + 1); /* a structure element has a /Ref of another kind */
	if (strcmp(key, "/A") == 0 && is_action_dictionary(pdf, value))
		tell_actions(judge, spot, "A");
	if (strcmp(key, "/Interpolate") == 0 && object_is_true(pdf, value))
		findings_add(findings, spot, PICTURE_INTERPOLATED);
	if (strcmp(key, "/Filter") == 0 && object_names(pdf, value, "LZWDecode"))
		findings_add(findings, spot, PDF_HAS_LZW);
	bool is_kind = strcmp(key, "/Subtype") == 0 || strcmp(key, "/Subtype2") == 0;
	if (is_kind && object_is_name(pdf, value, "PS"))
		findings_add(findings, spot, PDF_HAS_POSTSCRIPT);
	if (strcmp(key, "/CS") == 0 && is_blended_in_rgb(judge, holder, value))
		findings_add(findings, spot, BLEND_SPACE);
	if (strcmp(key, "/SMask") == 0 && is_mask_in_colours(pdf, value))
		findings_add(findings, spot, PICTURE_MASK_IN_COLOURS);
	judge_transfer(walk, key, holder, value);
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
		judge_value(walk, keys->pdata[i], dictionary, value);
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

static void visit_waiting(Walk *walk)
{
	while (walk->waiting->len > 0) {
		qpdf_oh next = g_array_index(walk->waiting, qpdf_oh, walk->waiting->len - 1);
		g_array_set_size(walk->waiting, walk->waiting->len - 1);
		visit(walk, next);
	}
}

/* A page's way to its fellows leads over their parent: from there none is entered again. */
static void mark_pages(Walk *walk)
{
	const Judge *judge = walk->judge;
	qpdf_data pdf = judge->pdf;
	for (int i = 0; i < judge->page_count; i++) {
		qpdf_oh page = judge->pages[i].object, parent = object_key(pdf, page, "/Parent");
		g_hash_table_add(walk->seen, GINT_TO_POINTER(object_id(pdf, page)));
		g_hash_table_add(walk->seen, GINT_TO_POINTER(object_id(pdf, parent)));
		qpdf_oh_release(pdf, parent);
	}
}

void objects_judge(const Judge *judge)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	g_autoptr(GArray) waiting = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
	Walk walk = { .judge = judge, .seen = seen, .waiting = waiting };
	mark_pages(&walk);
	for (int i = 0; i < judge->page_count; i++) {
		walk.spot = judge_page(judge, i);
		visit_dictionary(&walk, judge->pages[i].object);
		visit_waiting(&walk);
	}
	walk.spot = judge_file(judge);
	meet(&walk, qpdf_get_trailer(judge->pdf));
	visit_waiting(&walk);
}
