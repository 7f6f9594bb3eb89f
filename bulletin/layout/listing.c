/* A layout as text, for `show layout` and goldens: a line a thing, lengths in mm, type in pt. */
#include "layout/grid.h"
#include "layout/layout.h"
#include "layout/section.h"

typedef struct {
	Arena *arena;
	const Layout *layout;
	GString *text;
} Listing;

static void add_mm(const Listing *listing, const char *name, Length length)
{
	if (length != LENGTH_NONE)
		g_string_append_printf(listing->text, " %s %.2f", name, mm_from_length(length));
}

static void add_style(const Listing *listing, const char *name, int style)
{
	if (style >= 0)
		g_string_append_printf(listing->text, " %s %s", name,
			listing->layout->styles[style].name);
}

static const char *ink_name(const Listing *listing, int ink)
{
	return ink < listing->layout->ink_count ? listing->layout->inks[ink].name : "none";
}

static void list_cutting(const Listing *listing)
{
	const Layout *layout = listing->layout;
	Box media = grid_media(layout);
	g_string_append_printf(listing->text, "finishing %s%s page",
		finishing_name(layout->finishing), layout->has_marks ? " marks" : "");
	add_mm(listing, "width", media.width);
	add_mm(listing, "height", media.height);
	g_string_append_printf(listing->text, " on %s\n",
		layout_printed_on_words(listing->arena, layout));
}

static void list_printing(const Listing *listing)
{
	const ImpositionWish *wish = &listing->layout->imposition;
	PrintingWay way = listing->layout->printing_way;
	g_string_append_printf(listing->text, "print %s", printing_way_name(way));
	if (way == PRINT_IMPOSED)
		g_string_append_printf(listing->text, " on %s %s%s",
			wish->paper ? wish->paper : "the smallest paper",
			imposition_order_name(wish->order), wish->is_two_sided ? " two-sided" : "");
	g_string_append_c(listing->text, '\n');
}

/* What is bought: film and paper. */
static void list_materials(const Listing *listing)
{
	const Layout *layout = listing->layout;
	if (layout->film.microns > 0)
		g_string_append_printf(listing->text, "film %d microns %s\n", layout->film.microns,
			layout_film_surface(layout));
	if (layout->stock_weight > 0)
		g_string_append_printf(listing->text, "stock %d g/m2\n", layout->stock_weight);
}

static void list_sheet(const Listing *listing)
{
	const Layout *layout = listing->layout;
	g_string_append_printf(listing->text, "layout %s\nsheet", layout->name);
	add_mm(listing, "width", layout->width);
	add_mm(listing, "height", layout->height);
	if (layout->pouch_width > 0) {
		g_string_append(listing->text, "\npouch");
		add_mm(listing, "width", layout->pouch_width);
		add_mm(listing, "height", layout->pouch_height);
	}
	g_string_append_printf(listing->text, "\nfixing %s\n", fixing_name(layout->fixing));
	list_materials(listing);
	if (layout_is_cut(layout))
		list_cutting(listing);
	if (layout->printing_way != PRINT_COPIES)
		list_printing(listing);
	g_string_append(listing->text, "grid");
	add_mm(listing, "bleed", layout->bleed);
	add_mm(listing, "margin", layout->margin);
	g_string_append_printf(listing->text, " columns %d", layout->columns);
	add_mm(listing, "gutter", layout->gutter);
	g_string_append_printf(listing->text, " baseline %.2fpt metre %.2fpt pages %d\n",
		pt_from_length(layout->baseline), pt_from_length(layout->metre),
		layout->pages_most);
}

static void list_moves(const Listing *listing, const char *text, const FitMove *moves, int count)
{
	if (count == 0)
		return;
	g_string_append_printf(listing->text, "for %s text:", text);
	for (int i = 0; i < count; i++) {
		g_string_append_printf(listing->text, " %s", move_name(listing->layout, &moves[i]));
		if (moves[i].limit != LENGTH_NONE)
			g_string_append_printf(listing->text, " to %.2fpt",
				pt_from_length(moves[i].limit));
		if (moves[i].sides > 0)
			g_string_append_printf(listing->text, " %d", moves[i].sides);
	}
	g_string_append_c(listing->text, '\n');
}

static void list_copy_fit(const Listing *listing)
{
	const CopyFit *fit = &listing->layout->copy_fit;
	list_moves(listing, "short", fit->short_moves, fit->short_count);
	list_moves(listing, "long", fit->long_moves, fit->long_count);
	if (fit->shorter)
		g_string_append_printf(listing->text, "shorter %s\n", fit->shorter);
	if (fit->longer)
		g_string_append_printf(listing->text, "longer %s\n", fit->longer);
}

