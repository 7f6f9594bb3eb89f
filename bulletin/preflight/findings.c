#include "preflight/findings.h"

#include <string.h>

/* More different sentences of one name than these help nobody. */
enum { MOST_OF_ONE_NAME = 12, MOST_RANGES_TOLD = 8, NONE = -1 };

/* Pages in a row, from 0. */
typedef struct {
	int first, last;
} PageRange;

typedef struct {
	RemarkWeight weight;
	const char *name, *way_out;
	char *fault; /* of the worst */
	double badness;
	Place place;
	bool is_rest; /* stands for all that are too many */
	int times;
	PageRange *ranges;
	int range_count;
	int before; /* it, one that may be of the same name and place; NONE: there is none */
} Finding;

struct Findings {
	Arena *arena;
	bool is_of_ours;
	GHashTable *by_place; /* the last finding, by a number that few others have */
	Finding *items;
	int count;
};

Findings *findings_new(Arena *arena, bool is_of_ours, GHashTable *by_place)
{
	Findings *findings = arena_new(arena, Findings, 1);
	*findings = (Findings){ .arena = arena, .is_of_ours = is_of_ours, .by_place = by_place };
	return findings;
}

/* Of a name and a place; a thousand lines may each have their own. */
static gpointer place_number(const char *name, Place place)
{
	guint number = g_str_hash(name);
	number = number * 31 + (place.file ? g_str_hash(place.file) : 0);
	number = number * 31 + (guint)place.line;
	return GUINT_TO_POINTER(number * 31 + (guint)place.column);
}

/* The last finding with that number, or NONE. */
static int last_at(const Findings *findings, gpointer number)
{
	return GPOINTER_TO_INT(g_hash_table_lookup(findings->by_place, number)) - 1;
}

static bool is_at(const Finding *finding, const char *name, Place place)
{
	return strcmp(finding->name, name) == 0 && finding->place.line == place.line &&
		finding->place.column == place.column &&
		g_strcmp0(finding->place.file, place.file) == 0;
}

/*
 * The finding that one more belongs to, or NULL. `fault` is NULL for what has
 * a measure, which is one with all of its name.
 */
static Finding *find_alike(Findings *findings, const char *name, Place place, const char *fault)
{
	Finding *last = NULL, *finding;
	int alike = 0;
	for (int i = last_at(findings, place_number(name, place)); i != NONE; i = finding->before) {
		finding = &findings->items[i];
		if (!is_at(finding, name, place))
			continue;
		if (!fault || finding->is_rest || strcmp(finding->fault, fault) == 0)
			return finding;
		last = last ? last : finding;
		alike++;
	}
	if (alike < MOST_OF_ONE_NAME)
		return NULL;
	last->is_rest = true; /* one that is too many becomes the rest */
	return last;
}

static void count_page(Findings *findings, Finding *finding, int page)
{
	finding->times++;
	PageRange *last = finding->range_count > 0 ? &finding->ranges[finding->range_count - 1]
						   : NULL;
	if (page == WHOLE_FILE || (last && page >= last->first && page <= last->last))
		return;
	if (last && page == last->last + 1)
		last->last = page;
	else
		*arena_push(findings->arena, finding->ranges,
			finding->range_count) = (PageRange){ page, page };
}

static Finding *new_finding(Findings *findings, Finding finding, const char *fault)
{
	gpointer number = place_number(finding.name, finding.place);
	finding.fault = arena_text(findings->arena, fault);
	finding.before = last_at(findings, number);
	Finding *added = arena_push(findings->arena, findings->items, findings->count);
	*added = finding;
	g_hash_table_insert(findings->by_place, number, GINT_TO_POINTER(findings->count));
	return added;
}

void findings_add(Findings *findings, Spot spot, RemarkWeight weight, const char *name,
	const char *way_out, const char *way_out_of_ours, const char *fault, ...)
{
	va_list values;
	va_start(values, fault);
	g_autofree char *told = g_strdup_vprintf(fault, values);
	va_end(values);
	Finding *finding = find_alike(findings, name, spot.place, told);
	if (!finding)
		finding = new_finding(findings,
			(Finding){ .weight = weight,
				.name = name,
				.way_out = findings->is_of_ours ? way_out_of_ours : way_out,
				.place = spot.place },
			told);
	count_page(findings, finding, spot.page);
}

void findings_add_measured(Findings *findings, Spot spot, double badness, RemarkWeight weight,
	const char *name, const char *way_out, const char *way_out_of_ours, const char *fault, ...)
{
	Finding *finding = find_alike(findings, name, spot.place, NULL);
	if (!finding || badness > finding->badness) {
		va_list values;
		va_start(values, fault);
		g_autofree char *told = g_strdup_vprintf(fault, values);
		va_end(values);
		if (!finding)
			finding = new_finding(findings,
				(Finding){ .name = name, .place = spot.place }, told);
		else
			finding->fault = arena_text(findings->arena, told);
		finding->badness = badness;
		finding->weight = weight;
		finding->way_out = findings->is_of_ours ? way_out_of_ours : way_out;
	}
	count_page(findings, finding, spot.page);
}

/* "page 3", "pages 1, 3 to 7 and 9", "pages 1, 3, 5, ... and others". */
static void add_pages(GString *words, const Finding *finding)
{
	bool is_one = finding->range_count == 1 &&
		finding->ranges[0].first == finding->ranges[0].last;
	int told = MIN(finding->range_count, MOST_RANGES_TOLD);
	g_string_append(words, is_one ? "page" : "pages");
	for (int i = 0; i < told; i++) {
		PageRange range = finding->ranges[i];
		bool is_last = i == finding->range_count - 1;
		g_string_append_printf(words, "%s %d",
			i == 0            ? ""
				: is_last ? " and"
					  : ",",
			range.first + 1);
		if (range.last > range.first)
			g_string_append_printf(words, " to %d", range.last + 1);
	}
	if (told < finding->range_count)
		g_string_append(words, " and others");
}

/* "; 12 times, on pages 1 and 3": what follows the sentence. */
static char *frequency_words(const Finding *finding, int page_count)
{
	g_autoptr(GString) words = g_string_new(NULL);
	if (finding->is_rest)
		g_string_append_printf(words, "; so it is with %d more", finding->times - 1);
	else if (finding->times > 1)
		g_string_append_printf(words, "; %d times", finding->times);
	if (finding->range_count > 0 && page_count > 1) {
		g_string_append(words, words->len > 0 ? ", on " : "; on ");
		add_pages(words, finding);
	}
	return g_string_free(g_steal_pointer(&words), FALSE);
}

void findings_tell(const Findings *findings, int page_count, Remarks *remarks)
{
	for (int i = 0; i < findings->count; i++) {
		const Finding *finding = &findings->items[i];
		g_autofree char *frequency = frequency_words(finding, page_count);
		remarks_add(remarks, finding->place, finding->weight, finding->name,
			finding->way_out, "%s%s", finding->fault, frequency);
	}
}
