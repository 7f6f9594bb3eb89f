#include "approval/lock.h"
#include "faults.h"
#include "sample.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

Faults faults;

static bool is_meant(int file)
{
	char link[64], path[PATH_MAX] = { 0 };
	g_snprintf(link, sizeof link, "/proc/self/fd/%d", file);
	return faults.file && readlink(link, path, sizeof path - 1) > 0 &&
		strstr(path, faults.file);
}

ssize_t write(int file, const void *bytes, size_t count)
{
	if (faults.write_error && is_meant(file)) {
		errno = faults.write_error;
		return -1;
	}
	if (faults.short_write && is_meant(file))
		count = MIN(count, (size_t)faults.short_write);
	return syscall(SYS_write, file, bytes, count);
}

int fsync(int file)
{
	if (faults.sync_failures > 0 && is_meant(file)) {
		faults.sync_failures--;
		errno = EIO;
		return -1;
	}
	return (int)syscall(SYS_fsync, file);
}

int fstatfs(int file, struct statfs *about)
{
	int result = (int)syscall(SYS_fstatfs, file, about);
	if (faults.file_system)
		about->f_type = faults.file_system;
	return result;
}

void g_usleep(gulong microseconds)
{
	if (!faults.is_impatient)
		usleep((useconds_t)microseconds);
}

static Sample sample;

static void start(void)
{
	sample = sample_open(SAMPLE_RULES);
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
}

static void stop(void)
{
	sample_close(&sample);
}

static const char LEDGER[] = "agreement/ledger.jsonl";

Test(record, whose_end_was_cut_off_is_refused_by_the_mark, .init = start, .fini = stop)
{
	size_t length;
	char *bytes = sample_read(&sample, LEDGER, &length);
	cr_assert_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_DONE);
	sample_write(&sample, LEDGER, bytes, length);
	sample_forget_remarks(&sample);
	cr_expect_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DAMAGED);
	sample_expect(&sample, "record-cut");
}

Test(record, whose_mark_cannot_be_looked_at_is_not_new_here, .init = start, .fini = stop)
{
	const char *path = arena_printf(sample.arena, "%s/state/%s/mark", sample.folder,
		ledger_partnership(record_ledger(sample.record)));
	cr_assert_eq(unlink(path), 0);
	cr_assert_eq(symlink("mark", path), 0);
	sample_forget_remarks(&sample);
	cr_expect_eq(sample_reopen(&sample, RECORD_READ), EXIT_IO);
	sample_expect(&sample, "file-unreadable");
}

Test(record, with_another_end_is_refused_as_a_fork, .init = start, .fini = stop)
{
	size_t length, state_length;
	char *mark = arena_printf(sample.arena, "state/%s/mark",
		ledger_partnership(record_ledger(sample.record)));
	char *bytes = sample_read(&sample, LEDGER, &length);
	char *state = sample_read(&sample, mark, &state_length);
	cr_assert_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_DONE);
	char *other = sample_read(&sample, mark, &state_length);
	/* The second clone, with the mark as it was, appends something else. */
	sample_write(&sample, LEDGER, bytes, length);
	sample_write(&sample, mark, state, strlen(state));
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE, "%s", sample_told(&sample));
	cr_assert_eq(sample_answer(&sample, "bee", "b-one", "agree"), EXIT_DONE);
	sample_write(&sample, mark, other, strlen(other));
	cr_expect_eq(sample_reopen(&sample, RECORD_READ), EXIT_DAMAGED);
	sample_expect(&sample, "record-forked");
}

Test(record, on_a_new_machine_is_read_and_not_written, .init = start, .fini = stop)
{
	sample.place.state = arena_printf(sample.arena, "%s/elsewhere", sample.folder);
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
	cr_expect(record_is_new_here(sample.record));
	cr_expect_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_UNSUITABLE);
	sample_expect(&sample, "recorder-missing");
}

/* A record whose last answer was cut off, and with it the note that there was one. */
Test(record, whose_end_nobody_has_seen_is_not_written, .init = start, .fini = stop)
{
	const char *mark = arena_printf(sample.arena, "%s/state/%s/mark", sample.folder,
		ledger_partnership(record_ledger(sample.record)));
	cr_assert_eq(g_unlink(mark), 0);
	cr_expect_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_REFUSED);
	sample_expect(&sample, "record-mark-lost");
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE, "it can be read");
	record_note_seen(sample.record, sample.remarks);
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE, "it was compared");
	cr_expect_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_DONE);
}

Test(record, with_an_unfinished_last_line_is_repaired_and_says_so, .init = start, .fini = stop)
{
	size_t length;
	char *bytes = sample_read(&sample, LEDGER, &length);
	char *torn = arena_printf(sample.arena, "%s{\"n\":5,\"prev", bytes);
	sample_write(&sample, LEDGER, torn, strlen(torn));
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE, "reading goes on");
	sample_expect(&sample, "record-torn");
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE, "%s", sample_told(&sample));
	sample_expect(&sample, "record-repaired");
	const Entry *repair = ledger_last(record_ledger(sample.record), EVENT_REPAIR, NULL);
	cr_assert(repair);
	cr_expect_eq(repair->bytes, 12);
	size_t kept_length;
	const char *kept = sample_read(&sample,
		arena_printf(sample.arena, "agreement/evidence/%s.torn", repair->sha256),
		&kept_length);
	cr_expect_str_eq(kept, "{\"n\":5,\"prev");
}

