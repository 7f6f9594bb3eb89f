/*
 * Spellings: the letters of each glyph, where a reader looks for them first.
 *
 * Where a glyph stands for other letters than its font says, the painter wraps
 * it up with them ("/Span << /ActualText ... >> BDC", ISO 32000-1, 14.9.4): the
 * letters f and i of a ligature, the soft hyphen of a divided word (14.8.2.2.3).
 * Not every reader looks there: some copy what the font says, and some lose
 * what follows in the paragraph. So the font says it: its ToUnicode spells a
 * ligature out, and where one glyph has two meanings, as a hyphen has, the font
 * stands in the file twice, one program with two spellings. What a single
 * glyph cannot say stays wrapped up: syllables of Indic scripts.
 */
#include "press/content.h"
#include "press/font_text.h"
#include "press/page_content.h"
#include "press/press_remarks.h"

#include <string.h>

/* A font again, with other meanings for some of its codes. */
typedef struct {
	qpdf_oh dictionary;
	ToUnicode meanings; /* of those codes alone */
} Variant;

typedef struct {
	int number; /* of its object */
	qpdf_oh dictionary;
	int code_bytes;
	bool is_spelt; /* its map can be followed */
	ToUnicode map;
	Variant *variants;
	int variant_count;
} Font;

/* What Tf set: both as they stand in the content. */
typedef struct {
	Text name, size;
} FontUse;

typedef struct {
	const Pressing *pressing;
	Font *fonts;
	int font_count;
	/* the page at hand */
	qpdf_oh resources; /* its fonts */
	GString *bytes;    /* its content, written anew */
	FontUse *uses;     /* in force, and below it those that Q brings back */
	int use_count;
} Speller;

/* A stretch that is wrapped up with its letters. */
typedef struct {
	Text inside;    /* the operations, as they stand */
	Text letters;   /* UTF-16 */
	int code_count; /* shown in it */
	uint32_t code;  /* the last */
	bool is_plain;  /* nothing else is opened or kept in it */
} Wrapped;

static FontUse *use_in_force(Speller *speller)
{
	return &speller->uses[speller->use_count - 1];
}

static char *key_of(Text name)
{
	return g_strndup(name.bytes, name.length);
}

/* The font that a name stands for on this page; NULL where there is none. */
static Font *font_named(Speller *speller, Text name)
{
	const Pressing *pressing = speller->pressing;
	if (!name.bytes || !qpdf_oh_is_dictionary(pressing->pdf, speller->resources))
		return NULL;
	g_autofree char *key = key_of(name);
	qpdf_oh dictionary = qpdf_oh_get_key(pressing->pdf, speller->resources, key);
	int number = qpdf_oh_get_object_id(pressing->pdf, dictionary);
	if (number == 0)
		return NULL;
	for (int i = 0; i < speller->font_count; i++)
		if (speller->fonts[i].number == number)
			return &speller->fonts[i];
	Font *font = arena_push(pressing->arena, speller->fonts, speller->font_count);
	*font = (Font){ .number = number, .dictionary = dictionary };
	font->code_bytes = font_code_bytes(pressing, dictionary);
	font->is_spelt = font_text_read(pressing, dictionary, &font->map);
	return font;
}

static void follow_state(Speller *speller, const Operation *operation)
{
	if (operation_is(operation, "Tf") && operation->operand_count == 2) {
		*use_in_force(speller) = (FontUse){ operation->operands[0].all,
			operation->operands[1].all };
	} else if (operation_is(operation, "q")) {
		FontUse use = *use_in_force(speller);
		*arena_push(speller->pressing->arena, speller->uses, speller->use_count) = use;
	} else if (operation_is(operation, "Q") && speller->use_count > 1) {
		speller->use_count--;
	}
}

static bool is_show(const Operation *operation)
{
	return operation_is(operation, "Tj") || operation_is(operation, "TJ");
}

static void count_codes(Speller *speller, const Operation *show, int code_bytes, Wrapped *wrapped)
{
	Text rest = show->operands[0].kind == TOKEN_ARRAY ? token_inside(&show->operands[0])
							  : show->operands[0].all;
	for (Token token = token_next(&rest);
		token.kind != TOKEN_END && token.kind != TOKEN_DAMAGED; token = token_next(&rest)) {
		if (token.kind != TOKEN_STRING)
			continue;
		Text codes = token_text(speller->pressing->arena, &token);
		for (size_t i = 0; i + (size_t)code_bytes <= codes.length;
			i += (size_t)code_bytes) {
			wrapped->code = (uint8_t)codes.bytes[i];
			if (code_bytes == 2)
				wrapped->code = wrapped->code << 8 | (uint8_t)codes.bytes[i + 1];
			wrapped->code_count++;
		}
	}
}

