/*
 * Artifacts: what is on the page and is read to nobody, bars and rules. The
 * painter leaves them without a mark, and every mark on a page is to be in a
 * tag or in an artifact (ISO 14289-1, 7.1).
 */
#include "press/content.h"
#include "press/page_content.h"
#include "press/press_remarks.h"
#include "press/pressing.h"

#include <string.h>

/* The content of one page as it is written anew. */
typedef struct {
	GString *bytes;
	int depth; /* of marked content that the painter opened */
	bool is_in_artifact;
	int spans;         /* open in the artifact */
	bool is_in_text;   /* between BT and ET, where no mark may begin that ends outside */
	bool is_confusing; /* a tag begins or ends where that cannot be */
} Marking;

static void close_artifact(Marking *marking)
{
	if (!marking->is_in_artifact)
		return;
	marking->is_confusing |= marking->is_in_text;
	g_string_append(marking->bytes, "EMC\n");
	marking->is_in_artifact = false;
}

static void open_artifact(Marking *marking)
{
	marking->is_confusing |= marking->is_in_text;
	g_string_append(marking->bytes, "/Artifact BMC\n");
	marking->is_in_artifact = true;
}

/* Those that put ink on the page or prepare a path for it; between the two nothing may stand. */
static bool is_drawing(const Operation *operation)
{
	static const char *const others[] = { "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i",
		"gs", "CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k" };
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (operation_is(operation, others[i]))
			return false;
	return true;
}

/*
 * Whether a stretch of glyphs begins that is told how it is spelt, as a ligature
 * is (14.9.4). It is no element of the tree: in an artifact it is a part of it.
 */
static bool is_spelt(const Operation *operation)
{
	static const char span[] = "/Span", number[] = "/MCID";
	Text all = operation->all;
	return operation_is(operation, "BDC") && all.length > strlen(span) &&
		memcmp(all.bytes, span, strlen(span)) == 0 &&
		!g_strstr_len(all.bytes, (gssize)all.length, number);
}

static void take_operation(Marking *marking, const Operation *operation)
{
	bool is_begin = operation_is(operation, "BDC") || operation_is(operation, "BMC");
	bool is_end = operation_is(operation, "EMC");
	bool is_outside = marking->depth == 0;
	if (marking->is_in_artifact && is_spelt(operation)) {
		marking->spans++;
	} else if (is_end && marking->spans > 0) {
		marking->spans--;
	} else if (is_begin) {
		if (is_outside)
			close_artifact(marking);
		marking->depth++;
	} else if (is_end) {
		marking->is_confusing |= is_outside;
		marking->depth--;
	} else if (is_outside && !marking->is_in_artifact && is_drawing(operation)) {
		open_artifact(marking);
	}
	if (operation_is(operation, "BT") || operation_is(operation, "ET"))
		marking->is_in_text = operation_is(operation, "BT");
	g_string_append_len(marking->bytes, operation->all.bytes, (gssize)operation->all.length);
	g_string_append_c(marking->bytes, '\n');
}

/* Writes the marked content to `bytes`; false where the content cannot be followed. */
static bool mark_content(Text stream, GString *bytes)
{
	Marking marking = { .bytes = bytes };
	Content content = content_open(stream);
	Operation operation;
	while (content_next(&content, &operation))
		take_operation(&marking, &operation);
	close_artifact(&marking);
	return !content.is_damaged && !marking.is_confusing && marking.depth == 0;
}

static void mark_page(const Pressing *pressing, int number)
{
	Text content;
	if (!page_content_read(pressing, number, &content))
		return;
	g_autoptr(GString) marked = g_string_sized_new(content.length + content.length / 8);
	if (mark_content(content, marked))
		page_content_replace(pressing, number, (Text){ marked->str, marked->len });
	else
		remarks_add(pressing->remarks, (Place){ 0 }, SHEET_CONTENT, number + 1);
}

void artifacts_press(const Pressing *pressing)
{
	for (int number = 0; number < pressing->job->pages->page_count; number++)
		mark_page(pressing, number);
}
