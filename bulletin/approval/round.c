#include "approval/round.h"
#include "approval/approval_remarks.h"
#include "approval/rules_snapshot.h"
#include "approval/text_code.h"

#include <string.h>
#include <unistd.h>

enum { LARGEST_FILE = 256 * 1024 * 1024 };

Text round_file(Arena *arena, const Round *round, const char *name, const char *sha256, size_t size,
	Remarks *remarks)
{
	const Text none = { NULL, 0 };
	const char *path = arena_printf(arena, "%s/%s", round->folder, name);
	Place place = { .file = path };
	if (access(path, F_OK) != 0) {
		remarks_add(remarks, place, ROUND_FILE_MISSING);
		return none;
	}
	Text bytes = text_read(arena, path, LARGEST_FILE, remarks);
	if (!bytes.bytes)
		return none;
	if (bytes.length != size || strcmp(text_sha256(arena, bytes.bytes, size), sha256) != 0) {
		remarks_add(remarks, place, ROUND_FILE_CHANGED, round->circulated->round);
		return none;
	}
	return bytes;
}

static const Manifest *read_manifest(Arena *arena, const Round *round, Remarks *remarks)
{
	const char *path = arena_printf(arena, "%s/manifest", round->folder);
	Place place = { .file = path };
	if (access(path, F_OK) != 0) {
		remarks_add(remarks, place, ROUND_FILE_MISSING);
		return NULL;
	}
	Text bytes = text_read(arena, path, MANIFEST_LARGEST_BYTES, remarks);
	if (!bytes.bytes)
		return NULL;
	const Entry *circulated = round->circulated;
	const char *subject = text_sha256(arena, bytes.bytes, bytes.length);
	if (strcmp(subject, circulated->subject) != 0) {
		remarks_add(remarks, place, ROUND_FILE_CHANGED, circulated->round);
		return NULL;
	}
	const Manifest *manifest = manifest_read(arena, path, bytes, remarks);
	if (!manifest)
		return NULL;
	bool is_ours = strcmp(manifest->bulletin, circulated->id) == 0 &&
		manifest->round == circulated->round &&
		strcmp(manifest->rules, circulated->rules) == 0 &&
		strcmp(manifest_sheet(manifest, "main")->sha256, circulated->sheet) == 0;
	if (!is_ours)
		remarks_add(remarks, place, ROUND_OF_ANOTHER, circulated->n);
	return is_ours ? manifest : NULL;
}

/* Whether the file is the bulletin's own draft and not that of another language beside it. */
static bool is_own_draft(const Round *round, const ManifestFile *file)
{
	g_autofree char *base = g_path_get_basename(file->name);
	g_autofree char *plain = g_strdup_printf("%s.md", round->manifest->bulletin);
	return strcmp(file->role, "source") == 0 &&
		(strcmp(base, plain) == 0 || strcmp(base, "bulletin.md") == 0);
}

/* The draft as it was circulated. What it remarked on was shown then, and is not repeated. */
static const Draft *read_draft(Arena *arena, const Round *round, Remarks *remarks)
{
	const Manifest *manifest = round->manifest;
	for (int i = 0; i < manifest->file_count; i++) {
		const ManifestFile *file = &manifest->files[i];
		if (!is_own_draft(round, file))
			continue;
		const char *name = manifest_stored_name(arena, file);
		Text bytes = round_file(arena, round, name, file->sha256, file->bytes, remarks);
		if (!bytes.bytes)
			return NULL;
		const char *path = arena_printf(arena, "%s/%s", round->folder, name);
		const Draft *draft = draft_read(arena, path, bytes, round->partnership->language,
			remarks_new(arena));
		if (!draft)
			remarks_add(remarks, (Place){ .file = path }, ROUND_SOURCE);
		return draft;
	}
	remarks_add(remarks, (Place){ .file = round->folder }, ROUND_SOURCE);
	return NULL;
}

static void take_dissenters(Arena *arena, const FrontMatter *front, AgreeTerms *terms)
{
	const char **ids = arena_new(arena, const char *, front->dissent_count);
	for (int i = 0; i < front->dissent_count; i++)
		ids[i] = front->dissents[i].partner.text;
	terms->dissenters = ids;
	terms->dissenter_count = front->dissent_count;
}

const Round *round_read(Arena *arena, const Record *record, const Entry *circulated,
	Remarks *remarks)
{
	Round *round = arena_new(arena, Round, 1);
	round->circulated = circulated;
	round->folder = record_path(record, "rounds/%s/%d", circulated->id, circulated->round);
	round->code = text_code(arena, circulated->subject);
	round->manifest = read_manifest(arena, round, remarks);
	if (!round->manifest)
		return NULL;
	round->partnership = rules_snapshot_read(arena, record, circulated->rules, remarks);
	if (!round->partnership)
		return NULL;
	round->draft = read_draft(arena, round, remarks);
	if (!round->draft)
		return NULL;
	round->terms.partnership = round->partnership;
	take_dissenters(arena, &round->draft->front, &round->terms);
	return round;
}

