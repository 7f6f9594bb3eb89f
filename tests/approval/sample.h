/*
 * A sample partnership with its record in a temporary folder, driven by hand:
 * three partners with full voice and one that observes. Time stands where a
 * test puts it.
 */
#ifndef BULLETIN_TESTS_APPROVAL_SAMPLE_H
#define BULLETIN_TESTS_APPROVAL_SAMPLE_H

#include "approval/answer.h"
#include "approval/approval.h"
#include "approval/circulation.h"
#include "approval/record.h"
#include "approval/round.h"
#include "approval/rules_adoption.h"
#include "approval/timestamp.h"
#include "approval/topic.h"
#include "temporary.h"

#include <cairo-pdf.h>
#include <criterion/criterion.h>
#include <string.h>

/* Monday 2 March 2026, 10:00. */
#define SAMPLE_START INT64_C(1772445600)

#define SAMPLE_RULES \
	"{version: 1, quorum: 2, min_days: 0, on_behalf: {meeting: witness, contest_days: 0}}"

typedef struct {
	Arena *arena;
	Remarks *remarks;
	char *folder;
	RecordPlace place;
	Record *record;
	int64_t now;
	const char *partnership; /* the words of partnership.yaml */
	bool has_large_print;    /* rounds from here on have that edition too */
	const char *edition;     /* to be printed; NULL: the main one */
} Sample;

/* partnership.yaml with these rules, in YAML. */
static inline const char *sample_partnership(Arena *arena, const char *rules)
{
	return arena_printf(arena,
		"name: Sample partnership\naddress: Here\n"
		"contact: {name: Adviser, telephone: 01632 960 001, email: a@sample.example}\n"
		"rules: %s\n"
		"partners:\n"
		"  ant:\n    name: Ant\n    people:\n"
		"      a-one: {name: Ann One, email: a1@ant.example, role: principal}\n"
		"      a-two: {name: Abe Two, email: a2@ant.example, role: deputy, from: 2026-01-01}\n"
		"      a-old: {name: Al Old, email: a3@ant.example, role: deputy, from: 2024-01-01, until: 2024-12-31}\n"
		"  bee:\n    name: Bee\n    people:\n"
		"      b-one: {name: Bea One, email: b1@bee.example, role: principal}\n"
		"  cow:\n    name: Cow\n    people:\n"
		"      c-one: {name: Cal One, email: c1@cow.example, role: principal}\n"
		"  owl:\n    name: Owl\n    voice: observer\n    people:\n"
		"      o-one: {name: Ove One, email: o1@owl.example, role: principal}\n",
		rules);
}

static inline bool sample_has(const Sample *sample, const char *name)
{
	int count;
	const Remark *remarks = remarks_sorted(sample->remarks, &count);
	for (int i = 0; i < count; i++)
		if (strcmp(remarks[i].name, name) == 0)
			return true;
	return false;
}

/* All that was remarked on, for a failing test to show. */
static inline const char *sample_told(const Sample *sample)
{
	int count;
	const Remark *remarks = remarks_sorted(sample->remarks, &count);
	const char *told = "";
	for (int i = 0; i < count; i++)
		told = arena_printf(sample->arena, "%s%s", told,
			remark_text(sample->arena, &remarks[i], false));
	return told;
}

#define sample_expect(sample, name) \
	cr_assert(sample_has((sample), (name)), "expected %s, was told:\n%s", (name), \
		sample_told(sample))

static inline void sample_forget_remarks(Sample *sample)
{
	sample->remarks = remarks_new(sample->arena);
}

static inline void sample_write(const Sample *sample, const char *name, const char *words,
	size_t length)
{
	char *path = arena_printf(sample->arena, "%s/%s", sample->folder, name);
	g_autofree char *parent = g_path_get_dirname(path);
	g_mkdir_with_parents(parent, 0777);
	g_assert(g_file_set_contents(path, words, (gssize)length, NULL));
}

static inline char *sample_read(const Sample *sample, const char *name, size_t *length)
{
	char *path = arena_printf(sample->arena, "%s/%s", sample->folder, name);
	g_autofree char *bytes = NULL;
	g_assert(g_file_get_contents(path, &bytes, length, NULL));
	return arena_bytes(sample->arena, bytes, *length);
}

