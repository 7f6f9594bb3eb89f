#include "dispatch/ticket.h"

#include <criterion/criterion.h>
#include <string.h>

static const char *const laminate[] = { "laminate" };
static const char *const laminate_and_trim[] = { "laminate", "trim" };
static const char *const stock_words[] = { "stock" };

static Arena *arena;
static Remarks *remarks;
static PrinterOffer offer;
static PrintTicket ticket;

static OfferedWords words_of(const char *const *words)
{
	OfferedWords offered = { 0 };
	for (; *words; words++)
		*arena_push(arena, offered.items, offered.count) = *words;
	return offered;
}

#define WORDS(...) words_of((const char *const[]){ __VA_ARGS__, NULL })

static OfferedSize size_of(int width, int height)
{
	return (OfferedSize){ { width, width }, { height, height } };
}

static void offer_finishings(int first, int second)
{
	*arena_push(arena, offer.finishings, offer.finishing_count) = first;
	*arena_push(arena, offer.finishings, offer.finishing_count) = second;
}

/* A good office printer, and an A4 sheet on canary. */
static void open_all(void)
{
	arena = arena_open();
	remarks = remarks_new(arena);
	offer = (PrinterOffer){ .address = "ipp://copier/ipp/print",
		.formats = WORDS("image/urf", "application/PDF"),
		.colors = WORDS("white", "light-yellow"),
		.types = WORDS("stationery"),
		.sides = WORDS("one-sided", "two-sided-long-edge"),
		.scalings = WORDS("auto", "none"),
		.media_members = WORDS("media-size", "media-color", "media-type"),
		.copies = { 1, 99 } };
	*arena_push(arena, offer.sizes, offer.size_count) = size_of(21000, 29700);
	ticket = (PrintTicket){ .stock = "canary",
		.color = "light-yellow",
		.type = "stationery",
		.width = 21000,
		.height = 29700 };
}

static void close_all(void)
{
	arena_close(arena);
}

TestSuite(ticket, .init = open_all, .fini = close_all);

static const TicketPlan *fit(void)
{
	return ticket_fit(arena, &ticket, &offer, remarks);
}

static void assert_remark(const char *name, const char *words)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	cr_assert_eq(count, 1, "%d remarks", count);
	cr_assert_str_eq(sorted->name, name);
	cr_assert_str_eq(sorted->place.file, offer.address);
	cr_assert(strstr(sorted->fault, words), "%s", sorted->fault);
}

Test(ticket, asks_for_all_that_is_offered)
{
	offer_finishings(3, 16);
	ticket.finishings = laminate;
	ticket.finishing_count = 1;
	ticket.sides = SIDES_LONG_EDGE;
	const TicketPlan *plan = fit();
	cr_assert_eq(remarks_count(remarks), 0);
	cr_assert(plan->has_media_col && plan->is_unscaled);
	cr_assert_str_eq(plan->color, "light-yellow");
	cr_assert_str_eq(plan->type, "stationery");
	cr_assert_str_eq(plan->sides, "two-sided-long-edge");
	cr_assert_eq(plan->finishing_count, 1);
	cr_assert_eq(plan->finishings[0], 16);
	cr_assert_eq(plan->most_copies, 99);
}

Test(ticket, has_paper_upright)
{
	ticket.width = 29700;
	ticket.height = 21000;
	const TicketPlan *plan = fit();
	cr_assert_eq(plan->width, 21000);
	cr_assert_eq(plan->height, 29700);
}

Test(ticket, takes_a_size_within_a_range)
{
	ticket.width = 29700;
	ticket.height = 42000;
	*arena_push(arena, offer.sizes, offer.size_count) = (OfferedSize){ { 9000, 32900 },
		{ 14800, 48300 } };
	cr_assert_not_null(fit());
}

Test(ticket, asks_a_printer_that_tells_no_sizes_all_the_same)
{
	offer.size_count = 0;
	cr_assert_not_null(fit());
}

Test(ticket, is_refused_where_the_paper_does_not_go_in)
{
	ticket.width = 29700;
	ticket.height = 42000;
	cr_assert_null(fit());
	assert_remark("ticket-size", "297 x 420 mm");
}

Test(ticket, is_refused_where_no_pdf_is_taken)
{
	offer.formats = WORDS("image/urf", "image/pwg-raster");
	cr_assert_null(fit());
	assert_remark("printer-no-pdf", "image/urf, image/pwg-raster");
}

Test(ticket, tells_which_paper_is_to_be_put_in_by_hand)
{
	offer.colors = WORDS("white");
	ticket.weight = 160;
	const TicketPlan *plan = fit();
	cr_assert_null(plan->color);
	cr_assert_eq(plan->weight, 0);
	assert_remark("ticket-paper", "canary, 160 g/m\u00B2");
}

