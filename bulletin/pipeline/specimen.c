#include "pipeline/specimen.h"
#include "base/module.h"
#include "layout/field.h"
#include "pipeline/copy.h"
#include "pipeline/pipeline.h"
#include "pipeline/sentences.h"
#include "typeset/typeset.h"

#include <string.h>

enum { MOST_SIDES = 2, MOST_SENTENCES = 1024 };

/* A specimen shows its body: two rows of it. */
enum { FEWEST_SENTENCES = 4 };

struct Samples {
	const Home *home; /* of the sample partnership */
	Typecase *typecase;
	const Draft *rows, *text;
};

/* One layout being filled. */
typedef struct {
	Arena *scratch; /* of fills that are only tried, one after another */
	Samples *samples;
	Layout layout; /* of two sides at most */
	Draft draft;   /* the sample, its head perhaps shortened */
} Filling;

static const Draft *read_sample(Arena *arena, const Home *home, const char *id, Remarks *remarks)
{
	BulletinPath path;
	if (!bulletin_find(arena, home, id, &path, remarks))
		return NULL;
	Text source = text_read(arena, path.file, DRAFT_LARGEST_BYTES, remarks);
	return source.bytes
		? draft_read(arena, path.file, source, home->partnership->language, remarks)
		: NULL;
}

Samples *samples_open(Arena *arena, const Home *home, Remarks *remarks)
{
	const Home *sample = home_find(arena, data_path(arena, "layouts/specimen"), true, remarks);
	if (!sample)
		return NULL;
	Samples *samples = arena_new(arena, Samples, 1);
	samples->home = sample;
	samples->rows = read_sample(arena, sample, "rows", remarks);
	samples->text = read_sample(arena, sample, "text", remarks);
	if (!samples->rows || !samples->text)
		return NULL;
	samples->typecase = pipeline_typecase_open(arena, home, remarks);
	return samples->typecase ? samples : NULL;
}

void samples_close(Samples *samples)
{
	if (samples)
		typecase_close(samples->typecase);
}

/* The sample with so many sentences in its body. */
static const Draft *draft_of(const Filling *filling, Arena *arena, int sentences)
{
	Draft *draft = arena_new(arena, Draft, 1);
	Block *body = arena_new(arena, Block, 1);
	*draft = filling->draft;
	*body = *draft->body;
	body->first_child = sentences_take(arena, body->first_child, sentences);
	draft->body = body;
	return draft;
}

/* What the papers of a batch say of a school and a job; other sheets say nothing of them. */
static Fields sample_fields(Arena *arena)
{
	int count;
	const TextField *all = text_fields(&count);
	const char **names = arena_new(arena, const char *, count);
	const char **values = arena_new(arena, const char *, count);
	Fields fields = { .names = names, .values = values };
	for (int i = 0; i < count; i++) {
		if (!all[i].sample)
			continue;
		names[fields.count] = all[i].name;
		values[fields.count++] = all[i].sample;
	}
	return fields;
}

/* The pages with so many sentences of text, or NULL; `remarks` tell why. */
static const Pages *fill(const Filling *filling, Arena *arena, int sentences, Remarks *remarks)
{
	const Home *home = filling->samples->home;
	const Copy *copy = copy_make(arena, draft_of(filling, arena, sentences), home->partnership,
		&filling->layout, home->folder, sample_fields(arena));
	return typeset_run(arena, copy, &filling->layout, filling->samples->typecase, remarks);
}

/* Whether so many sentences fit. */
static bool fits(const Filling *filling, int sentences)
{
	arena_reset(filling->scratch);
	return fill(filling, filling->scratch, sentences, remarks_new(filling->scratch)) != NULL;
}

/* The most sentences that fit. */
static int sentences_most(const Filling *filling)
{
	int most = 0, over = 1;
	while (over < MOST_SENTENCES && fits(filling, over)) {
		most = over;
		over *= 2;
	}
	while (over - most > 1) {
		int middle = (most + over) / 2;
		if (fits(filling, middle))
			most = middle;
		else
			over = middle;
	}
	return most;
}

/* The same, where a head that leaves next to nothing is shortened step by step. */
static int sentences_beside_head(Filling *filling)
{
	FrontMatter *front = &filling->draft.front;
	int most = sentences_most(filling);
	if (most >= FEWEST_SENTENCES)
		return most;
	front->title.text = "Sample text";
	most = sentences_most(filling);
	if (most >= FEWEST_SENTENCES)
		return most;
	front->standfirst.text = NULL;
	return sentences_most(filling);
}

static int words_on(const Filling *filling, const Pages *pages)
{
	const char *at = pages_text(filling->scratch, pages);
	int words = 0;
	for (; *at; words++) {
		at += strcspn(at, " \n");
		at += strspn(at, " \n");
	}
	return words;
}

static bool has_body(const Layout *layout)
{
	for (int i = 0; i < layout->frame_count; i++)
		if (layout->frames[i].kind == FRAME_BODY)
			return true;
	return false;
}

const Specimen *specimen_make(Arena *arena, Samples *samples, const Layout *layout,
	Remarks *remarks)
{
	bool has_rows = layout->register_style && layout->pages_most == 1;
	Filling filling = { .scratch = arena_open(),
		.samples = samples,
		.layout = *layout,
		.draft = has_rows ? *samples->rows : *samples->text };
	filling.layout.pages_most = MIN(layout->pages_most, MOST_SIDES);

	Specimen *specimen = arena_new(arena, Specimen, 1);
	specimen->layout = layout;
	specimen->sides = filling.layout.pages_most;
	int sentences = has_body(layout) ? sentences_beside_head(&filling) : 0;
	specimen->pages = fill(&filling, arena, sentences, remarks);
	if (specimen->pages && sentences > 0)
		specimen->words = words_on(&filling, specimen->pages);
	arena_close(filling.scratch);
	return specimen->pages ? specimen : NULL;
}

const char *specimen_words(Arena *arena, const Specimen *specimen)
{
	bool is_part = specimen->layout->pages_most > specimen->sides;
	int words = specimen->words / (is_part ? specimen->sides : 1);
	if (words == 0)
		return "";
	return arena_printf(arena, is_part ? "%d a side" : "%d words", (words + 5) / 10 * 10);
}

Text specimen_paint(Arena *arena, Samples *samples, const Specimen *specimen, const char *format,
	int page, const char *purpose, Remarks *remarks)
{
	static const double DOTS_PER_INCH = 150;
	const Stock *white = stock_by_name("white");
	const SpecimenNotes notes = { purpose, specimen_words(arena, specimen) };
	const Painting painting = {
		.arena = arena,
		.pages = specimen->pages,
		.layout = specimen->layout,
		.typecase = samples->typecase,
		.stock = rgb_from_hex(white->rgb),
		.stock_name = white->name,
		.remarks = remarks,
	};
	if (strcmp(format, "txt") == 0)
		return paint_specimen_listing(&painting);
	if (strcmp(format, "png") == 0)
		return paint_specimen_png(&painting, &notes, page, DOTS_PER_INCH);
	if (strcmp(format, "svg") == 0)
		return paint_specimen_svg(&painting, &notes, page);
	return paint_specimen_pdf(&painting, &notes);
}
