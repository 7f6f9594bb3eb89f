#include "pipeline/pipeline.h"
#include "base/module.h"
#include "layout/contrast.h"
#include "pipeline/copy.h"
#include "pipeline/layout_choice.h"
#include "pipeline/names_check.h"
#include "pipeline/pipeline_remarks.h"
#include "pipeline/profile_choice.h"
#include "pipeline/sheet_press.h"

#include <string.h>

struct Pipeline {
	Arena *arena;
	Remarks *remarks;
	const Home *home; /* NULL for a lone file */
	BulletinPath path;
	const char *edition; /* EDITION_MAIN, or the further one that it is */
	Pipeline *bulletin;  /* that it is an edition of; itself where it is the main one */
	Pipeline **editions; /* the further ones that were asked for */
	int edition_count;
	Typecase *own_typecase;
	Typecase **shared_typecase; /* NULL: it has its own */
	Typecase *typecase;         /* the one it is set with; NULL before that */
	Text source;                /* the draft's bytes */
	const Draft *draft;
	const Layout *layout;
	const Copy *copy;
	const Pages *pages;
	Stock stock;
	Trial trial;
	const char *wanted_profile; /* path, in place of the layout's; NULL: none was asked for */
	const char *profile;        /* by which the sheet was made; NULL before that */
	int round;                  /* 0: of none */
	struct timespec opened;     /* by the clock that dates files */
	bool draft_failed, layout_failed, pages_failed;
};

Pipeline *pipeline_open(Arena *arena, const Home *home, BulletinPath path, Remarks *remarks)
{
	Pipeline *pipeline = g_new0(Pipeline, 1);
	pipeline->arena = arena;
	pipeline->remarks = remarks;
	pipeline->home = home;
	pipeline->path = path;
	pipeline->edition = EDITION_MAIN;
	pipeline->bulletin = pipeline;
	clock_gettime(CLOCK_REALTIME, &pipeline->opened);
	return pipeline;
}

void pipeline_close(Pipeline *pipeline)
{
	if (!pipeline)
		return;
	for (int i = 0; i < pipeline->edition_count; i++)
		pipeline_close(pipeline->editions[i]);
	typecase_close(pipeline->own_typecase);
	g_free(pipeline);
}

void pipeline_try(Pipeline *pipeline, Trial trial)
{
	pipeline->trial = trial;
}

void pipeline_set_round(Pipeline *pipeline, int round)
{
	pipeline->round = round;
}

void pipeline_share_typecase(Pipeline *pipeline, Typecase **typecase)
{
	pipeline->shared_typecase = typecase;
}

void pipeline_print_by(Pipeline *pipeline, const char *profile)
{
	pipeline->wanted_profile = profile;
}

/* That its layouts, fonts and profiles lie in: the partnership's, or a lone file's own. */
static const char *folder_of(const Pipeline *pipeline)
{
	return pipeline->home ? pipeline->home->folder : pipeline->path.folder;
}

static const Partnership *partnership_of(const Pipeline *pipeline)
{
	return pipeline->home ? pipeline->home->partnership : NULL;
}

/* The draft as if it named what is tried. */
static const Draft *draft_tried(const Pipeline *pipeline, const Draft *draft)
{
	Trial trial = pipeline->trial;
	if (!trial.layout && !trial.stock)
		return draft;
	Draft *tried = arena_new(pipeline->arena, Draft, 1);
	*tried = *draft;
	if (trial.layout)
		tried->front.layout = (Field){ trial.layout, { .file = "--layout" } };
	if (trial.stock)
		tried->front.stock = (Field){ trial.stock, { .file = "--stock" } };
	return tried;
}

static const Draft *read_draft(Pipeline *pipeline)
{
	int before = remarks_count_of(pipeline->remarks, REMARK_ERROR);
	const Partnership *partnership = partnership_of(pipeline);
	Text source = text_read(pipeline->arena, pipeline->path.file, DRAFT_LARGEST_BYTES,
		pipeline->remarks);
	if (!source.bytes)
		return NULL;
	pipeline->source = source;
	const Draft *draft = draft_read(pipeline->arena, pipeline->path.file, source,
		partnership ? partnership->language : NULL, pipeline->remarks);
	if (!draft)
		return NULL;
	draft = draft_tried(pipeline, draft);
	partners_check(pipeline->arena, &draft->front, partnership, pipeline->remarks);
	editions_check(pipeline->arena, &draft->front, pipeline->path.file, pipeline->remarks);
	pipeline->stock = stock_find(pipeline->arena, draft->front.stock, partnership,
		pipeline->remarks);
	return remarks_failed_since(pipeline->remarks, before) ? NULL : draft;
}

