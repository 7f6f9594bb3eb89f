#include "approval/answer.h"
#include "approval/receipt.h"
#include "approval/timestamp.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/recording.h"
#include "commands/status_report.h"

#include <string.h>

static gboolean is_receipts_only;
static char *partner, *person, *verdict, *reason, *how, *meeting, *witness, *code_typed;

/* Everything the form needs, told in one go. */
static bool check_options(Invocation *here)
{
	const struct {
		const char *name, *value;
	} needed[] = {
		{ "--partner", partner },
		{ "--person", person },
		{ "--verdict", verdict },
		{ "--how", how },
		{ "--meeting", meeting },
		{ "--text", code_typed },
	};
	int before = remarks_count_of(here->remarks, REMARK_ERROR);
	for (size_t i = 0; i < G_N_ELEMENTS(needed); i++)
		if (!needed[i].value)
			remarks_add(here->remarks, (Place){ 0 }, OPTION_MISSING, needed[i].name);
	if (how && strcmp(how, "meeting") != 0)
		remarks_add(here->remarks, (Place){ 0 }, HOW_UNKNOWN, how);
	return !remarks_failed_since(here->remarks, before);
}

static void print_recorded(Invocation *here, const Recording *recording,
	const AnswerRecorded *recorded, const char *receipt)
{
	const Entry *entry = recorded->entry;
	const char *word = verdict_name((Verdict)entry->verdict);
	if (here->is_json) {
		invocation_print_json(here,
			json_pack("{s:s, s:i, s:s, s:s, s:s, s:i, s:s, s:o}", "id", entry->id,
				"round", entry->round, "partner", entry->partner, "person",
				entry->person, "answer", word, "entry", entry->n, "counts_from",
				timestamp_text(here->arena, recorded->counts_from), "receipt",
				json_from_text(receipt)));
		return;
	}
	fprintf(here->out, "Recorded: %s answers \"%s\" to round %d of %s.\n",
		recorded->partner->name, word, entry->round, entry->id);
	if (recorded->counts_from > recording->now)
		fprintf(here->out, "It counts from %s, unless they confirm it before.\n",
			timestamp_day_words(here->arena, recorded->counts_from));
	fprintf(here->out, "Receipt, to be handed to them: %s\n\n", receipt);
	StatusLine line;
	if (status_line_read(here, recording, entry->id, &line))
		status_print_short(here, recording, &line);
}

/* Where the receipt of an answer is saved. */
static char *receipt_path(Invocation *here, const Recording *recording, const Entry *entry)
{
	return recording_out(here, recording, entry->id, "round-%d/receipts/%d-%s-%s.txt",
		entry->round, entry->n, entry->partner, entry->person);
}

/* The receipts of the open round once more: a run may have ended before it wrote one. */
static ExitCode write_receipts(Invocation *here, const Recording *recording, const char *id)
{
	const Ledger *ledger = record_ledger(recording->record);
	const Entry *open = agree_open_round(ledger, id);
	ExitCode code = EXIT_DONE;
	json_t *files = json_array();
	for (int n = open ? open->n : ledger->count; n <= ledger->count; n++) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event != EVENT_ANSWER || strcmp(entry->id, id) != 0)
			continue;
		const char *file = receipt_path(here, recording, entry);
		Text receipt = receipt_text(here->arena, recording->record, entry, here->remarks);
		if (!receipt.bytes || !recording_write_out(here, file, receipt))
			code = EXIT_IO;
		json_array_append_new(files, json_from_text(file));
		if (!here->is_json && code == EXIT_DONE)
			fprintf(here->out, "%s\n", file);
	}
	json_t *result = json_pack("{s:s, s:o}", "id", id, "receipts", files);
	if (here->is_json)
		invocation_print_json(here, result);
	else
		json_decref(result);
	return code;
}

static ExitCode record_answer(Invocation *here, Recording *recording, const char *id)
{
	AnswerForm form = { .bulletin = id,
		.partner = partner,
		.person = person,
		.verdict = verdict,
		.reason = reason,
		.meeting = meeting,
		.witness = witness,
		.code = code_typed };
	AnswerRecorded recorded;
	ExitCode code = answer_record_meeting(here->arena, recording->record, &form, recording->now,
		&recorded, here->remarks);
	if (code != EXIT_DONE)
		return code;
	const char *file = receipt_path(here, recording, recorded.entry);
	code = recording_write_out(here, file, recorded.receipt) ? EXIT_DONE : EXIT_IO;
	print_recorded(here, recording, &recorded, file);
	return code;
}

static ExitCode sign(Invocation *here, Recording *recording)
{
	if (!recording_knows(here, recording))
		return EXIT_USAGE;
	const char *id = recording->bulletin.id;
	return is_receipts_only ? write_receipts(here, recording, id)
				: record_answer(here, recording, id);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	if (!is_receipts_only && !check_options(here))
		return invocation_finish(here, EXIT_USAGE);
	Recording recording;
	ExitCode code = recording_open(here, RECORD_WRITE, arguments[0], &recording);
	if (code == EXIT_DONE)
		code = sign(here, &recording);
	recording_close(&recording);
	return invocation_finish(here, code);
}

static const GOptionEntry options[] = {
	{ "partner", 0, 0, G_OPTION_ARG_STRING, &partner, "the PARTNER that answers", "PARTNER" },
	{ "person", 0, 0, G_OPTION_ARG_STRING, &person, "the PERSON that gave the answer",
		"PERSON" },
	{ "verdict", 0, 0, G_OPTION_ARG_STRING, &verdict,
		"the ANSWER: agree, agree-with-comment, stand-aside, object or retract", "ANSWER" },
	{ "reason", 0, 0, G_OPTION_ARG_STRING, &reason, "in their words; an objection needs it",
		"TEXT" },
	{ "how", 0, 0, G_OPTION_ARG_STRING, &how, "how it was given: meeting", "HOW" },
	{ "meeting", 0, 0, G_OPTION_ARG_STRING, &meeting, "at the meeting of DATE", "DATE" },
	{ "witness", 0, 0, G_OPTION_ARG_STRING, &witness, "PERSON of another PARTNER heard it",
		"PARTNER/PERSON" },
	{ "text", 0, 0, G_OPTION_ARG_STRING, &code_typed,
		"the CODE on the paper in the partner's hand", "CODE" },
	{ "receipts", 0, 0, G_OPTION_ARG_NONE, &is_receipts_only,
		"write the receipts of the open round again, and record nothing", NULL },
	{ 0 },
};

const Command command_sign = {
	.name = "sign",
	.arguments = "BULLETIN",
	.summary = "record an answer that a partner gave at a meeting",
	.manual =
		"Records what a partner said to the round that is open, and writes a receipt for them "
		"to out/ID/. The code is read from the partner's own paper, so that nobody is "
		"recorded as agreeing to a text that has changed since. Somebody of another partner "
		"is named as a witness where the rules want one.\n\n"
		"An answer may be given again; the last one counts. `retract` takes it back. Each "
		"answer is for one round only.\n\n"
		"    bulletin sign who-covers --partner nut --person r-jones --verdict agree \\\n"
		"        --how meeting --meeting 2026-02-06 --witness heads/p-hall --text K7QF-2M9D-41TX",
	.options = options,
	.least = 1,
	.most = 1,
	.completes = "bulletin",
	.run = run,
};
