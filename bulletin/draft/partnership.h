/*
 * Partnership: who sends the bulletins, read from partnership.yaml.
 *
 * Names, partners and their people, own stocks, and the rules of agreement as
 * they stand in the working copy. Which rules are in force is the record's
 * business (approval/), not this file's.
 */
#ifndef BULLETIN_DRAFT_PARTNERSHIP_H
#define BULLETIN_DRAFT_PARTNERSHIP_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "base/yaml.h"

typedef struct {
	const char *id;
	const char *name;
	const char *email; /* NULL where none is given */
	bool is_deputy;    /* role: deputy, else principal */
	Date from, until;  /* year 0: no bound */
	Place place;
} Person;

typedef struct {
	const char *id;
	const char *name;
	const char *short_name; /* for narrow sheets; the name where none is given */
	bool is_observer;       /* voice: observer, else full */
	const Person *people;
	int person_count;
	Place place;
} Partner;

typedef enum { DECISION_CONSENSUS, DECISION_QUORUM } Decision;

/* AGREEMENT.md 3, key by key, with its defaults. */
typedef struct {
	int version;
	Decision decision;
	bool is_required_all;
	YamlTexts required; /* partner ids, where not all */
	int quorum;
	bool stand_aside_blocks;
	bool silence_stands_aside;
	int min_days, close_days, valid_days;
	bool topic_required;
	bool meeting_needs_witness;
	bool email_allowed;
	int contest_days;
	int deputy_longest_days;
	bool show_answers_always;
	bool pin_required;
	Place place; /* of the quorum, where one is given */
} Rules;

typedef struct {
	const char *name;
	unsigned rgb; /* 0xRRGGBB, approximate */
} OwnStock;

typedef struct {
	const char *name;    /* "Saltmarsh local social partnership" */
	const char *address; /* lines divided by line feeds; NULL where none */
	const char *contact; /* name of who answers questions */
	Place contact_place;
	const char *telephone;
	const char *email;
	const char *time_zone;   /* IANA name; "Europe/London" where absent */
	Place time_zone_place;   /* its file is NULL where absent */
	const char *language;    /* BCP 47; "en-GB" where absent */
	const Partner *partners; /* in the order of the file */
	int partner_count;
	const OwnStock *stocks;
	int stock_count;
	Rules rules;
} Partnership;

/*
 * Reads partnership.yaml from `source`; `file` is its name in remarks. Lints
 * as AGREEMENT.md 3 says: a person id or address under one partner only, a
 * principal for each required partner, a quorum that can be reached. NULL
 * exactly when it added an error.
 */
const Partnership *partnership_read(Arena *arena, const char *file, Text source, Remarks *remarks);

/* The page docs/partnership.md, in the arena; and the tables it is made from, but for the rules'.
 */
char *partnership_reference(Arena *arena);
extern const KeyTable partnership_tables[];
extern const int partnership_table_count;

/* The partner or person with this id, or NULL; a person's partner at `of`, if not NULL. */
const Partner *partner_by_id(const Partnership *partnership, const char *id);
const Person *person_by_id(const Partnership *partnership, const char *id, const Partner **of);

#endif