Test(record, with_a_finished_line_that_does_not_verify_is_left_alone, .init = start, .fini = stop)
{
	size_t length, length_after;
	char *bytes = sample_read(&sample, LEDGER, &length);
	char *more = arena_printf(sample.arena, "%s{\"n\":5}\n", bytes);
	sample_write(&sample, LEDGER, more, strlen(more));
	cr_expect_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DAMAGED);
	sample_read(&sample, LEDGER, &length_after);
	cr_expect_eq(length_after, strlen(more));
}

Test(record, takes_nothing_when_the_clock_went_back_a_day, .init = start, .fini = stop)
{
	sample.now -= DAY_SECONDS;
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	form.meeting = "2026-03-01";
	cr_expect_eq(sample_send(&sample, &form), EXIT_REFUSED);
	sample_expect(&sample, "record-clock");
}

Test(record, takes_two_answers_in_the_same_second, .init = start, .fini = stop)
{
	cr_assert_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_DONE);
	cr_assert_eq(sample_answer(&sample, "ant", "a-one", "stand-aside"), EXIT_DONE);
	const Ledger *ledger = record_ledger(sample.record);
	cr_expect_eq(ledger_entry(ledger, 5)->at, ledger_entry(ledger, 6)->at);
	cr_expect_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE);
}

Test(record, never_takes_a_line_that_it_could_not_read_again, .init = start, .fini = stop)
{
	static const char *const unsound[] = { "a\ttab", "no UTF-8: \xFF" };
	size_t length, length_after;
	sample_read(&sample, LEDGER, &length);
	for (size_t i = 0; i < G_N_ELEMENTS(unsound); i++) {
		sample_forget_remarks(&sample);
		Entry entry = { .event = EVENT_ABANDON,
			.id = "hay",
			.reason = unsound[i],
			.by = "ant" };
		cr_expect_eq(record_append(sample.record, "coord", &entry, sample.now,
				     sample.remarks),
			EXIT_REFUSED);
		sample_expect(&sample, "record-text");
	}
	sample_read(&sample, LEDGER, &length_after);
	cr_expect_eq(length_after, length);
	cr_expect_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_DONE);
}

/* After a fault nothing may be left of the line, and the next command must go on. */
static void expect_not_recorded(const char *name)
{
	size_t length, length_after;
	char *before = sample_read(&sample, LEDGER, &length);
	Faults wanted = faults;
	faults = (Faults){ 0 };
	AnswerForm form = sample_form(&sample, "ant", "a-one", "agree");
	faults = wanted;
	cr_expect_eq(sample_send(&sample, &form), EXIT_IO);
	faults = (Faults){ 0 };
	sample_expect(&sample, name);
	char *after = sample_read(&sample, LEDGER, &length_after);
	cr_expect_eq(length_after, length);
	cr_expect(memcmp(before, after, length) == 0);
	sample_forget_remarks(&sample);
	cr_assert_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_eq(sample_answer(&sample, "ant", "a-one", "agree"), EXIT_DONE);
	cr_expect_eq(record_ledger(sample.record)->count, 5);
}

Test(record, on_a_full_disk_records_nothing, .init = start, .fini = stop)
{
	faults = (Faults){ .file = "/ledger.jsonl", .write_error = ENOSPC };
	expect_not_recorded("not-recorded");
}

Test(record, on_a_disk_that_fills_up_in_the_line_records_nothing, .init = start, .fini = stop)
{
	faults = (Faults){ .file = "/ledger.jsonl", .short_write = 100 };
	expect_not_recorded("not-recorded");
}

Test(record, that_cannot_be_synced_records_nothing, .init = start, .fini = stop)
{
	faults = (Faults){ .file = "/ledger.jsonl", .sync_failures = 1 };
	expect_not_recorded("not-recorded");
}

Test(record, that_cannot_be_cut_back_either_says_so, .init = start, .fini = stop)
{
	faults = (Faults){ .file = "/ledger.jsonl", .sync_failures = 2 };
	expect_not_recorded("not-recorded-unsure");
}

Test(record, on_a_network_drive_is_read_and_not_written, .init = start, .fini = stop)
{
	faults.file_system = 0xFF534D42; /* CIFS */
	ExitCode writing = sample_reopen(&sample, RECORD_WRITE);
	sample_expect(&sample, "place-remote");
	ExitCode reading = sample_reopen(&sample, RECORD_READ);
	faults = (Faults){ 0 };
	cr_expect_eq(writing, EXIT_UNSUITABLE);
	cr_expect_eq(reading, EXIT_DONE);
}

Test(record, knows_the_file_systems_of_networks)
{
	cr_expect(file_system_is_remote(0x6969));          /* NFS */
	cr_expect(file_system_is_remote((int)0xFE534D42)); /* SMB 2, as a signed 32-bit number */
	cr_expect_not(file_system_is_remote(0xEF53));      /* ext4 */
	cr_expect_not(file_system_is_remote(0x01021994));  /* tmpfs */
}

