/*
 * Volumes for the judges, of sheets that the press finished:
 *
 *     volumes write SHEET LAYOUT OUT
 *
 * Writes the PDF OUT with a page for each name below, on each side of the
 * sheet; the first is empty, so its pages are the bare sheet. Prints where each
 * name was set, in mm:
 *
 *     record, side, left and top, width and height of its frame; size of its
 *     type, first baseline and how many lines; name
 *
 *     volumes press FOLDER ID OUT
 *
 * Presses the bulletin ID of the partnership in FOLDER: a name as the
 * typesetter sets it by itself.
 */
#include "base/module.h"
#include "base/safe_file.h"
#include "batch/pdf_volume.h"
#include "pipeline/pipeline.h"

#include <stdio.h>
#include <string.h>

/* Nothing; then names as schools have them, in every direction. */
static const char *const names[] = {
	"",
	"Alder First School",
	"Our Lady of Perpetual Succour Catholic Primary School",
	"Ysgol Gynradd Tŷ Ŵyl a'r Llŷn",
	"Szkoła Podstawowa w Łęczycy, ćwiczenia",
	"مدرسة النور",
	"مدرسہ اردو لیڈز",
	"ਖ਼ਾਲਸਾ ਪ੍ਰਾਇਮਰੀ ਸਕੂਲ",
	"阳光中文学校",
	"Al-Noor (النور) School",
	"مدرسہ اسلامیہ برائے طالبات، ہیلی فیکس روڈ لیڈز",
	"北京市海淀区中关村第一实验小学附属国际幼儿园和阳光中文学校以及语言中心",
	"ਪਪਪ੍ਰਾ ਗੁਰੂ ਨਾਨਕ",
};

typedef struct {
	ByteSink sink;
	FILE *file;
} FileSink;

static bool take(ByteSink *sink, const void *bytes, size_t length)
{
	return fwrite(bytes, 1, length, ((FileSink *)sink)->file) == length;
}

static bool finish(ByteSink *sink)
{
	return fflush(((FileSink *)sink)->file) == 0;
}

static bool is_imprint(const Frame *frame)
{
	return frame->kind == FRAME_IMPRINT;
}

static const RecordForm *form_of(Arena *arena, const char *name, Typecase *typecase,
	RecordFaces *faces, Remarks *remarks)
{
	static const char *const fields[] = { "school.name", "school.copies", "copy" };
	const char *folder = data_path(arena, "layouts");
	const Layout *layout = layout_load(arena, name, &folder, 1, (Place){ 0 }, remarks);
	if (!layout)
		return NULL;
	const RecordTerms terms = { layout, "en-GB", typecase, faces, fields, G_N_ELEMENTS(fields),
		{ 0 } };
	return record_form_open(arena, &terms, is_imprint, remarks);
}

static const SetRecord *set_name(RecordSetter *setter, const char *name, Remarks *remarks)
{
	static const Place places[3];
	const char *const values[] = { name, *name ? "12" : "", *name ? "3" : "" };
	return record_setter_set(setter, &(Record){ values, places }, remarks);
}

/* Tells of the frame that is set first; all its runs are of the name. */
static void tell_place(const RecordForm *form, int sides, int number, const SetRecord *set)
{
	if (set->count == 0)
		return;
	const RecordRun *run = &set->runs[0];
	const Frame *frame = form->frames[run->frame].frame;
	int side = 0, lines = 1;
	while (side < sides && !frame_is_on_side(frame, side, sides))
		side++;
	for (int i = 1; i < set->count && set->runs[i].frame == run->frame; i++)
		lines += set->runs[i].baseline != set->runs[i - 1].baseline;
	printf("%d %d %.3f %.3f %.3f %.3f %.2f %.4f %d %s\n", number, side + 1,
		mm_from_length(frame->left), mm_from_length(frame->top),
		mm_from_length(frame->width), mm_from_length(frame->height),
		pt_from_length(run->size), mm_from_length(run->baseline), lines, names[number]);
}

static bool write_volume(const PdfVolumeTerms *terms, RecordSetter *setter, FileSink *out,
	Remarks *remarks)
{
	int sides = terms->sheet->page_count;
	g_autoptr(PdfVolume) volume = pdf_volume_open(terms, &out->sink);
	for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
		const RecordFact facts[] = { { "Name", names[i] } };
		const SetRecord *set = set_name(setter, names[i], remarks);
		if (!set)
			return false;
		tell_place(terms->form, sides, (int)i, set);
		pdf_volume_begin_record(volume, facts, G_N_ELEMENTS(facts));
		for (int side = 0; side < sides; side++) {
			pdf_volume_draw(volume, side, set, 0, 0);
			pdf_volume_add_page(volume, side, pdf_volume_keep(volume));
		}
		pdf_volume_end_record(volume);
	}
	return pdf_volume_finish(volume);
}

static bool run_write(Arena *arena, char **arguments, Remarks *remarks)
{
	Text bytes = text_read(arena, arguments[0], 64 << 20, remarks);
	SheetObjectsRead *read_sheet = (SheetObjectsRead *)module_symbol("sheet-objects",
		"sheet_objects_read", remarks);
	GlyphSubsetMake *make_subset = (GlyphSubsetMake *)module_symbol("glyph-subset",
		"glyph_subset_make", remarks);
	Typecase *typecase = typecase_open(data_path(arena, "fonts/fonts.conf"), NULL, remarks);
	if (!bytes.bytes || !read_sheet || !make_subset || !typecase)
		return false;
	RecordFaces *faces = record_faces_open(typecase);
	const PdfVolumeTerms terms = {
		.sheet = read_sheet(arena, bytes, PDF_VOLUME_FIRST_OBJECT, remarks),
		.form = form_of(arena, arguments[1], typecase, faces, remarks),
		.make_subset = make_subset,
		.made_at = 1767261600, /* the sheets' own date */
		.name = "judged",
	};
	FileSink out = { { take, finish }, fopen(arguments[2], "wb") };
	RecordSetter *setter = terms.form ? record_setter_open(terms.form) : NULL;
	bool is_written = terms.sheet && setter && out.file &&
		write_volume(&terms, setter, &out, remarks) && fclose(out.file) == 0;
	record_setter_close(setter);
	record_faces_close(faces);
	typecase_close(typecase);
	return is_written;
}

static bool run_press(Arena *arena, char **arguments, Remarks *remarks)
{
	BulletinPath path;
	const Home *home = home_find(arena, arguments[0], false, remarks);
	if (!home || !bulletin_find(arena, home, arguments[1], &path, remarks))
		return false;
	Pipeline *pipeline = pipeline_open(arena, home, path, remarks);
	const Sheet *sheet = pipeline_pages(pipeline) ? pipeline_sheet(pipeline, 1767261600) : NULL;
	bool is_written = sheet && safe_file_replace(arguments[2], sheet->pdf, 0644, remarks);
	pipeline_close(pipeline);
	return is_written;
}

static void tell(Arena *arena, Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		fputs(remark_text(arena, &sorted[i], false), stderr);
}

int main(int count, char **arguments)
{
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	bool is_press = count == 5 && strcmp(arguments[1], "press") == 0;
	bool is_done = count == 5 &&
		(is_press ? run_press : run_write)(arena, arguments + 2, remarks);
	if (!is_done)
		tell(arena, remarks);
	arena_close(arena);
	return is_done ? 0 : 1;
}
