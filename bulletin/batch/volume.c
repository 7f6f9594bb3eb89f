#include "batch/volume.h"
#include "base/module.h"
#include "batch/batch_remarks.h"
#include "batch/pdf_volume.h"

#include <string.h>

struct Volumes {
	const VolumeJob *job;
	RecordFaces *faces;
	RecordSetter *setter; /* for volumes_check */
	const RecordForm *form;
	const SheetObjects *sheet;
	GlyphSubsetMake *make_subset;
};

/* What an imprint says of a school. */
enum {
	FIELD_NAME,
	FIELD_ADDRESS1,
	FIELD_ADDRESS2,
	FIELD_TOWN,
	FIELD_POSTCODE,
	FIELD_COPIES,
	FIELD_COPY,
	FIELD_COUNT
};

static const char *const field_names[] = {
	[FIELD_NAME] = "school.name",
	[FIELD_ADDRESS1] = "school.address1",
	[FIELD_ADDRESS2] = "school.address2",
	[FIELD_TOWN] = "school.town",
	[FIELD_POSTCODE] = "school.postcode",
	[FIELD_COPIES] = "school.copies",
	[FIELD_COPY] = "copy",
};

static bool is_imprint(const Frame *frame)
{
	return frame->kind == FRAME_IMPRINT;
}

static bool open_form(Arena *arena, Volumes *volumes, Remarks *remarks)
{
	const VolumeJob *job = volumes->job;
	const RecordTerms terms = {
		.layout = job->layout,
		.language = job->language,
		.typecase = job->typecase,
		.faces = volumes->faces,
		.fields = field_names,
		.field_count = FIELD_COUNT,
		.common = job->fields,
	};
	volumes->form = record_form_open(arena, &terms, is_imprint, remarks);
	if (volumes->form && volumes->form->frame_count == 0)
		remarks_add(remarks, (Place){ .file = job->layout->file }, IMPRINT_MISSING,
			job->layout->name);
	return volumes->form && volumes->form->frame_count > 0;
}

static bool open_sheet(Arena *arena, Volumes *volumes, Remarks *remarks)
{
	SheetObjectsRead *read_sheet = (SheetObjectsRead *)module_symbol("sheet-objects",
		"sheet_objects_read", remarks);
	volumes->make_subset = (GlyphSubsetMake *)module_symbol("glyph-subset", "glyph_subset_make",
		remarks);
	if (!read_sheet || !volumes->make_subset)
		return false;
	volumes->sheet = read_sheet(arena, approval_sheet(volumes->job->approval),
		PDF_VOLUME_FIRST_OBJECT, remarks);
	return volumes->sheet != NULL;
}

Volumes *volumes_open(Arena *arena, const VolumeJob *job, Remarks *remarks)
{
	g_autoptr(Volumes) volumes = g_new0(Volumes, 1);
	VolumeJob *kept = arena_new(arena, VolumeJob, 1);
	*kept = *job;
	volumes->job = kept;
	volumes->faces = record_faces_open(job->typecase);
	if (!open_form(arena, volumes, remarks) || !open_sheet(arena, volumes, remarks))
		return NULL;
	volumes->setter = record_setter_open(volumes->form);
	return g_steal_pointer(&volumes);
}

void volumes_close(Volumes *volumes)
{
	if (!volumes)
		return;
	record_setter_close(volumes->setter);
	record_faces_close(volumes->faces);
	g_free(volumes);
}

int volumes_sides(const Volumes *volumes)
{
	return volumes->sheet->page_count;
}

/* One copy of a school as a record. */
typedef struct {
	const char *values[FIELD_COUNT];
	Place places[FIELD_COUNT];
	char copies[TEXT_LONGEST_NUMBER], copy[TEXT_LONGEST_NUMBER];
} CopyRecord;

static void fill_copy(CopyRecord *record, int copy)
{
	record->values[FIELD_COPY] = text_number(record->copy, copy);
}

