/* What status tells of print jobs that were cut off. */
#include "agreed_round.h"
#include "approval/approval.h"

enum { SCHOOLS = 6, COPIES_EACH = 2 };

static char *folder;

static void open_agreed(void)
{
	folder = agreed_open();
}

static void close_agreed(void)
{
	temporary_close(folder);
}

TestSuite(status_jobs, .init = open_agreed, .fini = close_agreed);

static int64_t now(void)
{
	return g_get_real_time() / G_USEC_PER_SEC;
}

static const char *put_schools(Arena *arena)
{
	g_autoptr(GString) list = g_string_new(SCHOOLS_HEAD);
	for (int i = 0; i < SCHOOLS; i++)
		g_string_append_printf(list, "s%d,School %d,1 High Street,,Marsh,XY1 1AA,%d\n", i,
			i, COPIES_EACH);
	program_put(folder, "schools.csv", list->str);
	return text_sha256(arena, list->str, list->len);
}

/* A job in two volumes, of four schools and of two, that was cut off at its start. */
static void begin_job(Arena *arena, const char *list)
{
	Remarks *remarks = remarks_new(arena);
	ApprovalRequest request = { .place = { folder,
					    arena_printf(arena, "%s/state/bulletin", folder) },
		.bulletin = "notice",
		.edition = "main",
		.clock = now };
	g_autoptr(Approval) approval = NULL;
	cr_assert_eq(approval_open(arena, &request, &approval, remarks), EXIT_DONE);
	cr_assert_eq(approval_claim(approval, remarks), EXIT_DONE);
	const char *sha256 = approval_sheet_sha256(approval);
	const PrintVolume volumes[] = { { 1, sha256, "s0", "s3", 8, "cut-off", "sending" },
		{ 2, sha256, "s4", "s5", 4, "cut-off", "sending" } };
	const PrintJob what = { .mode = "by-school",
		.copies = SCHOOLS * COPIES_EACH,
		.stock = "canary",
		.list = list,
		.volume_count = G_N_ELEMENTS(volumes) };
	const char *job;
	cr_assert_eq(approval_print_start(approval, &what, volumes, G_N_ELEMENTS(volumes), &job,
			     remarks),
		EXIT_DONE);
}

/* In one line, as it stands where there is room enough. */
static void unwrap(char *text)
{
	char *to = text;
	for (const char *at = text; *at; at++)
		if (!g_ascii_isspace(*at) || (to > text && to[-1] != ' '))
			*to++ = g_ascii_isspace(*at) ? ' ' : *at;
	*to = '\0';
}

static void assert_told(const char *option, const char *words)
{
	Outcome outcome = RUN(folder, "status", "notice", option);
	cr_assert_eq(outcome.code, EXIT_DONE, "%s", outcome.err);
	unwrap(outcome.out);
	cr_expect(strstr(outcome.out, words), "%s", outcome.out);
	program_forget(&outcome);
}

Test(status_jobs, name_the_schools_that_have_nothing_yet)
{
	Arena *arena = arena_open();
	begin_job(arena, put_schools(arena));
	assert_told(NULL,
		"0 of 12 copies on canary printed; outstanding: 2 volumes for 6 schools, 12 copies; "
		"volume 1 (School 0 to School 3, 4 schools, 8 copies): sending, cut-off; "
		"volume 2 (School 4 and School 5, 4 copies): sending, cut-off");
	assert_told("--json", "\"first_name\": \"School 0\"");
	arena_close(arena);
}

Test(status_jobs, name_no_schools_of_another_list)
{
	Arena *arena = arena_open();
	begin_job(arena, put_schools(arena));
	program_put(folder, "schools.csv", TWO_SCHOOLS);
	assert_told(NULL,
		"outstanding: 2 volumes, 12 copies; volume 1 (s0 to s3, 8 copies): sending, cut-off; "
		"volume 2 (s4 to s5, 4 copies): sending, cut-off");
	arena_close(arena);
}
