#include "approval/record.h"
#include "approval/approval_remarks.h"
#include "approval/lock.h"
#include "approval/record_write.h"
#include "approval/timestamp.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"

#include <string.h>
#include <unistd.h>

struct Record {
	Arena *arena;
	RecordPlace place;
	const char *agreement; /* the folder */
	const char *secrets;   /* the partnership's state folder */
	RecordUse use;
	Clock *clock;
	int lock;
	Ledger *ledger;
	bool is_new_here;
};

/* What this machine has seen must be in the record, unchanged. */
static bool agrees_with_mark(const Record *record, HighWater mark, Remarks *remarks)
{
	Place place = { .file = record->ledger->file };
	const Entry *seen = ledger_entry(record->ledger, mark.n);
	if (mark.n == 0)
		return true;
	if (!seen)
		remarks_add(remarks, place, RECORD_CUT, record->ledger->count, mark.n, mark.hash);
	else if (strcmp(seen->hash, mark.hash) != 0)
		remarks_add(remarks, seen->place, RECORD_FORKED, mark.n, seen->hash, mark.hash);
	return seen && strcmp(seen->hash, mark.hash) == 0;
}

static ExitCode check_mark(Record *record, Remarks *remarks)
{
	const char *partnership = ledger_partnership(record->ledger);
	record->secrets = recorder_folder(record->arena, record->place, partnership);
	HighWater mark;
	if (!high_water_read(record->arena, record->secrets, partnership, &mark, remarks))
		return EXIT_IO;
	record->is_new_here = mark.n == 0;
	return agrees_with_mark(record, mark, remarks) ? EXIT_DONE : EXIT_DAMAGED;
}

static ExitCode read_ledger(Record *record, Remarks *remarks)
{
	const char *path = record_path(record, "ledger.jsonl");
	if (access(path, F_OK) != 0) {
		remarks_add(remarks, (Place){ .file = path }, RECORD_MISSING);
		return EXIT_REFUSED;
	}
	Text bytes = text_read(record->arena, path, LEDGER_LARGEST_BYTES, remarks);
	if (!bytes.bytes)
		return EXIT_IO;
	record->ledger = ledger_read(record->arena, path, bytes, remarks);
	if (!record->ledger)
		return EXIT_DAMAGED;
	if (record->ledger->count == 0) {
		/* `init` makes the file with its first line in it. */
		remarks_add(remarks, (Place){ .file = path }, RECORD_EMPTY);
		return EXIT_DAMAGED;
	}
	return check_mark(record, remarks);
}

/* An unfinished line goes to the evidence first: nothing that was written is lost. */
static ExitCode repair(Record *record, Remarks *remarks)
{
	Text torn = record->ledger->torn;
	const char *hash = text_sha256(record->arena, torn.bytes, torn.length);
	const char *kept = record_path(record, "evidence/%s.torn", hash);
	if (!safe_folder_make(record_path(record, "evidence"), 0777, remarks) ||
		!safe_file_write(kept, torn, 0666, remarks))
		return EXIT_IO;
	ExitCode code = record_truncate(record->ledger->file, record->ledger->whole, remarks);
	if (code != EXIT_DONE)
		return code;
	record->ledger->torn = (Text){ NULL, 0 };
	Entry entry = { .event = EVENT_REPAIR,
		.bytes = (int)torn.length,
		.sha256 = hash,
		.reason = "unfinished last line" };
	code = record_append(record, "coord", &entry, record->clock(), remarks);
	if (code == EXIT_DONE)
		remarks_add(remarks, (Place){ .file = record->ledger->file }, RECORD_REPAIRED,
			kept);
	return code;
}

/* What nobody here has seen may have lost its end, and nobody would know. */
static ExitCode check_first_sight(const Record *record, Remarks *remarks)
{
	const Ledger *ledger = record->ledger;
	Place place = { .file = ledger->file };
	if (recorder_is_here(record->arena, record->secrets, "coord")) {
		remarks_add(remarks, place, RECORD_MARK_LOST, ledger->count, ledger->head);
		return EXIT_REFUSED;
	}
	remarks_add(remarks, place, RECORD_NEW_HERE, ledger->count, ledger->head);
	return EXIT_DONE;
}

