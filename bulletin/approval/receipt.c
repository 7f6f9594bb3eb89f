#include "approval/receipt.h"
#include "approval/approval_remarks.h"
#include "approval/text_code.h"
#include "approval/timestamp.h"

#include <stdlib.h>
#include <string.h>

/* All lines but the signature: what is signed. */
static char *statement(Arena *arena, const Ledger *ledger, const Entry *answer)
{
	return arena_printf(arena,
		"bulletin-receipt 1\npartnership %s\nbulletin %s\nround %d\ncode %s\nsubject %s\n"
		"partner %s\nperson %s\nanswer %s\ntime %s\nhow %s\nentry %d\nline %s\nrecorder %s\n",
		ledger_partnership(ledger), answer->id, answer->round,
		text_code(arena, answer->subject), answer->subject, answer->partner, answer->person,
		verdict_name((Verdict)answer->verdict), timestamp_text(arena, answer->at),
		how_name((How)answer->how), answer->n, answer->hash, answer->rec);
}

Text receipt_text(Arena *arena, const Record *record, const Entry *answer, Remarks *remarks)
{
	const char *lines = statement(arena, record_ledger(record), answer);
	const char *signature = record_sign(record, answer->rec, RECEIPT_PURPOSE, text_from(lines),
		remarks);
	if (!signature)
		return (Text){ NULL, 0 };
	return text_from(arena_printf(arena, "%ssignature %s\n", lines, signature));
}

/* The value of the line that begins with `name` and a blank, or NULL. */
static const char *value_of(Arena *arena, Text receipt, const char *name)
{
	const char *wanted = arena_printf(arena, "\n%s ", name);
	const char *found = strstr(receipt.bytes, wanted);
	if (!found)
		return NULL;
	const char *value = found + strlen(wanted);
	return arena_printf(arena, "%.*s", (int)strcspn(value, "\r\n"), value);
}

typedef struct {
	Text signed_part;
	const char *partnership, *entry, *line, *recorder, *signature;
} Receipt;

/* Mail may have turned LF into CR LF, or put lines around it; we go from title to signature. */
static bool read_receipt(Arena *arena, Text bytes, Receipt *receipt)
{
	g_autoptr(GString) plain = g_string_new(bytes.bytes);
	g_string_replace(plain, "\r\n", "\n", 0);
	const char *start = strstr(plain->str, "bulletin-receipt 1\n");
	const char *end = start ? strstr(start, "\nsignature ") : NULL;
	if (!end)
		return false;
	Text whole = text_from(arena_text(arena, start));
	receipt->signed_part = (Text){ whole.bytes, (size_t)(end + 1 - start) };
	receipt->partnership = value_of(arena, whole, "partnership");
	receipt->entry = value_of(arena, whole, "entry");
	receipt->line = value_of(arena, whole, "line");
	receipt->recorder = value_of(arena, whole, "recorder");
	receipt->signature = value_of(arena, whole, "signature");
	return receipt->partnership && receipt->entry && receipt->line && receipt->recorder &&
		receipt->signature;
}

bool receipt_check(Arena *arena, const Record *record, const char *path, Remarks *remarks)
{
	Place place = { .file = path };
	const Ledger *ledger = record_ledger(record);
	Receipt receipt = { 0 };
	Text bytes = text_read(arena, path, RECEIPT_LARGEST_BYTES, remarks);
	if (!bytes.bytes)
		return false;
	if (!read_receipt(arena, bytes, &receipt)) {
		remarks_add(remarks, place, RECEIPT_FORM);
		return false;
	}
	if (strcmp(receipt.partnership, ledger_partnership(ledger)) != 0) {
		remarks_add(remarks, place, RECEIPT_FOREIGN);
		return false;
	}
	int n = (int)strtol(receipt.entry, NULL, 10);
	const Entry *entry = ledger_entry(ledger, n);
	const char *public = ledger_public_key(ledger, receipt.recorder, entry ? n : ledger->count);
	if (!public ||
		!signature_holds(public, RECEIPT_PURPOSE, receipt.signed_part, receipt.signature)) {
		remarks_add(remarks, place, RECEIPT_FORGED);
		return false;
	}
	if (entry && strcmp(entry->hash, receipt.line) == 0)
		return true;
	remarks_add(remarks, place, RECEIPT_CONTRADICTS, n);
	return false;
}
