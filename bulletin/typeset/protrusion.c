#include "typeset/protrusion.h"

/* Hundredths of the sign's advance. `family` is the first word, or words, of a family's name. */
typedef struct {
	const char *family; /* NULL: any */
	gunichar sign;
	int before, after;
} Protrusion;

/*
 * A face stands before the rest where its signs are wider or narrower than is
 * usual: DejaVu has much white around its stops, so less of them is ink.
 */
static const Protrusion protrusions[] = {
	{ "DejaVu", '.', 0, 75 }, { "DejaVu", ',', 0, 65 }, { "Roboto Condensed", '-', 40, 60 },
	{ NULL, '.', 0, 65 }, { NULL, ',', 0, 55 }, { NULL, ':', 0, 40 }, { NULL, ';', 0, 35 },
	{ NULL, '!', 0, 15 }, { NULL, '?', 0, 15 }, { NULL, '-', 40, 55 }, { NULL, '(', 10, 0 },
	{ NULL, ')', 0, 10 }, { NULL, 'A', 4, 4 }, { NULL, 'T', 5, 5 }, { NULL, 'V', 4, 4 },
	{ NULL, 'W', 3, 3 }, { NULL, 'Y', 5, 5 }, { NULL, 'r', 0, 4 }, { NULL, 'v', 3, 3 },
	{ NULL, 'w', 2, 2 }, { NULL, 'y', 3, 3 }, { NULL, 0x2010, 40, 55 }, /* hyphen */
	{ NULL, 0x2011, 40, 55 },                           /* the same, not to be parted */
	{ NULL, 0x2013, 25, 25 },                           /* en dash */
	{ NULL, 0x2014, 15, 15 },                           /* em dash */
	{ NULL, 0x2018, 60, 60 },                           /* single quotes, */
	{ NULL, 0x2019, 60, 60 }, { NULL, 0x201C, 45, 45 }, /* and double ones */
	{ NULL, 0x201D, 45, 45 }, { NULL, 0x2026, 0, 15 },  /* ellipsis */
};

double protrusion_share(const char *family, gunichar sign, ProtrusionSide side)
{
	for (gsize i = 0; i < G_N_ELEMENTS(protrusions); i++) {
		const Protrusion *entry = &protrusions[i];
		if (entry->sign != sign ||
			(entry->family && !g_str_has_prefix(family, entry->family)))
			continue;
		return (side == PROTRUDES_BEFORE ? entry->before : entry->after) / 100.0;
	}
	return 0;
}
