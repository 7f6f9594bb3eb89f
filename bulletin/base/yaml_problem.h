/*
 * What libyaml finds wrong, in plain words. Inside base/ only.
 */
#ifndef BULLETIN_BASE_YAML_PROBLEM_H
#define BULLETIN_BASE_YAML_PROBLEM_H

#include <stdbool.h>

typedef struct {
	const char *words;
	/* libyaml notices it at the end of what it read; it begins at its context mark. */
	bool begins_earlier;
} YamlProblem;

/* `problem` is the parser's, or NULL. What is not known here is told in libyaml's words. */
YamlProblem yaml_problem(const char *problem);

#endif
