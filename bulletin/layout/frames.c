/* What stands on the sheet, and where. */
#include "layout/field.h"
#include "layout/grid.h"
#include "layout/layout_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

/* A frame as it stands in the file, before the grid has given it its place. */
typedef struct {
	Frame frame;
	int first_column, last_column; /* 0: not asked for */
	YamlTexts texts;
} FrameEntry;

static const char *const kind_names[] = {
	[FRAME_TEXT] = "text",
	[FRAME_BARS] = "bars",
	[FRAME_PARTNERS] = "partners",
	[FRAME_BODY] = "body",
	[FRAME_BOX] = "box",
	[FRAME_IMPRINT] = "imprint",
	[FRAME_RULE] = "rule",
};

static const char *const side_names[] = {
	[ON_ALL] = "all",
	[ON_FIRST] = "first",
	[ON_LATER] = "later",
	[ON_LAST] = "last",
	[ON_ALL_BUT_LAST] = "all-but-last",
};

static const char *const align_names[] = {
	[ALIGN_START] = "start",
	[ALIGN_CENTRE] = "centre",
	[ALIGN_END] = "end",
};

/* The roles that a frame's texts can have, by the names PDF gives them. */
static const struct {
	const char *name;
	Role role;
} roles[] = {
	{ "H1", ROLE_H1 },
	{ "H2", ROLE_H2 },
	{ "H3", ROLE_H3 },
	{ "P", ROLE_P },
};

const char *frame_kind_name(FrameKind kind)
{
	return kind_names[kind];
}

const char *frame_sides_name(FrameSides sides)
{
	return side_names[sides];
}

const char *frame_align_name(Align align)
{
	return align_names[align];
}

const char *frame_role_name(int role)
{
	for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
		if ((int)roles[i].role == role)
			return roles[i].name;
	return "none";
}

static bool read_kind(const YamlReader *reader, const YamlNode *value, void *into)
{
	int kind = value_choice(reader, value, kind_names, G_N_ELEMENTS(kind_names));
	if (kind >= 0)
		*(FrameKind *)into = (FrameKind)kind;
	return kind >= 0;
}

static bool read_sides(const YamlReader *reader, const YamlNode *value, void *into)
{
	int side = value_choice(reader, value, side_names, G_N_ELEMENTS(side_names));
	if (side >= 0)
		*(FrameSides *)into = (FrameSides)side;
	return side >= 0;
}

static bool read_align(const YamlReader *reader, const YamlNode *value, void *into)
{
	int align = value_choice(reader, value, align_names, G_N_ELEMENTS(align_names));
	if (align >= 0)
		*(Align *)into = (Align)align;
	return align >= 0;
}

static bool read_role(const YamlReader *reader, const YamlNode *value, void *into)
{
	const char *names[G_N_ELEMENTS(roles)];
	for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
		names[i] = roles[i].name;
	int choice = value_choice(reader, value, names, G_N_ELEMENTS(names));
	if (choice >= 0)
		*(int *)into = (int)roles[choice].role;
	return choice >= 0;
}

/* Columns of the grid, the first is 1: `9..12`. */
static bool read_columns(const YamlReader *reader, const YamlNode *value, void *into)
{
	FrameEntry *entry = into;
	ValueRange range;
	int first, last;
	if (!value_range(reader, value, &range) || !yaml_read_whole(reader, &range.first, &first))
		return false;
	last = first;
	if (!range.is_single && !yaml_read_whole(reader, &range.last, &last))
		return false;
	const Layout *layout = reader->context;
	if (first < 1 || first > last || last > layout->columns) {
		remarks_add(reader->remarks, value->place, COLUMNS_OUTSIDE, layout->columns, first,
			last);
		return false;
	}
	entry->first_column = first;
	entry->last_column = last;
	return true;
}

#define OF(field) offsetof(Under, field)

static const YamlKey under_keys[] = {
	{ "ascender", value_read_length, OF(ascender), "length", "not asked for",
		"From the last baseline above to the ascenders of the first line here.", false },
	{ "ink", value_read_length, OF(ink), "length", "not asked for",
		"From the lowest ink above to the ascenders of the first line here.", false },
	{ "leading", value_read_length, OF(leading), "length", "not asked for",
		"From the last baseline above to the first one here, beyond the leading.", false },
	{ "top", value_read_length, OF(top), "length", "not asked for",
		"From the last baseline above to the top edge here.", false },
};

#undef OF

static bool read_unders(const YamlReader *reader, const YamlNode *value, void *into)
{
	Frame *frame = into;
	if (!value_is_names(reader, value))
		return false;
	Under *unders = NULL;
	for (int i = 0; i < value->count; i++) {
		Under under = { value_frame(reader, value->keys[i]), LENGTH_NONE, LENGTH_NONE,
			LENGTH_NONE, LENGTH_NONE };
		bool is_read = yaml_fill(reader, value->values[i], under_keys,
			G_N_ELEMENTS(under_keys), &under);
		if (is_read && under.frame >= 0)
			*arena_push(reader->arena, unders, frame->under_count) = under;
	}
	frame->unders = unders;
	return true;
}

