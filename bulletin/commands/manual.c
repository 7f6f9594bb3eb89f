/*
 * The manual page in mdoc(7), from the table of commands. It is checked with
 * `mandoc -Tlint`, which also wants each sentence on a line of its own and no
 * line longer than 80 letters.
 */
#include "commands/help.h"
#include "commands/program.h"

#include <string.h>

enum { LONGEST_LINE = 76 };

#define MANUAL_DATE "November 22, 2026" /* of the last change to its sections */

/* A word with what means something to roff made harmless; `code` in bold. */
static void add_word(GString *line, const char *word, bool *is_code)
{
	for (const char *at = word; *at; at++) {
		if (*at == '`') {
			*is_code = !*is_code;
			g_string_append(line, *is_code ? "\\fB" : "\\fR");
		} else if (*at == '\\') {
			g_string_append(line, "\\e");
		} else if (*at == '-') {
			g_string_append(line, "\\-");
		} else {
			g_string_append_c(line, *at);
		}
	}
}

static void end_line(FILE *out, GString *line)
{
	if (line->len == 0)
		return;
	bool looks_like_request = line->str[0] == '.' || line->str[0] == '\'';
	fprintf(out, "%s%s\n", looks_like_request ? "\\&" : "", line->str);
	g_string_truncate(line, 0);
}

static bool ends_sentence(const char *word)
{
	size_t length = strlen(word);
	return length > 1 && strchr(".?!", word[length - 1]);
}

static void print_prose(FILE *out, const char *paragraph)
{
	g_auto(GStrv) words = g_strsplit_set(paragraph, " \n", -1);
	g_autoptr(GString) line = g_string_new(NULL);
	bool is_code = false;
	for (char **word = words; *word; word++) {
		if (!**word)
			continue;
		if (line->len > 0 && line->len + strlen(*word) > LONGEST_LINE)
			end_line(out, line);
		if (line->len > 0)
			g_string_append_c(line, ' ');
		add_word(line, *word, &is_code);
		if (ends_sentence(*word))
			end_line(out, line);
	}
	end_line(out, line);
}

static void print_example(FILE *out, const char *example)
{
	fputs(".Bd -literal\n", out);
	g_auto(GStrv) lines = g_strsplit(example, "\n", -1);
	for (char **line = lines; *line; line++) {
		g_autoptr(GString) escaped = g_string_new(NULL);
		bool is_code = false;
		add_word(escaped, *line, &is_code);
		fprintf(out, "%s\n", escaped->str);
	}
	fputs(".Ed\n", out);
}

static void print_paragraphs(FILE *out, const char *text)
{
	g_auto(GStrv) paragraphs = g_strsplit(text, "\n\n", -1);
	for (char **paragraph = paragraphs; *paragraph; paragraph++) {
		bool is_example = **paragraph == ' ';
		if (paragraph != paragraphs && !is_example)
			fputs(".Pp\n", out);
		if (is_example)
			print_example(out, *paragraph);
		else
			print_prose(out, *paragraph);
	}
}

static void print_options(FILE *out, const GOptionEntry *options)
{
	fputs(".Bl -tag -width Ds\n", out);
	for (const GOptionEntry *option = options; option->long_name; option++) {
		if (!option_is_shown(option))
			continue;
		const char *value = option_value(option);
		fputs(".It", out);
		if (option->short_name)
			fprintf(out, " Fl %c%s%s ,", option->short_name, value ? " Ar " : "",
				value ? value : "");
		fprintf(out, " Fl Fl %s", option->long_name);
		if (value)
			fprintf(out, " Ns = Ns Ar %s", value);
		fputc('\n', out);
		g_autofree char *sentence = g_strdup_printf("%c%s.",
			g_ascii_toupper(option->description[0]), option->description + 1);
		print_prose(out, sentence);
	}
	fputs(".El\n", out);
}

static void print_command(FILE *out, const Command *command)
{
	fprintf(out, ".Ss bulletin %s\n", command->name);
	g_autofree char *call = g_strdup_printf("bulletin %s%s%s%s", command->name,
		command->options ? " [OPTIONS]" : "", *command->arguments ? " " : "",
		command->arguments);
	print_example(out, call);
	fputs(".Pp\n", out);
	g_autofree char *sentence = g_strdup_printf("%c%s.", g_ascii_toupper(command->summary[0]),
		command->summary + 1);
	print_prose(out, sentence);
	if (*command->manual) {
		fputs(".Pp\n", out);
		print_paragraphs(out, command->manual);
	}
	if (command->options)
		print_options(out, command->options);
}

