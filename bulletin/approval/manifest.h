/*
 * Manifest: what a round consists of, file by file (AGREEMENT.md 2.1).
 *
 * Its SHA-256 is the round's subject: whoever answers a subject answers every
 * byte listed here. One set of facts has one form, and a manifest in any other
 * form is refused.
 */
#ifndef BULLETIN_APPROVAL_MANIFEST_H
#define BULLETIN_APPROVAL_MANIFEST_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>

enum { MANIFEST_LARGEST_BYTES = 1024 * 1024 };

typedef struct {
	const char *sha256;
	size_t bytes;
	int pages;
	const char *edition; /* "main", "large-print", "cy" */
} ManifestSheet;

typedef struct {
	const char *sha256;
	size_t bytes;
	/*
	 * "source", "rules", "layout", "image", "data": what the partnership
	 * wrote, copied to `in/`. "font", "profile", "patterns": installed, named
	 * by hash alone. "text", "page": made from them, beside the sheet.
	 */
	const char *role;
	const char *name; /* relative, as "bulletins/ppa.md" */
} ManifestFile;

typedef struct {
	const char *bulletin;
	int round;
	const char *rules; /* SHA-256 of the snapshot */
	ManifestSheet *sheets;
	int sheet_count;
	ManifestFile *files;
	int file_count;
	const char *made_with; /* programs and their versions */
} Manifest;

/* The manifest's bytes. Sorts its sheets by edition and its files by role and name. */
Text manifest_text(Arena *arena, Manifest *manifest);

/* NULL with manifest-form where the bytes are no manifest; `file` is its name in remarks. */
const Manifest *manifest_read(Arena *arena, const char *file, Text bytes, Remarks *remarks);

/* Where a listed file is kept in the round's folder; NULL for what is not kept. */
const char *manifest_stored_name(Arena *arena, const ManifestFile *file);

/*
 * The files made of an edition: "sheet.pdf", "text.txt" and, for the first
 * page, numbered 0, "page-1.png"; of another than "main" as "sheet-cy.pdf".
 */
const char *manifest_sheet_name(Arena *arena, const char *edition);
const char *manifest_text_name(Arena *arena, const char *edition);
const char *manifest_page_name(Arena *arena, const char *edition, int page);

/* The sheet of an edition, or NULL. A manifest that was read has that of "main". */
const ManifestSheet *manifest_sheet(const Manifest *manifest, const char *edition);

/* Whether the partnership wrote the file, so that it is copied and watched for changes. */
bool manifest_is_input(const ManifestFile *file);

/* Whether two rounds were made from the same files under the same rules. */
bool manifest_same_inputs(const Manifest *a, const Manifest *b);

/* Whether a name can be kept below a folder: relative, without "." and "..". */
bool manifest_name_is_safe(const char *name);

#endif
