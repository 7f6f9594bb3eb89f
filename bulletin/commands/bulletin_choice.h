/*
 * The BULLETIN of a command line: which partnership it belongs to and which
 * file it is.
 */
#ifndef BULLETIN_COMMANDS_BULLETIN_CHOICE_H
#define BULLETIN_COMMANDS_BULLETIN_CHOICE_H

#include "commands/command.h"
#include "pipeline/pipeline.h"

typedef struct {
	const Home *home; /* NULL for a lone file */
	BulletinPath path;
} BulletinChoice;

/*
 * An id is looked up in the partnership of -C DIR, or of the folder we are in;
 * a path also in the partnership that its own folder belongs to. EXIT_USAGE
 * where there is no such bulletin, EXIT_CONTENT where its partnership.yaml has
 * errors; `remarks` tell why.
 */
ExitCode bulletin_choose(Invocation *here, Arena *arena, const char *name, BulletinChoice *choice,
	Remarks *remarks);

/* Whether the word is meant as a path: it has a folder or the ending of Markdown. */
bool bulletin_is_path(const char *word);

#endif
