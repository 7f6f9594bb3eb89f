/*
 * What the tests of imprints have to hand: the program's own fonts, a layout
 * and the form of its imprint.
 */
#ifndef BULLETIN_TESTS_IMPRINT_ROOM_H
#define BULLETIN_TESTS_IMPRINT_ROOM_H

#include "base/module.h"
#include "batch/record_setter.h"

#include <criterion/criterion.h>

typedef struct {
	Arena *arena;
	Remarks *remarks;
	const Layout *layout;
	Typecase *typecase;
	RecordFaces *faces;
	const RecordForm *form;
	RecordSetter *setter;
} ImprintRoom;

enum { ROOM_NAME, ROOM_COPIES, ROOM_COPY, ROOM_FIELDS };

static inline bool room_is_imprint(const Frame *frame)
{
	return frame->kind == FRAME_IMPRINT;
}

/* Records are in this language from here on. */
static inline void room_speak(ImprintRoom *room, const char *language)
{
	static const char *const fields[] = { "school.name", "school.copies", "copy" };
	const RecordTerms terms = {
		.layout = room->layout,
		.language = language,
		.typecase = room->typecase,
		.faces = room->faces,
		.fields = fields,
		.field_count = ROOM_FIELDS,
	};
	record_setter_close(room->setter);
	room->form = record_form_open(room->arena, &terms, room_is_imprint, room->remarks);
	cr_assert(room->form);
	room->setter = record_setter_open(room->form);
}

static inline void room_open(ImprintRoom *room, const char *layout)
{
	*room = (ImprintRoom){ .arena = arena_open() };
	room->remarks = remarks_new(room->arena);
	const char *folders[] = { data_path(room->arena, "layouts") };
	room->layout = layout_load(room->arena, layout, folders, 1, (Place){ 0 }, room->remarks);
	cr_assert(room->layout);
	room->typecase = typecase_open(data_path(room->arena, "fonts/fonts.conf"), NULL,
		room->remarks);
	cr_assert(room->typecase);
	room->faces = record_faces_open(room->typecase);
	room_speak(room, "en-GB");
}

static inline void room_close(ImprintRoom *room)
{
	record_setter_close(room->setter);
	record_faces_close(room->faces);
	typecase_close(room->typecase);
	arena_close(room->arena);
}

/* The third of twelve copies of a school of this name, which stands on line 7. */
static inline const SetRecord *room_set(ImprintRoom *room, const char *name)
{
	const char *const values[] = { name, "12", "3" };
	const Place places[] = { { "schools.csv", 7, 5 }, { "schools.csv", 7, 60 },
		{ "schools.csv", 7, 60 } };
	return record_setter_set(room->setter, &(Record){ values, places }, room->remarks);
}

/* What the glyphs of a run stand for. */
static inline char *room_words(ImprintRoom *room, const RecordRun *run)
{
	char *words = arena_text(room->arena, "");
	for (int i = 0; i < run->count; i++)
		words = arena_printf(room->arena, "%s%s", words, run->glyphs[i].letters);
	return words;
}

static inline double room_width(const ImprintRoom *room, const RecordRun *run)
{
	double units = 0;
	for (int i = 0; i < run->count; i++)
		units += run->glyphs[i].advance;
	return units / record_face(room->faces, run->face)->units_per_em * run->size;
}

#endif
