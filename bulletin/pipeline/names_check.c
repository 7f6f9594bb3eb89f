#include "pipeline/names_check.h"
#include "pipeline/pipeline_remarks.h"

#include <string.h>

static const char *did_you_mean(Arena *arena, const char *word, const char *const *words, int count)
{
	const char *nearest = text_nearest(word, words, count);
	return nearest ? arena_printf(arena, "; did you mean \"%s\"?", nearest) : "";
}

static void check_partner(Arena *arena, Field id, const Partnership *partnership, Remarks *remarks)
{
	if (!id.text || partner_by_id(partnership, id.text))
		return;
	const char **ids = arena_new(arena, const char *, partnership->partner_count);
	for (int i = 0; i < partnership->partner_count; i++)
		ids[i] = partnership->partners[i].id;
	remarks_add(remarks, id.place, PARTNER_UNKNOWN, id.text,
		did_you_mean(arena, id.text, ids, partnership->partner_count));
}

void partners_check(Arena *arena, const FrontMatter *front, const Partnership *partnership,
	Remarks *remarks)
{
	if (!partnership)
		return;
	check_partner(arena, front->author.for_partner, partnership, remarks);
	for (int i = 0; i < front->dissent_count; i++)
		check_partner(arena, front->dissents[i].partner, partnership, remarks);
	for (int i = 0; i < front->agreed_by.count; i++)
		check_partner(arena,
			(Field){ front->agreed_by.items[i], front->agreed_by.places[i] },
			partnership, remarks);
}

Stock stock_find(Arena *arena, Field name, const Partnership *partnership, Remarks *remarks)
{
	for (int i = 0; partnership && i < partnership->stock_count; i++)
		if (strcmp(partnership->stocks[i].name, name.text) == 0)
			return (Stock){ .name = partnership->stocks[i].name,
				.rgb = partnership->stocks[i].rgb };
	const Stock *stock = stock_by_name(name.text);
	if (stock)
		return *stock;
	int count;
	const Stock *table = stocks(&count);
	const char **names = arena_new(arena, const char *, count);
	for (int i = 0; i < count; i++)
		names[i] = table[i].name;
	remarks_add(remarks, name.place, STOCK_UNKNOWN, name.text,
		did_you_mean(arena, name.text, names, count));
	return (Stock){ 0 };
}
