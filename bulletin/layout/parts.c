/* How the parts of a bulletin's text are set: register, list, table and so on. */
#include "base/base_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

static const YamlKey rule_keys[] = {
	{ "open", value_read_weight, offsetof(RowRules, open), "length", "0mm",
		"Weight of the rule above the first row.", false },
	{ "between", value_read_weight, offsetof(RowRules, between), "length", "0mm",
		"Of those between rows.", false },
	{ "close", value_read_weight, offsetof(RowRules, close), "length", "0mm",
		"Of the one under the last row.", false },
};

static bool read_rules(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, rule_keys, G_N_ELEMENTS(rule_keys), into);
}

#define LENGTH_KEY(Style, name, field, preset, help) \
	{ \
		name, value_read_length, offsetof(Style, field), "length", preset, help, false \
	}
#define STYLE_KEY(Style, name, field, help) \
	{ \
		name, value_read_style, offsetof(Style, field), "name of a style", "", help, true \
	}

#define STYLE_KEY_OR(Style, name, field, preset, help) \
	{ \
		name, value_read_style, offsetof(Style, field), "name of a style", preset, help, \
			false \
	}

static const YamlKey register_style_keys[] = {
	STYLE_KEY(RegisterStyle, "figure", figure_style, "Of the items' figures."),
	STYLE_KEY(RegisterStyle, "lead-in", lead_in_style, "Of their strong opening."),
	STYLE_KEY(RegisterStyle, "text", text_style, "Of their text."),
};

static bool read_register_styles(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, register_style_keys, G_N_ELEMENTS(register_style_keys),
		into);
}

static const YamlKey register_keys[] = {
	LENGTH_KEY(RegisterStyle, "figure-width", figure_width, "0mm: no figures",
		"Width of the column of figures."),
	{ "lead-in-width", value_read_length, offsetof(RegisterStyle, lead_in_width), "length", "",
		"Width of the column of lead-ins.", true },
	LENGTH_KEY(RegisterStyle, "gap", gap, "0mm", "White between two columns."),
	{ "first-baseline", value_read_length, offsetof(RegisterStyle, first_baseline), "length",
		"", "Of a row's first line, under the row's top.", true },
	LENGTH_KEY(RegisterStyle, "row-extra", row_extra, "0mm",
		"A row is as high as its lines and this."),
	LENGTH_KEY(RegisterStyle, "spare", spare_most, "0mm",
		"What may be added to each row where the body has room."),
	{ "lead-in-lines", value_read_count, offsetof(RegisterStyle, lines_most),
		"whole number from 1", "3", "Lines of a lead-in; with more, the list is set long.",
		false },
	{ "row-lines", value_read_count, offsetof(RegisterStyle, row_lines_most),
		"whole number from 1", "100", "Lines of a row; with more, the list is set long.",
		false },
	{ "figure-line", value_read_count, offsetof(RegisterStyle, figure_line),
		"whole number from 1", "1", "The line of the row that the figure's baseline is on.",
		false },
	{ "rules", read_rules, offsetof(RegisterStyle, rules), "map: open, between, close", "none",
		"The rules over, between and under the rows.", false },
	{ "styles", read_register_styles, 0, "map: figure, lead-in, text", "", "Their styles.",
		true },
};

static const YamlKey long_list_keys[] = {
	{ "figure-width", value_read_length, offsetof(LongListStyle, figure_width), "length", "",
		"Figures hang in it.", true },
	LENGTH_KEY(LongListStyle, "between", between, "0mm", "White between two items."),
	STYLE_KEY(LongListStyle, "figure", figure_style, "Of the figures."),
	STYLE_KEY(LongListStyle, "style", style, "Of the items."),
};

static const YamlKey agenda_style_keys[] = {
	STYLE_KEY(AgendaStyle, "time", time_style, "Of the times."),
	STYLE_KEY(AgendaStyle, "lead-in", lead_in_style, "Of what an item is about: strong text."),
	STYLE_KEY(AgendaStyle, "text", text_style, "Of the words under it."),
	STYLE_KEY(AgendaStyle, "paper", paper_style, "Of the third column: what is to be done."),
	STYLE_KEY(AgendaStyle, "paper-strong", paper_strong_style,
		"Of its strong text: the paper."),
};

