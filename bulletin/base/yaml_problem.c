#include "base/yaml_problem.h"

#include <glib.h>
#include <string.h>

/* The problems of libyaml 0.2.5 (scanner.c, parser.c) that authors meet. */
static const struct {
	const char *problem;
	YamlProblem plain;
} known[] = {
	{ "mapping values are not allowed in this context",
		{ "a colon cannot stand here outside quotes, or the line is indented too far",
			false } },
	{ "could not find expected ':'", { "a key without a colon stands here", true } },
	{ "found unexpected end of stream",
		{ "the quotation mark that opens here is never closed", true } },
	{ "did not find expected ',' or ']'",
		{ "the [ that opens here is never closed, or a comma is missing after it", true } },
	{ "did not find expected ',' or '}'",
		{ "the { that opens here is never closed, or a comma is missing after it", true } },
	{ "did not find expected key",
		{ "what stands here is no key, nor does it go on with the line before", false } },
	{ "did not find expected <document start>",
		{ "this line is indented less than the first key", false } },
	{ "did not find expected '-' indicator",
		{ "this line is indented like the list above, and does not begin with a dash",
			false } },
	{ "found a tab character that violates indentation",
		{ "a tab stands here; lines are indented with blanks", false } },
	{ "found character that cannot start any token",
		{ "words cannot begin with this character, unless they are in quotes", false } },
	{ "found unknown escape character",
		{ "a backslash stands here; within double quotes it is written twice", false } },
};

YamlProblem yaml_problem(const char *problem)
{
	for (size_t i = 0; problem && i < G_N_ELEMENTS(known); i++)
		if (strcmp(known[i].problem, problem) == 0)
			return known[i].plain;
	return (YamlProblem){ problem ? problem : "it cannot be read", false };
}
