/* What is changed of a layout, and in what order, to fill the sheet. */
#include "layout/layout_remarks.h"
#include "layout/section.h"
#include "layout/value.h"

#include <string.h>

/* The moves by name, and the text that each can help. */
static const struct {
	const char *name;
	bool helps_short, helps_long;
} moves[] = {
	[MOVE_ROWS] = { "rows", true, true },
	[MOVE_TEXT] = { "text", true, true },
	[MOVE_AIR] = { "air", true, false },
	[MOVE_LONG_LIST] = { "long-list", false, true },
	[MOVE_SIDES] = { "sides", false, true },
};

typedef struct {
	FitMove *moves;
	int count;
} MoveList;

const char *move_name(const Layout *layout, const FitMove *move)
{
	return move->kind == MOVE_STYLE ? layout->styles[move->style].name : moves[move->kind].name;
}

static bool is_of_head(const Layout *layout, int style)
{
	for (int i = 0; i < layout->frame_count; i++)
		if (layout->frames[i].kind == FRAME_TEXT && layout->frames[i].style == style)
			return true;
	return false;
}

static bool find_move(const Layout *layout, const char *name, FitMove *move)
{
	for (size_t i = 0; i < G_N_ELEMENTS(moves); i++)
		if (strcmp(moves[i].name, name) == 0) {
			move->kind = (MoveKind)i;
			return true;
		}
	move->kind = MOVE_STYLE;
	for (int i = 0; i < layout->style_count; i++)
		if (strcmp(layout->styles[i].name, name) == 0 && is_of_head(layout, i)) {
			move->style = i;
			return true;
		}
	return false;
}

/* Sizes are in metres of reading distance too, rows and air on paper alone. */
static bool read_limit(const YamlReader *reader, const YamlNode *value, FitMove *move)
{
	switch (move->kind) {
	case MOVE_SIDES:
		return value_read_count(reader, value, &move->sides);
	case MOVE_TEXT:
	case MOVE_STYLE:
		return value_read_size(reader, value, &move->limit);
	case MOVE_ROWS:
	case MOVE_AIR:
		return value_read_length(reader, value, &move->limit);
	case MOVE_LONG_LIST:
		return yaml_wrong(reader, value, "nothing: the long list has no limit");
	}
	return false;
}

static bool read_move(const YamlReader *reader, const YamlNode *node, bool is_short, FitMove *move)
{
	bool has_limit = node->kind == YAML_MAP && node->count == 1;
	const YamlNode *name = has_limit ? node->keys[0] : node;
	if (name->kind != YAML_SCALAR)
		return yaml_wrong(reader, node, "the name of a move, or one with its limit");
	*move = (FitMove){ .limit = LENGTH_NONE };
	if (!find_move(reader->context, name->text, move)) {
		remarks_add(reader->remarks, name->place, MOVE_UNKNOWN, name->text);
		return false;
	}
	bool helps = move->kind == MOVE_STYLE ? !is_short
		: is_short                    ? moves[move->kind].helps_short
					      : moves[move->kind].helps_long;
	if (!helps) {
		remarks_add(reader->remarks, name->place, MOVE_ONE_WAY, name->text,
			is_short ? "long" : "short", is_short ? "short" : "long");
		return false;
	}
	if (has_limit)
		return read_limit(reader, node->values[0], move);
	return move->kind != MOVE_SIDES ||
		yaml_wrong(reader, node, "a number of sides, as {sides: 4}");
}

static bool read_moves(const YamlReader *reader, const YamlNode *value, bool is_short,
	MoveList *list)
{
	if (value->kind != YAML_LIST)
		return yaml_wrong(reader, value, "a list of moves, as [text, long-list]");
	for (int i = 0; i < value->count; i++) {
		FitMove move;
		if (read_move(reader, value->values[i], is_short, &move))
			*arena_push(reader->arena, list->moves, list->count) = move;
	}
	return true;
}

static bool read_short(const YamlReader *reader, const YamlNode *value, void *into)
{
	CopyFit *fit = into;
	MoveList list = { 0 };
	bool is_read = read_moves(reader, value, true, &list);
	fit->short_moves = list.moves;
	fit->short_count = list.count;
	return is_read;
}

static bool read_long(const YamlReader *reader, const YamlNode *value, void *into)
{
	CopyFit *fit = into;
	MoveList list = { 0 };
	bool is_read = read_moves(reader, value, false, &list);
	fit->long_moves = list.moves;
	fit->long_count = list.count;
	return is_read;
}

static bool read_layout_name(const YamlReader *reader, const YamlNode *value, void *into)
{
	*(const char **)into = NULL;
	return value_is_none(value) || yaml_read_id(reader, value, into);
}

static const YamlKey copy_fit_keys[] = {
	{ "short", read_short, 0, "list of moves", "none",
		"For text that leaves the sheet empty, in this order: rows (more white in those of "
		"registers and tables, at most so much as {rows: 24pt}), text (its sizes with ranges, "
		"from the least up), air (white round quotations and boxes, as {air: 32pt}).",
		false },
	{ "long", read_long, 0, "list of moves", "the sizes of the head",
		"For text that is longer than the sheet: a style of the head by name (its size, from the "
		"largest down, at least so much as {headline: 4m}), rows (less white), text (from the "
		"largest down), long-list (registers in their long form in two columns), "
		"sides (so many, as {sides: 4}).",
		false },
	{ "shorter", read_layout_name, offsetof(CopyFit, shorter), "name of a layout", "none",
		"The layout to name where the text is too short for this one.", false },
	{ "longer", read_layout_name, offsetof(CopyFit, longer), "name of a layout", "none",
		"The layout to name where the text is too long.", false },
};

/* As it is without a section: all sizes of the head step down. */
static void step_head_down(const YamlReader *reader, Layout *layout)
{
	MoveList list = { 0 };
	for (int i = 0; i < layout->style_count; i++)
		if (layout->styles[i].size_step > 0 && is_of_head(layout, i))
			*arena_push(reader->arena, list.moves,
				list.count) = (FitMove){ .kind = MOVE_STYLE,
				.style = i,
				.limit = LENGTH_NONE };
	layout->copy_fit.long_moves = list.moves;
	layout->copy_fit.long_count = list.count;
}

void copy_fit_read(const YamlReader *reader, const YamlNode *section, Layout *layout)
{
	if (!section || !yaml_at(section, "long"))
		step_head_down(reader, layout);
	if (section)
		yaml_fill(reader, section, copy_fit_keys, G_N_ELEMENTS(copy_fit_keys),
			&layout->copy_fit);
}

const KeyTable copy_fit_tables[] = {
	{ "copy-fit",
		"What may be changed to fill the sheet, each list in its order: the first that is enough "
		"is taken. Sizes of running text with a range begin at the least, or at the largest "
		"where `long` names text.",
		copy_fit_keys, G_N_ELEMENTS(copy_fit_keys) },
};
const int copy_fit_table_count = G_N_ELEMENTS(copy_fit_tables);