static bool read_agenda_styles(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, agenda_style_keys, G_N_ELEMENTS(agenda_style_keys), into);
}

static const YamlKey agenda_keys[] = {
	{ "time-width", value_read_length, offsetof(AgendaStyle, time_width), "length", "",
		"Width of the column of times.", true },
	{ "paper-width", value_read_length, offsetof(AgendaStyle, paper_width), "length", "",
		"Width of the third column; 0mm: its words stand under the second's.", true },
	LENGTH_KEY(AgendaStyle, "gap", gap, "0mm", "White between two columns."),
	{ "first-baseline", value_read_length, offsetof(AgendaStyle, first_baseline), "length", "",
		"Of a row's first line, under the row's top.", true },
	LENGTH_KEY(AgendaStyle, "row-extra", row_extra, "0mm",
		"A row is as high as its lines and this."),
	LENGTH_KEY(AgendaStyle, "spare", spare_most, "0mm",
		"What may be added to each row where the body has room."),
	{ "time-line", value_read_count, offsetof(AgendaStyle, time_line), "whole number from 1",
		"1", "The line of the row that the time's baseline is on.", false },
	{ "rules", read_rules, offsetof(AgendaStyle, rules), "map: open, between, close", "none",
		"The rules over, between and under the rows.", false },
	{ "styles", read_agenda_styles, 0, "map: time, lead-in, text, paper, paper-strong", "",
		"Their styles.", true },
};

static const YamlKey task_keys[] = {
	LENGTH_KEY(ListStyle, "indent", task_indent, "6mm", "The boxes hang in it."),
	LENGTH_KEY(ListStyle, "side", task_side, "as tall as the capitals", "Of a box."),
	LENGTH_KEY(ListStyle, "weight", task_weight, "0.35mm", "Of a box's line."),
};

static bool read_tasks(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, task_keys, G_N_ELEMENTS(task_keys), into);
}

static const YamlKey list_keys[] = {
	LENGTH_KEY(ListStyle, "indent", indent, "0mm", "Figures hang in it."),
	LENGTH_KEY(ListStyle, "hang", hang, "as paragraphs are indented",
		"Bullets hang in it, and the figures of a list within a list."),
	LENGTH_KEY(ListStyle, "between", between, "0mm",
		"White between two items, beyond the leading."),
	LENGTH_KEY(ListStyle, "measure", measure_most, "the frame's", "No line is wider."),
	STYLE_KEY(ListStyle, "style", style, "Of the items."),
	STYLE_KEY(ListStyle, "figure", figure_style, "Of figures and bullets."),
	{ "tasks", read_tasks, 0, "map: indent, side, weight", "", "The boxes of a list of tasks.",
		false },
};

static const YamlKey table_style_keys[] = {
	STYLE_KEY(TableStyle, "title", title_style, "Of the table's title."),
	STYLE_KEY(TableStyle, "head", head_style, "Of its head."),
	STYLE_KEY(TableStyle, "first", first_style, "Of its first column."),
	STYLE_KEY(TableStyle, "text", style, "Of the rest."),
	STYLE_KEY_OR(TableStyle, "words-first", words_first_style, "as first",
		"Of the first column of a table that has no column of numbers."),
	STYLE_KEY_OR(TableStyle, "words", words_style, "as text", "Of the rest of such a table."),
	STYLE_KEY_OR(TableStyle, "note", note_style, "as the text of paragraphs",
		"Of the note under it."),
};

static bool read_table_styles(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, table_style_keys, G_N_ELEMENTS(table_style_keys), into);
}

static bool read_axes(const YamlReader *reader, const YamlNode *value, void *into)
{
	TableStyle *table = into;
	if (value->kind != YAML_LIST)
		return yaml_wrong(reader, value, "a list of lengths, as [69mm, 175mm]");
	Length *axes = arena_new(reader->arena, Length, value->count);
	bool is_read = true;
	for (int i = 0; i < value->count; i++)
		is_read &= value_read_length(reader, value->values[i], &axes[i]);
	table->axes = axes;
	table->axis_count = value->count;
	return is_read;
}

