#include "base/module.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

Test(module, data_lies_beside_the_folder_of_the_program)
{
	Arena *arena = arena_open();
	cr_assert_str_eq(data_path(arena, "fonts/fonts.conf"),
		arena_printf(arena, "%s/share/bulletin/fonts/fonts.conf", getenv("BUILD_DIR")));
	arena_close(arena);
}

Test(module, that_is_missing_is_told_by_name)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	cr_assert_null(module_symbol("none", "run", remarks));
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(remark->name, "module-missing");
	cr_assert(strstr(remark->fault, "part none"), "%s", remark->fault);
	arena_close(arena);
}

Test(module, gives_the_symbol_it_shows_and_no_other)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	int (*answer)(void) = (int (*)(void))module_symbol("sample", "sample_answer", remarks);
	cr_assert(answer && answer() == 42);
	cr_assert_null(module_symbol("sample", "sample_hidden", remarks));
	cr_assert_eq(remarks_count(remarks), 1);
	arena_close(arena);
}
