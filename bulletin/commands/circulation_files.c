#include "commands/circulation_files.h"
#include "pipeline/sheet_preflight.h"

#include <string.h>

/* As the pictures are shown on a screen: an A4 page about 1240 dots wide. */
static const double PICTURE_DOTS_PER_INCH = 150;

static bool read_inputs(Invocation *here, const Recording *recording, Pipeline *pipeline,
	RoundDraft *draft)
{
	int count;
	const InputFile *files = pipeline_inputs_read(pipeline, &count);
	if (!files)
		return false;
	RoundInput *inputs = arena_new(here->arena, RoundInput, count + 1);
	for (int i = 0; i < count; i++)
		inputs[i] = (RoundInput){ files[i].role, files[i].name, files[i].bytes };
	inputs[count] = (RoundInput){ "rules", "partnership.yaml",
		recording->home->partnership_source };
	draft->inputs = inputs;
	draft->input_count = count + 1;
	return true;
}

static bool make_pictures(Invocation *here, Pipeline *pipeline, int pages, RoundEdition *made)
{
	Text *pictures = arena_new(here->arena, Text, pages);
	for (int i = 0; i < pages; i++) {
		pictures[i] = pipeline_png(pipeline, i, PICTURE_DOTS_PER_INCH);
		if (!pictures[i].bytes)
			return false;
	}
	made->pictures = pictures;
	made->picture_count = pages;
	return true;
}

static bool make_edition(Invocation *here, const Recording *recording, Pipeline *edition,
	const char *name, RoundEdition *made)
{
	const Sheet *sheet = pipeline_sheet(edition, recording->now);
	if (!sheet || !sheet_preflight(edition, sheet, here->remarks))
		return false;
	const Pages *pages = pipeline_pages(edition);
	*made = (RoundEdition){
		.name = name,
		.sheet = sheet->pdf,
		.page_count = sheet->page_count,
		.text = text_from(pages_text(here->arena, pages)),
	};
	return make_pictures(here, edition, pages->page_count, made);
}

/* Each is tried, so that what is wrong with any of them is told in one run. */
static bool make_editions(Invocation *here, const Recording *recording, Pipeline *pipeline,
	RoundDraft *draft)
{
	const char *const *names = pipeline_editions(pipeline, &draft->edition_count);
	RoundEdition *editions = arena_new(here->arena, RoundEdition, draft->edition_count);
	bool is_made = true;
	for (int i = 0; i < draft->edition_count; i++) {
		invocation_progress(here, "making sheet %d of %d", i + 1, draft->edition_count);
		is_made &= make_edition(here, recording, pipeline_edition(pipeline, names[i]),
			names[i], &editions[i]);
	}
	draft->editions = editions;
	return is_made;
}

bool circulation_files_make(Invocation *here, const Recording *recording, Pipeline *pipeline,
	const char *id, RoundDraft *draft)
{
	*draft = (RoundDraft){ .bulletin = id };
	pipeline_set_round(pipeline, circulation_next_round(recording->record, id));
	if (!make_editions(here, recording, pipeline, draft))
		return false;
	draft->made_with = pipeline_made_with(pipeline);
	return read_inputs(here, recording, pipeline, draft);
}

/* One person's proof of one edition; its path tells both. */
static ProofFile make_proof(Invocation *here, const Recording *recording, Pipeline *edition,
	const char *name, const Circulation *circulation, const Recipient *recipient)
{
	ProofMarks marks = {
		.banner = arena_printf(here->arena, "Proof of round %d. Not for the noticeboard.",
			circulation->round),
		.person = arena_printf(here->arena, "%s, %s", recipient->person->name,
			recipient->partner->name),
		.code = circulation->code,
		.subject = circulation->subject,
	};
	bool is_main = strcmp(name, EDITION_MAIN) == 0;
	return (ProofFile){
		.bytes = pipeline_proof(edition, "pdf", 0, &marks),
		.path = recording_out(here, recording, circulation->bulletin,
			"round-%d/%s-%s%s%s.pdf", circulation->round, recipient->partner->id,
			recipient->person->id, is_main ? "" : "-", is_main ? "" : name),
	};
}

const ProofFile *circulation_proofs_make(Invocation *here, const Recording *recording,
	Pipeline *pipeline, const Circulation *circulation, int *count)
{
	int edition_count;
	const char *const *names = pipeline_editions(pipeline, &edition_count);
	int most = circulation->recipient_count * edition_count;
	ProofFile *proofs = arena_new(here->arena, ProofFile, most);
	*count = 0;
	for (int i = 0; i < circulation->recipient_count; i++)
		for (int k = 0; k < edition_count; k++) {
			invocation_progress(here, "proof %d of %d", *count + 1, most);
			ProofFile proof = make_proof(here, recording,
				pipeline_edition(pipeline, names[k]), names[k], circulation,
				&circulation->recipients[i]);
			if (!proof.bytes.bytes)
				return NULL;
			proofs[(*count)++] = proof;
		}
	return proofs;
}
