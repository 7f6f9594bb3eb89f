#include "approval/agree_words.h"
#include "approval/timestamp.h"

#include <string.h>

/* "a", "a and b", "a, b and c". */
static char *joined(Arena *arena, const char *const *words, int count)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (int i = 0; i < count; i++) {
		const char *before = i == 0 ? "" : i == count - 1 ? " and " : ", ";
		g_string_append_printf(text, "%s%s", before, words[i]);
	}
	return arena_text(arena, text->str);
}

char *agree_names(Arena *arena, const AgreeState *state, Standing standing)
{
	const char **names = arena_new(arena, const char *, state->partner_count);
	int count = 0;
	for (int i = 0; i < state->partner_count; i++)
		if (state->partners[i].standing == standing)
			names[count++] = state->partners[i].partner->name;
	return count > 0 ? joined(arena, names, count) : NULL;
}

static bool holds_up(const PartnerStanding *stand, const Rules *rules)
{
	if (!stand->is_required && !stand->is_dissenting)
		return false;
	switch (stand->standing) {
	case STANDS_WAITING:
	case STANDS_MISSING:
		return true;
	case STANDS_ASIDE:
	case STANDS_SILENT:
		return rules->stand_aside_blocks && stand->is_required;
	default:
		return false; /* an objection is a guard of its own */
	}
}

static char *why_held_up(Arena *arena, const PartnerStanding *stand)
{
	const char *name = stand->partner->name;
	switch (stand->standing) {
	case STANDS_WAITING:
		return arena_printf(arena, "%s's answer counts from %s", name,
			timestamp_day_words(arena, stand->waits_until));
	case STANDS_ASIDE:
	case STANDS_SILENT:
		return arena_printf(arena, "%s stands aside, and the rules want its agreement", name);
	default:
		return arena_printf(arena, "%s has not answered", name);
	}
}

static char *required_words(Arena *arena, const AgreeState *state, const Partnership *partnership)
{
	const char **words = arena_new(arena, const char *, state->partner_count);
	int count = 0;
	for (int i = 0; i < state->partner_count; i++)
		if (holds_up(&state->partners[i], &partnership->rules))
			words[count++] = why_held_up(arena, &state->partners[i]);
	if (count > 0)
		return joined(arena, words, count);
	const char *objecting = agree_names(arena, state, STANDS_OBJECTING);
	if (objecting && state->guards[GUARD_REQUIRED] == GUARD_NOT_MET)
		return arena_printf(arena, "the agreement of %s is missing", objecting);
	return arena_text(arena, partnership->rules.decision == DECISION_QUORUM
			? "the rules need a number of partners, not each one"
			: "every partner that is needed has answered");
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
		objecting = agree_names(arena, state, STANDS_OBJECTING);
		return objecting ? arena_printf(arena, "there is an objection by %s", objecting)
				 : arena_text(arena, "nobody objects");
	case GUARD_REQUIRED:
		return required_words(arena, state, partnership);
	case GUARD_QUORUM:
		return arena_printf(arena, "agreed by %d of the %d partners that are needed",
			state->agreeing, state->quorum);
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
	Date day;
	if (answer->how == HOW_MEETING && answer->meeting && date_from_text(answer->meeting, &day))
		return arena_printf(arena, "at the meeting of %s",
			timestamp_day_words(arena, timestamp_from_day(day)));
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
	if (stand->standing != STANDS_WAITING)
		return given;
	return arena_printf(arena, "%s; counts from %s", given,
		timestamp_day_words(arena, stand->waits_until));
}
