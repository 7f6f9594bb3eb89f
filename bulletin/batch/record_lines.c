#include "batch/record_lines.h"

double record_line_width(const WordWidth *words, int first, int end)
{
	double width = 0;
	for (int i = first; i < end; i++)
		width += words[i].width + (i > first ? words[i].blank : 0);
	return width;
}

/* Fills one line after another; 0 where a word is too wide or lines run out. */
static int fill_lines(const WordWidth *words, int count, double measure, int most, int *ends)
{
	int lines = 0;
	double filled = 0;
	for (int i = 0; i < count; i++) {
		bool opens_line = i == 0 || filled + words[i].blank + words[i].width > measure;
		if (words[i].width > measure || (opens_line && lines == most))
			return 0;
		if (opens_line && i > 0)
			ends[lines - 1] = i;
		lines += opens_line;
		filled = opens_line ? words[i].width : filled + words[i].blank + words[i].width;
	}
	if (lines > 0)
		ends[lines - 1] = count;
	return lines;
}

/* The widest line that is narrower than `measure`, of all runs of words; or 0. */
static double next_narrower(const WordWidth *words, int count, double measure)
{
	double narrower = 0;
	for (int first = 0; first < count; first++)
		for (int end = first + 1; end <= count; end++) {
			double width = record_line_width(words, first, end);
			if (width < measure && width > narrower)
				narrower = width;
		}
	return narrower;
}

int record_lines_break(const WordWidth *words, int count, double measure, int most, int *ends)
{
	int lines = fill_lines(words, count, measure, most, ends);
	if (lines < 2)
		return lines;
	/* The narrowest measure at which they still take no more lines; words are few. */
	double narrowest = measure;
	for (double tried = measure; (tried = next_narrower(words, count, tried)) > 0;) {
		if (fill_lines(words, count, tried, lines, ends) == 0)
			break;
		narrowest = tried;
	}
	return fill_lines(words, count, narrowest, lines, ends);
}
