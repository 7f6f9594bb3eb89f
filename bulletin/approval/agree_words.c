#include "approval/agree_words.h"
#include "approval/timestamp.h"

#include <string.h>

char *words_joined(Arena *arena, const char *const *words, int count)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (int i = 0; i < count; i++) {
		const char *before = i == 0 ? "" : i == count - 1 ? " and " : ", ";
		g_string_append_printf(text, "%s%s", before, words[i]);
	}
	return arena_text(arena, text->str);
}

/* The names of the partners that stand so, "NASUWT, UNISON and NUT"; NULL where there is none. */
static char *names_of(Arena *arena, const AgreeState *state, Standing standing)
{
	const char **names = arena_new(arena, const char *, state->partner_count);
	int count = 0;
	for (int i = 0; i < state->partner_count; i++)
		if (state->partners[i].standing == standing)
			names[count++] = state->partners[i].partner->name;
	return count > 0 ? words_joined(arena, names, count) : NULL;
}

/* Whether this partner keeps the bulletin from being agreed by standing so. */
static bool holds_up(const PartnerStanding *stand, const Rules *rules)
{
	if (!stand->is_required && !stand->is_dissenting)
		return false;
	switch (stand->standing) {
	case STANDS_WAITING:
	case STANDS_MISSING:
	case STANDS_OBJECTING:
		return true;
	case STANDS_ASIDE:
	case STANDS_SILENT:
		return rules->stand_aside_blocks && stand->is_required;
	default:
		return false;
	}
}

/* The names of those that are held up by standing so; `count` is how many they are. */
static char *names_held_up(Arena *arena, const AgreeState *state, const Rules *rules,
	Standing standing, int *count)
{
	const char **names = arena_new(arena, const char *, state->partner_count);
	*count = 0;
	for (int i = 0; i < state->partner_count; i++) {
		const PartnerStanding *stand = &state->partners[i];
		if (stand->standing == standing && holds_up(stand, rules))
			names[(*count)++] = stand->partner->name;
	}
	return words_joined(arena, names, *count);
}

static int64_t last_wait(const AgreeState *state)
{
	int64_t last = 0;
	for (int i = 0; i < state->partner_count; i++)
		last = MAX(last, state->partners[i].waits_until);
	return last;
}

static char *required_words(Arena *arena, const AgreeState *state, const Partnership *partnership)
{
	const Rules *rules = &partnership->rules;
	const char *parts[5];
	int part_count = 0, count;
	if (state->guards[GUARD_REQUIRED] == GUARD_MET)
		return arena_text(arena,
			rules->decision == DECISION_QUORUM
				? "the rules ask for a number of partners, not for each one"
				: "every partner that has to has answered");
	char *names = names_held_up(arena, state, rules, STANDS_MISSING, &count);
	if (count > 0)
		parts[part_count++] = arena_printf(arena, "%s %s not answered", names,
			count == 1 ? "has" : "have");
	names = names_held_up(arena, state, rules, STANDS_WAITING, &count);
	if (count > 0)
		parts[part_count++] = arena_printf(arena, "the %s of %s %s from %s",
			count == 1 ? "answer" : "answers", names, count == 1 ? "counts" : "count",
			timestamp_day_words(arena, last_wait(state)));
	names = names_held_up(arena, state, rules, STANDS_ASIDE, &count);
	if (count > 0)
		parts[part_count++] = arena_printf(arena,
			"%s %s aside, and the rules ask for agreement", names,
			count == 1 ? "stands" : "stand");
	names = names_held_up(arena, state, rules, STANDS_SILENT, &count);
	if (count > 0)
		parts[part_count++] = arena_printf(arena,
			"%s %s silent, and the rules ask for agreement", names,
			count == 1 ? "is" : "are");
	names = names_held_up(arena, state, rules, STANDS_OBJECTING, &count);
	if (count > 0 && part_count == 0) /* else the guard on objections says it */
		parts[part_count++] = arena_printf(arena, "%s %s", names,
			count == 1 ? "objects" : "object");
	g_autoptr(GString) words = g_string_new(NULL);
	for (int i = 0; i < part_count; i++)
		g_string_append_printf(words, "%s%s", i > 0 ? "; " : "", parts[i]);
	return arena_text(arena, words->str);
}

static char *days_words(Arena *arena, const AgreeState *state, const Rules *rules)
{
	if (rules->min_days == 0)
		return arena_text(arena, "the rules allow agreement at once");
	const char *day = timestamp_day_words(arena, state->earliest);
	return state->guards[GUARD_DAYS] == GUARD_MET
		? arena_printf(arena, "the %d days to think it over have passed", rules->min_days)
		: arena_printf(arena, "the rules give %d days to think it over, until %s",
			  rules->min_days, day);
}

static char *valid_words(Arena *arena, const AgreeState *state)
{
	if (state->guards[GUARD_VALID] == GUARD_CANNOT_TELL)
		return arena_text(arena, "how long it may be printed begins with the agreement");
	const char *day = timestamp_day_words(arena, state->valid_until);
	return state->guards[GUARD_VALID] == GUARD_MET
		? arena_printf(arena, "may be printed until %s", day)
		: arena_printf(arena, "the agreement ran out on %s; circulate it again", day);
}

char *agree_guard_words(Arena *arena, const AgreeState *state, const Partnership *partnership,
	Guard guard)
{
	const char *objecting;
	switch (guard) {
	case GUARD_OBJECTION:
		objecting = names_of(arena, state, STANDS_OBJECTING);
		return objecting ? arena_printf(arena, "there is an objection by %s", objecting)
				 : arena_text(arena, "nobody objects");
	case GUARD_REQUIRED:
		return required_words(arena, state, partnership);
	case GUARD_QUORUM:
		return arena_printf(arena, "%d %s, and the rules ask for %d", state->agreeing,
			state->agreeing == 1 ? "partner agrees" : "partners agree", state->quorum);
	case GUARD_DAYS:
		return days_words(arena, state, &partnership->rules);
	case GUARD_VALID:
		return valid_words(arena, state);
	case GUARD_COUNT:
		break;
	}
	g_assert_not_reached();
}

static const char *person_name(const PartnerStanding *stand)
{
	for (int i = 0; i < stand->partner->person_count; i++)
		if (strcmp(stand->partner->people[i].id, stand->answer->person) == 0)
			return stand->partner->people[i].name;
	return stand->answer->person;
}

static char *way_words(Arena *arena, const Entry *answer)
{
	if (answer->how == HOW_MEETING && answer->meeting)
		return arena_printf(arena, "at the meeting of %s", answer->meeting);
	static const char *const ways[] = { "on the desk", "at a meeting", "by e-mail",
		"with their own key" };
	return arena_text(arena, ways[answer->how]);
}

char *agree_partner_words(Arena *arena, const PartnerStanding *stand)
{
	static const char *const words[] = {
		[STANDS_OBSERVING] = "observes; its comments are welcome",
		[STANDS_SILENT] = "stands aside by silence",
		[STANDS_MISSING] = "has not answered",
	};
	static const char *const answers[] = { "agrees", "agrees, with a comment", "stands aside",
		"objects", "" };
	if (!stand->answer)
		return arena_text(arena, words[stand->standing]);
	char *given = arena_printf(arena, "%s (%s, %s)", answers[stand->answer->verdict],
		person_name(stand), way_words(arena, stand->answer));
	if (stand->answer->reason)
		given = arena_printf(arena, "%s: “%s”", given, stand->answer->reason);
	if (stand->standing != STANDS_WAITING)
		return given;
	return arena_printf(arena, "%s; counts from %s", given,
		timestamp_day_words(arena, stand->waits_until));
}
