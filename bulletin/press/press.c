#include "press/press_remarks.h"
#include "press/pressing.h"

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(qpdf_data, qpdf_cleanup)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Colours, colours_close)

/* PDF/X-4 is a profile of PDF 1.6 (ISO 15930-7:2010, 6.1), and PDF/A-2 and PDF/UA-1 allow it. */
static const char pdf_version[] = "1.6";

/*
 * cairo 1.16 lists a picture in a page's resources each time that the page
 * draws it. The name holds the picture's number, so all of them are one.
 */
static bool is_harmless(const char *warning)
{
	return g_str_has_prefix(warning, "dictionary has duplicated key /x");
}

/* The first fault that libqpdf kept, or NULL; a warning is one, for it had to guess. */
static const char *fault_of(qpdf_data pdf)
{
	if (qpdf_has_error(pdf))
		return qpdf_get_error_message_detail(pdf, qpdf_get_error(pdf));
	while (qpdf_more_warnings(pdf)) {
		const char *warning = qpdf_get_error_message_detail(pdf, qpdf_next_warning(pdf));
		if (!is_harmless(warning))
			return warning;
	}
	return NULL;
}

/* Tells the fault that there is; whether there was none. */
static bool is_sound(qpdf_data pdf, Remarks *remarks)
{
	const char *fault = fault_of(pdf);
	if (fault)
		remarks_add(remarks, (Place){ 0 }, SHEET_UNREADABLE, fault);
	return !fault;
}

/* Opens the painted PDF and counts its pages; -1 with sheet-unreadable. */
static int read_painted(qpdf_data pdf, Text painted, Remarks *remarks)
{
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_set_attempt_recovery(pdf, QPDF_FALSE);
	qpdf_read_memory(pdf, "painted sheet", painted.bytes, painted.length, NULL);
	if (!is_sound(pdf, remarks))
		return -1;
	int page_count = qpdf_get_num_pages(pdf);
	return is_sound(pdf, remarks) ? page_count : -1;
}

/*
 * Object streams would save a few KiB; without them every reader since PDF 1.4
 * and every check by eye finds the dictionaries, and the sheet is small.
 */
static Text written(Arena *arena, qpdf_data pdf)
{
	qpdf_init_write_memory(pdf);
	qpdf_force_pdf_version(pdf, pdf_version);
	qpdf_set_object_stream_mode(pdf, qpdf_o_disable);
	qpdf_set_newline_before_endstream(pdf, QPDF_TRUE); /* ISO 19005-2, 6.1.7.1 */
	qpdf_set_deterministic_ID(pdf, QPDF_TRUE);
	if (qpdf_write(pdf) & QPDF_ERRORS)
		return (Text){ NULL, 0 };
	size_t length = qpdf_get_buffer_length(pdf);
	return (Text){ arena_bytes(arena, qpdf_get_buffer(pdf), length), length };
}

const Sheet *press_run(Arena *arena, const PressJob *job, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	g_auto(qpdf_data) pdf = qpdf_init();
	int page_count = read_painted(pdf, job->painted, remarks);
	if (page_count < 0)
		return NULL;
	if (page_count != job->pages->page_count) {
		remarks_add(remarks, (Place){ 0 }, SHEET_PAGES, page_count, job->pages->page_count);
		return NULL;
	}

	const Profile *profile = profile_read(arena, job->profile, remarks);
	if (!profile)
		return NULL;
	g_autoptr(Colours) colours = colours_open(arena, profile, job->layout);
	const Pressing pressing = { arena, pdf, job, remarks, profile, colours,
		resources_find(arena, pdf) };
	boxes_press(&pressing);
	const PageMarks *marks = structure_press(&pressing);
	outline_press(&pressing);
	fonts_press(&pressing);
	spellings_press(&pressing);
	whole_words_press(&pressing, marks);
	artifacts_press(&pressing);
	colours_press(&pressing);
	overprint_press(&pressing);
	images_press(&pressing, marks);
	intents_press(&pressing);
	printer_marks_press(&pressing);
	identity_press(&pressing);

	Sheet *sheet = arena_new(arena, Sheet, 1);
	*sheet = (Sheet){ written(arena, pdf), page_count, marks };
	is_sound(pdf, remarks);
	return remarks_failed_since(remarks, before) ? NULL : sheet;
}
