/* The draft as text, for `show draft` and goldens. */
#include "draft/draft.h"

#include <string.h>

enum { INDENT = 2 };

typedef struct {
	GString *text;
	int depth;
} Listing;

static void start_line(Listing *listing, Place place, const char *what)
{
	g_string_append_printf(listing->text, "%*s%s %d:%d", listing->depth * INDENT, "", what,
		place.line, place.column);
}

/* `words` in double quotes on one line: line feeds, quotes and backslashes escaped. */
static void add_quoted(GString *text, const char *words, int length)
{
	g_string_append_c(text, '"');
	for (int i = 0; i < length; i++) {
		if (words[i] == '\n') {
			g_string_append(text, "\\n");
			continue;
		}
		if (words[i] == '"' || words[i] == '\\')
			g_string_append_c(text, '\\');
		g_string_append_c(text, words[i]);
	}
	g_string_append_c(text, '"');
}

static void add_field(Listing *listing, const char *name, Field field)
{
	if (!field.text)
		return;
	start_line(listing, field.place, name);
	g_string_append_c(listing->text, ' ');
	add_quoted(listing->text, field.text, (int)strlen(field.text));
	g_string_append_c(listing->text, '\n');
}

static void add_date(Listing *listing, const char *name, Date date)
{
	if (date.year)
		g_string_append_printf(listing->text, "%s %04d-%02d-%02d\n", name, date.year,
			date.month, date.day);
}

static void add_words(Listing *listing, const char *name, YamlTexts words)
{
	for (int i = 0; i < words.count; i++)
		add_field(listing, name, (Field){ words.items[i], words.places[i] });
}

static void add_front_matter(Listing *listing, const FrontMatter *front)
{
	add_field(listing, "title", front->title);
	add_field(listing, "headline", front->headline);
	add_field(listing, "standfirst", front->standfirst);
	if (front->issue)
		g_string_append_printf(listing->text, "issue %d\n", front->issue);
	add_date(listing, "date", front->date);
	add_field(listing, "author", front->author.name);
	add_field(listing, "author-for", front->author.for_partner);
	g_string_append_printf(listing->text, "status %s\n", front->is_ready ? "ready" : "draft");
	add_date(listing, "topic-meeting", front->topic.meeting);
	add_field(listing, "topic-minute", front->topic.minute);
	add_field(listing, "layout", front->layout);
	add_field(listing, "stock", front->stock);
	add_field(listing, "tint", front->tint);
	add_field(listing, "language", front->language);
	add_words(listing, "name", front->names);
	add_date(listing, "until", front->until);
	add_words(listing, "edition", front->editions);
	add_field(listing, "supersedes", front->supersedes);
	for (int i = 0; i < front->dissent_count; i++) {
		add_field(listing, "dissent", front->dissents[i].partner);
		add_field(listing, "dissent-wording", front->dissents[i].wording);
	}
	if (front->is_agreed_by_all)
		g_string_append(listing->text, "agreed-by all\n");
	add_words(listing, "agreed-by", front->agreed_by);
}

static void add_span(Listing *listing, const Prose *prose, const Span *span)
{
	GString *text = listing->text;
	start_line(listing, prose_place(prose, span->start), "text");
	if (span->marks & SPAN_STRONG)
		g_string_append(text, " strong");
	if (span->marks & SPAN_EMPHASIS)
		g_string_append(text, " emphasis");
	if (span->marks & SPAN_CODE)
		g_string_append(text, " code");
	if (span->language)
		g_string_append_printf(text, " lang=%s", span->language);
	if (span->link) {
		g_string_append(text, " link=");
		add_quoted(text, span->link, (int)strlen(span->link));
	}
	g_string_append_c(text, ' ');
	add_quoted(text, prose->text + span->start, span->end - span->start);
	g_string_append_c(text, '\n');
}

static void add_properties(Listing *listing, const Block *block)
{
	static const char *const aligns[] = { "start", "centre", "end", "by-kind" };
	GString *text = listing->text;
	if (block->kind == BLOCK_HEADING)
		g_string_append_printf(text, " level=%d", block->level);
	if (block->kind == BLOCK_LIST && block->is_ordered)
		g_string_append_printf(text, " ordered start=%d", block->start);
	if (block->kind == BLOCK_LIST)
		g_string_append(text, block->is_tight ? " tight" : " loose");
	if (block->task != TASK_NONE)
		g_string_append(text, block->task == TASK_DONE ? " done" : " to-do");
	for (int i = 0; i < block->columns; i++)
		g_string_append_printf(text, " %s", aligns[block->aligns[i]]);
	if (block->source) {
		g_string_append_c(text, ' ');
		add_quoted(text, block->source, (int)strlen(block->source));
	}
	if (block->language)
		g_string_append_printf(text, " lang=%s", block->language);
	if (block->attribution) {
		g_string_append(text, " by ");
		add_quoted(text, block->attribution, (int)strlen(block->attribution));
	}
}

static void add_block(Listing *listing, const Block *block)
{
	start_line(listing, block->place, block_kind_name(block->kind));
	add_properties(listing, block);
	g_string_append_c(listing->text, '\n');
	listing->depth++;
	for (int i = 0; i < block->prose.span_count; i++)
		add_span(listing, &block->prose, &block->prose.spans[i]);
	for (const Block *child = block->first_child; child; child = child->next)
		add_block(listing, child);
	listing->depth--;
}

char *draft_listing(Arena *arena, const Draft *draft)
{
	g_autoptr(GString) text = g_string_new(NULL);
	Listing listing = { .text = text };
	add_front_matter(&listing, &draft->front);
	add_block(&listing, draft->body);
	return arena_bytes(arena, text->str, text->len);
}
