#include "draft/outline.h"
#include "draft/draft_remarks.h"

/* Equal but for white space. */
static bool is_same_text(const char *a, const char *b)
{
	for (;;) {
		bool is_gap_a = g_ascii_isspace(*a), is_gap_b = g_ascii_isspace(*b);
		while (g_ascii_isspace(*a))
			a++;
		while (g_ascii_isspace(*b))
			b++;
		if (*a != *b || is_gap_a != is_gap_b)
			return *a == *b && *a == '\0';
		if (*a == '\0')
			return true;
		a++;
		b++;
	}
}

static void drop_title(Block *document, const char *title, Remarks *remarks)
{
	const Block *first = document->first_child;
	bool is_repeated = title && first && first->kind == BLOCK_HEADING && first->level == 1 &&
		is_same_text(first->prose.text, title);
	if (!is_repeated)
		return;
	remarks_add(remarks, first->place, TITLE_REPEATED);
	document->first_child = first->next;
}

static void check_heading(const Block *heading, int *level, Remarks *remarks)
{
	if (heading->level == 1)
		remarks_add(remarks, heading->place, HEADING_ONE);
	else if (heading->level > *level + 1)
		remarks_add(remarks, heading->place, HEADING_SKIPS, heading->level, *level);
	if (heading->prose.length == 0)
		remarks_add(remarks, heading->place, HEADING_EMPTY);
	*level = heading->level;
}

static void check_children(const Block *parent, int *level, Remarks *remarks)
{
	for (const Block *child = parent->first_child; child; child = child->next) {
		if (child->kind == BLOCK_HEADING)
			check_heading(child, level, remarks);
		check_children(child, level, remarks);
	}
}

void outline_check(Block *document, const char *title, Remarks *remarks)
{
	int level = 1; /* the title's */
	drop_title(document, title, remarks);
	check_children(document, &level, remarks);
}
