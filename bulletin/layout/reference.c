/* docs/layouts.md, made from the tables that read layout files. */
#include "layout/field.h"
#include "layout/layout.h"
#include "layout/paper.h"
#include "layout/section.h"
#include "layout/stock.h"

static const char opening[] =
	"# Layout files\n\n"
	"A layout is one YAML file: `layouts/NAME.yaml` in the partnership's folder, or one of those\n"
	"that are installed. `bulletin layouts` lists them, `bulletin layouts NAME -o NAME.pdf` draws\n"
	"one with its grid and its styles, `bulletin proof BULLETIN --layout NAME` tries it on a text,\n"
	"and `bulletin show layout BULLETIN` tells how it was read. Every key is listed here; a key\n"
	"that is not here is an error. This page is made by the program from the tables it reads with.\n\n"
	"* **Places** count from the top left corner of the trimmed sheet, downwards.\n"
	"* **A length** is a number with `mm` or `pt`. **A size** of type may also be in `m`, the\n"
	"  distance it is read from: that many times the layout's `metre`.\n"
	"* **A range** has two dots: `3m..6m`, `9..12`.\n"
	"* **`extends: NAME`** takes all that another layout says. Maps merge by key, so a file says\n"
	"  only what differs; lists are replaced whole. A frame or `register` set to `none` is left\n"
	"  out. A layout that extends its own name means the installed one.\n"
	"* Frames are read aloud in the order of the file; new ones come after those extended.\n"
	"\n## An example\n\n"
	"The notice with a smaller headline, and no place for a school's name:\n\n"
	"```yaml\n"
	"schema: 1\n"
	"extends: a4-notice\n"
	"styles:\n"
	"  headline: {size: 3m..4m}\n"
	"frames:\n"
	"  contact: {width: 186mm}\n"
	"  imprint: none\n"
	"```\n";

static void add_tables(GString *page, const KeyTable *tables, int count)
{
	for (int i = 0; i < count; i++)
		key_table_add(page, &tables[i]);
}

static void add_fields(GString *page)
{
	int count;
	const TextField *fields = text_fields(&count);
	g_string_append(page,
		"\n## Fields of texts\n\n"
		"In the texts of a frame these stand for what the bulletin says, `{words.KEY}` for a\n"
		"fixed word of the layout. Those of schools are for the slip, the sheet with a school's\n"
		"address that lies on its pack.\n\n"
		"| field | |\n|---|---|\n");
	for (int i = 0; i < count; i++)
		g_string_append_printf(page, "| `{%s}` | %s |\n", fields[i].name, fields[i].help);
}

static void add_sizes(GString *page, const char *title, const PaperSize *sizes, int count)
{
	g_string_append_printf(page, "\n## %s\n\n| name | mm |\n|---|---|\n", title);
	for (int i = 0; i < count; i++)
		g_string_append_printf(page, "| %s | %g x %g |\n", sizes[i].name, sizes[i].width,
			sizes[i].height);
}

static void add_papers(GString *page)
{
	int count;
	const PaperSize *sizes = papers(&count);
	add_sizes(page, "Papers", sizes, count);
	sizes = pouches(&count);
	add_sizes(page, "Pouches", sizes, count);
	g_string_append(page,
		"\nA sheet leaves at least 3 mm of film all round. Nothing stands nearer\n"
		"than 5 mm to the edge of the sheet, nor in the 12 mm of a corner that a pin takes, nor\n"
		"within 8 mm of the middle of an eyelet, which is 8 mm from both edges; bars may lie there.\n");
}

static void add_cutting(GString *page)
{
	g_string_append(page,
		"\n## A sheet that is cut\n\n"
		"An office printer leaves a white edge, and its sheets go into the pouch as they are: they\n"
		"need none of this. For a print shop write\n\n"
		"```yaml\n"
		"bleed: 3mm\n"
		"marks: true\n"
		"```\n\n"
		"A frame of bars, a box or a rule that ends at an edge of the sheet then runs on over it, to\n"
		"the end of the bleed; what ends between the two is an error, and text stays 5 mm inside. The\n"
		"marks stand round the bleed, or 3 mm from a sheet without one, on a page that is larger: crop\n"
		"marks of 5 mm, registration marks, the inks that are used as a colour bar, and a line with the\n"
		"bulletin, its round and date, the stock and the pouch. They are printed on paper of the next\n"
		"size; `bulletin show layout` names it.\n\n"
		"* **`finishing: sealed`** is cut before it goes into its pouch, whose film stands out all\n"
		"  round and keeps water out. It ends as large as the pouch.\n"
		"* **`finishing: flush-cut`** is laminated first and then cut, film and paper together. It ends\n"
		"  as large as the sheet, needs a bleed of 3 mm, and no line may run within 10 mm of its edge,\n"
		"  where every slip of the knife would show. The edge is open: not for damp rooms.\n");
}

static void add_stocks(GString *page)
{
	int count;
	const Stock *list = stocks(&count);
	g_string_append(page,
		"\n## Stocks\n\nNames for `stock:` of a bulletin; the colours are approximate.\n"
		"\n| name | on screen | at the printer |\n|---|---|---|\n");
	for (int i = 0; i < count; i++)
		g_string_append_printf(page, "| %s | #%06X | %s |\n", list[i].name, list[i].rgb,
			list[i].ipp_color);
}

char *layout_reference(Arena *arena)
{
	GString *page = g_string_new(opening);
	add_tables(page, outline_tables, outline_table_count);
	add_tables(page, material_tables, material_table_count);
	add_tables(page, style_tables, style_table_count);
	add_tables(page, frame_tables, frame_table_count);
	add_fields(page);
	add_tables(page, copy_fit_tables, copy_fit_table_count);
	add_tables(page, part_tables, part_table_count);
	add_tables(page, word_tables, word_table_count);
	add_papers(page);
	add_cutting(page);
	add_stocks(page);
	char *text = arena_bytes(arena, page->str, page->len);
	g_string_free(page, TRUE);
	return text;
}
