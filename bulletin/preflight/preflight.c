#include "preflight/bounded.h"
#include "preflight/judge.h"
#include "preflight/judging.h"
#include "preflight/preflight_remarks.h"

/* A poster of 200 MB takes some seconds and 500 MiB; a bomb takes all it can get. */
static const Bounds bounds = { .seconds = 60, .mebibytes = 1024 };

/* Why the file cannot be opened; the fault is taken off the document. */
static void tell_unreadable(const Judge *judge)
{
	qpdf_error fault = qpdf_get_error(judge->pdf);
	enum qpdf_error_code_e code = qpdf_get_error_code(judge->pdf, fault);
	if (code == qpdf_e_password)
		findings_add(judge->findings, judge_file(judge), PDF_LOCKED);
	else if (code == qpdf_e_internal) /* std::bad_alloc, for the most part */
		findings_add(judge->findings, judge_file(judge), PREFLIGHT_UNFINISHED,
			BOUNDED_TOO_MUCH);
	else
		findings_add(judge->findings, judge_file(judge), PDF_UNREADABLE,
			qpdf_get_error_message_detail(judge->pdf, fault));
}

/* A thick book has a thousand; many more are told at once, not after all memory is used up. */
enum { PAGES_MOST = 20 * 1000 };

/* How many pages the file seems to have; to count them is to read them all. */
static double pages_seen(qpdf_data pdf)
{
	qpdf_oh tree = object_key(pdf, qpdf_get_root(pdf), "/Pages");
	double said = object_key_number(pdf, tree, "/Count", 0);
	return MAX(said, object_count(pdf, object_key(pdf, tree, "/Kids")));
}

/* false where there are none, or too many, which is told. */
static bool count_pages(Judge *judge)
{
	double count = pages_seen(judge->pdf);
	if (count <= PAGES_MOST)
		count = judge->page_count = qpdf_get_num_pages(judge->pdf);
	if (count > PAGES_MOST)
		findings_add(judge->findings, judge_file(judge), PDF_OF_TOO_MANY_PAGES, count,
			PAGES_MOST);
	else if (count == 0)
		findings_add(judge->findings, judge_file(judge), PDF_WITHOUT_PAGES);
	return count > 0 && count <= PAGES_MOST;
}

/* Opens the PDF and counts its pages; false where nothing can be judged. */
static bool open_pdf(Judge *judge)
{
	qpdf_data pdf = judge->pdf;
	bool has_pages = false;
	qpdf_silence_errors(pdf);
	qpdf_set_suppress_warnings(pdf, QPDF_TRUE);
	qpdf_read_memory(pdf, "file", judge->bytes.bytes, judge->bytes.length, NULL);
	if (!qpdf_has_error(pdf))
		has_pages = count_pages(judge);
	if (has_pages)
		qpdf_push_inherited_attributes_to_page(pdf);
	if (qpdf_has_error(pdf)) {
		tell_unreadable(judge);
		return false;
	}
	return has_pages;
}

/* Objects are read when they are asked for, so this is known at the end. */
static void judge_soundness(const Judge *judge)
{
	if (qpdf_more_warnings(judge->pdf))
		findings_add(judge->findings, judge_file(judge), PDF_DAMAGED,
			qpdf_get_error_message_detail(judge->pdf, qpdf_next_warning(judge->pdf)));
}

static void judge_all(Judge *judge)
{
	judge->pages = boxes_read(judge);
	judge->claims = metadata_claims(judge);
	document_judge(judge);
	metadata_judge(judge);
	intents_judge(judge);
	boxes_judge(judge);
	annotations_judge(judge);
	layers_judge(judge);
	objects_judge(judge);
	drawings_judge(judge);
	fonts_judge(judge);
	parts_judge(judge);
	reading_judge(judge);
	judge_soundness(judge);
}

void judging_run(Text pdf, const PreflightJob *job, Remarks *remarks)
{
	Arena *arena = arena_open();
	g_auto(qpdf_data) opened = qpdf_init();
	g_autoptr(GHashTable) fonts = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) pictures = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) by_place = g_hash_table_new(NULL, NULL);
	FontUses uses = { .arena = arena, .pdf = opened, .by_number = fonts };
	Judge judge = { .arena = arena,
		.pdf = opened,
		.bytes = pdf,
		.job = job,
		.findings = findings_new(arena, job->layout != NULL, by_place),
		.fonts = &uses,
		.pictures = pictures };
	if (open_pdf(&judge))
		judge_all(&judge);
	findings_tell(judge.findings, judge.page_count, remarks);
	arena_close(arena);
}

typedef struct {
	Text pdf;
	const PreflightJob *job;
} Work;

static void judge_in_child(void *about, Remarks *remarks)
{
	const Work *work = about;
	judging_run(work->pdf, work->job, remarks);
}

static void tell_unfinished(const PreflightJob *job, const char *reason, Remarks *remarks)
{
	Arena *arena = arena_open();
	g_autoptr(GHashTable) by_place = g_hash_table_new(NULL, NULL);
	Findings *findings = findings_new(arena, job->layout != NULL, by_place);
	Spot file = { WHOLE_FILE, { .file = job->file } };
	findings_add(findings, file, PREFLIGHT_UNFINISHED, reason);
	findings_tell(findings, 1, remarks);
	arena_close(arena);
}

bool preflight_run(Text pdf, const PreflightJob *job, Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	Work work = { pdf, job };
	const char *reason;
	if (!bounded_run(judge_in_child, &work, bounds, remarks, &reason))
		tell_unfinished(job, reason, remarks);
	return !remarks_failed_since(remarks, before);
}
