#include "commands/status_report.h"
#include "approval/agree_words.h"
#include "approval/rules_snapshot.h"
#include "approval/timestamp.h"
#include "commands/call.h"
#include "commands/columns.h"
#include "commands/status_jobs.h"

#include <stdlib.h>
#include <string.h>

static int by_word(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char *const *status_ids(Invocation *here, const Recording *recording, int *count)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	const char **ids = NULL;
	*count = 0;
	int drafts;
	const char *const *in_folder = bulletin_ids(here->arena, recording->home, &drafts);
	for (int i = 0; i < drafts; i++)
		if (g_hash_table_add(seen, (gpointer)in_folder[i]))
			*arena_push(here->arena, ids, *count) = in_folder[i];
	const Ledger *ledger = record_ledger(recording->record);
	for (int n = 1; n <= ledger->count; n++) {
		const Entry *entry = ledger_entry(ledger, n);
		bool is_new = entry->event == EVENT_CIRCULATE &&
			g_hash_table_add(seen, (gpointer)entry->id);
		if (is_new)
			*arena_push(here->arena, ids, *count) = entry->id;
	}
	if (*count > 0)
		qsort(ids, (size_t)*count, sizeof *ids, by_word);
	return ids;
}

/* The job that was begun and has no end, or NULL. */
static const PrintedJob *job_waiting(const StatusLine *line)
{
	for (int i = line->job_count - 1; i >= 0; i--)
		if (!line->jobs[i].done)
			return &line->jobs[i];
	return NULL;
}

static bool takes_answers(const StatusLine *line)
{
	return line->state->state == STATE_CIRCULATED || line->state->state == STATE_AGREED;
}

bool status_line_is_open(const StatusLine *line)
{
	return takes_answers(line) || job_waiting(line);
}

static const PartnerStanding *first_unanswered(const AgreeState *state)
{
	for (int i = 0; i < state->partner_count; i++)
		if (state->partners[i].standing == STANDS_MISSING)
			return &state->partners[i];
	return NULL;
}

/* Somebody of the partner who may answer at `at`: a principal before a deputy. */
static const Person *person_to_ask(const PartnerStanding *stand, const Rules *rules, int64_t at)
{
	const Person *found = NULL;
	for (int i = 0; i < stand->partner->person_count; i++) {
		const Person *person = &stand->partner->people[i];
		if (person_is_in_date(person, rules, at) && (!found || found->is_deputy))
			found = person;
	}
	return found;
}

static char *next_while_circulated(Arena *arena, const Recording *recording, const StatusLine *line)
{
	const PartnerStanding *missing = first_unanswered(line->state);
	if (line->state->guards[GUARD_VALID] == GUARD_NOT_MET ||
		line->state->guards[GUARD_OBJECTION] == GUARD_NOT_MET)
		return call_text(arena, recording->home->folder, "circulate %s", line->id);
	if (!missing)
		return NULL; /* only time is wanting */
	const Person *person = person_to_ask(missing, &line->round->partnership->rules,
		recording->now);
	return call_text(arena, recording->home->folder,
		"sign %s --partner %s --person %s --verdict ANSWER --how meeting "
		"--meeting DATE --witness PARTNER/PERSON --text CODE",
		line->id, missing->partner->id, person ? person->id : "PERSON");
}

/* What `topic` has to be told because the draft does not say it. */
static const char *topic_options(Invocation *here, const Recording *recording, const char *id)
{
	Remarks *unheard = remarks_new(here->arena);
	BulletinPath path;
	if (!bulletin_find(here->arena, recording->home, id, &path, unheard))
		return " --meeting DATE --minute TEXT";
	Pipeline *pipeline = pipeline_open(here->arena, recording->home, path, unheard);
	const Draft *draft = pipeline_draft(pipeline);
	bool has_meeting = draft && draft->front.topic.meeting.year;
	bool has_minute = draft && draft->front.topic.minute.text;
	pipeline_close(pipeline);
	return arena_printf(here->arena, "%s%s", has_meeting ? "" : " --meeting DATE",
		has_minute ? "" : " --minute TEXT");
}

static char *next_for_draft(Invocation *here, const Recording *recording, const char *id)
{
	const char *home = recording->home->folder;
	const Ledger *ledger = record_ledger(recording->record);
	if (!rules_in_force(ledger, 0))
		return call_text(here->arena, home,
			"rules adopt --meeting DATE --witness PARTNER/PERSON ...");
	if (recording->home->partnership->rules.topic_required &&
		!ledger_last(ledger, EVENT_TOPIC, id))
		return call_text(here->arena, home, "topic %s%s", id,
			topic_options(here, recording, id));
	return call_text(here->arena, home, "circulate %s", id);
}

