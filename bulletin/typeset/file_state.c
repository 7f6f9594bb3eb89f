#include "typeset/file_state.h"

#include <glib.h>
#include <stdint.h>

FileState file_state(const char *path)
{
	struct stat about;
	if (stat(path, &about) != 0)
		return (FileState){ 0 };
	return (FileState){ about.st_dev, about.st_ino, about.st_size, about.st_ctim };
}

bool file_state_is_same(FileState a, FileState b)
{
	return a.device == b.device && a.number == b.number && a.size == b.size &&
		a.changed.tv_sec == b.changed.tv_sec && a.changed.tv_nsec == b.changed.tv_nsec;
}

static void add_state(GString *words, const char *path)
{
	FileState state = file_state(path);
	g_string_append_printf(words, "%s %ju %ju %jd %jd.%ld\n", path, (uintmax_t)state.device,
		(uintmax_t)state.number, (intmax_t)state.size, (intmax_t)state.changed.tv_sec,
		state.changed.tv_nsec);
}

char *folder_state(const char *folder)
{
	GString *words = g_string_new(NULL);
	g_autoptr(GDir) files = folder ? g_dir_open(folder, 0, NULL) : NULL;
	if (files)
		add_state(words, folder);
	const char *name;
	while (files && (name = g_dir_read_name(files))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		add_state(words, path);
	}
	return g_string_free(words, FALSE);
}
