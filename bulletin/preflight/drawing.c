#include "preflight/drawing_inside.h"
#include "preflight/preflight_remarks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Streams in one another, and states kept in one another: no program writes more. */
enum { STREAMS_DEEPEST = 28, STATES_MOST = 512, MARKS_MOST = 512 };

Spot drawn_spot(const Judge *judge, const Drawn *drawn)
{
	return judge_mark(judge, drawn->page, drawn->mcid);
}

static int current_mark(const Drawing *drawing)
{
	guint count = drawing->marks->len;
	return count > 0 ? g_array_index(drawing->marks, int, count - 1) : MCID_NONE;
}

void drawing_emit(Drawing *drawing, Drawn drawn)
{
	const JudgedPage *page = &drawing->judge->pages[drawing->page];
	drawn.page = drawing->page;
	drawn.thickness *= page->unit;
	drawn.type_size *= page->unit;
	drawn.picture_ppi /= page->unit;
	drawn.mcid = current_mark(drawing);
	drawn.extent = rectangle_common(drawn.extent, drawing->state.clip);
	bool is_on_sheet = drawn.extent.left <= page->bleed.right &&
		drawn.extent.right >= page->bleed.left && drawn.extent.bottom <= page->bleed.top &&
		drawn.extent.top >= page->bleed.bottom && drawn.extent.left <= drawn.extent.right &&
		drawn.extent.bottom <= drawn.extent.top;
	if (!is_on_sheet)
		return;
	for (DrawnCheck *const *check = drawing->checks; *check; check++)
		(*check)(drawing->judge, &drawn);
}

Resource *drawing_resource(Drawing *drawing, const char *category, const Token *name)
{
	qpdf_data pdf = drawing->judge->pdf;
	Text word = token_text(drawing->scratch, name);
	g_autofree char *key = g_strdup_printf("%s/%s", category, word.bytes);
	Resource *resource = g_hash_table_lookup(drawing->resources->found, key);
	if (!resource) {
		resource = g_new0(Resource, 1);
		qpdf_oh names = object_key(pdf, drawing->resources->object, category);
		resource->object = object_key(pdf, names, key + strlen(category));
		qpdf_oh_release(pdf, names);
		g_hash_table_insert(drawing->resources->found, g_steal_pointer(&key), resource);
	}
	return resource;
}

/* A press keeps 28 (C.2); where we keep no more, what comes back is not what was saved. */
static bool is_nested_too_far(Drawing *drawing, guint count, int most)
{
	const Judge *judge = drawing->judge;
	if (count < (guint)most)
		return false;
	findings_add(judge->findings, judge_page(judge, drawing->page), DRAWING_TOO_NESTED);
	return true;
}

static void save_state(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	if (!is_nested_too_far(drawing, drawing->saved->len, STATES_MOST))
		g_array_append_val(drawing->saved, drawing->state);
}

static void restore_state(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	guint count = drawing->saved->len;
	if (count <= drawing->saved_before)
		return;
	drawing->state = g_array_index(drawing->saved, GraphicsState, count - 1);
	g_array_set_size(drawing->saved, count - 1);
}

static void change_matrix(Drawing *drawing, const Operation *operation)
{
	Matrix matrix = { operation_number(operation, 0), operation_number(operation, 1),
		operation_number(operation, 2), operation_number(operation, 3),
		operation_number(operation, 4), operation_number(operation, 5) };
	if (operation_has_numbers(operation, 6))
		drawing->state.ctm = matrix_product(matrix, drawing->state.ctm);
}

static void set_line_width(Drawing *drawing, const Operation *operation)
{
	drawing->state.line_width = fabs(operation_number(operation, 0));
}

/* The number of a stretch, in the operand itself or among the properties (14.6.2). */
static int number_of_mark(Drawing *drawing, const Operation *operation)
{
	const Token *properties = operation->operand_count > 1 ? &operation->operands[1] : NULL;
	Token value;
	if (!properties)
		return MCID_NONE;
	if (properties->kind == TOKEN_DICTIONARY)
		return token_find(properties, "MCID", &value) && value.kind == TOKEN_NUMBER
			? whole_from_number(value.number, MCID_NONE)
			: MCID_NONE;
	if (properties->kind != TOKEN_NAME)
		return MCID_NONE;
	qpdf_oh found = drawing_resource(drawing, "/Properties", properties)->object;
	qpdf_data pdf = drawing->judge->pdf;
	return object_key_whole(pdf, found, "/MCID", MCID_NONE);
}