static const char *next_step(Invocation *here, const Recording *recording, const StatusLine *line)
{
	const char *home = recording->home->folder;
	if (job_waiting(line))
		return call_text(here->arena, home, "print %s --resume %s", line->id,
			job_waiting(line)->start->job);
	switch (line->state->state) {
	case STATE_DRAFT:
		return next_for_draft(here, recording, line->id);
	case STATE_CIRCULATED:
		return next_while_circulated(here->arena, recording, line);
	case STATE_AGREED:
		return call_text(here->arena, home, "print %s", line->id);
	default:
		return NULL;
	}
}

bool status_line_read(Invocation *here, const Recording *recording, const char *id,
	StatusLine *line)
{
	*line = (StatusLine){ .id = id };
	line->state = round_state(here->arena, recording->record, id, recording->now, &line->round,
		here->remarks);
	if (!line->state)
		return false;
	line->list = arena_printf(here->arena, "%s/schools.csv", recording->home->folder);
	line->jobs = print_jobs(here->arena, record_ledger(recording->record), id,
		&line->job_count);
	line->next = next_step(here, recording, line);
	if (line->state->guards[GUARD_OBJECTION] == GUARD_NOT_MET && line->next)
		line->before = "change the text";
	return true;
}

/* "round 2, circulated Friday 28 September 2007, answers due ..." in the words of the state. */
static char *state_words(Arena *arena, const StatusLine *line, int64_t now)
{
	const AgreeState *state = line->state;
	if (state->state == STATE_DRAFT)
		return arena_text(arena, "draft, not circulated");
	const Entry *circulated = state->circulated;
	if (state->state == STATE_AGREED)
		return arena_printf(arena, "round %d, agreed; %s", circulated->round,
			agree_guard_words(arena, state, line->round->partnership, GUARD_VALID));
	if (state->state == STATE_CIRCULATED)
		return arena_printf(arena, "round %d, circulated; %s %s", circulated->round,
			now <= circulated->closes ? "closes" : "closed",
			timestamp_day_words(arena, circulated->closes));
	return arena_printf(arena, "round %d, %s on %s", circulated->round,
		state_name(state->state), timestamp_day_words(arena, state->ended_by->at));
}

static void print_title(Invocation *here, const Recording *recording, const StatusLine *line)
{
	bool is_bold = here->colours_out;
	fprintf(here->out, "%s%s%s  ", is_bold ? "\033[1m" : "", line->id,
		is_bold ? "\033[0m" : "");
	fprintf(here->out, "%s\n", state_words(here->arena, line, recording->now));
}

/* A command is printed on one line however long it is, to be copied. */
static void print_next(Invocation *here, const StatusLine *line)
{
	if (line->next)
		fprintf(here->out, "  next: %s%s%s\n", line->before ? line->before : "",
			line->before ? ", then " : "", line->next);
	else if (line->state->state == STATE_CIRCULATED)
		fprintf(here->out, "  next: nothing but to wait\n");
}

static void print_sentence(Invocation *here, const char *sentence)
{
	columns_paragraphs(here->out, sentence, 2, here->width);
}

void status_print_short(Invocation *here, const Recording *recording, const StatusLine *line)
{
	print_title(here, recording, line);
	if (line->state->state == STATE_CIRCULATED)
		for (int i = 0; i < GUARD_COUNT; i++)
			if (line->state->guards[i] == GUARD_NOT_MET)
				print_sentence(here,
					agree_guard_words(here->arena, line->state,
						line->round->partnership, (Guard)i));
	if (job_waiting(line))
		print_sentence(here,
			arena_printf(here->arena, "a print job was cut off, or still runs: %s",
				status_job_words(here->arena, job_waiting(line))));
	print_next(here, line);
}

/* The further editions of the round, which whoever answers has answered too. */
static void print_editions(Invocation *here, const Manifest *manifest)
{
	const char **words = arena_new(here->arena, const char *, manifest->sheet_count);
	int count = 0;
	for (int i = 0; i < manifest->sheet_count; i++) {
		const ManifestSheet *sheet = &manifest->sheets[i];
		if (strcmp(sheet->edition, EDITION_MAIN) != 0)
			words[count++] = arena_printf(here->arena, "%s (%d %s)", sheet->edition,
				sheet->pages, sheet->pages == 1 ? "page" : "pages");
	}
	if (count > 0)
		print_sentence(here,
			arena_printf(here->arena, "With it, as one subject: %s.",
				words_joined(here->arena, words, count)));
}

