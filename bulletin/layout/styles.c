/* What is printed and how it looks: inks, text styles, reading distances. */
#include "layout/ink_limit.h"
#include "layout/layout_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

enum { STEPS_MOST = 200 }; /* from a size to another; a sheet is set anew at each */

static bool read_ink_amount(const YamlReader *reader, const YamlNode *value, void *into)
{
	double amount;
	if (!value_read_number(reader, value, &amount))
		return false;
	if (amount < 0 || amount > 100) {
		remarks_add(reader->remarks, value->place, INK_OUT_OF_RANGE, value->text);
		return false;
	}
	*(double *)into = amount;
	return true;
}

#define OF(field) offsetof(Ink, field)

static const YamlKey ink_keys[] = {
	{ "c", read_ink_amount, OF(cyan), "0 to 100", "0", "Cyan, in per cent.", false },
	{ "m", read_ink_amount, OF(magenta), "0 to 100", "0", "Magenta.", false },
	{ "y", read_ink_amount, OF(yellow), "0 to 100", "0", "Yellow.", false },
	{ "k", read_ink_amount, OF(black), "0 to 100", "0", "Black.", false },
};

#undef OF

void inks_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!value_is_names(reader, section))
		return;
	Ink *inks = arena_new(reader->arena, Ink, section->count);
	for (int i = 0; i < section->count; i++) {
		Ink *ink = &inks[i];
		*ink = (Ink){ .name = section->keys[i]->text, .place = section->keys[i]->place };
		yaml_fill(reader, section->values[i], ink_keys, G_N_ELEMENTS(ink_keys), ink);
		double sum = ink->cyan + ink->magenta + ink->yellow + ink->black;
		if (sum > ink_limit_of(layout))
			remarks_add(reader->remarks, ink->place, INK_TOO_HEAVY, ink->name, sum,
				ink_limit_of(layout));
	}
	layout->inks = inks;
	layout->ink_count = section->count;
}

/* A size, or two with what lies between them: `3m..6m`. */
static bool read_sizes(const YamlReader *reader, const YamlNode *value, void *into)
{
	TextStyle *style = into;
	ValueRange range;
	Length least, most;
	if (!value_range(reader, value, &range) || !value_read_size(reader, &range.first, &least))
		return false;
	most = least;
	if (!range.is_single && !value_read_size(reader, &range.last, &most))
		return false;
	if (least > most) {
		remarks_add(reader->remarks, value->place, RANGE_OUT_OF_ORDER);
		return false;
	}
	style->size_least = least;
	style->size_most = most;
	return true;
}

/* A length, or a bare number: so many times the size. */
static bool read_leading(const YamlReader *reader, const YamlNode *value, void *into)
{
	TextStyle *style = into;
	const char *end;
	double share;
	if (value->kind != YAML_SCALAR || !value_number(value->text, &share, &end) || *end)
		return value_read_length(reader, value, &style->leading);
	if (share >= 4) { /* as a length it would be common, as a share it would be odd */
		remarks_add(reader->remarks, value->place, LENGTH_WITHOUT_UNIT, value->text);
		return false;
	}
	return value_read_share(reader, value, &style->leading_share);
}

/* `-0.036..-0.030`: as far as it may be tightened to win a step of size, and as set else. */
static bool read_tracking(const YamlReader *reader, const YamlNode *value, void *into)
{
	TextStyle *style = into;
	ValueRange range;
	double least, most;
	if (!value_range(reader, value, &range) ||
		!value_read_tracking(reader, &range.first, &least))
		return false;
	most = least;
	if (!range.is_single && !value_read_tracking(reader, &range.last, &most))
		return false;
	if (least > most) {
		remarks_add(reader->remarks, value->place, RANGE_OUT_OF_ORDER);
		return false;
	}
	style->tracking_least = least;
	style->tracking = most;
	return true;
}

static bool read_figures(const YamlReader *reader, const YamlNode *value, void *into)
{
	static const char *const choices[] = { "proportional", "tabular" };
	int choice = value_choice(reader, value, choices, G_N_ELEMENTS(choices));
	*(bool *)into = choice == 1;
	return choice >= 0;
}

static bool read_align(const YamlReader *reader, const YamlNode *value, void *into)
{
	static const char *const choices[] = { "start", "justify" };
	int choice = value_choice(reader, value, choices, G_N_ELEMENTS(choices));
	*(bool *)into = choice == 1;
	return choice >= 0;
}

/* A share written as `1.5%`; what is more than `most` per cent is seen as a fault of the type. */
static bool read_per_cent(const YamlReader *reader, const YamlNode *value, double most,
	const char *due, double *share)
{
	const char *sign;
	double number;
	bool is_share = value->kind == YAML_SCALAR && value_number(value->text, &number, &sign) &&
		g_str_equal(sign, "%") && number >= 0 && number <= most;
	if (!is_share)
		return yaml_wrong(reader, value, due);
	*share = number / 100;
	return true;
}

static bool read_expansion(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_per_cent(reader, value, 2, "a share from 0% to 2%", into);
}

static bool read_letter_spacing(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_per_cent(reader, value, 1.5, "a share from 0% to 1.5%", into);
}

#define OF(field) offsetof(TextStyle, field)

