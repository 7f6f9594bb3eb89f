/*
 * A good file passes each line of the lists; for each line a file that is
 * broken on purpose is told so, with that remark and no other.
 */
#include "golden/expected.h"
#include "preflight/changes.h"
#include "preflight/preflight.h"

typedef void Change(GoodFile *file);

/* What is done to the good file: any of these. */
typedef struct {
	const char *what, *remark;
	Part part;
	const char *key, *value;         /* set in that part, taken out where the value is NULL */
	const char *drawn;               /* drawn after the rest, as an artifact */
	const char *bare;                /* the same, as it stands */
	const char *said, *instead;      /* in the metadata */
	const char *written, *rewritten; /* in the bytes, of one length */
	Change *change;                  /* of its objects */
	Change *writing;                 /* of how it is written */
} Breaking;

#define SET(where, what, as) .part = (where), .key = (what), .value = (as)

static const Breaking breakings[] = {
	{ .what = "nothing is broken" },
	{ "a later version", "pdf-version", .writing = make_later_version },
	{ "no identifier", "pdf-without-id", .written = "/ID [", .rewritten = "/Ix [" },
	{ "encrypted, for everybody to open", "pdf-encrypted", .writing = encrypt },
	{ "encrypted, with a password", "pdf-locked", .writing = lock },
	{ "cut at its end", "pdf-damaged", .written = "startxref", .rewritten = "startxxxx" },
	{ "no header of a PDF and nothing else", "pdf-unreadable", .written = "%PDF",
		.rewritten = NULL },
	{ "no page", "pdf-without-pages", .change = take_pages },
	{ "an action at its opening", "pdf-has-actions",
		SET(PART_CATALOG, "/OpenAction", "<< /S /Named /N /Print >>") },
	{ "an action of an outline", "pdf-has-actions",
		SET(PART_CATALOG, "/Outlines", "<< /First << /A << /S /URI /URI (x) >> >> >>") },
	{ "scripts", "pdf-has-actions", SET(PART_CATALOG, "/Names", "<< /JavaScript << >> >>") },
	{ "a form to fill in", "pdf-has-form", SET(PART_CATALOG, "/AcroForm", "<< /Fields [] >>") },
	{ "attachments", "pdf-has-attachments",
		SET(PART_CATALOG, "/Names", "<< /EmbeddedFiles << >> >>") },
	{ "a program in PostScript", "pdf-has-postscript", .change = add_postscript },
	{ "a picture that lies elsewhere", "pdf-leans-on-others",
		SET(PART_PICTURE, "/OPI", "<< >>") },
	{ "a form that lies elsewhere", "pdf-leans-on-others", SET(PART_FORM, "/Ref", "<< >>") },
	{ "LZW", "pdf-has-lzw", .change = add_lzw, .writing = pack_nothing_anew },
	{ "a transfer curve", "transfer-curve", SET(PART_STATE, "/TR", "/Identity") },
	{ "the other transfer curve", "transfer-curve", SET(PART_STATE, "/TR2", "/Identity") },
	{ "a named screen", "halftone-named",
		SET(PART_STATE, "/HT", "<< /HalftoneType 1 /HalftoneName /Round >>") },
	{ "blending in RGB", "blend-space",
		SET(PART_PAGE, "/Group", "<< /S /Transparency /CS /DeviceRGB >>") },
	{ "blending in RGB on the second page", "blend-space", .change = add_page_blended_in_rgb },
	{ "layers as they may be", NULL, .change = add_all_layers },
	{ "layers that are not all listed", "layers-unlisted", .change = add_one_layer_of_two },
	{ "layers without a name for how they show", "layers-unnamed",
		SET(PART_CATALOG, "/OCProperties", "<< /OCGs [] /D << >> >>") },
	{ "layers with one name for two ways", "layers-unnamed",
		SET(PART_CATALOG, "/OCProperties",
			"<< /OCGs [] /D << /Name (A) >> /Configs [<< /Name (A) >>] >>") },
	{ "layers that change at the press", "layers-automatic",
		SET(PART_CATALOG, "/OCProperties", "<< /OCGs [] /D << /Name (A) /AS [] >> >>") },
	{ "a record, listed as it is to be", NULL, .change = add_record },
	{ "records that are not listed", "parts-missing", .change = add_record_unlisted },
	{ "a page that does not know its record", "parts-astray",
		.change = add_record_unknown_to_its_page },
	{ "a record that does not know its list", "parts-astray",
		.change = add_record_without_a_parent },
	{ "a list of records within itself", "parts-astray", .change = add_record_within_itself },
	{ "a second page, of no record", "parts-astray", .change = add_page_without_a_record },
	{ "records of another day", "parts-of-another-date", .change = add_record_of_another_day },
	{ "no XMP", "xmp-missing", .change = take_metadata },
	{ "XMP that is no XML", "xmp-unreadable", .said = "</rdf:RDF>", .instead = "<" },
	{ "packed XMP", "xmp-packed", .written = "/Subtype /XML", .rewritten = "/Filter  [  ]" },
	{ "XMP without a version", "xmp-incomplete", .said = "VersionID", .instead = "Version" },
	{ "XMP without a title", "xmp-incomplete", .said = "dc:title", .instead = "dc:titel" },
	{ "another kind of PDF/X", "pdfx-unidentified", .said = "PDF/X-4<",
		.instead = "PDF/X-1a:2003<" },
	{ "Trapped unknown", "trapped-unknown", SET(PART_INFO, "/Trapped", "/Unknown") },
	{ "Trapped in Info alone", "trapped-unknown", .said = "pdf:Trapped",
		.instead = "pdf:Keywords" },
	{ "another title in Info", "info-disagrees", SET(PART_INFO, "/Title", "(Another)") },
	{ "another date in Info", "info-disagrees",
		SET(PART_INFO, "/ModDate", "(D:20080913100211Z)") },
	{ "no output intent for print", "intent-missing", SET(PART_PRINT, "/S", "/GTS_PDFA1") },
	{ "two output intents for print", "intent-twice", .change = add_intent },
	{ "no name of a condition", "intent-unnamed",
		SET(PART_PRINT, "/OutputConditionIdentifier", NULL) },
	{ "no profile", "intent-without-profile", SET(PART_PRINT, "/DestOutputProfile", NULL) },
	{ "a profile of three colours", "intent-not-cmyk", SET(PART_PROFILE, "/N", "3") },
	{ "two profiles", "intents-differ", .change = add_profile },
	{ "no output intent for the archive", "intent-of-archive-missing",
		SET(PART_ARCHIVE, "/S", "/GTS_PDFE1") },
	{ "bleed out of the paper", "boxes-not-nested",
		SET(PART_PAGE, "/BleedBox", "[-30 -30 330 330]") },
	{ "trim out of the bleed", "boxes-not-nested",
		SET(PART_PAGE, "/TrimBox", "[-15 0 300 300]") },
	{ "no trim", "trim-missing", SET(PART_PAGE, "/TrimBox", NULL) },
	{ "trim and art", "trim-twice", SET(PART_PAGE, "/ArtBox", "[10 10 290 290]") },
	{ "a link", "annotation-on-sheet",
		SET(PART_PAGE, "/Annots",
			"[<< /Type /Annot /Subtype /Link /Rect [305 305 400 400] >>]") },
	{ "a link outside the bleed", NULL,
		SET(PART_PAGE, "/Annots",
			"[<< /Type /Annot /Subtype /Link /Rect [311 311 400 400] >>]") },
	{ "a font that is not there", "font-not-embedded",
		SET(PART_DESCRIPTOR, "/FontFile2", NULL) },
	{ "a font that is none", "font-damaged", .change = spoil_font },
	{ "other widths", "font-widths", SET(PART_DESCENDANT, "/W", "[37 [700 633]]") },
	{ "a glyph that is not there", "font-notdef",
		.drawn = "/Gs gs 0 0 0 1 k BT /F 12 Tf <0000> Tj ET" },
	{ "no map of glyphs", "font-without-map", SET(PART_DESCENDANT, "/CIDToGIDMap", NULL) },
	{ "no letters", "font-without-letters", SET(PART_FONT, "/ToUnicode", NULL) },
	{ "a drawing without end", "drawing-unreadable", .bare = "(text" },
	{ "a form in itself", "drawing-too-deep", .change = draw_in_circle },
	{ "states that are never given back", "drawing-too-nested", .change = save_a_thousand },
	{ "RGB", "colour-rgb", .drawn = "1 0 0 rg 50 50 30 30 re f" },
	{ "RGB outside the bleed", NULL, .drawn = "1 0 0 rg -20 50 5 30 re f" },
	{ "RGB that is clipped away", NULL,
		.drawn = "q -20 50 5 30 re W n 1 0 0 rg 0 0 300 300 re f Q" },
	{ "RGB in a form", "colour-rgb", .drawn = "/Fm Do", .change = draw_in_form },
	{ "RGB outside the box of a form", NULL, SET(PART_FORM, "/BBox", "[0 0 40 300]"),
		.drawn = "q 1 0 0 1 9 0 cm /Fm Do Q", .change = draw_in_form },
	{ "crop ink", "registration-on-sheet", .drawn = "/All cs 1 scn 50 50 30 30 re f" },
	{ "crop ink where crop marks are", NULL, .drawn = "/All cs 1 scn -10 50 9 30 re f" },
	{ "much ink", "ink-sum", .drawn = "1 1 1 1 k 50 50 30 30 re f" },
	{ "much ink in a picture", "ink-sum", .change = fill_picture },
	{ "much ink in a picture of 2 bits", "ink-sum", .change = fill_picture_in_2_bits },
	{ "much ink in a picture of 16 bits", "ink-sum", .change = fill_picture_in_16_bits },
	{ "much ink among the samples of a shading", "ink-sum", .change = add_sampled_shading },
	{ "much ink amid a shading", "ink-sum", .change = add_stitched_shading },
	{ "much ink in a pattern that is a shading", "ink-sum", .change = add_shading_pattern },
	{ "a shading by a program", "shading-not-judged", .change = add_shading_by_program },
	{ "RGB in a letter that is a drawing", "colour-rgb", .change = add_letter_in_rgb },
	{ "a thin stroke of such a letter", NULL, .change = add_letter_with_a_thin_stroke },
	{ "RGB in a soft mask", "colour-rgb", .change = add_mask_in_rgb },
	{ "a soft mask of thin lines in four inks", NULL,
		.change = add_mask_in_thin_lines_of_four_inks },
	{ "black of three inks", "black-text-on-plates",
		.drawn = "1 1 0 1 k BT /F 12 Tf 20 40 Td <0025> Tj ET" },
	{ "large black of three inks", NULL,
		.drawn = "1 1 0 1 k BT /F 60 Tf 20 40 Td <0025> Tj ET" },
	{ "small white type", "type-small-reversed",
		.drawn = "0 0 0 0 k BT /F 1 Tf 5 0 0 5 20 40 Tm <0025> Tj ET" },
	{ "small type of three inks", "type-in-several-inks",
		.drawn = ".5 .5 .5 0 k BT /F 8 Tf 20 40 Td <0025> Tj ET" },
	{ "a hairline", "line-too-thin",
		.drawn = ".1 w q 2 0 0 2 0 0 cm 1 0 0 0 K 10 10 m 50 50 l S Q" },
	{ "a thin bar", "line-too-thin", .drawn = "1 0 0 0 k 50 50 100 .2 re f" },
	{ "a thin line in a tint", "line-light-too-thin",
		.drawn = ".5 w .5 0 0 0 K 10 10 m 50 50 l S" },
	{ "a thin line in a full ink", NULL, .drawn = ".5 w 1 0 0 0 K 10 10 m 50 50 l S" },
	{ "a thin white line", "line-light-too-thin", .drawn = ".5 w 0 0 0 0 K 10 10 m 50 50 l S" },
	{ "white that overprints", "white-overprints",
		.drawn = "/Gs gs 0 0 0 0 k 50 50 30 30 re f" },
	{ "black that does not", "black-knocks-out",
		.drawn = "/Kn gs 0 0 0 1 k BT /F 12 Tf 20 40 Td <0025> Tj ET" },
	{ "a picture too large by far", "picture-too-coarse",
		.drawn = "q 200 0 0 200 50 50 cm /Im Do Q" },
	{ "a picture too large", "picture-coarse", .drawn = "q 45 0 0 45 50 50 cm /Im Do Q" },
	{ "a picture that is cut short", "picture-cut-short", SET(PART_PICTURE, "/Height", "161") },
	{ "a picture of all the paper in the world", "picture-not-judged",
		SET(PART_PICTURE, "/Height", "1000000") },
	{ "a picture in place of a picture", "picture-alternates",
		SET(PART_PICTURE, "/Alternates", "[]") },
	{ "a picture as JPEG 2000", "picture-not-unpacked",
		SET(PART_PICTURE, "/Filter", "/JPXDecode") },
	{ "a picture as JBIG2", "picture-not-unpacked",
		SET(PART_PICTURE, "/Filter", "/JBIG2Decode") },
	{ "a picture seen through colours", "picture-mask-in-colours",
		.change = mask_picture_in_colours },
	{ "a smoothed picture", "picture-interpolated", SET(PART_PICTURE, "/Interpolate", "true") },
	{ "no tags", "file-untagged", SET(PART_CATALOG, "/MarkInfo", NULL) },
	{ "no language", "file-without-language", SET(PART_CATALOG, "/Lang", NULL) },
	{ "no title shown", "file-hides-title", SET(PART_CATALOG, "/ViewerPreferences", NULL) },
	{ "something outside all tags", "ink-untagged", .bare = ".5 0 0 0 k 50 50 30 30 re f" },
	{ "something in a tag with a number that is none", "ink-untagged",
		.bare = "/P << /MCID -2 >> BDC .5 0 0 0 k 50 50 30 30 re f EMC" },
};