static void list_inks(const Listing *listing)
{
	for (int i = 0; i < listing->layout->ink_count; i++) {
		const Ink *ink = &listing->layout->inks[i];
		g_string_append_printf(listing->text, "ink %s c %g m %g y %g k %g\n", ink->name,
			ink->cyan, ink->magenta, ink->yellow, ink->black);
	}
}

static void list_line_setting(const Listing *listing, const TextStyle *style)
{
	if (style->has_small_caps)
		g_string_append(listing->text, " small-caps");
	if (style->is_justified)
		g_string_append(listing->text, " justify");
	if (style->is_hyphenated)
		g_string_append(listing->text, " hyphens");
	if (style->hangs)
		g_string_append(listing->text, " hangs");
	if (style->expansion > 0)
		g_string_append_printf(listing->text, " expansion %g", style->expansion);
	if (style->letter_spacing > 0)
		g_string_append_printf(listing->text, " letter-spacing %g", style->letter_spacing);
}

static void list_style(const Listing *listing, const TextStyle *style)
{
	GString *text = listing->text;
	g_string_append_printf(text, "style %s: %s%s%s %.2fpt", style->name, style->family,
		style->is_bold ? " bold" : "", style->is_italic ? " italic" : "",
		pt_from_length(style->size_least));
	if (style->size_step > 0)
		g_string_append_printf(text, "..%.2fpt by %.2fpt", pt_from_length(style->size_most),
			pt_from_length(style->size_step));
	if (style->leading > 0)
		g_string_append_printf(text, " leading %.2fpt", pt_from_length(style->leading));
	else
		g_string_append_printf(text, " leading x %g", style->leading_share);
	if (style->leading_tight > 0)
		g_string_append_printf(text, " tight x %g", style->leading_tight);
	g_string_append_printf(text, " tracking %g", style->tracking);
	if (style->tracking_least < style->tracking)
		g_string_append_printf(text, " least %g", style->tracking_least);
	if (style->has_tabular_figures)
		g_string_append(text, " tabular");
	list_line_setting(listing, style);
	g_string_append_printf(text, " ink %s\n", ink_name(listing, style->ink));
}

static void list_unders(const Listing *listing, const Frame *frame)
{
	for (int i = 0; i < frame->under_count; i++) {
		const Under *under = &frame->unders[i];
		g_string_append_printf(listing->text, "  under %s",
			listing->layout->frames[under->frame].name);
		add_mm(listing, "ascender", under->ascender);
		add_mm(listing, "ink", under->ink);
		add_mm(listing, "leading", under->leading);
		add_mm(listing, "top", under->top);
		g_string_append_c(listing->text, '\n');
	}
}

static void list_frame_text(const Listing *listing, const Frame *frame)
{
	add_style(listing, "style", frame->style);
	g_string_append_printf(listing->text, " align %s lines %d", frame_align_name(frame->align),
		frame->lines_most);
	if (frame->line_worth > 0)
		g_string_append_printf(listing->text, " each worth %.2f",
			pt_from_length(frame->line_worth));
	if (frame->else_lines > 0) {
		add_style(listing, "else", frame->else_style);
		g_string_append_printf(listing->text, " lines %d", frame->else_lines);
	}
	if (frame->is_stacked)
		g_string_append(listing->text, " stacked");
	if (frame->role >= 0)
		g_string_append_printf(listing->text, " role %s", frame_role_name(frame->role));
	for (int i = 0; i < frame->text_count; i++)
		g_string_append_printf(listing->text, " \"%s\"", frame->texts[i]);
}

static void list_frame(const Listing *listing, const Frame *frame)
{
	g_string_append_printf(listing->text, "frame %s: %s on %s", frame->name,
		frame_kind_name(frame->kind), frame_sides_name(frame->sides));
	add_mm(listing, "left", frame->left);
	add_mm(listing, "width", frame->width);
	add_mm(listing, "top", frame->top);
	add_mm(listing, "baseline", frame->baseline);
	add_mm(listing, "bottom", frame->bottom);
	if (frame->bottom_last != frame->bottom)
		add_mm(listing, "on the last side", frame->bottom_last);
	if (frame->text_columns > 1) {
		g_string_append_printf(listing->text, " text-columns %d", frame->text_columns);
		add_mm(listing, "gutter", frame->gutter);
	}
	if (frame->height > 0)
		add_mm(listing, "height", frame->height);
	if (frame->gap > 0 || frame->gap_many > 0) {
		add_mm(listing, "gap", frame->gap);
		add_mm(listing, "many", frame->gap_many);
	}
	if (frame->kind == FRAME_PARTNERS)
		g_string_append_printf(listing->text, " abreast %d", frame->abreast);
	if (frame->between > 0)
		add_mm(listing, "between", frame->between);
	if (frame->weight > 0)
		add_mm(listing, "weight", frame->weight);
	if (frame->padding > 0)
		add_mm(listing, "padding", frame->padding);
	if (frame->kind == FRAME_TEXT || frame->kind == FRAME_PARTNERS ||
		frame->kind == FRAME_IMPRINT)
		list_frame_text(listing, frame);
	else if (frame->kind != FRAME_BODY)
		g_string_append_printf(listing->text, " ink %s", ink_name(listing, frame->ink));
	g_string_append_c(listing->text, '\n');
	list_unders(listing, frame);
}