/* The bulletin's own draft, to be set large. */
static const Draft *large_print_draft(Pipeline *pipeline, const Draft *bulletin)
{
	Draft *draft = arena_new(pipeline->arena, Draft, 1);
	*draft = *bulletin;
	draft->front.layout = edition_large_layout(&bulletin->front);
	return draft;
}

/* The draft of a language, which lies beside the bulletin's. */
static const Draft *language_draft(Pipeline *pipeline, const Draft *bulletin)
{
	pipeline->source = text_read(pipeline->arena, pipeline->path.file, DRAFT_LARGEST_BYTES,
		pipeline->remarks);
	if (!pipeline->source.bytes)
		return NULL;
	const Draft *own = draft_read(pipeline->arena, pipeline->path.file, pipeline->source,
		pipeline->edition, pipeline->remarks);
	return own ? edition_draft(pipeline->arena, bulletin, own, pipeline->edition,
			     pipeline->remarks)
		   : NULL;
}

static const Draft *read_edition(Pipeline *pipeline)
{
	const Draft *bulletin = pipeline_draft(pipeline->bulletin);
	if (!bulletin)
		return NULL;
	pipeline->stock = pipeline->bulletin->stock;
	return strcmp(pipeline->edition, EDITION_LARGE_PRINT) == 0
		? large_print_draft(pipeline, bulletin)
		: language_draft(pipeline, bulletin);
}

static bool is_main(const Pipeline *pipeline)
{
	return pipeline->bulletin == pipeline;
}

const Draft *pipeline_draft(Pipeline *pipeline)
{
	if (!pipeline->draft && !pipeline->draft_failed) {
		pipeline->draft = is_main(pipeline) ? read_draft(pipeline) : read_edition(pipeline);
		pipeline->draft_failed = !pipeline->draft;
	}
	return pipeline->draft;
}

const char *pipeline_file(const Pipeline *pipeline)
{
	return pipeline->path.file;
}

const char *const *pipeline_editions(Pipeline *pipeline, int *count)
{
	const Draft *draft = pipeline_draft(pipeline->bulletin);
	const char **names = NULL;
	*count = 0;
	if (draft)
		*arena_push(pipeline->arena, names, *count) = EDITION_MAIN;
	for (int i = 0; draft && i < draft->front.editions.count; i++)
		*arena_push(pipeline->arena, names, *count) = draft->front.editions.items[i];
	return names;
}

static bool has_edition(Pipeline *pipeline, const char *name)
{
	int count;
	const char *const *names = pipeline_editions(pipeline, &count);
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	if (count > 0)
		remarks_add(pipeline->remarks, (Place){ .file = pipeline->path.file },
			EDITION_UNLISTED, name);
	return false;
}

static Pipeline *open_edition(Pipeline *bulletin, const char *name)
{
	BulletinPath path = bulletin->path;
	if (strcmp(name, EDITION_LARGE_PRINT) != 0)
		path.file = edition_file(bulletin->arena, path.file, name);
	Pipeline *edition = pipeline_open(bulletin->arena, bulletin->home, path, bulletin->remarks);
	edition->edition = arena_text(bulletin->arena, name);
	edition->bulletin = bulletin;
	*arena_push(bulletin->arena, bulletin->editions, bulletin->edition_count) = edition;
	return edition;
}

Pipeline *pipeline_edition(Pipeline *pipeline, const char *name)
{
	if (!has_edition(pipeline, name))
		return NULL;
	if (strcmp(name, EDITION_MAIN) == 0)
		return pipeline;
	for (int i = 0; i < pipeline->edition_count; i++)
		if (strcmp(pipeline->editions[i]->edition, name) == 0)
			return pipeline->editions[i];
	return open_edition(pipeline, name);
}

bool pipeline_set_editions(Pipeline *pipeline)
{
	int count;
	const char *const *names = pipeline_editions(pipeline, &count);
	bool is_set = count > 0;
	for (int i = 0; i < count; i++)
		is_set &= pipeline_pages(pipeline_edition(pipeline, names[i])) != NULL;
	return is_set;
}