static ExitCode open_locked(Record *record, Remarks *remarks)
{
	if (access(record->agreement, F_OK) != 0) {
		remarks_add(remarks, (Place){ .file = record->agreement }, RECORD_MISSING);
		return EXIT_REFUSED;
	}
	ExitCode code = lock_open(record->agreement, &record->lock, remarks);
	if (code == EXIT_DONE)
		code = read_ledger(record, remarks);
	if (code == EXIT_DONE && record->is_new_here)
		code = check_first_sight(record, remarks);
	if (code == EXIT_DONE && record->ledger->torn.length > 0)
		code = repair(record, remarks);
	return code;
}

/* Readers hold the lock only while they read, so that no line is seen half written. */
static ExitCode open_shared(Record *record, Remarks *remarks)
{
	int lock;
	ExitCode code = lock_open_shared(record->agreement, &lock, remarks);
	if (code == EXIT_DONE)
		code = read_ledger(record, remarks);
	if (code == EXIT_DONE && record->ledger->torn.length > 0)
		remarks_add(remarks, (Place){ .file = record->ledger->file }, RECORD_TORN);
	lock_close(lock);
	return code;
}

ExitCode record_open(Arena *arena, RecordPlace place, RecordUse use, Clock *clock, Record **record,
	Remarks *remarks)
{
	Record *opened = arena_new(arena, Record, 1);
	opened->arena = arena;
	opened->place = place;
	opened->agreement = record_place_path(arena, place, "agreement");
	opened->use = use;
	opened->clock = clock;
	opened->lock = -1;
	ExitCode code = use == RECORD_WRITE ? open_locked(opened, remarks)
					    : open_shared(opened, remarks);
	if (code == EXIT_DONE)
		*record = opened;
	else
		record_close(opened);
	return code;
}

void record_close(Record *record)
{
	if (record)
		record_unlock(record);
}

void record_unlock(Record *record)
{
	lock_close(record->lock);
	record->lock = -1;
}

/*
 * Reads what others have written. The last line that was read has to stand
 * where it stood: nobody cut the file or put another in its place.
 */
static ExitCode read_on(Record *record, Remarks *remarks)
{
	Ledger *ledger = record->ledger;
	Text last = ledger->entries[ledger->count - 1]->line;
	size_t start = ledger->whole - last.length - 1;
	Text bytes = text_read_from(record->arena, ledger->file, start, LEDGER_LARGEST_BYTES,
		remarks);
	if (!bytes.bytes)
		return EXIT_IO;
	bool is_same = bytes.length > last.length && bytes.bytes[last.length] == '\n' &&
		memcmp(bytes.bytes, last.bytes, last.length) == 0;
	if (!is_same) {
		remarks_add(remarks, (Place){ .file = ledger->file }, RECORD_EXCHANGED,
			ledger->count);
		return EXIT_DAMAGED;
	}
	Text more = { bytes.bytes + last.length + 1, bytes.length - last.length - 1 };
	return ledger_read_on(record->arena, ledger, more, remarks) ? EXIT_DONE : EXIT_DAMAGED;
}

ExitCode record_lock(Record *record, Remarks *remarks)
{
	g_assert(record->use == RECORD_WRITE && !record_is_locked(record));
	ExitCode code = lock_open(record->agreement, &record->lock, remarks);
	if (code == EXIT_DONE)
		code = read_on(record, remarks);
	if (code == EXIT_DONE && record->ledger->torn.length > 0)
		code = repair(record, remarks);
	if (code != EXIT_DONE)
		record_unlock(record);
	return code;
}

const Ledger *record_ledger(const Record *record)
{
	return record->ledger;
}

bool record_is_locked(const Record *record)
{
	return record->lock >= 0;
}

bool record_is_new_here(const Record *record)
{
	return record->is_new_here;
}

char *record_path(const Record *record, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	const char *below = arena_vprintf(record->arena, format, values);
	va_end(values);
	return arena_printf(record->arena, "%s/%s", record->agreement, below);
}