static void list_rules(const Listing *listing, RowRules rules)
{
	g_string_append(listing->text, " rules");
	add_mm(listing, "open", rules.open);
	add_mm(listing, "between", rules.between);
	add_mm(listing, "close", rules.close);
	g_string_append(listing->text, " styles");
}

static void list_register(const Listing *listing, const RegisterStyle *style)
{
	g_string_append(listing->text, "register");
	add_mm(listing, "figure-width", style->figure_width);
	add_mm(listing, "lead-in-width", style->lead_in_width);
	add_mm(listing, "gap", style->gap);
	add_mm(listing, "first-baseline", style->first_baseline);
	add_mm(listing, "row-extra", style->row_extra);
	add_mm(listing, "spare", style->spare_most);
	g_string_append_printf(listing->text, " lead-in-lines %d row-lines %d figure-line %d",
		style->lines_most, style->row_lines_most, style->figure_line);
	list_rules(listing, style->rules);
	add_style(listing, "figure", style->figure_style);
	add_style(listing, "lead-in", style->lead_in_style);
	add_style(listing, "text", style->text_style);
	g_string_append_c(listing->text, '\n');
}

static void list_table(const Listing *listing, const TableStyle *style)
{
	g_string_append(listing->text, "table");
	add_mm(listing, "row", style->row_height);
	add_mm(listing, "row-extra", style->row_extra);
	add_mm(listing, "head", style->head_height);
	add_mm(listing, "first-baseline", style->first_baseline);
	add_mm(listing, "words-baseline", style->words_baseline);
	add_mm(listing, "head-baseline", style->head_baseline);
	add_mm(listing, "gap", style->gap);
	add_mm(listing, "spare", style->spare_most);
	for (int i = 0; i < style->axis_count; i++)
		add_mm(listing, "axis", style->axes[i]);
	list_rules(listing, style->rules);
	add_style(listing, "title", style->title_style);
	add_style(listing, "head", style->head_style);
	add_style(listing, "first", style->first_style);
	add_style(listing, "text", style->style);
	add_style(listing, "words-first", style->words_first_style);
	add_style(listing, "words", style->words_style);
	add_style(listing, "note", style->note_style);
	g_string_append_c(listing->text, '\n');
}

static void list_agenda(const Listing *listing, const AgendaStyle *style)
{
	g_string_append(listing->text, "agenda");
	add_mm(listing, "time-width", style->time_width);
	add_mm(listing, "paper-width", style->paper_width);
	add_mm(listing, "gap", style->gap);
	add_mm(listing, "first-baseline", style->first_baseline);
	add_mm(listing, "row-extra", style->row_extra);
	add_mm(listing, "spare", style->spare_most);
	g_string_append_printf(listing->text, " time-line %d", style->time_line);
	list_rules(listing, style->rules);
	add_style(listing, "time", style->time_style);
	add_style(listing, "lead-in", style->lead_in_style);
	add_style(listing, "text", style->text_style);
	add_style(listing, "paper", style->paper_style);
	add_style(listing, "paper-strong", style->paper_strong_style);
	g_string_append_c(listing->text, '\n');
}

static void list_long_list(const Listing *listing, const LongListStyle *style)
{
	g_string_append(listing->text, "long-list");
	add_mm(listing, "figure-width", style->figure_width);
	add_mm(listing, "between", style->between);
	add_style(listing, "figure", style->figure_style);
	add_style(listing, "style", style->style);
	g_string_append_c(listing->text, '\n');
}

