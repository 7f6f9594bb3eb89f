#include "batch/record_form.h"
#include "batch/batch_remarks.h"
#include "typeset/lone_text.h"

#include <string.h>

/* One text being taken apart. */
typedef struct {
	Arena *arena;
	const RecordTerms *terms;
	const Frame *frame;
	Remarks *remarks;
	RecordPiece *pieces;
	int count;
} Parting;

static void add_piece(Parting *parting, RecordPiece piece)
{
	*arena_push(parting->arena, parting->pieces, parting->count) = piece;
}

static int index_of(const char *const *names, int count, const char *name)
{
	for (int i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return -1;
}

static void add_field(Parting *parting, const char *name)
{
	const RecordTerms *terms = parting->terms;
	if (g_str_has_prefix(name, "words.")) {
		const char *key = name + strlen("words.");
		const char *words = layout_word(terms->layout, terms->language, key);
		add_piece(parting, (RecordPiece){ -1, words, false });
		return;
	}
	int common = index_of(terms->common.names, terms->common.count, name);
	int field = index_of(terms->fields, terms->field_count, name);
	if (field >= 0)
		add_piece(parting, (RecordPiece){ field, NULL, false });
	else if (common >= 0)
		add_piece(parting, (RecordPiece){ -1, terms->common.values[common], true });
	else
		remarks_add(parting->remarks, parting->frame->place, FIELD_NOT_HERE, name,
			parting->frame->name);
}

static RecordText part_text(Parting *parting, const char *text)
{
	parting->pieces = NULL;
	parting->count = 0;
	for (const char *open, *close; (open = strchr(text, '{')) != NULL; text = close + 1) {
		close = strchr(open, '}');
		if (!close)
			break;
		const char *words = arena_bytes(parting->arena, text, (size_t)(open - text));
		add_piece(parting, (RecordPiece){ -1, words, false });
		add_field(parting,
			arena_bytes(parting->arena, open + 1, (size_t)(close - open - 1)));
	}
	add_piece(parting, (RecordPiece){ -1, text, false });
	return (RecordText){ parting->pieces, parting->count };
}

static bool make_frame(Arena *arena, const RecordTerms *terms, const Frame *frame,
	RecordFrame *made, Remarks *remarks)
{
	const TextStyle *style = &terms->layout->styles[frame->style];
	const FontWish wish = { style->family, style->is_bold, style->is_italic, style->size_most };
	int font = typecase_font_for(terms->typecase, wish, style->place, remarks);
	if (font < 0)
		return false;
	RecordText *texts = arena_new(arena, RecordText, frame->text_count);
	*made = (RecordFrame){
		.frame = frame,
		.style = style,
		.words = { record_faces_add(terms->faces, font), style->has_tabular_figures,
			terms->language },
		.texts = texts,
		.text_count = frame->text_count,
	};
	Parting parting = { arena, terms, frame, remarks, NULL, 0 };
	for (int i = 0; i < frame->text_count; i++)
		texts[i] = part_text(&parting, frame->texts[i]);
	return true;
}

const RecordForm *record_form_open(Arena *arena, const RecordTerms *terms,
	bool (*is_wanted)(const Frame *), Remarks *remarks)
{
	int before = remarks_count_of(remarks, REMARK_ERROR);
	const Layout *layout = terms->layout;
	RecordFrame *frames = arena_new(arena, RecordFrame, layout->frame_count);
	RecordForm *form = arena_new(arena, RecordForm, 1);
	*form = (RecordForm){
		.layout = layout,
		.language = terms->language,
		.is_right_to_left = lone_text_starts_at_right(terms->language),
		.faces = terms->faces,
		.frames = frames,
		.field_count = terms->field_count,
	};
	for (int i = 0; i < layout->frame_count; i++)
		if (is_wanted(&layout->frames[i]) &&
			make_frame(arena, terms, &layout->frames[i], &frames[form->frame_count],
				remarks))
			form->frame_count++;
	return remarks_failed_since(remarks, before) ? NULL : form;
}

bool record_form_names(const RecordForm *form, int field)
{
	for (int i = 0; i < form->frame_count; i++)
		for (int k = 0; k < form->frames[i].text_count; k++) {
			const RecordText *text = &form->frames[i].texts[k];
			for (int piece = 0; piece < text->count; piece++)
				if (text->pieces[piece].field == field)
					return true;
		}
	return false;
}
