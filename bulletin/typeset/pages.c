#include "typeset/pages.h"

#include <string.h>

const char *role_name(Role role)
{
	static const char *const names[ROLE_COUNT] = { "Document", "H1", "H2", "H3", "H4", "H5",
		"H6", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD",
		"Figure", "Caption", "BlockQuote", "Note", "Sect", "Div", "Code", "Span" };
	return names[role];
}

/* Elements whose words go on in the paragraph around them. */
static int paragraph_of(const Pages *pages, int element)
{
	while (element >= 0 && pages->elements[element].role == ROLE_SPAN)
		element = pages->elements[element].parent;
	return element;
}

/* What was read last of a paragraph, to know what divides it from what comes next. */
typedef struct {
	GString *text;
	int page;
	Length baseline;
	Length end;      /* of the item on that line */
	bool is_divided; /* the word it ends with */
} Reading;

static bool ends_with_space(const GString *text)
{
	return text->len > 0 && text->str[text->len - 1] == ' ';
}

static void read_item(Reading *reading, const Item *item, int page)
{
	static const char soft_hyphen[] = "\u00AD";
	if (item->kind != ITEM_GLYPHS)
		return;
	bool goes_on = reading->page == page && reading->baseline == item->box.y &&
		reading->end == item->box.x;
	if (reading->is_divided && g_str_has_suffix(reading->text->str, soft_hyphen))
		g_string_truncate(reading->text, reading->text->len - strlen(soft_hyphen));
	else if (reading->text->len > 0 && !reading->is_divided && !goes_on &&
		!ends_with_space(reading->text))
		g_string_append_c(reading->text, ' ');
	g_string_append(reading->text, item->text);
	reading->page = page;
	reading->baseline = item->box.y;
	reading->end = box_right(item->box);
	reading->is_divided = item->is_divided;
}

const char *const *pages_element_texts(Arena *arena, const Pages *pages)
{
	Reading *readings = g_new0(Reading, pages->element_count);
	for (int page = 0; page < pages->page_count; page++) {
		for (int i = 0; i < pages->pages[page].item_count; i++) {
			const Item *item = &pages->pages[page].items[i];
			int element = paragraph_of(pages, item->element);
			if (element < 0)
				continue;
			Reading *reading = &readings[element];
			if (!reading->text)
				reading->text = g_string_new(NULL);
			read_item(reading, item, page);
		}
	}
	const char **texts = arena_new(arena, const char *, pages->element_count);
	for (int i = 0; i < pages->element_count; i++) {
		GString *text = readings[i].text;
		if (!text)
			continue;
		if (ends_with_space(text))
			g_string_truncate(text, text->len - 1);
		const char *instead = pages->elements[i].actual_text;
		texts[i] = instead ? instead : arena_text(arena, text->str);
		g_string_free(text, TRUE);
	}
	g_free(readings);
	return texts;
}

char *pages_text(Arena *arena, const Pages *pages)
{
	const char *const *texts = pages_element_texts(arena, pages);
	g_autoptr(GString) all = g_string_new(NULL);
	for (int i = 0; i < pages->element_count; i++) {
		const Element *element = &pages->elements[i];
		if (element->role == ROLE_FIGURE && element->alternative)
			g_string_append_printf(all, "%s[%s]\n", all->len > 0 ? "\n" : "",
				element->alternative);
		if (!texts[i])
			continue;
		bool is_label = element->role == ROLE_LBL,
		     follows_label = g_str_has_suffix(all->str, "  ");
		g_string_append_printf(all, "%s%s%s", all->len > 0 && !follows_label ? "\n" : "",
			texts[i], is_label ? "  " : "\n");
	}
	return arena_text(arena, all->str);
}
