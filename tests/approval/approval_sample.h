/*
 * The sample partnership at the point where approvals begin: "hay" is
 * circulated, and everybody may agree to it.
 */
#ifndef BULLETIN_TESTS_APPROVAL_APPROVAL_SAMPLE_H
#define BULLETIN_TESTS_APPROVAL_APPROVAL_SAMPLE_H

#include "sample.h"

static inline Sample sample_open_circulated(void)
{
	Sample sample = sample_open(SAMPLE_RULES);
	cr_assert_eq(sample_circulate(&sample, "Words."), EXIT_DONE, "%s", sample_told(&sample));
	return sample;
}

/* After this the record is closed: each check opens it for itself. */
static inline void sample_agree_to_print(Sample *sample)
{
	sample_agree(sample);
	sample_forget_remarks(sample);
	cr_assert_eq(sample_approve(sample, NULL), EXIT_DONE, "%s", sample_told(sample));
}

/* The same with a second round, which has its large print. */
static inline void sample_agree_to_large_print(Sample *sample)
{
	sample->has_large_print = true;
	cr_assert_eq(sample_circulate(sample, "Other words."), EXIT_DONE, "%s",
		sample_told(sample));
	sample_agree_to_print(sample);
}

static inline void sample_expect_refused(Sample *sample, const char *name)
{
	sample_forget_remarks(sample);
	cr_expect_eq(sample_approve(sample, NULL), EXIT_REFUSED);
	sample_expect(sample, name);
}

static inline void sample_append(Sample *sample, Entry entry)
{
	cr_assert_eq(sample_reopen(sample, RECORD_WRITE), EXIT_DONE, "%s", sample_told(sample));
	cr_assert_eq(record_append(sample->record, "coord", &entry, sample->now, sample->remarks),
		EXIT_DONE, "%s", sample_told(sample));
}

/* A file of the first round. */
static inline const char *sample_round_path(const Sample *sample, const char *name)
{
	return arena_printf(sample->arena, "agreement/rounds/hay/1/%s", name);
}

#endif
