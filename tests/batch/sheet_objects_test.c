#include "base/module.h"
#include "batch/sheet_objects.h"

#include <criterion/criterion.h>

static const SheetObjects *objects_of(Arena *arena, const char *sheet, Remarks *remarks)
{
	SheetObjectsRead *read_sheet = (SheetObjectsRead *)module_symbol("sheet-objects",
		"sheet_objects_read", remarks);
	cr_assert(read_sheet);
	return read_sheet(arena, text_from(sheet), 10, remarks);
}

Test(sheet_objects, what_the_press_did_not_make_is_refused)
{
	static const char *const others[] = {
		"",
		"no PDF",
		"%PDF-1.6\ntrailer\n<< /Root 1 0 R >>\n",
		"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
		"2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
		"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
		"trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n",
	};
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		Arena *arena = arena_open();
		Remarks *remarks = remarks_new(arena);
		cr_expect_null(objects_of(arena, others[i], remarks));
		int count;
		const Remark *remark = remarks_sorted(remarks, &count);
		cr_assert_eq(count, 1);
		cr_expect_str_eq(remark->name, "sheet-not-ours");
		arena_close(arena);
	}
}
