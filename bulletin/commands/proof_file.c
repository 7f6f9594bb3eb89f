#include "commands/proof_file.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"

#include <string.h>

static const char *const endings[] = { ".pdf", ".png", ".svg", ".txt" };

ProofFormat proof_format_of(const char *file)
{
	for (int i = 0; i < PROOF_UNKNOWN; i++)
		if (g_str_has_suffix(file, endings[i]))
			return (ProofFormat)i;
	return PROOF_UNKNOWN;
}

char *proof_file_default(Arena *arena, const BulletinChoice *choice, const char *variant)
{
	const char *id = choice->path.id;
	const char *file = variant && text_is_id(variant)
		? arena_printf(arena, "%s-%s-proof.pdf", id, variant)
		: arena_printf(arena, "%s-proof.pdf", id);
	if (choice->home)
		return path_from_here(arena,
			arena_printf(arena, "%s/out/%s/%s", choice->home->folder, id, file));
	g_autofree char *folder = g_path_get_dirname(choice->path.file);
	g_autofree char *path = g_build_filename(folder, file, NULL);
	return arena_text(arena, path);
}

char *proof_file_of_page(Arena *arena, const char *file, int page, int page_count)
{
	if (page_count == 1)
		return arena_text(arena, file);
	const char *ending = strrchr(file, '.');
	return arena_printf(arena, "%.*s-%d%s", (int)(ending - file), file, page + 1, ending);
}

const char *proof_banner(Arena *arena, const char *id)
{
	return arena_printf(arena, "Draft of %s: not agreed, not for print", id);
}

/* A proof that bears no name and no code: it is nobody's, and of no round. */
static ProofMarks marks_of_draft(Arena *arena, const char *id)
{
	return (ProofMarks){ .banner = proof_banner(arena, id) };
}

json_t *json_from_files(const ProofFiles *written)
{
	json_t *list = json_array();
	for (int i = 0; i < written->count; i++)
		json_array_append_new(list, json_from_text(written->files[i]));
	return list;
}

static bool write_page(Arena *arena, Pipeline *pipeline, const char *id, const char *file, int page,
	Remarks *remarks)
{
	ProofMarks marks = marks_of_draft(arena, id);
	ProofFormat format = proof_format_of(file);
	Text bytes = format == PROOF_TEXT
		? text_from(pages_text(arena, pipeline_pages(pipeline)))
		: pipeline_proof(pipeline, endings[format] + 1, page, &marks);
	return bytes.bytes && safe_file_replace(file, bytes, 0644, remarks);
}

ProofFiles proof_file_write(Arena *arena, Pipeline *pipeline, const char *id, const char *file,
	Remarks *remarks)
{
	const ProofFiles none = { 0 };
	g_autofree char *folder = g_path_get_dirname(file);
	if (!safe_folder_make(folder, 0755, remarks))
		return none;

	ProofFormat format = proof_format_of(file);
	bool is_page_a_file = format == PROOF_PNG || format == PROOF_SVG;
	int count = is_page_a_file ? pipeline_proof_page_count(pipeline) : 1;
	const char **files = arena_new(arena, const char *, count);
	for (int page = 0; page < count; page++) {
		files[page] = proof_file_of_page(arena, file, page, count);
		if (!write_page(arena, pipeline, id, files[page], page, remarks))
			return none;
	}
	return (ProofFiles){ files, count };
}
