#include "draft/partnership_lint.h"
#include "draft/draft_remarks.h"

/* Remarks where `word` is in `seen` already, under another partner or the same. */
static void check_once(GHashTable *seen, const char *word, const Person *person, Remarks *remarks)
{
	const Person *first = g_hash_table_lookup(seen, word);
	if (first)
		remarks_add(remarks, person->place, PERSON_TWICE, word, first->place.line);
	else
		g_hash_table_insert(seen, g_strdup(word), (gpointer)person);
}

static bool is_after(Date a, Date b)
{
	if (a.year != b.year)
		return a.year > b.year;
	return a.month != b.month ? a.month > b.month : a.day > b.day;
}

static void check_people(const Partnership *partnership, Remarks *remarks)
{
	g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GHashTable)
		addresses = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (int i = 0; i < partnership->partner_count; i++) {
		const Partner *partner = &partnership->partners[i];
		for (int j = 0; j < partner->person_count; j++) {
			const Person *person = &partner->people[j];
			check_once(ids, person->id, person, remarks);
			if (person->email) {
				g_autofree char *address = g_ascii_strdown(person->email, -1);
				check_once(addresses, address, person, remarks);
			}
			if (person->from.year && person->until.year &&
				is_after(person->from, person->until))
				remarks_add(remarks, person->place, PERSON_DATES_CROSSED,
					person->name);
		}
	}
}

/* Two partners of one name cannot be told apart on a sheet. */
static void check_names(const Partnership *partnership, Remarks *remarks)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (int i = 0; i < partnership->partner_count; i++) {
		const Partner *partner = &partnership->partners[i];
		char *name = g_utf8_casefold(partner->name, -1);
		const Partner *first = g_hash_table_lookup(seen, name);
		if (first)
			remarks_add(remarks, partner->place, PARTNER_TWICE, partner->name,
				first->place.line);
		g_hash_table_insert(seen, name, (gpointer)partner);
	}
}

/* Old rules stay readable where a machine's zones are fewer: this is no error. */
static void check_time_zone(const Partnership *partnership, Remarks *remarks)
{
	if (!partnership->time_zone_place.file)
		return;
	g_autoptr(GTimeZone) zone = g_time_zone_new_identifier(partnership->time_zone);
	if (!zone)
		remarks_add(remarks, partnership->time_zone_place, TIME_ZONE_UNKNOWN,
			partnership->time_zone);
}

static bool has_principal(const Partner *partner)
{
	for (int i = 0; i < partner->person_count; i++)
		if (!partner->people[i].is_deputy)
			return true;
	return false;
}

static void check_required_partner(const Partner *partner, Remarks *remarks)
{
	if (!has_principal(partner))
		remarks_add(remarks, partner->place, PRINCIPAL_MISSING, partner->name);
}

static void check_required(const Partnership *partnership, Remarks *remarks)
{
	const Rules *rules = &partnership->rules;
	for (int i = 0; rules->is_required_all && i < partnership->partner_count; i++)
		if (!partnership->partners[i].is_observer)
			check_required_partner(&partnership->partners[i], remarks);
	for (int i = 0; i < rules->required.count; i++) {
		const char *id = rules->required.items[i];
		const Partner *partner = partner_by_id(partnership, id);
		if (!partner)
			remarks_add(remarks, rules->required.places[i], REQUIRED_UNKNOWN, id);
		else if (partner->is_observer)
			remarks_add(remarks, rules->required.places[i], OBSERVER_REQUIRED, id);
		else
			check_required_partner(partner, remarks);
	}
}

static void check_quorum(const Partnership *partnership, Remarks *remarks)
{
	int voices = 0;
	for (int i = 0; i < partnership->partner_count; i++)
		voices += !partnership->partners[i].is_observer;
	if (partnership->rules.quorum > voices)
		remarks_add(remarks, partnership->rules.place, QUORUM_UNREACHABLE,
			partnership->rules.quorum, voices);
}

bool partnership_lint(const Partnership *partnership, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	check_names(partnership, remarks);
	check_time_zone(partnership, remarks);
	check_people(partnership, remarks);
	check_required(partnership, remarks);
	check_quorum(partnership, remarks);
	return !remarks_failed_since(remarks, before);
}
