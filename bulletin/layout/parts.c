/* How the parts of a bulletin's text are set: register, list, table and so on. */
#include "base/base_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

/* The rules over, between and under rows, of registers and tables alike. */
typedef struct {
	Length open, between, close;
} RowRules;

static const YamlKey rule_keys[] = {
	{ "open", value_read_weight, offsetof(RowRules, open), "length", "0mm",
		"Weight of the rule above the first row.", false },
	{ "between", value_read_weight, offsetof(RowRules, between), "length", "0mm",
		"Of those between rows.", false },
	{ "close", value_read_weight, offsetof(RowRules, close), "length", "0mm",
		"Of the one under the last row.", false },
};

#define LENGTH_KEY(Style, name, field, preset, help) \
	{ \
		name, value_read_length, offsetof(Style, field), "length", preset, help, false \
	}
#define STYLE_KEY(Style, name, field, help) \
	{ \
		name, value_read_style, offsetof(Style, field), "name of a style", "", help, true \
	}

static const YamlKey register_style_keys[] = {
	STYLE_KEY(RegisterStyle, "figure", figure_style, "Of the items' figures."),
	STYLE_KEY(RegisterStyle, "lead-in", lead_in_style, "Of their strong opening."),
	STYLE_KEY(RegisterStyle, "text", text_style, "Of their text."),
};

static bool read_register_rules(const YamlReader *reader, const YamlNode *value, void *into)
{
	RegisterStyle *style = into;
	RowRules rules = { 0 };
	bool is_read = yaml_fill(reader, value, rule_keys, G_N_ELEMENTS(rule_keys), &rules);
	style->rule_open = rules.open;
	style->rule_between = rules.between;
	style->rule_close = rules.close;
	return is_read;
}

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
		"whole number from 1", "3",
		"Lines of a lead-in; with more, the list is set as an ordinary one.", false },
	{ "figure-line", value_read_count, offsetof(RegisterStyle, figure_line),
		"whole number from 1", "1", "The line of the row that the figure's baseline is on.",
		false },
	{ "rules", read_register_rules, 0, "map: open, between, close", "none",
		"The rules over, between and under the rows.", false },
	{ "styles", read_register_styles, 0, "map: figure, lead-in, text", "", "Their styles.",
		true },
};

static const YamlKey list_keys[] = {
	LENGTH_KEY(ListStyle, "indent", indent, "0mm", "Figures and bullets hang in it."),
	LENGTH_KEY(ListStyle, "between", between, "0mm",
		"White between two items, beyond the leading."),
	LENGTH_KEY(ListStyle, "measure", measure_most, "the frame's", "No line is wider."),
	STYLE_KEY(ListStyle, "style", style, "Of the items."),
	STYLE_KEY(ListStyle, "figure", figure_style, "Of figures and bullets."),
};

static const YamlKey table_style_keys[] = {
	STYLE_KEY(TableStyle, "title", title_style, "Of the table's title."),
	STYLE_KEY(TableStyle, "head", head_style, "Of its head."),
	STYLE_KEY(TableStyle, "first", first_style, "Of its first column."),
	STYLE_KEY(TableStyle, "text", style, "Of the rest."),
};

static bool read_table_rules(const YamlReader *reader, const YamlNode *value, void *into)
{
	TableStyle *style = into;
	RowRules rules = { 0 };
	bool is_read = yaml_fill(reader, value, rule_keys, G_N_ELEMENTS(rule_keys), &rules);
	style->rule_open = rules.open;
	style->rule_between = rules.between;
	style->rule_close = rules.close;
	return is_read;
}

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
	LENGTH_KEY(TableStyle, "head-baseline", head_baseline, "as first-baseline",
		"Of the head's first line, under its top."),
	LENGTH_KEY(TableStyle, "gap", gap, "0mm", "Least white between two columns."),
	LENGTH_KEY(TableStyle, "spare", spare_most, "0mm",
		"What may be added to each row where the body has room."),
	{ "axes", read_axes, 0, "list of lengths", "as the words need",
		"Left edges of columns 2, 3 and so on, from that of the frame, "
		"for tables with one column more than there are axes.",
		false },
	{ "rules", read_table_rules, 0, "map: open, between, close", "none",
		"The rules over, between and under the rows.", false },
	{ "styles", read_table_styles, 0, "map: title, head, first, text", "", "Their styles.",
		true },
};

