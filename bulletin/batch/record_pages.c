#include "batch/record_pages.h"
#include "base/module.h"
#include "batch/pdf_volume.h"

struct RecordPages {
	const RecordPagesTerms *terms;
	RecordTerms record;
	RecordFaces *faces;
	RecordSetter *setter;
	PdfVolumeTerms volume;
	PdfVolume *pdf;
	int cell;      /* the next one */
	bool is_begun; /* the page has something on it */
};

static bool open_sheet(Arena *arena, RecordPages *pages, Remarks *remarks)
{
	SheetObjectsRead *read_sheet = (SheetObjectsRead *)module_symbol("sheet-objects",
		"sheet_objects_read", remarks);
	pages->volume.make_subset = (GlyphSubsetMake *)module_symbol("glyph-subset",
		"glyph_subset_make", remarks);
	if (!read_sheet || !pages->volume.make_subset)
		return false;
	pages->volume.sheet = read_sheet(arena, pages->terms->sheet, PDF_VOLUME_FIRST_OBJECT,
		remarks);
	return pages->volume.sheet != NULL;
}

RecordPages *record_pages_open(Arena *arena, const RecordPagesTerms *terms, ByteSink *sink,
	Remarks *remarks)
{
	g_autoptr(RecordPages) pages = g_new0(RecordPages, 1);
	pages->terms = terms;
	pages->cell = terms->first_cell;
	pages->record = terms->record;
	pages->record.faces = pages->faces = record_faces_open(terms->record.typecase);
	pages->volume.form = record_form_open(arena, &pages->record, terms->is_wanted, remarks);
	if (!pages->volume.form || !open_sheet(arena, pages, remarks))
		return NULL;
	pages->volume.made_at = terms->made_at;
	pages->volume.name = terms->name;
	pages->volume.has_cells = true;
	pages->setter = record_setter_open(pages->volume.form);
	pages->pdf = pdf_volume_open(&pages->volume, sink);
	return g_steal_pointer(&pages);
}

void record_pages_close(RecordPages *pages)
{
	if (!pages)
		return;
	pdf_volume_close(pages->pdf);
	record_setter_close(pages->setter);
	record_faces_close(pages->faces);
	g_free(pages);
}

bool record_pages_is_full(const RecordPages *pages)
{
	return !pages->is_begun || pages->cell == pages->terms->cell_count;
}

static void end_page(RecordPages *pages)
{
	if (!pages->is_begun)
		return;
	pdf_volume_begin_record(pages->pdf, NULL, 0);
	pdf_volume_add_page(pages->pdf, 0, pdf_volume_keep(pages->pdf));
	pdf_volume_end_record(pages->pdf);
	pages->is_begun = false;
}

/* Makes room for the next record. */
static void begin_page(RecordPages *pages)
{
	if (pages->cell == pages->terms->cell_count) {
		end_page(pages);
		pages->cell = 0;
	}
	pages->is_begun = true;
}

static bool draw(RecordPages *pages, const Record *record, Length right, Length down,
	Remarks *remarks)
{
	const SetRecord *set = record_setter_set(pages->setter, record, remarks);
	if (set)
		pdf_volume_draw(pages->pdf, 0, set, right, down);
	return set != NULL;
}

static void draw_rule(RecordPages *pages, const Frame *frame)
{
	Box box = { frame->left, frame->top, frame->width, frame->height };
	pdf_volume_draw_rule(pages->pdf, 0, box, &pages->record.layout->inks[frame->ink]);
}

bool record_pages_add(RecordPages *pages, const Record *record, Remarks *remarks)
{
	begin_page(pages);
	const RecordPagesTerms *terms = pages->terms;
	if (terms->rules && terms->rules[pages->cell])
		draw_rule(pages, terms->rules[pages->cell]);
	Box cell = terms->cells[pages->cell++];
	return draw(pages, record, cell.x, cell.y, remarks);
}

bool record_pages_add_to_page(RecordPages *pages, const Record *record, Remarks *remarks)
{
	begin_page(pages);
	return draw(pages, record, 0, 0, remarks);
}

bool record_pages_finish(RecordPages *pages)
{
	end_page(pages);
	return pdf_volume_finish(pages->pdf);
}
