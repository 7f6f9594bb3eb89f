#include "commands/circulation_files.h"

enum { LARGEST_INPUT = 64 * 1024 * 1024 };

/* As the pictures are shown on a screen: an A4 page about 1240 dots wide. */
static const double PICTURE_DOTS_PER_INCH = 150;

static bool read_inputs(Invocation *here, const Recording *recording, Pipeline *pipeline,
	RoundDraft *draft)
{
	int count;
	const InputFile *files = pipeline_inputs(pipeline, &count);
	RoundInput *inputs = arena_new(here->arena, RoundInput, count + 1);
	for (int i = 0; i < count; i++) {
		/* The record must not keep another draft than the sheet was made from. */
		Text bytes = files[i].bytes;
		if (!bytes.bytes)
			bytes = text_read(here->arena, files[i].path, LARGEST_INPUT, here->remarks);
		if (!bytes.bytes)
			return false;
		inputs[i] = (RoundInput){ files[i].role, files[i].name, bytes };
	}
	inputs[count] = (RoundInput){ "rules", "partnership.yaml",
		recording->home->partnership_source };
	draft->inputs = inputs;
	draft->input_count = count + 1;
	return true;
}

static bool make_pictures(Invocation *here, Pipeline *pipeline, int pages, RoundDraft *draft)
{
	Text *pictures = arena_new(here->arena, Text, pages);
	for (int i = 0; i < pages; i++) {
		pictures[i] = pipeline_png(pipeline, i, PICTURE_DOTS_PER_INCH);
		if (!pictures[i].bytes)
			return false;
	}
	draft->pictures = pictures;
	draft->picture_count = pages;
	return true;
}

bool circulation_files_make(Invocation *here, const Recording *recording, Pipeline *pipeline,
	const char *id, RoundDraft *draft)
{
	invocation_progress(here, "making the sheet");
	const Pages *pages = pipeline_pages(pipeline);
	const Sheet *sheet = pages ? pipeline_sheet(pipeline, recording->now) : NULL;
	if (!sheet)
		return false;
	*draft = (RoundDraft){
		.bulletin = id,
		.sheet = sheet->pdf,
		.page_count = sheet->page_count,
		.text = text_from(pages_text(here->arena, pages)),
		.made_with = pipeline_made_with(pipeline),
	};
	return make_pictures(here, pipeline, pages->page_count, draft) &&
		read_inputs(here, recording, pipeline, draft);
}

const ProofFile *circulation_proofs_make(Invocation *here, const Recording *recording,
	Pipeline *pipeline, const Circulation *circulation)
{
	ProofFile *proofs = arena_new(here->arena, ProofFile, circulation->recipient_count);
	for (int i = 0; i < circulation->recipient_count; i++) {
		const Recipient *recipient = &circulation->recipients[i];
		invocation_progress(here, "proof %d of %d", i + 1, circulation->recipient_count);
		ProofMarks marks = {
			.banner = arena_printf(here->arena,
				"Proof of round %d. Not for the noticeboard.", circulation->round),
			.person = arena_printf(here->arena, "%s, %s", recipient->person->name,
				recipient->partner->name),
			.code = circulation->code,
			.subject = circulation->subject,
		};
		proofs[i].bytes = pipeline_proof(pipeline, "pdf", 0, &marks);
		proofs[i].path = recording_out(here, recording, circulation->bulletin,
			"round-%d/%s-%s.pdf", circulation->round, recipient->partner->id,
			recipient->person->id);
		if (!proofs[i].bytes.bytes)
			return NULL;
	}
	return proofs;
}
