#include "batch/volume.h"
#include "imprint_room.h"

Test(volume, a_layout_without_an_imprint_is_refused)
{
	ImprintRoom room;
	room_open(&room, "a6-reminder");
	const VolumeJob job = {
		.layout = room.layout,
		.typecase = room.typecase,
		.language = "en-GB",
	};
	cr_assert_null(volumes_open(room.arena, &job, room.remarks));
	int count;
	const Remark *remark = remarks_sorted(room.remarks, &count);
	cr_assert_eq(count, 1);
	cr_expect_str_eq(remark->name, "imprint-missing");
	room_close(&room);
}
