/*
 * Whether a sheet's plates are those that Ghostscript makes of it:
 *
 *     same_plates SHEET.pdf DOTS WITH [WITHOUT]
 *
 * WITH and WITHOUT are what the names of tiffsep's files begin with, of the
 * sheet and of the sheet without its text, at DOTS to the inch.
 *  - Our own plates look like Ghostscript's, as picture.h has it.
 *  - Text is on the black plate alone: the others are white, or no dot of them
 *    is another where the text is left out.
 *
 * Ends with 0 where all of that holds, with 1 where it does not, and with 3
 * where WITHOUT is needed to tell.
 */
#include "base/module.h"
#include "judges/picture.h"
#include "press/separation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Both put large glyphs on whole dots, one rounding and the other not. */
enum { REACH = 2 };

static bool read_plate(const char *prefix, int page, Plate plate, Picture *picture)
{
	static const char *const names[] = { "Cyan", "Magenta", "Yellow", "Black" };
	g_autofree char *file = g_strdup_printf("%s-%d(%s).tif", prefix, page, names[plate]);
	bool is_read = picture_read(file, picture);
	if (!is_read)
		printf("%s cannot be read\n", file);
	return is_read;
}

/* Ours as a picture: ink is dark. */
static Picture picture_of_side(const PlateSide *side, Plate plate)
{
	Picture picture = { side->width, side->height, (gsize)side->width * (gsize)side->height,
		NULL };
	picture.dots = g_malloc(picture.count);
	for (gsize i = 0; i < picture.count; i++)
		picture.dots[i] = (guint8)(UINT8_MAX - side->inks[plate][i]);
	return picture;
}

static bool is_white(const Picture *picture)
{
	for (gsize i = 0; i < picture->count; i++)
		if (picture->dots[i] != UINT8_MAX)
			return false;
	return true;
}

static bool is_untouched_by_text(const Picture *with, const char *prefix, int page, Plate plate)
{
	enum { CANNOT_TELL = 3 };
	Picture without;
	if (is_white(with))
		return true;
	if (!prefix)
		exit(CANNOT_TELL);
	if (!read_plate(prefix, page, plate, &without))
		return false;
	bool is_same = with->count == without.count &&
		memcmp(with->dots, without.dots, with->count) == 0;
	if (!is_same)
		printf("text prints in %s\n", plate_name(plate));
	g_free(without.dots);
	return is_same;
}

static bool judge_plate(const PlateSide *side, int page, Plate plate, char **prefixes)
{
	Picture theirs;
	if (!read_plate(prefixes[0], page, plate, &theirs))
		return false;
	Picture ours = picture_of_side(side, plate);
	printf("page %d, %s: ", page, plate_name(plate));
	bool is_good = picture_is_like(&ours, &theirs, REACH);
	if (plate != PLATE_BLACK)
		is_good &= is_untouched_by_text(&theirs, prefixes[1], page, plate);
	g_free(ours.dots);
	g_free(theirs.dots);
	return is_good;
}

int main(int count, char **arguments)
{
	if (count < 4 || count > 5) {
		fputs("usage: same_plates SHEET.pdf DOTS WITH [WITHOUT]\n", stderr);
		return 2;
	}
	enum { LARGEST = 64 * 1024 * 1024 };
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	Text sheet = text_read(arena, arguments[1], LARGEST, remarks);
	SeparationRun *run = (SeparationRun *)module_symbol("separation", "separation_run",
		remarks);
	const Plates *plates = sheet.bytes && run ? run(arena, sheet, atof(arguments[2]), remarks)
						  : NULL;
	bool is_good = plates != NULL;
	for (int page = 1; plates && page <= plates->count; page++)
		for (int plate = 0; plate < PLATE_COUNT; plate++)
			is_good &= judge_plate(&plates->sides[page - 1], page, (Plate)plate,
				arguments + 3);
	arena_close(arena);
	return is_good ? 0 : 1;
}
