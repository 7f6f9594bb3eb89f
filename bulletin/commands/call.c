#include "commands/call.h"
#include "pipeline/home.h"

#include <string.h>

/* What no shell takes for anything but a letter, also at the beginning of a word. */
static const char harmless[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
			       "/._-+,:@";

char *call_word(Arena *arena, const char *word)
{
	if (*word && strspn(word, harmless) == strlen(word))
		return arena_text(arena, word);
	g_autofree char *quoted = g_shell_quote(word);
	return arena_text(arena, quoted);
}

/* "-C DIR ", or "" where the partnership is found without it. */
static const char *folder_option(Arena *arena, const char *folder)
{
	g_autofree char *full = g_canonicalize_filename(folder, NULL);
	const char *found = home_folder(arena, ".");
	if (found && strcmp(found, full) == 0)
		return "";
	return arena_printf(arena, "-C %s ", call_word(arena, path_from_here(arena, full)));
}

char *call_text(Arena *arena, const char *folder, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	const char *words = arena_vprintf(arena, format, values);
	va_end(values);
	return arena_printf(arena, "bulletin %s%s", folder_option(arena, folder), words);
}
