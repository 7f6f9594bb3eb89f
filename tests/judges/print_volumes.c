/*
 * Prints files as the volumes of a job and tells every change, a line each:
 *
 *     sending 1 raw ipp://localhost:8631/ipp/print
 *     printed 1 raw ipp://localhost:8631/ipp/print
 *
 * Usage: print_volumes [OPTION VALUE]... FILE...
 *   --printer ADDRESS   several make them share the volumes
 *   --finishing WORD, --require WORD
 *   --color WORD        of the paper, with --stock, its name
 *   --sides             both, turned along the long edge
 *   --copies N, --patience SECONDS, --job NAME
 *   --find N            asks for that volume instead of printing
 * SIGINT stops, twice leaves at once. Ends with 0 where all was printed.
 */
#include "base/exit_code.h"
#include "dispatch/printing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An approval of our own making: the real one has no other maker than approval/. */
struct Approval {
	Text sheet;
};

Text approval_sheet(const Approval *approval)
{
	return approval->sheet;
}

const char *approval_bulletin(const Approval *approval)
{
	(void)approval;
	return "notice";
}

enum { MOST = 16 };

typedef struct {
	const char *items[MOST];
	int count;
} Words;

typedef struct {
	Words printers, finishings, required, files;
	const char *color, *stock, *job;
	int copies, patience, sought;
	bool has_sides;
} Options;

static volatile sig_atomic_t stop;

static void count_stop(int signal_number)
{
	(void)signal_number;
	stop = stop + 1;
}

static void add(Words *words, const char *word)
{
	g_assert(words->count < MOST);
	words->items[words->count++] = word;
}

/* Takes one option with its value. */
static void take(Options *options, const char *name, const char *value)
{
	if (strcmp(name, "--printer") == 0)
		add(&options->printers, value);
	else if (strcmp(name, "--finishing") == 0)
		add(&options->finishings, value);
	else if (strcmp(name, "--require") == 0)
		add(&options->required, value);
	else if (strcmp(name, "--color") == 0)
		options->color = value;
	else if (strcmp(name, "--stock") == 0)
		options->stock = value;
	else if (strcmp(name, "--job") == 0)
		options->job = value;
	else if (strcmp(name, "--copies") == 0)
		options->copies = atoi(value);
	else if (strcmp(name, "--patience") == 0)
		options->patience = atoi(value);
	else if (strcmp(name, "--find") == 0)
		options->sought = atoi(value);
	else
		g_error("%s is no option", name);
}

static Options read_options(int count, char **arguments)
{
	Options options = { .stock = "white", .job = "job", .copies = 1 };
	for (int i = 1; i < count; i++) {
		if (strcmp(arguments[i], "--sides") == 0)
			options.has_sides = true;
		else if (strncmp(arguments[i], "--", 2) == 0 && i + 1 < count)
			take(&options, arguments[i], arguments[i + 1]), i++;
		else
			add(&options.files, arguments[i]);
	}
	return options;
}

static bool tell(void *data, const PrintingEvent *event)
{
	static const char *const names[] = { "sending", "printing", "printed", "failed",
		"unknown" };
	(void)data;
	printf("%s %d %s %s%s%s%s%s\n", names[event->state], event->volume->number, event->way,
		event->printer, event->taken_from ? " from " : "",
		event->taken_from ? event->taken_from : "", *event->why ? ": " : "", event->why);
	fflush(stdout);
	return true;
}

static void print_remarks(Arena *arena, Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	for (int i = 0; i < count; i++)
		fputs(remark_text(arena, &sorted[i], false), stderr);
}

static int find(Arena *arena, const Options *options, Remarks *remarks)
{
	static const char *const names[] = { "nothing", "waiting", "printed", "failed",
		"no answer" };
	const PrintingVolumeName name = { "notice", options->job, options->sought };
	const char *why;
	PrintingFound found = printing_find(arena, options->printers.items[0], &name, &why,
		remarks);
	printf("%s%s%s\n", names[found], *why ? ": " : "", why);
	return EXIT_DONE;
}

static PrintingVolume *volumes_of(Arena *arena, const Options *options, Remarks *remarks)
{
	PrintingVolume *volumes = arena_new(arena, PrintingVolume, options->files.count);
	for (int i = 0; i < options->files.count; i++) {
		const char *path = options->files.items[i];
		Text bytes = text_read(arena, path, (size_t)1 << 30, remarks);
		volumes[i] = (PrintingVolume){ .number = i + 1,
			.path = path,
			.sha256 = text_sha256(arena, bytes.bytes, bytes.length),
			.copies = options->copies };
	}
	return volumes;
}

static int print(Arena *arena, const Options *options, Remarks *remarks)
{
	const PrintingWish wish = {
		.addresses = options->printers.items,
		.address_count = options->printers.count,
		.ticket = { .stock = options->stock,
			.color = options->color,
			.width = 21000,
			.height = 29700,
			.sides = options->has_sides ? SIDES_LONG_EDGE : SIDES_ONE,
			.finishings = options->finishings.items,
			.finishing_count = options->finishings.count,
			.required = options->required.items,
			.required_count = options->required.count },
		.patience = options->patience,
	};
	const Printing *printing = printing_open(arena, &wish, remarks);
	if (!printing)
		return EXIT_IO;
	const PrintingJob job = { .name = options->job,
		.volumes = volumes_of(arena, options, remarks),
		.count = options->files.count,
		.stop = &stop };
	const Approval approval = { { "", 0 } };
	PrintingTally tally = printing_run(printing, &approval, &job, tell, NULL, remarks);
	printf("printed %d, failed %d, unknown %d, left %d\n", tally.printed, tally.failed,
		tally.unknown, tally.left);
	return tally.printed == job.count ? EXIT_DONE : EXIT_IO;
}

int main(int count, char **arguments)
{
	Options options = read_options(count, arguments);
	signal(SIGINT, count_stop);
	Arena *arena = arena_open();
	Remarks *remarks = remarks_new(arena);
	int code = options.sought > 0 ? find(arena, &options, remarks)
				      : print(arena, &options, remarks);
	print_remarks(arena, remarks);
	arena_close(arena);
	return code;
}
