/*
 * What `print` was asked for on the command line.
 */
#ifndef BULLETIN_COMMANDS_PRINT_OPTIONS_H
#define BULLETIN_COMMANDS_PRINT_OPTIONS_H

#include "batch/label_sheets.h"
#include "commands/command.h"
#include "layout/layout.h"

/* What was not given is NULL, 0 or false. */
typedef struct {
	const char *way;         /* --as: "copies", "by-school" or "imposed" */
	const char *folder;      /* -o */
	const char *edition;     /* "main" where none was given */
	const char *const *only; /* ids of schools */
	int only_count;
	int volume_schools; /* --volume */
	const char *paper;  /* --paper */
	bool has_labels;    /* --labels */
	LabelChoice labels;
	bool has_order; /* --order */
	ImpositionOrder order;
	const char *const *printers; /* --printer: addresses */
	int printer_count;
	const char *const *others; /* --other-printer: that the job was not begun for */
	int other_count;
	const char *const *required; /* --require: words of dispatch/ticket.h */
	int required_count;
	const char *const *receipts; /* files */
	int receipt_count;
	const char *resumed;     /* a job */
	const int *sent, *again; /* of it: volumes that came out, and that did not */
	int sent_count, again_count;
	const char *given_up, *reason;
	bool is_stored_wanted; /* --print-agreed */
	bool is_dry_run;
} PrintOptions;

extern const GOptionEntry print_option_entries[];

/* Reads them; NULL with errors where they are at odds or no such words. */
const PrintOptions *print_options_read(Invocation *here);

#endif