/* Whether letters are wrapped up here, which are no element of the tree. */
static bool is_wrapped(Arena *arena, const Operation *operation, Text *letters)
{
	static const char byte_order_mark[] = "\xFE\xFF";
	Token number, text;
	if (!operation_is(operation, "BDC") || operation->operand_count != 2 ||
		!token_is_name(&operation->operands[0], "Span") ||
		operation->operands[1].kind != TOKEN_DICTIONARY ||
		token_find(&operation->operands[1], "MCID", &number) ||
		!token_find(&operation->operands[1], "ActualText", &text) ||
		text.kind != TOKEN_STRING)
		return false;
	*letters = token_text(arena, &text);
	if (letters->length < 2 || memcmp(letters->bytes, byte_order_mark, 2) != 0)
		return false;
	*letters = (Text){ letters->bytes + 2, letters->length - 2 };
	return true;
}

/* Reads on from the start of a wrapped stretch to its end; the font in force after it is that of
 * its glyph. */
static void read_wrapped(Speller *speller, Content *content, Wrapped *wrapped)
{
	Operation operation;
	wrapped->is_plain = true;
	wrapped->inside = (Text){ content->rest.bytes, 0 };
	while (content_next(content, &operation) && !operation_is(&operation, "EMC")) {
		wrapped->inside.length = (size_t)(operation.all.bytes + operation.all.length -
			wrapped->inside.bytes);
		follow_state(speller, &operation);
		const Font *font = font_named(speller, use_in_force(speller)->name);
		if (is_show(&operation) && operation.operand_count == 1 && font)
			count_codes(speller, &operation, font->code_bytes, wrapped);
		else if (!operation_is(&operation, "Tf") && !operation_is(&operation, "Td") &&
			!operation_is(&operation, "Tm"))
			wrapped->is_plain = false;
	}
}

static bool is_same(Text one, Text other)
{
	return one.length == other.length && memcmp(one.bytes, other.bytes, one.length) == 0;
}

static Variant *variant_new(Speller *speller, Font *font)
{
	qpdf_data pdf = speller->pressing->pdf;
	qpdf_oh copy = qpdf_oh_new_dictionary(pdf);
	qpdf_oh_begin_dict_key_iter(pdf, font->dictionary);
	while (qpdf_oh_dict_more_keys(pdf)) {
		g_autofree char *key = g_strdup(qpdf_oh_dict_next_key(pdf));
		qpdf_oh_replace_key(pdf, copy, key, qpdf_oh_get_key(pdf, font->dictionary, key));
	}
	Variant *variant = arena_push(speller->pressing->arena, font->variants,
		font->variant_count);
	*variant = (Variant){ .dictionary = qpdf_make_indirect_object(pdf, copy) };
	return variant;
}

/* The number of the variant in which the code means its letters; a new one if need be. */
static int variant_for(Speller *speller, Font *font, const Wrapped *wrapped)
{
	int number = 0;
	for (; number < font->variant_count; number++) {
		const Spelling *meaning = to_unicode_find(&font->variants[number].meanings,
			wrapped->code);
		if (!meaning || is_same(meaning->spelt, wrapped->letters))
			break;
	}
	Variant *variant = number < font->variant_count ? &font->variants[number]
							: variant_new(speller, font);
	to_unicode_set(speller->pressing->arena, &variant->meanings, wrapped->code,
		wrapped->letters);
	return number;
}

