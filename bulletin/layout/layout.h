/*
 * Layout: a sheet's design, read from a file of layouts/.
 *
 * Paper, pouch and pins; inks; text styles; frames and what they hold; how the
 * parts of the text (register, list, table, ...) are set. A partnership writes
 * another look in these terms alone; docs/layouts.md lists every key, made
 * from the table that reads them.
 *
 * Origin top left of the trimmed sheet, y down. In the file a length is a
 * number with `mm`, `pt` or, for sizes of type, `m`: the reading distance,
 * which is that many times the layout's `metre`.
 */
#ifndef BULLETIN_LAYOUT_LAYOUT_H
#define BULLETIN_LAYOUT_LAYOUT_H

#include "base/arena.h"
#include "base/length.h"
#include "base/place.h"
#include "base/remarks.h"
#include "base/role.h"
#include "base/text.h"
#include "base/yaml.h"
#include "draft/draft.h"

/* Process ink in per cent, 0 to 100. */
typedef struct {
	const char *name; /* "text", "accent" */
	double cyan, magenta, yellow, black;
	Place place;
} Ink;

/* How text of one kind looks. Sizes step down from `size_most` to `size_least`. */
typedef struct {
	const char *name;   /* "headline", "text", ... */
	const char *family; /* "Roboto Condensed" */
	bool is_bold, is_italic;
	Length size_least, size_most, size_step; /* a fixed size: equal, step 0 */
	double leading_share;                    /* times the size, or 0 where `leading` is given */
	double leading_tight; /* the same where no descender meets an ascender; 0: never */
	Length leading;
	double tracking;       /* em, added after each letter */
	double tracking_least; /* em, as far as it may go to win a step of size */
	bool has_tabular_figures;
	bool has_small_caps;   /* acronyms are set in small capitals, where the font has them */
	bool is_justified;     /* lines end at the measure */
	bool is_hyphenated;    /* words may be divided after the patterns of their language */
	bool hangs;            /* punctuation and hyphens stand out into the margin */
	double expansion;      /* how far glyphs may be widened or narrowed, 0 to 0.02 */
	double letter_spacing; /* white that may be added to or taken from each letter, in em */
	int ink;               /* index into the layout's inks */
	Place place;
} TextStyle;

/* reads-at: from how many metres a style is to be read. */
typedef struct {
	int style;
	double metres;
	Place place;
} ReadsAt;

typedef enum {
	FRAME_TEXT,     /* `texts` with fields in braces, in `style` */
	FRAME_BARS,     /* as many equal bars as there are partners */
	FRAME_PARTNERS, /* their names, each under its bar */
	FRAME_BODY,     /* the draft's blocks */
	FRAME_BOX,      /* an empty frame */
	FRAME_IMPRINT,  /* the same, for `texts` that are printed in it for each school */
	FRAME_RULE,     /* a filled rectangle */
} FrameKind;

enum { PARTNERS_ABREAST = 6 }; /* bars and names stand wide apart up to so many */

typedef enum { ON_ALL, ON_FIRST, ON_LATER, ON_LAST, ON_ALL_BUT_LAST } FrameSides;

/*
 * How far a frame stands under another, named one: the greatest of those given
 * holds. LENGTH_NONE: not asked for.
 */
typedef struct {
	int frame;       /* index of the frame above */
	Length ascender; /* from its last baseline to our first ascender line */
	Length ink;      /* from its lowest ink to our first ascender line */
	Length leading;  /* from its last baseline to our first, beyond our leading */
	Length top;      /* from its last baseline to our top edge */
} Under;

#define LENGTH_NONE INT32_MIN

