/* docs/partnership.md, made from the tables that read partnership.yaml. */
#include "draft/partnership.h"
#include "draft/rules.h"

static const char opening[] =
	"# partnership.yaml\n\n"
	"This file, in the partnership's folder, says who sends the bulletins, who the partners are\n"
	"and by which rules they agree. `bulletin init DIR` writes one to fill in. Every key is\n"
	"listed here; a key that is not here is an error. This page is made by the program from the\n"
	"tables it reads with.\n\n"
	"* What it says of rules and partners holds once it was adopted: `bulletin rules adopt`. A\n"
	"  later change is agreed like a bulletin, under the rules that it replaces.\n"
	"* An id, of a partner or a person, has small letters, figures and hyphens, at most 64, and\n"
	"  stays the same for good: the record names people by it.\n"
	"* A date is written as 2026-02-06; a span of days is a whole number.\n"
	"\n## An example\n\n"
	"```yaml\n"
	"name: Our local social partnership\n"
	"contact: {name: School Workforce Adviser, telephone: 01632 960 000}\n"
	"stocks: {sea green: \"#8FBFA0\"}\n"
	"rules: {version: 1, decision: consensus, required: all, quorum: 2}\n"
	"partners:\n"
	"  council:\n"
	"    name: Our Council\n"
	"    people:\n"
	"      a-person: {name: A Person, role: principal, from: 2026-01-01}\n"
	"  union:\n"
	"    name: Our Union\n"
	"    people:\n"
	"      b-person: {name: B Person, email: b.person@union.example}\n"
	"```\n";

char *partnership_reference(Arena *arena)
{
	g_autoptr(GString) page = g_string_new(opening);
	for (int i = 0; i < partnership_table_count; i++)
		key_table_add(page, &partnership_tables[i]);
	for (int i = 0; i < rules_table_count; i++)
		key_table_add(page, &rules_tables[i]);
	return arena_text(arena, page->str);
}
