/*
 * What holds of every set bulletin, whatever stands in it: random drafts of
 * every kind of block, in one column and in two, ragged and justified.
 */
#include "pipeline/pipeline.h"
#include "property/random_draft.h"
#include "sanitized.h"
#include "temporary.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BULLETINS = IS_SANITIZED ? 2 : 6 }; /* of each layout */

/* The layouts, as they differ from each other. */
typedef struct {
	const char *name;
	int columns;
	const char *text; /* keys of the style */
	double hangs;     /* how far a line may stand out on either side, in em */
} Case;

static const Case cases[] = {
	{ "ragged", 1, "hyphens: false", 0 },
	{ "justified", 1, "align: justify, hyphens: true", 0 },
	{ "hanging", 1, "align: justify, hyphens: true, hangs: true, expansion: 2%", 0.5 },
	{ "two-ragged", 2, "hyphens: true", 0 },
	{ "two-justified", 2, "align: justify, hyphens: true, letter-spacing: 1%", 0 },
};

/* Words on one side and then on many, so that all that can break over sides does. */
static void write_layout(const char *folder, const Case *each)
{
	g_autofree char *path = g_strdup_printf("%s/layouts/%s.yaml", folder, each->name);
	g_autofree char *layout = g_strdup_printf("schema: 1\n"
						  "extends: a4-notice\n"
						  "pages: 60\n"
						  "register: none\n"
						  "styles:\n"
						  "  text: {%s}\n"
						  "frames:\n"
						  "  headline: {on: first}\n"
						  "  title: {on: first}\n"
						  "  standfirst: {on: first}\n"
						  "  body: {on: first, text-columns: %d}\n"
						  "  body-later: {holds: body, on: later, "
						  "top: 30mm, bottom: 260mm, text-columns: %d}\n",
		each->text, each->columns, each->columns);
	cr_assert(g_file_set_contents(path, layout, -1, NULL));
}

/* One bulletin as it was set. */
typedef struct {
	const Case *layout;
	const RandomDraft *draft;
	const char *folder;
	Arena *arena;
	Remarks *remarks;
	Pipeline *pipeline;
	const Pages *pages;
	char *which; /* to find it again */
} Set;

/* What an error says of it, where there is one. */
static const char *last_fault(Remarks *remarks)
{
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	for (int i = count; i-- > 0;)
		if (told[i].weight == REMARK_ERROR)
			return told[i].fault;
	return "";
}

/* The letters of a text, without anything else. */
static char *letters_of(const char *text)
{
	GString *letters = g_string_new(NULL);
	for (; *text; text++)
		if (g_ascii_islower(*text))
			g_string_append_c(letters, *text);
	return g_string_free(letters, FALSE);
}

static void expect_letters(const Set *set, const char *where, const char *text)
{
	g_autofree char *found = letters_of(text);
	const char *wanted = set->draft->letters->str;
	size_t same = 0;
	while (wanted[same] && wanted[same] == found[same])
		same++;
	cr_expect(!wanted[same] && !found[same],
		"%s: %s says \"%.30s\" where the draft says \"%.30s\"", set->which, where,
		found + same, wanted + same);
}

static char *text_on_page(const Set *set, Text pdf)
{
	g_autofree char *file = g_build_filename(set->folder, "sheet.pdf", NULL);
	cr_assert(g_file_set_contents(file, pdf.bytes, (gssize)pdf.length, NULL));
	const char *const words[] = { "pdftotext", "-raw", file, "-", NULL };
	char *text = NULL;
	cr_assert(g_spawn_sync(NULL, (char **)words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
		NULL, NULL, NULL));
	return text;
}

/* What a side repeats of others, a table's head, say: it is painted first, and never read. */
static char *artifact_letters(const Page *page)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (int i = 0; i < page->item_count; i++)
		if (page->items[i].kind == ITEM_GLYPHS && page->items[i].element == ARTIFACT)
			g_string_append(text, page->items[i].text);
	return letters_of(text->str);
}

/* The text of all sides, as a reader of PDF finds it, without what they repeat. */
static char *read_text(const Set *set, const char *painted)
{
	g_auto(GStrv) sides = g_strsplit(painted, "\f", -1);
	GString *text = g_string_new(NULL);
	for (int i = 0; i < set->pages->page_count && sides[i]; i++) {
		g_autofree char *repeated = artifact_letters(&set->pages->pages[i]);
		g_autofree char *letters = letters_of(sides[i]);
		bool is_first = g_str_has_prefix(letters, repeated);
		cr_expect(is_first, "%s: side %d does not begin with what it repeats", set->which,
			i + 1);
		g_string_append(text, letters + (is_first ? strlen(repeated) : 0));
	}
	return g_string_free(text, FALSE);
}

static void expect_every_word_once(const Set *set)
{
	expect_letters(set, "the reading tree", pages_text(set->arena, set->pages));
	const Sheet *sheet = pipeline_sheet(set->pipeline, 0);
	cr_assert(sheet, "%s cannot be made ready for print: %s", set->which,
		last_fault(set->remarks));
	g_autofree char *painted = text_on_page(set, sheet->pdf);
	g_autofree char *text = read_text(set, painted);
	expect_letters(set, "the page", text);
}

