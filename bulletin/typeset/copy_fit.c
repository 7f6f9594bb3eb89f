#include "typeset/copy_fit.h"
#include "layout/variant.h"

/* The search for a variant that fits. */
typedef struct {
	Setting bench;        /* what all trials share */
	const Layout *layout; /* as it was read */
	Composition *sheet;   /* the one tried last */
} Fitting;

/* Whether the text has as many sides as the layout lets it, and nothing sticks out. */
static bool is_fitting(const Composition *sheet)
{
	return sheet->made.side_count <= sheet->setting.layout->pages_most &&
		sheet->made.too_tall < 0;
}

/* A move of the head leaves the text as it is set. */
static Composition *compose(const Fitting *fitting, const Layout *variant, const FitMove *move)
{
	if (move->kind == MOVE_STYLE)
		return composition_with_head(fitting->sheet, variant);
	return composition_set(&fitting->bench, variant);
}

static bool is_made_at_once(const FitMove *move)
{
	return move->kind == MOVE_LONG_LIST || move->kind == MOVE_SIDES;
}

/*
 * The moves add up. One that is made at once gives back what was gained in
 * steps before it: with more sides the headline is large again.
 */
static Composition *fit_long(Fitting *fitting)
{
	const CopyFit *fit = &fitting->layout->copy_fit;
	const Layout *base = fitting->sheet->setting.layout, *variant = base;
	Composition *flawed = is_fitting(fitting->sheet) ? fitting->sheet : NULL;
	for (int i = 0; i < fit->long_count; i++) {
		const FitMove *move = &fit->long_moves[i];
		const Layout *next = is_made_at_once(move) ? base : variant;
		if (move->kind == MOVE_LONG_LIST && !fitting->sheet->setting.has_rows)
			continue;
		while ((next = variant_step(fitting->bench.arena, fitting->layout, next, move,
				false))) {
			variant = next;
			if (is_made_at_once(move))
				base = next;
			fitting->sheet = compose(fitting, variant, move);
			bool fits = is_fitting(fitting->sheet);
			if (fits && !fitting->sheet->made.has_flaw)
				return fitting->sheet;
			if (fits && !flawed)
				flawed = fitting->sheet;
		}
	}
	return flawed ? flawed : fitting->sheet;
}

/* Less than two lines at the foot are no lack. */
static bool is_filled(const Composition *sheet)
{
	return sheet->made.empty < 2 * sheet->shape.leading;
}

/* Whether a larger text is as good: on one side still, without a flaw or a word too wide. */
static bool is_as_good(const Composition *trial)
{
	return is_fitting(trial) && trial->made.side_count <= 1 && !trial->made.has_flaw &&
		remarks_count(trial->setting.remarks) == 0;
}

static Composition *fit_short(Fitting *fitting)
{
	const CopyFit *fit = &fitting->layout->copy_fit;
	const Layout *variant = fitting->sheet->setting.layout;
	for (int i = 0; i < fit->short_count; i++) {
		const FitMove *move = &fit->short_moves[i];
		const Layout *next = variant;
		while (!is_filled(fitting->sheet) &&
			(next = variant_step(fitting->bench.arena, fitting->layout, next, move,
				 true))) {
			Composition *trial = compose(fitting, next, move);
			if (!is_as_good(trial))
				break;
			variant = next;
			fitting->sheet = trial;
		}
	}
	return fitting->sheet;
}

/* A register whose items are too long for rows is a long list, in as many columns as that has. */
static void give_columns_to_long_list(Fitting *fitting)
{
	const CopyFit *fit = &fitting->layout->copy_fit;
	const Setting *setting = &fitting->sheet->setting;
	if (!setting->has_long_list || setting->has_rows)
		return;
	for (int i = 0; i < fit->long_count; i++) {
		const FitMove *move = &fit->long_moves[i];
		const Layout *variant = move->kind != MOVE_LONG_LIST
			? NULL
			: variant_step(fitting->bench.arena, fitting->layout, setting->layout, move,
				  false);
		if (variant)
			fitting->sheet = compose(fitting, variant, move);
	}
}

Composition *copy_fit_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase,
	Remarks *typecase_remarks)
{
	Fitting fitting = { .layout = layout };
	fitting.bench = (Setting){
		.arena = arena,
		.copy = copy,
		.typecase = typecase,
		.typecase_remarks = typecase_remarks,
		.language = copy->language,
	};
	fitting.sheet = composition_set(&fitting.bench, variant_first(arena, layout));
	give_columns_to_long_list(&fitting);
	if (!is_fitting(fitting.sheet) || fitting.sheet->made.has_flaw)
		return fit_long(&fitting);
	/* More white on one of several sides would only push its last lines to the next. */
	return fitting.sheet->made.side_count > 1 ? fitting.sheet : fit_short(&fitting);
}
