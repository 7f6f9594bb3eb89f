/*
 * Layers: optional content, as PDF/X-4 and PDF/A-2 allow it (ISO 32000-1, 8.11;
 * ISO 19005-2, 6.9). Each configuration is one way to show them.
 */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

/* A list within a list is a group of layers. */
enum { LISTS_DEEPEST = 16 };

static void take_listed(qpdf_data pdf, qpdf_oh list, GHashTable *left, int depth)
{
	for (int i = 0; i < object_count(pdf, list) && depth < LISTS_DEEPEST; i++) {
		qpdf_oh item = object_item(pdf, list, i);
		g_hash_table_remove(left, GINT_TO_POINTER(object_id(pdf, item)));
		take_listed(pdf, item, left, depth + 1);
		qpdf_oh_release(pdf, item);
	}
}

/* A configuration that lists layers lists all of them; one without a list is fine. */
static bool lists_all(qpdf_data pdf, qpdf_oh layers, qpdf_oh list)
{
	g_autoptr(GHashTable) left = g_hash_table_new(NULL, NULL);
	for (int i = 0; i < object_count(pdf, layers); i++) {
		qpdf_oh layer = object_item(pdf, layers, i);
		g_hash_table_add(left, GINT_TO_POINTER(object_id(pdf, layer)));
		qpdf_oh_release(pdf, layer);
	}
	take_listed(pdf, list, left, 0);
	return !qpdf_oh_is_array(pdf, list) || g_hash_table_size(left) == 0;
}

static void judge_configuration(const Judge *judge, qpdf_oh layers, qpdf_oh configuration,
	GHashTable *names)
{
	qpdf_data pdf = judge->pdf;
	char *name = object_text(judge->arena, pdf, object_key(pdf, configuration, "/Name"));
	if (!*name || !g_hash_table_add(names, name))
		findings_add(judge->findings, judge_file(judge), LAYERS_UNNAMED);
	if (object_has(pdf, configuration, "/AS"))
		findings_add(judge->findings, judge_file(judge), LAYERS_AUTOMATIC);
	if (!lists_all(pdf, layers, object_key(pdf, configuration, "/Order")))
		findings_add(judge->findings, judge_file(judge), LAYERS_UNLISTED);
}

void layers_judge(const Judge *judge)
{
	qpdf_data pdf = judge->pdf;
	qpdf_oh properties = object_key(pdf, qpdf_get_root(pdf), "/OCProperties");
	qpdf_oh layers = object_key(pdf, properties, "/OCGs");
	qpdf_oh others = object_key(pdf, properties, "/Configs");
	g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
	if (!qpdf_oh_is_dictionary(pdf, properties))
		return;
	judge_configuration(judge, layers, object_key(pdf, properties, "/D"), names);
	for (int i = 0; i < object_count(pdf, others); i++)
		judge_configuration(judge, layers, object_item(pdf, others, i), names);
}
