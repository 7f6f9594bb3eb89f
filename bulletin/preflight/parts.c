/* The tree of document parts (ISO 16612-2): each leaf a record, which has pages one after another.
 */
#include "preflight/judge.h"
#include "preflight/preflight_remarks.h"

enum { DEEPEST = 16 };

/* Going through the tree. */
typedef struct {
	const Judge *judge;
	GHashTable *seen; /* numbers of the parts met: none is met twice */
	int page;         /* the next one that a record has to begin with */
} Leading;

/* The number of the object under `key`. */
static int id_of_key(qpdf_data pdf, qpdf_oh holder, const char *key)
{
	qpdf_oh value = object_key(pdf, holder, key);
	int number = object_id(pdf, value);
	qpdf_oh_release(pdf, value);
	return number;
}

/* Whether the pages from the next one to the record's last know that they are its. */
static bool leads_to_pages(Leading *leading, qpdf_oh leaf)
{
	const Judge *judge = leading->judge;
	qpdf_data pdf = judge->pdf;
	int start = id_of_key(pdf, leaf, "/Start"), end = id_of_key(pdf, leaf, "/End");
	int last = end > 0 ? end : start, number = 0;
	if (leading->page == judge->page_count ||
		object_id(pdf, judge->pages[leading->page].object) != start)
		return false;
	while (number != last && leading->page < judge->page_count) {
		qpdf_oh page = judge->pages[leading->page].object;
		number = object_id(pdf, page);
		if (id_of_key(pdf, page, "/DPart") != object_id(pdf, leaf))
			return false;
		leading->page++;
	}
	return number == last;
}

static bool leads(Leading *leading, qpdf_oh part, int parent, int depth);

/* Parts stand in lists within a list. */
static bool leads_to_parts(Leading *leading, qpdf_oh lists, int parent, int depth)
{
	qpdf_data pdf = leading->judge->pdf;
	bool is_led = true;
	for (int i = 0; i < object_count(pdf, lists) && is_led; i++) {
		qpdf_oh list = object_item(pdf, lists, i);
		for (int k = 0; k < object_count(pdf, list) && is_led; k++) {
			qpdf_oh part = object_item(pdf, list, k);
			is_led = leads(leading, part, parent, depth + 1);
			qpdf_oh_release(pdf, part);
		}
		qpdf_oh_release(pdf, list);
	}
	return is_led;
}

/* Whether a part knows its parent, and leads to the next pages. */
static bool leads(Leading *leading, qpdf_oh part, int parent, int depth)
{
	qpdf_data pdf = leading->judge->pdf;
	int number = object_id(pdf, part);
	bool is_new = number > 0 && g_hash_table_add(leading->seen, GINT_TO_POINTER(number));
	if (depth > DEEPEST || !is_new || id_of_key(pdf, part, "/Parent") != parent)
		return false;
	if (!object_has(pdf, part, "/DParts"))
		return leads_to_pages(leading, part);
	qpdf_oh lists = object_key(pdf, part, "/DParts");
	bool is_led = leads_to_parts(leading, lists, number, depth);
	qpdf_oh_release(pdf, lists);
	return is_led;
}

void parts_judge(const Judge *judge)
{
	qpdf_data pdf = judge->pdf;
	if (!judge->claims.is_pdfvt1)
		return;
	qpdf_oh root = object_key(pdf, qpdf_get_root(pdf), "/DPartRoot");
	qpdf_oh node = object_key(pdf, root, "/DPartRootNode");
	if (!qpdf_oh_is_dictionary(pdf, node)) {
		findings_add(judge->findings, judge_file(judge), PARTS_MISSING);
		return;
	}
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	Leading leading = { judge, seen, 0 };
	bool is_led = leads(&leading, node, object_id(pdf, root), 0);
	if (is_led && leading.page == judge->page_count)
		return;
	bool is_at_page = leading.page < judge->page_count;
	findings_add(judge->findings,
		is_at_page ? judge_page(judge, leading.page) : judge_file(judge), PARTS_ASTRAY);
}
