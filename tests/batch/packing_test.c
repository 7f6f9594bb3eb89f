#include "batch/packing.h"

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

static Text packing_of(const char *source)
{
	const Schools *schools = schools_read(arena, "schools.csv", text_from(source), remarks);
	cr_assert_not_null(schools);
	return packing_csv(arena, schools);
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
	const Schools *again = schools_read(arena, "packing.csv", csv, remarks);
	cr_assert_not_null(again);
	cr_assert_str_eq(again->items[0].name, "Oak \"O\", Upper");
	cr_assert_eq(again->copies, 3);
}
