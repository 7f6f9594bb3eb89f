/*
 * The fields of each event: the one table that entries are read and written by.
 */
#ifndef BULLETIN_APPROVAL_ENTRY_FIELDS_H
#define BULLETIN_APPROVAL_ENTRY_FIELDS_H

#include "approval/entry.h"

typedef enum {
	FIELD_ID,        /* const char *: as text_is_id */
	FIELD_HASH,      /* const char *: 64 hexadecimal digits */
	FIELD_RANDOM,    /* const char *: 32 hexadecimal digits */
	FIELD_PUBLIC,    /* const char *: a public key in base 64 */
	FIELD_RESULT,    /* const char *: of a volume, as print_jobs.h says */
	FIELD_TEXT,      /* const char *: without control characters but LF */
	FIELD_DAY,       /* const char *: YYYY-MM-DD */
	FIELD_MEMBER,    /* const char *: "partner/person" */
	FIELD_TIME,      /* int64_t */
	FIELD_NUMBER,    /* int: 0 to 1,000,000,000 */
	FIELD_CHOICE,    /* int: index into `words` */
	FIELD_WORD,      /* const char *: one of `words` */
	FIELD_IDS,       /* WordList of ids */
	FIELD_MEMBERS,   /* WordList of "partner/person" */
	FIELD_ADDRESSES, /* WordList of printers' addresses */
	FIELD_KEYS,      /* PublicKeys, as an object */
} FieldKind;

typedef struct {
	const char *name;
	FieldKind kind;
	size_t offset; /* in Entry */
	bool is_optional;
	const char *const *words; /* of a choice or word; ended by NULL */
} FieldRow;

typedef struct {
	const char *name; /* of the event */
	const FieldRow *rows;
	int count;
} EventFields;

extern const EventFields event_fields[EVENT_COUNT];

#endif