static Arena *arena;

static void open_arena(void)
{
	arena = arena_open();
}

static void close_arena(void)
{
	arena_close(arena);
}

TestSuite(preflight, .init = open_arena, .fini = close_arena);

static void change_file(GoodFile *file, const Breaking *breaking)
{
	if (breaking->key)
		good_set(file, breaking->part, breaking->key,
			breaking->value ? good_parse(file, breaking->value)
					: qpdf_oh_new_null(file->pdf));
	if (breaking->drawn)
		g_string_append_printf(file->content, "/Artifact BMC q %s Q EMC\n",
			breaking->drawn);
	if (breaking->bare)
		g_string_append(file->content, breaking->bare);
	if (breaking->said)
		g_string_replace(file->metadata, breaking->said, breaking->instead, 0);
	if (breaking->change)
		breaking->change(file);
}

/* Where the bytes have nothing to be rewritten with, nothing else is left of them. */
static Text rewritten(Text pdf, const Breaking *breaking)
{
	if (!breaking->written)
		return pdf;
	if (!breaking->rewritten)
		return text_from("A letter, and no PDF.");
	char *at = memmem(pdf.bytes, pdf.length, breaking->written, strlen(breaking->written));
	cr_assert(at, "%s", breaking->what);
	memcpy(at, breaking->rewritten, strlen(breaking->rewritten));
	return pdf;
}

