#include "batch/packing.h"
#include "list_in_memory.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEAD "id,name,address1,address2,town,postcode,copies\n"

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

TestSuite(packing, .init = open_remarks, .fini = close_remarks);

static School *schools_of(Text source, int *count)
{
	const char *path;
	int file = list_open(arena, source, &path);
	SchoolsFile *list = schools_open(arena, path, remarks);
	cr_assert_not_null(schools_check(list, NULL, 0));
	School school, *schools = NULL;
	*count = 0;
	while (schools_next(list, arena, &school))
		*arena_push(arena, schools, *count) = school;
	cr_assert(schools_end(list));
	schools_close(list);
	close(file);
	return schools;
}

static Text packing_of(const char *source)
{
	int count;
	const School *schools = schools_of(text_from(source), &count);
	return packing_csv(arena, schools, count);
}

Test(packing, has_a_row_a_school_with_the_page_of_its_slip)
{
	Text csv = packing_of(HEAD "oak,\"Oak, Upper\",1 High Street,,Marsh,XY1 1AA,3\n"
				   "elm,Elm,2 Low Lane,Upper End,Ford,XY2 2BB,12\n");
	const char *expected = "slip,id,name,address1,address2,town,postcode,copies\r\n"
			       "1,oak,\"Oak, Upper\",1 High Street,,Marsh,XY1 1AA,3\r\n"
			       "2,elm,Elm,2 Low Lane,Upper End,Ford,XY2 2BB,12\r\n";
	cr_assert_str_eq(csv.bytes, expected);
	cr_assert_eq(csv.length, strlen(expected));
}

Test(packing, carries_no_formula_from_the_schools_list)
{
	Text csv = packing_of(HEAD "oak,\"=HYPERLINK(\"\"x\"\")\",@a,+b,-c,XY1 1AA,3\n");
	cr_assert(strstr(csv.bytes, "\"'=HYPERLINK(\"\"x\"\")\",\"'@a\",\"'+b\",\"'-c\""));
}

Test(packing, is_a_schools_list_again)
{
	Text csv = packing_of(HEAD "oak,\"Oak \"\"O\"\", Upper\",1 High Street,,Marsh,XY1 1AA,3\n");
	int count;
	const School *again = schools_of(csv, &count);
	cr_assert_str_eq(again[0].name, "Oak \"O\", Upper");
	cr_assert_eq(again[0].copies, 3);
}
