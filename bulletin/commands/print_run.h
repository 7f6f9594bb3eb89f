/*
 * One run of `print`: what is to be printed, in which volumes, and where it goes.
 *
 *     print_plan     what is asked for, held against the record, the list and the layout
 *     print_write    everything is made, recorded as begun, and put into its folder
 *     print_send     the volumes go to the printers
 *     print_report   what was done
 */
#ifndef BULLETIN_COMMANDS_PRINT_RUN_H
#define BULLETIN_COMMANDS_PRINT_RUN_H

#include "approval/approval.h"
#include "batch/imposition.h"
#include "batch/schools.h"
#include "batch/volume.h"
#include "commands/command.h"
#include "commands/print_options.h"
#include "dispatch/delivery.h"
#include "dispatch/printing.h"
#include "layout/layout.h"
#include "pipeline/home.h"
#include "typeset/typecase.h"

/* One volume: a file, printed so many times. */
typedef struct {
	int number;               /* from 1 */
	const char *file;         /* its name in the folder; volumes may share one */
	const char *sha256;       /* of its bytes, once it is made */
	const char *first, *last; /* ids of schools, or NULL */
	int schools;
	int copies;     /* of the agreed sheet that are in it */
	int prints;     /* how many times the file is printed for them */
	int64_t sheets; /* of paper that this takes */
} PlannedVolume;

/* A file of the folder, for the report. */
typedef struct {
	const char *name, *what;
} WrittenFile;

/* What the bar on a terminal counts. */
typedef struct {
	const char *doing;
	int64_t sheets; /* all of them */
	int schools;
	int64_t began, shown; /* monotonic, in microseconds */
} PrintProgress;

typedef struct PrintWay PrintWay;

typedef struct {
	Invocation *here;
	const Home *home;
	const PrintOptions *options;
	Approval *approval;
	const Layout *layout; /* that the agreed sheet was set by */
	SchoolsFile *list;
	const Schools *schools;  /* those it is for */
	const PrintedJob *begun; /* the job that is gone on with; NULL: a new one */
	const char *job;         /* its name in the record, once it has one */
	const PrintWay *way;
	Typecase *typecase;           /* that a way opened; closed with the run */
	Volumes *by_school;           /* the same */
	const Imposition *imposition; /* of the imposed way */
	const char *const *printers;  /* addresses of those it goes to */
	int printer_count;            /* 0: to its folder alone */
	Printing *printing;           /* those printers; NULL where there are none */
	PlannedVolume *volumes;
	int volume_count;
	const char *folder;   /* as it is told from here */
	const char *place;    /* the same as the record has it */
	bool is_folder_there; /* of a job that is gone on with: all of it is written */
	WrittenFile *files;
	int file_count;
	PrintingTally tally;
	PrintProgress progress;
} PrintRun;

/* A way to print the agreed sheet. */
struct PrintWay {
	const char *name; /* as the record and --as have it */
	PrintingWay way;
	/* Settles the volumes; false with an error. */
	bool (*plan)(PrintRun *run);
	/* Adds their files to the delivery, and their digests to the volumes; false with an error.
	 */
	bool (*make)(PrintRun *run, Delivery *delivery);
};

extern const PrintWay print_copies, print_by_school, print_imposed;

ExitCode print_plan(PrintRun *run);
ExitCode print_write(PrintRun *run);
ExitCode print_try(PrintRun *run); /* finds what would be wrong: a dry run */
ExitCode print_send(PrintRun *run);
void print_report(PrintRun *run);

/* The folder that the files go to; a step of the plan. */
ExitCode print_choose_folder(PrintRun *run);

/*
 * The folder that the job was begun in, as it is told from here; `home` is the
 * partnership's. NULL where the record does not say.
 */
const char *print_folder_of(Arena *arena, const char *home, const PrintedJob *job);

/*
 * Before a job that was cut off is gone on with: which of its volumes are
 * printed, of which EXIT_DONE says that it is certain.
 */
ExitCode print_settle(PrintRun *run, bool *is_printed);

/*
 * Plans one file that is printed `prints` times, on so many sheets of paper, in
 * volumes of at most `most` prints each.
 */
void print_split(PrintRun *run, const char *file, int prints, int most, int64_t sheets);

/* "volume-01.pdf" of `count`, so that files are sorted as they are numbered. */
const char *print_numbered_file(Arena *arena, const char *stem, int number, int count);

/* The files of the volumes, in words: "sheet.pdf", or "volume-1.pdf to volume-4.pdf". */
const char *print_volume_files(const PrintRun *run);

/* Adds a file to those that the report tells of. */
void print_note_file(PrintRun *run, const char *name, const char *what);

/* The volume as the record has it, and what became of it. */
PrintVolume print_volume_entry(const PlannedVolume *volume, const char *to, const char *result);

/* A printer's words, as the record can hold them; NULL and "": that it gave none. */
const char *print_sound_words(Arena *arena, const char *words);

#endif
