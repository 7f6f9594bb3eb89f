#include "commands/plate_files.h"
#include "base/safe_file.h"
#include "base/safe_folder.h"
#include "pipeline/plate_proof.h"

char *plate_folder_default(Arena *arena, const BulletinChoice *choice, const char *variant)
{
	const char *dash = variant && text_is_id(variant) ? "-" : "";
	const char *tried = *dash ? variant : "";
	if (choice->home)
		return path_from_here(arena,
			arena_printf(arena, "%s/out/%s/plates%s%s", choice->home->folder,
				choice->path.id, dash, tried));
	g_autofree char *beside = g_path_get_dirname(choice->path.file);
	return arena_printf(arena, "%s/%s%s%s-plates", beside, choice->path.id, dash, tried);
}

ProofFiles plate_files_write(Arena *arena, Pipeline *pipeline, const Sheet *sheet, const char *id,
	const char *folder, double dots_per_inch, Remarks *remarks)
{
	const ProofFiles none = { 0 };
	const PlateProofs *proofs = plate_proof_make(pipeline, sheet, dots_per_inch,
		proof_banner(arena, id), remarks);
	if (!proofs || !safe_folder_make(folder, 0755, remarks))
		return none;
	const char **files = arena_new(arena, const char *, proofs->count);
	for (int i = 0; i < proofs->count; i++) {
		const PlateProof *proof = &proofs->items[i];
		files[i] = proof_file_of_page(arena,
			arena_printf(arena, "%s/%s-%s.png", folder, id, proof->name), proof->side,
			proofs->side_count);
		if (!safe_file_replace(files[i], proof->png, 0644, remarks))
			return none;
	}
	return (ProofFiles){ files, proofs->count };
}
