/*
 * What the program tells the shell when it ends.
 */
#ifndef BULLETIN_BASE_EXIT_CODE_H
#define BULLETIN_BASE_EXIT_CODE_H

typedef enum {
	EXIT_DONE = 0,
	EXIT_CONTENT = 1,    /* the draft, layout, partnership file or list has errors */
	EXIT_USAGE = 2,      /* the command was called wrongly */
	EXIT_REFUSED = 3,    /* the rules of agreement do not allow it */
	EXIT_DAMAGED = 4,    /* the record does not verify */
	EXIT_BUSY = 5,       /* somebody else holds the lock */
	EXIT_UNSUITABLE = 6, /* this place cannot hold a record: a network file system, say */
	EXIT_IO = 7,         /* reading or writing failed */
} ExitCode;

#endif