const char *record_sign(const Record *record, const char *recorder, const char *purpose, Text bytes,
	Remarks *remarks)
{
	const char *public = ledger_public_key(record->ledger, recorder, record->ledger->count);
	if (!public) {
		remarks_add(remarks, (Place){ .file = record->ledger->file }, RECORDER_REVOKED,
			recorder);
		return NULL;
	}
	return recorder_sign(record->arena, record->secrets, recorder, public, purpose, bytes,
		remarks);
}

void record_note_seen(const Record *record, Remarks *remarks)
{
	HighWater mark = { record->ledger->count, record->ledger->head };
	Remarks *failures = remarks_new(record->arena);
	if (!high_water_write(record->arena, record->secrets, ledger_partnership(record->ledger),
		    mark, failures))
		remarks_add(remarks, (Place){ .file = record->secrets }, MARK_NOT_KEPT);
}

static bool clock_goes_on(const Record *record, int64_t now, Remarks *remarks)
{
	int64_t last = ledger_last_at(record->ledger);
	if (now >= last)
		return true;
	remarks_add(remarks, (Place){ .file = record->ledger->file }, RECORD_CLOCK,
		timestamp_text(record->arena, now), timestamp_text(record->arena, last));
	return false;
}

/* A line that cannot be read again would damage the record for good: it is never written. */
static const Entry *read_before_writing(const Record *record, const Ledger *ledger, Text line,
	Remarks *remarks)
{
	Place place = { .file = ledger->file };
	if (line.length > ENTRY_LARGEST_BYTES) {
		remarks_add(remarks, place, RECORD_ENTRY_TOO_LONG, line.length,
			ENTRY_LARGEST_BYTES);
		return NULL;
	}
	const Entry *next = ledger_next(record->arena, ledger, line, remarks_new(record->arena));
	if (!next)
		remarks_add(remarks, place, RECORD_TEXT, "this entry");
	return next;
}

/* Signs the entry as the next one of `ledger`, and adds it there. */
static ExitCode sign_next(const Record *record, Ledger *ledger, Entry *entry, Remarks *remarks)
{
	entry->n = ledger->count + 1;
	entry->prev = ledger->head;
	Text unsigned_line = entry_unsigned(record->arena, entry);
	const char *signature = record_sign(record, entry->rec, LEDGER_PURPOSE, unsigned_line,
		remarks);
	if (!signature)
		return EXIT_UNSUITABLE;
	Text line = entry_line(record->arena, unsigned_line, signature);
	const Entry *next = read_before_writing(record, ledger, line, remarks);
	if (!next)
		return EXIT_REFUSED;
	ledger_add(record->arena, ledger, next);
	*entry = *next;
	return EXIT_DONE;
}

ExitCode record_append(Record *record, const char *recorder, Entry *entry, int64_t now,
	Remarks *remarks)
{
	return record_append_all(record, recorder, entry, 1, now, remarks);
}

ExitCode record_append_all(Record *record, const char *recorder, Entry *entries, int count,
	int64_t now, Remarks *remarks)
{
	g_assert(record_is_locked(record) && record->ledger->torn.length == 0);
	if (!clock_goes_on(record, now, remarks))
		return EXIT_REFUSED;
	/* What is to come is put on a copy, which counts once it is written. */
	Ledger next = *record->ledger;
	g_autoptr(GString) lines = g_string_new(NULL);
	for (int i = 0; i < count; i++) {
		entries[i].at = now;
		entries[i].rec = recorder;
		ExitCode code = sign_next(record, &next, &entries[i], remarks);
		if (code != EXIT_DONE)
			return code;
		g_string_append_len(lines, entries[i].line.bytes, (gssize)entries[i].line.length);
		g_string_append_c(lines, '\n');
	}
	ExitCode code = record_write_lines(next.file, record->ledger->whole,
		(Text){ lines->str, lines->len }, remarks);
	if (code != EXIT_DONE)
		return code;
	*record->ledger = next;
	record_note_seen(record, remarks); /* it is committed, also where this fails */
	return EXIT_DONE;
}

bool record_text_is_sound(const char *what, const char *text, Remarks *remarks)
{
	if (text && entry_text_is_sound(text))
		return true;
	remarks_add(remarks, (Place){ 0 }, RECORD_TEXT, what);
	return false;
}
