/*
 * The BULLETIN of a command line, an id or a path: which partnership it belongs
 * to and which file it is.
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

/*
 * The same for commands that have to do with the record: it has to be one of a
 * partnership's own, and its draft may be missing (bulletin_find_own).
 */
ExitCode bulletin_choose_own(Invocation *here, Arena *arena, const char *name,
	BulletinChoice *choice, Remarks *remarks);

/* Whether the word is meant as a path: it has a folder or the ending of Markdown. */
bool bulletin_is_path(const char *word);

#endif