static const YamlKey table_keys[] = {
	{ "row", value_read_length, offsetof(TableStyle, row_height), "length", "",
		"Height of a row of one line.", true },
	LENGTH_KEY(TableStyle, "row-extra", row_extra, "0mm",
		"A row of several lines is as high as they are and this."),
	{ "head", value_read_length, offsetof(TableStyle, head_height), "length", "",
		"Height of a head of one line.", true },
	{ "first-baseline", value_read_length, offsetof(TableStyle, first_baseline), "length", "",
		"Of a row's first line, under the row's top.", true },
	LENGTH_KEY(TableStyle, "words-baseline", words_baseline, "as first-baseline",
		"The same in a table that has no column of numbers."),
	LENGTH_KEY(TableStyle, "head-baseline", head_baseline, "as first-baseline",
		"Of the head's first line, under its top."),
	LENGTH_KEY(TableStyle, "gap", gap, "0mm", "Least white between two columns."),
	LENGTH_KEY(TableStyle, "spare", spare_most, "0mm",
		"What may be added to each row where the body has room."),
	{ "axes", read_axes, 0, "list of lengths", "as the words need",
		"Left edges of columns 2, 3 and so on, from that of the frame, "
		"for tables of words with one column more than there are axes.",
		false },
	{ "rules", read_rules, offsetof(TableStyle, rules), "map: open, between, close", "none",
		"The rules over, between and under the rows.", false },
	{ "styles", read_table_styles, 0, "map: title, head, first, text, words-first, words, note",
		"", "Their styles.", true },
};

static const YamlKey paragraph_keys[] = {
	LENGTH_KEY(ParagraphStyle, "indent", indent, "0mm",
		"Of the first line of a paragraph after a paragraph."),
	LENGTH_KEY(ParagraphStyle, "measure", measure_most, "0mm: as wide as the frame",
		"No line is wider."),
	STYLE_KEY(ParagraphStyle, "style", style, "Of the text."),
	STYLE_KEY(ParagraphStyle, "strong", strong_style, "Of **strong** words."),
	STYLE_KEY(ParagraphStyle, "emphasis", emphasis_style, "Of *emphasised* words."),
};

static const YamlKey heading_bar_keys[] = {
	LENGTH_KEY(HeadingStyle, "width", bar_width, "0mm", "Width of the bar over a heading."),
	LENGTH_KEY(HeadingStyle, "height", bar_height, "0mm", "Its height."),
	LENGTH_KEY(HeadingStyle, "gap", bar_gap, "0mm", "From its foot to the capitals."),
};

static bool read_heading_bar(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, heading_bar_keys, G_N_ELEMENTS(heading_bar_keys), into);
}

static const YamlKey heading_keys[] = {
	STYLE_KEY(HeadingStyle, "style", style, "Of the heading."),
	LENGTH_KEY(HeadingStyle, "above", above, "0mm",
		"White before it, but for the head of a column."),
	{ "bar", read_heading_bar, 0, "map: width, height, gap", "none", "A bar over it.", false },
};

static const YamlKey quote_keys[] = {
	STYLE_KEY(QuoteStyle, "style", style, "Of the words quoted."),
	STYLE_KEY(QuoteStyle, "attribution", attribution_style, "Of who said it."),
	LENGTH_KEY(QuoteStyle, "above", above, "0mm", "White before it."),
	LENGTH_KEY(QuoteStyle, "below", below, "0mm", "White after it."),
};

static const YamlKey box_keys[] = {
	{ "weight", value_read_weight, offsetof(BoxStyle, weight), "length", "0mm", "Of its line.",
		false },
	LENGTH_KEY(BoxStyle, "inside", inside, "0mm", "White inside it."),
	LENGTH_KEY(BoxStyle, "above", above, "0mm", "White before it."),
	STYLE_KEY(BoxStyle, "title", title_style, "Of its title."),
	STYLE_KEY(BoxStyle, "style", style, "Of its text."),
};

