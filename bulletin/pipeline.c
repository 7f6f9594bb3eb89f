#include "pipeline.h"
#include "base/module.h"
#include "copy.h"
#include "pipeline_remarks.h"

#include <stdlib.h>
#include <string.h>

struct Pipeline {
	Arena *arena;
	Remarks *remarks;
	const Home *home; /* NULL for a lone file */
	BulletinPath path;
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
	bool draft_failed, layout_failed, pages_failed;
};

Pipeline *pipeline_open(Arena *arena, const Home *home, BulletinPath path, Remarks *remarks)
{
	Pipeline *pipeline = g_new0(Pipeline, 1);
	pipeline->arena = arena;
	pipeline->remarks = remarks;
	pipeline->home = home;
	pipeline->path = path;
	return pipeline;
}

void pipeline_close(Pipeline *pipeline)
{
	if (!pipeline)
		return;
	typecase_close(pipeline->own_typecase);
	g_free(pipeline);
}

void pipeline_try(Pipeline *pipeline, Trial trial)
{
	pipeline->trial = trial;
}

void pipeline_share_typecase(Pipeline *pipeline, Typecase **typecase)
{
	pipeline->shared_typecase = typecase;
}

static const Partnership *partnership_of(const Pipeline *pipeline)
{
	return pipeline->home ? pipeline->home->partnership : NULL;
}

static void check_partner(Pipeline *pipeline, Field id)
{
	const Partnership *partnership = partnership_of(pipeline);
	if (!id.text || !partnership || partner_by_id(partnership, id.text))
		return;
	const char **ids = arena_new(pipeline->arena, const char *, partnership->partner_count);
	for (int i = 0; i < partnership->partner_count; i++)
		ids[i] = partnership->partners[i].id;
	const char *nearest = text_nearest(id.text, ids, partnership->partner_count);
	remarks_add(pipeline->remarks, id.place, PARTNER_UNKNOWN, id.text,
		nearest ? arena_printf(pipeline->arena, "; did you mean \"%s\"?", nearest) : "");
}

/* What the front matter names must be there: partners and the stock. */
static void check_partners(Pipeline *pipeline, const FrontMatter *front)
{
	check_partner(pipeline, front->author.for_partner);
	for (int i = 0; i < front->dissent_count; i++)
		check_partner(pipeline, front->dissents[i].partner);
	for (int i = 0; i < front->agreed_by.count; i++)
		check_partner(pipeline,
			(Field){ front->agreed_by.items[i], front->agreed_by.places[i] });
}

static void find_stock(Pipeline *pipeline, Field wanted)
{
	const Partnership *partnership = partnership_of(pipeline);
	for (int i = 0; partnership && i < partnership->stock_count; i++)
		if (strcmp(partnership->stocks[i].name, wanted.text) == 0) {
			pipeline->stock = (Stock){ .name = partnership->stocks[i].name,
				.rgb = partnership->stocks[i].rgb };
			return;
		}
	const Stock *stock = stock_by_name(wanted.text);
	if (stock) {
		pipeline->stock = *stock;
		return;
	}
	int count;
	const Stock *table = stocks(&count);
	const char **names = arena_new(pipeline->arena, const char *, count);
	for (int i = 0; i < count; i++)
		names[i] = table[i].name;
	const char *nearest = text_nearest(wanted.text, names, count);
	remarks_add(pipeline->remarks, wanted.place, STOCK_UNKNOWN, wanted.text,
		nearest ? arena_printf(pipeline->arena, "; did you mean \"%s\"?", nearest) : "");
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
	check_partners(pipeline, &draft->front);
	find_stock(pipeline, draft->front.stock);
	return remarks_failed_since(pipeline->remarks, before) ? NULL : draft;
}

const Draft *pipeline_draft(Pipeline *pipeline)
{
	if (!pipeline->draft && !pipeline->draft_failed) {
		pipeline->draft = read_draft(pipeline);
		pipeline->draft_failed = !pipeline->draft;
	}
	return pipeline->draft;
}

/* A partnership's own layouts come before the installed ones; a lone file's lie beside it. */
static const Layout *load_layout(Arena *arena, const Home *home, const char *beside,
	const char *name, Place asked_at, Remarks *remarks)
{
	const char *folders[] = {
		path_from_here(arena,
			arena_printf(arena, "%s/layouts", home ? home->folder : beside)),
		data_path(arena, "layouts"),
	};
	return layout_load(arena, name, folders, (int)G_N_ELEMENTS(folders), asked_at, remarks);
}

const Layout *pipeline_layout(Pipeline *pipeline)
{
	const Draft *draft = pipeline_draft(pipeline);
	if (draft && !pipeline->layout && !pipeline->layout_failed) {
		Field wanted = draft->front.layout;
		pipeline->layout = load_layout(pipeline->arena, pipeline->home,
			pipeline->path.folder, wanted.text, wanted.place, pipeline->remarks);
		pipeline->layout_failed = !pipeline->layout;
	}
	return pipeline->layout;
}

