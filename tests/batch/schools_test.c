#include "batch/schools.h"
#include "list_in_memory.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HEAD "id,name,address1,address2,town,postcode,copies\n"
#define OAK "oak,Oak School,1 High Street,,Marsh,XY1 1AA,3\n"

static Arena *arena;
static Remarks *remarks;

static void open_remarks(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
}

static void close_remarks(void)
{
	arena_close(arena);
}

TestSuite(schools, .init = open_remarks, .fini = close_remarks);

/* A list that was read in two passes, and its schools. */
typedef struct {
	const Schools *whole; /* NULL: it has faults */
	const School *items;
	const char *path;
} List;

static List list_read(const char *source, const char *const *only, int only_count, Remarks *told)
{
	List list = { 0 };
	int memory = list_open(arena, text_from(source), &list.path);
	SchoolsFile *file = schools_open(arena, list.path, told);
	list.whole = schools_check(file, only, only_count);
	School school, *items = NULL;
	int count = 0;
	while (list.whole && schools_next(file, arena, &school))
		*arena_push(arena, items, count) = school;
	if (list.whole) {
		cr_assert(schools_end(file));
		cr_assert_eq(count, list.whole->count);
	}
	list.items = items;
	schools_close(file);
	close(memory);
	return list;
}

static List schools_of(const char *source)
{
	return list_read(source, NULL, 0, remarks);
}

