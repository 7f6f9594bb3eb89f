#include "draft/paragraph_mark.h"

#include <string.h>

/* In the languages that bulletins are written in. */
static const char *const note_words[] = {
	"Note:", "Notes:", "Source:", "Sources:",     /* English */
	"Nodyn:", "Nodiadau:", "Ffynhonnell:",        /* Welsh */
	"Uwaga:", "Uwagi:", "\u0179r\u00F3d\u0142o:", /* Polish */
};

static bool is_white(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n';
}

int paragraph_mark_of_caption(const char *text)
{
	int blanks = text[0] == ':' ? (int)strspn(text + 1, " \t") : 0;
	return blanks > 0 ? 1 + blanks : 0;
}

bool paragraph_mark_of_note(const char *text)
{
	for (size_t i = 0; i < G_N_ELEMENTS(note_words); i++)
		if (g_str_has_prefix(text, note_words[i]) && is_white(text[strlen(note_words[i])]))
			return true;
	return false;
}

int paragraph_mark_of_task(const char *text, Task *task)
{
	*task = TASK_NONE;
	bool is_done = text[0] == '[' && (text[1] == 'x' || text[1] == 'X');
	bool is_to_do = text[0] == '[' && is_white(text[1]);
	if ((!is_done && !is_to_do) || text[2] != ']' || !is_white(text[3]))
		return 0;
	*task = is_done ? TASK_DONE : TASK_TO_DO;
	return 3 + (int)strspn(text + 3, " \t\n");
}
