/* The specimen as lines of text: what is drawn, in mm, to be measured. */
#include "paint/listing_figures.h"
#include "paint/specimen_marks.h"
#include "paint/specimen_styles.h"

static void append_mark(GString *text, const Painting *painting, const SpecimenMark *mark)
{
	listing_append_mm(text, mark->box.x, 9);
	listing_append_mm(text, mark->box.y, 9);
	listing_append_mm(text, mark->box.width, 9);
	listing_append_mm(text, mark->box.height, 9);
	g_string_append_printf(text, "  %s\n",
		specimen_mark_words(painting->arena, painting->layout, mark));
}

static void append_page(GString *text, const Painting *painting, int page)
{
	SpecimenMarks marks = specimen_marks_of(painting, page);
	g_string_append_printf(text, "\npage %d\n     left      top    width   height\n", page + 1);
	for (int i = 0; i < marks.count; i++)
		append_mark(text, painting, &marks.marks[i]);
}

static void append_style(GString *text, const Painting *painting, const TextStyle *style)
{
	g_string_append_printf(text, "  %s  %s%s%s  %s  %s\n", style->name, style->family,
		style->is_bold ? " Bold" : "", style->is_italic ? " Italic" : "",
		specimen_size_words(painting->arena, style),
		specimen_distance_words(painting->arena, painting->layout, style));
}

Text paint_specimen_listing(const Painting *painting)
{
	const Layout *layout = painting->layout;
	g_autoptr(GString) text = g_string_new(NULL);
	g_string_append_printf(text, "specimen of %s\n", layout->name);
	for (int i = 0; i < painting->pages->page_count; i++)
		append_page(text, painting, i);
	g_string_append(text, "\nstyles\n");
	for (int i = 0; i < layout->style_count; i++)
		append_style(text, painting, &layout->styles[i]);
	return (Text){ arena_bytes(painting->arena, text->str, text->len), text->len };
}