/* Another language is set by the very layout that the bulletin has. */
static const Layout *read_layout(Pipeline *pipeline, const Draft *draft)
{
	Field wanted = draft->front.layout;
	bool is_another = !is_main(pipeline) && strcmp(pipeline->edition, EDITION_LARGE_PRINT) != 0;
	if (is_another)
		return pipeline_layout(pipeline->bulletin);
	return layout_choose(pipeline->arena, folder_of(pipeline), wanted, pipeline->remarks);
}

const Layout *pipeline_layout(Pipeline *pipeline)
{
	const Draft *draft = pipeline_draft(pipeline);
	if (draft && !pipeline->layout && !pipeline->layout_failed) {
		pipeline->layout = read_layout(pipeline, draft);
		pipeline->layout_failed = !pipeline->layout;
		if (pipeline->layout)
			contrast_check(pipeline->layout, pipeline->stock.name,
				rgb_from_hex(pipeline->stock.rgb), draft->front.stock.place,
				pipeline->remarks);
	}
	return pipeline->layout;
}

/* Fonts are found as layouts are. */
static char *own_fonts(Arena *arena, const char *folder)
{
	return arena_printf(arena, "%s/fonts", folder);
}

static Typecase *open_typecase(Arena *arena, const char *own_folder, Remarks *remarks)
{
	return typecase_open(data_path(arena, "fonts/fonts.conf"), own_folder, remarks);
}

Typecase *pipeline_typecase_open(Arena *arena, const Home *home, Remarks *remarks)
{
	return open_typecase(arena, home ? own_fonts(arena, home->folder) : NULL, remarks);
}

/* The typecase for a bulletin, its own or the one it shares with others; NULL with an error. */
static Typecase *prepare_typecase(Pipeline *pipeline)
{
	Typecase **typecase = pipeline->shared_typecase ? pipeline->shared_typecase
							: &pipeline->own_typecase;
	char *own_folder = own_fonts(pipeline->arena, folder_of(pipeline));
	if (*typecase && typecase_begin(*typecase, own_folder))
		return *typecase;
	typecase_close(*typecase);
	*typecase = open_typecase(pipeline->arena, own_folder, pipeline->remarks);
	return *typecase;
}

/* All editions of a bulletin are set with one. */
static Typecase *bulletin_typecase(Pipeline *bulletin)
{
	if (!bulletin->typecase)
		bulletin->typecase = prepare_typecase(bulletin);
	return bulletin->typecase;
}

static const Pages *set_pages(Pipeline *pipeline)
{
	const Layout *layout = pipeline_layout(pipeline);
	if (!layout)
		return NULL;
	pipeline->typecase = bulletin_typecase(pipeline->bulletin);
	if (!pipeline->typecase)
		return NULL;
	pipeline->copy = copy_make(pipeline->arena, pipeline->draft, partnership_of(pipeline),
		layout, pipeline->path.folder, (Fields){ 0 });
	Remarks *heard = is_main(pipeline) ? pipeline->remarks : remarks_new(pipeline->arena);
	const Pages *pages = typeset_run(pipeline->arena, pipeline->copy, layout,
		pipeline->typecase, heard);
	if (!is_main(pipeline))
		edition_tell(pipeline->edition, heard, pipeline->remarks);
	return pages;
}

const Pages *pipeline_pages(Pipeline *pipeline)
{
	if (!pipeline->pages && !pipeline->pages_failed) {
		pipeline->pages = set_pages(pipeline);
		pipeline->pages_failed = !pipeline->pages;
	}
	return pipeline->pages;
}

/* The only time in a proof is the front matter's date, at its first second in UTC. */
static int64_t seconds_of_date(Date date)
{
	if (date.year == 0)
		return 0;
	g_autoptr(GDateTime) time = g_date_time_new_utc(date.year, date.month, date.day, 0, 0, 0);
	return g_date_time_to_unix(time);
}

/* What a print shop calls the sheet by: "ppa-time, round 2, 2007-09-13". */
static const char *job_words(const Pipeline *pipeline)
{
	const Pipeline *bulletin = pipeline->bulletin;
	Date date = pipeline->draft->front.date;
	g_autoptr(GString) told = g_string_new(bulletin->path.id);
	if (!is_main(pipeline))
		g_string_append_printf(told, " %s", pipeline->edition);
	if (bulletin->round > 0)
		g_string_append_printf(told, ", round %d", bulletin->round);
	if (date.year > 0)
		g_string_append_printf(told, ", %04d-%02d-%02d", date.year, date.month, date.day);
	return arena_text(pipeline->arena, told->str);
}

