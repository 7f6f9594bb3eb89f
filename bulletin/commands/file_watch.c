#include "commands/file_watch.h"

#include <errno.h>
#include <glib.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum { REST_MILLISECONDS = 100, FOREVER = -1 };

struct FileWatch {
	int events; /* of inotify */
	int signals;
	sigset_t old_signals;
	GHashTable *wanted;  /* "<number of the folder's watch>/<name>"; no name: any */
	GHashTable *folders; /* the number of a folder's watch to its path */
};

FileWatch *file_watch_open(void)
{
	sigset_t ending, old;
	sigemptyset(&ending);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGTERM);
	sigaddset(&ending, SIGHUP);
	int events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
	if (events < 0)
		return NULL;
	int signals = signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
	if (signals < 0) {
		int cause = errno;
		close(events);
		errno = cause;
		return NULL;
	}
	sigprocmask(SIG_BLOCK, &ending, &old);
	FileWatch *watch = g_new0(FileWatch, 1);
	*watch = (FileWatch){ events, signals, old,
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free) };
	return watch;
}

/* A signal that ended the wait is taken, so that it does not strike now. */
static void take_signals(FileWatch *watch)
{
	struct signalfd_siginfo told;
	while (read(watch->signals, &told, sizeof told) > 0)
		;
}

void file_watch_close(FileWatch *watch)
{
	if (!watch)
		return;
	take_signals(watch);
	close(watch->events);
	close(watch->signals);
	sigprocmask(SIG_SETMASK, &watch->old_signals, NULL);
	g_hash_table_unref(watch->wanted);
	g_hash_table_unref(watch->folders);
	g_free(watch);
}

void file_watch_clear(FileWatch *watch)
{
	g_hash_table_remove_all(watch->wanted);
}

/* The system knows a folder that is watched already, and gives its number again. */
static void want(FileWatch *watch, const char *folder, const char *name)
{
	int number = inotify_add_watch(watch->events, folder,
		IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
	if (number < 0)
		return;
	g_hash_table_add(watch->wanted, g_strdup_printf("%d/%s", number, name));
	g_hash_table_insert(watch->folders, GINT_TO_POINTER(number), g_strdup(folder));
}

void file_watch_add(FileWatch *watch, const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);
	g_autofree char *name = g_path_get_basename(path);
	want(watch, folder, name);
}

void file_watch_add_folder(FileWatch *watch, const char *folder)
{
	want(watch, folder, "");
}

static bool is_copy(const char *name)
{
	return name[0] == '.' || g_str_has_suffix(name, "~");
}

static bool is_wanted(const FileWatch *watch, const struct inotify_event *event)
{
	if (event->mask & IN_Q_OVERFLOW)
		return true; /* some events are lost: one of them may have been wanted */
	const char *name = event->len > 0 ? event->name : "";
	g_autofree char *key = g_strdup_printf("%d/%s", event->wd, name);
	g_autofree char *any = g_strdup_printf("%d/", event->wd);
	return g_hash_table_contains(watch->wanted, key) ||
		(g_hash_table_contains(watch->wanted, any) && !is_copy(name));
}

/* What the events there were come to. */
typedef struct {
	bool is_saved;  /* a file that is waited for */
	bool is_opened; /* it is empty: its editor has yet to write into it */
} Saves;

static bool is_empty(const FileWatch *watch, const struct inotify_event *event)
{
	const char *folder = g_hash_table_lookup(watch->folders, GINT_TO_POINTER(event->wd));
	if (!folder || event->len == 0)
		return false;
	g_autofree char *path = g_build_filename(folder, event->name, NULL);
	struct stat about;
	return stat(path, &about) == 0 && about.st_size == 0;
}

/* Takes all events there are. */
static void take_events(FileWatch *watch, Saves *saves)
{
	/* Room for a few events; the kernel gives whole ones only. */
	_Alignas(
		struct inotify_event) char room[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
	ssize_t got;
	while ((got = read(watch->events, room, sizeof room)) > 0) {
		const struct inotify_event *event;
		for (char *at = room; at < room + got; at += sizeof *event + event->len) {
			event = (const struct inotify_event *)at;
			if (!is_wanted(watch, event))
				continue;
			saves->is_saved = true;
			saves->is_opened = is_empty(watch, event);
		}
	}
}

bool file_watch_wait(FileWatch *watch)
{
	struct pollfd sources[] = {
		{ .fd = watch->signals, .events = POLLIN },
		{ .fd = watch->events, .events = POLLIN },
	};
	Saves saves = { 0 };
	while (!saves.is_saved || saves.is_opened) {
		int ready = poll(sources, G_N_ELEMENTS(sources),
			saves.is_opened ? REST_MILLISECONDS : FOREVER);
		if (ready < 0 && errno != EINTR)
			return false;
		if (ready == 0)
			return true;
		if (sources[0].revents)
			return false;
		take_events(watch, &saves);
	}
	return true;
}
