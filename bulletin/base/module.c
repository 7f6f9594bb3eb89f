#include "base/module.h"
#include "base/base_remarks.h"

#include <dlfcn.h>
#include <limits.h>
#include <unistd.h>

/* `<folder>/<name>` beside the `bin` that the running program lies in. */
static char *path_beside_bin(Arena *arena, const char *folder, const char *name)
{
	char program[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
	g_assert(length > 0);
	program[length] = '\0';
	g_autofree char *bin = g_path_get_dirname(program);
	g_autofree char *prefix = g_path_get_dirname(bin);
	return arena_printf(arena, "%s/%s/%s", prefix, folder, name);
}

/* dlopen gives a module that is open already again, so none is remembered here. */
void *module_symbol(const char *name, const char *symbol, Remarks *remarks)
{
	Arena *arena = arena_open();
	char *path = path_beside_bin(arena, "lib/bulletin",
		arena_printf(arena, "bulletin-%s.so", name));
	void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	void *address = module ? dlsym(module, symbol) : NULL;
	if (!address)
		remarks_add(remarks, (Place){ 0 }, MODULE_MISSING, name, dlerror());
	arena_close(arena);
	return address;
}

char *data_path(Arena *arena, const char *name)
{
	return path_beside_bin(arena, "share/bulletin", name);
}

char *program_path(Arena *arena, const char *name)
{
	return path_beside_bin(arena, "libexec", arena_printf(arena, "bulletin-%s", name));
}
