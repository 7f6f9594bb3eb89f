#include "draft/rules.h"
#include "draft/draft_remarks.h"

#include <string.h>

Rules rules_presets(void)
{
	return (Rules){
		.version = 1,
		.decision = DECISION_CONSENSUS,
		.is_required_all = true,
		.quorum = 1,
		.min_days = 7,
		.close_days = 14,
		.valid_days = 90,
		.topic_required = true,
		.meeting_needs_witness = true,
		.email_allowed = true,
		.contest_days = 2,
		.deputy_longest_days = 365,
	};
}

/* Sets `is_yes` for the word `yes`, clears it for `no`; any other word is wrong. */
static bool read_either(const YamlReader *reader, const YamlNode *value, const char *yes,
	const char *no, bool *is_yes)
{
	const char *word = value->kind == YAML_SCALAR ? value->text : "";
	*is_yes = strcmp(word, yes) == 0;
	if (*is_yes || strcmp(word, no) == 0)
		return true;
	return yaml_wrong(reader, value, arena_printf(reader->arena, "%s or %s", yes, no));
}

static bool read_version(const YamlReader *reader, const YamlNode *value, void *into)
{
	if (!yaml_read_whole(reader, value, into))
		return false;
	if (*(int *)into == 1)
		return true;
	remarks_add(reader->remarks, value->place, RULES_VERSION_UNKNOWN, value->text);
	return false;
}

static bool read_decision(const YamlReader *reader, const YamlNode *value, void *into)
{
	bool is_quorum;
	if (!read_either(reader, value, "quorum", "consensus", &is_quorum))
		return false;
	*(Decision *)into = is_quorum ? DECISION_QUORUM : DECISION_CONSENSUS;
	return true;
}

static bool read_required(const YamlReader *reader, const YamlNode *value, void *into)
{
	Rules *rules = (Rules *)((char *)into - offsetof(Rules, required));
	if (value->kind == YAML_SCALAR && strcmp(value->text, "all") == 0)
		return true;
	if (value->kind != YAML_LIST)
		return yaml_wrong(reader, value, "the word all, or a list of partners");
	rules->is_required_all = false;
	return yaml_read_texts(reader, value, into);
}

static bool read_stand_aside(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "blocks", "counts", into);
}

static bool read_silence(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "stands-aside", "blocks", into);
}

static bool read_topic(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "required", "optional", into);
}

static bool read_witness(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "witness", "allowed", into);
}

static bool read_allowed(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "allowed", "refused", into);
}

static bool read_show_answers(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "always", "after-own", into);
}

static bool read_pin(const YamlReader *reader, const YamlNode *value, void *into)
{
	return read_either(reader, value, "required", "off", into);
}

/* The rows below fill Rules from its start, also those of maps within it. */
#define RULE(member) offsetof(Rules, member)

static const YamlKey on_behalf_keys[] = {
	{ "meeting", read_witness, RULE(meeting_needs_witness), "`witness` or `allowed`", "witness",
		"An answer given at a meeting needs a witness of another partner.", false },
	{ "email", read_allowed, RULE(email_allowed), "`allowed` or `refused`", "allowed",
		"Answers that came by e-mail may be recorded.", false },
	{ "contest_days", yaml_read_whole, RULE(contest_days), "days", "2",
		"How long a partner may contest an answer recorded on its behalf.", false },
};

static bool read_on_behalf(const YamlReader *reader, const YamlNode *value, void *into)
{
	char *rules = (char *)into - RULE(meeting_needs_witness);
	return yaml_fill(reader, value, on_behalf_keys, G_N_ELEMENTS(on_behalf_keys), rules);
}

static const YamlKey deputy_keys[] = {
	{ "longest_days", yaml_read_whole, RULE(deputy_longest_days), "days", "365",
		"How long somebody may be a deputy.", false },
};

static bool read_deputies(const YamlReader *reader, const YamlNode *value, void *into)
{
	char *rules = (char *)into - RULE(deputy_longest_days);
	return yaml_fill(reader, value, deputy_keys, G_N_ELEMENTS(deputy_keys), rules);
}

static const YamlKey rules_keys[] = {
	{ "version", read_version, RULE(version), "1", "1", "The version of these rules.", false },
	{ "decision", read_decision, RULE(decision), "`consensus` or `quorum`", "consensus",
		"Whether each required partner must agree, or a number of partners.", false },
	{ "required", read_required, RULE(required), "`all` or list of partners", "all",
		"The partners whose agreement is needed.", false },
	{ "quorum", yaml_read_whole, RULE(quorum), "whole number", "1",
		"How many partners must agree.", false },
	{ "stand_aside", read_stand_aside, RULE(stand_aside_blocks), "`counts` or `blocks`",
		"counts",
		"Whether a required partner that stands aside counts as heard, or blocks.", false },
	{ "silence", read_silence, RULE(silence_stands_aside), "`blocks` or `stands-aside`",
		"blocks",
		"Whether a partner that has not answered when it closes blocks, or stands aside.",
		false },
	{ "min_days", yaml_read_whole, RULE(min_days), "days", "7",
		"Counted from circulation: not agreed before, even if all have answered.", false },
	{ "close_days", yaml_read_whole, RULE(close_days), "days", "14",
		"Counted from circulation: when answers are due.", false },
	{ "valid_days", yaml_read_whole, RULE(valid_days), "days", "90",
		"Counted from agreement: how long it may be printed.", false },
	{ "topic", read_topic, RULE(topic_required), "`required` or `optional`", "required",
		"Whether the subject must have been agreed at a meeting first.", false },
	{ "on_behalf", read_on_behalf, RULE(meeting_needs_witness), "map", "",
		"How answers given elsewhere are recorded.", false },
	{ "deputies", read_deputies, RULE(deputy_longest_days), "map", "",
		"How people stand in for a principal.", false },
	{ "show_answers", read_show_answers, RULE(show_answers_always), "`after-own` or `always`",
		"after-own", "When a partner sees what others answered.", false },
	{ "pin", read_pin, RULE(pin_required), "`off` or `required`", "off",
		"Whether a personal link asks for a number too.", false },
};

const KeyTable rules_tables[] = {
	{ "rules", "In force once they are adopted: `bulletin rules adopt`.", rules_keys,
		G_N_ELEMENTS(rules_keys) },
	{ "rules.on_behalf", "", on_behalf_keys, G_N_ELEMENTS(on_behalf_keys) },
	{ "rules.deputies", "", deputy_keys, G_N_ELEMENTS(deputy_keys) },
};
const int rules_table_count = G_N_ELEMENTS(rules_tables);

bool rules_read(const YamlReader *reader, const YamlNode *value, void *into)
{
	const YamlNode *quorum = yaml_at(value, "quorum");
	Rules *rules = into;
	rules->place = quorum ? quorum->place : value->place;
	return yaml_fill(reader, value, rules_keys, G_N_ELEMENTS(rules_keys), into);
}
