#include "pipeline/edition.h"
#include "pipeline/pipeline_remarks.h"

#include <string.h>
#include <unistd.h>

static bool is_listed_before(const YamlTexts *editions, int number)
{
	for (int i = 0; i < number; i++)
		if (strcmp(editions->items[i], editions->items[number]) == 0)
			return true;
	return false;
}

/* A name is part of file names and of a line of the manifest: small letters, as an id has them. */
static bool is_language(const char *name)
{
	return text_is_id(name) && language_is_tag(name);
}

Field edition_large_layout(const FrontMatter *front)
{
	int i = 0;
	while (strcmp(front->editions.items[i], EDITION_LARGE_PRINT) != 0)
		i++;
	return (Field){ EDITION_LARGE_PRINT, front->editions.places[i] };
}

char *edition_file(Arena *arena, const char *file, const char *language)
{
	size_t stem = strlen(file);
	if (g_str_has_suffix(file, ".md"))
		stem -= strlen(".md");
	return arena_printf(arena, "%.*s.%s.md", (int)stem, file, language);
}

bool editions_check(Arena *arena, const FrontMatter *front, const char *file, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	for (int i = 0; i < front->editions.count; i++) {
		const char *name = front->editions.items[i];
		Place place = front->editions.places[i];
		const char *own = edition_file(arena, file, name);
		if (is_listed_before(&front->editions, i))
			remarks_add(remarks, place, EDITION_TWICE, name);
		else if (strcmp(name, EDITION_LARGE_PRINT) == 0)
			continue;
		else if (!is_language(name))
			remarks_add(remarks, place, EDITION_UNKNOWN, name);
		else if (access(own, F_OK) != 0)
			remarks_add(remarks, place, EDITION_WITHOUT_FILE, name, own);
	}
	return !remarks_failed_since(remarks, before);
}

