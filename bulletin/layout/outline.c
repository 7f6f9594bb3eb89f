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

static const char *const printing_ways[] = {
	[PRINT_COPIES] = "copies",
	[PRINT_BY_SCHOOL] = "by-school",
	[PRINT_IMPOSED] = "imposed",
};

const char *printing_way_name(PrintingWay way)
{
	return printing_ways[way];
}

static bool read_printing_way(const YamlReader *reader, const YamlNode *value, void *into)
{
	int way = value_choice(reader, value, printing_ways, G_N_ELEMENTS(printing_ways));
	if (way >= 0)
		*(PrintingWay *)into = (PrintingWay)way;
	return way >= 0;
}

static const char *const orders[] = {
	[STEP_AND_REPEAT] = "step-and-repeat",
	[CUT_AND_STACK] = "cut-and-stack",
};

const char *imposition_order_name(ImpositionOrder order)
{
	return orders[order];
}

static bool read_order(const YamlReader *reader, const YamlNode *value, void *into)
{
	int order = value_choice(reader, value, orders, G_N_ELEMENTS(orders));
	if (order >= 0)
		*(ImpositionOrder *)into = (ImpositionOrder)order;
	return order >= 0;
}

static bool read_imposition_paper(const YamlReader *reader, const YamlNode *value, void *into)
{
	int count;
	const PaperSize *sizes = imposition_papers(&count);
	const char **names = arena_new(reader->arena, const char *, count);
	for (int i = 0; i < count; i++)
		names[i] = sizes[i].name;
	int paper = value_choice(reader, value, names, count);
	if (paper >= 0)
		*(const char **)into = names[paper];
	return paper >= 0;
}

#define OF(field) offsetof(ImpositionWish, field)

static const YamlKey imposition_keys[] = {
	{ "paper", read_imposition_paper, OF(paper), "A4, SRA4, A3 or SRA3",
		"the smallest that takes two", "What the sheets are printed on and cut from.",
		false },
	{ "order", read_order, OF(order), "step-and-repeat or cut-and-stack", "step-and-repeat",
		"Whether every place of a paper shows the same page, or pages follow one another "
		"down each pile, so that the cut piles laid on one another are in order.",
		false },
	{ "two-sided", yaml_read_yes, OF(is_two_sided), "true or false", "false",
		"Whether pages 1 and 2 are the two sides of one sheet, 3 and 4 of the next; "
		"otherwise each page is a sheet of its own.",
		false },
};

#undef OF

static bool read_imposition(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (value_is_none(value))
		return true;
	((ImpositionWish *)into)->place = value->place;
	return yaml_fill(reader, value, imposition_keys, G_N_ELEMENTS(imposition_keys), into);
}

/* Sheets that lie on one paper are made from one page: there is no room for a name on each. */
static void check_printing_way(const YamlReader *reader, const YamlNode *root, PrintingWay way)
{
	const YamlNode *imposition = yaml_at(root, "imposition");
	if (way == PRINT_BY_SCHOOL && imposition && !value_is_none(imposition))
		remarks_add(reader->remarks, imposition->place, IMPOSITION_BY_SCHOOL);
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
	{ "film", film_read, OF(layout.film), "map: thickness, surface", "not said",
		"What it is laminated with, for the print shop and for the packing figures.",
		false },
	{ "stock-weight", stock_weight_read, OF(layout.stock_weight), "40 to 400", "not said",
		"Of the paper, in grams a square metre, for the same.", false },
	{ "bleed", value_read_weight, OF(layout.bleed), "length", "0mm",
		"How far colour runs over the edge that will be cut, 3mm for a print shop. Bars, boxes "
		"and rules that end at an edge of the sheet run on over it.",
		false },
	{ "marks", yaml_read_yes, OF(layout.has_marks), "true or false", "false",
		"Whether a print shop's marks stand round the sheet: where to cut, how the plates "
		"lie over one another, a colour bar, and a line that says what it is. The page is "
		"10 mm larger on each side than the bleed, and at least 13 mm larger than the sheet.",
		false },
	{ "print", read_printing_way, OF(layout.printing_way), "copies, by-school or imposed",
		"copies",
		"What print makes of the agreed sheet unless it is told otherwise: so many copies, one "
		"for each school with its name in the imprint, or several on one larger paper.",
		false },
	{ "imposition", read_imposition, OF(layout.imposition), "map, or none", "none",
		"How several sheets lie on larger paper where they are printed imposed.", false },
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
	{ "imposition",
		"Several sheets on one larger paper. Without a bleed those that fill A4 are cut apart "
		"edge to edge; all others stand 6 mm apart with marks for the knife.",
		imposition_keys, G_N_ELEMENTS(imposition_keys) },
};
const int outline_table_count = G_N_ELEMENTS(outline_tables);

bool outline_read(const YamlReader *reader, const YamlNode *root, LayoutOutline *outline)
{
	outline->layout.columns = 1;
	outline->layout.pages_least = outline->layout.pages_most = 1;
	bool is_read = yaml_fill(reader, root, outline_keys, G_N_ELEMENTS(outline_keys), outline);
	check_printing_way(reader, root, outline->layout.printing_way);
	return is_read;
}
