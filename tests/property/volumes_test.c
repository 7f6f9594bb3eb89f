/*
 * Volumes by one thread and by many, once and again: always the same bytes.
 */
#include "base/module.h"
#include "batch/volume_crew.h"
#include "pipeline/pipeline.h"

#include <criterion/criterion.h>
#include <stdlib.h>

enum { SCHOOLS = 90, VOLUMES = 6, SCHOOLS_OF_ONE = SCHOOLS / VOLUMES };

/* Stands in for approval/'s own, which only a record with all its answers gives. */
struct Approval {
	Text sheet;
};

Text approval_sheet(const Approval *approval)
{
	return approval->sheet;
}

const char *approval_sheet_sha256(const Approval *approval)
{
	(void)approval;
	return "0000000000000000000000000000000000000000000000000000000000000000";
}

typedef struct {
	ByteSink sink;
	GString *bytes;
} MemorySink;

static bool take(ByteSink *sink, const void *bytes, size_t length)
{
	g_string_append_len(((MemorySink *)sink)->bytes, bytes, (gssize)length);
	return true;
}

static bool finish(ByteSink *sink)
{
	(void)sink;
	return true;
}

typedef struct {
	Arena *arena;
	Remarks *remarks;
	Approval approval;
	VolumeJob job;
	School schools[SCHOOLS];
	MemorySink volumes[VOLUMES]; /* as they were written last */
} Room;

static Room room;

/* Every fifth is in a writing that the typesetter sets, so that threads ask for it at once. */
static School any_school(int number)
{
	static const char *const names[] = { "Alder First School", "St Brannock's, Łęczyca",
		"مدرسة النور", "Ysgol Tŷ Ŵyl", "阳光中文学校", "ਖ਼ਾਲਸਾ ਸਕੂਲ", "Marsh End" };
	const char *name = names[number % (int)G_N_ELEMENTS(names)];
	return (School){
		.id = arena_printf(room.arena, "s%d", number),
		.name = arena_printf(room.arena, "%s %d", name, number),
		.address1 = "",
		.address2 = "",
		.town = "Fenwick Quay",
		.postcode = "ZZ1 1AA",
		.copies = 1 + number % 3,
	};
}

static Text pressed_sheet(void)
{
	const char *source = getenv("SOURCE_DIR");
	const Home *home = home_find(room.arena, arena_printf(room.arena, "%s/content", source),
		true, room.remarks);
	BulletinPath path;
	cr_assert(home && bulletin_find(room.arena, home, "ten-things", &path, room.remarks));
	Pipeline *pipeline = pipeline_open(room.arena, home, path, room.remarks);
	const Sheet *sheet = pipeline_sheet(pipeline, 1767261600);
	cr_assert(sheet);
	pipeline_close(pipeline);
	return sheet->pdf;
}

static void open_room(void)
{
	room.arena = arena_open();
	room.remarks = remarks_new(room.arena);
	room.approval.sheet = pressed_sheet();
	const char *folder = data_path(room.arena, "layouts");
	room.job = (VolumeJob){
		.approval = &room.approval,
		.layout = layout_load(room.arena, "a4-notice", &folder, 1, (Place){ 0 },
			room.remarks),
		.typecase = typecase_open(data_path(room.arena, "fonts/fonts.conf"), NULL,
			room.remarks),
		.language = "en-GB",
		.list = "list",
		.made_at = 1767261600,
	};
	cr_assert(room.job.layout && room.job.typecase);
	for (int i = 0; i < SCHOOLS; i++)
		room.schools[i] = any_school(i);
	for (int i = 0; i < VOLUMES; i++)
		room.volumes[i] = (MemorySink){ { take, finish }, g_string_new(NULL) };
}

static void shut_room(void)
{
	for (int i = 0; i < VOLUMES; i++)
		g_string_free(room.volumes[i].bytes, TRUE);
	typecase_close(room.job.typecase);
	arena_close(room.arena);
}

TestSuite(volumes, .init = open_room, .fini = shut_room);

static bool begin_volume(void *context, Arena *arena, CrewVolume *volume)
{
	(void)context;
	(void)arena;
	if (volume->number > VOLUMES)
		return false;
	MemorySink *sink = &room.volumes[volume->number - 1];
	g_string_truncate(sink->bytes, 0);
	volume->schools = &room.schools[(volume->number - 1) * SCHOOLS_OF_ONE];
	volume->count = SCHOOLS_OF_ONE;
	volume->sink = &sink->sink;
	return true;
}

static bool end_volume(void *context, const CrewVolume *volume)
{
	return volume->number == ++*(int *)context; /* they are told of in their order */
}

/* Writes all volumes anew, their schools being checked from the last to the first or back. */
static char *digest_by(int threads, bool is_backward)
{
	g_autoptr(Volumes) volumes = volumes_open(room.arena, &room.job, room.remarks);
	cr_assert(volumes);
	for (int i = 0; i < SCHOOLS; i++) {
		const School *school = &room.schools[is_backward ? SCHOOLS - 1 - i : i];
		cr_assert(volumes_check(volumes, school, room.remarks), "%s", school->name);
	}
	int told = 0;
	const VolumeCrew crew = { &told, begin_volume, end_volume };
	cr_assert(volume_crew_run(volumes, &crew, threads));
	cr_assert_eq(told, VOLUMES);
	char *all = arena_text(room.arena, "");
	for (int i = 0; i < VOLUMES; i++) {
		const GString *bytes = room.volumes[i].bytes;
		cr_assert(g_str_has_prefix(bytes->str, "%PDF-1.6\n"));
		all = arena_printf(room.arena, "%s%s\n", all,
			text_sha256(room.arena, bytes->str, bytes->len));
	}
	return all;
}

Test(volumes, are_the_same_whatever_the_number_of_threads)
{
	const char *by_one = digest_by(1, false);
	for (int threads = 2; threads <= 8; threads++)
		cr_expect_str_eq(digest_by(threads, false), by_one, "%d threads", threads);
}

Test(volumes, are_the_same_however_often_and_whatever_was_set_before)
{
	const char *once = digest_by(2, false);
	cr_expect_str_eq(digest_by(2, false), once);
	cr_expect_str_eq(digest_by(2, true), once);
}

/* A resumed job writes only what is missing. */
Test(volumes, one_written_alone_is_as_it_was_among_others)
{
	digest_by(2, false);
	GString *among = g_string_new_len(room.volumes[3].bytes->str,
		(gssize)room.volumes[3].bytes->len);
	g_autoptr(Volumes) volumes = volumes_open(room.arena, &room.job, room.remarks);
	CrewVolume volume = { .number = 4 };
	cr_assert(begin_volume(NULL, room.arena, &volume));
	cr_assert(volumes_write(volumes, 4, volume.schools, volume.count, volume.sink));
	cr_expect(g_string_equal(room.volumes[3].bytes, among));
	g_string_free(among, TRUE);
}
