#include "commands/recording.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "commands/bulletin_choice.h"
#include "commands/clock.h"
#include "commands/state_folder.h"

static ExitCode choose(Invocation *here, const char *bulletin, Recording *recording)
{
	if (!bulletin) {
		recording->home = home_find(here->arena, here->folder, true, here->remarks);
		return recording->home ? EXIT_DONE : EXIT_CONTENT;
	}
	BulletinChoice choice;
	ExitCode code = bulletin_choose_own(here, here->arena, bulletin, &choice, here->remarks);
	if (code == EXIT_DONE)
		*recording = (Recording){ .home = choice.home, .bulletin = choice.path };
	return code;
}

ExitCode recording_open(Invocation *here, RecordUse use, const char *bulletin, Recording *recording)
{
	*recording = (Recording){ 0 };
	ExitCode code = choose(here, bulletin, recording);
	if (code != EXIT_DONE)
		return code;
	RecordPlace place = record_place_of(here->arena, recording->home->folder);
	code = record_open(here->arena, place, use, clock_now, &recording->record, here->remarks);
	/* Others may have written while we waited for the lock; our entry is no older than theirs.
	 */
	recording->now = clock_now();
	return code;
}

void recording_close(Recording *recording)
{
	record_close(recording->record);
	recording->record = NULL;
}

char *recording_out(Invocation *here, const Recording *recording, const char *id,
	const char *format, ...)
{
	va_list values;
	va_start(values, format);
	const char *below = arena_vprintf(here->arena, format, values);
	va_end(values);
	return path_from_here(here->arena,
		arena_printf(here->arena, "%s/out/%s/%s", recording->home->folder, id, below));
}

bool recording_write_out(Invocation *here, const char *path, Text bytes)
{
	g_autofree char *folder = g_path_get_dirname(path);
	return safe_folder_make(folder, 0777, here->remarks) &&
		safe_file_write(path, bytes, 0666, here->remarks);
}

bool recording_knows(Invocation *here, const Recording *recording)
{
	const Ledger *ledger = record_ledger(recording->record);
	const char *id = recording->bulletin.id;
	bool is_known = recording->bulletin.file || ledger_last(ledger, EVENT_CIRCULATE, id) ||
		ledger_last(ledger, EVENT_TOPIC, id);
	if (!is_known)
		bulletin_tell_missing(here->arena, recording->home, id, here->remarks);
	return is_known;
}