/* Fonts are found as layouts are. */
static char *own_fonts(Arena *arena, const Home *home, const char *beside)
{
	return arena_printf(arena, "%s/fonts", home ? home->folder : beside);
}

static Typecase *open_typecase(Arena *arena, const char *own_folder, Remarks *remarks)
{
	return typecase_open(data_path(arena, "fonts/fonts.conf"), own_folder, remarks);
}

/* The typecase for this bulletin, its own or the one it shares with others; NULL with an error. */
static Typecase *prepare_typecase(Pipeline *pipeline)
{
	Typecase **typecase = pipeline->shared_typecase ? pipeline->shared_typecase
							: &pipeline->own_typecase;
	char *own_folder = own_fonts(pipeline->arena, pipeline->home, pipeline->path.folder);
	if (*typecase && typecase_begin(*typecase, own_folder))
		return *typecase;
	typecase_close(*typecase);
	*typecase = open_typecase(pipeline->arena, own_folder, pipeline->remarks);
	return *typecase;
}

static const Pages *set_pages(Pipeline *pipeline)
{
	const Layout *layout = pipeline_layout(pipeline);
	if (!layout)
		return NULL;
	pipeline->typecase = prepare_typecase(pipeline);
	if (!pipeline->typecase)
		return NULL;
	pipeline->copy = copy_make(pipeline->arena, pipeline->draft, partnership_of(pipeline),
		layout, pipeline->path.folder, (Fields){ 0 });
	return typeset_run(pipeline->arena, pipeline->copy, layout, pipeline->typecase,
		pipeline->remarks);
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

static bool start_painting(Pipeline *pipeline, Painting *painting)
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
		.remarks = pipeline->remarks,
	};
	return true;
}

const char *pipeline_listing(Pipeline *pipeline)
{
	Painting painting;
	return start_painting(pipeline, &painting) ? paint_listing(&painting).bytes : NULL;
}

/* The press is a module: only circulate and print pay for libqpdf. */
static const Sheet *press(Painting *painting, const Partnership *partnership, const Layout *layout,
	int64_t made_at)
{
	painting->made_at = made_at;
	Text painted = paint_pdf(painting);
	if (!painted.bytes)
		return NULL;
	PressRun *run = (PressRun *)module_symbol("press", "press_run", painting->remarks);
	if (!run)
		return NULL;
	const Identity identity = {
		.title = painting->pages->title,
		.author = partnership ? partnership->name : "",
		.language = painting->pages->language,
		.made_at = made_at,
	};
	return run(painting->arena, painted, painting->pages, layout, &identity, painting->remarks);
}

const Sheet *pipeline_sheet(Pipeline *pipeline, int64_t made_at)
{
	Painting painting;
	if (!start_painting(pipeline, &painting))
		return NULL;
	return press(&painting, partnership_of(pipeline), pipeline->layout, made_at);
}

/* The input files as they gather. */
typedef struct {
	const Pipeline *pipeline;
	InputFile *files;
	int count;
} InputList;

static void add_input(InputList *list, const char *role, const char *name, const char *path)
{
	Arena *arena = list->pipeline->arena;
	for (int i = 0; i < list->count; i++)
		if (strcmp(list->files[i].role, role) == 0 &&
			strcmp(list->files[i].name, name) == 0)
			return;
	*arena_push(arena, list->files, list->count) = (InputFile){ .role = role,
		.name = arena_text(arena, name),
		.path = arena_text(arena, path) };
}

/* The file's name as the manifest has it: from the partnership's folder down. */
static const char *name_at_home(const Pipeline *pipeline, const char *path)
{
	const char *folder = pipeline->home ? pipeline->home->folder : pipeline->path.folder;
	g_autofree char *full = g_canonicalize_filename(path, NULL);
	g_autofree char *root = g_canonicalize_filename(folder, NULL);
	size_t length = strlen(root);
	if (strncmp(full, root, length) == 0 && full[length] == '/')
		return arena_text(pipeline->arena, full + length + 1);
	g_autofree char *base = g_path_get_basename(full);
	return arena_text(pipeline->arena, base);
}

static void add_pictures(InputList *list, const Block *block)
{
	for (; block; block = block->next) {
		if (block->kind == BLOCK_PICTURE) {
			g_autofree char *path = g_build_filename(list->pipeline->path.folder,
				block->source, NULL);
			add_input(list, "image", name_at_home(list->pipeline, path), path);
		}
		add_pictures(list, block->first_child);
	}
}

static int by_role_and_name(const void *a, const void *b)
{
	const InputFile *left = a, *right = b;
	int role = strcmp(left->role, right->role);
	return role != 0 ? role : strcmp(left->name, right->name);
}