static const YamlKey style_keys[] = {
	{ "font", yaml_read_text, OF(family), "name of a family", "",
		"One of the fonts that `bulletin fonts` lists.", true },
	{ "bold", yaml_read_yes, OF(is_bold), "true or false", "false", "The bold face.", false },
	{ "italic", yaml_read_yes, OF(is_italic), "true or false", "false", "The italic face.",
		false },
	{ "size", read_sizes, 0, "size, or range of sizes", "",
		"In mm, pt or m, the reading distance. In a range as 3m..6m the largest that fits is set.",
		true },
	{ "step", value_read_step, OF(size_step), "size", "0.5pt",
		"From one size of a range to the next.", false },
	{ "leading", read_leading, 0, "length, or times the size", "1.2",
		"From one line to the next.", false },
	{ "leading-tight", value_read_share, OF(leading_tight), "times the size", "never",
		"The same where no descender meets an ascender.", false },
	{ "tracking", read_tracking, 0, "em, or range of em", "0",
		"White added after each letter; in a range as -0.036..-0.030 the second, "
		"or as little as the first where that wins a step of size.",
		false },
	{ "figures", read_figures, OF(has_tabular_figures), "proportional or tabular",
		"proportional", "Whether all figures are of one width.", false },
	{ "small-caps", yaml_read_yes, OF(has_small_caps), "true or false", "false",
		"Whether acronyms are set in small capitals, where the font has them.", false },
	{ "align", read_align, OF(is_justified), "start or justify", "start",
		"Whether running text in this style is ragged, or its lines end at the measure.",
		false },
	{ "hyphens", yaml_read_yes, OF(is_hyphenated), "true or false", "false",
		"Whether words may be divided. Large lines are only where a word is too wide.",
		false },
	{ "hangs", yaml_read_yes, OF(hangs), "true or false", "false",
		"Whether punctuation and hyphens stand out into the margin.", false },
	{ "expansion", read_expansion, OF(expansion), "0% to 2%", "0%",
		"How far a line's letters may be widened or narrowed, so that lines are even.",
		false },
	{ "letter-spacing", read_letter_spacing, OF(letter_spacing), "0% to 1.5% of the size", "0%",
		"White a justified line may add to each letter, or take from it.", false },
	{ "ink", value_read_ink, OF(ink), "name of an ink", "the first", "What it is printed in.",
		false },
};

#undef OF

/* Whether the sizes of a range can be tried one after another. */
static void check_steps(const TextStyle *style, Remarks *remarks)
{
	double least = pt_from_length(style->size_least), most = pt_from_length(style->size_most);
	if (style->size_least >= style->size_most)
		return;
	if (style->size_step == 0) {
		remarks_add(remarks, style->place, STEP_OF_NOTHING, least, most);
		return;
	}
	int steps = (style->size_most - style->size_least) / style->size_step;
	if (steps > STEPS_MOST)
		remarks_add(remarks, style->place, STEPS_TOO_MANY, least, most, steps, STEPS_MOST);
}

static void read_style(const YamlReader *reader, const YamlNode *value, TextStyle *style)
{
	style->size_step = length_from_pt(0.5);
	yaml_fill(reader, value, style_keys, G_N_ELEMENTS(style_keys), style);
	if (style->leading == 0 && style->leading_share <= 0)
		style->leading_share = 1.2;
	check_steps(style, reader->remarks);
	if (style->size_least == style->size_most)
		style->size_step = 0;
}

void styles_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!value_is_names(reader, section))
		return;
	TextStyle *styles = arena_new(reader->arena, TextStyle, section->count);
	for (int i = 0; i < section->count; i++) {
		styles[i].name = section->keys[i]->text;
		styles[i].place = section->keys[i]->place;
		read_style(reader, section->values[i], &styles[i]);
	}
	layout->styles = styles;
	layout->style_count = section->count;
}

/* A distance stands as 1.5m, and metres are what it is. */
static bool read_distance(const YamlReader *reader, const YamlNode *value, double *metres)
{
	const char *unit;
	bool is_distance = value->kind == YAML_SCALAR && value_number(value->text, metres, &unit) &&
		g_str_equal(unit, "m") && *metres > 0 && *metres <= 100;
	return is_distance || yaml_wrong(reader, value, "a distance in metres, as 1.5m");
}

void reads_at_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!value_is_names(reader, section))
		return;
	ReadsAt *list = NULL;
	for (int i = 0; i < section->count; i++) {
		ReadsAt reads_at = { .place = section->keys[i]->place };
		/* both, so that the faults of both are told */
		bool has_style = value_read_style(reader, section->keys[i], &reads_at.style);
		bool has_distance = read_distance(reader, section->values[i], &reads_at.metres);
		if (has_style && has_distance)
			*arena_push(reader->arena, list, layout->reads_at_count) = reads_at;
	}
	layout->reads_at = list;
}

const KeyTable style_tables[] = {
	{ "inks.NAME",
		"An ink, in per cent of the four printing inks; together at most `ink-limit`.",
		ink_keys, G_N_ELEMENTS(ink_keys) },
	{ "styles.NAME", "A style of text.", style_keys, G_N_ELEMENTS(style_keys) },
};
const int style_table_count = G_N_ELEMENTS(style_tables);
