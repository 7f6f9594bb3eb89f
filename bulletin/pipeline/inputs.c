#include "pipeline/inputs.h"
#include "pipeline/pipeline_remarks.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LARGEST_INPUT = 64 * 1024 * 1024 };

static InputFile *add_input(Inputs *inputs, const char *role, const char *name, const char *path)
{
	for (int i = 0; i < inputs->count; i++)
		if (strcmp(inputs->files[i].role, role) == 0 &&
			strcmp(inputs->files[i].name, name) == 0)
			return &inputs->files[i];
	InputFile *file = arena_push(inputs->arena, inputs->files, inputs->count);
	*file = (InputFile){ .role = role,
		.name = arena_text(inputs->arena, name),
		.path = arena_text(inputs->arena, path) };
	return file;
}

/* The file's name as the manifest has it: from the folder down. */
static const char *name_from(const Inputs *inputs, const char *path)
{
	g_autofree char *full = g_canonicalize_filename(path, NULL);
	g_autofree char *root = g_canonicalize_filename(inputs->folder, NULL);
	size_t length = strlen(root);
	if (strncmp(full, root, length) == 0 && full[length] == '/')
		return arena_text(inputs->arena, full + length + 1);
	g_autofree char *base = g_path_get_basename(full);
	return arena_text(inputs->arena, base);
}

void inputs_add_source(Inputs *inputs, const char *file, Text bytes)
{
	add_input(inputs, "source", name_from(inputs, file), file)->bytes = bytes;
}

void inputs_add_layout(Inputs *inputs, const Layout *layout)
{
	for (int i = 0; layout && i < layout->file_count; i++) {
		g_autofree char *base = g_path_get_basename(layout->files[i]);
		g_autofree char *name = g_strdup_printf("layouts/%s", base);
		add_input(inputs, "layout", name, layout->files[i]);
	}
}

void inputs_add_pictures(Inputs *inputs, const Block *block, const char *folder)
{
	for (; block; block = block->next) {
		if (block->kind == BLOCK_PICTURE) {
			g_autofree char *path = g_build_filename(folder, block->source, NULL);
			add_input(inputs, "image", name_from(inputs, path), path);
		}
		inputs_add_pictures(inputs, block->first_child, folder);
	}
}

void inputs_add_profile(Inputs *inputs, const char *path)
{
	if (!path)
		return;
	g_autofree char *base = g_path_get_basename(path);
	add_input(inputs, "profile", base, path);
}

void inputs_add_fonts(Inputs *inputs, Typecase *typecase)
{
	int count = 0;
	const char *const *fonts = typecase ? typecase_font_files(typecase, &count) : NULL;
	for (int i = 0; i < count; i++) {
		g_autofree char *base = g_path_get_basename(fonts[i]);
		add_input(inputs, "font", base, fonts[i]);
	}
}

static int by_role_and_name(const void *a, const void *b)
{
	const InputFile *left = a, *right = b;
	int role = strcmp(left->role, right->role);
	return role != 0 ? role : strcmp(left->name, right->name);
}

void inputs_sort(Inputs *inputs)
{
	if (inputs->count > 0)
		qsort(inputs->files, (size_t)inputs->count, sizeof *inputs->files,
			by_role_and_name);
}

/* By the time of its change, which no program can set as it likes. */
static bool is_newer(const char *path, struct timespec begun)
{
	struct stat found;
	if (stat(path, &found) != 0)
		return true;
	struct timespec changed = found.st_ctim;
	return changed.tv_sec != begun.tv_sec ? changed.tv_sec > begun.tv_sec
					      : changed.tv_nsec > begun.tv_nsec;
}

bool inputs_read(Arena *arena, InputFile *files, int count, struct timespec begun, Remarks *remarks)
{
	for (int i = 0; i < count; i++) {
		InputFile *file = &files[i];
		if (file->bytes.bytes)
			continue;
		file->bytes = text_read(arena, file->path, LARGEST_INPUT, remarks);
		if (!file->bytes.bytes)
			return false;
		if (is_newer(file->path, begun)) {
			remarks_add(remarks, (Place){ .file = file->path }, INPUT_CHANGED);
			return false;
		}
	}
	return true;
}