static const YamlKey callout_keys[] = {
	{ "weight", value_read_length, offsetof(CalloutStyle, weight), "length", "",
		"Of the rules over and under it.", true },
	LENGTH_KEY(CalloutStyle, "inside", inside, "0mm", "White between a rule and the words."),
	LENGTH_KEY(CalloutStyle, "above", above, "0mm", "White before it and after it."),
	STYLE_KEY(CalloutStyle, "style", style, "Of its words."),
};

static const YamlKey code_keys[] = {
	STYLE_KEY(CodeStyle, "style", style, "Of blocks of code, and of code within a line."),
	LENGTH_KEY(CodeStyle, "above", above, "0mm", "White before a block and after it."),
	LENGTH_KEY(CodeStyle, "indent", indent, "0mm", "Of a block."),
};

static const YamlKey picture_keys[] = {
	LENGTH_KEY(PictureStyle, "above", above, "0mm", "White before it."),
	LENGTH_KEY(PictureStyle, "below", below, "0mm", "White after it."),
	LENGTH_KEY(PictureStyle, "height", height_most, "as the width makes it",
		"No picture is higher."),
	LENGTH_KEY(PictureStyle, "caption-gap", caption_gap, "as below",
		"White between it and its caption."),
	STYLE_KEY(PictureStyle, "caption", caption_style, "Of captions."),
};

const KeyTable part_tables[] = {
	{ "register", "A list whose items open with strong text, set in rows on one axis.",
		register_keys, G_N_ELEMENTS(register_keys) },
	{ "register.styles", "", register_style_keys, G_N_ELEMENTS(register_style_keys) },
	{ "long-list",
		"The other form of a register, for items of many words: large figures hang beside "
		"the text.",
		long_list_keys, G_N_ELEMENTS(long_list_keys) },
	{ "agenda", "A table whose first column is times, set in rows: when, what, and its papers.",
		agenda_keys, G_N_ELEMENTS(agenda_keys) },
	{ "agenda.styles", "", agenda_style_keys, G_N_ELEMENTS(agenda_style_keys) },
	{ "list", "Other lists.", list_keys, G_N_ELEMENTS(list_keys) },
	{ "list.tasks", "", task_keys, G_N_ELEMENTS(task_keys) },
	{ "table", "Tables.", table_keys, G_N_ELEMENTS(table_keys) },
	{ "register.rules, agenda.rules, table.rules", "The rules over, between and under rows.",
		rule_keys, G_N_ELEMENTS(rule_keys) },
	{ "table.styles", "", table_style_keys, G_N_ELEMENTS(table_style_keys) },
	{ "paragraph", "Paragraphs.", paragraph_keys, G_N_ELEMENTS(paragraph_keys) },
	{ "heading", "Headings within the text.", heading_keys, G_N_ELEMENTS(heading_keys) },
	{ "heading.bar", "", heading_bar_keys, G_N_ELEMENTS(heading_bar_keys) },
	{ "quote", "Quotations.", quote_keys, G_N_ELEMENTS(quote_keys) },
	{ "box", "Boxes.", box_keys, G_N_ELEMENTS(box_keys) },
	{ "callout", "What is to be seen before it is read; without this key, a box.", callout_keys,
		G_N_ELEMENTS(callout_keys) },
	{ "code", "Code; without this key, in the style of paragraphs.", code_keys,
		G_N_ELEMENTS(code_keys) },
	{ "picture", "Pictures and their captions.", picture_keys, G_N_ELEMENTS(picture_keys) },
};
const int part_table_count = G_N_ELEMENTS(part_tables);

static void read_register(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	RegisterStyle *style = arena_new(reader->arena, RegisterStyle, 1);
	*style = (RegisterStyle){ .lines_most = 3,
		.row_lines_most = 100,
		.figure_line = 1,
		.figure_style = -1,
		.lead_in_style = -1,
		.text_style = -1 };
	yaml_fill(reader, section, register_keys, G_N_ELEMENTS(register_keys), style);
	layout->register_style = style;
}

static void read_agenda(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	AgendaStyle *style = arena_new(reader->arena, AgendaStyle, 1);
	*style = (AgendaStyle){ .time_line = 1,
		.time_style = -1,
		.lead_in_style = -1,
		.text_style = -1,
		.paper_style = -1,
		.paper_strong_style = -1 };
	yaml_fill(reader, section, agenda_keys, G_N_ELEMENTS(agenda_keys), style);
	layout->agenda = style;
}

