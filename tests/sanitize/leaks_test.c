/* A leak on purpose: run.sh fails where the sanitizer does not report it. */
#include <criterion/criterion.h>
#include <stdlib.h>

Test(leaks, are_reported)
{
	void *volatile lost = malloc(12345);
	cr_assert_not_null(lost);
	lost = NULL;
}