Test(record, that_somebody_else_is_writing_is_busy, .init = start, .fini = stop)
{
	record_close(sample.record);
	sample.record = NULL;
	g_autofree char *path = g_strdup_printf("%s/agreement/.lock", sample.folder);
	int file = open(path, O_RDWR);
	cr_assert_eq(flock(file, LOCK_EX), 0);
	faults.is_impatient = true;
	cr_expect_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_BUSY);
	cr_expect_eq(sample_reopen(&sample, RECORD_READ), EXIT_BUSY);
	faults = (Faults){ 0 };
	sample_expect(&sample, "lock-held");
	close(file);
	cr_expect_eq(sample_reopen(&sample, RECORD_WRITE), EXIT_DONE);
}

enum { WRITERS = 8, ENTRIES_EACH = 5 };

/* One of several processes that record at the same time; 0 when all went well. */
static int write_beside_others(void)
{
	for (int i = 0; i < ENTRIES_EACH; i++) {
		if (sample_reopen(&sample, RECORD_WRITE) != EXIT_DONE)
			return 1;
		Entry entry = { .event = EVENT_TOPIC,
			.id = "hay",
			.meeting = "2026-03-01",
			.minute = "Minute 5" };
		if (record_append(sample.record, "coord", &entry, sample.now, sample.remarks) !=
			EXIT_DONE)
			return 2;
		record_close(sample.record);
		sample.record = NULL;
	}
	return 0;
}

Test(record, with_eight_writers_holds_every_entry_of_each, .init = start, .fini = stop)
{
	record_close(sample.record);
	sample.record = NULL;
	for (int i = 0; i < WRITERS; i++)
		if (fork() == 0)
			_exit(write_beside_others());
	for (int i = 0; i < WRITERS; i++) {
		int status;
		cr_assert(wait(&status) > 0);
		cr_expect_eq(status, 0);
	}
	cr_assert_eq(sample_reopen(&sample, RECORD_READ), EXIT_DONE, "%s", sample_told(&sample));
	cr_expect_eq(record_ledger(sample.record)->count, 4 + WRITERS * ENTRIES_EACH);
}

Test(record, is_made_once, .init = start, .fini = stop)
{
	record_close(sample.record);
	sample.record = NULL;
	RecordMade made;
	cr_expect_eq(record_make(sample.arena, sample.place, text_from(sample.partnership),
			     sample.now, (RecordShow){ 0 }, &made, sample.remarks),
		EXIT_REFUSED);
	sample_expect(&sample, "record-exists");
}

/* Else init would not be given again, and there is no other recovery key. */
Test(record, that_cannot_be_made_to_its_end_is_not_there, .fini = stop)
{
	static const char *const steps[] = { "/.coord.key.", "/.desk.key.", "/.mark.",
		"/.ledger.jsonl." };
	RecordMade made;
	sample = (Sample){ .arena = arena_open(), .folder = temporary_open() };
	sample.remarks = remarks_new(sample.arena);
	sample.place = (RecordPlace){ sample.folder, sample.folder };
	Text rules = text_from(sample_partnership(sample.arena, SAMPLE_RULES));
	for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
		faults = (Faults){ .file = steps[i], .write_error = ENOSPC };
		cr_expect_eq(record_make(sample.arena, sample.place, rules, SAMPLE_START,
				     (RecordShow){ 0 }, &made, sample.remarks),
			EXIT_IO, "%s", steps[i]);
		cr_expect_eq(sample_reopen(&sample, RECORD_READ), EXIT_REFUSED, "%s", steps[i]);
	}
	faults = (Faults){ 0 };
	cr_expect_eq(record_make(sample.arena, sample.place, rules, SAMPLE_START, (RecordShow){ 0 },
			     &made, sample.remarks),
		EXIT_DONE);
}

Test(record, keeps_its_secrets_from_others, .init = start, .fini = stop)
{
	struct stat about;
	const char *partnership = ledger_partnership(record_ledger(sample.record));
	g_autofree char *folder = g_strdup_printf("%s/state/%s", sample.folder, partnership);
	g_autofree char *key = g_strdup_printf("%s/coord.key", folder);
	cr_assert_eq(stat(folder, &about), 0);
	cr_expect_eq(about.st_mode & 0777, 0700);
	cr_assert_eq(stat(key, &about), 0);
	cr_expect_eq(about.st_mode & 0777, 0600);
}

Test(record, that_is_missing_says_how_to_make_one)
{
	Sample empty = { .arena = arena_open(), .folder = temporary_open() };
	empty.remarks = remarks_new(empty.arena);
	empty.place = (RecordPlace){ empty.folder, empty.folder };
	cr_expect_eq(sample_reopen(&empty, RECORD_WRITE), EXIT_REFUSED);
	cr_expect_eq(sample_reopen(&empty, RECORD_READ), EXIT_REFUSED);
	sample_expect(&empty, "record-missing");
	sample_close(&empty);
}