static char *date_text(Arena *arena, Date date)
{
	if (date.year == 0)
		return NULL;
	return arena_printf(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

/* A list as one text, or NULL where the key is absent. */
static char *texts_joined(Arena *arena, const YamlTexts *texts)
{
	g_autoptr(GString) joined = g_string_new(NULL);
	for (int i = 0; i < texts->count; i++)
		g_string_append_printf(joined, "%s%s", i > 0 ? ", " : "", texts->items[i]);
	return texts->count > 0 ? arena_text(arena, joined->str) : NULL;
}

/* What a key says, to be compared; NULL where it is absent. */
typedef struct {
	const char *key;
	const char *bulletin, *own;
	Place place; /* in the edition's file; line 0 where it is not known */
} Saying;

static void compare(const Saying *saying, Place elsewhere, Remarks *remarks)
{
	if (!saying->own || g_strcmp0(saying->own, saying->bulletin) == 0)
		return;
	remarks_add(remarks, saying->place.line > 0 ? saying->place : elsewhere, EDITION_DIFFERS,
		saying->key, saying->own, saying->bulletin ? saying->bulletin : "nothing");
}

/* A key that is absent has its preset at the file's first line, where no key can stand. */
static const char *given(Field field)
{
	return field.place.line > 1 ? field.text : NULL;
}

static char *issue_text(Arena *arena, int issue)
{
	return issue == 0 ? NULL : arena_printf(arena, "%d", issue);
}

static void compare_front(Arena *arena, const FrontMatter *bulletin, const FrontMatter *own,
	Remarks *remarks)
{
	const Saying sayings[] = {
		{ "issue", issue_text(arena, bulletin->issue), issue_text(arena, own->issue),
			{ 0 } },
		{ "date", date_text(arena, bulletin->date), date_text(arena, own->date),
			own->date_place },
		{ "until", date_text(arena, bulletin->until), date_text(arena, own->until), { 0 } },
		{ "author", bulletin->author.name.text, own->author.name.text,
			own->author.name.place },
		{ "author", bulletin->author.for_partner.text, own->author.for_partner.text,
			own->author.for_partner.place },
		{ "topic", date_text(arena, bulletin->topic.meeting),
			date_text(arena, own->topic.meeting), own->topic.meeting_place },
		{ "topic", bulletin->topic.minute.text, own->topic.minute.text,
			own->topic.minute.place },
		{ "layout", bulletin->layout.text, given(own->layout), own->layout.place },
		{ "stock", bulletin->stock.text, given(own->stock), own->stock.place },
		{ "tint", bulletin->tint.text, own->tint.text, own->tint.place },
		{ "editions", texts_joined(arena, &bulletin->editions),
			texts_joined(arena, &own->editions), { 0 } },
		{ "supersedes", bulletin->supersedes.text, own->supersedes.text,
			own->supersedes.place },
		{ "agreed-by",
			bulletin->is_agreed_by_all ? "all"
						   : texts_joined(arena, &bulletin->agreed_by),
			own->is_agreed_by_all ? "all" : texts_joined(arena, &own->agreed_by),
			{ 0 } },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(sayings); i++)
		compare(&sayings[i], own->end, remarks);
}

/* A partner's dissent may be put into the edition's language, but is the same partner's. */
static void compare_dissents(const FrontMatter *bulletin, const FrontMatter *own, Remarks *remarks)
{
	for (int i = 0; i < own->dissent_count; i++) {
		const char *partner = own->dissents[i].partner.text;
		bool is_known = false;
		for (int k = 0; k < bulletin->dissent_count; k++)
			is_known |= strcmp(bulletin->dissents[k].partner.text, partner) == 0;
		if (!is_known)
			remarks_add(remarks, own->dissents[i].partner.place, EDITION_DIFFERS,
				"dissent", partner, "nothing of theirs");
	}
}

const Draft *edition_draft(Arena *arena, const Draft *bulletin, const Draft *own,
	const char *language, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	const char *said = given(own->front.language);
	if (said && g_ascii_strcasecmp(said, language) != 0)
		remarks_add(remarks, own->front.language.place, EDITION_DIFFERS, "language", said,
			language);
	compare_front(arena, &bulletin->front, &own->front, remarks);
	compare_dissents(&bulletin->front, &own->front, remarks);
	if (remarks_failed_since(remarks, before))
		return NULL;
	Draft *draft = arena_new(arena, Draft, 1);
	*draft = *own;
	draft->front = bulletin->front;
	draft->front.title = own->front.title;
	draft->front.headline = own->front.headline;
	draft->front.standfirst = own->front.standfirst;
	draft->front.language = (Field){ said ? said : language, own->front.language.place };
	draft->front.names = own->front.names;
	if (own->front.dissent_count > 0) {
		draft->front.dissents = own->front.dissents;
		draft->front.dissent_count = own->front.dissent_count;
	}
	return draft;
}

/* All that a remark says, as words to be compared. */
static char *remark_words(const Remark *remark)
{
	return g_strdup_printf("%s:%d:%d:%s:%s", remark->place.file, remark->place.line,
		remark->place.column, remark->name, remark->fault);
}

static GHashTable *told_so_far(Remarks *remarks)
{
	GHashTable *told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		g_hash_table_add(told, remark_words(&sorted[i]));
	return told;
}

void edition_tell(const char *name, Remarks *heard, Remarks *remarks)
{
	g_autoptr(GHashTable) told = told_so_far(remarks);
	int count;
	const Remark *sorted = remarks_sorted(heard, &count);
	for (int i = 0; i < count; i++) {
		g_autofree char *words = remark_words(&sorted[i]);
		if (sorted[i].weight > REMARK_ADVICE && !g_hash_table_contains(told, words))
			remarks_add(remarks, sorted[i].place, sorted[i].weight, sorted[i].name,
				sorted[i].way_out, "in the edition %s, %s", name, sorted[i].fault);
	}
}