static void list_list_and_paragraph(const Listing *listing)
{
	const Layout *layout = listing->layout;
	g_string_append(listing->text, "list");
	add_mm(listing, "indent", layout->list.indent);
	add_mm(listing, "hang", layout->list.hang);
	add_mm(listing, "between", layout->list.between);
	add_mm(listing, "measure", layout->list.measure_most);
	add_style(listing, "style", layout->list.style);
	add_style(listing, "figure", layout->list.figure_style);
	add_mm(listing, "task-indent", layout->list.task_indent);
	if (layout->list.task_side > 0)
		add_mm(listing, "task-side", layout->list.task_side);
	add_mm(listing, "task-weight", layout->list.task_weight);
	g_string_append(listing->text, "\nparagraph");
	add_mm(listing, "indent", layout->paragraph.indent);
	add_mm(listing, "measure", layout->paragraph.measure_most);
	add_style(listing, "style", layout->paragraph.style);
	add_style(listing, "strong", layout->paragraph.strong_style);
	add_style(listing, "emphasis", layout->paragraph.emphasis_style);
	g_string_append(listing->text, "\nheading");
	add_style(listing, "style", layout->heading.style);
	add_mm(listing, "above", layout->heading.above);
	add_mm(listing, "bar-width", layout->heading.bar_width);
	add_mm(listing, "bar-height", layout->heading.bar_height);
	add_mm(listing, "bar-gap", layout->heading.bar_gap);
	g_string_append_c(listing->text, '\n');
}

static void list_quote_box_picture(const Listing *listing)
{
	const Layout *layout = listing->layout;
	g_string_append(listing->text, "quote");
	add_style(listing, "style", layout->quote.style);
	add_style(listing, "attribution", layout->quote.attribution_style);
	add_mm(listing, "above", layout->quote.above);
	add_mm(listing, "below", layout->quote.below);
	g_string_append(listing->text, "\nbox");
	add_mm(listing, "weight", layout->box.weight);
	add_mm(listing, "inside", layout->box.inside);
	add_mm(listing, "above", layout->box.above);
	add_style(listing, "title", layout->box.title_style);
	add_style(listing, "style", layout->box.style);
	if (layout->callout.weight > 0) {
		g_string_append(listing->text, "\ncallout");
		add_mm(listing, "weight", layout->callout.weight);
		add_mm(listing, "inside", layout->callout.inside);
		add_mm(listing, "above", layout->callout.above);
		add_style(listing, "style", layout->callout.style);
	}
	if (layout->code.style >= 0) {
		g_string_append(listing->text, "\ncode");
		add_style(listing, "style", layout->code.style);
		add_mm(listing, "above", layout->code.above);
		add_mm(listing, "indent", layout->code.indent);
	}
	g_string_append(listing->text, "\npicture");
	add_mm(listing, "above", layout->picture.above);
	add_mm(listing, "below", layout->picture.below);
	add_mm(listing, "caption-gap", layout->picture.caption_gap);
	if (layout->picture.height_most > 0)
		add_mm(listing, "height", layout->picture.height_most);
	add_style(listing, "caption", layout->picture.caption_style);
	g_string_append_c(listing->text, '\n');
}

static void list_words(const Listing *listing)
{
	for (int i = 0; i < listing->layout->words_count; i++) {
		const LayoutWords *words = &listing->layout->words[i];
		g_string_append_printf(listing->text, "words %s:", words->language);
		for (int j = 0; j < words->count; j++)
			g_string_append_printf(listing->text, " %s \"%s\"", words->keys[j],
				words->values[j]);
		for (int month = 0; words->months && month < 12; month++)
			g_string_append_printf(listing->text, " %s", words->months[month]);
		g_string_append_c(listing->text, '\n');
	}
}

char *layout_listing(Arena *arena, const Layout *layout)
{
	Listing listing = { arena, layout, g_string_new(NULL) };
	list_sheet(&listing);
	list_copy_fit(&listing);
	list_inks(&listing);
	for (int i = 0; i < layout->style_count; i++)
		list_style(&listing, &layout->styles[i]);
	for (int i = 0; i < layout->reads_at_count; i++)
		g_string_append_printf(listing.text, "reads-at %s %gm\n",
			layout->styles[layout->reads_at[i].style].name, layout->reads_at[i].metres);
	for (int i = 0; i < layout->frame_count; i++)
		list_frame(&listing, &layout->frames[i]);
	if (layout->register_style)
		list_register(&listing, layout->register_style);
	if (layout->long_list.figure_style >= 0)
		list_long_list(&listing, &layout->long_list);
	if (layout->agenda)
		list_agenda(&listing, layout->agenda);
	if (layout->paragraph.style >= 0) { /* a slip has no text of a bulletin */
		list_table(&listing, &layout->table);
		list_list_and_paragraph(&listing);
		list_quote_box_picture(&listing);
	}
	list_words(&listing);
	char *text = arena_bytes(arena, listing.text->str, listing.text->len);
	g_string_free(listing.text, TRUE);
	return text;
}
