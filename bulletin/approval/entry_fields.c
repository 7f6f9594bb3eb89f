#include "approval/entry_fields.h"

#include <stddef.h>
#include <string.h>

static const char *const verdict_words[] = { "agree", "agree-with-comment", "stand-aside", "object",
	"retract", NULL };
static const char *const how_words[] = { "desk", "meeting", "email", "own-key", NULL };
static const char *const role_words[] = { "principal", "deputy", NULL };
static const char *const action_words[] = { "add", "revoke", NULL };
static const char *const outcome_words[] = { "taken", "noted", "not-taken", NULL };
static const char *const source_words[] = { "desk", "pdf", NULL };

#define FIELD(member, kind) \
	{ \
#member, FIELD_##kind, offsetof(Entry, member), false, NULL \
	}
#define FIELD_IF_ANY(member, kind) \
	{ \
#member, FIELD_##kind, offsetof(Entry, member), true, NULL \
	}
#define FIELD_OF(member, kind, words) \
	{ \
#member, FIELD_##kind, offsetof(Entry, member), false, words \
	}
#define FIELD_NAMED(name, member, kind, words) \
	{ \
		name, FIELD_##kind, offsetof(Entry, member), false, words \
	}

static const FieldRow genesis_rows[] = {
	FIELD(partnership, RANDOM),
	FIELD(rules, HASH),
	FIELD(keys, KEYS),
};
static const FieldRow key_rows[] = {
	FIELD(name, ID),
	FIELD(public, PUBLIC),
	FIELD_OF(action, WORD, action_words),
	FIELD(reason, TEXT),
};
static const FieldRow rules_rows[] = {
	FIELD(rules, HASH),
	FIELD(was, HASH),
	FIELD(by, TEXT),
	FIELD_IF_ANY(meeting, DAY),
	FIELD_IF_ANY(witnesses, MEMBERS),
};
static const FieldRow topic_rows[] = {
	FIELD(id, ID),
	FIELD(meeting, DAY),
	FIELD(minute, TEXT),
};
static const FieldRow circulate_rows[] = {
	FIELD(id, ID),
	FIELD(round, NUMBER),
	FIELD(subject, HASH),
	FIELD(sheet, HASH),
	FIELD(rules, HASH),
	FIELD(closes, TIME),
	FIELD(to, IDS),
};
static const FieldRow remind_rows[] = {
	FIELD(id, ID),
	FIELD(round, NUMBER),
	FIELD(to, IDS),
};
static const FieldRow comment_rows[] = {
	FIELD(id, ID),
	FIELD(round, NUMBER),
	FIELD(subject, HASH),
	FIELD(partner, ID),
	FIELD(person, ID),
	FIELD(text, TEXT),
	FIELD_IF_ANY(page, NUMBER),
	FIELD_IF_ANY(quote, TEXT),
	FIELD_OF(source, WORD, source_words),
};
static const FieldRow reply_rows[] = {
	FIELD(entry, NUMBER),
	FIELD_OF(outcome, WORD, outcome_words),
	FIELD_IF_ANY(text, TEXT),
};
static const FieldRow answer_rows[] = {
	FIELD(id, ID),
	FIELD(round, NUMBER),
	FIELD(subject, HASH),
	FIELD(partner, ID),
	FIELD(person, ID),
	FIELD_NAMED("as", is_deputy, CHOICE, role_words),
	FIELD_OF(verdict, CHOICE, verdict_words),
	FIELD_IF_ANY(reason, TEXT),
	FIELD_OF(how, CHOICE, how_words),
	FIELD_IF_ANY(evidence, HASH),
	FIELD_IF_ANY(meeting, DAY),
	FIELD_IF_ANY(witness, MEMBER),
};
static const FieldRow print_start_rows[] = {
	FIELD(job, RANDOM),
	FIELD(id, ID),
	FIELD(round, NUMBER),
	FIELD(subject, HASH),
	FIELD(edition, ID),
	FIELD(sheet, HASH),
	FIELD(mode, ID),
	FIELD(copies, NUMBER),
	FIELD(stock, TEXT),
	FIELD_IF_ANY(list, HASH),
	FIELD_IF_ANY(only, IDS),
	FIELD_IF_ANY(printers, ADDRESSES),
	FIELD(volumes, NUMBER),
};
static const FieldRow print_volume_rows[] = {
	FIELD(job, RANDOM),
	FIELD(volume, NUMBER),
	FIELD(sha256, HASH),
	FIELD_IF_ANY(first, TEXT),
	FIELD_IF_ANY(last, TEXT),
	FIELD(copies, NUMBER),
	FIELD_NAMED("to", sent_to, TEXT, NULL),
	FIELD(result, RESULT),
};
static const FieldRow print_done_rows[] = {
	FIELD(job, RANDOM),
	FIELD(tally, NUMBER),
	FIELD(result, TEXT),
};
static const FieldRow ending_rows[] = {
	FIELD(id, ID),
	FIELD(reason, TEXT),
	FIELD(by, TEXT),
};
static const FieldRow repair_rows[] = {
	FIELD(bytes, NUMBER),
	FIELD(sha256, HASH),
	FIELD(reason, TEXT),
};

#define EVENT(name, rows) \
	{ \
		name, rows, G_N_ELEMENTS(rows) \
	}

const EventFields event_fields[EVENT_COUNT] = {
	[EVENT_GENESIS] = EVENT("genesis", genesis_rows),
	[EVENT_KEY] = EVENT("key", key_rows),
	[EVENT_RULES] = EVENT("rules", rules_rows),
	[EVENT_TOPIC] = EVENT("topic", topic_rows),
	[EVENT_CIRCULATE] = EVENT("circulate", circulate_rows),
	[EVENT_REMIND] = EVENT("remind", remind_rows),
	[EVENT_COMMENT] = EVENT("comment", comment_rows),
	[EVENT_REPLY] = EVENT("reply", reply_rows),
	[EVENT_ANSWER] = EVENT("answer", answer_rows),
	[EVENT_PRINT_START] = EVENT("print-start", print_start_rows),
	[EVENT_PRINT_VOLUME] = EVENT("print-volume", print_volume_rows),
	[EVENT_PRINT_DONE] = EVENT("print-done", print_done_rows),
	[EVENT_RECALL] = EVENT("recall", ending_rows),
	[EVENT_ABANDON] = EVENT("abandon", ending_rows),
	[EVENT_REPAIR] = EVENT("repair", repair_rows),
};

const char *event_name(Event event)
{
	return event_fields[event].name;
}

const char *verdict_name(Verdict verdict)
{
	return verdict_words[verdict];
}

const char *how_name(How how)
{
	return how_words[how];
}

const char *const *verdict_names(int *count)
{
	*count = G_N_ELEMENTS(verdict_words) - 1;
	return verdict_words;
}

bool verdict_from_name(const char *name, Verdict *verdict)
{
	for (int i = 0; verdict_words[i]; i++) {
		if (strcmp(name, verdict_words[i]) == 0) {
			*verdict = (Verdict)i;
			return true;
		}
	}
	return false;
}
