#include "commands/print_paper.h"

struct PrintPaper {
	PrintRun *run;
	Delivery *delivery;
	PaperKind kind;
	const char **files; /* their names */
	int file_count;
	int begun; /* files, so far */
	/* the file that is begun */
	Arena *arena;
	Papers about; /* its remarks are the file's own: threads share nothing */
	ByteSink nowhere, *sink;
	SchoolPaper *paper; /* NULL: none is */
	bool has_failed;    /* to begin: it is not tried again */
	int schools;
	/* the block that is added, and whether all of it could be set */
	const School *block;
	int block_count;
	bool is_set;
	GThread *thread; /* NULL: nobody is at work */
};

/* "slips.pdf"; or "slips-01.pdf" and so on. */
static void name_files(PrintPaper *paper)
{
	Arena *arena = paper->run->here->arena;
	int schools = paper->run->schools->count, most = PAPER_SCHOOLS_MOST;
	int count = paper->kind.is_one_file ? 1 : MAX(1, (schools + most - 1) / most);
	const char *stem = paper->kind.stem;
	paper->files = arena_new(arena, const char *, count);
	paper->file_count = count;
	for (int i = 0; i < count; i++)
		paper->files[i] = count == 1 ? arena_printf(arena, "%s.pdf", stem)
					     : print_numbered_file(arena, stem, i + 1, count);
	const char *all = count == 1
		? paper->files[0]
		: arena_printf(arena, "%s to %s", paper->files[0], paper->files[count - 1]);
	print_note_file(paper->run, all, paper->kind.what);
}

PrintPaper *print_paper_open(PrintRun *run, Delivery *delivery, const PaperKind *kind)
{
	PrintPaper *paper = g_new0(PrintPaper, 1);
	paper->run = run;
	paper->delivery = delivery;
	paper->kind = *kind;
	paper->nowhere = byte_sink_nowhere();
	paper->arena = arena_open();
	name_files(paper);
	return paper;
}

static void tell_remarks(PrintPaper *paper)
{
	if (paper->about.remarks)
		remarks_add_all(paper->run->here->remarks, paper->about.remarks);
	paper->about.remarks = NULL;
}

static void drop_file(PrintPaper *paper)
{
	tell_remarks(paper);
	school_paper_close(g_steal_pointer(&paper->paper));
	arena_reset(paper->arena);
}

void print_paper_close(PrintPaper *paper)
{
	if (!paper)
		return;
	drop_file(paper);
	arena_close(paper->arena);
	g_free(paper);
}

Papers print_papers_about(const PrintRun *run, Arena *arena, Remarks *remarks)
{
	return (Papers){
		.arena = arena,
		.home = run->home,
		.draft = approval_draft(run->approval),
		.made_at = approval_circulated_at(run->approval),
		.remarks = remarks,
	};
}

static ExitCode begin_file(PrintPaper *paper)
{
	PrintRun *run = paper->run;
	const char *name = paper->files[paper->begun];
	paper->sink = paper->delivery ? delivery_begin(paper->delivery, name, run->here->remarks)
				      : &paper->nowhere;
	if (!paper->sink)
		return EXIT_IO;
	paper->about = print_papers_about(run, paper->arena, remarks_new(paper->arena));
	paper->schools = 0;
	paper->paper = paper->kind.open(paper->kind.terms, &paper->about, paper->begun++,
		paper->sink);
	paper->has_failed = !paper->paper;
	return paper->has_failed ? EXIT_CONTENT : EXIT_DONE;
}

static ExitCode end_file(PrintPaper *paper)
{
	bool is_whole = school_paper_finish(paper->paper);
	if (paper->delivery)
		is_whole &= delivery_end(paper->delivery, paper->sink, paper->run->here->remarks) !=
			NULL;
	drop_file(paper);
	return is_whole ? EXIT_DONE : EXIT_IO;
}

/* Sees that there is a file with room for a block. */
static ExitCode make_room(PrintPaper *paper, int school_count)
{
	if (paper->has_failed)
		return EXIT_CONTENT;
	ExitCode code = EXIT_DONE;
	bool is_full = paper->begun < paper->file_count &&
		paper->schools + school_count > PAPER_SCHOOLS_MOST;
	if (paper->paper && is_full)
		code = end_file(paper);
	if (code == EXIT_DONE && !paper->paper)
		code = begin_file(paper);
	return code;
}

static void *add_block(void *data)
{
	PrintPaper *paper = data;
	paper->is_set = true;
	for (int i = 0; i < paper->block_count; i++)
		if (remarks_count(paper->about.remarks) < SCHOOLS_MOST_REMARKS)
			paper->is_set &= school_paper_add(paper->paper, &paper->block[i]);
	return NULL;
}

ExitCode print_paper_add(PrintPaper *const *papers, int paper_count, const School *schools,
	int school_count)
{
	ExitCode code = EXIT_DONE;
	for (int i = 0; i < paper_count && code != EXIT_IO; i++) {
		ExitCode made = make_room(papers[i], school_count);
		code = made == EXIT_DONE ? code : made;
	}
	for (int i = 0; i < paper_count && code == EXIT_DONE; i++) {
		papers[i]->block = schools;
		papers[i]->block_count = school_count;
		papers[i]->thread = g_thread_new("paper", add_block, papers[i]);
	}
	return code;
}

ExitCode print_paper_wait(PrintPaper *const *papers, int paper_count)
{
	bool are_set = true;
	for (int i = 0; i < paper_count; i++) {
		if (!papers[i]->thread)
			continue;
		g_thread_join(g_steal_pointer(&papers[i]->thread));
		papers[i]->schools += papers[i]->block_count;
		are_set &= papers[i]->is_set;
	}
	return are_set ? EXIT_DONE : EXIT_CONTENT;
}

ExitCode print_paper_end(PrintPaper *paper)
{
	return paper->paper ? end_file(paper) : EXIT_DONE;
}
