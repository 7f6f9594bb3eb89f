/*
 * Ways through the sheet: the outline, an entry for each heading under the one
 * it belongs to (ISO 32000-1, 12.3.3), and the pages' labels (12.4.2).
 */
#include "layout/grid.h"
#include "press/pressing.h"

enum { LEVELS = ROLE_H6 - ROLE_H1 + 1 };

/* Where an element's words begin. */
typedef struct {
	int page; /* -1: nowhere */
	Length left, baseline;
} Start;

/* The entries on the way: what the next heading may belong to. */
typedef struct {
	const Pressing *pressing;
	qpdf_oh open[LEVELS + 1]; /* by level; 0 is the outline itself */
	int level;                /* of the last entry */
} Outline;

static bool is_heading(Role role)
{
	return role >= ROLE_H1 && role <= ROLE_H6;
}

static const Start *starts_of(const Pressing *pressing)
{
	const Pages *pages = pressing->job->pages;
	Start *starts = arena_new(pressing->arena, Start, pages->element_count);
	for (int i = 0; i < pages->element_count; i++)
		starts[i].page = -1;
	for (int i = 0; i < pages->page_count; i++) {
		for (int k = 0; k < pages->pages[i].item_count; k++) {
			const Item *item = &pages->pages[i].items[k];
			if (item->kind == ITEM_GLYPHS && item->element != ARTIFACT &&
				starts[item->element].page < 0)
				starts[item->element] = (Start){ i, item->box.x, item->box.y };
		}
	}
	return starts;
}

/* The page, with a line of white over the words; as large as the reader has it. */
static qpdf_oh destination(const Pressing *pressing, const Start *start)
{
	enum { DECIMALS = 3 };
	static const Length white = 72 * LENGTH_PER_PT;
	qpdf_data pdf = pressing->pdf;
	Box media = grid_media(pressing->job->layout);
	Length left = start->left - media.x, top = box_bottom(media) - start->baseline + white;
	qpdf_oh array = qpdf_oh_new_array(pdf);
	qpdf_oh_append_item(pdf, array, qpdf_get_page_n(pdf, (size_t)start->page));
	qpdf_oh_append_item(pdf, array, qpdf_oh_new_name(pdf, "/XYZ"));
	qpdf_oh_append_item(pdf, array,
		qpdf_oh_new_real_from_double(pdf, pt_from_length(left), DECIMALS));
	qpdf_oh_append_item(pdf, array,
		qpdf_oh_new_real_from_double(pdf, pt_from_length(top), DECIMALS));
	qpdf_oh_append_item(pdf, array, qpdf_oh_new_null(pdf));
	return array;
}

/* One entry more under its parent, open: /Count is how many are seen below it. */
static void append_entry(qpdf_data pdf, qpdf_oh parent, qpdf_oh entry)
{
	qpdf_oh_replace_key(pdf, entry, "/Parent", parent);
	if (qpdf_oh_has_key(pdf, parent, "/Last")) {
		qpdf_oh last = qpdf_oh_get_key(pdf, parent, "/Last");
		qpdf_oh_replace_key(pdf, entry, "/Prev", last);
		qpdf_oh_replace_key(pdf, last, "/Next", entry);
	} else {
		qpdf_oh_replace_key(pdf, parent, "/First", entry);
	}
	qpdf_oh_replace_key(pdf, parent, "/Last", entry);
}

static void count_entry(qpdf_data pdf, const Outline *outline, int level)
{
	for (int above = 0; above < level; above++) {
		int count = qpdf_oh_get_int_value_as_int(pdf,
			qpdf_oh_get_key(pdf, outline->open[above], "/Count"));
		qpdf_oh_replace_key(pdf, outline->open[above], "/Count",
			qpdf_oh_new_integer(pdf, count + 1));
	}
}

/* A level that is skipped is no entry: the heading belongs to the last one above it. */
static void add_heading(Outline *outline, int heading_level, const char *words, const Start *start)
{
	qpdf_data pdf = outline->pressing->pdf;
	int level = MIN(heading_level, outline->level + 1);
	qpdf_oh entry = qpdf_make_indirect_object(pdf, qpdf_oh_parse(pdf, "<< /Count 0 >>"));
	qpdf_oh_replace_key(pdf, entry, "/Title", qpdf_oh_new_unicode_string(pdf, words));
	qpdf_oh_replace_key(pdf, entry, "/Dest", destination(outline->pressing, start));
	append_entry(pdf, outline->open[level - 1], entry);
	count_entry(pdf, outline, level);
	outline->open[level] = entry;
	outline->level = level;
}

void outline_press(const Pressing *pressing)
{
	qpdf_data pdf = pressing->pdf;
	const Pages *pages = pressing->job->pages;
	const Start *starts = starts_of(pressing);
	const char *const *texts = pages_element_texts(pressing->arena, pages);
	Outline outline = { .pressing = pressing };
	outline.open[0] = qpdf_make_indirect_object(pdf,
		qpdf_oh_parse(pdf, "<< /Type /Outlines /Count 0 >>"));
	for (int i = 0; i < pages->element_count; i++) {
		const Element *element = &pages->elements[i];
		if (is_heading(element->role) && texts[i] && starts[i].page >= 0)
			add_heading(&outline, (int)(element->role - ROLE_H1) + 1,
				element->entry ? element->entry : texts[i], &starts[i]);
	}
	if (qpdf_oh_has_key(pdf, outline.open[0], "/First"))
		qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/Outlines", outline.open[0]);
	qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/PageLabels",
		qpdf_oh_parse(pdf, "<< /Nums [ 0 << /S /D >> ] >>"));
}
