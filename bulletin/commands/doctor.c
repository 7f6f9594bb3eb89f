#include "approval/record.h"
#include "base/module.h"
#include "commands/clock.h"
#include "commands/columns.h"
#include "commands/command.h"
#include "commands/font_list.h"
#include "commands/state_folder.h"
#include "dispatch/printer.h"
#include "pipeline/pipeline.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One thing that was looked at. */
typedef struct {
	const char *subject;
	bool is_good;
	const char *found;
	const char *way_out; /* "" where all is well */
} Finding;

typedef struct {
	Invocation *here;
	Arena *arena;
	const Home *home; /* NULL where there is no partnership, or its file has errors */
	Finding *findings;
	int count;
} Doctor;

static void tell_good(Doctor *doctor, const char *subject, const char *found)
{
	*arena_push(doctor->arena, doctor->findings, doctor->count) = (Finding){ subject, true,
		found, "" };
}

static void tell_missing(Doctor *doctor, const char *subject, const char *found,
	const char *way_out)
{
	*arena_push(doctor->arena, doctor->findings, doctor->count) = (Finding){ subject, false,
		found, way_out };
}

/* What was remarked while something was tried: each error is a thing that is missing. */
static void tell_errors(Doctor *doctor, const char *subject, Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++) {
		const Place *place = &sorted[i].place;
		if (sorted[i].weight != REMARK_ERROR)
			continue;
		const char *found = place->file
			? arena_printf(doctor->arena, "%s: %s", place->file, sorted[i].fault)
			: sorted[i].fault;
		tell_missing(doctor, subject, found, sorted[i].way_out);
	}
}

#define INSTALL_AGAIN "install the program again, with its data"

static void look_at_fonts(Doctor *doctor)
{
	Remarks *remarks = remarks_new(doctor->arena);
	int count, needed = 0, good = 0, not_installed = 0;
	const char *folder = data_path(doctor->arena, "fonts");
	const FontFile *fonts = font_list(doctor->arena, folder, &count, remarks);
	if (!fonts) {
		tell_errors(doctor, "fonts", remarks);
		return;
	}
	for (int i = 0; i < count; i++) {
		needed += !fonts[i].scripts || fonts[i].state == FONT_CHANGED;
		good += !fonts[i].scripts && fonts[i].state == FONT_GOOD;
		not_installed += fonts[i].state == FONT_NOT_INSTALLED;
	}
	const char *found = arena_printf(doctor->arena,
		"%d of %d font files are as they should be%s", good, needed,
		not_installed > 0 ? "; not all fonts for other scripts are installed, which a "
				    "bulletin in one of them needs"
				  : "");
	if (good == needed && count > 0)
		tell_good(doctor, "fonts", found);
	else
		tell_missing(doctor, "fonts", found, "`bulletin fonts` names them; " INSTALL_AGAIN);
}

static void look_at_layouts(Doctor *doctor)
{
	const char *folder = data_path(doctor->arena, "layouts");
	g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
	if (files && g_dir_read_name(files))
		tell_good(doctor, "layouts", folder);
	else
		tell_missing(doctor, "layouts",
			arena_printf(doctor->arena, "there are none in %s", folder), INSTALL_AGAIN);
}

/* By which sheets are printed where nobody names another. */
static void look_at_profile(Doctor *doctor)
{
	const char *path = data_path(doctor->arena, SHEET_PROFILE);
	const char *deflated = arena_printf(doctor->arena, "%s.deflated", path);
	if (access(path, R_OK) == 0 && access(deflated, R_OK) == 0)
		tell_good(doctor, "profile", "sheets are made for coated paper (FOGRA39)");
	else
		tell_missing(doctor, "profile", arena_printf(doctor->arena, "there is no %s", path),
			INSTALL_AGAIN);
}

static void look_at_modules(Doctor *doctor)
{
	static const struct {
		const char *name, *symbol, *use;
	} modules[] = {
		{ "press", "press_run", "makes the sheet for print" },
		{ "preflight", "preflight_run", "judges whether a PDF can be printed" },
		{ "separation", "separation_run", "tells what each ink prints of a sheet" },
		{ "svg", "svg_open", "reads SVG pictures" },
		{ "jpeg", "jpeg_open", "reads JPEG pictures" },
		{ "srgb", "srgb_convert", "reads pictures with a colour profile" },
		{ "sheet-check", "sheet_check_run",
			"looks into a stored sheet before it is printed" },
		{ "printer", "ipp_calls", "talks to printers" },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(modules); i++) {
		Remarks *remarks = remarks_new(doctor->arena);
		if (module_symbol(modules[i].name, modules[i].symbol, remarks))
			tell_good(doctor, modules[i].name, modules[i].use);
		else
			tell_errors(doctor, modules[i].name, remarks);
	}
}

