#include "typeset/copy_fit.h"

/* How many steps down the layout's sizes allow for the text of the head. */
static int head_steps(const Layout *layout)
{
	int most = 0;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		if (frame->kind != FRAME_TEXT || frame->style < 0)
			continue;
		const TextStyle *style = &layout->styles[frame->style];
		if (style->size_step > 0)
			most = MAX(most, (style->size_most - style->size_least) / style->size_step);
	}
	return most;
}

/* The layout with the sizes of its head so many steps down. */
static const Layout *with_smaller_head(Arena *arena, const Layout *layout, int steps)
{
	Layout *variant = arena_new(arena, Layout, 1);
	TextStyle *styles = arena_new(arena, TextStyle, layout->style_count);
	*variant = *layout;
	variant->styles = styles;
	for (int i = 0; i < layout->style_count; i++)
		styles[i] = layout->styles[i];
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		if (frame->kind != FRAME_TEXT || frame->style < 0)
			continue;
		const TextStyle *style = &layout->styles[frame->style];
		styles[frame->style].size_most = MAX(style->size_most - steps * style->size_step,
			style->size_least);
	}
	return variant;
}

Composition *copy_fit_run(Arena *arena, const Copy *copy, const Layout *layout, Typecase *typecase)
{
	Composition *sheet = composition_set(arena, copy, layout, typecase);
	int most = head_steps(layout);
	for (int steps = 1; steps <= most && sheet->made.side_count > layout->pages_most; steps++)
		sheet = composition_with_head(sheet, with_smaller_head(arena, layout, steps));
	return sheet;
}
