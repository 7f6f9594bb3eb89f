#include "commands/bulletin_choice.h"
#include "commands/command.h"
#include "commands/commands_remarks.h"
#include "commands/trial.h"

#include <string.h>

static const char *list_draft(Invocation *here, Pipeline *pipeline)
{
	const Draft *draft = pipeline_draft(pipeline);
	return draft ? draft_listing(here->arena, draft) : NULL;
}

static const char *list_layout(Invocation *here, Pipeline *pipeline)
{
	const Layout *layout = pipeline_layout(pipeline);
	return layout ? layout_listing(here->arena, layout) : NULL;
}

static const char *list_pages(Invocation *here, Pipeline *pipeline)
{
	(void)here;
	return pipeline_listing(pipeline);
}

/* NULL when an error was added. */
typedef const char *List(Invocation *here, Pipeline *pipeline);

typedef struct {
	const char *name;
	List *list;
} Product;

static const Product products[] = {
	{ "draft", list_draft },
	{ "layout", list_layout },
	{ "pages", list_pages },
};

static const Product *product_named(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(products); i++)
		if (strcmp(products[i].name, name) == 0)
			return &products[i];
	return NULL;
}

static ExitCode refuse_product(Invocation *here, const char *name)
{
	const char *names[G_N_ELEMENTS(products)];
	for (size_t i = 0; i < G_N_ELEMENTS(products); i++)
		names[i] = products[i].name;
	const char *nearest = text_nearest(name, names, G_N_ELEMENTS(names));
	remarks_add(here->remarks, (Place){ 0 }, UNKNOWN_WORD, name,
		nearest ? arena_printf(here->arena, "; did you mean \"%s\"?", nearest) : "");
	return invocation_finish(here, EXIT_USAGE);
}

static ExitCode run(Invocation *here, int count, char **arguments)
{
	(void)count;
	const Product *product = product_named(arguments[0]);
	if (!product)
		return refuse_product(here, arguments[0]);
	BulletinChoice choice;
	ExitCode code = bulletin_choose(here, here->arena, arguments[1], &choice, here->remarks);
	if (code != EXIT_DONE)
		return invocation_finish(here, code);

	Pipeline *pipeline = trial_open(here->arena, &choice, here->remarks);
	const char *listing = product->list(here, pipeline);
	pipeline_close(pipeline);
	if (listing && here->is_json)
		invocation_print_json(here,
			json_pack("{s:s, s:s}", "product", product->name, "listing", listing));
	else if (listing)
		fputs(listing, here->out);
	return invocation_finish(here, EXIT_CONTENT);
}

static const GOptionEntry options[] = { TRIAL_OPTIONS, { 0 } };

const Command command_show = {
	.name = "show",
	.arguments = "draft|layout|pages BULLETIN",
	.summary = "print what a stage makes of a bulletin, as text",
	.manual =
		"`draft` lists the front matter and the blocks of the text, `layout` the layout with "
		"everything it takes from others, and `pages` the set text: each item with its "
		"position in millimetres, and the reading tree. These listings are for finding out "
		"why a sheet looks as it does, and for comparing two of them.",
	.options = options,
	.least = 2,
	.most = 2,
	.completes = "draft|layout|pages bulletin",
	.run = run,
};