/* The program's own helper, and the one of another package that it calls. */
static void look_at_programs(Doctor *doctor)
{
	const char *trial = program_path(doctor->arena, "svg-trial");
	g_autofree char *rasteriser = g_find_program_in_path("pdftoppm");
	if (access(trial, X_OK) == 0)
		tell_good(doctor, "svg-trial", "finds out whether an SVG picture can be drawn");
	else
		tell_missing(doctor, "svg-trial",
			arena_printf(doctor->arena, "%s cannot be run: %s", trial,
				g_strerror(errno)),
			INSTALL_AGAIN "; until then no SVG picture is shown");
	if (rasteriser)
		tell_good(doctor, "pdftoppm", "makes the pictures of `proof --plates`");
	else
		tell_missing(doctor, "pdftoppm",
			"this program, which makes the pictures of `proof --plates`, is not on this machine",
			"install the package poppler-utils");
}

/* That there is none is no fault: printers of the network are named by their address. */
static void look_at_printers(Doctor *doctor)
{
	Remarks *remarks = remarks_new(doctor->arena);
	OfferedWords queues = printer_list(doctor->arena, remarks);
	g_autoptr(GString) found = g_string_new(queues.count > 0
			? ""
			: "no queue of CUPS on this machine; any printer of the network can be "
			  "named by its address, as ipp://copier.example/ipp/print");
	for (int i = 0; i < queues.count; i++)
		g_string_append_printf(found, "%s%s", i > 0 ? ", " : "", queues.items[i]);
	tell_good(doctor, "printers", arena_text(doctor->arena, found->str));
}

/* Without one for English nothing is divided; those of other languages are as they are needed. */
static void look_at_dictionaries(Doctor *doctor)
{
	static const char english[] = "hyph_en_GB.dic";
	const char *path = typecase_dictionary_folder();
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	const char *file;
	int count = 0;
	bool has_english = false;
	while (folder && (file = g_dir_read_name(folder))) {
		count += g_str_has_prefix(file, "hyph_") && g_str_has_suffix(file, ".dic");
		has_english = has_english || strcmp(file, english) == 0;
	}
	const char *found = arena_printf(doctor->arena, "%d for dividing words, in %s", count,
		path);
	if (has_english)
		tell_good(doctor, "dictionaries", found);
	else
		tell_missing(doctor, "dictionaries",
			arena_printf(doctor->arena, "%s, and not %s", found, english),
			"install the package hyphen-en-gb; until then no word is divided");
}

/* A clock that is behind the program's own file is wrong; the record needs a right one. */
static void look_at_clock(Doctor *doctor)
{
	struct stat program;
	int64_t now = clock_now();
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(now);
	g_autofree char *words = g_date_time_format(time, "%Y-%m-%d %H:%M UTC");
	const char *found = arena_printf(doctor->arena, "it is %s", words);
	if (stat("/proc/self/exe", &program) == 0 && now < (int64_t)program.st_mtime)
		tell_missing(doctor, "clock",
			arena_printf(doctor->arena, "%s, before this program was made", found),
			"set this machine's clock; every entry of the record bears its time");
	else
		tell_good(doctor, "clock", found);
}

static void look_at_partnership(Doctor *doctor)
{
	Remarks *remarks = remarks_new(doctor->arena);
	doctor->home = home_find(doctor->arena, doctor->here->folder, false, remarks);
	if (doctor->home)
		tell_good(doctor, "partnership",
			arena_printf(doctor->arena, "%s, in %s", doctor->home->partnership->name,
				doctor->home->folder));
	else if (remarks_count(remarks) > 0)
		tell_errors(doctor, "partnership", remarks);
	else
		tell_good(doctor, "partnership",
			"none here: proofs of single files work; `bulletin init DIR` makes one");
}

static void look_at_folder(Doctor *doctor)
{
	const char *folder = doctor->home->folder;
	if (access(folder, W_OK | X_OK) == 0)
		tell_good(doctor, "folder",
			arena_printf(doctor->arena, "%s can be written to", folder));
	else
		tell_missing(doctor, "folder",
			arena_printf(doctor->arena, "%s cannot be written to: %s", folder,
				g_strerror(errno)),
			"ask whoever owns the folder for the right to write");
}

