/*
 * One pass over the list sets a slip, a label and a row for each school. The next
 * schools are read while the papers' threads are at work on the last ones.
 */
#include "commands/print_papers.h"
#include "commands/print_job_sheet.h"
#include "commands/print_paper.h"

enum { MOST_PAPERS = 3 }; /* slips, labels, packing list */

/* Schools that the papers' threads are given at a time. */
enum { BLOCK_SCHOOLS = 500 };
G_STATIC_ASSERT(PAPER_SCHOOLS_MOST % BLOCK_SCHOOLS == 0);

typedef struct {
	Arena *room;
	School *schools; /* in it, as are their words */
	int count;
} SchoolBlock;

typedef struct {
	PrintRun *run;
	Delivery *delivery; /* NULL for a dry run */
	ByteSink nowhere;
	Packing packing;
	PackingTotals totals;
	JobSheet job;
	PrintPaper *papers[MOST_PAPERS];
	int paper_count;
	ByteSink *csv;
	GString *rows; /* of it, on their way there */
	int slips;     /* so far */
} Making;

static void sum_up(Making *making)
{
	for (int copies = 1; copies <= SCHOOL_MOST_COPIES; copies++) {
		Parcel parcel = packing_parcel(&making->packing, copies);
		packing_add(&making->totals, &parcel, making->run->schools->getting[copies]);
	}
}

/* The job sheet is one page, whatever the number of schools. */
static ExitCode make_job_sheet(Making *making)
{
	PrintRun *run = making->run;
	making->job = print_job_sheet(run, &making->packing, &making->totals);
	print_note_file(run, "job-sheet.pdf", "for whoever prints: paper, plates, film, how many");
	const Papers about = print_papers_about(run, run->here->arena, run->here->remarks);
	Text pdf = papers_job_sheet(&about, &making->job);
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

static SchoolPaper *open_slips(const void *terms, const Papers *about, int file, ByteSink *sink)
{
	(void)terms, (void)file;
	return school_slips_open(about, sink);
}

/* Further files begin with whole sheets. */
static SchoolPaper *open_labels(const void *terms, const Papers *about, int file, ByteSink *sink)
{
	LabelChoice choice = *(const LabelChoice *)terms;
	choice.first = file == 0 ? choice.first : 0;
	return school_labels_open(about, choice, sink);
}

static SchoolPaper *open_packing(const void *terms, const Papers *about, int file, ByteSink *sink)
{
	(void)file;
	return school_packing_open(about, terms, sink);
}

/* "address labels, on 3 sheets of L7163" */
static const char *labels_words(const PrintRun *run)
{
	LabelChoice choice = run->options->labels;
	int sheets = label_sheets_needed(choice, run->schools->count);
	return arena_printf(run->here->arena, "address labels, on %d %s of %s", sheets,
		sheets == 1 ? "sheet" : "sheets", choice.sheet->code);
}

static void open_papers(Making *making)
{
	PrintRun *run = making->run;
	const PaperKind kinds[MOST_PAPERS] = {
		{ .stem = "slips", .what = "an address slip for each school", .open = open_slips },
		{ .stem = "labels",
			.what = run->options->has_labels ? labels_words(run) : NULL,
			.open = open_labels,
			.terms = &run->options->labels },
		{ .stem = "packing",
			.what = "what to buy, and what goes to whom",
			.is_one_file = true,
			.open = open_packing,
			.terms = &making->job },
	};
	for (int i = 0; i < MOST_PAPERS; i++)
		if (kinds[i].what)
			making->papers[making->paper_count++] = print_paper_open(run,
				making->delivery, &kinds[i]);
}

static bool begin_csv(Making *making)
{
	print_note_file(making->run, "packing.csv", "the same as a table");
	making->csv = making->delivery
		? delivery_begin(making->delivery, "packing.csv", making->run->here->remarks)
		: &making->nowhere;
	return making->csv;
}

/* What a sink does not take is told where its file is ended. */
static void write_rows(Making *making)
{
	byte_sink_take(making->csv, making->rows->str, making->rows->len);
	g_string_truncate(making->rows, 0);
}

static void add_rows(Making *making, const SchoolBlock *block)
{
	for (int i = 0; i < block->count; i++)
		packing_csv_row(making->rows, &making->packing, &block->schools[i],
			++making->slips);
	write_rows(making);
}

/* Fewer than BLOCK_SCHOOLS at the end of the list. */
static void read_block(const Making *making, SchoolBlock *block)
{
	arena_reset(block->room);
	block->schools = arena_new(block->room, School, BLOCK_SCHOOLS);
	block->count = 0;
	while (block->count < BLOCK_SCHOOLS &&
		schools_next(making->run->list, block->room, &block->schools[block->count]))
		block->count++;
}

/* Puts a block on all papers, and reads the one after it in the meantime. */
static ExitCode add_block(Making *making, const SchoolBlock *block, SchoolBlock *next)
{
	ExitCode code = print_paper_add(making->papers, making->paper_count, block->schools,
		block->count);
	add_rows(making, block);
	next->count = 0;
	if (block->count == BLOCK_SCHOOLS)
		read_block(making, next);
	ExitCode added = print_paper_wait(making->papers, making->paper_count);
	return code == EXIT_DONE ? added : code;
}

/* Where words cannot be set it goes on, so that all that is wrong is told in one run. */
static ExitCode add_schools(Making *making)
{
	SchoolBlock blocks[] = { { .room = arena_open() }, { .room = arena_open() } };
	ExitCode code = EXIT_DONE;
	read_block(making, &blocks[0]);
	for (int i = 0; blocks[i].count > 0 && code != EXIT_IO; i = 1 - i) {
		ExitCode added = add_block(making, &blocks[i], &blocks[1 - i]);
		code = added == EXIT_DONE ? code : added;
	}
	for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++)
		arena_close(blocks[i].room);
	return schools_end(making->run->list) ? code : EXIT_CONTENT;
}

static bool end_csv(const Making *making)
{
	return !making->delivery ||
		delivery_end(making->delivery, making->csv, making->run->here->remarks);
}

static ExitCode end_files(const Making *making)
{
	ExitCode code = end_csv(making) ? EXIT_DONE : EXIT_IO;
	for (int i = 0; i < making->paper_count; i++) {
		ExitCode ended = print_paper_end(making->papers[i]);
		code = ended == EXIT_DONE ? code : ended;
	}
	return code;
}

static ExitCode make_papers(Making *making)
{
	sum_up(making);
	ExitCode code = make_job_sheet(making);
	if (code != EXIT_DONE)
		return code;
	if (!add_checksums(making))
		return EXIT_IO;
	open_papers(making);
	if (!begin_csv(making))
		return EXIT_IO;
	packing_csv_head(making->rows);
	code = add_schools(making);
	return code == EXIT_DONE ? end_files(making) : code;
}

ExitCode print_papers(PrintRun *run, Delivery *delivery)
{
	g_autoptr(GString) rows = g_string_new(NULL);
	Making making = {
		.run = run,
		.delivery = delivery,
		.nowhere = byte_sink_nowhere(),
		.packing = print_packing(run),
		.rows = rows,
	};
	invocation_progress(run->here, "writing the papers for %d schools", run->schools->count);
	ExitCode code = make_papers(&making);
	for (int i = 0; i < making.paper_count; i++)
		print_paper_close(making.papers[i]);
	invocation_progress_end(run->here);
	return code;
}
