#include "commands/command.h"
#include "base/text.h"
#include "commands/commands_remarks.h"

#include <string.h>

const Command *command_by_name(const char *name)
{
	for (int i = 0; i < command_count; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

ExitCode command_refuse(Invocation *here, const char *name)
{
	const char **names = arena_new(here->arena, const char *, command_count);
	for (int i = 0; i < command_count; i++)
		names[i] = commands[i]->name;
	const char *nearest = text_nearest(name, names, command_count);
	remarks_add(here->remarks, (Place){ 0 }, UNKNOWN_COMMAND, name,
		nearest ? arena_printf(here->arena, "; did you mean \"%s\"?", nearest) : "");
	return invocation_finish(here, EXIT_USAGE);
}

json_t *json_from_text(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	return json_string(valid);
}

static json_t *json_from_remark(const Remark *remark)
{
	json_t *object = json_object();
	json_object_set_new(object, "weight", json_string(remark_weight_name(remark->weight)));
	if (remark->place.file)
		json_object_set_new(object, "file", json_from_text(remark->place.file));
	if (remark->place.file && remark->place.line > 0) {
		json_object_set_new(object, "line", json_integer(remark->place.line));
		json_object_set_new(object, "column", json_integer(remark->place.column));
	}
	json_object_set_new(object, "name", json_string(remark->name));
	json_object_set_new(object, "fault", json_from_text(remark->fault));
	json_object_set_new(object, "do", json_from_text(remark->way_out));
	return object;
}

json_t *json_from_remarks(Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	json_t *list = json_array();
	for (int i = 0; i < count; i++)
		json_array_append_new(list, json_from_remark(&sorted[i]));
	return list;
}

static void print_json(FILE *out, json_t *value)
{
	g_assert(value); /* something in it was not UTF-8: json_from_text() */
	json_dumpf(value, out, JSON_INDENT(2));
	fputc('\n', out);
	json_decref(value);
}

void invocation_print_json(Invocation *here, json_t *value)
{
	print_json(here->out, value);
}

void invocation_print_remarks(Invocation *here, Remarks *remarks)
{
	int count;
	const Remark *sorted = remarks_sorted(remarks, &count);
	if (count == 0)
		return;
	invocation_progress_end(here);
	fflush(here->out); /* so that both stay in order where they go to one place */
	if (here->is_json) {
		print_json(here->err, json_pack("{s:o}", "remarks", json_from_remarks(remarks)));
	} else {
		for (int i = 0; i < count; i++)
			fputs(remark_text(here->arena, &sorted[i], here->colours_err), here->err);
	}
	fflush(here->err);
}

ExitCode invocation_finish(Invocation *here, ExitCode when_failed)
{
	invocation_print_remarks(here, here->remarks);
	return remarks_count_of(here->remarks, REMARK_ERROR) > 0 ? when_failed : EXIT_DONE;
}

void invocation_progress(Invocation *here, const char *format, ...)
{
	if (!here->is_progress)
		return;
	va_list values;
	va_start(values, format);
	g_autofree char *line = g_strdup_vprintf(format, values);
	va_end(values);
	/* A line that reaches the edge would wrap, and could not be taken away again. */
	g_autofree char *shown = g_utf8_substring(line, 0,
		MIN(g_utf8_strlen(line, -1), here->width - 1));
	fprintf(here->err, "\r\033[K%s", shown);
	fflush(here->err);
	here->has_progress_line = true;
}

void invocation_progress_end(Invocation *here)
{
	if (!here->has_progress_line)
		return;
	fputs("\r\033[K", here->err);
	fflush(here->err);
	here->has_progress_line = false;
}
