#include "approval/rules_snapshot.h"
#include "approval/approval_remarks.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"

#include <string.h>
#include <unistd.h>

const Entry *rules_in_force(const Ledger *ledger, int before)
{
	for (int n = before > 0 ? before - 1 : ledger->count; n >= 1; n--)
		if (ledger_entry(ledger, n)->event == EVENT_RULES)
			return ledger_entry(ledger, n);
	return NULL;
}

static char *snapshot_path(const Record *record, const char *sha256)
{
	return record_path(record, "rules/%s.yaml", sha256);
}

Text rules_snapshot_text(Arena *arena, const Record *record, const char *sha256, Remarks *remarks)
{
	const Text none = { NULL, 0 };
	const char *path = snapshot_path(record, sha256);
	Place place = { .file = path };
	if (access(path, F_OK) != 0) {
		remarks_add(remarks, place, SNAPSHOT_MISSING);
		return none;
	}
	Text bytes = text_read(arena, path, YAML_LARGEST_BYTES, remarks);
	if (!bytes.bytes)
		return none;
	if (strcmp(text_sha256(arena, bytes.bytes, bytes.length), sha256) == 0)
		return bytes;
	remarks_add(remarks, place, SNAPSHOT_CHANGED);
	return none;
}

const Partnership *rules_snapshot_read(Arena *arena, const Record *record, const char *sha256,
	Remarks *remarks)
{
	Text bytes = rules_snapshot_text(arena, record, sha256, remarks);
	return bytes.bytes ? partnership_read(arena, snapshot_path(record, sha256), bytes, remarks)
			   : NULL;
}

const char *rules_snapshot_write(Arena *arena, const Record *record, Text bytes, Remarks *remarks)
{
	const char *sha256 = text_sha256(arena, bytes.bytes, bytes.length);
	return safe_folder_make(record_path(record, "rules"), 0777, remarks) &&
			safe_file_write(record_path(record, "rules/%s.yaml", sha256), bytes, 0666,
				remarks)
		? sha256
		: NULL;
}
