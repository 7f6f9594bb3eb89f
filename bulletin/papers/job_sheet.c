#include "papers/job_sheet.h"

#include <math.h>
#include <string.h>

/* The fields as they gather; both arrays grow together. */
typedef struct {
	Arena *arena;
	const Layout *layout; /* of the job sheet: its words */
	const char *language;
	const char **names, **values;
	int name_count, value_count;
} FieldList;

static void add(FieldList *list, const char *name, const char *value)
{
	*arena_push(list->arena, list->names, list->name_count) = name;
	*arena_push(list->arena, list->values, list->value_count) = value ? value : "";
}

static void add_word(FieldList *list, const char *name, const char *key)
{
	add(list, name, layout_word(list->layout, list->language, key));
}

/* "12,000", with what the layout has between thousands. */
static const char *grouped(const FieldList *list, int64_t number)
{
	const char *comma = layout_word(list->layout, list->language, "thousands");
	if (number < 1000)
		return arena_printf(list->arena, "%d", (int)number);
	return arena_printf(list->arena, "%s%s%03d", grouped(list, number / 1000), comma,
		(int)(number % 1000));
}

static void add_count(FieldList *list, const char *name, int64_t count)
{
	add(list, name, grouped(list, count));
}

/* "A4, 210 × 297 mm"; its size alone where it has no name. */
static const char *size_words(Arena *arena, const char *name, Length width, Length height)
{
	const char *size = arena_printf(arena, "%.4g × %.4g mm",
		round(mm_from_length(width) * 10) / 10, round(mm_from_length(height) * 10) / 10);
	bool is_named = !strstr(name, " mm");
	return is_named ? arena_printf(arena, "%s, %s", name, size) : size;
}

/* In eights, to be compared by eye and broken over lines. */
static const char *in_eights(Arena *arena, const char *digits)
{
	enum { TOGETHER = 8 };
	const char *words = "";
	for (; strlen(digits) > TOGETHER; digits += TOGETHER)
		words = arena_printf(arena, "%s%.*s ", words, TOGETHER, digits);
	return arena_printf(arena, "%s%s", words, digits);
}

static void add_job(FieldList *list, const JobSheet *job)
{
	add(list, "job.id", job->name);
	add(list, "job.round", job->round > 0 ? arena_printf(list->arena, "%d", job->round) : "");
	add(list, "job.code", job->code);
	add(list, "job.file", job->file);
	add(list, "job.sha256", job->sha256 ? in_eights(list->arena, job->sha256) : job->checksums);
}

static void add_paper(FieldList *list, const JobSheet *job)
{
	const Layout *layout = job->layout;
	Arena *arena = list->arena;
	add(list, "job.paper",
		size_words(arena, layout_paper_words(arena, layout), layout->width,
			layout->height));
	add(list, "job.weight",
		layout->stock_weight > 0 ? arena_printf(arena, "%d g/m²", layout->stock_weight)
					 : "");
}

/*
 * How papers stay in order until they are cut, where there are piles to stack.
 * Edge to edge all of a paper is sheets that were agreed, so that a number has
 * no place on it.
 */
static void add_piles(FieldList *list, const Imposition *imposition)
{
	bool has_piles = imposition && imposition->order == CUT_AND_STACK;
	if (has_piles)
		add_word(list, "job.numbering",
			imposition->slug.width > 0 ? "numbered" : "not-numbered");
	else
		add(list, "job.numbering", "");
	add(list, "job.piles", has_piles ? layout_word(list->layout, list->language, "piles") : "");
}

/* The paper that goes through the press: the sheet's own, or larger. */
static void add_printing(FieldList *list, const JobSheet *job)
{
	const Layout *layout = job->layout;
	add_word(list, "job.sides", "one-side");
	add(list, "job.printed-on",
		layout_is_cut(layout) ? layout_printed_on_words(list->arena, layout)
				      : layout_paper_words(list->arena, layout));
	add(list, "job.imposition", "");
	add_count(list, "job.print-sheets", job->totals->sheets);
}