static void print_top(FILE *out)
{
	fputs(".Dd " MANUAL_DATE "\n"
	      ".Dt BULLETIN 1\n"
	      ".Os\n"
	      ".Sh NAME\n"
	      ".Nm bulletin\n"
	      ".Nd " PROGRAM_SUMMARY "\n"
	      ".Sh SYNOPSIS\n"
	      ".Nm\n"
	      ".Op Fl C Ar DIR\n"
	      ".Ar COMMAND\n"
	      ".Op Ar OPTIONS\n"
	      ".Op Ar BULLETIN\n"
	      ".Sh DESCRIPTION\n",
		out);
	print_paragraphs(out,
		"Takes a partnership's bulletin from a Markdown draft to a laminated sheet on every "
		"staff noticeboard, and lets nothing go to print that the partners have not agreed.\n\n"
		"`BULLETIN` is an id, as ppa for the draft bulletins/ppa.md, or a path. The partnership "
		"is found by walking up to the first partnership.yaml. The commands `check`, `proof`, "
		"`watch` and `show` work on any Markdown file without a partnership.\n\n"
		"Results are printed on the standard output. Remarks go to the standard error output: "
		"each names the place, the fault and the way out. With --json both are JSON, a result as "
		"the schema of its command says, remarks as remarks.json: share/doc/bulletin/schema/, "
		"beside the folder of the program.\n\n"
		"These options may be given to every command, before it or after it:");
	print_options(out, program_options);
}

typedef struct {
	const char *term, *meaning;
} Entry;

static const Entry exit_codes[] = {
	{ "0", "Done." },
	{ "1", "The draft, the layout, the partnership file or the list of schools has errors." },
	{ "2", "The command was called wrongly." },
	{ "3", "The rules of agreement do not allow it." },
	{ "4", "The record is damaged." },
	{ "5", "Somebody else is writing to the record." },
	{ "6", "This place is not suitable: something is missing that the program needs." },
	{ "7", "Reading or writing failed." },
};

static const Entry files[] = {
	{ "partnership.yaml", "Name, address, partners and their people, and the rules." },
	{ "schools.csv", "The schools that get the sheets." },
	{ "bulletins/", "The drafts, and their pictures beside them." },
	{ "layouts/", "The partnership's own layouts, looked in before the installed ones." },
	{ "agreement/", "The record of agreement, which is never edited by hand." },
	{ "out/", "What the program makes." },
	{ "~/.local/state/bulletin/", "Secret keys, for the person who keeps the record." },
};

static const Entry environment[] = {
	{ "NO_COLOR", "Where it is set and not empty, nothing is coloured." },
	{ "TERM", "Where it is dumb, nothing is coloured and no progress is shown." },
	{ "XDG_STATE_HOME", "The folder to use instead of ~/.local/state." },
};

static void print_entries(FILE *out, const char *section, const char *macro, const Entry *entries,
	size_t count)
{
	fprintf(out, ".Sh %s\n.Bl -tag -width Ds\n", section);
	for (size_t i = 0; i < count; i++) {
		fprintf(out, ".It %s %s\n", macro, entries[i].term);
		print_prose(out, entries[i].meaning);
	}
	fputs(".El\n", out);
}

void manual_print(FILE *out)
{
	print_top(out);
	fputs(".Sh COMMANDS\n", out);
	for (int i = 0; i < command_count; i++)
		print_command(out, commands[i]);
	print_entries(out, "ENVIRONMENT", "Ev", environment, G_N_ELEMENTS(environment));
	print_entries(out, "FILES", "Pa", files, G_N_ELEMENTS(files));
	print_entries(out, "EXIT STATUS", "Li", exit_codes, G_N_ELEMENTS(exit_codes));
	fputs(".Sh EXAMPLES\n", out);
	print_paragraphs(out,
		"Write a bulletin and see it at each save:\n\n"
		"    bulletin new who-covers\n"
		"    bulletin watch who-covers\n\n"
		"Check every bulletin of the partnership, and its files:\n\n"
		"    bulletin check\n\n"
		"Make pictures of any Markdown file:\n\n"
		"    bulletin proof notice.md -o notice.png");
}