typedef struct {
	const char *name;
	FrameKind kind;
	FrameSides sides;
	Length left, width;   /* from grid lines or lengths; always set */
	Length top, baseline; /* LENGTH_NONE where `unders` decide; baseline: the first */
	Length bottom;        /* of a body; LENGTH_NONE elsewhere */
	Length bottom_last;   /* of a body on the last side, which has a foot */
	int text_columns;     /* of a body, side by side; at least 1 */
	Length gutter;        /* between them */
	Length height;        /* of bars, box, imprint and rule */
	Length gap;           /* between bars */
	Length gap_many;      /* between bars where there are more than six partners */
	int abreast;          /* partners' names side by side; more stand in further rows */
	Length between;       /* between texts on a line */
	Length weight;        /* of a box's line, and of the rule that opens a body */
	Length padding;       /* white at the left and right of an imprint */
	bool is_stacked;      /* texts stand one under another, else side by side */
	Align align;
	int style;         /* index, or -1 */
	int lines_most;    /* texts wider than the frame are broken; 0: one line, no break */
	Length line_worth; /* a further line must make the text larger by so much */
	int else_style;    /* for a text that does not fit at the least size, */
	int else_lines;    /* on so many lines; 0: there is no such way, and it is an error */
	/* "{words.issue} {issue}"; a text whose fields are all empty is left out */
	const char *const *texts;
	int text_count;
	int role;            /* of its element in the reading tree: a Role, or -1 for an artifact */
	int ink;             /* of bars, box and rule; the ink of a text is its style's */
	const Under *unders; /* the first whose frame is on the sheet decides */
	int under_count;
	Place place;
} Frame;

/* The rules over, between and under rows. */
typedef struct {
	Length open, between, close;
} RowRules;

/* A list whose items open with strong text, set as rows on one axis. */
typedef struct {
	Length figure_width; /* 0: no figures */
	Length lead_in_width;
	Length gap;
	Length first_baseline; /* under the row's top */
	Length row_extra;      /* a row is its lines and this */
	Length spare_most;     /* what may be added to each row to fill the body */
	int lines_most;        /* of a lead-in; more, and the list is set long */
	int row_lines_most;    /* of a row; likewise */
	RowRules rules;
	int figure_style, lead_in_style, text_style;
	int figure_line; /* the figure stands on this line's baseline */
} RegisterStyle;

/*
 * The other form of a register, for items of many words: a large figure hangs
 * beside the text, whose lead-in runs in; no rules, and no item is divided.
 */
typedef struct {
	Length figure_width; /* the figures hang in it; 0: the list is set as an ordinary one */
	Length between;      /* items */
	int figure_style, style;
	bool is_asked; /* every register is set so; no key: copy-fit asks for it */
} LongListStyle;

/* A table whose first column is times, set in rows as a register: time, item, paper. */
typedef struct {
	Length time_width, gap;
	Length paper_width;    /* 0: no column; the paper stands under its item */
	Length first_baseline; /* under the row's top */
	Length row_extra;      /* a row is its lines and this */
	Length spare_most;     /* what may be added to each row to fill the body */
	int time_line;         /* the time stands on this line's baseline */
	RowRules rules;
	int time_style, lead_in_style, text_style, paper_style, paper_strong_style;
} AgendaStyle;

typedef struct {
	Length indent;       /* an ordered list's figures hang in it */
	Length hang;         /* bullets hang in it, and figures of a list in a list */
	Length between;      /* items, beyond the leading */
	Length measure_most; /* no line is wider; 0: the frame's */
	int style, figure_style;
	Length task_indent; /* the boxes of tasks hang in it */
	Length task_side;   /* of a box; 0: as tall as the capitals */
	Length task_weight; /* of its line */
} ListStyle;

typedef struct {
	Length row_height, head_height; /* least; more lines make it taller */
	Length row_extra;               /* a row of several lines is its lines and this */
	Length first_baseline;          /* under a row's top */
	Length words_baseline;          /* the same in a table of words */
	Length head_baseline;           /* under the head's top */
	Length gap;                     /* between columns, least */
	RowRules rules;
	int title_style, head_style, first_style, style, note_style;
	int words_first_style, words_style; /* of a table with no column of numbers */
	const Length *axes; /* left edges of columns 2, 3, ... from the frame's own left edge, */
	int axis_count;     /* for tables of words with one column more than there are axes */
	Length spare_most;  /* what may be added to each row to fill the body */
} TableStyle;

