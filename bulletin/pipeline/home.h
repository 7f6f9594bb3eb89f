/*
 * Home: a partnership's folder and the bulletins in it.
 */
#ifndef BULLETIN_PIPELINE_HOME_H
#define BULLETIN_PIPELINE_HOME_H

#include "base/arena.h"
#include "base/remarks.h"
#include "base/text.h"
#include "draft/partnership.h"

/* Where the partnership's things are: found by walking up to partnership.yaml. */
typedef struct {
	const char *folder;             /* of the partnership, or NULL: a lone file */
	const Partnership *partnership; /* NULL for a lone file */
	Text partnership_source;        /* the file's bytes, as the record takes them */
} Home;

/*
 * Finds and reads the partnership that `start` (a folder) belongs to. NULL
 * when there is none or it has errors; none is an error (no-partnership) only
 * where `is_needed`.
 */
const Home *home_find(Arena *arena, const char *start, bool is_needed, Remarks *remarks);

/*
 * The folder of the first partnership.yaml from `start` up, whatever stands in
 * it, or NULL. As an absolute path.
 */
char *home_folder(Arena *arena, const char *start);

/* The path as a person would name it from here: relative where it lies below. */
char *path_from_here(Arena *arena, const char *path);

/* What a bulletin is called and where it lies. */
typedef struct {
	const char *id;     /* from its path: bulletins/<id>.md or bulletins/<id>/bulletin.md */
	const char *file;   /* path of the Markdown, as it is told in remarks; NULL: no draft */
	const char *folder; /* that pictures are looked up in */
} BulletinPath;

/*
 * `name` is an id in `home`, or a path: of any Markdown file, or of a folder
 * with a bulletin.md. false with bulletin-missing (naming the nearest id) where
 * there is none.
 */
bool bulletin_find(Arena *arena, const Home *home, const char *name, BulletinPath *path,
	Remarks *remarks);

/*
 * The same for what goes into the record: an id, or a path of one of the
 * partnership's own drafts, which may be gone, or not written yet. false with
 * bulletin-missing where `name` can be neither, or bulletin-from-elsewhere, so
 * that no file from elsewhere goes out under the name of an own one.
 */
bool bulletin_find_own(Arena *arena, const Home *home, const char *name, BulletinPath *path,
	Remarks *remarks);

/* Adds bulletin-missing, with the nearest id. */
void bulletin_tell_missing(Arena *arena, const Home *home, const char *name, Remarks *remarks);

/* Lends the ids in `home`, sorted. */
const char *const *bulletin_ids(Arena *arena, const Home *home, int *count);

#endif
