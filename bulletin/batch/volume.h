/*
 * Volumes: an agreed sheet for each school, its imprint filled in, so many
 * schools to a file.
 *
 * The agreed bytes are not rendered again: each volume has them once, and
 * draws them whole before the imprint of each copy. Volumes depend on nothing
 * but what they are made from, so they may be written in any order, at the same
 * time by several threads, or again.
 *
 *     volumes_open
 *     volumes_check, for each school of the list
 *     volumes_write, for each volume
 *     volumes_close
 */
#ifndef BULLETIN_BATCH_VOLUME_H
#define BULLETIN_BATCH_VOLUME_H

#include "approval/approval.h"
#include "base/byte_sink.h"
#include "batch/schools.h"
#include "layout/layout.h"
#include "typeset/typecase.h"
#include "typeset/typeset.h"

/* Schools of one volume where nobody asks for another number (PRINT.md, 5). */
enum { VOLUME_SCHOOLS = 1000 };

/* All that volumes are made from; nothing is NULL. */
typedef struct {
	const Approval *approval;
	const Layout *layout; /* that the agreed sheet was set by */
	Typecase *typecase;
	const char *language; /* BCP 47, of the sheet */
	Fields fields;        /* of the bulletin that an imprint may show: "until" */
	const char *list;     /* the schools list's SHA-256 */
	int64_t made_at;      /* when the job began, seconds since 1970, UTC */
} VolumeJob;

typedef struct Volumes Volumes;

/*
 * Takes the agreed sheet apart and opens the fonts. NULL with imprint-missing
 * where the layout has no frame for an imprint, font-missing, sheet-not-ours or
 * module-missing.
 */
Volumes *volumes_open(Arena *arena, const VolumeJob *job, Remarks *remarks);
void volumes_close(Volumes *volumes); /* before the typecase; NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Volumes, volumes_close)

/* Sides of the sheet: a school of so many copies takes that many pages times them. */
int volumes_sides(const Volumes *volumes);

/*
 * Whether the imprint of this school can be set; if not, an error at its row
 * and column: imprint-too-long, or glyph-missing and its like for a sign that
 * no font has. Not for several threads at once.
 */
bool volumes_check(Volumes *volumes, const School *school, Remarks *remarks);

/*
 * Writes the volume with this number (from 1) of these schools, which were
 * checked. false where the sink did not take all. For several threads at once,
 * each with another volume.
 */
bool volumes_write(const Volumes *volumes, int number, const School *schools, int count,
	ByteSink *sink);

#endif