static void read_list(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	yaml_fill(reader, section, list_keys, G_N_ELEMENTS(list_keys), &layout->list);
	if (layout->list.hang == LENGTH_NONE)
		layout->list.hang = MIN(layout->list.indent, layout->paragraph.indent);
}

static void read_table(const YamlReader *reader, const YamlNode *section, TableStyle *table)
{
	table->head_baseline = table->words_baseline = LENGTH_NONE;
	yaml_fill(reader, section, table_keys, G_N_ELEMENTS(table_keys), table);
	if (table->head_baseline == LENGTH_NONE)
		table->head_baseline = table->first_baseline;
	if (table->words_baseline == LENGTH_NONE)
		table->words_baseline = table->first_baseline;
	if (table->words_first_style < 0)
		table->words_first_style = table->first_style;
	if (table->words_style < 0)
		table->words_style = table->style;
}

static void read_picture(const YamlReader *reader, const YamlNode *section, PictureStyle *picture)
{
	picture->caption_gap = LENGTH_NONE;
	yaml_fill(reader, section, picture_keys, G_N_ELEMENTS(picture_keys), picture);
	if (picture->caption_gap == LENGTH_NONE)
		picture->caption_gap = picture->below;
}

#define READ_PART(part, keys) \
	do { \
		if (outline->part) \
			yaml_fill(reader, outline->part, keys, G_N_ELEMENTS(keys), &layout->part); \
	} while (0)

static bool has_body(const Layout *layout)
{
	for (int i = 0; i < layout->frame_count; i++)
		if (layout->frames[i].kind == FRAME_BODY)
			return true;
	return false;
}

static void check_parts(const YamlReader *reader, const YamlNode *root)
{
	static const char *const parts[] = { "list", "table", "paragraph", "heading", "quote",
		"box", "picture" };
	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		if (!yaml_at(root, parts[i]))
			remarks_add(reader->remarks, root->place, YAML_MISSING_KEY, parts[i]);
}

/* What a part is where the layout does not say: it names no style of its own. */
static void parts_begin(Layout *layout)
{
	layout->list = (ListStyle){ .style = -1,
		.figure_style = -1,
		.hang = LENGTH_NONE,
		.task_indent = length_from_mm(6),
		.task_weight = length_from_mm(0.35) };
	layout->long_list = (LongListStyle){ .figure_style = -1, .style = -1 };
	layout->table = (TableStyle){ .title_style = -1,
		.head_style = -1,
		.first_style = -1,
		.style = -1,
		.words_first_style = -1,
		.words_style = -1,
		.note_style = -1 };
	layout->paragraph = (ParagraphStyle){ .style = -1,
		.strong_style = -1,
		.emphasis_style = -1 };
	layout->heading.style = -1;
	layout->quote = (QuoteStyle){ .style = -1, .attribution_style = -1 };
	layout->box = (BoxStyle){ .title_style = -1, .style = -1 };
	layout->callout.style = -1;
	layout->code.style = -1;
	layout->picture.caption_style = -1;
}

void parts_read(const YamlReader *reader, const LayoutOutline *outline, const YamlNode *root,
	Layout *layout)
{
	if (has_body(layout))
		check_parts(reader, root);
	parts_begin(layout);
	if (outline->register_rows && !value_is_none(outline->register_rows))
		read_register(reader, outline->register_rows, layout);
	if (outline->table)
		read_table(reader, outline->table, &layout->table);
	if (outline->agenda && !value_is_none(outline->agenda))
		read_agenda(reader, outline->agenda, layout);
	READ_PART(long_list, long_list_keys);
	READ_PART(paragraph, paragraph_keys);
	if (outline->list)
		read_list(reader, outline->list, layout);
	READ_PART(heading, heading_keys);
	READ_PART(quote, quote_keys);
	READ_PART(box, box_keys);
	READ_PART(callout, callout_keys);
	READ_PART(code, code_keys);
	if (outline->picture)
		read_picture(reader, outline->picture, &layout->picture);
}
