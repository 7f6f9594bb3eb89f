/*
 * Draft: a bulletin as its author wrote it, read and checked.
 *
 * The front matter is a closed table of fields; the text is a tree of blocks
 * whose leaves hold prose. Everything knows its place in the file. The product
 * is constant and lives in the arena it was read into.
 */
#ifndef BULLETIN_DRAFT_DRAFT_H
#define BULLETIN_DRAFT_DRAFT_H

#include "base/arena.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/text.h"
#include "base/yaml.h"

enum { DRAFT_LARGEST_BYTES = 1024 * 1024, DRAFT_DEEPEST = 32 };

/* How a stretch of prose differs from the rest; marks add up. */
typedef enum {
	SPAN_STRONG = 1 << 0,
	SPAN_EMPHASIS = 1 << 1,
	SPAN_CODE = 1 << 2,
} SpanMark;

/* Bytes `start` up to `end` of a prose; spans are in order and cover it without gaps. */
typedef struct {
	int start, end;
	unsigned marks;       /* of SpanMark */
	const char *language; /* BCP 47, or NULL for the block's own */
	const char *link;     /* address, or NULL */
} Span;

/* Where the byte `offset` of a prose, and those after it on that line, were written. */
typedef struct {
	int offset;
	Place place;
} Anchor;

/*
 * Running text: UTF-8 after smart punctuation, entities and escapes, where a
 * soft line end is a space and a hard one a line feed. `anchors` are in order
 * of offset, the first at 0; between two of them characters run one to one.
 */
typedef struct {
	const char *text; /* NUL-terminated */
	int length;       /* bytes */
	const Span *spans;
	int span_count;
	const Anchor *anchors;
	int anchor_count;
} Prose;

/* Where the author wrote the character at byte `offset`. */
Place prose_place(const Prose *prose, int offset);

typedef enum {
	BLOCK_DOCUMENT,  /* children: any block */
	BLOCK_PARAGRAPH, /* prose */
	BLOCK_HEADING,   /* prose; level 2 to 6 */
	BLOCK_LIST,      /* children: items; is_ordered, start, is_tight */
	BLOCK_ITEM,      /* children: any block; task */
	BLOCK_QUOTE,     /* children; `attribution` from {quote} Name, or NULL */
	BLOCK_CODE,      /* prose: verbatim, lines divided by line feeds */
	BLOCK_TABLE,     /* children: rows, the first is the head; columns, aligns */
	BLOCK_ROW,       /* children: cells, as many as the table has columns */
	BLOCK_CELL,      /* prose */
	BLOCK_PICTURE,   /* source; prose: its alternative text */
	BLOCK_RULE,      /* a thematic break */
	BLOCK_BOX,       /* children: a fenced {box}; prose: its title, or empty */
	BLOCK_CALLOUT,   /* children */
	BLOCK_CONTACT,   /* children */
	BLOCK_FIGURES,   /* children: pictures side by side */
	BLOCK_LANGUAGE,  /* children; `language` */
	BLOCK_CAPTION,   /* prose: of the table or picture before it */
	BLOCK_NOTE,      /* prose: a note to the table or picture before it */
} BlockKind;

typedef enum {
	ALIGN_START,
	ALIGN_CENTRE,
	ALIGN_END,
	ALIGN_BY_KIND, /* of a table's column: as its cells ask, words or numbers */
} Align;

/* An item of a list of tasks: `- [ ]` and `- [x]`, as on GitHub. */
typedef enum { TASK_NONE, TASK_TO_DO, TASK_DONE } Task;

typedef struct Block Block;
struct Block {
	BlockKind kind;
	Place place;
	const Block *first_child;
	const Block *next;
	Prose prose;
	int level;
	bool is_ordered, is_tight;
	int start; /* number of an ordered list's first item */
	Task task;
	int columns;
	const Align *aligns;  /* one a column */
	const char *source;   /* a picture's file, relative to the draft */
	const char *language; /* BCP 47, or NULL for the parent's */
	const char *attribution;
};

/* Text of the front matter with its place; `text` NULL where the key is absent. */
typedef struct {
	const char *text;
	Place place;
} Field;

typedef struct {
	Field partner; /* id */
	Field wording;
} Dissent;

/* DESIGN.md's table, key by key. Absent texts are NULL, absent numbers 0. */
typedef struct {
	Field title, headline, standfirst;
	int issue;
	Date date, until;
	Place date_place;
	struct {
		Field name;
		Field for_partner;
	} author;
	bool is_ready; /* status: ready */
	struct {
		Date meeting;
		Place meeting_place;
		Field minute;
	} topic;
	Field layout; /* "a4-notice" where absent */
	Field stock;  /* "white" where absent */
	Field tint;
	Field language; /* the partnership's where absent, else "en-GB" */
	YamlTexts names;
	YamlTexts editions;
	Field supersedes;
	const Dissent *dissents;
	int dissent_count;
	bool is_agreed_by_all; /* agreed-by: all */
	YamlTexts agreed_by;   /* agreed-by: a list of partner ids */
	Place end;             /* of the closing line of dashes */
} FrontMatter;

typedef struct {
	const char *file; /* as named by the caller */
	FrontMatter front;
	const Block *body; /* BLOCK_DOCUMENT */
	int line_count;    /* of the source */
} Draft;

/*
 * Reads a bulletin. `source` is the whole file, `file` its name in remarks and
 * places; `default_language` is the partnership's, or NULL. Gives NULL exactly
 * when it added an error; it reads to the end whatever it finds.
 */
const Draft *draft_read(Arena *arena, const char *file, Text source, const char *default_language,
	Remarks *remarks);

/* The product as text, for `show draft` and goldens: one line a block or span. */
char *draft_listing(Arena *arena, const Draft *draft);

/* Every key of the front matter with its type, preset and help, as Markdown: docs/front-matter.md.
 */
char *front_matter_reference(Arena *arena);

const char *block_kind_name(BlockKind kind);

/* Whether `tag` has the form of a BCP 47 language tag: "cy", "en-GB". */
bool language_is_tag(const char *tag);

#endif