typedef struct {
	Length indent;       /* of a paragraph after a paragraph */
	Length measure_most; /* no line is wider; 0: the frame's */
	int style, strong_style, emphasis_style;
} ParagraphStyle;

typedef struct {
	int style;
	Length bar_width, bar_height, bar_gap; /* bar_gap: its foot above the capitals */
	Length above;                          /* white before it, but for the head of a column */
} HeadingStyle;

typedef struct {
	int style, attribution_style;
	Length above, below;
} QuoteStyle;

typedef struct {
	Length weight, inside, above;
	int title_style, style;
} BoxStyle;

/* What is to be seen before it is read: words between two rules. */
typedef struct {
	Length weight; /* of the rules; 0: set as a box */
	Length inside; /* white between rule and words */
	Length above;
	int style;
} CalloutStyle;

typedef struct {
	Length above;
	Length indent; /* of a whole block */
	int style;     /* of blocks and of words in a line; -1: as the text */
} CodeStyle;

typedef struct {
	Length above, below;
	Length caption_gap; /* between it and its caption */
	int caption_style;
	Length height_most; /* 0: as the measure makes it */
} PictureStyle;

/* Fixed words in one language: "issue" is "Bulletin". */
typedef struct {
	const char *language;
	const char *const *keys;
	const char *const *values;
	int count;
	const char *const *months; /* 12, or NULL */
	Place place;
} LayoutWords;

/* What copy-fit may change of a layout to fill the sheet. */
typedef enum {
	MOVE_ROWS,      /* white in the rows of registers and tables */
	MOVE_TEXT,      /* sizes of the text with ranges, all by a step, and what goes with them */
	MOVE_AIR,       /* white round quotations and boxes */
	MOVE_LONG_LIST, /* registers in their long form, the text in two columns */
	MOVE_SIDES,     /* more sides */
	MOVE_STYLE,     /* the size of a style of the head, by steps */
} MoveKind;

typedef struct {
	MoveKind kind;
	int style;    /* of MOVE_STYLE */
	int sides;    /* of MOVE_SIDES */
	Length limit; /* no further than this; LENGTH_NONE: as far as the styles go */
} FitMove;

/*
 * The moves in their order, for text that is short and text that is long, and
 * the layouts to name where none of them is enough (NULL: there is none).
 */
typedef struct {
	const FitMove *short_moves, *long_moves;
	int short_count, long_count;
	const char *shorter, *longer;
} CopyFit;

typedef enum { FIXING_PINS, FIXING_EYELETS, FIXING_NONE } Fixing;

/*
 * How a laminated sheet ends (PRINT.md 1). Sealed: film stands out all round
 * and keeps water out. Flush-cut: sheet and film are cut together, and the
 * edge is open.
 */
typedef enum { FINISHING_SEALED, FINISHING_FLUSH_CUT } Finishing;

/* The ways to print an agreed sheet; `print` has them as options too. */
typedef enum {
	PRINT_COPIES,    /* the sheet as it is, so many times */
	PRINT_BY_SCHOOL, /* each school's own, with its name in the imprint frame */
	PRINT_IMPOSED,   /* several on one larger paper, to be cut apart */
} PrintingWay;

typedef enum { STEP_AND_REPEAT, CUT_AND_STACK } ImpositionOrder;

/* How sheets are to lie on larger paper (batch/imposition.h says what becomes of it). */
typedef struct {
	const char *paper; /* of imposition_papers; NULL: the smallest that takes two */
	ImpositionOrder order;
	bool is_two_sided; /* pages 1 and 2 are the two sides of one leaf, and so on */
	Place place;       /* where it is asked for: what cannot be had is told there */
} ImpositionWish;

