/* The first level of a layout file: paper, pouch, grid. */
#include "base/base_remarks.h"
#include "layout/layout_remarks.h"
#include "layout/paper.h"
#include "layout/section.h"
#include "layout/value.h"

#include <string.h>

typedef struct {
	Length width, height;
} SheetSize;

static const YamlKey size_keys[] = {
	{ "width", value_read_length, offsetof(SheetSize, width), "length", "",
		"Width of the sheet or pouch.", true },
	{ "height", value_read_length, offsetof(SheetSize, height), "length", "", "Its height.",
		true },
};

static void refuse_paper(const YamlReader *reader, const YamlNode *value, const PaperSize *sizes,
	int count)
{
	const char **names = arena_new(reader->arena, const char *, count);
	for (int i = 0; i < count; i++)
		names[i] = sizes[i].name;
	remarks_add(reader->remarks, value->place, PAPER_UNKNOWN, value->text,
		value_list(reader->arena, names, count),
		value_nearest(reader->arena, value->text, names, count));
}

static bool read_own_size(const YamlReader *reader, const YamlNode *value, Length *width,
	Length *height)
{
	SheetSize size = { 0 };
	if (!yaml_fill(reader, value, size_keys, G_N_ELEMENTS(size_keys), &size))
		return false;
	*width = size.width;
	*height = size.height;
	return true;
}

static bool read_paper(const YamlReader *reader, const YamlNode *value, void *into)
{
	Layout *layout = into;
	if (value->kind != YAML_SCALAR)
		return read_own_size(reader, value, &layout->width, &layout->height);
	const PaperSize *paper = paper_by_name(value->text);
	if (!paper) {
		int count;
		const PaperSize *sizes = papers(&count);
		refuse_paper(reader, value, sizes, count);
		return false;
	}
	layout->width = length_from_mm(paper->width);
	layout->height = length_from_mm(paper->height);
	return true;
}

static bool read_pouch(const YamlReader *reader, const YamlNode *value, void *into)
{
	Layout *layout = into;
	if (value->kind != YAML_SCALAR)
		return read_own_size(reader, value, &layout->pouch_width, &layout->pouch_height);
	if (strcmp(value->text, "none") == 0)
		return true;
	const PaperSize *pouch = pouch_by_name(value->text);
	if (!pouch) {
		int count;
		const PaperSize *sizes = pouches(&count);
		refuse_paper(reader, value, sizes, count);
		return false;
	}
	layout->pouch_width = length_from_mm(pouch->width);
	layout->pouch_height = length_from_mm(pouch->height);
	return true;
}

static const char *const fixings[] = {
	[FIXING_PINS] = "pins",
	[FIXING_EYELETS] = "eyelets",
	[FIXING_NONE] = "none",
};

const char *fixing_name(Fixing fixing)
{
	return fixings[fixing];
}

static bool read_fixing(const YamlReader *reader, const YamlNode *value, void *into)
{
	int fixing = value_choice(reader, value, fixings, G_N_ELEMENTS(fixings));
	if (fixing >= 0)
		*(Fixing *)into = (Fixing)fixing;
	return fixing >= 0;
}

/* Newsprint takes 240 per cent, and no press prints more than four full inks. */
static bool read_ink_limit(const YamlReader *reader, const YamlNode *value, void *into)
{
	enum { LEAST = 100, MOST = 400 };
	double limit;
	if (!value_read_number(reader, value, &limit))
		return false;
	if (limit < LEAST || limit > MOST) {
		remarks_add(reader->remarks, value->place, YAML_WRONG_TYPE,
			"a number of per cent from 100 to 400");
		return false;
	}
	*(double *)into = limit;
	return true;
}

/* The file is looked for in the folders of profiles when the sheet is made. */
static bool read_profile(const YamlReader *reader, const YamlNode *value, void *into)
{
	Layout *layout = into;
	if (!yaml_read_text(reader, value, (void *)&layout->profile))
		return false;
	layout->profile_place = value->place;
	if (*layout->profile && !strchr(layout->profile, '/'))
		return true;
	remarks_add(reader->remarks, value->place, YAML_WRONG_TYPE,
		"the name of a file in the folder profiles/, without the folder");
	return false;
}

static const char *const finishings[] = {
	[FINISHING_SEALED] = "sealed",
	[FINISHING_FLUSH_CUT] = "flush-cut",
};

const char *finishing_name(Finishing finishing)
{
	return finishings[finishing];
}

static bool read_finishing(const YamlReader *reader, const YamlNode *value, void *into)
{
	int finishing = value_choice(reader, value, finishings, G_N_ELEMENTS(finishings));
	if (finishing >= 0)
		*(Finishing *)into = (Finishing)finishing;
	return finishing >= 0;
}

/* Sizes are measured by it, so it cannot be nothing. */
static bool read_metre(const YamlReader *reader, const YamlNode *value, void *into)
{
	Length metre;
	if (!value_read_length(reader, value, &metre))
		return false;
	if (metre == 0) {
		remarks_add(reader->remarks, value->place, SIZE_OF_NOTHING);
		return false;
	}
	*(Length *)into = metre;
	return true;
}

/* One number is the most: fewer sides are no fault. */
static bool read_pages(const YamlReader *reader, const YamlNode *value, void *into)
{
	Layout *layout = into;
	ValueRange range;
	int least = 1, most;
	if (!value_range(reader, value, &range))
		return false;
	const YamlNode *last = range.is_single ? &range.first : &range.last;
	if (!value_read_count(reader, last, &most) ||
		(!range.is_single && !value_read_count(reader, &range.first, &least)))
		return false;
	if (least > most) {
		remarks_add(reader->remarks, value->place, RANGE_OUT_OF_ORDER);
		return false;
	}
	layout->pages_least = least;
	layout->pages_most = most;
	return true;
}

