#include "commands/print_run.h"
#include "pipeline/pipeline.h"

#include <string.h>

static char *counted(Arena *arena, int64_t count, const char *one, const char *many)
{
	return arena_printf(arena, "%" G_GINT64_FORMAT " %s", count, count == 1 ? one : many);
}

static int64_t sheets_of(const PrintRun *run)
{
	int64_t sheets = 0;
	for (int i = 0; i < run->volume_count; i++)
		sheets += run->volumes[i].sheets;
	return sheets;
}

static json_t *json_from_volumes(const PrintRun *run)
{
	json_t *list = json_array();
	for (int i = 0; i < run->volume_count; i++) {
		const PlannedVolume *volume = &run->volumes[i];
		json_t *object = json_pack("{s:i, s:s, s:i, s:I}", "volume", volume->number, "file",
			volume->file, "copies", volume->copies, "sheets",
			(json_int_t)volume->sheets);
		if (volume->sha256)
			json_object_set_new(object, "sha256", json_string(volume->sha256));
		if (volume->first) {
			json_object_set_new(object, "first", json_string(volume->first));
			json_object_set_new(object, "last", json_string(volume->last));
		}
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *json_from_printers(const PrintRun *run)
{
	json_t *list = json_array();
	for (int i = 0; run->printing && i < printing_printer_count(run->printing); i++) {
		const PrinterOffer *offer = printing_offer(run->printing, i);
		json_array_append_new(list,
			json_pack("{s:s, s:o, s:s}", "address", offer->address, "name",
				json_from_text(offer->name), "way", printer_way(offer)));
	}
	return list;
}

static void print_json_report(const PrintRun *run)
{
	const Approval *approval = run->approval;
	json_t *report = json_pack("{s:s, s:i, s:s, s:s, s:s, s:s, s:i, s:i, s:o, s:b}", "id",
		approval_bulletin(approval), "round", approval_round(approval), "edition",
		approval_edition(approval), "as", run->way->name, "sheet",
		approval_sheet_sha256(approval), "stock",
		approval_draft(approval)->front.stock.text, "schools", run->schools->count,
		"copies", run->schools->copies, "folder", json_from_text(run->folder), "dry_run",
		run->options->is_dry_run);
	json_object_set_new(report, "volumes", json_from_volumes(run));
	if (run->printing)
		json_object_set_new(report, "printers", json_from_printers(run));
	if (run->job)
		json_object_set_new(report, "job", json_string(run->job));
	invocation_print_json(run->here, report);
}

static void print_title(const PrintRun *run)
{
	const char *edition = approval_edition(run->approval);
	bool is_main = strcmp(edition, EDITION_MAIN) == 0;
	fprintf(run->here->out, "%s \"%s\"%s%s, round %d, agreed\n",
		run->options->is_dry_run ? "Would print" : "Printed",
		approval_draft(run->approval)->front.title.text, is_main ? "" : ", edition ",
		is_main ? "" : edition, approval_round(run->approval));
}

/* "15 copies on canary for 2 schools", and what paper they take where that is another number. */
static void print_counts(const PrintRun *run)
{
	Arena *arena = run->here->arena;
	int64_t sheets = sheets_of(run);
	fprintf(run->here->out, "%s on %s for %s",
		counted(arena, run->schools->copies, "copy", "copies"),
		approval_draft(run->approval)->front.stock.text,
		counted(arena, run->schools->count, "school", "schools"));
	if (sheets != run->schools->copies)
		fprintf(run->here->out, ", %s of paper", counted(arena, sheets, "sheet", "sheets"));
	fputc('\n', run->here->out);
}

static void print_files(const PrintRun *run)
{
	int widest = 0;
	for (int i = 0; i < run->file_count; i++)
		widest = MAX(widest, (int)strlen(run->files[i].name));
	for (int i = 0; i < run->file_count; i++)
		fprintf(run->here->out, "  %s/%-*s  %s\n", run->folder, widest, run->files[i].name,
			run->files[i].what);
}

/* Which schools are in which file, for a dry run: afterwards the record has it. */
static void print_volumes(const PrintRun *run)
{
	Arena *arena = run->here->arena;
	for (int i = 0; run->volume_count > 1 && i < run->volume_count; i++) {
		const PlannedVolume *volume = &run->volumes[i];
		fprintf(run->here->out, "  volume %d: %s on %s", volume->number,
			counted(arena, volume->copies, "copy", "copies"),
			counted(arena, volume->sheets, "sheet", "sheets"));
		if (volume->first)
			fprintf(run->here->out, " for %s, %s to %s",
				counted(arena, volume->schools, "school", "schools"), volume->first,
				volume->last);
		fputc('\n', run->here->out);
	}
}

/* "asked for: light-yellow paper, laminate"; what a printer lacks is told by remarks. */
static const char *asked_words(Arena *arena, const TicketPlan *plan)
{
	enum { LAMINATE = 16 };
	g_autoptr(GString) words = g_string_new("");
	if (plan->color)
		g_string_append_printf(words, ", %s paper", plan->color);
	if (plan->sides)
		g_string_append_printf(words, ", %s", plan->sides);
	for (int i = 0; i < plan->finishing_count; i++)
		if (plan->finishings[i] == LAMINATE)
			g_string_append(words, ", laminate");
	if (plan->finishing_template)
		g_string_append_printf(words, ", %s", plan->finishing_template);
	return words->len > 0 ? arena_printf(arena, "; asked for: %s", words->str + 2) : "";
}

static void print_printers(const PrintRun *run)
{
	for (int i = 0; run->printing && i < printing_printer_count(run->printing); i++) {
		const PrinterOffer *offer = printing_offer(run->printing, i);
		bool is_named = strcmp(offer->name, offer->address) != 0;
		fprintf(run->here->out, "  on %s%s%s%s, %s%s\n", offer->address,
			is_named ? " (" : "", is_named ? offer->name : "", is_named ? ")" : "",
			strcmp(printer_way(offer), "raw") == 0
				? "which gets the very bytes"
				: "a queue, which may rewrite the file for its printer",
			asked_words(run->here->arena, printing_plan(run->printing, i)));
	}
}

void print_report(PrintRun *run)
{
	if (run->here->is_json) {
		print_json_report(run);
		return;
	}
	print_title(run);
	print_counts(run);
	print_files(run);
	if (run->options->is_dry_run)
		print_volumes(run);
	print_printers(run);
	if (run->job)
		fprintf(run->here->out, "recorded as job %s\n", run->job);
}
