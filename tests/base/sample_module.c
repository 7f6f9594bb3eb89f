/* What module_test.c opens: one symbol that is shown, and one that is not. */
int sample_hidden(void);
int sample_answer(void);

int sample_hidden(void)
{
	return 41;
}

int sample_answer(void)
{
	return sample_hidden() + 1;
}
