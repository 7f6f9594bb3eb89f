#include "layout/paper.h"

#include <glib.h>
#include <stddef.h>
#include <string.h>

#define LENGTH_OF(table) ((int)(sizeof(table) / sizeof *(table)))

static const PaperSize paper_sizes[] = {
	{ "A2", 420, 594, "iso_a2_420x594mm" },
	{ "A3", 297, 420, "iso_a3_297x420mm" },
	{ "A4", 210, 297, "iso_a4_210x297mm" },
	{ "A5", 148, 210, "iso_a5_148x210mm" },
	{ "A6", 105, 148, "iso_a6_105x148mm" },
	{ "A7", 74, 105, "iso_a7_74x105mm" },
};

/* What is printed on and then cut, from small to large. */
static const PaperSize printing_sizes[] = {
	{ "A7", 74, 105, "iso_a7_74x105mm" },
	{ "A6", 105, 148, "iso_a6_105x148mm" },
	{ "A5", 148, 210, "iso_a5_148x210mm" },
	{ "A4", 210, 297, "iso_a4_210x297mm" },
	{ "SRA4", 225, 320, "iso_sra4_225x320mm" },
	{ "A3", 297, 420, "iso_a3_297x420mm" },
	{ "SRA3", 320, 450, "iso_sra3_320x450mm" },
	{ "A2", 420, 594, "iso_a2_420x594mm" },
	{ "SRA2", 450, 640, "iso_sra2_450x640mm" },
};

/* Those that several sheets are printed on, in the table above. */
enum { IMPOSITION_FIRST = 3, IMPOSITION_LAST = 6 };

/* The paper's size and 3 mm of film all round; the cards' pouches are sold by their own size. */
static const PaperSize pouch_sizes[] = {
	{ "A2", 426, 600, NULL },
	{ "A3", 303, 426, NULL },
	{ "A4", 216, 303, NULL },
	{ "A5", 154, 216, NULL },
	{ "A6", 111, 154, NULL },
	{ "A7", 80, 111, NULL },
	{ "card 54x86", 54, 86, NULL },
	{ "card 60x90", 60, 90, NULL },
	{ "card 60x95", 60, 95, NULL },
	{ "badge 65x95", 65, 95, NULL },
	{ "badge 67x95", 67, 95, NULL },
	{ "badge 75x105", 75, 105, NULL },
	{ "badge 80x120", 80, 120, NULL },
};

static const PaperSize *size_by_name(const PaperSize *sizes, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(sizes[i].name, name) == 0)
			return &sizes[i];
	return NULL;
}

const PaperSize *paper_by_name(const char *name)
{
	return size_by_name(paper_sizes, LENGTH_OF(paper_sizes), name);
}

const PaperSize *pouch_by_name(const char *name)
{
	return size_by_name(pouch_sizes, LENGTH_OF(pouch_sizes), name);
}

static const char *name_of_size(const PaperSize *sizes, int count, Length width, Length height)
{
	Length short_side = MIN(width, height), long_side = MAX(width, height);
	for (int i = 0; i < count; i++)
		if (length_from_mm(sizes[i].width) == short_side &&
			length_from_mm(sizes[i].height) == long_side)
			return sizes[i].name;
	return NULL;
}

const char *paper_name(Length width, Length height)
{
	return name_of_size(paper_sizes, LENGTH_OF(paper_sizes), width, height);
}

const char *pouch_name(Length width, Length height)
{
	return name_of_size(pouch_sizes, LENGTH_OF(pouch_sizes), width, height);
}

const char *paper_holding(Length width, Length height)
{
	Length short_side = MIN(width, height), long_side = MAX(width, height);
	for (int i = 0; i < LENGTH_OF(printing_sizes); i++)
		if (length_from_mm(printing_sizes[i].width) >= short_side &&
			length_from_mm(printing_sizes[i].height) >= long_side)
			return printing_sizes[i].name;
	return NULL;
}

const PaperSize *papers(int *count)
{
	*count = LENGTH_OF(paper_sizes);
	return paper_sizes;
}

const PaperSize *pouches(int *count)
{
	*count = LENGTH_OF(pouch_sizes);
	return pouch_sizes;
}

const PaperSize *imposition_papers(int *count)
{
	*count = IMPOSITION_LAST - IMPOSITION_FIRST + 1;
	return printing_sizes + IMPOSITION_FIRST;
}
