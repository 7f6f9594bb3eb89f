#include "batch/imposed_sheet.h"
#include "base/module.h"
#include "batch/imposed_making.h"
#include "batch/small_sheet.h"
#include "paint/outline.h"

#include <string.h>

/* What shows on one page of the file: ", page 2 of 3", ", cut and stack, back". */
static const char *words_of_side(Arena *arena, const Imposition *imposition, int side)
{
	bool is_back = imposition->is_two_sided && side % 2 == 1;
	if (imposition->order == CUT_AND_STACK)
		return arena_printf(arena, ", cut and stack%s",
			!imposition->is_two_sided ? ""
				: is_back         ? ", back"
						  : ", front");
	if (imposition->page_count == 1)
		return "";
	int page = imposition_page(imposition, side, 0);
	return page < 0 ? arena_printf(arena, ", back of page %d", side)
			: arena_printf(arena, ", page %d of %d", page + 1, imposition->page_count);
}

/* The pages of a pile that is cut differ at their places, and their words do not. */
static int slug_count_of(const Imposition *imposition)
{
	if (imposition->slug.width == 0)
		return 0;
	if (imposition->order == CUT_AND_STACK)
		return imposition->is_two_sided ? 2 : 1;
	return imposition_side_count(imposition);
}

/*
 * Papers of piles are numbered, so that those that fell out of order can be put
 * back before they are cut; papers that repeat one leaf have no order.
 */
static PaperNumbers set_numbers(Arena *arena, const Imposition *imposition, Typecase *typecase)
{
	PaperNumbers numbers = { .count = 0 };
	if (imposition->slug.width == 0 || imposition->order != CUT_AND_STACK)
		return numbers;
	for (int count = imposition->sheet_count; count > 0; count /= 10)
		numbers.count++;
	for (size_t i = 0; i < G_N_ELEMENTS(numbers.paths); i++) {
		const char *digit = arena_printf(arena, "%zu", i);
		numbers.width = MAX(numbers.width, paint_outline_width(typecase, digit));
		numbers.paths[i] = paint_outline(arena, typecase, numbers.width, digit);
	}
	double blank = paint_outline_width(typecase, "0 0") - paint_outline_width(typecase, "00");
	numbers.whole = numbers.count * numbers.width + blank;
	return numbers;
}

static const Text *set_slugs(Arena *arena, const Imposition *imposition, const char *name,
	const PaperNumbers *numbers, Typecase *typecase)
{
	const char *of_all = numbers->count > 0
		? arena_printf(arena, "of %d, ", imposition->sheet_count)
		: "";
	double width = pt_from_length(imposition->slug.width) - numbers->whole;
	int count = slug_count_of(imposition);
	Text *slugs = arena_new(arena, Text, count);
	for (int i = 0; i < count; i++) {
		char *words = arena_printf(arena, "%s%s, %d up on %s%s", of_all, name,
			imposition->up, imposition->paper->name,
			words_of_side(arena, imposition, i));
		slugs[i] = paint_outline(arena, typecase, width, words);
	}
	return slugs;
}

const Imposition *imposed_plan_of(Arena *arena, Text sheet, const ImpositionWish *wish, int copies,
	Remarks *remarks)
{
	SmallSheet small;
	if (!small_sheet_measure(sheet, &small, remarks))
		return NULL;
	return imposition_plan(arena, &small, wish, copies, remarks);
}

Text imposed_sheet_of(Arena *arena, Text sheet, const char *name, const Imposition *imposition,
	Typecase *typecase, Remarks *remarks)
{
	ImposedPagesWrite *write = (ImposedPagesWrite *)module_symbol("imposed-pages",
		"imposed_pages_write", remarks);
	const PaperNumbers numbers = set_numbers(arena, imposition, typecase);
	const ImposedPages pages = {
		.sheet = sheet,
		.imposition = imposition,
		.slugs = set_slugs(arena, imposition, name, &numbers, typecase),
		.slug_count = slug_count_of(imposition),
		.numbers = numbers,
	};
	return write ? write(arena, &pages, remarks) : (Text){ NULL, 0 };
}

/* As the slug line of a sheet names it, with the paper that is to be loaded. */
static const char *name_of(Arena *arena, const Approval *approval)
{
	const FrontMatter *front = &approval_draft(approval)->front;
	const char *edition = approval_edition(approval);
	g_autoptr(GString) name = g_string_new(approval_bulletin(approval));
	if (strcmp(edition, "main") != 0)
		g_string_append_printf(name, " %s", edition);
	g_string_append_printf(name, ", round %d", approval_round(approval));
	if (front->date.year > 0)
		g_string_append_printf(name, ", %04d-%02d-%02d", front->date.year,
			front->date.month, front->date.day);
	g_string_append_printf(name, ", %s paper", front->stock.text);
	return arena_text(arena, name->str);
}

const Imposition *imposed_sheet_plan(Arena *arena, const Approval *approval,
	const ImpositionWish *wish, int copies, Remarks *remarks)
{
	return imposed_plan_of(arena, approval_sheet(approval), wish, copies, remarks);
}

Text imposed_sheet_make(Arena *arena, const Approval *approval, const Imposition *imposition,
	Typecase *typecase, Remarks *remarks)
{
	return imposed_sheet_of(arena, approval_sheet(approval), name_of(arena, approval),
		imposition, typecase, remarks);
}

bool imposed_sheet_check(Arena *arena, Text sheet, const Layout *layout, Remarks *remarks)
{
	ImpositionWish wish = layout->imposition;
	if (!wish.place.file)
		wish.place.file = layout->file;
	return imposed_plan_of(arena, sheet, &wish, 1, remarks) != NULL;
}