/* What time it is for whoever is handed this clock: that of the sample that was given last. */
static int64_t sample_time;

static inline int64_t sample_tell_time(void)
{
	return sample_time;
}

static inline Clock *sample_clock(const Sample *sample)
{
	sample_time = sample->now;
	return sample_tell_time;
}

/* Closes the record and opens it again at the time of the sample. */
static inline ExitCode sample_reopen(Sample *sample, RecordUse use)
{
	record_close(sample->record);
	sample->record = NULL;
	return record_open(sample->arena, sample->place, use, sample_clock(sample), &sample->record,
		sample->remarks);
}

/* A new record, opened for writing, with no rules in force. */
static inline Sample sample_open_unadopted(const char *rules)
{
	Arena *arena = arena_open();
	char *folder = temporary_open();
	Sample sample = { .arena = arena,
		.remarks = remarks_new(arena),
		.folder = folder,
		.place = { folder, arena_printf(arena, "%s/state", folder) },
		.now = SAMPLE_START,
		.partnership = sample_partnership(arena, rules) };
	sample_write(&sample, "partnership.yaml", sample.partnership, strlen(sample.partnership));
	RecordMade made;
	g_assert(record_make(arena, sample.place, text_from(sample.partnership), sample.now,
			 (RecordShow){ 0 }, &made, sample.remarks) == EXIT_DONE);
	ExitCode code = sample_reopen(&sample, RECORD_WRITE);
	cr_assert_eq(code, EXIT_DONE, "%s", sample_told(&sample));
	return sample;
}

static inline ExitCode sample_adopt(Sample *sample)
{
	static const char *const witnesses[] = { "ant/a-one", "bee/b-one", "cow/c-one" };
	RulesAdoption adoption = { .source = text_from(sample->partnership),
		.file = "partnership.yaml",
		.meeting = "2026-03-01",
		.witnesses = witnesses,
		.witness_count = 3 };
	const Entry *adopted;
	return rules_adopt(sample->arena, sample->record, &adoption, sample->now, &adopted,
		sample->remarks);
}

/* A record with these rules in force and the topic "hay" agreed on. */
static inline Sample sample_open(const char *rules)
{
	Sample sample = sample_open_unadopted(rules);
	ExitCode code = sample_adopt(&sample);
	cr_assert_eq(code, EXIT_DONE, "%s", sample_told(&sample));
	code = topic_record(sample.record, "hay", "2026-03-01", "Minute 4", sample.now,
		sample.remarks);
	cr_assert_eq(code, EXIT_DONE, "%s", sample_told(&sample));
	return sample;
}

static inline void sample_close(Sample *sample)
{
	record_close(sample->record);
	temporary_close(sample->folder);
	arena_close(sample->arena);
}

static inline cairo_status_t sample_take(void *into, const unsigned char *bytes, unsigned length)
{
	g_byte_array_append(into, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

/* A sound PDF of one page. */
static inline Text sample_sheet(Arena *arena, double width)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(sample_take, bytes, 100,
		100);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
		"2026-03-02T10:00:00Z");
	cairo_t *canvas = cairo_create(surface);
	cairo_rectangle(canvas, 10, 10, width, 50);
	cairo_fill(canvas);
	cairo_destroy(canvas);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	return (Text){ arena_bytes(arena, bytes->data, bytes->len), bytes->len };
}

/* A draft that may be circulated; `more` are further lines of front matter, or "". */
static inline const char *sample_source(Arena *arena, const char *more, const char *words)
{
	return arena_printf(arena,
		"---\ntitle: Hay\nissue: 1\ndate: 2026-03-02\nauthor: {name: Ann One, for: ant}\n"
		"status: ready\n%s---\n\n%s\n",
		more, words);
}

