#include "layout/layout.h"
#include "layout/geometry.h"
#include "layout/grid.h"
#include "layout/layout_file.h"
#include "layout/legibility.h"
#include "layout/paper.h"
#include "layout/printer_marks.h"
#include "layout/section.h"

#include <string.h>

/* Each section leans on those before it, in whatever order the file has them. */
static void read_sections(YamlReader *reader, const LayoutOutline *outline, const YamlNode *root,
	Layout *layout)
{
	reader->context = layout;
	inks_read(reader, outline->inks, layout);
	styles_read(reader, outline->styles, layout);
	reads_at_read(reader, outline->reads_at, layout);
	words_read(reader, outline->words, layout);
	frames_read(reader, outline->frames, layout);
	copy_fit_read(reader, outline->copy_fit, layout);
	parts_read(reader, outline, root, layout);
}

/*
 * Where the first level has faults, margin or metre may be missing, and all
 * that is measured by them would be told as a fault of its own: so geometry
 * and distances wait until it is sound.
 */
static Layout *read_layout(Arena *arena, const LayoutFile *file, Remarks *remarks)
{
	YamlReader reader = { arena, remarks, NULL, "bulletin layouts --reference" };
	LayoutOutline outline = { 0 };
	bool is_sound = outline_read(&reader, file->root, &outline);
	Layout *layout = arena_new(arena, Layout, 1);
	*layout = outline.layout;
	layout->file = file->files[0];
	layout->files = file->files;
	layout->file_count = file->file_count;
	read_sections(&reader, &outline, file->root, layout);
	if (is_sound) {
		geometry_check(arena, layout, file->root, remarks);
		legibility_check(layout, remarks);
	}
	return layout;
}

const Layout *layout_load(Arena *arena, const char *name, const char *const *folders,
	int folder_count, Place asked_at, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	LayoutFile file;
	if (!layout_file_read(arena, name, folders, folder_count, asked_at, &file, remarks))
		return NULL;
	Layout *layout = read_layout(arena, &file, remarks);
	layout->name = arena_text(arena, name);
	return remarks_failed_since(remarks, before) ? NULL : layout;
}

static const char *word_in(const LayoutWords *words, const char *key)
{
	for (int i = 0; i < words->count; i++)
		if (strcmp(words->keys[i], key) == 0)
			return words->values[i];
	return NULL;
}

bool frame_is_on_side(const Frame *frame, int side, int side_count)
{
	bool is_first = side == 0, is_last = side + 1 == side_count;
	switch (frame->sides) {
	case ON_ALL:
		return true;
	case ON_FIRST:
		return is_first;
	case ON_LATER:
		return !is_first;
	case ON_LAST:
		return is_last;
	case ON_ALL_BUT_LAST:
		return !is_last;
	}
	return true;
}

const char *layout_word(const Layout *layout, const char *language, const char *key)
{
	const char *word = NULL;
	for (int i = 0; i < layout->words_count && !word; i++)
		if (strcmp(layout->words[i].language, language) == 0)
			word = word_in(&layout->words[i], key);
	if (!word && layout->words_count > 0)
		word = word_in(&layout->words[0], key);
	return word ? word : "";
}

bool layout_is_cut(const Layout *layout)
{
	return layout->bleed > 0 || layout->has_marks || layout->finishing == FINISHING_FLUSH_CUT;
}

static const char *size_words(Arena *arena, const char *name, Length width, Length height)
{
	return name ? name
		    : arena_printf(arena, "%.0f x %.0f mm", mm_from_length(width),
			      mm_from_length(height));
}

const char *layout_paper_words(Arena *arena, const Layout *layout)
{
	return size_words(arena, paper_name(layout->width, layout->height), layout->width,
		layout->height);
}

const char *layout_pouch_words(Arena *arena, const Layout *layout)
{
	if (layout->pouch_width == 0)
		return "none";
	return size_words(arena, pouch_name(layout->pouch_width, layout->pouch_height),
		layout->pouch_width, layout->pouch_height);
}

const char *layout_printed_on_words(Arena *arena, const Layout *layout)
{
	Box inked = layout->has_marks ? printer_marks_extent(layout) : grid_bleed(layout);
	return size_words(arena, paper_holding(inked.width, inked.height), inked.width,
		inked.height);
}