Test(ticket, needs_no_word_for_white)
{
	offer.media_members = WORDS("media-size");
	ticket = (PrintTicket){ .stock = "white",
		.color = "white",
		.width = 21000,
		.height = 29700 };
	cr_assert_null(fit()->color);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(ticket, asks_for_a_weight_that_is_offered)
{
	offer.media_members = WORDS("media-size", "media-color", "media-type",
		"media-weight-metric");
	*arena_push(arena, offer.weights, offer.weight_count) = (OfferedRange){ 60, 160 };
	ticket.weight = 160;
	cr_assert_eq(fit()->weight, 160);
	ticket.weight = 161;
	cr_assert_eq(fit()->weight, 0);
}

Test(ticket, tells_that_the_paper_is_not_loaded)
{
	*arena_push(arena, offer.loaded,
		offer.loaded_count) = (OfferedPaper){ .size = size_of(21000, 29700),
		.color = "white" };
	fit();
	assert_remark("ticket-not-loaded", "canary paper of 210 x 297 mm");
}

Test(ticket, believes_a_tray_that_does_not_tell_its_colour)
{
	*arena_push(arena, offer.loaded,
		offer.loaded_count) = (OfferedPaper){ .size = size_of(21000, 29700) };
	fit();
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(ticket, tells_what_is_to_be_finished_by_hand)
{
	offer_finishings(3, 11);
	ticket.finishings = laminate_and_trim;
	ticket.finishing_count = 2;
	const TicketPlan *plan = fit();
	cr_assert_eq(plan->finishing_count, 1);
	cr_assert_eq(plan->finishings[0], 11);
	assert_remark("ticket-finishing", "does not laminate");
}

Test(ticket, takes_another_enum_for_the_same)
{
	offer_finishings(3, 60);
	ticket.finishings = laminate_and_trim + 1;
	ticket.finishing_count = 1;
	cr_assert_eq(fit()->finishings[0], 60);
}

Test(ticket, takes_a_template_where_there_is_no_enum)
{
	offer.templates = WORDS("none", "laminate-both-sides");
	ticket.finishings = laminate;
	ticket.finishing_count = 1;
	const TicketPlan *plan = fit();
	cr_assert_str_eq(plan->finishing_template, "laminate-both-sides");
	cr_assert_eq(plan->finishing_count, 0);
	cr_assert_eq(remarks_count(remarks), 0);
}

Test(ticket, is_refused_where_what_is_required_is_not_offered)
{
	ticket.required = laminate;
	ticket.required_count = 1;
	cr_assert_null(fit());
	assert_remark("ticket-required", "laminate");
}

Test(ticket, is_refused_where_the_required_paper_cannot_be_named)
{
	offer.colors = WORDS("white");
	ticket.required = stock_words;
	ticket.required_count = 1;
	cr_assert_null(fit());
	assert_remark("ticket-required", "stock");
}

Test(ticket, asks_for_what_is_required_without_being_wanted)
{
	offer_finishings(3, 16);
	ticket.required = laminate;
	ticket.required_count = 1;
	cr_assert_eq(fit()->finishings[0], 16);
}

Test(ticket, tells_of_a_printer_of_one_side)
{
	ticket.sides = SIDES_SHORT_EDGE;
	cr_assert_null(fit()->sides);
	assert_remark("ticket-sides", "one side only");
}

Test(ticket, tells_of_a_printer_that_may_scale)
{
	offer.scalings = WORDS("auto");
	cr_assert(!fit()->is_unscaled);
	assert_remark("ticket-scaling", "at its size");
}

Test(ticket, knows_its_words)
{
	static const char *const misspelt[] = { "laminat" };
	ticket.finishings = misspelt;
	ticket.finishing_count = 1;
	cr_assert(!ticket_check(arena, &ticket, remarks));
	int count;
	const Remark *remark = remarks_sorted(remarks, &count);
	cr_assert_str_eq(remark->name, "ticket-word");
	cr_assert(strstr(remark->fault, "did you mean \"laminate\"?"));
	/* Paper is no finishing, though it can be required. */
	ticket.finishings = stock_words;
	cr_assert(!ticket_check(arena, &ticket, remarks));
	ticket.finishing_count = 0;
	ticket.required = stock_words;
	ticket.required_count = 1;
	cr_assert(ticket_check(arena, &ticket, remarks));
}

/* ---- what became of it */

static const char *dropped(const TicketKept *kept, bool *is_required)
{
	offer_finishings(3, 16);
	ticket.finishings = laminate;
	ticket.finishing_count = 1;
	return ticket_dropped(arena, &ticket, fit(), 2, kept, is_required);
}

Test(ticket, believes_a_printer_that_does_not_tell)
{
	bool is_required;
	const TicketKept kept = { .finishing_count = -1 };
	cr_assert_null(dropped(&kept, &is_required));
	cr_assert(!is_required);
}

Test(ticket, tells_each_thing_that_was_dropped)
{
	bool is_required;
	const int none = 3;
	const TicketKept kept = { .finishings = &none,
		.finishing_count = 1,
		.color = "white",
		.width = 29700,
		.height = 42000,
		.sides = "two-sided-long-edge",
		.copies = 2 };
	cr_assert_str_eq(dropped(&kept, &is_required),
		"laminate, the size of the paper, the colour of the paper, its sides");
	cr_assert(!is_required);
}

Test(ticket, knows_what_was_refused_by_its_name)
{
	bool is_required;
	const TicketKept kept = { .finishing_count = -1, .refused = WORDS("finishings") };
	ticket.required = laminate;
	ticket.required_count = 1;
	cr_assert_str_eq(dropped(&kept, &is_required), "laminate");
	cr_assert(is_required);
}

Test(ticket, may_never_lose_its_copies)
{
	bool is_required;
	const TicketKept kept = { .finishing_count = -1, .copies = 1 };
	cr_assert_str_eq(dropped(&kept, &is_required), "its number of copies");
	cr_assert(is_required);
}
