/*
 * The list of layouts: the partnership's own and the installed ones.
 */
#ifndef BULLETIN_COMMANDS_LAYOUT_LIST_H
#define BULLETIN_COMMANDS_LAYOUT_LIST_H

#include "commands/command.h"
#include "pipeline/pipeline.h"

typedef struct {
	const char *name;
	bool is_own;           /* of the partnership, before an installed one of that name */
	const Layout *layout;  /* NULL where it has errors */
	const char *described; /* the comment at the head of its file, or "" */
} Listed;

typedef struct {
	Listed *items; /* by name */
	int count;
} LayoutList;

/*
 * Those called `names`, or all where there are none; what is wrong with one is
 * remarked on. `home` may be NULL.
 */
LayoutList layout_list(Invocation *here, const Home *home, char **names, int name_count);

#endif