const InputFile *pipeline_inputs(Pipeline *pipeline, int *count)
{
	InputList list = { .pipeline = pipeline };
	add_input(&list, "source", name_at_home(pipeline, pipeline->path.file),
		pipeline->path.file);
	list.files[0].bytes = pipeline->source;
	for (int i = 0; pipeline->layout && i < pipeline->layout->file_count; i++) {
		g_autofree char *base = g_path_get_basename(pipeline->layout->files[i]);
		add_input(&list, "layout", arena_printf(pipeline->arena, "layouts/%s", base),
			pipeline->layout->files[i]);
	}
	if (pipeline->draft)
		add_pictures(&list, pipeline->draft->body);
	int font_count = 0;
	const char *const *fonts = pipeline->typecase
		? typecase_font_files(pipeline->typecase, &font_count)
		: NULL;
	for (int i = 0; i < font_count; i++) {
		g_autofree char *base = g_path_get_basename(fonts[i]);
		add_input(&list, "font", base, fonts[i]);
	}
	qsort(list.files, (size_t)list.count, sizeof *list.files, by_role_and_name);
	*count = list.count;
	return list.files;
}

const char *pipeline_made_with(Pipeline *pipeline)
{
	return arena_printf(pipeline->arena, "bulletin/%s %s", BULLETIN_VERSION,
		typecase_libraries(pipeline->arena));
}

Text pipeline_png(Pipeline *pipeline, int page, double dots_per_inch)
{
	Painting painting;
	if (!start_painting(pipeline, &painting))
		return (Text){ 0 };
	return paint_png(&painting, page, dots_per_inch);
}

Text pipeline_proof(Pipeline *pipeline, const char *format, int page, const ProofMarks *marks)
{
	static const double PROOF_DOTS_PER_INCH = 150;
	Painting painting;
	if (!start_painting(pipeline, &painting))
		return (Text){ 0 };
	if (strcmp(format, "png") == 0)
		return paint_proof_png(&painting, marks, page, PROOF_DOTS_PER_INCH);
	if (strcmp(format, "svg") == 0)
		return paint_proof_svg(&painting, marks, page);
	return paint_proof_pdf(&painting, marks);
}

/* Adds the sides of one school's slip to those before it, under one document. */
static void append_pages(Arena *arena, Pages *all, Page **pages, Element **elements,
	const Pages *slip)
{
	static const int root = 0; /* the first element of each, the document */
	int shift = all->element_count - 1;
	for (int i = 1; i < slip->element_count; i++) {
		Element element = slip->elements[i];
		element.parent = element.parent == root ? root : element.parent + shift;
		*arena_push(arena, *elements, all->element_count) = element;
	}
	for (int i = 0; i < slip->page_count; i++) {
		Page page = slip->pages[i];
		for (int k = 0; k < page.item_count; k++) {
			Item *item = (Item *)&page.items[k];
			if (item->element > root)
				item->element += shift;
		}
		*arena_push(arena, *pages, all->page_count) = page;
	}
}

static const Pages *set_slips(Arena *arena, const Home *home, const Draft *draft,
	const Layout *layout, Typecase *typecase, const Fields *schools, int school_count,
	Remarks *remarks)
{
	static const Block nothing = { .kind = BLOCK_DOCUMENT };
	Draft *slip = arena_new(arena, Draft, 1);
	*slip = *draft;
	slip->body = &nothing;

	Page *pages = NULL;
	Element *elements = NULL;
	Pages *all = arena_new(arena, Pages, 1);
	for (int i = 0; i < school_count; i++) {
		const Copy *copy = copy_make(arena, slip, home->partnership, layout, home->folder,
			schools[i]);
		const Pages *set = typeset_run(arena, copy, layout, typecase, remarks);
		if (!set)
			return NULL;
		if (i == 0) {
			*all = *set;
			all->page_count = all->element_count = 0;
			*arena_push(arena, elements, all->element_count) = set->elements[0];
		}
		append_pages(arena, all, &pages, &elements, set);
	}
	all->pages = pages;
	all->elements = elements;
	return school_count > 0 ? all : NULL;
}

Text pipeline_slips(Arena *arena, const Home *home, const Draft *draft, const Fields *schools,
	int school_count, int64_t made_at, Remarks *remarks)
{
	const Layout *layout = load_layout(arena, home, home->folder, "slip", (Place){ 0 },
		remarks);
	Typecase *typecase = layout ? open_typecase(arena, own_fonts(arena, home, NULL), remarks)
				    : NULL;
	const Pages *pages = typecase
		? set_slips(arena, home, draft, layout, typecase, schools, school_count, remarks)
		: NULL;
	Text pdf = { 0 };
	if (pages) {
		const Stock *white = stock_by_name("white");
		Painting painting = {
			.arena = arena,
			.pages = pages,
			.layout = layout,
			.typecase = typecase,
			.stock = rgb_from_hex(white->rgb),
			.stock_name = white->name,
			.remarks = remarks,
		};
		const Sheet *sheet = press(&painting, home->partnership, layout, made_at);
		if (sheet)
			pdf = sheet->pdf;
	}
	typecase_close(typecase);
	return pdf;
}
