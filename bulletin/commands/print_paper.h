/*
 * Print paper: one of the papers that have something for each school, on its
 * way into the delivery.
 *
 *     print_paper_open, for each paper of the job
 *     print_paper_add, to all of them, for each block of the list in its order,
 *     print_paper_wait
 *     print_paper_end, print_paper_close
 *
 * Each is worked on by a thread of its own, a block at a time. Memory grows
 * with the pages of a file, and nobody prints a file of a million: what takes a
 * page for a school or a few goes on in a further one after PAPER_SCHOOLS_MOST.
 */
#ifndef BULLETIN_COMMANDS_PRINT_PAPER_H
#define BULLETIN_COMMANDS_PRINT_PAPER_H

#include "commands/print_run.h"
#include "papers/school_papers.h"

enum { PAPER_SCHOOLS_MOST = 20 * 1000 };

typedef struct {
	const char *stem; /* of the names of its files: "slips" */
	const char *what; /* it is, for the report */
	bool is_one_file; /* however many schools there are */
	/* Begins a file, counted from 0; NULL with an error. */
	SchoolPaper *(*open)(const void *terms, const Papers *about, int file, ByteSink *sink);
	const void *terms;
} PaperKind;

/*
 * What all papers of a job are made from. Their date is the round's: papers that
 * are made again have the bytes that they had.
 */
Papers print_papers_about(const PrintRun *run, Arena *arena, Remarks *remarks);

typedef struct PrintPaper PrintPaper;

/* Notes its files for the report; `delivery` is NULL for a dry run. */
PrintPaper *print_paper_open(PrintRun *run, Delivery *delivery, const PaperKind *kind);
void print_paper_close(PrintPaper *paper);

/*
 * Adds schools to several papers, and waits until they are added: they are lent
 * in between. EXIT_CONTENT where the words of one do not go on a paper, or a
 * paper's layout has faults: more may be added all the same, so that all is told
 * in one run. EXIT_IO where a file cannot be written.
 */
ExitCode print_paper_add(PrintPaper *const *papers, int paper_count, const School *schools,
	int school_count);
ExitCode print_paper_wait(PrintPaper *const *papers, int paper_count);

/* Ends its last file; EXIT_IO where not all of it could be written. */
ExitCode print_paper_end(PrintPaper *paper);

#endif
