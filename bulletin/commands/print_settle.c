/*
 * What became of the volumes of a job that was cut off while a printer had
 * them. The printer is asked; where it cannot tell, a person has to look.
 */
#include "commands/print_remarks.h"
#include "commands/print_run.h"

#include <string.h>

static bool is_among(int number, const int *numbers, int count)
{
	for (int i = 0; i < count; i++)
		if (numbers[i] == number)
			return true;
	return false;
}

/* The address alone of where a volume went. */
static const char *address_of(Arena *arena, const Entry *entry)
{
	return arena_printf(arena, "%.*s", (int)strcspn(entry->sent_to, " "), entry->sent_to);
}

static bool is_recorded(PrintRun *run, const PlannedVolume *volume, const char *to,
	const char *result)
{
	PrintVolume entry = print_volume_entry(volume, to, result);
	return approval_print_volumes(run->approval, run->job, &entry, 1, run->here->remarks) ==
		EXIT_DONE;
}

/* By a person's word, which the record says it is. */
static bool settle_by_hand(PrintRun *run, const PlannedVolume *volume, const Entry *latest,
	bool *is_printed)
{
	const PrintOptions *options = run->options;
	*is_printed = is_among(volume->number, options->sent, options->sent_count);
	return is_recorded(run, volume, latest->sent_to,
		       *is_printed ? "unknown: the printer cannot tell; somebody saw it come out"
				   : "unknown: the printer cannot tell; sent again on request") &&
		(!*is_printed || is_recorded(run, volume, latest->sent_to, "printed"));
}

static bool refuse(PrintRun *run, const PlannedVolume *volume, const char *address)
{
	remarks_add(run->here->remarks, (Place){ 0 }, PRINT_VOLUME_UNSURE, volume->number, address);
	return false;
}

static bool settle_by_printer(PrintRun *run, const PlannedVolume *volume, const Entry *latest,
	bool *is_printed)
{
	Arena *arena = run->here->arena;
	const char *address = address_of(arena, latest);
	const PrintingVolumeName name = { approval_bulletin(run->approval), run->job,
		volume->number };
	const char *why = NULL;
	switch (printing_find(arena, address, &name, &why, run->here->remarks)) {
	case FOUND_PRINTED:
		*is_printed = true;
		return is_recorded(run, volume, latest->sent_to, "printed");
	case FOUND_FAILED:
		return is_recorded(run, volume, latest->sent_to,
			arena_printf(arena, "failed: %s", print_sound_words(arena, why)));
	case FOUND_WAITING:
		remarks_add(run->here->remarks, (Place){ 0 }, PRINT_VOLUME_WAITS, volume->number,
			address);
		return false;
	default:
		return refuse(run, volume, address);
	}
}

/* Whether a printer had the volume when its job was cut off, and nobody knows what became of it. */
static bool is_unsure(const PrintedVolume *volume)
{
	return (volume->result == RESULT_SENDING || volume->result == RESULT_UNKNOWN) &&
		print_went_to_printer(volume->latest);
}

static bool check_numbers(PrintRun *run, const int *numbers, int count)
{
	bool are_unsure = true;
	for (int i = 0; i < count; i++) {
		int index = numbers[i] - 1;
		if (index >= 0 && index < run->volume_count &&
			is_unsure(&run->begun->volumes[index]))
			continue;
		remarks_add(run->here->remarks, (Place){ 0 }, PRINT_VOLUME_SURE, numbers[i]);
		are_unsure = false;
	}
	return are_unsure;
}

ExitCode print_settle(PrintRun *run, bool *is_printed)
{
	const PrintOptions *options = run->options;
	if (!run->begun)
		return EXIT_DONE;
	if (!check_numbers(run, options->sent, options->sent_count) ||
		!check_numbers(run, options->again, options->again_count))
		return EXIT_USAGE;
	bool are_settled = true;
	for (int i = 0; i < run->volume_count; i++) {
		const PrintedVolume *volume = &run->begun->volumes[i];
		const PlannedVolume *planned = &run->volumes[i];
		bool is_by_hand = is_among(planned->number, options->sent, options->sent_count) ||
			is_among(planned->number, options->again, options->again_count);
		is_printed[i] = volume->result == RESULT_PRINTED;
		if (!is_unsure(volume))
			continue;
		are_settled &= is_by_hand
			? settle_by_hand(run, planned, volume->latest, &is_printed[i])
			: settle_by_printer(run, planned, volume->latest, &is_printed[i]);
	}
	return are_settled ? EXIT_DONE : EXIT_REFUSED;
}