static void print_partners(Invocation *here, const StatusLine *line)
{
	static const char *const heads[] = { "Partner", "Answer" };
	const AgreeState *state = line->state;
	const char **cells = arena_new(here->arena, const char *, 2 * state->partner_count);
	for (int i = 0; i < state->partner_count; i++) {
		const PartnerStanding *stand = &state->partners[i];
		char *words = agree_partner_words(here->arena, stand);
		cells[2 * i] = stand->partner->name;
		cells[2 * i + 1] = stand->has_objected_before
			? arena_printf(here->arena, "%s; objected to an earlier round", words)
			: words;
	}
	ColumnsTable table = { heads, 2, cells, state->partner_count };
	columns_table(here->out, &table, here->width, here->colours_out);
}

static void print_guards(Invocation *here, const StatusLine *line)
{
	static const char *const marks[] = { "met", "not met", "cannot tell" };
	static const char *const heads[] = { "State", "Rule" };
	const char *cells[2 * GUARD_COUNT];
	for (int i = 0; i < GUARD_COUNT; i++) {
		cells[2 * i] = marks[line->state->guards[i]];
		cells[2 * i + 1] = agree_guard_words(here->arena, line->state,
			line->round->partnership, (Guard)i);
	}
	ColumnsTable table = { heads, 2, cells, GUARD_COUNT };
	columns_table(here->out, &table, here->width, here->colours_out);
}

void status_print_full(Invocation *here, const Recording *recording, const StatusLine *line)
{
	print_title(here, recording, line);
	if (line->round)
		print_editions(here, line->round->manifest);
	if (line->state->state != STATE_DRAFT) {
		fputc('\n', here->out);
		print_partners(here, line);
	}
	if (line->round && takes_answers(line)) {
		fputc('\n', here->out);
		print_guards(here, line);
	}
	if (line->job_count > 0) {
		fputc('\n', here->out);
		status_print_jobs(here, line->jobs, line->job_count, line->list);
	}
	if (line->state->state != STATE_DRAFT)
		fputc('\n', here->out);
	print_next(here, line);
}

static const char *standing_name(Standing standing)
{
	static const char *const names[] = { "observing", "agreeing", "standing-aside", "silent",
		"waiting", "missing", "objecting" };
	return names[standing];
}

static json_t *json_from_partners(Invocation *here, const AgreeState *state)
{
	json_t *list = json_array();
	for (int i = 0; i < state->partner_count; i++) {
		const PartnerStanding *stand = &state->partners[i];
		json_t *object = json_pack("{s:s, s:s, s:b, s:s}", "id", stand->partner->id,
			"standing", standing_name(stand->standing), "required", stand->is_required,
			"words", agree_partner_words(here->arena, stand));
		if (stand->answer)
			json_object_set_new(object, "entry", json_integer(stand->answer->n));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *json_from_guards(Invocation *here, const StatusLine *line)
{
	static const char *const names[] = { "objection", "required", "quorum", "days", "valid" };
	static const char *const states[] = { "met", "not-met", "cannot-tell" };
	json_t *list = json_array();
	for (int i = 0; line->round && i < GUARD_COUNT; i++)
		json_array_append_new(list,
			json_pack("{s:s, s:s, s:s}", "guard", names[i], "state",
				states[line->state->guards[i]], "words",
				agree_guard_words(here->arena, line->state,
					line->round->partnership, (Guard)i)));
	return list;
}

static json_t *json_from_editions(const Manifest *manifest)
{
	json_t *list = json_array();
	for (int i = 0; i < manifest->sheet_count; i++)
		json_array_append_new(list,
			json_pack("{s:s, s:i}", "name", manifest->sheets[i].edition, "pages",
				manifest->sheets[i].pages));
	return list;
}

json_t *json_from_status(Invocation *here, const StatusLine *line)
{
	json_t *object = json_pack("{s:s, s:s}", "id", line->id, "state",
		state_name(line->state->state));
	if (line->round) {
		const Entry *circulated = line->state->circulated;
		json_object_set_new(object, "round", json_integer(circulated->round));
		json_object_set_new(object, "circulated",
			json_string(timestamp_text(here->arena, circulated->at)));
		json_object_set_new(object, "closes",
			json_string(timestamp_text(here->arena, circulated->closes)));
		json_object_set_new(object, "editions", json_from_editions(line->round->manifest));
		json_object_set_new(object, "partners", json_from_partners(here, line->state));
		json_object_set_new(object, "guards", json_from_guards(here, line));
	}
	if (line->job_count > 0)
		json_object_set_new(object, "jobs",
			json_from_jobs(here, line->jobs, line->job_count, line->list));
	if (line->next)
		json_object_set_new(object, "next", json_from_text(line->next));
	return object;
}
