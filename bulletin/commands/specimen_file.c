#include "commands/specimen_file.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"

#include <string.h>

ProofFiles specimen_file_write(Arena *arena, Samples *samples, const Specimen *specimen,
	const char *purpose, const char *file, Remarks *remarks)
{
	const ProofFiles none = { 0 };
	g_autofree char *folder = g_path_get_dirname(file);
	if (!safe_folder_make(folder, 0755, remarks))
		return none;
	const char *format = strrchr(file, '.') + 1;
	ProofFormat kind = proof_format_of(file);
	bool is_page_a_file = kind == PROOF_PNG || kind == PROOF_SVG;
	int count = is_page_a_file ? specimen->pages->page_count : 1;
	const char **files = arena_new(arena, const char *, count);
	for (int page = 0; page < count; page++) {
		files[page] = proof_file_of_page(arena, file, page, count);
		Text bytes = specimen_paint(arena, samples, specimen, format, page, purpose,
			remarks);
		if (!bytes.bytes || !safe_file_write(files[page], bytes, 0644, remarks))
			return none;
	}
	return (ProofFiles){ files, count };
}
