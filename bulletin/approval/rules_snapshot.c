#include "approval/rules_snapshot.h"
#include "approval/approval_remarks.h"
#include "base/safe_file.h"

#include <string.h>
#include <unistd.h>

const Entry *rules_in_force(const Ledger *ledger, int before)
{
	for (int n = before > 0 ? before - 1 : ledger->count; n >= 1; n--)
		if (ledger_entry(ledger, n)->event == EVENT_RULES)
			return ledger_entry(ledger, n);
	return NULL;
}

const Partnership *rules_snapshot_read(Arena *arena, const Record *record, const char *sha256,
	Remarks *remarks)
{
	const char *path = record_path(record, "rules/%s.yaml", sha256);
	Place place = { .file = path };
	if (access(path, F_OK) != 0) {
		remarks_add(remarks, place, SNAPSHOT_MISSING);
		return NULL;
	}
	Text bytes = text_read(arena, path, YAML_LARGEST_BYTES, remarks);
	if (!bytes.bytes)
		return NULL;
	if (strcmp(text_sha256(arena, bytes.bytes, bytes.length), sha256) != 0) {
		remarks_add(remarks, place, SNAPSHOT_CHANGED);
		return NULL;
	}
	return partnership_read(arena, path, bytes, remarks);
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