static Text broken(const Breaking *breaking)
{
	GoodFile file = good_file_open();
	change_file(&file, breaking);
	good_file_finish(&file);
	qpdf_init_write_memory(file.pdf);
	qpdf_force_pdf_version(file.pdf, "1.6");
	qpdf_set_static_ID(file.pdf, QPDF_TRUE);
	if (breaking->writing)
		breaking->writing(&file);
	Text pdf = rewritten(good_file_bytes(&file, arena), breaking);
	good_file_close(&file);
	return pdf;
}

static void expect_remark(const Breaking *breaking, Remarks *remarks)
{
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	int wanted = breaking->remark ? 1 : 0;
	cr_expect_eq(count, wanted, "%s: %d remarks", breaking->what, count);
	for (int i = 0; i < count; i++)
		cr_expect(breaking->remark && strcmp(told[i].name, breaking->remark) == 0, "%s: %s",
			breaking->what, remark_text(arena, &told[i], false));
}

static void tell_case(GString *all, const char *what, Remarks *remarks)
{
	int count;
	const Remark *told = remarks_sorted(remarks, &count);
	g_string_append_printf(all, "# %s\n", what);
	for (int i = 0; i < count; i++)
		g_string_append(all, remark_text(arena, &told[i], false));
	g_string_append_c(all, '\n');
}

