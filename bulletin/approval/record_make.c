/* A new record: keys, the first snapshot of the rules, and the genesis. */
#include "approval/approval_remarks.h"
#include "approval/lock.h"
#include "approval/record.h"
#include "approval/text_code.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"

#include <unistd.h>

typedef struct {
	Arena *arena;
	RecordPlace place;
	const char *agreement;
	const char *secrets;
	Remarks *remarks;
	RecordShow show;
	PublicKey keys[3];
} Making;

static bool make_keys(Making *making, RecordMade *made)
{
	const char *coord = recorder_make(making->arena, making->secrets, "coord", making->remarks);
	const char *desk = recorder_make(making->arena, making->secrets, "desk", making->remarks);
	Seed seed = seed_random();
	made->recovery_key = text_code_from_bytes(making->arena, seed.bytes, sizeof seed.bytes);
	making->keys[0] = (PublicKey){ "coord", coord };
	making->keys[1] = (PublicKey){ "desk", desk };
	making->keys[2] = (PublicKey){ "recovery", public_from_seed(making->arena, &seed) };
	seed_forget(&seed);
	return coord && desk;
}

/*
 * The ledger comes last, and whole: where anything before it fails there is no
 * record, and init can be given again. Keys and mark of an id that no record
 * has are in nobody's way.
 */
static bool write_files(Making *making, Text rules, RecordMade *made, int64_t now)
{
	Arena *arena = making->arena;
	Remarks *remarks = making->remarks;
	const char *sha256 = text_sha256(arena, rules.bytes, rules.length);
	const char *snapshots = arena_printf(arena, "%s/rules", making->agreement);
	if (!safe_folder_make(snapshots, 0777, remarks) ||
		!safe_file_write(arena_printf(arena, "%s/%s.yaml", snapshots, sha256), rules, 0666,
			remarks) ||
		!make_keys(making, made))
		return false;
	Entry genesis = { .n = 1,
		.prev = NO_HASH,
		.at = now,
		.event = EVENT_GENESIS,
		.rec = "coord",
		.partnership = made->partnership,
		.rules = sha256,
		.keys = { making->keys, 3 } };
	Text unsigned_line = entry_unsigned(arena, &genesis);
	const char *signature = recorder_sign(arena, making->secrets, "coord",
		making->keys[0].public, LEDGER_PURPOSE, unsigned_line, remarks);
	if (!signature)
		return false;
	Text line = entry_line(arena, unsigned_line, signature);
	made->head = text_sha256(arena, line.bytes, line.length);
	const char *stored = arena_printf(arena, "%s\n", line.bytes);
	if (!high_water_write(arena, making->secrets, made->partnership,
		    (HighWater){ 1, made->head }, remarks) ||
		(making->show.run && !making->show.run(made, making->show.context)))
		return false;
	return safe_file_write(arena_printf(arena, "%s/ledger.jsonl", making->agreement),
		text_from(stored), 0666, remarks);
}

/* Rounds without a ledger: somebody has lost a record, or would like to be rid of one. */
static bool has_leftovers(const Making *making)
{
	const char *rounds = arena_printf(making->arena, "%s/rounds", making->agreement);
	return access(rounds, F_OK) == 0;
}

ExitCode record_make(Arena *arena, RecordPlace place, Text rules, int64_t now, RecordShow show,
	RecordMade *made, Remarks *remarks)
{
	Making making = { .arena = arena,
		.place = place,
		.remarks = remarks,
		.show = show,
		.agreement = record_place_path(arena, place, "agreement") };
	if (!safe_folder_make(making.agreement, 0777, remarks))
		return EXIT_IO;
	int lock;
	ExitCode code = lock_open(making.agreement, &lock, remarks);
	if (code != EXIT_DONE)
		return code;
	const char *ledger = arena_printf(arena, "%s/ledger.jsonl", making.agreement);
	if (access(ledger, F_OK) == 0) {
		remarks_add(remarks, (Place){ .file = ledger }, RECORD_EXISTS);
		code = EXIT_REFUSED;
	} else if (has_leftovers(&making)) {
		remarks_add(remarks, (Place){ .file = making.agreement }, RECORD_LEFTOVERS);
		code = EXIT_REFUSED;
	} else {
		made->partnership = random_id(arena);
		making.secrets = recorder_folder(arena, place, made->partnership);
		code = write_files(&making, rules, made, now) ? EXIT_DONE : EXIT_IO;
	}
	lock_close(lock);
	return code;
}