static const YamlKey paragraph_keys[] = {
	LENGTH_KEY(ParagraphStyle, "indent", indent, "0mm",
		"Of the first line of a paragraph after a paragraph."),
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

static const YamlKey picture_keys[] = {
	LENGTH_KEY(PictureStyle, "above", above, "0mm", "White before it."),
	LENGTH_KEY(PictureStyle, "below", below, "0mm", "White after it."),
	LENGTH_KEY(PictureStyle, "height", height_most, "as the width makes it",
		"No picture is higher."),
	STYLE_KEY(PictureStyle, "caption", caption_style, "Of captions."),
};

const KeyTable part_tables[] = {
	{ "register", "A list whose items open with strong text, set in rows on one axis.",
		register_keys, G_N_ELEMENTS(register_keys) },
	{ "register.styles", "", register_style_keys, G_N_ELEMENTS(register_style_keys) },
	{ "list", "Other lists.", list_keys, G_N_ELEMENTS(list_keys) },
	{ "table", "Tables.", table_keys, G_N_ELEMENTS(table_keys) },
	{ "register.rules, table.rules", "The rules over, between and under rows.", rule_keys,
		G_N_ELEMENTS(rule_keys) },
	{ "table.styles", "", table_style_keys, G_N_ELEMENTS(table_style_keys) },
	{ "paragraph", "Paragraphs.", paragraph_keys, G_N_ELEMENTS(paragraph_keys) },
	{ "heading", "Headings within the text.", heading_keys, G_N_ELEMENTS(heading_keys) },
	{ "heading.bar", "", heading_bar_keys, G_N_ELEMENTS(heading_bar_keys) },
	{ "quote", "Quotations.", quote_keys, G_N_ELEMENTS(quote_keys) },
	{ "box", "Boxes.", box_keys, G_N_ELEMENTS(box_keys) },
	{ "picture", "Pictures and their captions.", picture_keys, G_N_ELEMENTS(picture_keys) },
};
const int part_table_count = G_N_ELEMENTS(part_tables);

static void read_register(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	RegisterStyle *style = arena_new(reader->arena, RegisterStyle, 1);
	*style = (RegisterStyle){ .lines_most = 3,
		.figure_line = 1,
		.figure_style = -1,
		.lead_in_style = -1,
		.text_style = -1 };
	yaml_fill(reader, section, register_keys, G_N_ELEMENTS(register_keys), style);
	layout->register_style = style;
}

static void read_table(const YamlReader *reader, const YamlNode *section, TableStyle *table)
{
	table->head_baseline = LENGTH_NONE;
	yaml_fill(reader, section, table_keys, G_N_ELEMENTS(table_keys), table);
	if (table->head_baseline == LENGTH_NONE)
		table->head_baseline = table->first_baseline;
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

void parts_read(const YamlReader *reader, const LayoutOutline *outline, const YamlNode *root,
	Layout *layout)
{
	if (has_body(layout))
		check_parts(reader, root);
	layout->list = (ListStyle){ .style = -1, .figure_style = -1 };
	layout->table = (TableStyle){ .title_style = -1,
		.head_style = -1,
		.first_style = -1,
		.style = -1 };
	layout->paragraph = (ParagraphStyle){ .style = -1,
		.strong_style = -1,
		.emphasis_style = -1 };
	layout->heading.style = -1;
	layout->quote = (QuoteStyle){ .style = -1, .attribution_style = -1 };
	layout->box = (BoxStyle){ .title_style = -1, .style = -1 };
	layout->picture.caption_style = -1;

	if (outline->register_rows && !value_is_none(outline->register_rows))
		read_register(reader, outline->register_rows, layout);
	if (outline->table)
		read_table(reader, outline->table, &layout->table);
	READ_PART(list, list_keys);
	READ_PART(paragraph, paragraph_keys);
	READ_PART(heading, heading_keys);
	READ_PART(quote, quote_keys);
	READ_PART(box, box_keys);
	READ_PART(picture, picture_keys);
}