static void expect_all(const Breaking *cases, size_t count, const PreflightJob *job,
	const char *golden)
{
	g_autoptr(GString) all = g_string_new(NULL);
	for (size_t i = 0; i < count; i++) {
		Remarks *remarks = remarks_new(arena);
		bool is_sound = preflight_run(broken(&cases[i]), job, remarks);
		cr_expect_eq(is_sound, remarks_count_of(remarks, REMARK_ERROR) == 0);
		expect_remark(&cases[i], remarks);
		tell_case(all, cases[i].what, remarks);
	}
	compare(golden, "remarks.txt", all->str);
}

Test(preflight, tells_each_fault_and_nothing_else)
{
	expect_all(breakings, G_N_ELEMENTS(breakings), &(PreflightJob){ .file = "sheet.pdf" },
		"preflight-faults");
}

/*
 * A sheet of ours, on paper and in a pouch that are known, of a draft whose
 * lines are: what is asked of it beyond any PDF.
 */
static const Breaking breakings_of_ours[] = {
	{ "another size", "trim-size", SET(PART_PAGE, "/TrimBox", "[0 0 297 300]") },
	{ "a bleed of two millimetres", "bleed-short",
		SET(PART_PAGE, "/BleedBox", "[-6 -6 310 310]") },
	{ "not for the archive", "pdfa-unidentified", .said = "pdfaid:part",
		.instead = "pdfaid:rev" },
	{ "not for a screen reader", "pdfua-unidentified", .said = "pdfuaid:part",
		.instead = "pdfuaid:rev" },
	{ "RGB that a profile defines", "colour-rgb",
		.drawn = "/Light cs 1 0 0 scn 50 50 30 30 re f" },
	{ "a fault in what the author wrote on line 12", "type-small-reversed",
		.bare = "/P << /MCID 1 >> BDC q 0 0 0 0 k BT /F 5 Tf 20 40 Td <0025> Tj ET Q EMC" },
};

