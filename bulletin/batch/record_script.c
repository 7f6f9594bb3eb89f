#include "batch/record_script.h"

#include <string.h>

/* What the glyph's cluster says, where the glyph is its first. */
static const char *letters_of(Arena *arena, const LoneRun *run, int number)
{
	int start = run->glyphs[number].cluster, end = (int)strlen(run->text);
	for (int i = 0; i < run->glyph_count; i++) {
		int cluster = run->glyphs[i].cluster;
		if (cluster == start && i < number)
			return "";
		if (cluster > start && cluster < end)
			end = cluster;
	}
	return arena_bytes(arena, run->text + start, (size_t)(end - start));
}

/* The typesetter's measures in units of the face; its y runs down, the font's up. */
static RecordGlyph *glyphs_of(Arena *arena, const LoneRun *run, const RecordFace *face)
{
	RecordGlyph *glyphs = arena_new(arena, RecordGlyph, run->glyph_count);
	double units = face->units_per_em / (LONE_TEXT_EM * run->share);
	for (int i = 0; i < run->glyph_count; i++) {
		const Glyph *glyph = &run->glyphs[i];
		glyphs[i] = (RecordGlyph){
			.index = glyph->index,
			.advance = glyph->advance * units,
			.own = hb_font_get_glyph_h_advance(face->font, glyph->index),
			.dx = (int)lround(glyph->dx * units),
			.dy = -(int)lround(glyph->dy * units),
			.letters = letters_of(arena, run, i),
		};
	}
	return glyphs;
}

static LoneTerms terms_of(Typecase *typecase, const RecordFrame *frame)
{
	return (LoneTerms){ typecase, frame->style, frame->words.language };
}

const LoneText *record_script_shape(RecordSetting *setting, const RecordFrame *frame,
	const char *words, Place place, Remarks *remarks)
{
	RecordFaces *faces = setting->form->faces;
	const LoneTerms terms = terms_of(record_faces_take_typecase(faces), frame);
	const LoneText *text = lone_text_shape(setting->arena, &terms, words, place, remarks);
	record_faces_give_back(faces);
	return text;
}

static void add_run(RecordSetting *setting, const RecordFrame *frame, const LoneRun *run,
	LinePlace place)
{
	RecordFaces *faces = setting->form->faces;
	int face = record_faces_add(faces, run->font);
	double share = (double)place.size / LONE_TEXT_EM;
	*arena_push(setting->arena, setting->runs, setting->run_count) = (RecordRun){
		.frame = (int)(frame - setting->form->frames),
		.face = face,
		.size = (Length)lround(place.size * run->share),
		.x = place.x + (Length)lround(run->x * share),
		.baseline = place.baseline,
		.glyphs = glyphs_of(setting->arena, run, record_face(faces, face)),
		.count = run->glyph_count,
	};
}

void record_script_add_line(RecordSetting *setting, const RecordFrame *frame, const LoneText *text,
	int first, int end, LinePlace place)
{
	RecordFaces *faces = setting->form->faces;
	const LoneTerms terms = terms_of(record_faces_take_typecase(faces), frame);
	LoneLine line = lone_text_line(setting->arena, &terms, text, first, end);
	for (int i = 0; i < line.run_count; i++)
		add_run(setting, frame, &line.runs[i], place);
	record_faces_give_back(faces);
}

static void add_reach(InkReach *reach, const LoneRun *run, const RecordFace *face)
{
	double units = face->units_per_em / (LONE_TEXT_EM * run->share);
	for (int i = 0; i < run->glyph_count; i++)
		record_face_add_reach(face, run->glyphs[i].index,
			-(int)lround(run->glyphs[i].dy * units), run->share, reach);
}

InkReach record_script_reach(RecordSetting *setting, const RecordFrame *frame, const LoneText *text)
{
	RecordFaces *faces = setting->form->faces;
	const LoneTerms terms = terms_of(record_faces_take_typecase(faces), frame);
	InkReach reach = { 0 };
	int words;
	lone_text_words(text, &words);
	LoneLine line = words > 0 ? lone_text_line(setting->arena, &terms, text, 0, words)
				  : (LoneLine){ 0 };
	for (int i = 0; i < line.run_count; i++) {
		int face = record_faces_add(faces, line.runs[i].font);
		add_reach(&reach, &line.runs[i], record_face(faces, face));
	}
	record_faces_give_back(faces);
	return reach;
}
