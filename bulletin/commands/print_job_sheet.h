/* What a job's papers say of the job as a whole. */
#ifndef BULLETIN_COMMANDS_PRINT_JOB_SHEET_H
#define BULLETIN_COMMANDS_PRINT_JOB_SHEET_H

#include "commands/print_run.h"
#include "papers/job_sheet.h"

/* What a parcel of this job takes. */
Packing print_packing(const PrintRun *run);

#define CHECKSUMS_FILE "SHA256SUMS"

/*
 * The SHA-256 of each of many files, as `sha256sum --check` reads it; no bytes
 * where the volumes are all of one file.
 */
Text print_checksums(const PrintRun *run);

/*
 * The job, once its volumes are made; in a dry run it has neither a name nor a
 * checksum. `packing` and `totals` are borrowed as long as it is used.
 */
JobSheet print_job_sheet(const PrintRun *run, const Packing *packing, const PackingTotals *totals);

#endif
