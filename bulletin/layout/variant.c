#include "layout/variant.h"

#include <string.h>

/* A variant on its way, its parts its own to change. */
typedef struct {
	Arena *arena;
	const Layout *layout; /* as it was read */
	Layout *variant;
	TextStyle *styles;
	RegisterStyle *rows; /* NULL where there is no such part */
	AgendaStyle *agenda;
} Change;

static void *copy_of(Arena *arena, const void *part, size_t size)
{
	if (!part)
		return NULL;
	void *copy = arena_alloc(arena, size);
	memcpy(copy, part, size);
	return copy;
}

static Change change_of(Arena *arena, const Layout *layout, const Layout *from)
{
	Change change = { .arena = arena, .layout = layout };
	change.variant = copy_of(arena, from, sizeof *from);
	change.styles = copy_of(arena, from->styles, from->style_count * sizeof *from->styles);
	change.rows = copy_of(arena, from->register_style, sizeof *from->register_style);
	change.agenda = copy_of(arena, from->agenda, sizeof *from->agenda);
	change.variant->styles = change.styles;
	change.variant->register_style = change.rows;
	change.variant->agenda = change.agenda;
	return change;
}

static bool is_of_frames(const Layout *layout, int style)
{
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		bool has_else = frame->else_lines > 0 && frame->else_style == style;
		if (frame->kind != FRAME_BODY && (frame->style == style || has_else))
			return true;
	}
	return false;
}

/* What stands alone takes its size from the room it has: frames, and an agenda's times. */
static bool is_sized_alone(const Layout *layout, int style)
{
	return is_of_frames(layout, style) ||
		(layout->agenda && layout->agenda->time_style == style);
}

/* How the leading of running text compares with that of its least size. */
typedef struct {
	Length now, least;
} Growth;

static Length grown(Growth growth, Length length)
{
	return (Length)((length * (int64_t)growth.now + growth.least / 2) / growth.least);
}

/*
 * Whatever the lines of text stand among grows with them, so that a sheet of
 * larger text has the same proportions. Columns keep their widths.
 */
static void grow_parts(Change *change, Growth growth)
{
	const Layout *from = change->layout;
	Layout *to = change->variant;
	to->baseline = grown(growth, from->baseline);
	if (change->rows) {
		change->rows->first_baseline = grown(growth, from->register_style->first_baseline);
		change->rows->row_extra = grown(growth, from->register_style->row_extra);
		change->rows->spare_most = grown(growth, from->register_style->spare_most);
		TextStyle *figure = &change->styles[change->rows->figure_style];
		figure->size_least = figure->size_most = grown(growth,
			from->styles[change->rows->figure_style].size_most);
	}
	if (change->agenda) {
		change->agenda->first_baseline = grown(growth, from->agenda->first_baseline);
		change->agenda->row_extra = grown(growth, from->agenda->row_extra);
		change->agenda->spare_most = grown(growth, from->agenda->spare_most);
	}
	to->long_list.between = grown(growth, from->long_list.between);
	to->list.between = grown(growth, from->list.between);
	to->table.row_height = grown(growth, from->table.row_height);
	to->table.head_height = grown(growth, from->table.head_height);
	to->table.row_extra = grown(growth, from->table.row_extra);
	to->table.first_baseline = grown(growth, from->table.first_baseline);
	to->table.words_baseline = grown(growth, from->table.words_baseline);
	to->table.head_baseline = grown(growth, from->table.head_baseline);
	to->table.spare_most = grown(growth, from->table.spare_most);
	to->heading.above = grown(growth, from->heading.above);
	to->quote.above = grown(growth, from->quote.above);
	to->quote.below = grown(growth, from->quote.below);
	to->box.above = grown(growth, from->box.above);
	to->callout.above = grown(growth, from->callout.above);
	to->code.above = grown(growth, from->code.above);
}

/*
 * Settles running text: sizes with a range at `steps` steps from the least, and
 * all leadings given in points grown as that of the text itself. False where no
 * size is another than before.
 */
static bool settle_text(Change *change, int steps)
{
	const Layout *layout = change->layout;
	if (layout->paragraph.style < 0)
		return false;
	bool is_changed = false;
	for (int i = 0; i < layout->style_count; i++) {
		const TextStyle *range = &layout->styles[i];
		if (range->size_step <= 0 || is_sized_alone(layout, i))
			continue;
		int64_t size = range->size_least + (int64_t)steps * range->size_step;
		Length settled = (Length)CLAMP(size, range->size_least, range->size_most);
		is_changed = is_changed || settled != change->styles[i].size_most;
		change->styles[i].size_least = change->styles[i].size_most = settled;
		change->styles[i].size_step = 0;
	}
	const TextStyle *text = &layout->styles[layout->paragraph.style];
	Length size = change->styles[layout->paragraph.style].size_most;
	Growth growth = { size, MAX(text->size_least, 1) };
	for (int i = 0; i < layout->style_count; i++)
		if (!is_sized_alone(layout, i))
			change->styles[i].leading = grown(growth, layout->styles[i].leading);
	if (growth.now != growth.least)
		grow_parts(change, growth);
	return is_changed;
}