static const YamlKey else_keys[] = {
	{ "style", value_read_style, offsetof(Frame, else_style), "name of a style", "",
		"The style to take instead.", true },
	{ "lines", value_read_count, offsetof(Frame, else_lines), "whole number from 1", "",
		"How many lines the text may then take.", true },
};

static bool read_else(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, else_keys, G_N_ELEMENTS(else_keys), into);
}

#define OF(field) offsetof(FrameEntry, frame.field)

static const YamlKey frame_keys[] = {
	{ "holds", read_kind, OF(kind), "text, bars, partners, body, box, imprint or rule", "",
		"What stands in it: texts of its own, as many equal bars as there are partners, their "
		"names, the bulletin's text, an empty frame, an empty frame that is filled in for "
		"each school, or a filled rectangle.",
		true },
	{ "on", read_sides, OF(sides), "all, first, later, last or all-but-last", "all",
		"On which sides of the sheet it stands.", false },
	{ "columns", read_columns, 0, "columns of the grid, as 9..12", "all",
		"Where it stands across the sheet; or say `left:` and `width:`.", false },
	{ "left", value_read_position, OF(left), "length", "the margin",
		"Its left edge, from that of the sheet.", false },
	{ "width", value_read_length, OF(width), "length", "as far as the right margin",
		"How wide it is.", false },
	{ "top", value_read_position, OF(top), "length", "",
		"Its top edge, from that of the sheet.", false },
	{ "baseline", value_read_length, OF(baseline), "length", "",
		"Of its first line of text, from the top edge of the sheet.", false },
	{ "under", read_unders, offsetof(FrameEntry, frame),
		"map: frame to {ascender, ink, leading, top}", "",
		"How far it stands under another frame; the first of those named that is on the sheet "
		"decides, and of its distances the one that puts it lowest.",
		false },
	{ "bottom", value_read_length, OF(bottom), "length", "",
		"Where a body ends at the latest, from the top edge of the sheet.", false },
	{ "bottom-last", value_read_length, OF(bottom_last), "length", "as bottom",
		"Where a body ends on the last side, which may have a foot the others lack.",
		false },
	{ "text-columns", value_read_count, OF(text_columns), "whole number from 1", "1",
		"In how many columns side by side a body's text stands.", false },
	{ "gutter", value_read_length, OF(gutter), "length", "that of the grid",
		"White between them.", false },
	{ "height", value_read_length, OF(height), "length", "0mm",
		"Of bars, a box, an imprint or a rule.", false },
	{ "gap", value_read_length, OF(gap), "length", "0mm", "White between two bars.", false },
	{ "gap-many", value_read_length, OF(gap_many), "length", "as gap",
		"White between two bars where there are more than six partners.", false },
	{ "abreast", value_read_count, OF(abreast), "whole number from 1", "6",
		"How many partners' names stand side by side at most; more of them stand in rows, "
		"which share the lines.",
		false },
	{ "between", value_read_length, OF(between), "length", "0mm",
		"White between two texts on a line.", false },
	{ "weight", value_read_weight, OF(weight), "length", "0mm",
		"Of the line of a box or an imprint, or of the rule that opens a body where its text "
		"brings none.",
		false },
	{ "padding", value_read_length, OF(padding), "length", "0mm",
		"White at the left and right of an imprint's text.", false },
	{ "stacked", yaml_read_yes, OF(is_stacked), "true or false", "false",
		"Whether texts stand one under another, not side by side.", false },
	{ "align", read_align, OF(align), "start, centre or end", "start",
		"At which edge of the frame its texts stand.", false },
	{ "style", value_read_style, OF(style), "name of a style", "", "Of its text.", false },
	{ "ink", value_read_ink, OF(ink), "name of an ink", "the first",
		"Of bars, a box or a rule.", false },
	{ "lines", value_read_count, OF(lines_most), "whole number from 1", "one, and no break",
		"How many lines its text may take.", false },
	{ "line-worth", value_read_step, OF(line_worth), "size", "0pt",
		"How much larger each line beyond the first must make its text to be worth its "
		"room.",
		false },
	{ "else", read_else, offsetof(FrameEntry, frame), "map: style, lines", "none: an error",
		"What becomes of a text that does not fit on its lines at the least size.", false },
	{ "text", yaml_read_texts, offsetof(FrameEntry, texts), "list of texts", "",
		"What it says, with fields in braces; a text whose fields are all empty is left out.",
		false },
	{ "role", read_role, OF(role), "H1, H2, H3 or P", "none: it is not read out",
		"What it is to a screen reader.", false },
};

#undef OF

/* Across the sheet: columns of the grid, lengths, or else from margin to margin. */
static void place_across(FrameEntry *entry, const Layout *layout)
{
	Frame *frame = &entry->frame;
	Length right = layout->width - layout->margin;
	if (entry->first_column > 0) {
		frame->left = grid_column(layout, entry->first_column).x;
		frame->width = box_right(grid_column(layout, entry->last_column)) - frame->left;
	}
	if (frame->left == LENGTH_NONE)
		frame->left = layout->margin;
	if (frame->width == LENGTH_NONE)
		frame->width = right - frame->left;
}