/* What is inside a stretch with a number, or inside an artifact, belongs to it. */
static void begin_mark(Drawing *drawing, const Operation *operation)
{
	int mark = current_mark(drawing);
	bool is_artifact = operation->operand_count > 0 &&
		token_is_name(&operation->operands[0], "Artifact");
	/* What a file numbers from 0 is not to be taken for one of our own below it. */
	int own = is_artifact ? MCID_ARTIFACT : MAX(number_of_mark(drawing, operation), MCID_NONE);
	if (is_nested_too_far(drawing, drawing->marks->len, MARKS_MOST))
		return;
	if (own != MCID_NONE && (drawing->depth == 1 || mark == MCID_NONE))
		mark = own;
	g_array_append_val(drawing->marks, mark);
}

static void end_mark(Drawing *drawing, const Operation *operation)
{
	(void)operation;
	if (drawing->marks->len > drawing->marks_before)
		g_array_set_size(drawing->marks, drawing->marks->len - 1);
}

static const OperatorRow state_operators[] = {
	{ "q", save_state },
	{ "Q", restore_state },
	{ "cm", change_matrix },
	{ "w", set_line_width },
	{ "BMC", begin_mark },
	{ "BDC", begin_mark },
	{ "EMC", end_mark },
	{ 0 },
};

static GHashTable *operators_by_name(void)
{
	static const OperatorRow *const tables[] = { state_operators, path_operators,
		colour_operators, text_operators, object_operators };
	GHashTable *operators = g_hash_table_new(g_str_hash, g_str_equal);
	for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
		for (const OperatorRow *row = tables[i]; row->name; row++)
			g_hash_table_insert(operators, (char *)row->name, (OperatorRow *)row);
	return operators;
}

static void run_operation(Drawing *drawing, const Operation *operation)
{
	enum { LONGEST_NAME = 3 };
	char name[LONGEST_NAME + 1] = "";
	if (operation->name.length > LONGEST_NAME)
		return;
	memcpy(name, operation->name.bytes, operation->name.length);
	const OperatorRow *row = g_hash_table_lookup(drawing->operators, name);
	if (row)
		row->run(drawing, operation);
	arena_reset(drawing->scratch);
}

static bool is_within_budget(Drawing *drawing, long long cost)
{
	DrawingBudget *budget = drawing->budget;
	budget->left -= cost;
	if (budget->left < 0 && !budget->is_over) {
		budget->is_over = true;
		findings_add(drawing->judge->findings, judge_page(drawing->judge, drawing->page),
			DRAWING_TOO_LONG);
	}
	return !budget->is_over;
}

static void run_stream(Drawing *drawing, Text stream)
{
	enum { BYTES_AN_OPERATION = 8 }; /* unpacking takes time too */
	Content content = content_open(stream);
	Operation operation;
	if (!is_within_budget(drawing, (long long)(stream.length / BYTES_AN_OPERATION)))
		return;
	while (is_within_budget(drawing, 1) && content_next(&content, &operation))
		run_operation(drawing, &operation);
	if (content.is_damaged)
		findings_add(drawing->judge->findings, judge_page(drawing->judge, drawing->page),
			DRAWING_UNREADABLE);
}

/* Nothing of what a stream names is needed after it: a font's use has a handle of its own. */
static void release_resources(Drawing *drawing, GHashTable *found)
{
	GHashTableIter each;
	gpointer resource;
	g_hash_table_iter_init(&each, found);
	while (g_hash_table_iter_next(&each, NULL, &resource))
		qpdf_oh_release(drawing->judge->pdf, ((Resource *)resource)->object);
}

/* Runs a stream with resources of its own, and leaves state and marks as they were. */
static void run_nested(Drawing *drawing, Text stream, qpdf_oh resources)
{
	g_autoptr(GHashTable)
		found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	Resources own = { resources, found }, *outer = drawing->resources;
	GraphicsState state = drawing->state;
	guint saved = drawing->saved_before, marks = drawing->marks_before;
	Matrix text = drawing->text, line = drawing->line;
	Path path = drawing->path;

	drawing->resources = &own;
	drawing->saved_before = drawing->saved->len;
	drawing->marks_before = drawing->marks->len;
	drawing->path = path_new();
	drawing->depth++;
	run_stream(drawing, stream);
	drawing->depth--;
	drawing->path = path;
	drawing->text = text;
	drawing->line = line;
	g_array_set_size(drawing->saved, drawing->saved_before);
	g_array_set_size(drawing->marks, drawing->marks_before);
	drawing->saved_before = saved;
	drawing->marks_before = marks;
	drawing->state = state;
	drawing->resources = outer;
	release_resources(drawing, found);
}