static bool names_text(const FitMove *moves, int count)
{
	for (int i = 0; i < count; i++)
		if (moves[i].kind == MOVE_TEXT)
			return true;
	return false;
}

/* Steps of the text's own range, from its least size to this. */
static int text_steps(const Layout *layout, Length size)
{
	const TextStyle *text = &layout->styles[layout->paragraph.style];
	return text->size_step > 0 ? (size - text->size_least) / text->size_step : 0;
}

const Layout *variant_first(Arena *arena, const Layout *layout)
{
	if (layout->paragraph.style < 0)
		return layout;
	Change change = change_of(arena, layout, layout);
	const CopyFit *fit = &layout->copy_fit;
	Length most = layout->styles[layout->paragraph.style].size_most;
	bool begins_most = names_text(fit->long_moves, fit->long_count);
	settle_text(&change, begins_most ? text_steps(layout, most) : 0);
	return change.variant;
}

static bool step_text(Change *change, const FitMove *move, bool is_short)
{
	const Layout *layout = change->layout;
	if (layout->paragraph.style < 0 || !change->styles)
		return false;
	Length before = change->styles[layout->paragraph.style].size_most;
	if (!settle_text(change, text_steps(layout, before) + (is_short ? 1 : -1)))
		return false;
	Length after = change->styles[layout->paragraph.style].size_most;
	return move->limit == LENGTH_NONE ||
		(is_short ? after <= move->limit : after >= move->limit);
}

static bool step_style(Change *change, const FitMove *move)
{
	if (!change->styles)
		return false;
	const TextStyle *range = &change->layout->styles[move->style];
	Length least = MAX(range->size_least, move->limit);
	Length *size = &change->styles[move->style].size_most;
	if (*size <= least)
		return false;
	*size = MAX(*size - range->size_step, least);
	return true;
}

static Length quarter_of(const Layout *layout)
{
	return MAX(layout->baseline / 4, 1);
}

/* Short text: rows may take more white, at once. Long text: a quarter of a line less in each. */
static bool step_rows(Change *change, const FitMove *move, bool is_short)
{
	Length limit = MAX(move->limit, 0), quarter = quarter_of(change->variant);
	bool is_changed = false;
	Length *spares[] = { change->rows ? &change->rows->spare_most : NULL,
		change->agenda ? &change->agenda->spare_most : NULL,
		&change->variant->table.spare_most };
	Length *extras[] = { change->rows ? &change->rows->row_extra : NULL,
		change->agenda ? &change->agenda->row_extra : NULL,
		&change->variant->table.row_extra };
	for (size_t i = 0; i < G_N_ELEMENTS(spares); i++) {
		Length *changed = is_short ? spares[i] : extras[i];
		if (!changed || (is_short ? *changed >= limit : *changed <= limit))
			continue;
		*changed = is_short ? limit : MAX(*changed - quarter, limit);
		is_changed = true;
	}
	return is_changed;
}

/* A line more before and after quotations and boxes, where the layout has white there. */
static bool step_air(Change *change, const FitMove *move)
{
	Layout *variant = change->variant;
	Length line = variant->baseline;
	Length limit = move->limit == LENGTH_NONE ? 2 * line : move->limit;
	Length *whites[] = { &variant->quote.above, &variant->quote.below, &variant->box.above,
		&variant->callout.above };
	bool is_changed = false;
	for (size_t i = 0; i < G_N_ELEMENTS(whites); i++) {
		if (*whites[i] == 0 || *whites[i] + line > limit)
			continue;
		*whites[i] += line;
		is_changed = true;
	}
	return is_changed;
}

/* The long list has two columns of the body, where the body has one. */
static bool make_list_long(Change *change)
{
	Layout *variant = change->variant;
	if (variant->long_list.is_asked || variant->long_list.figure_width == 0)
		return false;
	variant->long_list.is_asked = true;
	Frame *frames = copy_of(change->arena, variant->frames,
		variant->frame_count * sizeof *variant->frames);
	for (int i = 0; i < variant->frame_count; i++)
		if (frames[i].kind == FRAME_BODY)
			frames[i].text_columns = MAX(frames[i].text_columns, 2);
	variant->frames = frames;
	return true;
}

static bool add_sides(Change *change, const FitMove *move)
{
	bool is_more = move->sides > change->variant->pages_most;
	if (is_more)
		change->variant->pages_most = move->sides;
	return is_more;
}

static bool make_step(Change *change, const FitMove *move, bool is_short)
{
	switch (move->kind) {
	case MOVE_ROWS:
		return step_rows(change, move, is_short);
	case MOVE_TEXT:
		return step_text(change, move, is_short);
	case MOVE_AIR:
		return step_air(change, move);
	case MOVE_LONG_LIST:
		return make_list_long(change);
	case MOVE_SIDES:
		return add_sides(change, move);
	case MOVE_STYLE:
		return step_style(change, move);
	}
	return false;
}

const Layout *variant_step(Arena *arena, const Layout *layout, const Layout *variant,
	const FitMove *move, bool is_short)
{
	Change change = change_of(arena, layout, variant);
	return make_step(&change, move, is_short) ? change.variant : NULL;
}