/* What a frame cannot be without, by what it holds. */
static const struct {
	FrameKind kind;
	const char *key;
} needs[] = {
	{ FRAME_BARS, "height" },
	{ FRAME_BODY, "bottom" },
	{ FRAME_BOX, "height" },
	{ FRAME_BOX, "weight" },
	{ FRAME_IMPRINT, "height" },
	{ FRAME_IMPRINT, "top" },
	{ FRAME_RULE, "height" },
};

static void tell_lack(const YamlReader *reader, const Frame *frame, const char *key)
{
	remarks_add(reader->remarks, frame->place, FRAME_LACKS, kind_names[frame->kind], key,
		frame->name);
}

static void check_needs(const YamlReader *reader, const Frame *frame, const YamlNode *value)
{
	bool is_text = frame->kind == FRAME_TEXT || frame->kind == FRAME_PARTNERS;
	bool is_imprint = frame->kind == FRAME_IMPRINT;
	if ((is_text || is_imprint) && !yaml_at(value, "style"))
		tell_lack(reader, frame, "style");
	if ((frame->kind == FRAME_TEXT || is_imprint) && !yaml_at(value, "text"))
		tell_lack(reader, frame, "text");
	for (size_t i = 0; i < G_N_ELEMENTS(needs); i++)
		if (frame->kind == needs[i].kind && !yaml_at(value, needs[i].key))
			tell_lack(reader, frame, needs[i].key);

	bool has_place = yaml_at(value, is_text ? "baseline" : "top"),
	     has_under = yaml_at(value, "under");
	if (!has_place && !has_under)
		remarks_add(reader->remarks, frame->place, FRAME_LACKS_PLACE, frame->name);
	else if ((yaml_at(value, "top") != NULL) + (yaml_at(value, "baseline") != NULL) +
			has_under >
		1)
		remarks_add(reader->remarks, frame->place, FRAME_PLACED_TWICE, frame->name);
}

static void read_frame(const YamlReader *reader, const YamlNode *value, Frame *frame)
{
	const Layout *layout = reader->context;
	FrameEntry entry = { .frame = *frame };
	Frame *read = &entry.frame;
	read->left = read->width = read->top = read->baseline = read->bottom = LENGTH_NONE;
	read->gap_many = read->gutter = read->bottom_last = LENGTH_NONE;
	read->text_columns = 1;
	read->abreast = PARTNERS_ABREAST;
	read->style = read->else_style = read->role = -1;
	yaml_fill(reader, value, frame_keys, G_N_ELEMENTS(frame_keys), &entry);
	place_across(&entry, layout);
	if (read->gap_many == LENGTH_NONE)
		read->gap_many = read->gap;
	if (read->gutter == LENGTH_NONE)
		read->gutter = layout->gutter;
	if (read->bottom_last == LENGTH_NONE)
		read->bottom_last = read->bottom;
	fields_check(reader, &entry.texts, read->kind);
	read->texts = entry.texts.items;
	read->text_count = entry.texts.count;
	check_needs(reader, read, value);
	*frame = *read;
}

/* The text is broken into lines once, so all that hold it must be alike across. */
static void check_bodies(const YamlReader *reader, const Layout *layout)
{
	const Frame *first = NULL;
	for (int i = 0; i < layout->frame_count; i++) {
		const Frame *frame = &layout->frames[i];
		if (frame->kind != FRAME_BODY)
			continue;
		if (!first)
			first = frame;
		if (frame->left != first->left || frame->width != first->width ||
			frame->text_columns != first->text_columns ||
			frame->gutter != first->gutter)
			remarks_add(reader->remarks, frame->place, BODIES_DIFFER, frame->name,
				first->name);
		int64_t white = (int64_t)(frame->text_columns - 1) * frame->gutter;
		if (white > 0 && white >= frame->width)
			remarks_add(reader->remarks, frame->place, COLUMNS_WITHOUT_ROOM,
				frame->name, frame->text_columns, mm_from_length(frame->gutter));
	}
}

void frames_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!value_is_names(reader, section))
		return;
	Frame *frames = arena_new(reader->arena, Frame, section->count);
	layout->frames = frames; /* their names first: they stand under one another */
	for (int i = 0; i < section->count; i++)
		if (!value_is_none(section->values[i]))
			frames[layout->frame_count++] = (Frame){ .name = section->keys[i]->text,
				.place = section->keys[i]->place };
	int next = 0;
	for (int i = 0; i < section->count; i++)
		if (!value_is_none(section->values[i]))
			read_frame(reader, section->values[i], &frames[next++]);
	check_bodies(reader, layout);
}

const KeyTable frame_tables[] = {
	{ "frames.NAME", "A frame. `NAME: none` leaves out one that the layout extended has.",
		frame_keys, G_N_ELEMENTS(frame_keys) },
	{ "frames.NAME.under.FRAME", "How far a frame stands under the one named.", under_keys,
		G_N_ELEMENTS(under_keys) },
	{ "frames.NAME.else", "Another way for a text that does not fit.", else_keys,
		G_N_ELEMENTS(else_keys) },
};
const int frame_table_count = G_N_ELEMENTS(frame_tables);
