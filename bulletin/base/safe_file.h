/*
 * Writing files so that a crash, a full disk or a pulled plug leaves either
 * the old file whole or the new one: a temporary beside it, fsync, rename,
 * fsync of the folder (POSIX.1-2017, rename and fsync).
 */
#ifndef BULLETIN_BASE_SAFE_FILE_H
#define BULLETIN_BASE_SAFE_FILE_H

#include "base/remarks.h"
#include "base/text.h"

#include <stdbool.h>
#include <sys/types.h>

/*
 * Puts `bytes` into the file `path` with the rights `mode` less the umask,
 * replacing what was there; a symbolic link is followed and kept. On failure
 * the old file is whole, no temporary is left, and the remark file-unwritable
 * names `path` (file-not-plain where it is a folder or a device); false is
 * returned. Should the very last step fail, the fsync of the folder, then the
 * new file stands whole in place of the old, but false still says that a
 * power cut might bring the old one back.
 */
bool safe_file_write(const char *path, Text bytes, mode_t mode, Remarks *remarks);

/*
 * The same for what can be made again, as a proof can: the new file takes the
 * place of the old one as a whole, but nobody waits for the disk, so that a
 * power cut may lose it.
 */
bool safe_file_replace(const char *path, Text bytes, mode_t mode, Remarks *remarks);

#endif
