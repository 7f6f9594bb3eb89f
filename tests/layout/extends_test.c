#include "layout_desk.h"

TestSuite(extends, .init = desk_open, .fini = desk_close);

Test(extends, merges_maps_by_key_and_keeps_the_order_of_what_it_inherits)
{
	const Layout *notice = desk_load("a4-notice");
	const Layout *own = notice_with(
		"frames:\n  contact: {baseline: 284mm}\n"
		"  note: {holds: rule, on: later, top: 40mm, height: 1mm}\n");
	cr_assert_not_null(own);
	cr_assert_eq(own->frame_count, notice->frame_count + 1);
	for (int i = 0; i < notice->frame_count; i++)
		cr_assert_str_eq(own->frames[i].name, notice->frames[i].name);
	cr_assert_str_eq(own->frames[notice->frame_count].name, "note");
	assert_mm(frame_named(own, "contact")->baseline, 284);
	assert_mm(frame_named(own, "contact")->width, 122);
}

Test(extends, replaces_lists_whole)
{
	const Layout *own = notice_with("frames:\n  issue: {text: [\"{date}\"]}\n");
	cr_assert_eq(frame_named(own, "issue")->text_count, 1);
	cr_assert_str_eq(frame_named(own, "issue")->texts[0], "{date}");
}

Test(extends, leaves_out_a_frame_set_to_none)
{
	const Layout *own = notice_with("frames: {imprint: none}\n");
	cr_assert_not_null(own);
	cr_assert_null(frame_named(own, "imprint"));
	cr_assert_not_null(frame_named(own, "contact"));
}

Test(extends, goes_on_through_several_layouts)
{
	desk_write("middle",
		"schema: 1\nextends: a4-notice\nmargin: 13mm\ngutter: 5mm\n"
		"frames: {imprint: none}\n");
	const Layout *own = layout_of("extends: middle\ngutter: 4mm\n");
	cr_assert_not_null(own);
	assert_mm(own->margin, 13);
	assert_mm(own->gutter, 4);
	assert_mm(own->height, 297);
	cr_assert_eq(own->file_count, 3);
	cr_assert(g_str_has_suffix(own->files[0], "/own.yaml"));
	cr_assert_str_eq(own->files[2], "layouts/a4-notice.yaml");
}

Test(extends, of_its_own_name_means_the_installed_layout)
{
	desk_write("a4-notice", "schema: 1\nextends: a4-notice\ngutter: 5mm\n");
	const Layout *own = desk_load("a4-notice");
	cr_assert_not_null(own);
	assert_mm(own->gutter, 5);
	assert_mm(own->margin, 12);
	cr_assert(g_str_has_prefix(own->file, desk.folder));
}

Test(extends, keeps_each_place_in_its_own_file)
{
	const Layout *own = notice_with("styles:\n  title: {size: 1.6m}\n");
	cr_assert(g_str_has_suffix(style_named(own, "title")->place.file, "/own.yaml"));
	cr_assert_eq(style_named(own, "title")->place.line, 4);
	cr_assert_str_eq(style_named(own, "headline")->place.file, "layouts/a4-notice.yaml");
}

Test(extends, cannot_go_in_a_circle)
{
	desk_write("other", "schema: 1\nextends: own\n");
	cr_assert_null(layout_of("extends: other\n"));
	int count;
	const Remark *told = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(told->name, "layout-extends-itself");
	cr_assert(g_str_has_suffix(told->place.file, "/other.yaml"));
	cr_assert_eq(told->place.line, 2);
	cr_assert_eq(told->place.column, 10);
}

Test(extends, cannot_mean_itself)
{
	cr_assert_null(layout_of("extends: own\n"));
	assert_told("layout-extends-itself", "own", "\"own\"");
}

Test(extends, names_the_nearest_layout_where_there_is_none)
{
	cr_assert_null(layout_of("extends: a4-notise\n"));
	assert_told("layout-missing", "a4-notise", "did you mean \"a4-notice\"?");
}

Test(extends, tells_a_missing_layout_where_it_was_asked_for)
{
	cr_assert_null(desk_load("a3-postr"));
	int count;
	const Remark *told = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(told->name, "layout-missing");
	cr_assert_str_eq(told->place.file, "bulletin.md");
	cr_assert_eq(told->place.line, 3);
	cr_assert(strstr(told->fault, "\"a3-poster\""));
}

Test(extends, does_not_lead_out_of_the_folders)
{
	cr_assert_null(desk_load("../layouts/a4-notice"));
	cr_assert_null(layout_of("extends: ../layouts/a4-notice\n"));
	cr_assert_eq(remarks_count_of(desk.remarks, REMARK_ERROR), 2);
}

Test(extends, asks_every_file_for_its_schema)
{
	desk_write("old", "extends: a4-notice\n");
	cr_assert_null(layout_of("extends: old\n"));
	int count;
	const Remark *told = remarks_sorted(desk.remarks, &count);
	cr_assert_eq(count, 1);
	cr_assert_str_eq(told->name, "layout-without-schema");
	cr_assert(g_str_has_suffix(told->place.file, "/old.yaml"));
}

Test(extends, refuses_a_newer_schema)
{
	desk.source = "schema: 2\nextends: a4-notice\n";
	desk_write("own", desk.source);
	cr_assert_null(desk_load("own"));
	assert_told("layout-newer", "2", "forms up to 1");
	assert_no_more_than(1);
}

Test(extends, refuses_an_empty_file)
{
	desk.source = "# nothing yet\n";
	desk_write("own", desk.source);
	cr_assert_null(desk_load("own"));
	assert_told("layout-empty", "#", "empty");
}
