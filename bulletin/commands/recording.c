#include "commands/recording.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "commands/clock.h"
#include "commands/state_folder.h"

ExitCode recording_open(Invocation *here, RecordUse use, Recording *recording)
{
	*recording = (Recording){ .now = clock_now() };
	recording->home = home_find(here->arena, here->folder, true, here->remarks);
	if (!recording->home)
		return EXIT_CONTENT;
	RecordPlace place = record_place_of(here->arena, recording->home->folder);
	ExitCode code = record_open(here->arena, place, use, clock_now, &recording->record,
		here->remarks);
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

static bool is_in_record(const Recording *recording, const char *id)
{
	const Ledger *ledger = record_ledger(recording->record);
	return ledger_last(ledger, EVENT_CIRCULATE, id) || ledger_last(ledger, EVENT_TOPIC, id);
}

const char *recording_id(Invocation *here, const Recording *recording, const char *name)
{
	if (text_is_id(name) && is_in_record(recording, name))
		return name;
	BulletinPath path;
	bool is_found = bulletin_find(here->arena, recording->home, name, &path, here->remarks);
	return is_found ? path.id : NULL;
}
