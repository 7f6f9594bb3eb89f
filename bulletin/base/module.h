/*
 * Modules: parts of the program that cost time to load and are opened only by
 * a command that uses them. libqpdf costs 4 ms, librsvg 24: a proof needs
 * neither. A module is a shared object `bulletin-<name>.so` in the folder
 * `lib/bulletin` beside the program's `bin`; it stays open until the end.
 */
#ifndef BULLETIN_BASE_MODULE_H
#define BULLETIN_BASE_MODULE_H

#include "base/remarks.h"

/*
 * The address of `symbol` in the module `name`, or NULL with the remark
 * module-missing. Cast it to the type that the module's header declares.
 */
void *module_symbol(const char *name, const char *symbol, Remarks *remarks);

/*
 * A path below the program's own data: `share/bulletin/<name>` beside `bin`,
 * in the build tree as when installed. In the arena; it need not exist.
 */
char *data_path(Arena *arena, const char *name);

/*
 * The path of a program that belongs to this one, `libexec/bulletin-<name>`
 * beside `bin`, in the build tree as when installed. In the arena.
 */
char *program_path(Arena *arena, const char *name);

#endif
