#include "approval/circulation.h"
#include "approval/approval_remarks.h"
#include "approval/rules_snapshot.h"
#include "approval/text_code.h"
#include "approval/timestamp.h"
#include "base/safe_folder.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

/* Everybody in date at `now`, in the order of the rules. */
static const Recipient *recipients_of(Arena *arena, const Partnership *partnership, int64_t now,
	int *count)
{
	Recipient *recipients = NULL;
	*count = 0;
	for (int i = 0; i < partnership->partner_count; i++) {
		const Partner *partner = &partnership->partners[i];
		for (int j = 0; j < partner->person_count; j++)
			if (person_is_in_date(&partner->people[j], &partnership->rules, now))
				*arena_push(arena, recipients, *count) = (Recipient){ partner,
					&partner->people[j] };
	}
	return recipients;
}

static ManifestFile listed_file(Arena *arena, const char *role, const char *name, Text bytes)
{
	g_assert(manifest_name_is_safe(name));
	return (ManifestFile){ text_sha256(arena, bytes.bytes, bytes.length), bytes.length, role,
		name };
}

static void list_edition(Arena *arena, const RoundEdition *edition, Manifest *manifest)
{
	*arena_push(arena, manifest->files, manifest->file_count) = listed_file(arena, "text",
		manifest_text_name(arena, edition->name), edition->text);
	for (int i = 0; i < edition->picture_count; i++)
		*arena_push(arena, manifest->files, manifest->file_count) = listed_file(arena,
			"page", manifest_page_name(arena, edition->name, i), edition->pictures[i]);
	Text sheet = edition->sheet;
	*arena_push(arena, manifest->sheets, manifest->sheet_count) = (ManifestSheet){
		text_sha256(arena, sheet.bytes, sheet.length), sheet.length, edition->page_count,
		edition->name
	};
}

static void list_files(Arena *arena, const RoundDraft *draft, Manifest *manifest)
{
	for (int i = 0; i < draft->input_count; i++) {
		const RoundInput *input = &draft->inputs[i];
		*arena_push(arena, manifest->files, manifest->file_count) = listed_file(arena,
			input->role, input->name, input->bytes);
	}
	for (int i = 0; i < draft->edition_count; i++)
		list_edition(arena, &draft->editions[i], manifest);
}

/* An agreement that has run out may be circulated again as it is; anything else must differ. */
static bool differs_from_open(Arena *arena, const Record *record, const Manifest *manifest,
	int64_t now, Remarks *remarks)
{
	const Round *round;
	const AgreeState *state = round_state(arena, record, manifest->bulletin, now, &round,
		remarks);
	if (!state)
		return false;
	bool has_run_out = state->guards[GUARD_VALID] == GUARD_NOT_MET;
	if (!round || has_run_out || !manifest_same_inputs(manifest, round->manifest))
		return true;
	remarks_add(remarks, (Place){ .file = round->folder }, NOTHING_CHANGED,
		round->circulated->round);
	return false;
}

/* What a round comes to, however it came about. */
static Circulation *circulation_new(Arena *arena, const RoundDraft *draft,
	const Partnership *partnership, int round, int64_t at)
{
	Circulation *circulation = arena_new(arena, Circulation, 1);
	circulation->bulletin = draft->bulletin;
	circulation->round = round;
	circulation->closes = at + partnership->rules.close_days * DAY_SECONDS;
	circulation->partnership = partnership;
	circulation->recipients = recipients_of(arena, partnership, at,
		&circulation->recipient_count);
	circulation->draft = draft;
	return circulation;
}

int circulation_next_round(const Record *record, const char *bulletin)
{
	const Entry *open = agree_open_round(record_ledger(record), bulletin);
	return open ? open->round + 1 : 1;
}

const Circulation *circulation_prepare(Arena *arena, const Record *record, const RoundDraft *draft,
	int64_t now, Remarks *remarks)
{
	const Entry *adopted = rules_in_force(record_ledger(record), 0);
	g_assert(adopted); /* circulation_check has seen to it */
	const Partnership *partnership = rules_snapshot_read(arena, record, adopted->rules,
		remarks);
	if (!partnership)
		return NULL;
	Manifest manifest = { .bulletin = draft->bulletin,
		.round = circulation_next_round(record, draft->bulletin),
		.rules = adopted->rules,
		.made_with = draft->made_with };
	list_files(arena, draft, &manifest);
	Text bytes = manifest_text(arena, &manifest);
	if (!differs_from_open(arena, record, &manifest, now, remarks))
		return NULL;
	Circulation *circulation = circulation_new(arena, draft, partnership, manifest.round, now);
	circulation->manifest = bytes;
	circulation->rules = adopted->rules;
	circulation->subject = text_sha256(arena, bytes.bytes, bytes.length);
	circulation->code = text_code(arena, circulation->subject);
	return circulation;
}

