#include "commands/print_ticket.h"
#include "layout/stock.h"

/* What the layout wants done to the sheet, in the order in which it is done. */
static const char *const *finishings_of(const PrintRun *run, int *count)
{
	const char **words = NULL;
	*count = 0;
	const Layout *layout = run->layout;
	if (layout->pouch_width > 0)
		*arena_push(run->here->arena, words, *count) = "laminate";
	if (layout_is_cut(layout))
		*arena_push(run->here->arena, words, *count) = "trim";
	return words;
}

static int hundredths_from(Length length)
{
	enum { HUNDREDTHS = 100 };
	return (int)(mm_from_length(length) * HUNDREDTHS + 0.5);
}

PrintTicket print_ticket(const PrintRun *run)
{
	const char *name = approval_draft(run->approval)->front.stock.text;
	const Stock *stock = stock_by_name(name);
	PrintTicket ticket = { .stock = name,
		.color = stock ? stock->ipp_color : NULL,
		.width = hundredths_from(run->layout->width),
		.height = hundredths_from(run->layout->height),
		.sides = SIDES_ONE,
		.required = run->options->required,
		.required_count = run->options->required_count };
	ticket.finishings = finishings_of(run, &ticket.finishing_count);
	return ticket;
}