Test(schools, are_read_with_all_their_cells)
{
	List list = schools_of(HEAD OAK "elm-2,Elm,2 Low Lane,Upper End,Ford,XY2 2BB,12\n");
	cr_assert_not_null(list.whole);
	cr_assert_eq(list.whole->count, 2);
	cr_assert_eq(list.whole->copies, 15);
	cr_assert_str_eq(list.whole->first, "oak");
	cr_assert_str_eq(list.whole->last, "elm-2");
	const School *elm = &list.items[1];
	cr_assert_str_eq(elm->id, "elm-2");
	cr_assert_str_eq(elm->name, "Elm");
	cr_assert_str_eq(elm->address1, "2 Low Lane");
	cr_assert_str_eq(elm->address2, "Upper End");
	cr_assert_str_eq(elm->town, "Ford");
	cr_assert_str_eq(elm->postcode, "XY2 2BB");
	cr_assert_eq(elm->copies, 12);
	cr_assert_eq(elm->place.line, 3);
	cr_assert_eq(elm->places[SCHOOL_TOWN].line, 3);
	cr_assert_eq(elm->places[SCHOOL_TOWN].column, 32);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(schools, may_have_their_columns_in_any_order_with_further_ones)
{
	List list = schools_of("Copies,phone,NAME,id,postcode,town,address2,address1\n"
			       "7,01,Oak,oak,XY1 1AA,Marsh,,1 High Street\n");
	cr_assert_not_null(list.whole);
	cr_assert_str_eq(list.items[0].name, "Oak");
	cr_assert_str_eq(list.items[0].address1, "1 High Street");
	cr_assert_eq(list.whole->copies, 7);
}

Test(schools, are_known_by_the_digest_of_the_whole_file)
{
	List list = schools_of(HEAD OAK);
	cr_assert_str_eq(list.whole->sha256, text_sha256(arena, HEAD OAK, strlen(HEAD OAK)));
}

/* One fault, and the text that stands at its place. */
typedef struct {
	const char *source;
	const char *name;
	const char *quoted;
	const char *fault; /* words of it */
} Fault;

static const char *text_at(const char *source, Place place)
{
	const char *at = source;
	for (int line = 1; line < place.line; line++)
		at = strchr(at, '\n') + 1;
	return g_utf8_offset_to_pointer(at, place.column - 1);
}

static void assert_fault(const Fault *fault)
{
	Remarks *own = remarks_new(arena);
	List list = list_read(fault->source, NULL, 0, own);
	int count;
	const Remark *remark = remarks_sorted(own, &count);
	cr_assert_eq(count, 1, "%s: %d remarks", fault->name, count);
	cr_assert_eq(list.whole == NULL, remark->weight == REMARK_ERROR);
	cr_assert_str_eq(remark->name, fault->name);
	cr_assert_str_eq(remark->place.file, list.path);
	cr_assert(strstr(remark->fault, fault->fault), "%s", remark->fault);
	if (!fault->quoted)
		cr_assert_eq(remark->place.line, 0);
	else
		cr_assert(g_str_has_prefix(text_at(fault->source, remark->place), fault->quoted),
			"%s: \"%s\"", fault->name, text_at(fault->source, remark->place));
}

static const Fault faults[] = {
	{ "", "schools-empty", NULL, "no schools" },
	{ HEAD, "schools-empty", NULL, "no schools" },
	{ "id;name;address1;address2;town;postcode;copies\n", "schools-separator", "id;name",
		"semicolons" },
	{ "id\tname\n", "schools-separator", "id\tname", "tabs" },
	{ "id,name,address1,address2,town,post code,copies\n", "schools-missing-column", "id,name",
		"\"postcode\"; is it the one called \"post code\"?" },
	{ "id,name,address1,address2,town,copies\n", "schools-missing-column", "id,name",
		"no column \"postcode\"" },
	{ "id,name,address1,address2,town,postcode,copies,Town\n", "schools-double-column", "Town",
		"second column \"town\"" },
	{ HEAD OAK "elm,Elm\n", "schools-cell-count", "elm,Elm", "2 cells" },
	{ HEAD "oak,\"Oak,1 High Street,,Marsh,XY1 1AA,3\n", "csv-unclosed", "\"Oak",
		"never closed" },
	{ HEAD "oak,,1 High Street,,Marsh,XY1 1AA,3\n", "schools-empty-cell", ",1 High",
		"no name" },
	{ HEAD ",Oak,1 High Street,,Marsh,XY1 1AA,3\n", "schools-empty-cell", ",Oak", "no id" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,\n", "schools-empty-cell", "\n", "no copies" },
	{ HEAD "oak,Oak,\"1 High\nStreet\",,Marsh,XY1 1AA,3\n", "schools-line-end", "\"1 High",
		"the address1" },
	{ HEAD "Oak,Oak,1 High Street,,Marsh,XY1 1AA,3\n", "schools-id", "Oak,Oak", "\"Oak\"" },
	{ HEAD OAK OAK, "schools-double-id", "oak", "the first is on line 2" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,0\n", "schools-copies", "0", "\"0\"" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,1000\n", "schools-copies", "1000", "1000" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,-3\n", "schools-copies", "-3", "-3" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,4294967297\n", "schools-copies", "4294967297",
		"4294967297" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,XY1 1AA,3 each\n", "schools-copies", "3 each",
		"3 each" },
	{ HEAD "oak,Oak,1 High Street,,Marsh,,3\n", "schools-no-address", ",3", "the postcode" },
};

Test(schools, have_each_fault_told_at_its_place)
{
	for (size_t i = 0; i < G_N_ELEMENTS(faults); i++)
		assert_fault(&faults[i]);
}

Test(schools, have_cells_as_long_as_a_slip_takes)
{
	g_autofree char *eighty = g_strnfill(80, 'x');
	g_autofree char *fits = g_strdup_printf(HEAD "oak,%s,1 High Street,,Marsh,XY1 1AA,3\n",
		eighty);
	g_autofree char *long_one = g_strdup_printf(HEAD "oak,%sy,1 High Street,,Marsh,XY1 1AA,3\n",
		eighty);
	cr_assert_not_null(schools_of(fits).whole);
	assert_fault(&(Fault){ long_one, "schools-long-cell", "xxx", "81 characters" });
}

Test(schools, have_no_column_suggested_that_is_read_already)
{
	cr_assert_null(schools_of("id,name,address2,town,postcode,copies\n").whole);
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->fault, "there is no column \"address1\"");
}

/* All that can be wrong with a list, each file in one run. ACCEPT=1 takes what is got as expected.
 */
Test(schools, have_all_their_faults_told_in_one_run)
{
	enum { LARGEST_GOLDEN = 1024 * 1024 };
	static const char *const files[] = { "empty.csv", "faults.csv", "lost.csv", "macintosh.csv",
		"quotes.csv", "semicolons.csv", "utf-16.csv", "windows.csv", "workbook.csv" };
	cr_assert_eq(chdir(getenv("SOURCE_DIR")), 0);
	cr_assert_eq(chdir("tests/golden/schools-list"), 0);
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		SchoolsFile *file = schools_open(arena, files[i], remarks);
		cr_assert_null(schools_check(file, NULL, 0));
		schools_close(file);
	}
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	const char *told = "";
	for (int i = 0; i < count; i++)
		told = arena_printf(arena, "%s%s", told, remark_text(arena, &sorted[i], false));
	if (getenv("ACCEPT"))
		g_file_set_contents("remarks.txt", told, -1, NULL);
	cr_assert_str_eq(told, text_read(arena, "remarks.txt", LARGEST_GOLDEN, remarks).bytes);
}

Test(schools, can_be_chosen_by_id_in_the_order_of_the_list)
{
	const char *source = HEAD OAK "elm,Elm,2 Low Lane,,Ford,XY2 2BB,5\n"
				      "ash,Ash,3 Low Lane,,Ford,XY2 2BB,7\n";
	const char *ids[] = { "oak", "ash" };
	List chosen = list_read(source, ids, 2, remarks);
	cr_assert_not_null(chosen.whole);
	cr_assert_eq(chosen.whole->count, 2);
	cr_assert_str_eq(chosen.items[0].id, "oak");
	cr_assert_str_eq(chosen.items[1].id, "ash");
	cr_assert_str_eq(chosen.whole->first, "oak");
	cr_assert_str_eq(chosen.whole->last, "ash");
	cr_assert_eq(chosen.whole->copies, 10);
	cr_assert_str_eq(chosen.whole->sha256, schools_of(source).whole->sha256);
}

