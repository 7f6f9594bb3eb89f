/*
 * The papers are made in two passes over the list: the first sums up what
 * packing it takes, the second sets a slip, a label and a row for each school.
 */
#include "commands/print_papers.h"
#include "commands/print_job_sheet.h"
#include "papers/school_papers.h"

enum { MOST_PAPERS = 3 }; /* slips, labels, packing list */

typedef struct Making Making;

/* A paper that is made school by school, and where its bytes go. */
typedef struct {
	SchoolPaper *(*open)(const Making *making, ByteSink *sink);
	ByteSink *sink;
	SchoolPaper *paper;
} PaperBegun;

struct Making {
	PrintRun *run;
	Delivery *delivery; /* NULL for a dry run */
	ByteSink nowhere;
	Papers about;
	Packing packing;
	PackingTotals totals;
	JobSheet job;
	PaperBegun papers[MOST_PAPERS];
	int paper_count;
	ByteSink *csv;
	GString *rows; /* of it, on their way there */
	int slips;     /* so far */
};

/* Goes through the list, as far as there is no end of faults. */
static bool each_school(Making *making, bool (*visit)(Making *making, const School *school))
{
	PrintRun *run = making->run;
	Arena *room = arena_open();
	School school;
	bool is_well = true;
	while (remarks_count(run->here->remarks) < SCHOOLS_MOST_REMARKS &&
		schools_next(run->list, room, &school)) {
		is_well &= visit(making, &school);
		arena_reset(room);
	}
	arena_close(room);
	return schools_end(run->list) && is_well;
}

static bool sum_up(Making *making, const School *school)
{
	Parcel parcel = packing_parcel(&making->packing, school->copies);
	packing_add(&making->totals, &parcel);
	return true;
}

/* The job sheet is one page, whatever the number of schools. */
static ExitCode make_job_sheet(Making *making)
{
	PrintRun *run = making->run;
	making->job = print_job_sheet(run, &making->packing, &making->totals);
	print_note_file(run, "job-sheet.pdf", "for whoever prints: paper, plates, film, how many");
	Text pdf = papers_job_sheet(&making->about, &making->job);
	if (!pdf.bytes)
		return EXIT_CONTENT;
	return !making->delivery ||
			delivery_add(making->delivery, "job-sheet.pdf", pdf, run->here->remarks)
		? EXIT_DONE
		: EXIT_IO;
}

/* One file's stands on the job sheet. */
static bool add_checksums(Making *making)
{
	const Text checksums = print_checksums(making->run);
	if (!checksums.bytes)
		return true;
	print_note_file(making->run, CHECKSUMS_FILE, "for sha256sum --check: all came as sent");
	return !making->delivery ||
		delivery_add(making->delivery, CHECKSUMS_FILE, checksums,
			making->run->here->remarks);
}

static ByteSink *begin_file(Making *making, const char *name, const char *what)
{
	print_note_file(making->run, name, what);
	return making->delivery ? delivery_begin(making->delivery, name, making->run->here->remarks)
				: &making->nowhere;
}

static bool begin_paper(Making *making, const char *name, const char *what,
	SchoolPaper *(*open)(const Making *making, ByteSink *sink))
{
	ByteSink *sink = begin_file(making, name, what);
	making->papers[making->paper_count++] = (PaperBegun){ open, sink, NULL };
	return sink;
}

static SchoolPaper *open_slips(const Making *making, ByteSink *sink)
{
	return school_slips_open(&making->about, sink);
}

static SchoolPaper *open_labels(const Making *making, ByteSink *sink)
{
	return school_labels_open(&making->about, making->run->options->labels, sink);
}

static SchoolPaper *open_packing(const Making *making, ByteSink *sink)
{
	return school_packing_open(&making->about, &making->job, sink);
}

/* "address labels, on 3 sheets of L7163" */
static const char *labels_words(const PrintRun *run)
{
	LabelChoice choice = run->options->labels;
	int sheets = label_sheets_needed(choice, run->schools->count);
	return arena_printf(run->here->arena, "address labels, on %d %s of %s", sheets,
		sheets == 1 ? "sheet" : "sheets", choice.sheet->code);
}

static bool begin_files(Making *making)
{
	const PrintRun *run = making->run;
	bool are_begun = begin_paper(making, "slips.pdf", "an address slip for each school",
		open_slips);
	if (run->options->has_labels)
		are_begun = are_begun &&
			begin_paper(making, "labels.pdf", labels_words(run), open_labels);
	are_begun = are_begun &&
		begin_paper(making, "packing.pdf", "what to buy, and what goes to whom",
			open_packing);
	making->csv = are_begun ? begin_file(making, "packing.csv", "the same as a table") : NULL;
	return making->csv;
}

static bool open_papers(Making *making)
{
	bool are_open = true;
	for (int i = 0; i < making->paper_count; i++) {
		PaperBegun *begun = &making->papers[i];
		begun->paper = begun->open(making, begun->sink);
		are_open &= begun->paper != NULL;
	}
	return are_open;
}

/* What a sink does not take is told where its file is ended. */
static void write_rows(Making *making)
{
	byte_sink_take(making->csv, making->rows->str, making->rows->len);
	g_string_truncate(making->rows, 0);
}

/* On all papers, so that all that is wrong with its words is told in one run. */
static bool add_school(Making *making, const School *school)
{
	packing_csv_row(making->rows, &making->packing, school, ++making->slips);
	write_rows(making);
	bool is_set = true;
	for (int i = 0; i < making->paper_count; i++)
		is_set &= school_paper_add(making->papers[i].paper, school);
	return is_set;
}

static bool add_schools(Making *making)
{
	packing_csv_head(making->rows);
	write_rows(making);
	return each_school(making, add_school);
}

static bool end_file(const Making *making, ByteSink *sink)
{
	return !making->delivery ||
		delivery_end(making->delivery, sink, making->run->here->remarks);
}

static bool end_files(const Making *making)
{
	bool are_kept = end_file(making, making->csv);
	for (int i = 0; i < making->paper_count; i++) {
		bool is_whole = school_paper_finish(making->papers[i].paper);
		are_kept &= end_file(making, making->papers[i].sink) && is_whole;
	}
	return are_kept;
}

static ExitCode make_papers(Making *making)
{
	if (!each_school(making, sum_up))
		return EXIT_CONTENT;
	ExitCode code = make_job_sheet(making);
	if (code != EXIT_DONE)
		return code;
	if (!add_checksums(making) || !begin_files(making))
		return EXIT_IO;
	if (!open_papers(making) || !add_schools(making))
		return EXIT_CONTENT;
	return end_files(making) ? EXIT_DONE : EXIT_IO;
}

ExitCode print_papers(PrintRun *run, Delivery *delivery)
{
	g_autoptr(GString) rows = g_string_new(NULL);
	Making making = {
		.run = run,
		.delivery = delivery,
		.nowhere = byte_sink_nowhere(),
		/* the round's own date: papers that are made again have the bytes they had */
		.about = { run->here->arena, run->home, approval_draft(run->approval),
			approval_circulated_at(run->approval), run->here->remarks },
		.packing = print_packing(run),
		.rows = rows,
	};
	invocation_progress(run->here, "writing the papers for %d schools", run->schools->count);
	ExitCode code = make_papers(&making);
	for (int i = 0; i < making.paper_count; i++)
		school_paper_close(making.papers[i].paper);
	invocation_progress_end(run->here);
	return code;
}