/* Only the person who keeps the record needs a key; but somebody has to. */
static void look_at_key(Doctor *doctor, const Record *record)
{
	Remarks *remarks = remarks_new(doctor->arena);
	if (record_sign(record, "coord", RECEIPT_PURPOSE, text_from("doctor"), remarks))
		tell_good(doctor, "key", "this machine can write to the record");
	else
		tell_errors(doctor, "key", remarks);
}

static void look_at_record(Doctor *doctor)
{
	Remarks *remarks = remarks_new(doctor->arena);
	RecordPlace place = record_place_of(doctor->arena, doctor->home->folder);
	g_autoptr(Record) record = NULL;
	ExitCode code = record_open(doctor->arena, place, RECORD_READ, clock_now, &record, remarks);
	if (code == EXIT_DONE) {
		tell_good(doctor, "record", "every entry of it verifies");
		look_at_key(doctor, record);
	} else {
		tell_errors(doctor, "record", remarks);
	}
}

static void look_at_state(Doctor *doctor)
{
	struct stat about;
	const char *folder = state_folder(doctor->arena);
	if (stat(folder, &about) != 0)
		return; /* it is made with the first key; the record's check tells of a missing one
			 */
	if ((about.st_mode & 077) == 0)
		tell_good(doctor, "secrets",
			arena_printf(doctor->arena, "%s is yours alone", folder));
	else
		tell_missing(doctor, "secrets",
			arena_printf(doctor->arena, "%s can be read by others", folder),
			arena_printf(doctor->arena, "chmod -R go= %s", folder));
}

static void print_findings(const Doctor *doctor)
{
	Invocation *here = doctor->here;
	const char *good = here->colours_out ? "\033[32mok\033[0m" : "ok";
	const char *bad = here->colours_out ? "\033[1;31mnot ok\033[0m" : "not ok";
	for (int i = 0; i < doctor->count; i++) {
		const Finding *finding = &doctor->findings[i];
		fprintf(here->out, "%s: %s\n", finding->subject, finding->is_good ? good : bad);
		columns_paragraphs(here->out, finding->found, 4, here->width);
		if (*finding->way_out)
			columns_paragraphs(here->out,
				arena_printf(here->arena, "do: %s", finding->way_out), 4,
				here->width);
	}
}

static void print_json_findings(const Doctor *doctor)
{
	json_t *list = json_array();
	for (int i = 0; i < doctor->count; i++) {
		const Finding *finding = &doctor->findings[i];
		json_array_append_new(list,
			json_pack("{s:s, s:b, s:o, s:o}", "subject", finding->subject, "good",
				finding->is_good, "found", json_from_text(finding->found), "do",
				json_from_text(finding->way_out)));
	}
	invocation_print_json(doctor->here, json_pack("{s:o}", "findings", list));
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	(void)arguments;
	Doctor doctor = { .here = here, .arena = here->arena };
	look_at_fonts(&doctor);
	look_at_layouts(&doctor);
	look_at_profile(&doctor);
	look_at_modules(&doctor);
	look_at_programs(&doctor);
	look_at_dictionaries(&doctor);
	look_at_printers(&doctor);
	look_at_clock(&doctor);
	look_at_state(&doctor);
	look_at_partnership(&doctor);
	if (doctor.home) {
		look_at_folder(&doctor);
		look_at_record(&doctor);
	}
	if (here->is_json)
		print_json_findings(&doctor);
	else
		print_findings(&doctor);

	int missing = 0;
	for (int i = 0; i < doctor.count; i++)
		missing += !doctor.findings[i].is_good;
	return missing > 0 ? EXIT_UNSUITABLE : EXIT_DONE;
}

const Command command_doctor = {
	.name = "doctor",
	.arguments = "",
	.summary = "tell what is missing on this machine",
	.manual =
		"Looks at what the program came with (fonts, layouts, the colour profile, parts that are opened when they "
		"are needed), at the dictionaries that words are divided by, at the printers that CUPS has here, "
		"at the clock, and at the partnership here: whether its file can be "
		"read, its folder written to, its record verified, and whether this machine holds a "
		"key to write into it. Each thing that is missing is told with what to do. The "
		"command ends with 6 where something is.",
	.least = 0,
	.most = 0,
	.completes = "",
	.run = run,
};