/* Checks, prepares and commits a round of this source, as the command does. */
static inline ExitCode sample_circulate_source(Sample *sample, const char *id, const char *source)
{
	Arena *arena = sample->arena;
	const char *name = arena_printf(arena, "bulletins/%s.md", id);
	sample_write(sample, name, source, strlen(source));
	const Draft *draft = draft_read(arena, name, text_from(source), "en-GB", sample->remarks);
	if (!draft)
		return EXIT_CONTENT;
	size_t length;
	Text partnership = { sample_read(sample, "partnership.yaml", &length), 0 };
	partnership.length = length;
	if (!circulation_check(arena, sample->record, id, draft, partnership, sample->now,
		    sample->remarks))
		return EXIT_REFUSED;
	RoundInput inputs[] = { { "source", name, text_from(source) },
		{ "rules", "partnership.yaml", partnership },
		{ "image", "bulletins/a picture.png", text_from("picture") },
		{ "font", "Sample.ttf", text_from("font") } };
	sample_write(sample, "bulletins/a picture.png", "picture", 7);
	Text picture = text_from("page");
	const RoundEdition editions[] = {
		{ "main", sample_sheet(arena, 50), 1, text_from("Hay"), &picture, 1 },
		{ "large-print", sample_sheet(arena, 80), 1, text_from("Large hay"), &picture, 1 }
	};
	RoundDraft round = { .bulletin = id,
		.editions = editions,
		.edition_count = sample->has_large_print ? 2 : 1,
		.inputs = inputs,
		.input_count = G_N_ELEMENTS(inputs),
		.made_with = "tests" };
	const Circulation *circulation = circulation_prepare(arena, sample->record, &round,
		sample->now, sample->remarks);
	return circulation ? circulation_commit(arena, sample->record, circulation, sample->now,
				     sample->remarks)
			   : EXIT_REFUSED;
}

static inline ExitCode sample_circulate(Sample *sample, const char *words)
{
	return sample_circulate_source(sample, "hay", sample_source(sample->arena, "", words));
}

static inline const char *sample_code(const Sample *sample)
{
	const Entry *open = agree_open_round(record_ledger(sample->record), "hay");
	const Round *round = round_read(sample->arena, sample->record, open, sample->remarks);
	g_assert(round);
	return round->code;
}

/* An answer at a meeting, witnessed by another partner, with the right code. */
static inline AnswerForm sample_form(const Sample *sample, const char *partner, const char *person,
	const char *verdict)
{
	return (AnswerForm){ .bulletin = "hay",
		.partner = partner,
		.person = person,
		.verdict = verdict,
		.meeting = "2026-03-02",
		.witness = strcmp(partner, "bee") == 0 ? "cow/c-one" : "bee/b-one",
		.code = sample_code(sample) };
}

static inline ExitCode sample_send(Sample *sample, const AnswerForm *form)
{
	AnswerRecorded recorded;
	return answer_record_meeting(sample->arena, sample->record, form, sample->now, &recorded,
		sample->remarks);
}

static inline ExitCode sample_answer(Sample *sample, const char *partner, const char *person,
	const char *verdict)
{
	AnswerForm form = sample_form(sample, partner, person, verdict);
	return sample_send(sample, &form);
}

/* Ant, Bee and Cow agree. */
static inline void sample_agree(Sample *sample)
{
	cr_assert_eq(sample_answer(sample, "ant", "a-one", "agree"), EXIT_DONE, "%s",
		sample_told(sample));
	cr_assert_eq(sample_answer(sample, "bee", "b-one", "agree"), EXIT_DONE);
	cr_assert_eq(sample_answer(sample, "cow", "c-one", "agree"), EXIT_DONE);
}

static inline State sample_state(Sample *sample)
{
	const Round *round;
	const AgreeState *state = round_state(sample->arena, sample->record, "hay", sample->now,
		&round, sample->remarks);
	cr_assert(state, "%s", sample_told(sample));
	return state->state;
}

/* Whether print would be allowed; the record is closed for it and opened again. */
static inline ExitCode sample_approve(Sample *sample, Text *sheet)
{
	record_close(sample->record);
	sample->record = NULL;
	ApprovalRequest request = { .place = sample->place,
		.bulletin = "hay",
		.edition = sample->edition ? sample->edition : "main",
		.clock = sample_clock(sample) };
	g_autoptr(Approval) approval = NULL;
	ExitCode code = approval_open(sample->arena, &request, &approval, sample->remarks);
	if (code == EXIT_DONE && sheet)
		*sheet = approval_sheet(approval);
	return code;
}

#endif