Test(schools, that_are_not_in_the_list_are_named_with_the_nearest)
{
	const char *ids[] = { "oka", "oak", "zebra" };
	cr_assert_null(list_read(HEAD OAK, ids, 3, remarks).whole);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 2);
	cr_assert_str_eq(sorted[0].name, "schools-unknown");
	cr_assert(strstr(sorted[0].fault, "\"oka\" in the list; did you mean \"oak\"?"));
	cr_assert(strstr(sorted[1].fault, "\"zebra\" in the list"));
}

/* A list of so many schools, each with its number in front of `rest`. */
static char *long_list(int count, const char *rest)
{
	GString *list = g_string_new(HEAD);
	for (int i = 1; i <= count; i++)
		g_string_append_printf(list, "school-%d,%s", i, rest);
	return g_string_free(list, FALSE);
}

Test(schools, that_are_many_have_each_double_told)
{
	g_autofree char *once = long_list(20000, "Oak,1 High Street,,Marsh,XY1 1AA,1\n");
	g_autofree char *twice = g_strconcat(once, "school-7,Elm,1 High Street,,Marsh,XY1 1AA,1\n",
		"school-20000,Elm,1 High Street,,Marsh,XY1 1AA,1\n",
		"school-7,Elm,1 High Street,,Marsh,XY1 1AA,1\n", NULL);
	cr_assert_null(schools_of(twice).whole);
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 3);
	for (int i = 0; i < count; i++) {
		cr_assert_str_eq(sorted[i].name, "schools-double-id");
		cr_assert_eq(sorted[i].place.line, 20002 + i);
	}
	cr_assert(strstr(sorted[1].fault, "the first is on line 20001"));
	cr_assert(strstr(sorted[2].fault, "the first is on line 8"));
}

/* Among so many remarks, one of this name with these words. */
static void assert_told(const char *name, const char *fault, int expected_count)
{
	int count, at = 0;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, expected_count, "%d remarks", count);
	while (at < count && strcmp(sorted[at].name, name) != 0)
		at++;
	cr_assert_lt(at, count, "%s", sorted[0].fault);
	cr_assert(strstr(sorted[at].fault, fault), "%s", sorted[at].fault);
}

Test(schools, are_not_read_on_where_so_much_is_wrong)
{
	g_autofree char *list = long_list(5000, "Oak,1 High Street,,Marsh,XY1 1AA,ten\n");
	cr_assert_null(schools_of(list).whole);
	assert_told("schools-many-faults", "from this line on", SCHOOLS_MOST_REMARKS + 1);
}

Test(schools, without_addresses_are_told_of_a_hundred_times_and_counted)
{
	g_autofree char *list = long_list(500, "Oak,,,Marsh,XY1 1AA,3\n");
	cr_assert_eq(schools_of(list).whole->count, 500);
	assert_told("schools-no-addresses", "400 further", 101);
}

Test(schools, are_a_million_at_most)
{
	g_autofree char *list = long_list(SCHOOLS_MOST + 1, "O,1,,M,X,1\n");
	cr_assert_null(schools_of(list).whole);
	assert_told("schools-too-many", "at most 1000000", 1);
}

Test(schools, of_a_list_that_changes_between_passes_are_not_used)
{
	const char *path;
	int memory = list_open(arena, text_from(HEAD OAK), &path);
	SchoolsFile *file = schools_open(arena, path, remarks);
	cr_assert_not_null(schools_check(file, NULL, 0));
	list_put(memory, text_from(HEAD "oak,Oak School,1 High Street,,Marsh,XY1 1AA,4\n"));
	School school;
	while (schools_next(file, arena, &school))
		;
	cr_assert(!schools_end(file));
	assert_told("schools-changed", "by somebody", 1);
	list_put(memory, text_from("id,name\noak,O\n"));
	cr_assert(!schools_next(file, arena, &school));
	cr_assert(!schools_end(file));
	schools_close(file);
	close(memory);
}

Test(schools, may_be_gone_through_in_part)
{
	const char *path;
	int memory = list_open(arena, text_from(HEAD OAK "elm,Elm,2 Low Lane,,F,XY,5\n"), &path);
	SchoolsFile *file = schools_open(arena, path, remarks);
	cr_assert_not_null(schools_check(file, NULL, 0));
	School school;
	for (int i = 0; i < 3; i++) {
		cr_assert(schools_next(file, arena, &school));
		cr_assert_str_eq(school.id, "oak");
		cr_assert(schools_end(file));
	}
	schools_close(file);
	close(memory);
}