const Circulation *circulation_again(Arena *arena, const Record *record, const RoundDraft *draft,
	Remarks *remarks)
{
	const Entry *open = agree_open_round(record_ledger(record), draft->bulletin);
	if (!open) {
		remarks_add(remarks, (Place){ 0 }, ANSWER_NO_ROUND, draft->bulletin);
		return NULL;
	}
	const Round *round = round_read(arena, record, open, remarks);
	if (!round)
		return NULL;
	Manifest manifest = { .bulletin = draft->bulletin,
		.round = open->round,
		.rules = open->rules,
		.made_with = draft->made_with };
	list_files(arena, draft, &manifest);
	manifest_text(arena, &manifest); /* puts its files in order */
	if (!manifest_same_inputs(&manifest, round->manifest)) {
		remarks_add(remarks, (Place){ .file = round->folder }, ROUND_DIFFERS, open->round);
		return NULL;
	}
	Circulation *circulation = circulation_new(arena, draft, round->partnership, open->round,
		open->at);
	circulation->rules = open->rules;
	circulation->subject = open->subject;
	circulation->code = round->code;
	return circulation;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *walk)
{
	(void)about, (void)kind, (void)walk;
	return remove(path);
}

/* A run that was killed before its entry may have left a folder that no entry names. */
static void remove_leftovers(const Record *record, const Circulation *circulation)
{
	const char *rounds = record_path(record, "rounds/%s", circulation->bulletin);
	g_autofree char *number = g_strdup_printf("%d", circulation->round);
	g_autoptr(GDir) folder = g_dir_open(rounds, 0, NULL);
	const char *name;
	while (folder && (name = g_dir_read_name(folder))) {
		bool is_unfinished = *name == '.' && g_str_has_suffix(name, ".new");
		if (!is_unfinished && strcmp(name, number) != 0)
			continue;
		g_autofree char *path = g_build_filename(rounds, name, NULL);
		nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	}
}

static bool add_edition(Arena *arena, SafeFolder *folder, const RoundEdition *edition,
	Remarks *remarks)
{
	if (!safe_folder_add(folder, manifest_sheet_name(arena, edition->name), edition->sheet,
		    remarks) ||
		!safe_folder_add(folder, manifest_text_name(arena, edition->name), edition->text,
			remarks))
		return false;
	for (int i = 0; i < edition->picture_count; i++)
		if (!safe_folder_add(folder, manifest_page_name(arena, edition->name, i),
			    edition->pictures[i], remarks))
			return false;
	return true;
}

static bool add_files(Arena *arena, SafeFolder *folder, const Circulation *circulation,
	Remarks *remarks)
{
	const RoundDraft *draft = circulation->draft;
	if (!safe_folder_add(folder, "manifest", circulation->manifest, remarks))
		return false;
	for (int i = 0; i < draft->edition_count; i++)
		if (!add_edition(arena, folder, &draft->editions[i], remarks))
			return false;
	for (int i = 0; i < draft->input_count; i++) {
		const RoundInput *input = &draft->inputs[i];
		ManifestFile file = { .role = input->role, .name = input->name };
		const char *name = manifest_stored_name(arena, &file);
		if (name && !safe_folder_add(folder, name, input->bytes, remarks))
			return false;
	}
	return true;
}

static bool write_round(Arena *arena, const Record *record, const Circulation *circulation,
	Remarks *remarks)
{
	remove_leftovers(record, circulation);
	SafeFolder *folder = safe_folder_open(arena,
		record_path(record, "rounds/%s/%d", circulation->bulletin, circulation->round),
		remarks);
	if (!folder)
		return false;
	if (add_files(arena, folder, circulation, remarks))
		return safe_folder_commit(folder, remarks);
	safe_folder_discard(folder);
	return false;
}

ExitCode circulation_commit(Arena *arena, Record *record, const Circulation *circulation,
	int64_t now, Remarks *remarks)
{
	if (!write_round(arena, record, circulation, remarks))
		return EXIT_IO;
	const char **to = arena_new(arena, const char *, circulation->recipient_count);
	for (int i = 0; i < circulation->recipient_count; i++)
		to[i] = circulation->recipients[i].person->id;
	Text sheet = circulation->draft->editions[0].sheet;
	Entry entry = { .event = EVENT_CIRCULATE,
		.id = circulation->bulletin,
		.round = circulation->round,
		.subject = circulation->subject,
		.sheet = text_sha256(arena, sheet.bytes, sheet.length),
		.rules = circulation->rules,
		.closes = circulation->closes,
		.to = { to, circulation->recipient_count } };
	return record_append(record, "coord", &entry, now, remarks);
}