/* Shows the glyph in the variant, and goes back to the font itself. */
static void write_in_variant(Speller *speller, const Wrapped *wrapped, const Font *font, int number)
{
	qpdf_data pdf = speller->pressing->pdf;
	FontUse use = *use_in_force(speller);
	g_autofree char *name = g_strdup_printf("%.*s.%d", (int)use.name.length, use.name.bytes,
		number + 1);
	qpdf_oh_replace_key(pdf, speller->resources, name, font->variants[number].dictionary);
	Content content = content_open(wrapped->inside);
	Operation operation;
	while (content_next(&content, &operation)) {
		if (is_show(&operation))
			g_string_append_printf(speller->bytes, "%s %.*s Tf\n", name,
				(int)use.size.length, use.size.bytes);
		g_string_append_len(speller->bytes, operation.all.bytes,
			(gssize)operation.all.length);
		g_string_append_c(speller->bytes, '\n');
	}
	g_string_append_printf(speller->bytes, "%.*s %.*s Tf\n", (int)use.name.length,
		use.name.bytes, (int)use.size.length, use.size.bytes);
}

static void write_wrapped(Speller *speller, const Operation *begin, const Wrapped *wrapped)
{
	Font *font = font_named(speller, use_in_force(speller)->name);
	const Spelling *own = font ? to_unicode_find(&font->map, wrapped->code) : NULL;
	bool is_one_glyph = wrapped->is_plain && wrapped->code_count == 1;
	if (is_one_glyph && own && is_same(own->spelt, wrapped->letters)) {
		g_string_append_len(speller->bytes, wrapped->inside.bytes,
			(gssize)wrapped->inside.length);
		g_string_append_c(speller->bytes, '\n');
	} else if (is_one_glyph && font && font->is_spelt) {
		write_in_variant(speller, wrapped, font, variant_for(speller, font, wrapped));
	} else {
		g_string_append_printf(speller->bytes, "%.*s\n%.*s\nEMC\n", (int)begin->all.length,
			begin->all.bytes, (int)wrapped->inside.length, wrapped->inside.bytes);
	}
}

/* Writes the page's content anew; false where it cannot be followed. */
static bool spell_content(Speller *speller, Text stream)
{
	Content content = content_open(stream);
	Operation operation;
	while (content_next(&content, &operation)) {
		Wrapped wrapped = { 0 };
		if (is_wrapped(speller->pressing->arena, &operation, &wrapped.letters)) {
			Operation begin = operation;
			read_wrapped(speller, &content, &wrapped);
			write_wrapped(speller, &begin, &wrapped);
			continue;
		}
		follow_state(speller, &operation);
		g_string_append_len(speller->bytes, operation.all.bytes,
			(gssize)operation.all.length);
		g_string_append_c(speller->bytes, '\n');
	}
	return !content.is_damaged;
}

static void spell_page(Speller *speller, int number)
{
	const Pressing *pressing = speller->pressing;
	qpdf_oh page = qpdf_get_page_n(pressing->pdf, (size_t)number);
	Text content;
	if (!page_content_read(pressing, number, &content))
		return;
	g_autoptr(GString) spelt = g_string_sized_new(content.length);
	speller->bytes = spelt;
	qpdf_oh resources = qpdf_oh_get_key(pressing->pdf, page, "/Resources");
	speller->resources = qpdf_oh_is_dictionary(pressing->pdf, resources)
		? qpdf_oh_get_key(pressing->pdf, resources, "/Font")
		: resources;
	speller->use_count = 0;
	*arena_push(pressing->arena, speller->uses, speller->use_count) = (FontUse){ 0 };
	if (spell_content(speller, content))
		page_content_replace(pressing, number, (Text){ spelt->str, spelt->len });
	else
		remarks_add(pressing->remarks, (Place){ 0 }, SHEET_CONTENT, number + 1);
}

/* A variant says what the font does, but for its own meanings. */
static void write_variants(const Pressing *pressing, const Font *font)
{
	for (int i = 0; i < font->variant_count; i++) {
		const ToUnicode *meanings = &font->variants[i].meanings;
		ToUnicode map = { 0 };
		for (int k = 0; k < font->map.count; k++)
			*arena_push(pressing->arena, map.items, map.count) = font->map.items[k];
		for (int k = 0; k < meanings->count; k++)
			to_unicode_set(pressing->arena, &map, meanings->items[k].code,
				meanings->items[k].spelt);
		font_text_write(pressing, font->variants[i].dictionary, &map);
	}
}

void spellings_press(const Pressing *pressing)
{
	Speller speller = { .pressing = pressing };
	for (int number = 0; number < pressing->job->pages->page_count; number++)
		spell_page(&speller, number);
	for (int i = 0; i < speller.font_count; i++)
		write_variants(pressing, &speller.fonts[i]);
}
