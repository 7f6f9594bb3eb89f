#include "school_list.h"

#include <glib.h>
#include <stdio.h>

/* Nothing is measured on names alone: they are as long, and repeat themselves, as real ones do. */
static const char *const places[] = { "Ash", "Beck", "Birch", "Brook", "Copse", "Elder", "Fern",
	"Glebe", "Heath", "Holly", "Kiln", "Lark", "Linden", "Mead", "Mill", "Oak", "Priory",
	"Quarry", "Rowan", "Sedge", "Thorn", "Willow", "Wold", "Yew" };
static const char *const endings[] = { "field", "ley", "wood", "worth", "side", "gate", "bourne",
	"stead", "dale", "bank" };
static const char *const kinds[] = { "Primary School", "Junior School", "Infant School",
	"Community School", "Academy", "High School", "CofE Primary School",
	"Catholic Primary School" };
static const char *const roads[] = { "Road", "Lane", "Street", "Avenue", "Way", "Close" };

/* The evaluation of arguments has no order: each is drawn by itself, so that lists repeat. */
#define ANY_OF(list) ((list)[g_rand_int_range(chance, 0, G_N_ELEMENTS(list))])

static void write_school(FILE *list, GRand *chance, int number)
{
	const char *place = ANY_OF(places);
	const char *ending = ANY_OF(endings);
	const char *kind = ANY_OF(kinds);
	const char *road = ANY_OF(places);
	const char *road_kind = ANY_OF(roads);
	const char *town = ANY_OF(places);
	int house = g_rand_int_range(chance, 1, 240);
	int district = g_rand_int_range(chance, 1, 100);
	fprintf(list, "s%07d,%s%s %s,%d %s %s,,%sford,ZZ%d 1AA,1\n", number, place, ending, kind,
		house, road, road_kind, town, district);
}

void school_list_write(const char *path, int schools)
{
	static const guint32 SEED = 2026;
	g_autoptr(GRand) chance = g_rand_new_with_seed(SEED);
	FILE *list = fopen(path, "w");
	if (!list)
		g_error("%s cannot be written", path);
	fputs("id,name,address1,address2,town,postcode,copies\n", list);
	for (int i = 1; i <= schools; i++)
		write_school(list, chance, i);
	if (fclose(list) != 0)
		g_error("%s cannot be written", path);
}