bool pipeline_painting(Pipeline *pipeline, Painting *painting)
{
	const Pages *pages = pipeline_pages(pipeline);
	if (!pages)
		return false;
	*painting = (Painting){
		.arena = pipeline->arena,
		.pages = pages,
		.layout = pipeline->layout,
		.typecase = pipeline->typecase,
		.stock = rgb_from_hex(pipeline->stock.rgb),
		.stock_name = pipeline->stock.name,
		.made_at = seconds_of_date(pipeline->draft->front.date),
		.job = job_words(pipeline),
		.remarks = pipeline->remarks,
	};
	return true;
}

const char *pipeline_listing(Pipeline *pipeline)
{
	Painting painting;
	return pipeline_painting(pipeline, &painting) ? paint_listing(&painting).bytes : NULL;
}

/* It lies where fonts and layouts do. */
static const char *find_profile(Pipeline *pipeline)
{
	const char *wanted = pipeline->bulletin->wanted_profile;
	return wanted ? wanted
		      : profile_choose(pipeline->arena, folder_of(pipeline), pipeline->layout,
				pipeline->remarks);
}

const Sheet *pipeline_sheet(Pipeline *pipeline, int64_t made_at)
{
	Painting painting;
	if (!pipeline_painting(pipeline, &painting))
		return NULL;
	pipeline->profile = find_profile(pipeline);
	if (!pipeline->profile)
		return NULL;
	return sheet_press(&painting, partnership_of(pipeline), pipeline->profile, made_at);
}

const Sheet *pipeline_sheet_of_draft(Pipeline *pipeline)
{
	const Draft *draft = pipeline_draft(pipeline);
	return draft ? pipeline_sheet(pipeline, seconds_of_date(draft->front.date)) : NULL;
}

static void add_inputs(Inputs *inputs, const Pipeline *edition)
{
	if (edition->source.bytes || is_main(edition))
		inputs_add_source(inputs, edition->path.file, edition->source);
	inputs_add_layout(inputs, edition->layout);
	inputs_add_profile(inputs, edition->profile);
	if (edition->draft)
		inputs_add_pictures(inputs, edition->draft->body, edition->path.folder);
}

static InputFile *list_inputs(Pipeline *pipeline, int *count)
{
	const Pipeline *bulletin = pipeline->bulletin;
	Inputs inputs = { .arena = pipeline->arena, .folder = folder_of(pipeline) };
	add_inputs(&inputs, bulletin);
	for (int i = 0; i < bulletin->edition_count; i++)
		add_inputs(&inputs, bulletin->editions[i]);
	inputs_add_fonts(&inputs, bulletin->typecase);
	inputs_sort(&inputs);
	*count = inputs.count;
	return inputs.files;
}

const InputFile *pipeline_inputs(Pipeline *pipeline, int *count)
{
	return list_inputs(pipeline, count);
}

const InputFile *pipeline_inputs_read(Pipeline *pipeline, int *count)
{
	InputFile *files = list_inputs(pipeline, count);
	bool is_read = inputs_read(pipeline->arena, files, *count, pipeline->opened,
		pipeline->remarks);
	return is_read ? files : NULL;
}

const char *pipeline_made_with(Pipeline *pipeline)
{
	return arena_printf(pipeline->arena, "bulletin/%s %s", BULLETIN_VERSION,
		typecase_libraries(pipeline->arena));
}

Text pipeline_png(Pipeline *pipeline, int page, double dots_per_inch)
{
	Painting painting;
	if (!pipeline_painting(pipeline, &painting))
		return (Text){ 0 };
	return paint_png(&painting, page, dots_per_inch);
}

int pipeline_proof_page_count(Pipeline *pipeline)
{
	Painting painting;
	return pipeline_painting(pipeline, &painting) ? paint_proof_page_count(&painting) : 0;
}

Text pipeline_proof(Pipeline *pipeline, const char *format, int page, const ProofMarks *marks)
{
	static const double PROOF_DOTS_PER_INCH = 150;
	Painting painting;
	if (!pipeline_painting(pipeline, &painting))
		return (Text){ 0 };
	if (strcmp(format, "png") == 0)
		return paint_proof_png(&painting, marks, page, PROOF_DOTS_PER_INCH);
	if (strcmp(format, "svg") == 0)
		return paint_proof_svg(&painting, marks, page);
	return paint_proof_pdf(&painting, marks);
}
