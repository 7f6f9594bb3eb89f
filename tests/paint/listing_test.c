/* The listing that goldens are made of. */
#include "paint/sample_pages.h"

Test(listing, tells_items_lines_and_reading_tree)
{
	Sample sample;
	sample_open(&sample);
	int document = sample_element(&sample, ROLE_DOCUMENT, -1);
	int heading = sample_element(&sample, ROLE_H1, document);
	int figure = sample_element(&sample, ROLE_FIGURE, document);
	sample.elements[heading].place = (Place){ "content/bulletins/ten.md", 2, 8 };
	sample.elements[heading].language = "cy";
	sample.elements[figure].alternative = "A \"clock\"";
	sample_rule(&sample, 0, 12, 12, 26, 3, 2);
	sample_words(&sample, 0, heading, 40.3, true, 12, 40, "Deg ");
	sample_words(&sample, 0, heading, 40.3, true, 12, 54, "peth\u00A0yw");
	sample_item(&sample, 0,
		(Item){ .kind = ITEM_FRAME,
			.element = ARTIFACT,
			.box = { 0, 0, length_from_mm(58), length_from_mm(7.2) },
			.weight = length_from_mm(0.25) });
	sample_line(&sample, 0, 54);
	Text told = paint_listing(sample_painting(&sample, 1));
	cr_assert_str_eq(told.bytes,
		"sheet 210.000 x 297.000 mm, 1 page, en-GB  called \"Ten things\"\n"
		"\n"
		"page 1\n"
		"       x        y  size\n"
		"  12.000   12.000  26.000 x 3.000     bar of partner 2  artifact\n"
		"   0.000    0.000  58.000 x 7.200     frame of 0.250  artifact\n"
		"  12.000   40.000  25.275             Roboto Condensed Bold 40.3  \"Deg \"  H1\n"
		"  12.000   54.000  43.831             Roboto Condensed Bold 40.3  \"peth\\u{A0}yw\"  H1\n"
		"\n"
		"lines of page 1\n"
		"           54.000  body\n"
		"\n"
		"reading order\n"
		"  Document\n"
		"    H1 (cy)  \"Deg | peth\\u{A0}yw\"  ten.md:2:8\n"
		"    Figure  instead of a picture \"A \\\"clock\\\"\"\n",
		"%s", told.bytes);
	sample_close(&sample);
}