enum { SIDE = 300 * LENGTH_PER_PT, BLEED = 10 * LENGTH_PER_PT, FILM = 18 * LENGTH_PER_PT };

static const Layout our_layout = { .name = "ours",
	.width = SIDE,
	.height = SIDE,
	.pouch_width = SIDE + FILM,
	.pouch_height = SIDE + FILM,
	.bleed = BLEED };

static const Element our_elements[] = {
	{ .role = ROLE_H1, .parent = -1, .place = { "draft.md", 2, 8 } },
	{ .role = ROLE_P, .parent = -1, .place = { "draft.md", 12, 1 } },
};

static const PageMarks our_marks = { (const int[]){ 0, 1 }, 2 };

static PreflightJob our_job(const Layout *layout)
{
	static const Pages pages = { .elements = our_elements, .element_count = 2 };
	static const Sheet sheet = { .page_count = 1, .marks = &our_marks };
	return (PreflightJob){ .file = "draft.md",
		.layout = layout,
		.pages = &pages,
		.sheet = &sheet };
}

Test(preflight, holds_a_sheet_of_ours_against_its_layout_and_draft)
{
	PreflightJob job = our_job(&our_layout);
	expect_all(breakings_of_ours, G_N_ELEMENTS(breakings_of_ours), &job, "preflight-of-layout");
}

Test(preflight, tells_what_to_do_about_each_fault_of_a_sheet_of_ours)
{
	PreflightJob job = our_job(&our_layout);
	expect_all(breakings, G_N_ELEMENTS(breakings), &job, "preflight-of-ours");
}

Test(preflight, holds_a_sheet_against_its_pouch)
{
	static const Breaking whole[] = { { .what = "a pouch too small",
		.remark = "trim-over-pouch" } };
	Layout narrow = our_layout;
	narrow.pouch_width = SIDE + FILM / 2;
	PreflightJob job = our_job(&narrow);
	expect_all(whole, 1, &job, "preflight-of-pouch");
}
