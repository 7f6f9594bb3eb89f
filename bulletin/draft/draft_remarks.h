/* The wordings of draft/: the bulletin's Markdown and the partnership's file. */
#ifndef BULLETIN_DRAFT_DRAFT_REMARKS_H
#define BULLETIN_DRAFT_DRAFT_REMARKS_H

#include "base/remarks.h"

/* The bytes of the file. */
#define DRAFT_TOO_LARGE                                                                            \
	REMARK_ERROR, "draft-too-large", "divide it into several bulletins, or shorten it",        \
		"this draft has %zu KiB, and a bulletin may have %d"

/* Front matter. */
#define FRONT_MATTER_MISSING                                                                       \
	REMARK_ERROR, "front-matter-missing",                                                      \
		"begin the file with a line of three dashes, then \"title: ...\", then again three " \
		"dashes",                                                                          \
		"the front matter is missing: the lines that give the title, the date and so on"
#define FRONT_MATTER_UNCLOSED                                                                      \
	REMARK_ERROR, "front-matter-unclosed",                                                     \
		"write a line of three dashes after the last key, before the text",                \
		"the front matter that begins here has no end"
#define STATUS_CLAIMS_AGREEMENT                                                                    \
	REMARK_ERROR, "status-claims-agreement",                                                   \
		"write \"status: ready\" and circulate it: each partner agrees for itself, and "   \
		"`bulletin sign` records it",                                                      \
		"\"%s\" is not for the author to say: only the partners can agree a bulletin"
#define STATUS_UNKNOWN                                                                             \
	REMARK_ERROR, "status-unknown",                                                            \
		"write \"status: draft\" while you are writing, \"status: ready\" when it may be " \
		"circulated",                                                                      \
		"\"%s\" is not a status%s"
#define LANGUAGE_UNKNOWN                                                                           \
	REMARK_ERROR, "language-unknown",                                                          \
		"write the language as its code: en-GB for English, cy for Welsh, pl for Polish",  \
		"\"%s\" is not the code of a language"

/* The partnership's file. */
#define PARTNERSHIP_EMPTY                                                                          \
	REMARK_ERROR, "partnership-empty",                                                         \
		"write at least a name and the partners; `bulletin init` makes a file to start "   \
		"from",                                                                            \
		"this file says nothing yet"
#define RULES_VERSION_UNKNOWN                                                                      \
	REMARK_ERROR, "rules-version-unknown", "write \"version: 1\"",                             \
		"version %s of the rules is not known to this program"
#define PERSON_TWICE                                                                               \
	REMARK_ERROR, "person-twice",                                                              \
		"a person acts for one partner only; give the other person another id or address", \
		"\"%s\" stands here a second time; the first is on line %d"
#define PERSON_DATES_CROSSED                                                                       \
	REMARK_ERROR, "person-dates-crossed", "correct one of the two dates",                      \
		"%s's last day is before the first"
#define PRINCIPAL_MISSING                                                                          \
	REMARK_ERROR, "principal-missing",                                                         \
		"add a person whose role is principal, or leave the partner out of \"required\"",  \
		"%s must agree, but nobody is its principal"
#define PARTNER_UNKNOWN                                                                            \
	REMARK_ERROR, "partner-unknown", "write the id of a partner as it stands under \"partners\"", \
		"there is no partner \"%s\""
#define OBSERVER_REQUIRED                                                                          \
	REMARK_ERROR, "observer-required",                                                         \
		"take it out of the list, or give it \"voice: full\"",                             \
		"\"%s\" is an observer, and observers comment only"
#define QUORUM_UNREACHABLE                                                                         \
	REMARK_ERROR, "quorum-unreachable", "lower the quorum, or add partners",                   \
		"%d partners must agree, but only %d have a voice"

#endif