static void expect_inside_sheet(const Set *set)
{
	for (int p = 0; p < set->pages->page_count; p++)
		for (int i = 0; i < set->pages->pages[p].item_count; i++) {
			Box box = set->pages->pages[p].items[i].box;
			cr_expect(box.x >= 0 && box.y >= 0 &&
					box.x + box.width <= set->pages->width &&
					box.y + box.height <= set->pages->height,
				"%s: item %d of side %d is not on the sheet", set->which, i, p + 1);
		}
}

/* Where the body stands on a side. */
static Box body_box(const Set *set, const Page *page)
{
	const Layout *layout = pipeline_layout(set->pipeline);
	for (int i = 0; i < page->frame_count; i++)
		if (layout->frames[page->frames[i].frame].kind == FRAME_BODY)
			return page->frames[i].box;
	g_error("%s: a side has no body", set->which);
}

/* Whether a stretch from `left` to `right` stays in one of the columns. */
static bool is_in_column(const Set *set, Box body, int count, Length left, Length right,
	Length hang)
{
	Length gutter = pipeline_layout(set->pipeline)->gutter;
	Length width = (body.width - (count - 1) * gutter) / count;
	for (int i = 0; i < count; i++) {
		Length edge = body.x + i * (width + gutter);
		if (left >= edge - hang && right <= edge + width + hang)
			return true;
	}
	return false;
}

/* A table that is too wide for one column may stand over all of them. */
static int columns_of(const Set *set, const Item *item)
{
	Role role = set->pages->elements[item->element].role;
	return role == ROLE_TH || role == ROLE_TD ? 1 : set->layout->columns;
}

static void expect_inside_measure(const Set *set, const Page *page)
{
	static const double ROUNDING = 0.02; /* pt */
	Box body = body_box(set, page);
	for (int i = 0; i < page->item_count; i++) {
		const Item *item = &page->items[i];
		if (item->kind != ITEM_GLYPHS || item->element == ARTIFACT ||
			set->pages->elements[item->element].role == ROLE_H1)
			continue;
		Length hang = length_from_pt(ROUNDING) +
			(Length)(set->layout->hangs * length_from_pt(14));
		cr_expect(is_in_column(set, body, columns_of(set, item), item->box.x,
				  item->box.x + item->box.width, hang),
			"%s: \"%s\" stands out of its column", set->which, item->text);
	}
}

/* Paragraphs of the body, in whichever column: not those in lists, tables and boxes. */
static void expect_on_grid(const Set *set, const Page *page)
{
	static const double EXACT = 0.01; /* pt */
	for (int i = 0; i < page->item_count; i++) {
		const Item *item = &page->items[i];
		if (item->kind != ITEM_GLYPHS || item->element == ARTIFACT)
			continue;
		const Element *element = &set->pages->elements[item->element];
		if (element->role != ROLE_P || element->parent != 0)
			continue;
		double lines = (double)(item->box.y - page->grid_first) / page->grid_leading;
		double off = fabs(lines - round(lines)) * pt_from_length(page->grid_leading);
		cr_expect_leq(off, EXACT, "%s: \"%s\" is %.3f pt off the grid", set->which,
			item->text, off);
	}
}

static void expect_same_again(const Set *set)
{
	g_autofree char *file = g_build_filename(set->folder, "a.md", NULL);
	Arena *arena = arena_open();
	Pipeline *again = pipeline_open(arena, NULL, (BulletinPath){ "a", file, set->folder },
		remarks_new(arena));
	const Sheet *sheet = pipeline_sheet(set->pipeline, 0), *other = pipeline_sheet(again, 0);
	cr_expect(other && other->pdf.length == sheet->pdf.length &&
			memcmp(other->pdf.bytes, sheet->pdf.bytes, sheet->pdf.length) == 0,
		"%s: the same draft is other bytes a second time", set->which);
	pipeline_close(again);
	arena_close(arena);
}

static void check(const Case *each, const char *folder, GRand *chance, char *which)
{
	RandomDraft draft = random_draft(chance, each->name, 3, 40);
	g_autofree char *file = g_build_filename(folder, "a.md", NULL);
	cr_assert(g_file_set_contents(file, draft.markdown->str, -1, NULL));
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	Pipeline *pipeline = pipeline_open(arena, NULL, (BulletinPath){ "a", file, folder },
		remarks);
	Set set = { each, &draft, folder, arena, remarks, pipeline, pipeline_pages(pipeline),
		which };
	cr_assert(set.pages, "%s cannot be set: %s", which, last_fault(remarks));
	expect_every_word_once(&set);
	expect_inside_sheet(&set);
	for (int i = 0; i < set.pages->page_count; i++) {
		expect_inside_measure(&set, &set.pages->pages[i]);
		expect_on_grid(&set, &set.pages->pages[i]);
	}
	expect_same_again(&set);
	pipeline_close(pipeline);
	arena_close(arena);
	random_draft_free(&draft);
}

Test(whole_pages, hold_every_word_in_its_place)
{
	const char *given = getenv("SEED");
	unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : (unsigned)time(NULL);
	cr_log_info("SEED=%u", seed);
	char *folder = temporary_open();
	g_autofree char *layouts = g_build_filename(folder, "layouts", NULL);
	g_mkdir(layouts, 0755);
	g_autoptr(GRand) chance = g_rand_new_with_seed(seed);
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		write_layout(folder, &cases[i]);
		for (int n = 0; n < BULLETINS; n++) {
			g_autofree char *which = g_strdup_printf("SEED=%u, %s %d", seed,
				cases[i].name, n);
			check(&cases[i], folder, chance, which);
		}
	}
	temporary_close(folder);
}
