/* A program with a fault of memory on purpose, for memory.sh: `flawed lost` or `flawed unset`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments)
{
	char *volatile bytes = malloc(64);
	if (!bytes || count != 2)
		return 2;
	if (strcmp(arguments[1], "unset") == 0) {
		if (bytes[1] % 2 == 0) /* nothing was ever written there */
			puts("even");
		free(bytes);
	}
	bytes = NULL;
	return 0;
}