static void fill_school(CopyRecord *record, const School *school)
{
	const char *const values[FIELD_COUNT] = {
		[FIELD_NAME] = school->name,
		[FIELD_ADDRESS1] = school->address1,
		[FIELD_ADDRESS2] = school->address2,
		[FIELD_TOWN] = school->town,
		[FIELD_POSTCODE] = school->postcode,
		[FIELD_COPIES] = text_number(record->copies, school->copies),
		[FIELD_COPY] = "",
	};
	memcpy(record->values, values, sizeof values);
	static const SchoolField columns[FIELD_COUNT] = {
		[FIELD_NAME] = SCHOOL_NAME,
		[FIELD_ADDRESS1] = SCHOOL_ADDRESS1,
		[FIELD_ADDRESS2] = SCHOOL_ADDRESS2,
		[FIELD_TOWN] = SCHOOL_TOWN,
		[FIELD_POSTCODE] = SCHOOL_POSTCODE,
		[FIELD_COPIES] = SCHOOL_COPIES,
		[FIELD_COPY] = SCHOOL_COPIES,
	};
	for (int i = 0; i < FIELD_COUNT; i++)
		record->places[i] = school->places[columns[i]];
}

static const SetRecord *set_copy(RecordSetter *setter, CopyRecord *record, int copy,
	Remarks *remarks)
{
	fill_copy(record, copy);
	return record_setter_set(setter, &(Record){ record->values, record->places }, remarks);
}

/* Every number of a copy is tried: of two as long as each other, either may be the wider. */
bool volumes_check(Volumes *volumes, const School *school, Remarks *remarks)
{
	CopyRecord record = { 0 };
	fill_school(&record, school);
	bool is_numbered = record_form_names(volumes->form, FIELD_COPY), is_set = true;
	for (int copy = is_numbered ? 1 : school->copies; is_set && copy <= school->copies; copy++)
		is_set = set_copy(volumes->setter, &record, copy, remarks) != NULL;
	return is_set;
}

/* One volume being written. */
typedef struct {
	const Volumes *volumes;
	RecordSetter *setter;
	PdfVolume *pdf;
	Remarks *remarks; /* of what was checked before: none */
} Writing;

static void write_facts(Writing *writing, const School *school, const CopyRecord *record)
{
	const RecordFact facts[] = {
		{ "School", school->id },
		{ "Name", school->name },
		{ "Town", school->town },
		{ "Postcode", school->postcode },
		{ "Copies", record->values[FIELD_COPIES] },
	};
	pdf_volume_begin_record(writing->pdf, facts, G_N_ELEMENTS(facts));
}

/* Draws one copy's imprint; the numbers of what was drawn, one a side. */
static void draw_copy(Writing *writing, CopyRecord *record, int copy, int *drawn)
{
	const SetRecord *set = set_copy(writing->setter, record, copy, writing->remarks);
	g_assert(set); /* volumes_check has seen it */
	for (int side = 0; side < writing->volumes->sheet->page_count; side++) {
		pdf_volume_draw(writing->pdf, side, set, 0, 0);
		drawn[side] = pdf_volume_keep(writing->pdf);
	}
}

/* Copies that say the same share what is drawn. */
static void write_school(Writing *writing, const School *school)
{
	const Volumes *volumes = writing->volumes;
	int sides = volumes->sheet->page_count;
	g_autofree int *drawn = g_new(int, sides);
	bool is_numbered = record_form_names(volumes->form, FIELD_COPY);
	CopyRecord record = { 0 };
	fill_school(&record, school);
	write_facts(writing, school, &record);
	for (int copy = 1; copy <= school->copies; copy++) {
		if (copy == 1 || is_numbered)
			draw_copy(writing, &record, copy, drawn);
		for (int side = 0; side < sides; side++)
			pdf_volume_add_page(writing->pdf, side, drawn[side]);
	}
	pdf_volume_end_record(writing->pdf);
}

bool volumes_write(const Volumes *volumes, int number, const School *schools, int count,
	ByteSink *sink)
{
	Arena *arena = arena_open();
	const VolumeJob *job = volumes->job;
	const PdfVolumeTerms terms = {
		.sheet = volumes->sheet,
		.form = volumes->form,
		.make_subset = volumes->make_subset,
		.made_at = job->made_at,
		.name = arena_printf(arena, "%s\n%s\n%d\n%s\n%s\n%" G_GINT64_FORMAT,
			approval_sheet_sha256(job->approval), job->list, number, schools[0].id,
			schools[count - 1].id, job->made_at),
	};
	g_autoptr(RecordSetter) setter = record_setter_open(volumes->form);
	g_autoptr(PdfVolume) pdf = pdf_volume_open(&terms, sink);
	Writing writing = { volumes, setter, pdf, remarks_new(arena) };
	for (int i = 0; i < count; i++)
		write_school(&writing, &schools[i]);
	bool is_written = pdf_volume_finish(pdf);
	arena_close(arena);
	return is_written;
}