/* Whether the manifest accounts for a file of this name in the folder. */
static bool is_listed(Arena *arena, const Manifest *manifest, const char *name)
{
	for (int i = 0; i < manifest->sheet_count; i++)
		if (strcmp(name, manifest_sheet_name(arena, manifest->sheets[i].edition)) == 0)
			return true;
	for (int i = 0; i < manifest->file_count; i++) {
		const char *stored = manifest_stored_name(arena, &manifest->files[i]);
		if (stored && strcmp(name, stored) == 0)
			return true;
	}
	return strcmp(name, "manifest") == 0;
}

/* Whether a listed file lies somewhere below the folder of this name. */
static bool is_listed_folder(Arena *arena, const Manifest *manifest, const char *name)
{
	size_t length = strlen(name);
	for (int i = 0; i < manifest->file_count; i++) {
		const char *stored = manifest_stored_name(arena, &manifest->files[i]);
		if (stored && strncmp(stored, name, length) == 0 && stored[length] == '/')
			return true;
	}
	return false;
}

/*
 * Remarks on everything below the round's folder that is not listed, empty
 * folders too; `prefix` is the name of the one it has come to. It goes no
 * deeper than the names that are listed.
 */
static void check_strangers(Arena *arena, const Round *round, const char *prefix, Remarks *remarks)
{
	g_autofree char *path = g_build_filename(round->folder, prefix, NULL);
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	const char *entry;
	while (folder && (entry = g_dir_read_name(folder))) {
		const char *name = *prefix ? arena_printf(arena, "%s/%s", prefix, entry)
					   : arena_text(arena, entry);
		const char *whole = arena_printf(arena, "%s/%s", round->folder, name);
		bool is_folder = g_file_test(whole, G_FILE_TEST_IS_DIR) &&
			!g_file_test(whole, G_FILE_TEST_IS_SYMLINK);
		if (is_folder && is_listed_folder(arena, round->manifest, name))
			check_strangers(arena, round, name, remarks);
		else if (!is_listed(arena, round->manifest, name))
			remarks_add(remarks, (Place){ .file = whole }, ROUND_FILE_STRANGE,
				round->circulated->round);
	}
}

bool round_check(Arena *arena, const Round *round, const Text **sheets, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	const Manifest *manifest = round->manifest;
	Text *read = arena_new(arena, Text, manifest->sheet_count);
	for (int i = 0; i < manifest->sheet_count; i++) {
		const ManifestSheet *listed = &manifest->sheets[i];
		read[i] = round_file(arena, round, manifest_sheet_name(arena, listed->edition),
			listed->sha256, listed->bytes, remarks);
	}
	if (sheets)
		*sheets = read;
	for (int i = 0; i < manifest->file_count; i++) {
		const ManifestFile *file = &manifest->files[i];
		const char *name = manifest_stored_name(arena, file);
		if (name)
			round_file(arena, round, name, file->sha256, file->bytes, remarks);
	}
	check_strangers(arena, round, "", remarks);
	return !remarks_failed_since(remarks, before);
}

/* The print of a bulletin that says it supersedes `id`, or NULL. */
static const Entry *superseded_by(Arena *arena, const Record *record, const char *id)
{
	const Ledger *ledger = record_ledger(record);
	for (int n = ledger->count; n >= 1; n--) {
		const Entry *print = ledger_entry(ledger, n);
		if (print->event != EVENT_PRINT_START || strcmp(print->id, id) == 0)
			continue;
		const Entry *circulated = agree_open_round(ledger, print->id);
		const Round *round = circulated
			? round_read(arena, record, circulated, remarks_new(arena))
			: NULL;
		const char *supersedes = round ? round->draft->front.supersedes.text : NULL;
		if (supersedes && strcmp(supersedes, id) == 0)
			return print;
	}
	return NULL;
}

const AgreeState *round_state(Arena *arena, const Record *record, const char *id, int64_t now,
	const Round **round, Remarks *remarks)
{
	const Ledger *ledger = record_ledger(record);
	const Entry *circulated = agree_open_round(ledger, id);
	*round = NULL;
	if (!circulated)
		return agree_state(arena, ledger, id, NULL, now);
	*round = round_read(arena, record, circulated, remarks);
	if (!*round)
		return NULL;
	AgreeTerms terms = (*round)->terms;
	terms.superseded_by = superseded_by(arena, record, id);
	return agree_state(arena, ledger, id, &terms, now);
}