void drawing_follow(Drawing *drawing, qpdf_oh stream, Matrix matrix)
{
	/* To open a stream takes as long as so many operations. */
	enum { OPERATIONS_A_STREAM = 200 };
	const Judge *judge = drawing->judge;
	Text bytes;
	if (!is_within_budget(drawing, OPERATIONS_A_STREAM))
		return;
	if (drawing->depth >= STREAMS_DEEPEST) {
		findings_add(judge->findings, judge_page(judge, drawing->page), DRAWING_TOO_DEEP);
		return;
	}
	if (!object_stream(judge->pdf, stream, false, &bytes)) {
		findings_add(judge->findings, judge_page(judge, drawing->page), DRAWING_UNREADABLE);
		return;
	}
	qpdf_oh resources = object_key(judge->pdf, stream, "/Resources");
	Matrix outer = drawing->state.ctm;
	drawing->state.ctm = matrix_product(matrix, outer);
	run_nested(drawing, bytes,
		qpdf_oh_is_dictionary(judge->pdf, resources) ? resources
							     : drawing->resources->object);
	drawing->state.ctm = outer;
	object_stream_clear(&bytes);
	qpdf_oh_release(judge->pdf, resources);
}

/* What a form paints outside its box is clipped (8.10.1). */
void drawing_follow_form(Drawing *drawing, qpdf_oh form)
{
	qpdf_data pdf = drawing->judge->pdf;
	double six[6] = { 1, 0, 0, 1, 0, 0 }, box[4];
	object_key_numbers(pdf, form, "/Matrix", 6, six);
	Matrix matrix = { six[0], six[1], six[2], six[3], six[4], six[5] };
	Rectangle clip = drawing->state.clip;
	if (object_key_numbers(pdf, form, "/BBox", 4, box))
		drawing->state.clip = rectangle_common(clip,
			matrix_box(matrix_product(matrix, drawing->state.ctm),
				(Rectangle){ fmin(box[0], box[2]), fmin(box[1], box[3]),
					fmax(box[0], box[2]), fmax(box[1], box[3]) }));
	drawing_follow(drawing, form, matrix);
	drawing->state.clip = clip;
}

static GraphicsState first_state(const JudgedPage *page)
{
	const Space *gray = space_named(NULL, "DeviceGray", 0);
	Colour black = space_colour(gray, &(double){ 0 }, 1);
	return (GraphicsState){
		.ctm = { 1, 0, 0, 1, 0, 0 },
		.clip = page->media,
		.fill_space = gray,
		.stroke_space = gray,
		.fill = black,
		.stroke = black,
		.line_width = 1,
		.stretch = 1,
	};
}

static void run_page(Drawing *drawing, qpdf_oh page)
{
	const Judge *judge = drawing->judge;
	unsigned char *bytes = NULL;
	size_t length = 0;
	qpdf_oh_get_page_content_data(judge->pdf, page, &bytes, &length);
	bool is_read = !qpdf_has_error(judge->pdf);
	if (!is_read) {
		qpdf_get_error(judge->pdf);
		findings_add(judge->findings, judge_page(judge, drawing->page), DRAWING_UNREADABLE);
	} else {
		run_nested(drawing, (Text){ (const char *)bytes, length },
			object_key(judge->pdf, page, "/Resources"));
	}
	free(bytes);
}

void drawing_run(const Judge *judge, int page, const DrawnChecks *checks, FontUses *fonts,
	DrawingBudget *budget)
{
	const JudgedPage *judged = &judge->pages[page];
	g_autoptr(GArray) saved = g_array_new(FALSE, FALSE, sizeof(GraphicsState));
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(int));
	g_autoptr(GHashTable) patterns = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) operators = operators_by_name();
	Drawing drawing = {
		.judge = judge,
		.page = page,
		.all_checks = checks,
		.checks = checks->on_pages,
		.operators = operators,
		.fonts = fonts,
		.budget = budget,
		.scratch = arena_open(),
		.state = first_state(judged),
		.saved = saved,
		.marks = marks,
		.patterns = patterns,
		.path = path_new(),
	};
	run_page(&drawing, judged->object);
	arena_close(drawing.scratch);
}
