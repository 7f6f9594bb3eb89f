/* What a sheet is made of, as a print shop is asked for it: film and paper. */
#include "layout/section.h"
#include "layout/value.h"

static const char *const film_surfaces[] = {
	[FILM_SURFACE_UNSAID] = "",
	[FILM_GLOSS] = "gloss",
	[FILM_MATT] = "matt",
};

const char *layout_film_surface(const Layout *layout)
{
	return film_surfaces[layout->film.surface];
}

static bool read_surface(const YamlReader *reader, const YamlNode *value, void *into)
{
	enum { FIRST = FILM_GLOSS };
	int surface = value_choice(reader, value, film_surfaces + FIRST,
		G_N_ELEMENTS(film_surfaces) - FIRST);
	if (surface >= 0)
		*(FilmSurface *)into = (FilmSurface)(FIRST + surface);
	return surface >= 0;
}

/* A whole number within what is made; anything else is a slip of the pen. */
static bool read_whole_within(const YamlReader *reader, const YamlNode *value, int least, int most,
	const char *due, int *into)
{
	int number;
	if (!yaml_read_whole(reader, value, &number))
		return false;
	if (number < least || number > most)
		return yaml_wrong(reader, value, due);
	*into = number;
	return true;
}

/* Pouches are sold from 75 to 250 microns a side (PRINT.md 1). */
static bool read_microns(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_whole_within(reader, value, 25, 500, "a whole number of microns from 25 to 500",
		into);
}

bool stock_weight_read(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_whole_within(reader, value, 40, 400,
		"a whole number of grams a square metre from 40 to 400", into);
}

static const YamlKey film_keys[] = {
	{ "thickness", read_microns, offsetof(Film, microns), "25 to 500", "not said",
		"Of the film on each side of the sheet, in microns, as it is sold: 80 for a notice, "
		"125 for what is handled, 250 to be stiff.",
		false },
	{ "surface", read_surface, offsetof(Film, surface), "gloss or matt", "not said",
		"Matt does not mirror windows and strip lights.", false },
};

bool film_read(const YamlReader *reader, const YamlNode *value, void *into)
{
	return yaml_fill(reader, value, film_keys, G_N_ELEMENTS(film_keys), into);
}

const KeyTable material_tables[] = {
	{ "film", "The film of the pouch.", film_keys, G_N_ELEMENTS(film_keys) },
};
const int material_table_count = G_N_ELEMENTS(material_tables);
