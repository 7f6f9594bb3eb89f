#include "approval/approval_remarks.h"
#include "approval/receipt.h"
#include "approval/round.h"
#include "approval/rules_snapshot.h"
#include "commands/call.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/recording.h"

#include <string.h>

static char **receipts;
static char *head;

/* What the record leans on: each round's files, and each set of rules. */
static int check_files(Invocation *here, const Recording *recording)
{
	const Ledger *ledger = record_ledger(recording->record);
	int rounds = 0;
	for (int n = 1; n <= ledger->count; n++) {
		const Entry *entry = ledger_entry(ledger, n);
		if (entry->event == EVENT_RULES)
			rules_snapshot_read(here->arena, recording->record, entry->rules,
				here->remarks);
		if (entry->event != EVENT_CIRCULATE)
			continue;
		rounds++;
		const Round *round = round_read(here->arena, recording->record, entry,
			here->remarks);
		if (round)
			round_check(here->arena, round, NULL, here->remarks);
	}
	return rounds;
}

static int check_receipts(Invocation *here, const Recording *recording)
{
	int sound = 0;
	for (char **file = receipts; file && *file; file++)
		sound += receipt_check(here->arena, recording->record, *file, here->remarks);
	return sound;
}

/* Whether the last entry is the one that somebody else's copy ends with. */
static bool check_head(Invocation *here, const Recording *recording)
{
	const Ledger *ledger = record_ledger(recording->record);
	if (!head || g_str_has_prefix(ledger->head, head))
		return head;
	remarks_add(here->remarks, (Place){ .file = ledger->file }, RECORD_HEAD_DIFFERS,
		ledger->count, ledger->head);
	return false;
}

static bool head_has_form(const char *text)
{
	enum { SHORTEST = 12 };
	size_t length = strlen(text);
	return length >= SHORTEST && length <= HASH_LETTERS &&
		strspn(text, "0123456789abcdef") == length;
}

static void print_first_sight(Invocation *here, const Home *home, bool is_compared)
{
	if (is_compared)
		fprintf(here->out, "This machine remembers its last entry from now on.\n");
	else
		fprintf(here->out,
			"This machine has not seen this record before: compare it with a "
			"partner's receipt.\n  next: %s\n",
			call_text(here->arena, home->folder, "verify --receipt FILE"));
}

static void print_result(Invocation *here, const Recording *recording, int rounds, int sound)
{
	const Ledger *ledger = record_ledger(recording->record);
	bool is_new = record_is_new_here(recording->record);
	if (here->is_json) {
		invocation_print_json(here,
			json_pack("{s:s, s:i, s:s, s:i, s:i, s:b}", "partnership",
				ledger_partnership(ledger), "entries", ledger->count, "head",
				ledger->head, "rounds", rounds, "receipts", sound, "seen_before",
				!is_new));
		return;
	}
	fprintf(here->out, "The record verifies: %d entries and the files of %d %s.\n",
		ledger->count, rounds, rounds == 1 ? "round" : "rounds");
	fprintf(here->out, "Its last entry is %d, %s.\n", ledger->count, ledger->head);
	if (sound > 0)
		fprintf(here->out,
			sound == 1 ? "The receipt is genuine, and the record contains it.\n"
				   : "The receipts are genuine, and the record contains them.\n");
	if (is_new)
		print_first_sight(here, recording->home, sound > 0 || head);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count, (void)arguments;
	if (head && !head_has_form(head)) {
		remarks_add(here->remarks, (Place){ 0 }, HEAD_FORM, head);
		return invocation_finish(here, EXIT_USAGE);
	}
	Recording recording;
	ExitCode code = recording_open(here, RECORD_READ, NULL, &recording);
	if (code == EXIT_DONE) {
		int rounds = check_files(here, &recording);
		int sound = check_receipts(here, &recording);
		bool is_compared = check_head(here, &recording) || sound > 0;
		bool is_sound = remarks_count_of(here->remarks, REMARK_ERROR) == 0;
		if (is_sound && is_compared && record_is_new_here(recording.record))
			record_note_seen(recording.record, here->remarks);
		if (is_sound)
			print_result(here, &recording, rounds, sound);
		code = EXIT_DAMAGED;
	}
	recording_close(&recording);
	return invocation_finish(here, code);
}

static const GOptionEntry options[] = {
	{ "receipt", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &receipts,
		"check also that the record contains what the receipt in FILE says", "FILE" },
	{ "head", 0, 0, G_OPTION_ARG_STRING, &head,
		"check also that the last entry is HASH, or begins so: as another copy of the record ends",
		"HASH" },
	{ 0 },
};

const Command command_verify = {
	.name = "verify",
	.arguments = "",
	.summary = "check the record from its first line to its last",
	.manual =
		"Checks the chain of the record and every signature, the files of every round, the "
		"rules that were adopted, and that nothing is missing that this machine has seen. "
		"Anybody with a copy of the folder can do it; nothing is written there.\n\n"
		"A record that was cut short or rewritten by somebody who holds its keys contradicts "
		"the receipts that partners hold: name one with --receipt, as often as there are "
		"receipts.\n\n"
		"A machine that holds the recorder's key and has no note of the last entry it saw "
		"writes nothing, for what came last may have been cut off. Compared with a receipt, "
		"or by --head with somebody else's copy, the record is taken note of, and can be "
		"written again.",
	.options = options,
	.least = 0,
	.most = 0,
	.completes = "",
	.run = run,
};
