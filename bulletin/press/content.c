#include "press/content.h"
#include "press/inline_image.h"

#include <string.h>

Content content_open(Text stream)
{
	return (Content){ .rest = stream };
}

bool operation_is(const Operation *operation, const char *name)
{
	return operation->name.length == strlen(name) &&
		memcmp(operation->name.bytes, name, operation->name.length) == 0;
}

/* An operator that ends an operation, which began at `start`; false where an image has no end. */
static bool close_operation(Content *content, const char *start, Operation *operation)
{
	if (operation_is(operation, "ID")) {
		if (!inline_image_take(operation, &content->rest))
			return false;
		operation->name = (Text){ content->rest.bytes - 2, 2 };
	}
	operation->all = (Text){ start, (size_t)(content->rest.bytes - start) };
	return true;
}

bool content_next(Content *content, Operation *operation)
{
	const char *start = NULL;
	*operation = (Operation){ .operands = content->operands };
	while (!content->is_damaged) {
		Token token = token_next(&content->rest);
		if (token.kind == TOKEN_END) {
			content->is_damaged = start != NULL;
			return false;
		}
		start = start ? start : token.all.bytes;
		if (token.kind == TOKEN_OPERATOR) {
			operation->name = token.all;
			if (operation_is(operation, "BI"))
				continue; /* the image's keys and values follow, and then ID */
			content->is_damaged = !close_operation(content, start, operation);
			return !content->is_damaged;
		}
		if (token.kind == TOKEN_DAMAGED || operation->operand_count == OPERANDS_MOST)
			content->is_damaged = true;
		else
			content->operands[operation->operand_count++] = token;
	}
	return false;
}

double operation_number(const Operation *operation, int index)
{
	if (index < 0 || index >= operation->operand_count)
		return 0;
	const Token *operand = &operation->operands[index];
	return operand->kind == TOKEN_NUMBER ? operand->number : 0;
}

bool operation_has_numbers(const Operation *operation, int count)
{
	if (operation->operand_count != count)
		return false;
	for (int i = 0; i < count; i++)
		if (operation->operands[i].kind != TOKEN_NUMBER)
			return false;
	return true;
}
