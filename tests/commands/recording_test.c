/* What the commands that write the record have in common. */
#include "agreed_round.h"
#include "approval/timestamp.h"
#include "pipeline/pipeline.h"

#include <fcntl.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

/* Another writer, who holds the lock for two seconds and ends in `ended`. */
typedef struct {
	int lock;
	time_t ended;
} Writer;

static void *write_for_two_seconds(void *data)
{
	Writer *writer = data;
	sleep(2);
	writer->ended = time(NULL);
	close(writer->lock);
	return NULL;
}

static int64_t time_of_last_entry(const char *folder)
{
	g_autofree char *ledger = agreed_file(folder, "agreement/ledger.jsonl");
	static const char key[] = "\"at\":\"";
	g_autofree char *text = g_strndup(g_strrstr(ledger, key) + strlen(key), 20);
	int64_t at;
	cr_assert(timestamp_read(text, &at), "%s", text);
	return at;
}

Test(recording, an_entry_that_waited_its_turn_is_no_older_than_the_one_before)
{
	char *folder = circulated_open();
	g_autofree char *path = g_build_filename(folder, "agreement/.lock", NULL);
	Writer writer = { .lock = open(path, O_RDWR | O_CLOEXEC) };
	cr_assert_eq(flock(writer.lock, LOCK_EX), 0);
	GThread *thread = g_thread_new("writer", write_for_two_seconds, &writer);
	AGREED_RUN(folder, "topic", "another", "--meeting", "2026-02-06", "--minute", "4");
	g_thread_join(thread);
	cr_expect_geq(time_of_last_entry(folder), (int64_t)writer.ended);
	temporary_close(folder);
}

Test(recording, keeps_the_draft_as_the_pages_were_made_from_it)
{
	char *folder = circulated_open();
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Home *home = home_find(arena, folder, true, remarks);
	BulletinPath path;
	cr_assert(bulletin_find(arena, home, "notice", &path, remarks));
	g_autofree char *before = agreed_file(folder, "bulletins/notice.md");
	Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
	cr_assert(pipeline_draft(pipeline));
	program_put(folder, "bulletins/notice.md", "Saved in the meantime.");
	int count;
	const InputFile *inputs = pipeline_inputs(pipeline, &count);
	cr_assert_str_eq(inputs[count - 1].role, "source");
	cr_expect_eq(inputs[count - 1].bytes.length, strlen(before));
	cr_expect_eq(memcmp(inputs[count - 1].bytes.bytes, before, strlen(before)), 0);
	pipeline_close(pipeline);
	arena_close(arena);
	temporary_close(folder);
}

Test(recording, keeps_no_layout_that_was_saved_while_the_sheet_was_made)
{
	static const char layout[] = "schema: 1\nextends: a4-notice\n";
	char *folder = circulated_open();
	program_put(folder, "layouts/own.yaml", layout);
	program_put(folder, "bulletins/own.md", "---\ntitle: A\nlayout: own\n---\n\nText.\n");
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	const Home *home = home_find(arena, folder, true, remarks);
	BulletinPath path;
	cr_assert(bulletin_find(arena, home, "own", &path, remarks));
	Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
	cr_assert(pipeline_pages(pipeline));
	int count;
	cr_expect(pipeline_inputs_read(pipeline, &count));
	g_usleep(20 * 1000); /* files are dated by a clock of some milliseconds */
	program_put(folder, "layouts/own.yaml", layout);
	cr_expect_null(pipeline_inputs_read(pipeline, &count));
	const Remark *told = remarks_sorted(remarks, &count);
	cr_expect_str_eq(told[count - 1].name, "input-changed");
	pipeline_close(pipeline);
	arena_close(arena);
	temporary_close(folder);
}