static void add_imposed_printing(FieldList *list, const Imposition *imposition)
{
	const char *up = layout_word(list->layout, list->language, "up");
	const char *order = imposition->order == CUT_AND_STACK ? "cut-and-stack"
							       : "step-and-repeat";
	add_word(list, "job.sides", imposition->is_two_sided ? "both-sides" : "one-side");
	add(list, "job.printed-on", imposition->paper->name);
	add(list, "job.imposition",
		arena_printf(list->arena, "%d %s, %s", imposition->up, up,
			layout_word(list->layout, list->language, order)));
	add_count(list, "job.print-sheets", imposition_papers_needed(imposition));
}

static void add_plates(FieldList *list, const InkUse *inks)
{
	static const char *const keys[INK_USE_COUNT] = { "cyan", "magenta", "yellow", "black" };
	const char *words = "";
	int count = 0;
	for (int i = 0; i < INK_USE_COUNT; i++) {
		if (!inks->inks[i])
			continue;
		words = arena_printf(list->arena, "%s%s%s", words, count > 0 ? ", " : "",
			layout_word(list->layout, list->language, keys[i]));
		count++;
	}
	add(list, "job.plates", arena_printf(list->arena, "%d", count));
	add(list, "job.inks", words);
}

static void add_finishing(FieldList *list, const JobSheet *job)
{
	const Layout *layout = job->layout;
	Arena *arena = list->arena;
	bool is_flush = layout->finishing == FINISHING_FLUSH_CUT,
	     has_pouch = layout->pouch_width > 0;
	if (layout_is_cut(layout) || job->imposition)
		add(list, "job.cut", size_words(arena, " mm", layout->width, layout->height));
	else
		add_word(list, "job.cut", "uncut");
	add(list, "job.bleed",
		layout->bleed > 0 ? arena_printf(arena, "%.3g mm", mm_from_length(layout->bleed))
				  : "");
	add_word(list, "job.finishing", is_flush ? "flush-cut" : has_pouch ? "sealed" : "bare");
	const char *surface = layout_film_surface(layout);
	add(list, "job.film",
		layout->film.microns == 0 || !job->packing->sheet.is_laminated
			? ""
			: arena_printf(arena, "2 × %d µm%s%s", layout->film.microns,
				  *surface ? ", " : "",
				  *surface ? layout_word(list->layout, list->language, surface)
					   : ""));
	add(list, "job.pouch",
		has_pouch ? size_words(arena, layout_pouch_words(arena, layout),
				    layout->pouch_width, layout->pouch_height)
			  : "");
}

static void add_quantities(FieldList *list, const JobSheet *job)
{
	const PackingTotals *totals = job->totals;
	Arena *arena = list->arena;
	int64_t pouches = packing_pouches(job->packing, totals);
	add_count(list, "job.copies", totals->copies);
	add_count(list, "job.sheets", totals->sheets);
	add_count(list, "job.schools", totals->schools);
	add(list, "job.pouches", pouches > 0 ? grouped(list, pouches) : "");
	add(list, "job.pouch-boxes",
		pouches > 0 ? grouped(list, packing_pouch_boxes(job->packing, totals)) : "");
	add(list, "job.thickness", arena_printf(arena, "%.2f mm", job->packing->sheet.thickness));
	add(list, "job.mass", arena_printf(arena, "%.1f kg", totals->weight / 1000));
	add_count(list, "job.stacks", totals->stacks);
	add_count(list, "job.envelopes", totals->envelopes);
	add_count(list, "job.cartons", totals->cartons);
}

Fields job_sheet_fields(Arena *arena, const JobSheet *job, const InkUse *inks, const Layout *layout,
	const char *language)
{
	FieldList list = { .arena = arena, .layout = layout, .language = language };
	add_job(&list, job);
	add_paper(&list, job);
	if (job->imposition)
		add_imposed_printing(&list, job->imposition);
	else
		add_printing(&list, job);
	add_piles(&list, job->imposition);
	add_plates(&list, inks);
	add_finishing(&list, job);
	add_quantities(&list, job);
	return (Fields){ .names = list.names, .values = list.values, .count = list.name_count };
}