typedef enum { FILM_SURFACE_UNSAID, FILM_GLOSS, FILM_MATT } FilmSurface;

/* What the sheet is laminated with, as it is sold: so thick on each side of the sheet. */
typedef struct {
	int microns; /* thousandths of a millimetre; 0: not said */
	FilmSurface surface;
} Film;

typedef struct {
	const char *name; /* "a4-notice" */
	const char *file;
	const char *const *files; /* all that were read: `file`, then what it extends */
	int file_count;
	Length width, height;             /* of the trimmed sheet */
	Length pouch_width, pouch_height; /* 0: not laminated */
	Length bleed;                     /* colour runs so far over the edge that is cut */
	bool has_marks;                   /* a print shop's marks stand round the sheet */
	Finishing finishing;
	Film film;
	int stock_weight; /* of the paper, g/m2; 0: not said */
	Length margin;
	Fixing fixing;
	PrintingWay printing_way;
	ImpositionWish imposition;
	int columns;
	Length gutter;
	Length baseline;
	Length metre;                /* size of type that is read at one metre */
	int pages_least, pages_most; /* sides of the sheet that the text may take */
	CopyFit copy_fit;
	const Ink *inks;
	int ink_count;
	double ink_limit; /* of all inks in one place, per cent; 0: ink_limit.h knows the usual */
	const char *profile; /* file name of the ICC profile to print by; NULL: the program's own */
	Place profile_place;
	const TextStyle *styles;
	int style_count;
	const ReadsAt *reads_at;
	int reads_at_count;
	const Frame *frames; /* in the order of the file, which is the reading order */
	int frame_count;
	const RegisterStyle *register_style; /* NULL where the layout has none */
	LongListStyle long_list;
	const AgendaStyle *agenda; /* NULL where the layout has none */
	ListStyle list;
	TableStyle table;
	ParagraphStyle paragraph;
	HeadingStyle heading;
	QuoteStyle quote;
	BoxStyle box;
	CalloutStyle callout;
	CodeStyle code;
	PictureStyle picture;
	const LayoutWords *words;
	int words_count;
} Layout;

/*
 * Reads the layout `name` from the first of `folders` that has `<name>.yaml`,
 * with what it extends. Checks the geometry (PRINT.md 1): the sheet fits its
 * pouch, no frame lies in the unsafe edge, under a pin or over another, and
 * what is cut has the bleed for it. NULL
 * exactly when it added an error; a missing layout names the nearest one.
 */
const Layout *layout_load(Arena *arena, const char *name, const char *const *folders,
	int folder_count, Place asked_at, Remarks *remarks);

/* Whether a frame stands on a side, counted from 0, of a sheet with so many. */
bool frame_is_on_side(const Frame *frame, int side, int side_count);

/* The fixed word for `key` in `language`, else in the layout's first language, else "". */
const char *layout_word(const Layout *layout, const char *language, const char *key);

/* The paper and the pouch as people say it: "A4"; "200 x 297 mm" for one's own; "none". */
const char *layout_paper_words(Arena *arena, const Layout *layout);
const char *layout_pouch_words(Arena *arena, const Layout *layout);

/* The film's surface as layout files have it: "gloss", "matt"; "" where it is not said. */
const char *layout_film_surface(const Layout *layout);

/*
 * Whether the sheet leaves the printer larger than it ends: it has a bleed or
 * marks, or is cut with its film.
 */
bool layout_is_cut(const Layout *layout);

/*
 * The smallest paper that the sheet can be printed on with its bleed and marks,
 * "SRA3", or the size that it has to be: "430 x 600 mm".
 */
const char *layout_printed_on_words(Arena *arena, const Layout *layout);

/* The product as text, for `show layout` and goldens. */
char *layout_listing(Arena *arena, const Layout *layout);

/* Every key with its type, preset and help, as Markdown: docs/layouts.md is made from it. */
char *layout_reference(Arena *arena);

#endif
