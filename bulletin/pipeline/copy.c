#include "pipeline/copy.h"

#include <string.h>

/* The fields as they gather; the three arrays grow together. */
typedef struct {
	Arena *arena;
	const char **names;
	const char **values;
	Place *places;
	int name_count, value_count, place_count;
} FieldList;

static void add(FieldList *list, const char *name, const char *value, Place place)
{
	*arena_push(list->arena, list->names, list->name_count) = name;
	*arena_push(list->arena, list->values, list->value_count) = value ? value : "";
	*arena_push(list->arena, list->places, list->place_count) = place;
}

static void add_field(FieldList *list, const char *name, Field field)
{
	add(list, name, field.text, field.place);
}

static const LayoutWords *words_in(const Layout *layout, const char *language)
{
	for (int i = 0; i < layout->words_count; i++)
		if (strcmp(layout->words[i].language, language) == 0)
			return &layout->words[i];
	return layout->words_count > 0 ? &layout->words[0] : NULL;
}

/* "6 February 2006" in the layout's words; "" for no date. */
static const char *date_words(Arena *arena, const Layout *layout, const char *language, Date date)
{
	if (date.year == 0)
		return "";
	const LayoutWords *words = words_in(layout, language);
	if (!words || !words->months)
		return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
	return arena_printf(arena, "%d %s %d", date.day, words->months[date.month - 1], date.year);
}

/*
 * LOOK.md, Titles: the headline is what the author gave for it, else the title
 * up to its colon, else the whole title; what is left of the title reads on.
 */
static void add_titles(FieldList *list, const FrontMatter *front)
{
	const char *title = front->title.text ? front->title.text : "";
	const char *rest = "";
	const char *colon = strstr(title, ": ");
	Field headline = front->title;
	if (front->headline.text) {
		headline = front->headline;
		bool reads_on = g_str_has_prefix(title, headline.text);
		rest = reads_on ? title + strlen(headline.text) : title;
	} else if (colon) {
		headline.text = arena_bytes(list->arena, title, (size_t)(colon - title));
		rest = colon + 1;
	}
	while (*rest == ' ' || *rest == ':')
		rest++;
	add_field(list, "title", front->title);
	add_field(list, "headline", headline);
	add(list, "title-rest", rest, front->title.place);
}

/* A title that is set in two parts, perhaps without its colon, is still read as one. */
static const char *heading_of(const FrontMatter *front)
{
	bool reads_on = !front->headline.text || !front->title.text ||
		g_str_has_prefix(front->title.text, front->headline.text);
	return reads_on ? front->title.text : NULL;
}

static void add_front_matter(FieldList *list, const Draft *draft, const Layout *layout,
	const char *language)
{
	const FrontMatter *front = &draft->front;
	add_titles(list, front);
	add_field(list, "standfirst", front->standfirst);
	add(list, "issue", front->issue > 0 ? arena_printf(list->arena, "%d", front->issue) : "",
		front->title.place);
	add(list, "date", date_words(list->arena, layout, language, front->date),
		front->date_place);
	add(list, "until", date_words(list->arena, layout, language, front->until), (Place){ 0 });
	add_field(list, "author", front->author.name);
	add_field(list, "stock", front->stock);
}

/* The label over the partners' names; none where there are no partners. */
static void add_agreement(FieldList *list, const FrontMatter *front, const Layout *layout,
	const Copy *copy)
{
	bool is_agreed = front->is_agreed_by_all || front->agreed_by.count > 0;
	const char *word = layout_word(layout, copy->language,
		is_agreed ? "agreed-by" : "partners");
	add(list, "agreement", copy->partner_count > 0 ? word : "", (Place){ 0 });
}

static void add_partnership(FieldList *list, const Partnership *partnership)
{
	static const Partnership nobody = { 0 };
	const Partnership *who = partnership ? partnership : &nobody;
	add(list, "partnership", who->name, (Place){ 0 });
	add(list, "address", who->address, (Place){ 0 });
	add(list, "contact", who->contact, who->contact_place);
	add(list, "telephone", who->telephone, who->contact_place);
	add(list, "email", who->email, who->contact_place);
}

static void add_partners(Arena *arena, Copy *copy, const Partnership *partnership)
{
	int most = partnership ? partnership->partner_count : 0, count = 0;
	const char **names = arena_new(arena, const char *, most);
	const char **short_names = arena_new(arena, const char *, most);
	Place *places = arena_new(arena, Place, most);
	for (int i = 0; i < most; i++) {
		const Partner *partner = &partnership->partners[i];
		if (partner->is_observer)
			continue;
		names[count] = partner->name;
		short_names[count] = partner->short_name;
		places[count++] = partner->place;
	}
	copy->partners = names;
	copy->short_partners = short_names;
	copy->partner_places = places;
	copy->partner_count = count;
}

const Copy *copy_make(Arena *arena, const Draft *draft, const Partnership *partnership,
	const Layout *layout, const char *folder, Fields more)
{
	Copy *copy = arena_new(arena, Copy, 1);
	copy->draft = draft;
	copy->folder = folder;
	copy->language = draft->front.language.text ? draft->front.language.text
		: partnership                       ? partnership->language
						    : "en-GB";
	copy->heading = heading_of(&draft->front);
	add_partners(arena, copy, partnership);
	FieldList list = { .arena = arena };
	add_partnership(&list, partnership);
	add_front_matter(&list, draft, layout, copy->language);
	add_agreement(&list, &draft->front, layout, copy);
	for (int i = 0; i < more.count; i++)
		add(&list, more.names[i], more.values[i],
			more.places ? more.places[i] : (Place){ 0 });
	copy->fields = (Fields){ list.names, list.values, list.places, list.name_count };
	return copy;
}
