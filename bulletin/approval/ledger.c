#include "approval/ledger.h"
#include "approval/approval_remarks.h"
#include "approval/signing.h"

#include <string.h>

/* The desk answers to the network, so it may write what people say there and nothing else. */
static bool desk_may_write(const Entry *entry)
{
	return (entry->event == EVENT_COMMENT && strcmp(entry->source, "desk") == 0) ||
		(entry->event == EVENT_ANSWER && entry->how == HOW_DESK);
}

/* Whether the recorder of `entry` may write such an event (AGREEMENT.md 2.2). */
static bool is_allowed(const Entry *entry)
{
	if (strcmp(entry->rec, "desk") == 0)
		return desk_may_write(entry);
	if (strcmp(entry->rec, "recovery") == 0)
		return entry->event == EVENT_KEY;
	return strcmp(entry->rec, "coord") == 0 && !desk_may_write(entry);
}

static const char *key_in_genesis(const Entry *genesis, const char *recorder)
{
	for (int i = 0; i < genesis->keys.count; i++)
		if (strcmp(genesis->keys.items[i].name, recorder) == 0)
			return genesis->keys.items[i].public;
	return NULL;
}

const char *ledger_public_key(const Ledger *ledger, const char *recorder, int count)
{
	for (int i = count - 1; i >= 0; i--) {
		const Entry *entry = ledger->entries[i];
		if (entry->event == EVENT_GENESIS)
			return key_in_genesis(entry, recorder);
		if (entry->event == EVENT_KEY && strcmp(entry->name, recorder) == 0)
			return strcmp(entry->action, "add") == 0 ? entry->public : NULL;
	}
	return NULL;
}

const Entry *ledger_last(const Ledger *ledger, Event event, const char *id)
{
	for (int i = ledger->count - 1; i >= 0; i--) {
		const Entry *entry = ledger->entries[i];
		if (entry->event == event && (!id || strcmp(entry->id, id) == 0))
			return entry;
	}
	return NULL;
}

const Entry *ledger_entry(const Ledger *ledger, int n)
{
	return n >= 1 && n <= ledger->count ? ledger->entries[n - 1] : NULL;
}

int64_t ledger_last_at(const Ledger *ledger)
{
	return ledger->count > 0 ? ledger->entries[ledger->count - 1]->at : 0;
}

const char *ledger_partnership(const Ledger *ledger)
{
	return ledger->count > 0 ? ledger->entries[0]->partnership : NULL;
}

/* The first line brings its own keys; every other needs one that is already known. */
static bool signature_stands(Arena *arena, const Ledger *ledger, const Entry *entry,
	Remarks *remarks)
{
	const char *public = entry->event == EVENT_GENESIS
		? key_in_genesis(entry, entry->rec)
		: ledger_public_key(ledger, entry->rec, ledger->count);
	if (!public) {
		remarks_add(remarks, entry->place, LINE_RECORDER, entry->rec);
		return false;
	}
	if (!signature_holds(public, LEDGER_PURPOSE, entry_signed_part(arena, entry), entry->sig)) {
		remarks_add(remarks, entry->place, LINE_SIGNATURE, entry->rec);
		return false;
	}
	return true;
}

static bool follows(const Ledger *ledger, const Entry *entry, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	if (entry->n != ledger->count + 1)
		remarks_add(remarks, entry->place, LINE_NUMBER, entry->n, ledger->count + 1);
	else if (strcmp(entry->prev, ledger->head) != 0)
		remarks_add(remarks, entry->place, LINE_CHAIN);
	else if ((entry->event == EVENT_GENESIS) != (ledger->count == 0))
		remarks_add(remarks, entry->place, LINE_GENESIS);
	else if (entry->at < ledger_last_at(ledger))
		remarks_add(remarks, entry->place, LINE_TIME);
	else if (!is_allowed(entry))
		remarks_add(remarks, entry->place, LINE_RIGHT, entry->rec,
			event_name(entry->event));
	return !remarks_failed_since(remarks, before);
}

const Entry *ledger_next(Arena *arena, const Ledger *ledger, Text line, Remarks *remarks)
{
	Place place = { ledger->file, ledger->count + 1, 1 };
	const Entry *entry = entry_read(arena, line, place, remarks);
	bool is_sound = entry && follows(ledger, entry, remarks) &&
		signature_stands(arena, ledger, entry, remarks);
	return is_sound ? entry : NULL;
}

void ledger_add(Arena *arena, Ledger *ledger, const Entry *entry)
{
	*arena_push(arena, ledger->entries, ledger->count) = entry;
	ledger->head = entry->hash;
	ledger->whole += entry->line.length + 1;
}

bool ledger_read_on(Arena *arena, Ledger *ledger, Text bytes, Remarks *remarks)
{
	ledger->torn = (Text){ NULL, 0 };
	const char *at = bytes.bytes, *end = bytes.bytes + bytes.length;
	while (at < end) {
		const char *line_end = memchr(at, '\n', (size_t)(end - at));
		if (!line_end) {
			ledger->torn = (Text){ at, (size_t)(end - at) };
			break;
		}
		Text line = { at, (size_t)(line_end - at) };
		const Entry *entry = ledger_next(arena, ledger, line, remarks);
		if (!entry)
			return false;
		ledger_add(arena, ledger, entry);
		at = line_end + 1;
	}
	return true;
}

Ledger *ledger_read(Arena *arena, const char *file, Text bytes, Remarks *remarks)
{
	Ledger *ledger = arena_new(arena, Ledger, 1);
	ledger->file = arena_text(arena, file);
	ledger->head = NO_HASH;
	return ledger_read_on(arena, ledger, bytes, remarks) ? ledger : NULL;
}
