/*
 * Remarks: what a stage has to say to the person who wrote the text.
 *
 *     content/bulletins/ppa.md:12:9: warning: this word is 10.6 mm wider than its column
 * [word-too-wide] do: shorten the word, or write &shy; where it may be divided
 *
 * Wordings stand in one header per stage, `<stage>/<stage>_remarks.h`, as
 *     #define WORD_TOO_WIDE REMARK_WARNING, "word-too-wide", "shorten the word, or ...", \
 *         "this word is %.1f mm wider than its column"
 * so that the compiler checks each use against its format. A stage remarks and
 * carries on; it returns NULL exactly when it added an error.
 */
#ifndef BULLETIN_BASE_REMARKS_H
#define BULLETIN_BASE_REMARKS_H

#include "base/arena.h"
#include "base/place.h"

#include <stdbool.h>

/*
 * The way out of what no author can bring about and no author can mend: a fault
 * of the program, or of what it was installed with.
 */
#define REMARK_REPORT_IT \
	"report it to whoever looks after the program, with the bulletin, its layout and pictures, and this remark"

typedef enum {
	REMARK_ADVICE,
	REMARK_WARNING,
	REMARK_ERROR,
} RemarkWeight;

typedef struct {
	RemarkWeight weight;
	Place place;
	const char *name;    /* stable, for scripts: "word-too-wide" */
	const char *fault;   /* one line */
	const char *way_out; /* what to do next, one line; may be "" */
} Remark;

typedef struct Remarks Remarks;

/* An empty collection that lives in `arena`; all it is told is copied there. */
Remarks *remarks_new(Arena *arena);

/*
 * Adds one remark; `fault` and what follows it are as for printf. `name` and
 * `way_out` are the wording's own. Control characters and broken UTF-8 in what
 * is quoted are shown as U+FFFD, so that a draft cannot write to the terminal.
 */
void remarks_add(Remarks *remarks, Place place, RemarkWeight weight, const char *name,
	const char *way_out, const char *fault, ...) G_GNUC_PRINTF(6, 7);

/* Adds all that another collection was told, in the order it was told them. */
void remarks_add_all(Remarks *remarks, const Remarks *others);

/* How many remarks there are, and how many of one weight. */
int remarks_count(const Remarks *remarks);
int remarks_count_of(const Remarks *remarks, RemarkWeight weight);

/*
 * Whether an error was added since `remarks_count_of(remarks, REMARK_ERROR)`
 * was `before`: what a stage asks before it gives its product.
 */
bool remarks_failed_since(const Remarks *remarks, int before);

/* Lends the remarks in order of place: by file as first named, line, column. */
const Remark *remarks_sorted(Remarks *remarks, int *count);

/* One remark as the two lines above, each with its LF; `colour` adds ANSI colours. */
char *remark_text(Arena *arena, const Remark *remark, bool colour);

const char *remark_weight_name(RemarkWeight weight);

#endif
