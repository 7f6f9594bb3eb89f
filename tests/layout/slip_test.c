/*
 * The slip shows a school's address, and nothing else, through the window of
 * each envelope, however it lies in it.
 */
#include "layout/standing.h"
#include "layout_desk.h"

TestSuite(slip, .init = desk_open, .fini = desk_close);

typedef struct {
	const char *name;
	double width, height;                                         /* mm, as it is addressed */
	double window_left, window_foot, window_width, window_height; /* mm */
	int folded_in;  /* parts of the sheet's height */
	bool must_rest; /* on the envelope's foot; in others it may be pushed up */
} Envelope;

/*
 * Sizes are ISO 269's. Windows of DL and C5 as they are sold in the United
 * Kingdom; of C4 after DIN 680.
 */
static const Envelope envelopes[] = {
	{ "DL", 220, 110, 20, 18, 90, 35, 3, false },
	{ "C5", 229, 162, 20, 60, 90, 35, 2, true },
	{ "C4", 229, 324, 20, 212, 90, 55, 1, false },
};

/* The part of the sheet behind the window, lying so far right and down in the envelope; mm. */
typedef struct {
	double left, top, right, bottom;
} Shown;

static Shown shown_at(const Envelope *envelope, double right, double down)
{
	double top = envelope->height - envelope->window_foot - envelope->window_height - down;
	double left = envelope->window_left - right;
	return (Shown){ left, top, left + envelope->window_width, top + envelope->window_height };
}

static Shown frame_extent(const Layout *layout, const Frame *frame)
{
	const Standing *standings = standings_of(desk.arena, layout, desk.remarks);
	Box box = standings[frame - layout->frames].box;
	return (Shown){ mm_from_length(box.x), mm_from_length(box.y),
		mm_from_length(box_right(box)), mm_from_length(box_bottom(box)) };
}

static bool is_within(Shown a, Shown b)
{
	return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}

static bool touches(Shown a, Shown b)
{
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static void assert_nothing_else_shows(const Layout *slip, const Envelope *envelope, Shown shown)
{
	for (int i = 0; i < slip->frame_count; i++) {
		const Frame *frame = &slip->frames[i];
		bool is_address = strcmp(frame->name, "school") == 0;
		cr_expect(is_address || !touches(frame_extent(slip, frame), shown),
			"%s shows the frame \"%s\" too", envelope->name, frame->name);
	}
}

static void assert_address_shows(const Layout *slip, const Envelope *envelope, Shown shown)
{
	cr_expect(is_within(frame_extent(slip, frame_named(slip, "school")), shown),
		"%s hides some of the address: it shows "
		"%.1f to %.1f mm and %.1f to %.1f mm",
		envelope->name, shown.left, shown.right, shown.top, shown.bottom);
}

Test(slip, shows_the_address_alone_through_every_window)
{
	const Layout *slip = desk_load("slip");
	cr_assert(slip);
	for (size_t i = 0; i < G_N_ELEMENTS(envelopes); i++) {
		const Envelope *envelope = &envelopes[i];
		double across = envelope->width - mm_from_length(slip->width);
		double down = envelope->height - mm_from_length(slip->height) / envelope->folded_in;
		cr_assert(across > 0 && down > 0, "the slip does not go into %s", envelope->name);
		for (int side = 0; side < 2; side++) {
			Shown resting = shown_at(envelope, side * across, down);
			Shown pushed_up = shown_at(envelope, side * across, 0);
			assert_nothing_else_shows(slip, envelope, resting);
			assert_nothing_else_shows(slip, envelope, pushed_up);
			assert_address_shows(slip, envelope, resting);
			if (!envelope->must_rest)
				assert_address_shows(slip, envelope, pushed_up);
		}
	}
}