#define OF(field) offsetof(LayoutOutline, field)

static const YamlKey outline_keys[] = {
	{ "schema", yaml_read_whole, OF(schema), "1", "",
		"The form of layout file it is written in; the first line of the file.", true },
	{ "extends", yaml_read_id, OF(extends), "name of a layout", "none",
		"Takes what another layout says and changes what stands here.", false },
	{ "paper", read_paper, OF(layout), "A2 to A7, or {width, height}", "", "The trimmed sheet.",
		true },
	{ "pouch", read_pouch, OF(layout), "A2 to A7, a card or badge, {width, height}, or none",
		"none", "The laminating pouch; it must leave 3 mm of film all round the sheet.",
		false },
	{ "fixing", read_fixing, OF(layout.fixing), "pins, eyelets or none", "pins",
		"How it is put up: the corners that pins or eyelets take must stay empty.", false },
	{ "finishing", read_finishing, OF(layout.finishing), "sealed or flush-cut", "sealed",
		"How it is laminated: with film standing out all round, which keeps water out, or cut "
		"together with its film, which needs a bleed and leaves the edge open.",
		false },
	{ "bleed", value_read_weight, OF(layout.bleed), "length", "0mm",
		"How far colour runs over the edge that will be cut, 3mm for a print shop. Bars, boxes "
		"and rules that end at an edge of the sheet run on over it.",
		false },
	{ "marks", yaml_read_yes, OF(layout.has_marks), "true or false", "false",
		"Whether a print shop's marks stand round the sheet: where to cut, how the plates "
		"lie over one another, a colour bar, and a line that says what it is. The page is "
		"10 mm larger on each side than the bleed, and at least 13 mm larger than the sheet.",
		false },
	{ "margin", value_read_length, OF(layout.margin), "length", "",
		"White all round; frames without a place of their own lie between the margins.",
		true },
	{ "columns", value_read_count, OF(layout.columns), "whole number from 1", "1",
		"Columns of the grid between the margins.", false },
	{ "gutter", value_read_length, OF(layout.gutter), "length", "0mm",
		"White between two columns of the grid.", false },
	{ "baseline", value_read_length, OF(layout.baseline), "length", "",
		"From one line of running text to the next.", true },
	{ "metre", read_metre, OF(layout.metre), "length", "",
		"The size of type that is read at one metre: its x-height is 5 mm. "
		"A size of 1.5m is one and a half times this.",
		true },
	{ "pages", read_pages, OF(layout), "whole number from 1, or a range as 1..2", "1",
		"How many sides of the sheet the text may take.", false },
	{ "inks", yaml_read_node, OF(inks), "map of inks", "",
		"What is printed on the stock; the first is that of the text.", true },
	{ "ink-limit", read_ink_limit, OF(layout.ink_limit), "100 to 400", "300",
		"The most that all four inks may come to in one place, in per cent: what the "
		"print shop says its paper takes.",
		false },
	{ "profile", read_profile, OF(layout), "name of a file", "FOGRA39L_coated.icc",
		"The ICC profile of the press and paper, in the partnership's folder profiles/ or "
		"among the program's own.",
		false },
	{ "styles", yaml_read_node, OF(styles), "map of styles", "", "How text of each kind looks.",
		true },
	{ "reads-at", yaml_read_node, OF(reads_at), "map: style to distance", "none",
		"From how many metres each style is to be read, as {headline: 3m}.", false },
	{ "frames", yaml_read_node, OF(frames), "map of frames", "",
		"What stands on the sheet, in the order it is read.", true },
	{ "copy-fit", yaml_read_node, OF(copy_fit), "map: short, long, shorter, longer",
		"the sizes of the head step down", "What is changed to fill the sheet.", false },
	{ "register", yaml_read_node, OF(register_rows), "map", "none",
		"How a list whose items open with strong text is set in rows.", false },
	{ "long-list", yaml_read_node, OF(long_list), "map", "none",
		"How such a list is set where its items are long.", false },
	{ "agenda", yaml_read_node, OF(agenda), "map", "none",
		"How a table of times is set in rows.", false },
	{ "list", yaml_read_node, OF(list), "map", "", "How other lists are set.", false },
	{ "table", yaml_read_node, OF(table), "map", "", "How tables are set.", false },
	{ "paragraph", yaml_read_node, OF(paragraph), "map", "", "How paragraphs are set.", false },
	{ "heading", yaml_read_node, OF(heading), "map", "", "How headings are set.", false },
	{ "quote", yaml_read_node, OF(quote), "map", "", "How quotations are set.", false },
	{ "box", yaml_read_node, OF(box), "map", "", "How boxes are set.", false },
	{ "callout", yaml_read_node, OF(callout), "map", "as a box", "How callouts are set.",
		false },
	{ "code", yaml_read_node, OF(code), "map", "as paragraphs", "How code is set.", false },
	{ "picture", yaml_read_node, OF(picture), "map", "", "How pictures are set.", false },
	{ "words", yaml_read_node, OF(words), "map: language to words", "none",
		"Fixed words on the sheet, by language.", false },
};

const KeyTable outline_tables[] = {
	{ "", "The first level of the file.", outline_keys, G_N_ELEMENTS(outline_keys) },
	{ "paper, pouch", "A size of one's own.", size_keys, G_N_ELEMENTS(size_keys) },
};
const int outline_table_count = G_N_ELEMENTS(outline_tables);

bool outline_read(const YamlReader *reader, const YamlNode *root, LayoutOutline *outline)
{
	outline->layout.columns = 1;
	outline->layout.pages_least = outline->layout.pages_most = 1;
	return yaml_fill(reader, root, outline_keys, G_N_ELEMENTS(outline_keys), outline);
}
