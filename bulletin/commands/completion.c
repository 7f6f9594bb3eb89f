/* What the scripts for all shells have in common. */
#include "commands/completion.h"
#include "commands/help.h"
#include "commands/layout_list.h"
#include "commands/program.h"
#include "layout/stock.h"

#include <string.h>

bool completion_print(FILE *out, const char *shell)
{
	static const struct {
		const char *shell;
		void (*print)(FILE *out);
	} scripts[] = {
		{ "bash", completion_bash_print },
		{ "fish", completion_fish_print },
		{ "zsh", completion_zsh_print },
	};
	for (size_t i = 0; i < G_N_ELEMENTS(scripts); i++) {
		if (strcmp(scripts[i].shell, shell) != 0)
			continue;
		scripts[i].print(out);
		return true;
	}
	return false;
}

/* By what the value is called in the manual. */
const char *completion_of_value(const GOptionEntry *option)
{
	static const char *const kinds[][2] = {
		{ "ANSWER", "agree|agree-with-comment|stand-aside|object|retract" },
		{ "DIR", "folder" },
		{ "EDITION", "main|large-print" },
		{ "FILE", "file" },
		{ "HOW", "meeting" },
		{ "LAYOUT", "layout" },
		{ "ORDER", "step-and-repeat|cut-and-stack" },
		{ "PAPER", "A4|A3|SRA4|SRA3" },
		{ "SHELL", "bash|fish|zsh" },
		{ "STOCK", "stock" },
		{ "WAY", "copies|by-school|imposed" },
	};
	const char *value = option_value(option);
	for (size_t i = 0; value && i < G_N_ELEMENTS(kinds); i++)
		if (strcmp(kinds[i][0], value) == 0)
			return kinds[i][1];
	return "";
}

bool completion_is_asked(const char *kind)
{
	static const char *const asked[] = { "bulletin", "layout", "stock", NULL };
	return g_strv_contains(asked, kind);
}

char *completion_choice(const char *kind)
{
	static const char *const other[] = { "", "folder", "file", NULL };
	if (completion_is_asked(kind) || g_strv_contains(other, kind))
		return NULL;
	char *words = g_strdup(kind);
	return g_strdelimit(words, "|", ' ');
}

static char *command_names(void)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (int i = 0; i < command_count; i++)
		g_string_append_printf(names, "%s%s", i > 0 ? "|" : "", commands[i]->name);
	return g_string_free(g_steal_pointer(&names), FALSE);
}

GStrv completion_kinds(const Command *command)
{
	GStrv kinds = g_strsplit(command->completes, " ", -1);
	for (char **kind = kinds; *kind; kind++) {
		if (strcmp(*kind, "command") != 0)
			continue;
		g_free(*kind);
		*kind = command_names();
	}
	return kinds;
}

void completion_each_option(FILE *out, const Command *command, CompletionOption *print)
{
	const GOptionEntry *const lists[] = { command ? command->options : NULL, program_options };
	for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
		for (const GOptionEntry *at = lists[i]; at && at->long_name; at++)
			if (option_is_shown(at))
				print(out, command, at);
}

void completion_print_with_value(FILE *out, const char *divider)
{
	fputs("-C", out);
	fprintf(out, "%s--folder", divider);
	for (int i = 0; i < command_count; i++) {
		for (const GOptionEntry *at = commands[i]->options; at && at->long_name; at++) {
			if (!option_value(at))
				continue;
			if (at->short_name)
				fprintf(out, "%s-%c", divider, at->short_name);
			fprintf(out, "%s--%s", divider, at->long_name);
		}
	}
}

static void offer_bulletins(Invocation *here, const Home *home)
{
	int count = 0;
	const char *const *ids = home ? bulletin_ids(here->arena, home, &count) : NULL;
	for (int i = 0; i < count; i++)
		fprintf(here->out, "%s\n", ids[i]);
}

static void offer_layouts(Invocation *here, const Home *home)
{
	LayoutList list = layout_list(here, home, NULL, 0);
	for (int i = 0; i < list.count; i++)
		fprintf(here->out, "%s\n", list.items[i].name);
}

static void offer_stocks(Invocation *here, const Home *home)
{
	int count;
	const Stock *list = stocks(&count);
	for (int i = 0; i < count; i++)
		fprintf(here->out, "%s\n", list[i].name);
	for (int i = 0; home && i < home->partnership->stock_count; i++)
		fprintf(here->out, "%s\n", home->partnership->stocks[i].name);
}

/* Nobody hears the remarks: a shell wants only what there is. */
void completion_offer(Invocation *here, const char *kind)
{
	Invocation quiet = *here;
	quiet.remarks = remarks_new(here->arena);
	const Home *home = home_find(here->arena, here->folder, false, quiet.remarks);
	if (strcmp(kind, "bulletin") == 0)
		offer_bulletins(&quiet, home);
	else if (strcmp(kind, "layout") == 0)
		offer_layouts(&quiet, home);
	else if (strcmp(kind, "stock") == 0)
		offer_stocks(&quiet, home);
}
